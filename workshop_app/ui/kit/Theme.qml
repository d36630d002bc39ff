pragma Singleton
import QtQuick

/* The one place for colours, type and measures. Sizes are pixels at the console; the wall multiplies by its scale. */
QtObject {
    id: theme

    property string name: "paper"
    property real textScale: 1.0
    property bool reducedMotion: false

    readonly property bool dark: theme.name === "dark"
    readonly property bool contrast: theme.name === "high-contrast"

    readonly property color paper: theme.contrast ? "#000000" : theme.dark ? "#1E1B18" : "#FFF8EC"
    readonly property color surface: theme.contrast ? "#000000" : theme.dark ? "#2A2622" : "#FFFFFF"
    readonly property color sunk: theme.contrast ? "#1A1A1A" : theme.dark ? "#16130F" : "#F5EBDA"
    readonly property color ink: theme.contrast ? "#FFFFFF" : theme.dark ? "#F6EEE2" : "#22201C"
    readonly property color quiet: theme.contrast ? "#FFFFFF" : theme.dark ? "#C9BDAE" : "#5C554B"
    readonly property color line: theme.contrast ? "#FFFFFF" : theme.dark ? "#4A443C" : "#DDCFB8"
    readonly property color accent: theme.contrast ? "#FFD400" : theme.dark ? "#6FB7E9" : "#00588A"
    readonly property color accentInk: theme.contrast || theme.dark ? "#10181E" : "#FFFFFF"
    readonly property color warning: theme.contrast ? "#FFD400" : theme.dark ? "#F0A36B" : "#A33F00"

    readonly property list<color> categories: ["#0072B2", "#D55E00", "#009E73", "#B45D92", "#B07A00", "#2A7FA8"]

    readonly property string headingFamily: "Lexend"
    readonly property string textFamily: "Atkinson Hyperlegible Next"

    readonly property int small: Math.round(15 * theme.textScale)
    readonly property int normal: Math.round(17 * theme.textScale)
    readonly property int large: Math.round(21 * theme.textScale)
    readonly property int title: Math.round(28 * theme.textScale)
    readonly property int target: 44
    readonly property int wallTarget: 64
    readonly property int gap: 12
    readonly property int radius: 12
    readonly property int quick: theme.reducedMotion ? 0 : 140

    function category(number: int): color {
        return theme.categories[number % theme.categories.length];
    }
}
