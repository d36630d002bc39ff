pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Figures to press, for a PIN: by touch, and by keys where there is a keyboard. What was entered shows as dots. */
Item {
    id: pad

    required property string title
    required property string hint
    required property int least
    required property int most
    property string done: qsTr("OK")
    /* How large the buttons are: 1 at the console, more on the wall. */
    property real size: 1
    property bool waits: false
    /* Whether there is a way out for whoever forgot it. */
    property bool offersWayOut: false
    property string entered: ""
    /* What is said has this many lines at most: the figures never move. */
    property int lines: 2
    readonly property real keyWidth: Math.round(84 * pad.size)
    readonly property real gap: Math.round(10 * pad.size)

    signal finished(pin: string)
    signal dismissed
    signal forgotten

    /* A press takes the focus from what was pressed: figures that are typed next are for the pad again. */
    function takeFocus(): void {
        if (pad.visible) {
            pad.forceActiveFocus();
        }
    }
    function press(figure: string): void {
        Qt.callLater(pad.takeFocus);
        if (!pad.waits && pad.entered.length < pad.most) {
            pad.entered += figure;
        }
    }
    function finish(): void {
        Qt.callLater(pad.takeFocus);
        if (!pad.waits && pad.entered.length >= pad.least) {
            const pin = pad.entered;
            pad.entered = "";
            pad.finished(pin);
        }
    }

    implicitWidth: content.width
    implicitHeight: content.height
    Accessible.role: Accessible.Grouping
    Accessible.name: pad.title
    Accessible.focusable: true
    onVisibleChanged: Qt.callLater(pad.takeFocus)
    Component.onCompleted: Qt.callLater(pad.takeFocus)
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text)) {
            event.accepted = true;
            pad.press(event.text);
        } else if (event.key === Qt.Key_Backspace) {
            event.accepted = true;
            pad.entered = pad.entered.slice(0, -1);
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            pad.finish();
        }
    }

    Column {
        id: content
        spacing: pad.gap

        Item {
            width: figures.width
            height: Math.max(Math.round(2.6 * title.font.pixelSize), cancel.height)
            Heading {
                id: title
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - cancel.width
                text: pad.title
                font.pixelSize: Math.round(Theme.title * pad.size)
            }
            PushButton {
                id: cancel
                anchors.right: parent.right
                size: pad.size
                once: true
                quiet: true
                leftPadding: 8
                rightPadding: 8
                text: qsTr("Cancel")
                onClicked: {
                    pad.entered = "";
                    pad.dismissed();
                }
            }
        }
        Body {
            width: figures.width
            height: Math.ceil(pad.lines * line.lineSpacing)
            maximumLineCount: pad.lines
            elide: Text.ElideRight
            text: pad.hint
            font.pixelSize: Math.round(Theme.normal * pad.size)
            FontMetrics {
                id: line
                font.family: Theme.textFamily
                font.pixelSize: Math.round(Theme.normal * pad.size)
            }
        }
        Row {
            height: Math.round(22 * pad.size)
            spacing: pad.gap
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 digits entered").arg(pad.entered.length)
            Repeater {
                model: pad.most
                Rectangle {
                    required property int index
                    width: Math.round(16 * pad.size)
                    height: width
                    radius: width / 2
                    anchors.verticalCenter: parent?.verticalCenter
                    color: index < pad.entered.length ? Theme.ink : "transparent"
                    border.width: 2
                    border.color: index < pad.least || index < pad.entered.length ? Theme.ink : Theme.hair
                }
            }
        }
        Grid {
            id: figures
            columns: 3
            spacing: pad.gap
            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0"]
                PushButton {
                    required property string modelData
                    readonly property bool isBack: modelData === "⌫"
                    objectName: "figure " + modelData
                    size: pad.size
                    width: pad.keyWidth
                    leftPadding: 4
                    rightPadding: 4
                    font.pixelSize: Math.round((isBack ? Theme.normal : Theme.box) * pad.size)
                    enabled: !pad.waits && (!isBack || pad.entered !== "")
                    text: isBack ? qsTr("Back") : modelData
                    Accessible.name: isBack ? qsTr("Delete the last digit") : modelData
                    onClicked: {
                        if (isBack) {
                            pad.entered = pad.entered.slice(0, -1);
                        } else {
                            pad.press(modelData);
                        }
                    }
                }
            }
            PushButton {
                objectName: "PIN entered"
                size: pad.size
                width: pad.keyWidth
                leftPadding: 4
                rightPadding: 4
                primary: true
                enabled: !pad.waits && pad.entered.length >= pad.least
                text: pad.done
                onClicked: pad.finish()
            }
        }
        PushButton {
            visible: pad.offersWayOut
            size: pad.size
            once: true
            quiet: true
            text: qsTr("Forgotten?")
            Accessible.name: qsTr("Forgotten the PIN?")
            onClicked: {
                pad.entered = "";
                pad.forgotten();
            }
        }
    }
}
