pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* The one page of safeguarding: the lead, and everything taken off the big screen or set aside for safeguarding, of
   whatever kind, first what is still to be looked at, then what is to be passed on. Its words are for nobody else. */
Rectangle {
    id: view
    objectName: "safeguarding"

    required property Project project
    /* The words that it was opened for; "" for none. */
    property string at: ""
    readonly property SettingAside settingAside: view.project.settingAside

    signal closed
    signal leadWanted

    function rowOf(key: string): SafeguardedRow {
        for (let index = 0; index < rows.count; ++index) {
            const row = rows.itemAt(index) as SafeguardedRow;
            if (row?.key === key) {
                return row;
            }
        }
        return null;
    }
    function goToRow(): void {
        const row = view.rowOf(view.at);
        if (row !== null) {
            const y = row.mapToItem(scroll.contentItem, 0, 0).y;
            scroll.contentY = Math.max(0, Math.min(y - 12, scroll.contentHeight - scroll.height));
        }
    }
    function show(key: string): void {
        view.rowOf(key)?.show();
    }

    color: Theme.paper
    Component.onCompleted: {
        view.settingAside.show_page(true);
        Qt.callLater(Landing.page_comes, view, null, top.heading, top.text);
        Qt.callLater(view.goToRow);
    }
    Component.onDestruction: view.project?.settingAside.show_page(false)
    onAtChanged: Qt.callLater(view.goToRow)

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
            text: "Safeguarding"
            closeName: "Close Safeguarding"
            onClosed: view.closed()
        }
        SafeguardingLead {
            width: scroll.width - 14
            project: view.project
            leadsOn: true
            remindsOn: false
            onChangeWanted: view.leadWanted()
        }
        Body {
            width: scroll.width - 14
            text: rows.count === 0 ? "Nothing is set aside for safeguarding." : view.settingAside.toLookAt + view.settingAside.toPassOn === 0 ? "Nothing is left to be looked at or passed on." : "None of this is on the big screen or found by searching there, and none of it is in a pack or a shared copy."
            color: Theme.quiet
        }
        Repeater {
            id: rows
            model: view.settingAside.safeguarded
            SafeguardedRow {
                width: scroll.width - 14
                settingAside: view.settingAside
                lead: view.project.safeguardingName
            }
        }
        Item {
            width: 1
            height: 20
        }
    }
}
