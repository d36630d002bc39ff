import workshop_app.ui

/* The sign of a kind of feedback: a plus for a strength, a triangle for a weakness, a circle for what to explore. */
Symbol {
    required property string kind

    number: kind === "strength" ? 4 : kind === "weakness" ? 2 : 0
    color: Theme.category(kind === "strength" ? 2 : kind === "weakness" ? 1 : 0)
}
