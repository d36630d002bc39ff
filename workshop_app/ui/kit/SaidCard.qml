pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Somebody's words in a list at the console, in their shape. `sign` is drawn before them; `evidence`, what they heard or
   saw, stands behind a rule; `below` and, at the right, `beside` are what the app says of them. */
SaidShape {
    id: card

    required property string wording
    property string evidence: ""
    property string below: ""
    property string beside: ""
    property bool now: false
    property bool tight: false
    property Component sign: null
    property int textSize: Theme.normal
    property color tone: card.now ? Theme.markerInk : Theme.ink
    readonly property real textX: 14 + (leading.active ? leading.width + 10 : 0)

    implicitHeight: Math.max(Theme.target, body.height + (card.tight ? 11 : 17), aside.height + (card.tight ? 9 : 15))
    rightToLeft: words.effectiveHorizontalAlignment === Text.AlignRight
    color: card.now ? Theme.wash : Theme.surface
    outline: card.now ? Theme.markerInk : Theme.stock
    outlineWidth: card.now ? 2 : 1

    Loader {
        id: leading
        active: card.sign !== null
        sourceComponent: card.sign
        x: 14
        y: (card.height - card.lower - height) / 2
    }
    Column {
        id: body
        x: card.textX
        y: (card.height - card.lower - height) / 2
        width: card.width - x - 14 - (aside.visible ? aside.width + 10 : 0)
        spacing: card.tight ? 1 : 3
        Words {
            id: words
            width: parent.width
            text: card.wording
            color: card.tone
            font.pixelSize: card.textSize
            lineHeight: 1.05
        }
        Loader {
            active: card.evidence.trim() !== ""
            visible: active
            width: parent.width
            sourceComponent: Evidence {
                wording: card.evidence
                tone: card.tone
            }
        }
        Loader {
            active: card.below !== ""
            visible: active
            width: parent.width
            sourceComponent: Body {
                text: card.below
                font.pixelSize: Theme.small
                color: card.now ? Theme.markerInk : Theme.quiet
            }
        }
    }
    Loader {
        id: aside
        active: card.beside !== ""
        visible: active
        x: parent.width - 14 - width
        y: (card.height - card.lower - height) / 2
        width: Math.min(implicitWidth, 0.28 * parent.width)
        sourceComponent: Body {
            horizontalAlignment: Text.AlignRight
            text: card.beside
            font.pixelSize: Theme.small
            color: card.now ? Theme.markerInk : Theme.quiet
        }
    }
}
