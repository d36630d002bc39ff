"""What every page object has in common: it belongs to one activity and reads anew what an action changed."""

from PySide6.QtCore import QObject, Signal, Slot

from workshop_app.domain.drafts import Window, box_key
from workshop_app.domain.sessions import Activity
from workshop_app.store import ActionRecord
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property
from workshop_app.ui.project.band import Band
from workshop_app.ui.project.project import Project


class Page(QObject):
    """The part of the record that one activity is about, for one of the windows.

    ``tables`` names what it reads; ``read`` is called at the start, after every action that changed any of them, and
    when the console has the wall show another part of the activity.
    ``view`` is the QML file that shows it, without its ending, in the folder of the module that defines the page.
    A signal is only ever connected to a ``Slot`` of a page, or of anything else that ends: for a plain method PySide
    makes a meta-object of that one object's own, and once both are gone QML takes the next meta-object at the same
    address for the old one, so that the properties of another page are undefined.

    A frozen wall holds its page, which then calls ``stay`` instead of ``read``.

    ``wide`` pages take the room of the list of people where the window is not wide enough for both.

    Signals:
        private_changed: what ``is_private_now`` tells may be another.
    """

    private_changed = Signal()

    tables: frozenset[str] = frozenset()
    view: str = ""
    wide: bool = False

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self.project = project
        self.activity = activity
        self.held = False
        self._changes = project.changes_in(self.tables, self)

    @Property(str, constant=True)
    def title(self) -> str:
        """The activity's title."""
        return self.activity.title

    @Property(str, constant=True)
    def say(self) -> str:
        """What is said to the young people."""
        return self.activity.say

    @Property(Band, constant=True)
    def band(self) -> Band:
        """The pattern of one tile for each thing that is up."""
        return self.project.band

    def is_private_now(self) -> bool:
        """Tell whether the wall shows what is one person's alone, so that the console must show nothing of it."""
        return False

    @Slot(str, result=str)
    def chosen(self, name: str) -> str:
        """Return what was chosen beside half-typed words when this page was left, or ""."""
        return self.project.chosen.get(self._place, name)

    @Slot(str, KeyedModel, result=str)
    def chosen_of(self, name: str, rows: KeyedModel) -> str:
        """Return the key that was chosen, if it is still one of ``rows``, or ""."""
        key = self.chosen(name)
        return key if rows.row_of(key) >= 0 else ""

    @Slot(str, str)
    def keep_chosen(self, name: str, value: str) -> None:
        """Remember what is chosen beside half-typed words; "" is nothing."""
        self.project.chosen.keep(self._place, name, value)

    @property
    def _place(self) -> str:
        return f"{self.view_path()} {self.activity.id}"

    @classmethod
    def view_path(cls) -> str:
        """Return where its view is, from the folder ``ui``, without its ending."""
        folder = cls.__module__.removeprefix("workshop_app.ui.").rpartition(".")[0].replace(".", "/")
        return f"{folder}/{cls.view}"

    def begin(self) -> None:
        """Read the record and go on listening."""
        self.read()
        self._changes.connect(self._record_changed)
        self.project.wall_parts.changed.connect(self._wall_part_changed)

    def end(self) -> None:
        """Stop listening and go; what is half typed is on the disk then."""
        self.project.drafts.flush()
        self._changes.disconnect(self._record_changed)
        self.project.wall_parts.changed.disconnect(self._wall_part_changed)
        self.deleteLater()

    @Slot()
    def _record_changed(self) -> None:
        if not self.held:
            self.read()
            return
        latest = next(self.project.file.latest_actions(), None)
        self.stay(latest if latest is not None and latest.done_by == "wall" else None)

    @Slot(str)
    def _wall_part_changed(self, activity_id: str) -> None:
        if activity_id == self.activity.id:
            self.look_again()

    @Slot()
    def look_again(self) -> None:
        """Read the record anew; on a frozen wall only let go of what was taken off."""
        if self.held:
            self.stay(None)
        else:
            self.read()

    def hold(self) -> None:
        """Stay as it is from now on, for a wall that is frozen; once it is not, another page object is made."""
        self.held = True

    def stay(self, own: ActionRecord | None) -> None:
        """Let go of what was taken off since the wall was frozen, and show nothing else that is new.

        ``own`` is what somebody did just now at the wall itself, which shows there; None where it was the console.
        """

    def read(self) -> None:
        """Bring the models in line with the record."""
        raise NotImplementedError


class WritingPage(Page):
    """A page with one box to type in, whose half-typed words are kept too, so that a crash costs no sentence.

    ``window`` is the one it is for.
    """

    window: Window

    @property
    def _draft_key(self) -> str:
        return box_key(self.window, self.activity.kind, self.activity.id)

    @Property(str, constant=True)
    def draft(self) -> str:
        """The half-typed words that were kept here."""
        return for_qt(self.project.drafts.get(self._draft_key))

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep half-typed words; "" forgets them."""
        self.project.drafts.keep(self._draft_key, wording)

    def forget_draft(self) -> None:
        """Forget the half-typed words, which are kept for good now."""
        self.project.drafts.forget(self._draft_key)
