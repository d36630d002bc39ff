import QtQuick

/* Shows a page object in its view. A view is made anew for each page object and goes with it. */
Loader {
    id: loader

    property real unit: 1
    property bool wall: false
    property Item heading: null
    readonly property var shown: loader.item

    /* The page that comes takes the keyboard to the box one types in there, or else to its heading. */
    function takeFocus(): void {
        const box = loader.shown?.typeHere;
        (box?.visible ? box : loader.heading)?.forceActiveFocus(Qt.OtherFocusReason);
    }

    onLoaded: if (!loader.wall) {
        Qt.callLater(loader.takeFocus);
    }

    function show(page: QtObject, view: string): void {
        if (page === null || view === "") {
            loader.source = "";
        } else {
            loader.setSource(Qt.resolvedUrl("../" + view + ".qml"), {
                page: page,
                unit: Qt.binding(() => loader.unit),
                wall: loader.wall
            });
        }
    }
}
