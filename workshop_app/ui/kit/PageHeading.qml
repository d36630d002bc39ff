import QtQuick
import workshop_app.ui

/* The heading of a page: it has the focus where there is no box to type in. */
Heading {
    activeFocusOnTab: true
    Accessible.focusable: true
}
