import QtQuick
import workshop_app.ui

/* The packs, at any time. */
Rectangle {
    id: view

    required property Packs packs
    required property SettingAside settingAside

    signal closed
    signal attachmentsWanted

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, view, null, heading, heading.text)

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
        Item {
            width: scroll.width - 14
            height: Math.max(heading.height, back.height) + 26
            PageHeading {
                id: heading
                anchors.bottom: parent.bottom
                width: parent.width - back.width - 16
                text: "Packs: what leaves the room"
                font.pixelSize: Math.round(32 * Theme.textScale)
            }
            PushButton {
                id: back
                anchors.right: parent.right
                anchors.verticalCenter: heading.verticalCenter
                text: "Close the packs"
                onClicked: view.closed()
            }
        }
        PushButton {
            text: "Attachments: film, photos, paper"
            onClicked: view.attachmentsWanted()
        }
        PacksPanel {
            width: scroll.width - 14
            packs: view.packs
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
