pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The chair's screen, on our own laptop: what to say now, how much time is left, and the next question. All of it is
   read from three metres, and pressed by a finger. Nothing private is on it, and nothing of another tenderer. */
Rectangle {
    id: screen
    objectName: "chair's screen"

    required property Chair chair
    readonly property SlotTimer timer: screen.chair.timer
    readonly property real unit: Math.min(screen.width / 1280, screen.height / 720)
    readonly property string stage: screen.chair.stage
    readonly property bool asks: screen.stage === "questions" && screen.chair.question !== ""
    property bool skipping: false
    readonly property bool timeIsUp: screen.timer.running && screen.timer.secondsLeft <= 0
    readonly property TimeLeft remaining: TimeLeft {
        secondsLeft: screen.timer.secondsLeft
        minutes: screen.timer.minutes
    }
    readonly property string figures: {
        const whole = Math.abs(screen.timer.secondsLeft);
        return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    }

    /* Back to the facilitator is wanted. */
    signal leaveWanted

    function letters(size: real): int {
        return Math.max(Theme.small, Math.round(size * screen.unit * Math.min(Theme.textScale, 1.25)));
    }

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, screen, null, heading, heading.text)

    MouseArea {
        anchors.fill: parent
    }
    EscCloses {
        open: true
        onLeft: screen.leaveWanted()
    }
    EscCloses {
        open: screen.skipping
        onLeft: screen.skipping = false
    }
    onTimeIsUpChanged: {
        if (screen.timeIsUp) {
            screen.ring();
        }
    }

    function ring(): void {
        if (Settings.soundChosen === "on") {
            Chime.ring();
        }
    }

    Connections {
        target: screen.chair
        function onChanged(): void {
            if (!screen.asks) {
                screen.skipping = false;
            }
        }
    }
    Connections {
        target: screen.remaining
        function onMuchChanged(): void {
            if (screen.timer.running) {
                Landing.announce(screen.figures + (screen.timer.secondsLeft < 0 ? " over" : " left"));
                if (screen.remaining.much !== "plenty") {
                    screen.ring();
                }
            }
        }
    }

    Item {
        id: top
        x: 28 * screen.unit
        y: 14 * screen.unit
        width: parent.width - 2 * x
        height: Math.max(heading.height, leave.height)
        PageHeading {
            id: heading
            width: parent.width - leave.width - 20
            anchors.verticalCenter: parent.verticalCenter
            text: screen.chair.tenderer
            maximumLineCount: 2
            elide: Text.ElideRight
            font.pixelSize: screen.letters(28)
        }
        PushButton {
            id: leave
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            quiet: true
            text: qsTr("Back to the facilitator")
            font.pixelSize: screen.letters(17)
            onClicked: screen.leaveWanted()
        }
    }

    Rectangle {
        id: time
        visible: screen.stage !== "over"
        x: 28 * screen.unit
        anchors.top: top.bottom
        anchors.topMargin: 12 * screen.unit
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20 * screen.unit
        width: Math.round(0.3 * parent.width)
        radius: Theme.radius
        color: Theme.surface
        border.color: screen.timer.running && !screen.timer.paused ? screen.remaining.tone : Theme.edge
        border.width: !screen.timer.running || screen.timer.paused || screen.remaining.much === "plenty" ? 2 : screen.remaining.much === "little" ? 8 : 16

        Column {
            x: 28 * screen.unit
            y: 24 * screen.unit
            width: parent.width - 2 * x
            spacing: 8 * screen.unit
            Row {
                width: parent.width
                spacing: 16 * screen.unit
                Drawing {
                    id: sign
                    width: Math.round(88 * screen.unit)
                    height: width
                    outline: PaletteFile.mark("time " + screen.remaining.much)
                    color: screen.timer.paused ? Theme.quiet : screen.remaining.tone
                }
                Body {
                    width: parent.width - sign.width - parent.spacing
                    height: sign.height
                    verticalAlignment: Text.AlignVCenter
                    text: Labels.stage(screen.stage)
                    font.pixelSize: screen.letters(26)
                }
            }
            Text {
                width: parent.width
                text: screen.remaining.longOver ? "–" : screen.figures
                textFormat: Text.PlainText
                font.family: Theme.headingFamily
                font.weight: Font.DemiBold
                font.pixelSize: Fitting.largest("00:00", Theme.headingFamily, Font.DemiBold, width, 140 * screen.unit, 112 * screen.unit, 30 * screen.unit)
                color: Theme.dark || Theme.contrast || screen.timer.paused ? Theme.ink : screen.remaining.tone
                Accessible.role: Accessible.Indicator
                Accessible.name: screen.figures + " " + word.text
            }
            Body {
                id: word
                width: parent.width
                text: screen.timer.paused ? qsTr("left, clock stopped") : screen.timer.secondsLeft < 0 ? qsTr("over time") : screen.timer.running ? qsTr("left") : qsTr("to present")
                font.pixelSize: screen.letters(30)
                font.bold: screen.timer.running && screen.remaining.much !== "plenty"
            }
            Rectangle {
                visible: screen.timer.running
                width: parent.width
                height: (screen.remaining.much === "plenty" ? 14 : screen.remaining.much === "little" ? 22 : 30) * screen.unit
                radius: height / 2
                color: Theme.sunk
                Rectangle {
                    width: parent.width * screen.remaining.share
                    height: parent.height
                    radius: height / 2
                    color: screen.timer.paused ? Theme.quiet : screen.remaining.tone
                }
            }
            Body {
                visible: screen.timer.finishes !== ""
                width: parent.width
                text: screen.timer.secondsLeft < 0 ? qsTr("Was to finish at %1").arg(screen.timer.finishes) : qsTr("Finishes at %1").arg(screen.timer.finishes)
                font.pixelSize: screen.letters(28)
            }
            Body {
                visible: screen.timer.running && screen.timer.added > 0
                width: parent.width
                text: screen.timer.added === 1 ? qsTr("1 minute added") : qsTr("%1 minutes added").arg(screen.timer.added)
                font.pixelSize: screen.letters(22)
                color: Theme.quiet
            }
        }
        Column {
            visible: screen.timer.running
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 24 * screen.unit
            x: 24 * screen.unit
            width: parent.width - 2 * x
            spacing: 10 * screen.unit
            PushButton {
                width: parent.width
                height: Math.max(64 * screen.unit, implicitHeight)
                once: true
                text: screen.timer.paused ? qsTr("Let the clock go on") : qsTr("Stop the clock")
                primary: screen.timer.paused
                font.pixelSize: screen.letters(24)
                onClicked: screen.timer.paused ? screen.timer.go_on() : screen.timer.stop()
            }
            PushButton {
                width: parent.width
                height: Math.max(64 * screen.unit, implicitHeight)
                once: true
                text: qsTr("Add a minute")
                font.pixelSize: screen.letters(24)
                onClicked: screen.timer.add(1)
            }
        }
    }

    Item {
        id: now
        anchors.left: time.visible ? time.right : parent.left
        anchors.leftMargin: (time.visible ? 24 : 28) * screen.unit
        anchors.right: parent.right
        anchors.rightMargin: 28 * screen.unit
        anchors.top: time.top
        anchors.bottom: time.bottom

        Column {
            id: saying
            readonly property real room: screen.asks ? 0.2 * now.height : now.height - foot.height - moment.height - 90 * screen.unit
            width: parent.width
            spacing: 6 * screen.unit
            Heading {
                id: moment
                width: parent.width
                text: screen.chair.moment
                font.pixelSize: screen.letters(screen.asks ? 30 : 52)
            }
            Rectangle {
                visible: screen.chair.says !== ""
                width: parent.width
                height: said.height + 2 * said.y
                radius: Theme.radius
                color: Theme.surface
                border.width: 2
                border.color: Theme.ink
                Body {
                    id: said
                    x: 24 * screen.unit
                    y: (screen.asks ? 12 : 24) * screen.unit
                    width: parent.width - 2 * x
                    text: qsTr("Say: “%1”").arg(screen.chair.says)
                    font.pixelSize: Fitting.largest(text, Theme.textFamily, Font.Normal, width, saying.room, screen.letters(screen.asks ? 26 : 56), 14 * screen.unit)
                }
            }
            Body {
                visible: screen.chair.saysNext !== ""
                width: parent.width
                text: screen.chair.saysNext
                font.pixelSize: Fitting.largest(text, Theme.textFamily, Font.Normal, width, saying.room, screen.letters(40), 14 * screen.unit)
            }
        }

        Item {
            id: asking
            visible: screen.asks && !screen.skipping
            enabled: visible
            anchors.top: saying.bottom
            anchors.topMargin: 14 * screen.unit
            anchors.bottom: foot.top
            anchors.bottomMargin: 12 * screen.unit
            width: parent.width
            NumberDisc {
                id: disc
                width: Math.round(52 * screen.unit)
                number: screen.chair.number
            }
            Body {
                id: asker
                anchors.left: disc.right
                anchors.leftMargin: 14 * screen.unit
                anchors.right: parent.right
                anchors.verticalCenter: disc.verticalCenter
                text: screen.chair.asker === "" ? qsTr("Question %1 of %2").arg(screen.chair.number).arg(screen.chair.listed) : qsTr("%1 asks question %2 of %3").arg(screen.chair.asker).arg(screen.chair.number).arg(screen.chair.listed)
                font.pixelSize: screen.letters(30)
            }
            LargeWords {
                anchors.top: disc.bottom
                anchors.topMargin: 10 * screen.unit
                width: parent.width
                height: parent.height - y - buttons.height - 12 * screen.unit
                unit: 0.66 * screen.unit
                room: height
                most: 60 * screen.unit
                least: 26 * screen.unit
                what: qsTr("The question")
                wording: screen.chair.question
            }
            Row {
                id: buttons
                anchors.bottom: parent.bottom
                width: parent.width
                spacing: 12 * screen.unit
                readonly property real each: (width - 2 * spacing) / 3
                PushButton {
                    width: buttons.each
                    height: Math.max(76 * screen.unit, implicitHeight)
                    once: true
                    primary: true
                    text: qsTr("✓ Asked")
                    Accessible.name: qsTr("Asked")
                    font.pixelSize: screen.letters(26)
                    onClicked: screen.chair.asked()
                }
                PushButton {
                    width: buttons.each
                    height: Math.max(76 * screen.unit, implicitHeight)
                    once: true
                    text: qsTr("They answered this already")
                    font.pixelSize: screen.letters(22)
                    onClicked: screen.chair.answered_already()
                }
                PushButton {
                    width: buttons.each
                    height: Math.max(76 * screen.unit, implicitHeight)
                    once: true
                    text: qsTr("Skip it")
                    font.pixelSize: screen.letters(24)
                    onClicked: screen.skipping = true
                }
            }
        }
        Body {
            visible: screen.stage === "questions" && !screen.asks
            anchors.top: saying.bottom
            anchors.topMargin: 24 * screen.unit
            width: parent.width
            text: screen.chair.listed === 0 ? qsTr("No questions are on the list.") : qsTr("That was the last question on the list.")
            font.pixelSize: screen.letters(34)
        }

        Loader {
            active: screen.skipping && screen.asks
            anchors.top: saying.bottom
            anchors.topMargin: 14 * screen.unit
            width: parent.width
            sourceComponent: SkipBox {
                unit: screen.unit
                letters: screen.letters(24)
                question: screen.chair.question
                onGiven: why => {
                    // A reason that is refused stays in its box.
                    if (screen.chair.skip(why))
                        screen.skipping = false;
                }
                onLeave: screen.skipping = false
            }
        }

        Item {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.max(72 * screen.unit, start.implicitHeight, end.implicitHeight)
            PushButton {
                visible: screen.stage === "questions" && screen.chair.dealtWith > 0
                anchors.verticalCenter: parent.verticalCenter
                once: true
                quiet: true
                text: qsTr("That was a slip: back to the last question")
                font.pixelSize: screen.letters(18)
                width: Math.min(implicitWidth, parent.width - end.width - 12)
                onClicked: screen.chair.take_back()
            }
            PushButton {
                id: start
                visible: screen.stage === "to come"
                anchors.right: parent.right
                height: parent.height
                once: true
                primary: true
                text: qsTr("They start now")
                font.pixelSize: screen.letters(28)
                onClicked: screen.chair.go_on()
            }
            SureButton {
                id: end
                visible: screen.stage === "presenting" || screen.stage === "questions"
                anchors.right: parent.right
                height: parent.height
                primary: end.asking || screen.timer.secondsLeft <= 0
                flag: false
                ask: screen.stage === "presenting" ? qsTr("Go to our questions") : qsTr("End: say goodbye")
                yes: screen.stage === "presenting" ? qsTr("Yes, questions now") : qsTr("Yes, it is over")
                font.pixelSize: screen.letters(26)
                onSure: screen.chair.go_on()
            }
        }
    }
}
