pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is remembered on this computer, whichever project is open: looks, hands, backups. */
Rectangle {
    id: page

    signal closed

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, page, null, top.heading, top.text)

    EscCloses {
        open: true
        onLeft: page.closed()
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    ScrollPage {
        id: scroll
        width: Math.min(parent.width - 64, 1180 * Theme.textScale)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap
        PageTop {
            id: top
            width: scroll.width - 14
            text: "Settings"
            closeText: "Close the settings"
            onClosed: page.closed()
        }
        Body {
            width: scroll.width - 14
            text: "Remembered on this computer, for you, whichever project is open. Each choice counts at once."
            color: Theme.quiet
        }
        Flow {
            id: parts
            readonly property bool beside: scroll.width >= 900 * Theme.textScale
            readonly property real each: parts.beside ? Math.floor((width - spacing) / 2) : width
            width: scroll.width - 14
            spacing: 20
            bottomPadding: 28
            Column {
                width: parts.each
                spacing: 20
                Part {
                    width: parent.width
                    name: "How it looks"
                    LooksChoices {
                        width: parent.width
                    }
                }
                Part {
                    width: parent.width
                    name: "Certificates"
                    LogoChoice {
                        width: parent.width
                    }
                }
            }
            Column {
                width: parts.each
                spacing: 20
                Part {
                    width: parent.width
                    name: "Touch"
                    TouchChoices {
                        width: parent.width
                    }
                }
                Part {
                    width: parent.width
                    name: "The chair’s screen"
                    SettingChoice {
                        width: parent.width
                        name: "Sound"
                        about: Chime.possible ? "A soft bell when a fifth of the time is left, when a twentieth is left, and when it is up. What is seen there says the same." : "This computer has nothing to play a sound with. What is seen there says how time goes."
                        enabled: Chime.possible
                        now: Settings.soundChosen
                        values: [["off", "off"], ["on", "a soft bell"]]
                        onChose: value => {
                            Settings.choose_sound(value);
                            if (value === "on") {
                                Chime.ring();
                            }
                        }
                    }
                }
                Part {
                    width: parent.width
                    name: "Backups"
                    SettingChoice {
                        width: parent.width
                        name: "Backups of a new project go"
                        about: "If this computer is not yours, save them with the project. Backups already made stay where they are; “Backups” on the first page moves them."
                        now: Settings.backupsGo
                        values: [["ask", "ask me each time"], ["here", "on this computer"], ["beside", "with the project"]]
                        onChose: value => Settings.have_backups_go(value)
                    }
                }
            }
        }
    }

    component Part: Panel {
        id: part
        required property string name
        default property alias body: inside.data
        height: inside.height + 36
        Column {
            id: inside
            x: 18
            y: 18
            width: parent.width - 36
            spacing: Theme.gap
            Heading {
                text: part.name
                font.pixelSize: Theme.large
            }
        }
    }
}
