import workshop_app.ui

/* The sign of an answer, so that neither colour nor reading is needed; none where nothing was asked yet. */
Drawing {
    id: sign

    required property string answer

    color: Theme.ink
    outline: PaletteFile.answer_sign(sign.answer)
}
