import QtQuick
import workshop_app.ui

/* The packs, at any time. */
Rectangle {
    id: view

    required property Packs packs
    required property Leaving leaving
    required property SettingAside settingAside

    signal closed
    signal attachmentsWanted

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, view, null, top.heading, top.text)

    EscCloses {
        open: true
        onLeft: view.closed()
    }

    ScrollPage {
        id: scroll
        width: Math.min(parent.width - 64, 980)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 16
        PageTop {
            id: top
            width: scroll.width - 14
            text: "Packs: what leaves the room"
            closeText: "Close the packs"
            onClosed: view.closed()
        }
        PushButton {
            text: "Attachments: film, photos, paper"
            onClicked: view.attachmentsWanted()
        }
        PacksPanel {
            width: scroll.width - 14
            packs: view.packs
            leaving: view.leaving
        }
        SetAsidePanel {
            width: scroll.width - 14
            settingAside: view.settingAside
        }
        Item {
            width: 1
            height: 20
        }
    }
}
