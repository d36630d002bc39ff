import QtQuick
import workshop_app.ui

/* Shows a page object in its view. A view is made anew for each page object and goes with it. */
Loader {
    id: loader

    property real unit: 1
    property bool wall: false
    property Item heading: null
    property string title: ""
    readonly property var shown: loader.item

    readonly property Item typeHere: loader.shown?.typeHere ?? null
    /* The height below which the page says that it has to scroll as a whole. */
    readonly property real leastHeight: loader.shown?.leastHeight ?? 0
    /* What the big screen gives the page beside its room: the band at its foot, a clock, a margin in pixels at 1080p, and
       the corner in which its looks are set. */
    readonly property bool bandAtFoot: loader.shown?.bandAtFoot ?? false
    readonly property bool clockShown: loader.shown?.clockShown ?? true
    readonly property bool cornerShown: loader.shown?.cornerShown ?? true
    readonly property real margin: loader.shown?.margin ?? WallSizes.margin

    /* The page that comes takes the keyboard to the box one types in there, or else to its heading. */
    function takeFocus(): void {
        if (!loader.wall && loader.shown !== null) {
            Landing.page_comes(loader, loader.typeHere, loader.heading, loader.title);
        }
    }

    onLoaded: Qt.callLater(loader.takeFocus)
    onTypeHereChanged: if (!loader.wall && loader.status === Loader.Ready) {
        Landing.box_is(loader, loader.typeHere);
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
