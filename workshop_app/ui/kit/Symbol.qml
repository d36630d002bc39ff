import workshop_app.ui

/* The sign of a category, so that colour is never alone: six shapes, and the same six hollow from the seventh on. */
Drawing {
    id: symbol

    required property int number

    color: Theme.category(symbol.number)
    outline: PaletteFile.category_sign(symbol.number)
}
