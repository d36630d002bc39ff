import QtQuick
import QtQuick.Templates as T
import workshop_app.ui

/* Closes the menu that a right click opens at a box once the page beneath it is scrolled by the wheel: it would stay
   where the box was. A press beside it closes it by itself. */
Connections {
    id: menu

    required property Item box
    property bool asked: false

    enabled: menu.asked
    target: Landing
    function onTurned(): void {
        menu.asked = false;
        menu.box.T.ContextMenu.menu.close();
    }
}
