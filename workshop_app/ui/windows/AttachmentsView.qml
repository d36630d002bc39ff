import QtQuick
import workshop_app.ui

/* The attachments, at any time. */
Rectangle {
    id: view

    required property Attachments attachments
    required property SettingAside settingAside

    signal closed

    color: Theme.paper
    Component.onCompleted: {
        view.attachments.show();
        Qt.callLater(Landing.page_comes, view, null, top.heading, top.text);
    }
    Component.onDestruction: view.attachments?.hide()

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
            text: "Attachments: film, photos, paper"
            closeText: "Close the attachments"
            onClosed: view.closed()
        }
        AttachmentsPanel {
            width: scroll.width - 14
            attachments: view.attachments
            settingAside: view.settingAside
        }
        Item {
            width: 1
            height: 20
        }
    }
}
