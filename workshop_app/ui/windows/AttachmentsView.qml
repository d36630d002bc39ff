import QtQuick
import workshop_app.ui

/* The attachments, at any time. */
Rectangle {
    id: view

    required property Attachments attachments

    signal closed

    color: Theme.paper
    Component.onCompleted: {
        view.attachments.show();
        Qt.callLater(Landing.page_comes, view, null, heading, heading.text);
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
        Item {
            width: scroll.width - 14
            height: Math.max(heading.height, back.height) + 26
            PageHeading {
                id: heading
                anchors.bottom: parent.bottom
                width: parent.width - back.width - 16
                text: "Attachments: film, photos, paper"
                font.pixelSize: Math.round(32 * Theme.textScale)
            }
            PushButton {
                id: back
                anchors.right: parent.right
                anchors.verticalCenter: heading.verticalCenter
                text: "Close the attachments"
                onClicked: view.closed()
            }
        }
        AttachmentsPanel {
            width: scroll.width - 14
            attachments: view.attachments
        }
        Item {
            width: 1
            height: 20
        }
    }
}
