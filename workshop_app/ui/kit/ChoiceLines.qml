import QtQuick

/* Choices in lines. `room` is as wide as one of them may ever be, also where a button takes some of the width. */
Flow {
    property real room: width
}
