pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The wall: shows only what the Wall object holds. Where everybody shares one touchscreen it also asks for the PIN. */
Window {
    id: window
    objectName: "big screen"

    required property Wall wall
    required property SharedScreen shared
    readonly property real unit: Math.min(window.width / 1920, window.height / 1080)

    width: 1280
    height: 720
    minimumWidth: 640
    minimumHeight: 400
    title: "Big screen"
    color: window.wall.blank ? Theme.blank : Theme.paper

    /* On a shared screen there is nothing else to be seen, so whoever closes it is asked for the PIN. */
    onClosing: close => {
        if (window.shared.locked) {
            close.accepted = false;
            window.shared.ask();
        }
    }

    /* While the wall has the keyboard, the box one types in has the focus, or else the first thing that can be used, or
       else the page as a whole; whatever was chosen by hand keeps it. A page that comes by itself has it as a whole, so
       that no key that was meant for the page before it chooses anything. */
    function land(byItself: bool): void {
        const item = window.activeFocusItem;
        if (!Keyboard.atWall || !page.visible || (item !== null && item !== window.contentItem && item !== page && item.visible && item.enabled)) {
            return;
        }
        if (byItself) {
            page.forceActiveFocus(Qt.OtherFocusReason);
            return;
        }
        const box = page.typeHere;
        const next = box !== null && box.visible && box.enabled ? box : page.nextItemInFocusChain(true);
        (window.onPage(next) ? next : page).forceActiveFocus(Qt.TabFocusReason);
    }
    /* The quiet corner and the handle come after the page, and are never landed on. */
    function onPage(item: Item): bool {
        for (let at = item; at !== null; at = at.parent) {
            if (at === page) {
                return true;
            }
        }
        return false;
    }

    PageLoader {
        id: page
        anchors.fill: parent
        anchors.margins: page.margin * window.unit
        anchors.bottomMargin: (page.margin + (page.bandAtFoot ? WallSizes.band : 0)) * window.unit
        visible: !window.wall.blank && window.wall.readBack === "" && !window.wall.showsLots
        enabled: visible && !window.shared.padShown
        wall: true
        unit: window.unit
        Accessible.ignored: window.activeFocusItem !== page
        Accessible.role: Accessible.Heading
        Accessible.name: window.activeFocusItem === page ? window.title : ""
        Accessible.focusable: true
        onLoaded: Qt.callLater(window.land, true)
        Component.onCompleted: page.show(window.wall.page, window.wall.view)
    }
    Loader {
        anchors.fill: parent
        active: window.wall.readBack !== ""
        visible: !window.wall.blank
        enabled: visible
        sourceComponent: ReadBackView {
            wall: window.wall
            unit: window.unit
        }
    }
    Loader {
        anchors.fill: parent
        active: window.wall.showsLots && window.wall.readBack === ""
        visible: !window.wall.blank
        sourceComponent: LotsView {
            lots: window.wall.lots
            unit: window.unit
        }
    }
    TileBand {
        visible: page.visible && page.bandAtFoot
        anchors.bottom: parent.bottom
        width: parent.width
        side: window.width / columns
        columns: Math.round(window.width / (WallSizes.band * window.unit))
        height: side
        band: window.wall.band
    }
    RoomPie {
        visible: page.visible && page.clockShown && window.wall.page !== null && window.wall.clock.running
        anchors.right: parent.right
        anchors.rightMargin: page.margin * window.unit
        y: page.margin * window.unit
        unit: window.unit
        secondsLeft: window.wall.clock.secondsLeft
        minutes: window.wall.clock.minutes
    }
    Item {
        id: start
        anchors.fill: parent
        visible: window.wall.page === null && !window.wall.blank && window.wall.readBack === "" && !window.wall.showsLots

        Column {
            x: WallSizes.margin * window.unit
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - quilt.width - 2 * x
            spacing: 32 * window.unit
            Heading {
                width: parent.width
                text: window.wall.projectTitle === "" ? "In Their Words" : window.wall.projectTitle
                font.pixelSize: Fitting.largest(text, Theme.headingFamily, Font.DemiBold, width, 0.66 * start.height, 104 * window.unit * Theme.wallTextScale, 30 * window.unit)
            }
            Body {
                width: parent.width
                text: ({
                        "go on": qsTr("We’ll carry on in a moment."),
                        thanks: qsTr("Thank you."),
                        over: qsTr("That is all for today. Thank you.")
                    })[window.wall.between] ?? qsTr("We start in a moment.")
                font.pixelSize: Fitting.largest(text, Theme.textFamily, Font.Normal, width, 0.25 * start.height, 44 * window.unit * Theme.wallTextScale, 24 * window.unit)
            }
        }
        TileBand {
            id: quilt
            anchors.right: parent.right
            side: start.height / rows
            columns: 6
            rows: 9
            width: columns * side
            height: start.height
            band: window.wall.band
        }
    }
    Rectangle {
        visible: Keyboard.atWallInFront && !window.shared.on
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: here.width + 24 * window.unit
        height: here.height
        color: Theme.paper
        Body {
            id: here
            anchors.centerIn: parent
            text: qsTr("The keyboard is here. F6 brings the console back.")
            color: Theme.quiet
            font.pixelSize: Math.round(Math.max(15 * Theme.wallTextScale, WallSizes.crowdedLetters(24) * window.unit))
        }
    }
    WallSettings {
        anchors.fill: parent
        z: 30
        unit: window.unit
        margin: page.visible && window.wall.page !== null ? page.margin : WallSizes.margin
        offered: !window.wall.blank && window.wall.readBack === "" && page.cornerShown && !window.shared.padShown
    }
    WallHandle {
        objectName: "handle"
        visible: window.shared.locked && !window.shared.padShown
        enabled: visible
        anchors.right: parent.right
        width: Math.max(Theme.target, WallSizes.sortMargin * window.unit)
        height: width
        unit: window.unit
        onHeld: window.shared.ask()
    }
    Loader {
        anchors.fill: parent
        active: window.shared.padShown
        sourceComponent: Rectangle {
            id: asksPin
            objectName: "asks for the PIN"
            property bool wasWrong: false
            property bool wayOut: false
            readonly property real size: Math.max(0.8, Math.min(1.7, height / (600 * Theme.wallTextScale)))
            color: Theme.paper
            Connections {
                target: window.shared
                function onChanged(): void {
                    asksPin.wasWrong = asksPin.wasWrong || window.shared.wrong;
                }
            }
            MouseArea {
                anchors.fill: parent
            }
            ForgottenPin {
                visible: asksPin.wayOut
                enabled: visible
                anchors.centerIn: parent
                width: Math.min(parent.width - 64, Math.round(560 * asksPin.size))
                size: asksPin.size
                shared: window.shared
                onBack: asksPin.wayOut = false
            }
            PinPad {
                visible: !asksPin.wayOut
                enabled: visible
                anchors.centerIn: parent
                size: asksPin.size
                offersWayOut: asksPin.wasWrong
                title: qsTr("Facilitator: your PIN")
                hint: window.shared.waits > 0 ? qsTr("That was not it. Try again in %1 s.").arg(window.shared.waits) : window.shared.wrong ? qsTr("That was not it.") : qsTr("It opens the window with the plan.")
                least: window.shared.least
                most: window.shared.most
                waits: window.shared.waits > 0
                onFinished: pin => window.shared.enter(pin)
                onDismissed: window.shared.leave_pad()
                onForgotten: asksPin.wayOut = true
                onEnteredChanged: leaves.restart()
            }
            Timer {
                id: leaves
                running: true
                interval: asksPin.wayOut ? 120000 : 30000
                onTriggered: window.shared.leave_pad()
            }
        }
    }
    Shortcut {
        sequence: "F6"
        onActivated: Keyboard.fetch()
    }
    Shortcut {
        sequence: "F5"
        enabled: window.wall.page !== null && !window.shared.locked
        onActivated: window.wall.set_blank(!window.wall.blank)
    }
    Shortcut {
        sequence: "F11"
        enabled: !window.shared.on
        onActivated: window.wall.set_open(!window.wall.open)
    }
    Connections {
        target: Keyboard
        function onMoved(): void {
            window.land(false);
        }
    }
    Connections {
        target: window.wall
        function onBlank_changed(): void {
            if (window.wall.blank) {
                Keyboard.bring_back();
            } else {
                window.land(true);
            }
        }
        function onShown_changed(): void {
            page.show(window.wall.page, window.wall.view);
        }
    }
}
