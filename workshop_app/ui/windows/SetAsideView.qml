import QtQuick
import workshop_app.ui

/* All that is set aside, first what is still to be passed to the safeguarding lead. */
Rectangle {
    id: view

    required property Project project

    signal closed

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
            text: "To pass on to the safeguarding lead"
            closeName: "Close what is to be passed on"
            onClosed: view.closed()
        }
        Body {
            width: scroll.width - 14
            visible: view.project.settingAside.toPassOn > 0
            text: view.project.safeguardingLead === "" ? "Nobody is named yet as the safeguarding lead." : "Tell " + view.project.safeguardingLead.replace("\n", ", ") + "."
            font.pixelSize: Theme.large
        }
        Body {
            width: scroll.width - 14
            visible: view.project.settingAside.toPassOn === 0
            text: "Nothing is left to be passed on."
            color: Theme.quiet
        }
        SetAsidePanel {
            width: scroll.width - 14
            settingAside: view.project.settingAside
        }
        Item {
            width: 1
            height: 20
        }
    }
}
