import QtQuick
import workshop_app.ui
import QtQuick.Controls.Basic as Basic

/* A scroll bar that is seen for as long as there is more than fits, and not only while it is used. */
Basic.ScrollBar {
    id: bar

    policy: bar.size < 1 ? Basic.ScrollBar.AlwaysOn : Basic.ScrollBar.AlwaysOff
    minimumSize: 0.1
    contentItem: Rectangle {
        implicitWidth: 6
        radius: 3
        color: bar.pressed ? Theme.ink : Theme.quiet
    }
}
