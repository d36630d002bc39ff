import QtQuick
import workshop_app.ui

/* Text of the app's own. */
Text {
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.family: Theme.textFamily
    font.pixelSize: Theme.normal
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
