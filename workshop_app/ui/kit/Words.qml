import QtQuick
import workshop_app.ui

/* Somebody's words, exactly: plain text, every space and line break kept. */
Text {
    textFormat: Text.PlainText
    wrapMode: Fitting.is_parted_anywhere(text) ? Text.WrapAnywhere : Text.Wrap
    color: Theme.ink
    font.family: Theme.textFamily
    font.pixelSize: Theme.large
    lineHeight: 1.1
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
