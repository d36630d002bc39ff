import QtQuick
import workshop_app.ui

/* A pack that was made, page by page, as it will be printed. */
Rectangle {
    id: view

    required property PackPages pages

    signal closed

    function turn(by: int): void {
        scroll.contentY = 0;
        view.pages.turn(by);
    }
    function scroll_by(by: real): void {
        scroll.contentY = Math.max(0, Math.min(scroll.contentY + by, scroll.contentHeight - scroll.height));
    }

    color: Theme.paper
    Component.onCompleted: Qt.callLater(Landing.page_comes, view, null, top.heading, top.text)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_Right) {
            view.turn(1);
            event.accepted = true;
        } else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_Left) {
            view.turn(-1);
            event.accepted = true;
        } else if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            view.turn(event.key === Qt.Key_Home ? -view.pages.count : view.pages.count);
            event.accepted = true;
        } else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up) {
            view.scroll_by(event.key === Qt.Key_Down ? 160 : -160);
            event.accepted = true;
        }
    }

    EscCloses {
        open: true
        onLeft: view.closed()
    }
    Connections {
        target: Hiding
        function onChanged(): void {
            view.pages.look_again();
        }
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
            text: view.pages.title + ": the pages as they will be printed"
            closeText: "Back to the packs"
            onClosed: view.closed()
        }
        Body {
            width: scroll.width - 14
            text: view.pages.file + ", in the folder “" + view.pages.folder + "”"
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Flow {
            width: scroll.width - 14
            spacing: 8
            PushButton {
                text: "Previous page"
                enabled: view.pages.number > 1 && !view.pages.covered
                onClicked: view.turn(-1)
            }
            PushButton {
                text: "Next page"
                enabled: view.pages.number < view.pages.count && !view.pages.covered
                onClicked: view.turn(1)
            }
            PushButton {
                primary: true
                text: "Open to print"
                onClicked: view.pages.open_to_print()
            }
            PushButton {
                text: "Show the folder"
                onClicked: view.pages.show_folder()
            }
            /* Last, for its width is another on another page, and no button is to move. */
            Body {
                visible: view.pages.count > 0
                height: Theme.target
                leftPadding: 8
                rightPadding: 8
                verticalAlignment: Text.AlignVCenter
                text: "Page " + view.pages.number + " of " + view.pages.count
                font.bold: true
            }
        }
        Body {
            visible: view.pages.count === 0 && view.pages.trouble === "" && !view.pages.covered
            width: scroll.width - 14
            text: "The first page is being drawn."
            color: Theme.quiet
        }
        Body {
            visible: view.pages.covered
            width: scroll.width - 14
            text: "Names and private words are hidden at the moment, so no page is shown. Show what is hidden for a minute, or come back later."
            color: Theme.flag
        }
        Body {
            visible: text !== "" && !view.pages.covered
            width: scroll.width - 14
            text: view.pages.trouble
            color: Theme.flag
            Accessible.role: Accessible.AlertMessage
        }
        Rectangle {
            visible: (page.status === Image.Ready || page.status === Image.Loading) && page.implicitWidth > 0 && !view.pages.covered
            width: Math.min(scroll.width - 14, 860)
            height: page.implicitWidth > 0 ? width * page.implicitHeight / page.implicitWidth : 0
            color: "white"
            border.width: 1
            border.color: Theme.hair
            Image {
                id: page
                objectName: "picture of a page"
                anchors.fill: parent
                anchors.margins: 1
                source: view.pages.picture
                cache: false
                retainWhileLoading: true
                mipmap: true
                Accessible.role: Accessible.Graphic
                Accessible.name: "Page " + view.pages.number + " of " + view.pages.count + " of " + view.pages.title
                Accessible.description: "A picture of the page. “Open to print” opens the document itself, which can be read aloud."
            }
        }
        Item {
            width: 1
            height: 20
        }
    }
}
