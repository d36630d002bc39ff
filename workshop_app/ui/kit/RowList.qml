import QtQuick

/* A list of rows that scrolls. It has no highlight: an unseen one would run after its row at 400 pixels a second, and the
   window would be drawn all that while, each time that many rows come in above. */
ListView {
    highlightFollowsCurrentItem: false
    clip: true
    boundsBehavior: Flickable.StopAtBounds
}
