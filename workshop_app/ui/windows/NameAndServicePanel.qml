pragma ComponentBehavior: Bound
import QtQuick
import workshop_app.ui

/* What was asked as the project was started, to be corrected: its name, the service, who buys it and for whom. */
Panel {
    id: panel

    required property Project project
    readonly property bool changed: title.text !== panel.project.title || service.text !== panel.project.service || council.text !== panel.project.council || aboutWhom.text !== panel.project.aboutWhom

    function save(): void {
        if (save.enabled) {
            panel.project.describe(title.text, service.text, council.text, aboutWhom.text);
        }
        title.input.forceActiveFocus();
    }

    firstBox: title.input
    height: column.height + 36

    /* What is typed stays until it is saved, or something else is saved in its place. */
    component Told: Field {
        property string kept: ""
        width: parent.width
        onKeptChanged: text = kept
        onAccepted: panel.save()
    }
    Column {
        id: column
        x: 18
        y: 18
        width: parent.width - 36
        spacing: 10
        Heading {
            text: "Name and service"
            font.pixelSize: Theme.large
        }
        Told {
            id: title
            kept: panel.project.title
            label: "What the project is called"
        }
        Told {
            id: service
            kept: panel.project.service
            label: "The service being bought"
        }
        Told {
            id: council
            kept: panel.project.council
            label: "Who buys it"
            placeholder: "the council or the trust; may stay empty"
        }
        Told {
            id: aboutWhom
            kept: panel.project.aboutWhom
            label: "Which young people it is for"
            placeholder: "such as young carers aged 11 to 18; may stay empty"
        }
        PushButton {
            id: save
            text: "Save"
            Accessible.name: "Save the name and service"
            enabled: panel.changed && !title.empty && !service.empty
            onClicked: panel.save()
        }
    }
}
