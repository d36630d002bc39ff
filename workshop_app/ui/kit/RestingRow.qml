import workshop_app.ui

/* A row of a `RestingList`, which is known by its key. */
Panel {
    required property string key
}
