"""What happened: the list at the console, undoing something older from it, and the sort as it was then."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.sorting import Sort
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.playback import Playback
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

if TYPE_CHECKING:
    from workshop_app.record.history import Happening, Page, WhatHappened
    from workshop_app.ui.activities.sort.replay import Replay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

A_PAGE = 60
"""So many entries come at a time."""
_SORTED = {"statement", "sort", "category", "placement"}
_ROLES = ["clock", "day", "backwards", "place", "what", "detail", "within", "undone", "mayAsk", "sort"]


@QmlElement
@QmlUncreatable("made in Python")
class Happenings(KeyedModel):
    """The entries that are there so far; a list asks for more as it comes to its end.

    Signals:
        more_wanted: the list has come to its end, and there is more.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(_ROLES, parent)
        self.has_more = False

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802
        """Tell whether there is more."""
        return self.has_more and not parent.isValid()

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """Ask for more."""
        if self.canFetchMore(parent):
            self.more_wanted.emit()


@QmlElement
@QmlUncreatable("made in Python")
class Happened(QObject):
    """What happened, latest first, for the console alone: nothing of it is held while it is not open.

    What is done while it is open moves nothing: it is only said how much it is.

    Signals:
        changed: other entries are looked for, or more of them came.
        newer_changed: more has happened since.
        asked: it is asked whether to undo something, or no more.
        seen: a sort is looked at as it was, or no more.
    """

    changed = Signal()
    newer_changed = Signal()
    asked = Signal()
    seen = Signal()

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._open = False
        self._entries = Happenings(self)
        self._entries.more_wanted.connect(self._go_on)
        self._sessions = KeyedModel(["title"], self)
        self._text = self._session_id = ""
        self._read: WhatHappened | None = None
        self._newest = self._newer = 0
        self._before: int | None = None
        self._looking = False
        self._asked: tuple[int, str, str] | None = None
        self._replay: Replay | None = None
        self._sort_title = ""
        self._playback = Playback(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._go_on)
        project.record_changed.connect(self._record_changed)
        project.file_changed.connect(self.close)
        project.changes_in(_SORTED, self).connect(self._sort_changed)

    @Property(Happenings, constant=True)
    def entries(self) -> Happenings:
        """The entries.

        Roles: clock and day (of the room), backwards (the clock ran backwards), place (at which window or by which
        means), what (a sentence), detail, within (the session and the activity), undone, mayAsk (whether it can be
        asked to undo it), sort (whether it changed the group's sort, which can be looked at).
        """
        return self._entries

    @Property(KeyedModel, constant=True)
    def sessions(self) -> KeyedModel:
        """The sessions that were started, by which to look: title."""
        return self._sessions

    @Property(str, notify=changed)
    def session(self) -> str:
        """The key of the session that is looked at; "" for all."""
        return self._session_id

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether it is still looked for more, and the list may grow."""
        return self._looking

    @Property(int, notify=newer_changed)
    def newer(self) -> int:
        """How much was done since the list was made."""
        return self._newer

    @Slot()
    def open(self) -> None:
        """Make the list, from the latest."""
        if not self._project.has_file:
            return
        self._open = True
        file = self._project.file
        self._sessions.sync([{"key": one.id, "title": one.title} for one in file.all(Session) if one.started_at])
        if self._sessions.row_of(self._session_id) < 0:
            self._session_id = ""
        self._begin()

    @Slot()
    def close(self) -> None:
        """Hold nothing any more."""
        self._open = False
        self._read = None
        self._text = self._session_id = ""
        self._begin()
        self.leave()
        self.leave_sort()

    @Slot(str)
    def look_for(self, text: str) -> None:
        """Show only entries that show every word of ``text``."""
        if text != self._text:
            self._text = text
            self._begin()

    @Slot(str)
    def choose_session(self, session_id: str) -> None:
        """Show only what happened in a session; "" for all."""
        if session_id != self._session_id:
            self._session_id = session_id
            self._begin()

    @Slot()
    def show_latest(self) -> None:
        """Make the list anew, with what was done since."""
        self._begin()

    def _begin(self) -> None:
        self._later.stop()
        self._entries.has_more = False
        self._entries.sync([])
        self._before = None
        self._newest = self._project.file.last_seq if self._open else 0
        self._looking = self._open
        self._tell_newer()
        self.changed.emit()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Add the next entries; where few of them are found, go on looking after whatever else waits."""
        if not self._open:
            return
        page = self._page()
        self._before = page.before
        self._entries.has_more = not page.is_last and len(page.happenings) > 0
        self._entries.add_below([_row(one) for one in page.happenings])
        self._looking = not page.is_last and not page.happenings
        if self._looking:
            self._later.start(0)
        self.changed.emit()

    def _page(self) -> "Page":
        before = self._newest + 1 if self._before is None else self._before
        return self._what().page(before, most=A_PAGE, text=self._text, session_id=self._session_id)

    def _what(self) -> "WhatHappened":
        from workshop_app.actions.undoing import sentence_of
        from workshop_app.record.history import WhatHappened

        if self._read is None:
            self._read = WhatHappened(self._project.file, sentence_of)
        return self._read

    def _tell_newer(self) -> None:
        newer = self._project.file.last_seq - self._newest if self._open else 0
        if newer != self._newer:
            self._newer = newer
            self.newer_changed.emit()

    @Slot()
    def _record_changed(self) -> None:
        """Say what is undone now, and quote nobody whose words are not up any more; no row moves."""
        self._read = None
        if not self._open or not self._project.has_file:
            return
        self._tell_newer()
        rows = self._entries.rows()
        if rows:
            now = self._what().between(int(rows[-1]["key"]), int(rows[0]["key"]))
            self._entries.sync([_row(now[int(row["key"])]) for row in rows])

    @Slot(str)
    def ask(self, key: str) -> None:
        """Ask whether to undo an entry; where it cannot be undone, say why in a sentence."""
        from workshop_app.actions.undoing import must_be_undoable
        from workshop_app.record.what_changed import put_back_told

        seq = int(key)
        back = self._project.attempt(lambda: must_be_undoable(self._project.file, seq))
        row = self._entries.row_of(key)
        if back is None or row < 0:
            self.leave()
            return
        entry = self._entries.rows()[row]
        about = f", {entry['detail']}" if entry["detail"] else ""
        title = f"Undo “{entry['what']}”{about}, at {entry['clock']} on {entry['day']}?"
        self._asked = (seq, title, put_back_told(back.rows))
        self.asked.emit()

    @Property(str, notify=asked)
    def askedTitle(self) -> str:  # noqa: N802
        """What it is asked whether to undo; "" if nothing is asked."""
        return "" if self._asked is None else self._asked[1]

    @Property(str, notify=asked)
    def askedTold(self) -> str:  # noqa: N802
        """What undoing it would do."""
        return "" if self._asked is None else self._asked[2]

    @Slot()
    def leave(self) -> None:
        """Undo nothing: leave what was asked about as it is."""
        if self._asked is not None:
            self._asked = None
            self.asked.emit()

    @Slot()
    def undo(self) -> None:
        """Undo what was asked about."""
        from workshop_app.actions.undoing import undo_one

        if self._asked is not None:
            seq = self._asked[0]
            self.leave()
            self._project.attempt(lambda: undo_one(self._project.file, seq))

    @Property(QObject, notify=seen)
    def replay(self) -> QObject | None:
        """The group's sort as it was; None while none is looked at."""
        return self._replay

    @Property(str, notify=seen)
    def sortTitle(self) -> str:  # noqa: N802
        """What the sort that is looked at is called."""
        return self._sort_title

    @Slot(str)
    def see_sort(self, key: str) -> None:
        """Look on the console alone at the group's sort as it was once an entry was done."""
        from workshop_app.record.settings import sort_settings
        from workshop_app.ui.activities.sort import board_keys  # noqa: F401  registers it with QML, as a sort's page does
        from workshop_app.ui.activities.sort.replay import Replay

        file = self._project.file
        found = self._what().between(int(key), int(key)).get(int(key))
        sort = None if found is None else file.find(Sort, id=found.sort_id)
        if sort is None:
            return
        activity = None if sort.activity_id is None else file.find(Activity, id=sort.activity_id)
        self.leave_sort()
        not_sure = activity is None or sort_settings(activity).not_sure
        self._replay = Replay(self._project, self, not_sure=not_sure, playback=self._playback)
        self._replay.show_sort(sort)
        self._replay.show_as_after(int(key))
        self._sort_title = sort.title
        self.seen.emit()

    @Slot()
    def leave_sort(self) -> None:
        """Look at no sort any more."""
        old, self._replay = self._replay, None
        if old is not None:
            self._playback.pause()
            self._sort_title = ""
            self.seen.emit()
            old.show_sort(None)
            old.deleteLater()

    @Slot()
    def _sort_changed(self) -> None:
        if self._replay is not None and self._project.has_file:
            self._replay.take_off()
            self._replay.read()


def _row(one: "Happening") -> dict[str, Any]:
    return {
        "key": str(one.seq),
        "clock": one.clock,
        "day": one.day,
        "backwards": one.backwards,
        "place": one.where,
        "what": one.what,
        "detail": one.detail,
        "within": one.within,
        "undone": one.undone,
        "mayAsk": one.may_ask,
        "sort": one.sort_id != "",
    }
