pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The facilitator's own window. */
Window {
    id: window

    required property Project project
    required property Wall wall
    required property Console atConsole
    required property LivePicture livePicture
    property bool helpShown: false

    width: 1280
    height: 720
    minimumWidth: 480
    minimumHeight: 320
    title: window.project.fileOpen ? window.project.fileName + " – In Their Words" : "In Their Words"
    color: Theme.paper
    onClosing: close => {
        close.accepted = window.project.may_close();
        if (close.accepted) {
            window.wall.set_open(false);
        }
    }

    LeastRoom {
        id: room
        anchors.fill: parent
        enabled: !window.helpShown

        HomeView {
            anchors.fill: parent
            visible: !window.project.fileOpen
            enabled: visible && window.project.password.asked === ""
            project: window.project
        }
        Loader {
            anchors.fill: parent
            active: !window.project.fileOpen && window.project.password.asked !== ""
            sourceComponent: AskPassword {
                password: window.project.password
            }
        }
        Loader {
            anchors.fill: parent
            active: window.project.fileOpen
            sourceComponent: ProjectView {
                project: window.project
                wall: window.wall
                atConsole: window.atConsole
                livePicture: window.livePicture
                onHelpWanted: window.helpShown = true
            }
        }
    }

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: said.visible ? said.top : parent.bottom
        anchors.bottomMargin: 12
        width: Math.min(parent.width - 80, 820)
        active: window.project.misplaced !== ""
        z: 45
        sourceComponent: MisplacedFile {
            project: window.project
        }
    }
    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: said.visible ? said.top : parent.bottom
        anchors.bottomMargin: 12
        width: Math.min(parent.width - 80, 820)
        active: window.project.damagedFile.told !== "" && window.project.misplaced === ""
        z: 45
        sourceComponent: DamagedFilePanel {
            project: window.project
        }
    }

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: said.visible ? said.top : parent.bottom
        anchors.bottomMargin: 12
        width: Math.min(parent.width - 80, 820)
        active: window.project.password.sheetDue && window.project.misplaced === ""
        z: 45
        sourceComponent: RecoverySheet {
            password: window.project.password
        }
    }

    Shortcut {
        sequence: "F6"
        enabled: !window.wall.blank
        onActivated: Keyboard.lend()
    }
    Shortcut {
        sequence: "F1"
        onActivated: window.helpShown = !window.helpShown
    }
    Shortcut {
        sequence: "F5"
        enabled: window.project.fileOpen
        onActivated: window.wall.set_blank(!window.wall.blank)
    }
    Shortcut {
        sequence: "F11"
        enabled: window.project.fileOpen
        onActivated: window.wall.set_open(!window.wall.open)
    }
    Connections {
        target: Landing
        function onUndo_asked(): void {
            if (!window.helpShown && window.project.undoSentence !== "") {
                window.project.undo();
            }
        }
        function onRedo_asked(): void {
            if (!window.helpShown && window.project.redoSentence !== "") {
                window.project.redo();
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: window.helpShown
        z: 40
        sourceComponent: HelpPage {
            onClosed: window.helpShown = false
        }
    }
    Panel {
        visible: Keyboard.atWall
        anchors.bottom: said.visible ? said.top : parent.bottom
        anchors.bottomMargin: 12
        anchors.horizontalCenter: parent.horizontalCenter
        width: away.width + 36
        height: away.height + 24
        border.width: 3
        border.color: Theme.flag
        z: 50
        Accessible.role: Accessible.AlertMessage
        Accessible.name: away.text
        Body {
            id: away
            anchors.centerIn: parent
            width: Math.min(implicitWidth, window.width - 60)
            font.pixelSize: Theme.title
            text: "The big screen has the keyboard. F6 brings it back."
        }
    }

    Panel {
        id: said
        property string sentence: ""
        visible: said.sentence !== ""
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 80, 820)
        height: sentenceText.height + 32
        color: Theme.ink
        z: 50
        Accessible.role: Accessible.AlertMessage
        Accessible.name: said.sentence
        EscCloses {
            open: said.visible
            onLeft: said.sentence = ""
        }
        Body {
            id: sentenceText
            x: 18
            y: 16
            width: parent.width - understood.width - 54
            text: said.sentence
            color: Theme.paper
        }
        PushButton {
            id: understood
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.verticalCenter: parent.verticalCenter
            text: "OK"
            onClicked: said.sentence = ""
        }
        Connections {
            target: window.project
            function onSaid(sentence: string): void {
                said.sentence = sentence;
            }
        }
    }
}
