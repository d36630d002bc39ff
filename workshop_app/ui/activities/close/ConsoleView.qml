import QtQuick
import workshop_app.ui

/* Certificates for everybody who took part, and then the packs, while no certificate is being awarded: there is one main
   action at a time. */
Item {
    id: view

    required property ConsoleClose page
    property real unit: 1
    property bool wall: false

    ScrollPage {
        anchors.fill: parent
        spacing: 8
        CertificatesPanel {
            id: certificates
            width: parent.width
            certificates: view.page.certificates
        }
        Heading {
            visible: !certificates.awards
            topPadding: 14
            text: qsTr("Packs")
            font.pixelSize: Theme.large
        }
        PacksPanel {
            visible: !certificates.awards
            width: parent.width
            packs: view.page.packs
            leaving: view.page.leaving
        }
    }
}
