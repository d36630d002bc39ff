import QtQuick

/* Shows a page object in its view. A view is made anew for each page object and goes with it. */
Loader {
    id: loader

    property real unit: 1
    property bool wall: false

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
