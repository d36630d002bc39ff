pragma Singleton
import QtQuick
import workshop_app.ui

/* The one place for colours (out of the palette file), type and measures. Sizes are pixels at the console;
   those of the wall are in WallSizes. */
QtObject {
    id: theme

    property string name: Settings.theme
    /* How much larger letters are than usual: at the console, and on the wall. */
    property real textScale: Settings.consoleText / 100
    property real wallTextScale: Settings.wallText / 100
    property bool reducedMotion: Settings.still

    readonly property bool dark: theme.name === "dark"
    readonly property bool contrast: theme.name === "high-contrast"

    readonly property color paper: PaletteFile.colour(theme.name, "paper")
    readonly property color surface: PaletteFile.colour(theme.name, "surface")
    readonly property color sunk: PaletteFile.colour(theme.name, "sunk")
    readonly property color ink: PaletteFile.colour(theme.name, "ink")
    readonly property color quiet: PaletteFile.colour(theme.name, "quiet")
    readonly property color hair: PaletteFile.colour(theme.name, "hair")
    readonly property color edge: PaletteFile.colour(theme.name, "edge")
    readonly property color action: PaletteFile.colour(theme.name, "action")
    readonly property color actionInk: PaletteFile.colour(theme.name, "on_action")
    readonly property color flag: PaletteFile.colour(theme.name, "flag")
    readonly property color stock: PaletteFile.colour(theme.name, "stock")
    readonly property color marker: PaletteFile.colour(theme.name, "marker")
    readonly property color wash: PaletteFile.colour(theme.name, "wash")
    readonly property color markerInk: PaletteFile.colour(theme.name, "on_marker")
    readonly property color headInk: PaletteFile.colour(theme.name, "on_head")
    readonly property color plenty: PaletteFile.colour(theme.name, "plenty")
    readonly property color little: PaletteFile.colour(theme.name, "little")
    readonly property color blank: PaletteFile.colour(theme.name, "blank")

    readonly property list<color> categories: PaletteFile.categories(theme.name, "sign")
    readonly property list<color> heads: PaletteFile.categories(theme.name, "head")
    readonly property list<color> grounds: PaletteFile.categories(theme.name, "ground")

    readonly property string headingFamily: "Lexend"
    readonly property string textFamily: "Atkinson Hyperlegible Next"

    readonly property int small: Math.round(15 * theme.textScale)
    readonly property int normal: Math.round(16 * theme.textScale)
    readonly property int large: Math.round(18 * theme.textScale)
    readonly property int title: Math.round(20 * theme.textScale)
    readonly property int box: Math.round(22 * theme.textScale)
    readonly property int clock: Math.round(26 * theme.textScale)

    readonly property int target: 44
    readonly property int wallTarget: 64
    readonly property int gap: 12
    readonly property int radius: 10
    readonly property int cardRadius: 12

    /* The least side of what is pressed on the wall, where its pages have this unit. */
    function wallTargetAt(unit: real): real {
        return Math.max(theme.target, theme.wallTarget * unit);
    }
    /* How large the letters of what stands in either window are in this one, against those of the console. */
    function lettersIn(window: Window): real {
        return window !== null && window.objectName === "big screen" ? theme.wallTextScale / theme.textScale : 1;
    }
    function isConsole(window: Window): bool {
        return window !== null && window.objectName !== "big screen";
    }
    function motion(milliseconds: int): int {
        return theme.reducedMotion ? 0 : milliseconds;
    }
    function head(number: int): color {
        return theme.heads[number % theme.heads.length];
    }
    function category(number: int): color {
        return theme.categories[number % theme.categories.length];
    }
    function ground(number: int): color {
        return theme.grounds[number % theme.grounds.length];
    }
}
