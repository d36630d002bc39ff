import workshop_app.ui

/* The sign of a kind of feedback, in an ink square: plus for a strength, minus for a weakness, a magnifier. */
Drawing {
    id: sign

    required property string kind

    color: Theme.ink
    outline: PaletteFile.remark_sign(sign.kind)
}
