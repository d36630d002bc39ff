pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What happened, latest first: to look for something, to undo it, and to see the sort as it was then. Nothing moves in it
   while other things are done: a button says how many they are. */
Rectangle {
    id: view
    objectName: "happened"

    required property Happened happened
    readonly property bool asking: view.happened.askedTitle !== ""
    readonly property bool sortSeen: view.happened.replay !== null

    signal closed

    function goBack(): void {
        if (list.currentItem !== null) {
            list.currentItem.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    color: Theme.paper
    onAskingChanged: view.asking ? leaveIt.forceActiveFocus(Qt.OtherFocusReason) : view.goBack()
    onSortSeenChanged: view.sortSeen ? backToList.forceActiveFocus(Qt.OtherFocusReason) : view.goBack()
    Component.onCompleted: {
        view.happened.open();
        Qt.callLater(Landing.page_comes, view, null, heading, heading.text);
    }
    Component.onDestruction: view.happened.close()

    EscCloses {
        open: true
        onLeft: view.closed()
    }
    EscCloses {
        open: view.sortSeen
        onLeft: view.happened.leave_sort()
    }
    EscCloses {
        open: view.asking
        onLeft: view.happened.leave()
    }

    Item {
        width: Math.min(parent.width - 48, 1180)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        visible: !view.sortSeen

        PageHeading {
            id: heading
            y: 18
            width: parent.width - close.width - 16
            text: "What happened"
        }
        PushButton {
            id: close
            anchors.right: parent.right
            anchors.verticalCenter: heading.verticalCenter
            text: "Close the list"
            onClicked: view.closed()
        }
        Field {
            id: sought
            anchors.top: heading.bottom
            anchors.topMargin: 12
            width: Math.min(340 * Theme.textScale, parent.width - newer.width - 16)
            label: "Look for"
            labelShown: false
            placeholder: "Search what happened"
            onTextChanged: soon.restart()
            onAccepted: view.happened.look_for(sought.text)
            Timer {
                id: soon
                interval: 250
                onTriggered: view.happened.look_for(sought.text)
            }
        }
        PushButton {
            id: newer
            anchors.right: parent.right
            anchors.top: sought.top
            visible: view.happened.newer > 0
            once: true
            text: view.happened.newer + " more since"
            longest: "10000 more since"
            Accessible.name: text + ": show the latest"
            onClicked: {
                view.happened.show_latest();
                list.positionViewAtBeginning();
            }
        }
        Choices {
            id: sessions
            anchors.top: sought.bottom
            anchors.topMargin: 10
            width: parent.width
            tallest: 44
            Choice {
                text: "Everything"
                checked: view.happened.session === ""
                onClicked: view.happened.choose_session("")
            }
            Repeater {
                model: view.happened.sessions
                Choice {
                    required property string key
                    required property string title
                    text: title
                    Accessible.name: "In the session " + title
                    checked: view.happened.session === key
                    onClicked: view.happened.choose_session(key)
                }
            }
        }
        Body {
            anchors.top: sessions.bottom
            anchors.topMargin: 24
            width: parent.width
            visible: list.count === 0
            color: Theme.quiet
            text: view.happened.looking ? "Searching…" : "Nothing here contains all of these words."
        }
        RowList {
            id: list
            anchors.top: sessions.bottom
            anchors.topMargin: 10
            anchors.bottom: parent.bottom
            width: parent.width
            model: view.happened.entries
            spacing: 6
            bottomMargin: 12
            keyNavigationEnabled: false
            currentIndex: 0
            activeFocusOnTab: false
            Accessible.role: Accessible.List
            Accessible.name: "What happened, latest first"
            enabled: !view.asking

            function goTo(row: int): void {
                list.currentIndex = Math.max(0, Math.min(list.count - 1, row));
                list.positionViewAtIndex(list.currentIndex, ListView.Contain);
                if (list.currentItem !== null) {
                    list.currentItem.forceActiveFocus(Qt.TabFocusReason);
                }
            }

            ShownBar {
                id: bar
                anchors.right: parent.right
                height: list.height
                orientation: Qt.Vertical
                size: list.visibleArea.heightRatio
                position: list.visibleArea.yPosition
                onPositionChanged: if (bar.pressed) {
                    list.contentY = list.originY + bar.position * list.contentHeight;
                }
            }

            delegate: Panel {
                id: entry
                required property int index
                required property string key
                required property string clock
                required property string day
                required property bool backwards
                required property string place
                required property string what
                required property string detail
                required property string within
                required property bool undone
                required property bool mayAsk
                required property bool sort
                readonly property bool current: ListView.isCurrentItem
                readonly property string foot: entry.place + (entry.within === "" ? "" : "  ·  " + entry.within) + (entry.backwards ? "  ·  the clock ran backwards here" : "")

                width: list.width - 16
                height: Math.max(Math.round(86 * Theme.textScale), told.height + 16)
                color: entry.undone ? Theme.paper : Theme.surface
                border.width: entry.activeFocus ? 3 : 1
                border.color: entry.activeFocus ? Theme.ink : Theme.hair
                activeFocusOnTab: entry.current || entry.activeFocus
                Accessible.role: Accessible.ListItem
                Accessible.focusable: true
                Accessible.name: entry.what + (entry.undone ? ", undone" : "") + (entry.detail === "" ? "" : ", " + entry.detail) + ", " + entry.clock + " on " + entry.day + ", " + entry.foot.replace(/ {2}· {2}/g, ", ")
                Keys.onUpPressed: list.goTo(entry.index - 1)
                Keys.onDownPressed: list.goTo(entry.index + 1)
                Keys.onPressed: event => {
                    const to = event.key === Qt.Key_Home ? 0 : event.key === Qt.Key_End ? list.count - 1 : event.key === Qt.Key_PageUp ? entry.index - 6 : event.key === Qt.Key_PageDown ? entry.index + 6 : -1;
                    if (to !== -1) {
                        list.goTo(to);
                        event.accepted = true;
                    }
                }

                Column {
                    id: when
                    x: 14
                    width: Math.round(138 * Theme.textScale)
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 2
                    Body {
                        text: entry.clock
                        font.bold: true
                        color: entry.undone ? Theme.quiet : Theme.ink
                        Accessible.ignored: true
                    }
                    Body {
                        width: parent.width
                        text: entry.day
                        font.pixelSize: Theme.small
                        color: Theme.quiet
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
                Column {
                    id: told
                    anchors.left: when.right
                    anchors.leftMargin: 12
                    anchors.right: buttons.left
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 2
                    Body {
                        width: parent.width
                        text: entry.what + (entry.undone ? "  (undone)" : "")
                        font.bold: true
                        color: entry.undone ? Theme.quiet : Theme.ink
                        maximumLineCount: 2
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Body {
                        width: parent.width
                        visible: text !== ""
                        text: entry.detail
                        color: entry.undone ? Theme.quiet : Theme.ink
                        maximumLineCount: 4
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Body {
                        width: parent.width
                        text: entry.foot
                        font.pixelSize: Theme.small
                        color: entry.backwards ? Theme.flag : Theme.quiet
                        maximumLineCount: 2
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    PushButton {
                        visible: entry.sort
                        focusPolicy: entry.current ? Qt.TabFocus : Qt.NoFocus
                        once: true
                        text: "See this sort"
                        Accessible.name: "See the sort as it was after: " + entry.what + ", " + entry.clock
                        onClicked: {
                            list.currentIndex = entry.index;
                            view.happened.see_sort(entry.key);
                        }
                    }
                    PushButton {
                        visible: entry.mayAsk
                        focusPolicy: entry.current ? Qt.TabFocus : Qt.NoFocus
                        once: true
                        text: "Undo this…"
                        Accessible.name: "Ask to undo: " + entry.what + ", " + entry.clock
                        onClicked: {
                            list.currentIndex = entry.index;
                            view.happened.ask(entry.key);
                        }
                    }
                }
            }
        }
        Panel {
            visible: view.asking
            anchors.top: sessions.bottom
            anchors.topMargin: 10
            width: parent.width
            height: question.height + 32
            border.width: 3
            border.color: Theme.flag
            Accessible.role: Accessible.AlertMessage
            Accessible.name: view.happened.askedTitle + " " + view.happened.askedTold
            MouseArea {
                anchors.fill: parent
            }
            Column {
                id: question
                x: 18
                y: 16
                width: parent.width - 36
                spacing: 10
                Body {
                    width: parent.width
                    text: view.happened.askedTitle
                    font.bold: true
                    Accessible.ignored: true
                }
                Body {
                    width: parent.width
                    text: view.happened.askedTold
                    Accessible.ignored: true
                }
                Row {
                    spacing: 8
                    PushButton {
                        id: leaveIt
                        once: true
                        text: "Cancel"
                        onClicked: view.happened.leave()
                    }
                    PushButton {
                        once: true
                        primary: true
                        flag: true
                        text: "Undo it"
                        onClicked: view.happened.undo()
                    }
                }
            }
        }
    }

    Item {
        anchors.fill: parent
        anchors.margins: 18
        visible: view.sortSeen
        enabled: visible
        Heading {
            id: sortTitle
            width: parent.width - backToList.width - 16
            text: view.happened.sortTitle
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Body {
            id: only
            anchors.top: sortTitle.bottom
            text: "As it was then. It stands on this console alone."
            color: Theme.quiet
        }
        PushButton {
            id: backToList
            anchors.right: parent.right
            once: true
            text: "Back to the list"
            onClicked: view.happened.leave_sort()
        }
        Loader {
            id: place
            anchors.top: only.bottom
            anchors.topMargin: 10
            anchors.bottom: parent.bottom
            width: parent.width

            function show(replay: QtObject): void {
                if (replay === null) {
                    place.source = "";
                } else {
                    place.setSource(Qt.resolvedUrl("../activities/sort/ReplayView.qml"), {
                        replay: replay
                    });
                }
            }

            Connections {
                target: view.happened
                function onSeen(): void {
                    place.show(view.happened.replay);
                }
            }
        }
    }
}
