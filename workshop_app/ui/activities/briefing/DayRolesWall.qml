pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The jobs of the day, as the plan tells them; or, while the group shows names, who has which. */
Item {
    id: view

    required property WallDayRoles page
    property real unit: 1
    property bool wall: true
    readonly property bool bandAtFoot: view.page.hasBand

    Loader {
        anchors.fill: parent
        active: !view.page.shown
        sourceComponent: TitleSheet {
            page: view.page
            unit: view.unit
        }
    }
    Item {
        id: named
        property real fit: 1
        readonly property real letters: Math.round(WallSizes.letters(40) * view.unit * named.fit)
        anchors.fill: parent
        visible: view.page.shown

        function fitIn(): void {
            fitting.largest(1, 0.4, 0.05, fit => {
                named.fit = fit;
                table.forceLayout();
                return head.height + table.implicitHeight + 40 * view.unit <= named.height;
            });
        }
        Refitting {
            id: fitting
            onWanted: named.fitIn()
        }
        WallHead {
            id: head
            unit: view.unit
            text: view.page.title
        }
        Column {
            id: table
            anchors.top: head.bottom
            anchors.topMargin: 30 * view.unit
            width: parent.width
            spacing: 14 * view.unit * named.fit
            Row {
                Item {
                    width: 0.2 * table.width
                    height: 1
                }
                Repeater {
                    model: ["chair", "time-keeper", "greeter", "note-taker"]
                    Heading {
                        required property string modelData
                        width: 0.2 * table.width
                        text: Labels.day_role(modelData)
                        font.pixelSize: named.letters
                    }
                }
            }
            Repeater {
                model: view.page.jobs
                onCountChanged: fitting.restart()
                Rectangle {
                    id: line
                    required property string name
                    required property string chair
                    required property string timeKeeper
                    required property string greeter
                    required property string noteTaker
                    width: table.width
                    height: cells.height + 24 * view.unit * named.fit
                    radius: 16 * view.unit
                    color: Theme.surface
                    border.width: Math.max(1, 2 * view.unit)
                    border.color: Theme.hair
                    Accessible.role: Accessible.ListItem
                    Accessible.name: line.name
                    Row {
                        id: cells
                        anchors.verticalCenter: parent.verticalCenter
                        Body {
                            anchors.verticalCenter: parent.verticalCenter
                            width: 0.2 * table.width
                            leftPadding: 20 * view.unit
                            text: line.name
                            font.pixelSize: Math.round(0.8 * named.letters)
                            color: Theme.quiet
                        }
                        Repeater {
                            model: [line.chair, line.timeKeeper, line.greeter, line.noteTaker]
                            Body {
                                required property string modelData
                                width: 0.2 * table.width
                                rightPadding: 12 * view.unit
                                text: modelData === "" ? "–" : modelData
                                font.pixelSize: named.letters
                                color: modelData === "" ? Theme.quiet : Theme.ink
                            }
                        }
                    }
                }
            }
        }
    }
}
