import QtQuick
import workshop_app.ui

/* The packs, at any time. */
Rectangle {
    id: view

    required property Packs packs
    required property Leaving leaving
    required property SettingAside settingAside

    /* How far down the page was when another was opened from it. */
    property real startAt: 0
    readonly property real place: scroll.contentY

    signal closed
    signal attachmentsWanted

    color: Theme.paper
    function come(): void {
        Landing.page_comes(view, null, top.heading, top.text);
        scroll.contentY = view.startAt;
    }
    Component.onCompleted: Qt.callLater(view.come)

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
            onListMoved: by => scroll.contentY = Math.max(0, scroll.contentY + by)
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
