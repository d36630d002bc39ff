pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The lines of the specification in their order; one that is open shows what it grew from and its earlier versions, and
   can be changed. */
Column {
    id: rows

    objectName: "lines"

    required property Specification specification
    /* The line that the big screen shows alone; "" for none. */
    property string alone: ""
    property string open: ""

    spacing: 6

    EscCloses {
        open: rows.open !== ""
        onLeft: rows.open = ""
    }
    Repeater {
        id: repeater
        model: rows.specification.lines
        LineRow {
            width: rows.width
            specification: rows.specification
            count: repeater.count
            now: rows.alone === key
            opened: rows.open === key
            onToggled: rows.open = opened ? "" : key
            /* Another version is another row: what was open goes on being so. */
            onReworded: at => rows.open = rows.specification.lines.at(at, "key")
        }
    }
}
