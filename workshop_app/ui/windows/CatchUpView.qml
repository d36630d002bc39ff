pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What each who is here missed: what to tell them, one press once they were told, and their yes or no where one is asked. */
Rectangle {
    id: view

    required property CatchingUp catchingUp

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
        spacing: 14
        PageTop {
            id: top
            width: scroll.width - 14
            text: qsTr("What they missed")
            closeName: qsTr("Close what they missed")
            onClosed: view.closed()
        }
        Body {
            width: parent.width
            text: view.catchingUp.count === 0 ? qsTr("Everybody here has had every briefing, and has been asked.") : qsTr("Tell them in your own words, away from the others if they like, and press what they say. Keep this screen to yourself: the plan on it may name tenderers.")
            color: Theme.quiet
        }
        Repeater {
            model: view.catchingUp.rows
            Panel {
                id: row
                required property string key
                required property string name
                required property string title
                required property string explained
                required property bool missed
                required property string agree
                width: parent?.width ?? 0
                height: column.height + 24
                Column {
                    id: column
                    x: 12
                    y: 12
                    width: parent.width - 24
                    spacing: 8
                    Item {
                        width: parent.width
                        height: Math.max(who.implicitHeight, told.implicitHeight)
                        Heading {
                            id: who
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - told.implicitWidth - 10
                            text: row.missed ? qsTr("%1 missed: %2").arg(row.name).arg(row.title) : qsTr("%1 was not asked yet: %2").arg(row.name).arg(row.title)
                            font.pixelSize: Theme.large
                        }
                        PushButton {
                            id: told
                            once: true
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            visible: row.missed
                            text: qsTr("Told them now")
                            Accessible.name: text + ": " + row.name + ", " + row.title
                            onClicked: view.catchingUp.told(row.key)
                        }
                    }
                    Body {
                        visible: row.missed && text !== ""
                        width: parent.width
                        text: row.explained
                        color: Theme.quiet
                        lineHeight: 1.15
                    }
                    AnswerRow {
                        visible: row.agree !== ""
                        width: parent.width
                        questionWidth: Math.min(560, parent.width)
                        question: row.agree
                        answers: ["yes", "no"]
                        onChose: answer => view.catchingUp.say_whether_agreed(row.key, answer)
                    }
                }
            }
        }
    }
}
