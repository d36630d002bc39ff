pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What is asked, and who will read it and when; in a private turn what can be answered. Nobody's answer stays here. */
Item {
    id: view

    required property WallStrongest page
    property real unit: 1
    property bool wall: false
    readonly property string who: qsTr("Who reads it: the adults who decide, on a paper of its own.")
    readonly property string when: qsTr("When: after each of them has made up their own mind, and before they talk it over. They may choose not to read it.")

    /* While nobody has their turn. Letters get as small as it takes. */
    Item {
        id: asking
        property real fit: 1
        readonly property real say: Math.round(WallSizes.say * view.unit * asking.fit)

        function fitIn(): void {
            fitting.largest(1, 0.4, 0.04, fit => {
                asking.fit = fit;
                readers.forceLayout();
                words.forceLayout();
                return words.implicitHeight <= asking.height;
            });
        }

        anchors.fill: parent
        visible: view.page.turn.state === ""

        Refitting {
            id: fitting
            onWanted: asking.fitIn()
        }
        Column {
            id: words
            width: parent.width
            spacing: 40 * view.unit * asking.fit
            WallHead {
                unit: view.unit * Math.max(asking.fit, 0.6)
                text: view.page.title
            }
            Body {
                visible: text !== ""
                width: Math.min(parent.width, 1500 * view.unit)
                text: view.page.say
                font.pixelSize: asking.say
                lineHeight: 1.3
            }
            Rectangle {
                readonly property real inner: 36 * view.unit * asking.fit
                width: Math.min(parent.width, 1500 * view.unit)
                height: readers.height + 2 * inner
                radius: 16 * view.unit
                color: Theme.surface
                border.width: Math.max(2, 3 * view.unit)
                border.color: Theme.edge
                Column {
                    id: readers
                    x: parent.inner
                    y: parent.inner
                    width: parent.width - 2 * parent.inner
                    spacing: 16 * view.unit * asking.fit
                    Body {
                        width: parent.width
                        text: view.who
                        font.pixelSize: asking.say
                        font.bold: true
                    }
                    Body {
                        width: parent.width
                        text: view.when
                        font.pixelSize: asking.say
                        lineHeight: 1.2
                    }
                }
            }
        }
    }
    TurnCovers {
        band: view.page.band
        anchors.fill: parent
        turn: view.page.turn
        unit: view.unit
        readySay: qsTr("Was anyone strongest, in your eyes? You can also say nobody, or that you would rather not say.")
    }
    /* Made anew for every turn, so that nothing of one is there in the next. */
    Loader {
        anchors.fill: parent
        active: view.page.answering
        sourceComponent: Answering {
            page: view.page
            unit: view.unit
            readBy: view.who + " " + view.when
        }
    }
}
