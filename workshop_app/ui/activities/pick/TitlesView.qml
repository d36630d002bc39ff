pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The titles that were proposed, in the order they came, as large as lets all of them be read at once. */
Item {
    id: view

    required property WallPick page
    property real unit: 1
    readonly property KeyedModel proposals: view.page.words_in("")
    property real size: 40

    function fit(): void {
        const least = Math.ceil(WallSizes.crowdedLetters(28) * view.unit);
        fitting.largest(Math.floor(WallSizes.letters(60) * view.unit), least, 2, size => {
            view.size = size;
            flow.forceLayout();
            return flow.implicitHeight <= view.height;
        });
    }

    Refitting {
        id: fitting
        onWanted: view.fit()
    }
    Item {
        visible: view.proposals.count === 0
        width: parent.width
        height: Math.min(parent.height, WallSizes.letters(220) * view.unit)
        DashedFrame {
            radius: 26 * view.unit
            line: Math.max(1.5, 3 * view.unit)
        }
        Body {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 80 * view.unit)
            text: view.page.hasBox ? qsTr("No titles yet. Type the first one below.") : qsTr("No titles yet. The first one goes here.")
            font.pixelSize: Math.round(WallSizes.say * view.unit)
        }
    }
    Scrolled {
        id: titles
        anchors.fill: parent
        size: Math.max(1, 1.5 * view.unit)
        what: "titles"
        Flow {
            id: flow
            readonly property bool pairs: view.proposals.count > 3
            width: titles.width
            spacing: 20 * view.unit
            Repeater {
                model: view.proposals
                onCountChanged: fitting.restart()
                TickCard {
                    id: title
                    required property string key
                    required property bool chosen
                    required property int dots
                    width: flow.pairs ? Math.floor((flow.width - flow.spacing) / 2) : flow.width
                    height: Math.max(Theme.wallTarget, implicitHeight)
                    ticked: title.chosen
                    textSize: Math.round(view.size)
                    padding: Math.round(0.55 * view.size)
                    radius: 26 * view.unit
                    lower: 6 * view.unit
                    takeOffRoom: Theme.wallTargetAt(view.unit)
                    under: title.dots > 0 ? dots : null
                    Accessible.description: Labels.dots(title.dots)
                    onDotsChanged: fitting.restart()
                    onWordingChanged: fitting.restart()
                    onTapped: {
                        SecondPress.pass_over();
                        view.page.choose(title.key);
                    }
                    onTakenOff: view.page.takingOff.take_off(title.key)
                    Component {
                        id: dots
                        DotsRow {
                            dots: title.dots
                            unit: view.unit
                            color: title.washed ? Theme.markerInk : Theme.ink
                        }
                    }
                }
            }
        }
    }
}
