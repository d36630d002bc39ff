pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* Young people whom the tenderer brought: that they came, or spoke and for how long. Their names are never asked for. */
Column {
    id: row

    required property ConsolePresentation page

    spacing: 4

    Body {
        width: parent.width
        text: qsTr("Did they bring young people? No names.")
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
    Flow {
        width: parent.width
        spacing: 8
        Repeater {
            model: ["none", "came", "spoke"]
            Choice {
                required property string modelData
                text: Labels.brought(modelData)
                checked: row.page.youngPeople === modelData
                onClicked: row.page.say_young_people_brought(row.page.youngPeople === modelData ? "" : modelData, minutes.text)
            }
        }
        Field {
            id: minutes
            visible: row.page.youngPeople === "spoke"
            width: 150 * Theme.textScale
            labelShown: false
            label: qsTr("For how many minutes they spoke")
            placeholder: qsTr("minutes")
            Component.onCompleted: minutes.text = row.page.youngPeopleMinutes
            onAccepted: row.page.say_young_people_brought("spoke", minutes.text)
            input.onEditingFinished: if (minutes.text !== row.page.youngPeopleMinutes) {
                row.page.say_young_people_brought("spoke", minutes.text);
            }
        }
    }
}
