pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What the app is and which version, whether it works on this computer, where its files are, and whose work is in it;
   over all of that the text of one licence, while somebody reads it. */
Rectangle {
    id: page

    required property AboutApp about
    readonly property bool reads: page.about.reading !== ""
    readonly property ScrollPage shown: page.reads ? licence : scroll

    signal closed

    function takeFocus(): void {
        if (page.reads) {
            Landing.page_comes(page, null, textTop.heading, textTop.text);
        } else {
            Landing.page_comes(page, null, top.heading, top.text);
        }
    }
    function move(by: real): void {
        page.shown.contentY = Math.max(0, Math.min(page.shown.contentHeight - page.shown.height, page.shown.contentY + by));
    }

    color: Theme.paper
    Component.onCompleted: Qt.callLater(page.takeFocus)
    Component.onDestruction: page.about.read("")
    onReadsChanged: {
        licence.contentY = 0;
        Qt.callLater(page.takeFocus);
    }
    Keys.onPressed: event => {
        const steps = ({
                [Qt.Key_Down]: 60,
                [Qt.Key_Up]: -60,
                [Qt.Key_PageDown]: page.shown.height - 60,
                [Qt.Key_PageUp]: 60 - page.shown.height,
                [Qt.Key_Home]: -page.shown.contentHeight,
                [Qt.Key_End]: page.shown.contentHeight
            });
        if (event.key in steps) {
            page.move(steps[event.key]);
            event.accepted = true;
        }
    }

    Connections {
        target: page.about
        function onTest_changed(): void {
            if (page.about.outcome !== "") {
                Landing.announce(page.about.outcome);
            }
        }
    }
    EscCloses {
        open: true
        onLeft: page.closed()
    }
    EscCloses {
        open: page.reads
        onLeft: page.about.read("")
    }
    MouseArea {
        anchors.fill: parent
        onWheel: event => event.accepted = true
    }
    ScrollPage {
        id: scroll
        visible: !page.reads
        enabled: visible
        width: Math.min(parent.width - 64, 980 * Theme.textScale)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap
        PageTop {
            id: top
            width: scroll.width - 14
            text: "About In Their Words"
            closeText: "Close"
            closeName: "Close the page about the app"
            onClosed: page.closed()
        }
        Body {
            width: scroll.width - 14
            text: "Young people say what they need from a service that adults are buying for them. In Their Words keeps what they say exactly as they said it, from the first workshop to the feedback on every tenderer."
            font.pixelSize: Theme.large
        }
        Body {
            width: scroll.width - 14
            text: page.about.version + ". It works without the internet and sends nothing anywhere."
            color: Theme.quiet
        }
        Panel {
            width: scroll.width - 14
            height: works.height + 36
            Column {
                id: works
                x: 18
                y: 18
                width: parent.width - 36
                spacing: 10
                Heading {
                    width: parent.width
                    text: "Does everything work on this computer?"
                    font.pixelSize: Theme.large
                }
                Body {
                    width: parent.width
                    text: "This saves, checks and packs a made-up project in a folder that goes away afterwards, and draws a window. It takes some seconds. Your projects are not touched."
                }
                Repeater {
                    model: page.about.tried
                    Item {
                        id: one
                        required property var modelData
                        width: works.width
                        height: Math.max(does.height, found.height)
                        Accessible.role: Accessible.StaticText
                        Accessible.name: does.text + ". " + found.text
                        Body {
                            id: does
                            width: 140 * Theme.textScale
                            text: one.modelData.works ? "Works" : "Does not work"
                            font.bold: true
                            color: one.modelData.works ? Theme.ink : Theme.flag
                            Accessible.ignored: true
                        }
                        Body {
                            id: found
                            x: 156 * Theme.textScale
                            width: parent.width - x
                            text: one.modelData.sentence
                            Accessible.ignored: true
                        }
                    }
                }
                Body {
                    visible: text !== ""
                    width: parent.width
                    text: page.about.outcome
                    font.bold: true
                }
                Flow {
                    width: parent.width
                    spacing: 8
                    PushButton {
                        text: page.about.testing ? "Trying it out" : "Try it out"
                        longest: "Trying it out"
                        Accessible.name: page.about.testing ? "Trying whether everything works" : "Try whether everything works"
                        enabled: !page.about.testing
                        onClicked: page.about.test()
                    }
                    PushButton {
                        visible: page.about.outcome !== ""
                        text: "Copy"
                        Accessible.name: "Copy the version and what was found"
                        onClicked: page.about.copy()
                    }
                }
            }
        }
        Panel {
            width: scroll.width - 14
            height: places.height + 36
            Column {
                id: places
                x: 18
                y: 18
                width: parent.width - 36
                spacing: 10
                Heading {
                    width: parent.width
                    text: "Where its files are"
                    font.pixelSize: Theme.large
                }
                Body {
                    width: parent.width
                    text: "A project is a file of its own, wherever you saved it. On this computer, for you alone, the app keeps:"
                }
                Repeater {
                    model: page.about.places
                    Column {
                        id: place
                        required property var modelData
                        width: places.width
                        Body {
                            width: parent.width
                            text: place.modelData.name
                            font.bold: true
                        }
                        Body {
                            width: parent.width
                            text: place.modelData.folder
                            wrapMode: Text.WrapAnywhere
                            color: Theme.quiet
                        }
                    }
                }
            }
        }
        Panel {
            width: scroll.width - 14
            height: whose.height + 36
            Column {
                id: whose
                x: 18
                y: 18
                width: parent.width - 36
                spacing: 8
                Heading {
                    width: parent.width
                    text: "Whose work is in it"
                    font.pixelSize: Theme.large
                }
                Body {
                    width: parent.width
                    text: "The app is free for anybody to use, change and pass on. It is made with the work of many others; each licence can be read here. Qt, which draws the windows, is under the LGPL: you may put another Qt in its place. Its page says how."
                    bottomPadding: 6
                }
                Repeater {
                    model: page.about.notices
                    Item {
                        id: notice
                        required property var modelData
                        width: whose.width
                        height: Math.max(said.height, read.height) + 6
                        Column {
                            id: said
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - read.width - 16
                            Body {
                                width: parent.width
                                text: notice.modelData.name
                                font.bold: true
                            }
                            Body {
                                width: parent.width
                                text: notice.modelData.about + " " + notice.modelData.licence
                                font.pixelSize: Theme.small
                                color: Theme.quiet
                            }
                        }
                        PushButton {
                            id: read
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            text: "Read"
                            Accessible.name: "Read the licence of " + notice.modelData.name
                            onClicked: page.about.read(notice.modelData.name)
                        }
                    }
                }
            }
        }
        Item {
            width: 1
            height: 20
        }
    }
    ScrollPage {
        id: licence
        visible: page.reads
        enabled: visible
        width: Math.min(parent.width - 64, 820 * Theme.textScale)
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 0
        PageTop {
            id: textTop
            width: licence.width - 14
            text: page.about.reading
            closeText: "Back"
            closeName: "Back to the page about the app"
            onClosed: page.about.read("")
        }
        Repeater {
            model: page.about.pieces
            Body {
                required property string modelData
                width: licence.width - 14
                text: modelData
            }
        }
        Item {
            width: 1
            height: 20
        }
    }
}
