import QtQuick
import QtCore
import QtQuick.Dialogs
import workshop_app.ui

/* The logo on certificates: what it is now, another, or none. */
Column {
    id: choice

    property string trouble: ""
    readonly property bool chosen: Settings.logo.toString() !== ""

    spacing: 10

    Body {
        width: parent.width
        text: choice.chosen ? "This logo stands in the upper right corner of every certificate, at most 30 mm wide and 20 mm high." : "The council’s logo can stand on every certificate: a PNG or JPEG picture. It is saved on this computer, not in the project."
        color: Theme.quiet
    }
    Rectangle {
        visible: choice.chosen
        width: 184
        height: 124
        radius: Theme.radius
        color: PaletteFile.colour("paper", "paper")
        border.width: 1
        border.color: Theme.edge
        Image {
            anchors.fill: parent
            anchors.margins: 8
            source: Settings.logo
            fillMode: Image.PreserveAspectFit
            cache: false
            mipmap: true
            Accessible.role: Accessible.Graphic
            Accessible.name: "The logo on certificates"
        }
    }
    Flow {
        width: parent.width
        spacing: 8
        PushButton {
            text: choice.chosen ? "Choose another logo" : "Choose a logo"
            onClicked: dialog.open()
        }
        PushButton {
            visible: choice.chosen
            once: true
            text: "Remove the logo"
            onClicked: choice.trouble = Settings.remove_logo()
        }
    }
    Body {
        visible: choice.trouble !== ""
        width: parent.width
        text: choice.trouble
        color: Theme.flag
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    FileDialog {
        id: dialog
        title: "Which logo"
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        nameFilters: ["Pictures (*.png *.jpg *.jpeg)"]
        onAccepted: choice.trouble = Settings.choose_logo(selectedFile)
    }
}
