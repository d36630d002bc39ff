"""Specification lines: written on the console, listed on the wall, and read back there one by one."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import provenance
from workshop_app.domain.kinds_of_words import NAME_SET_ASIDE
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity
from workshop_app.domain.specification import SpecificationLine
from workshop_app.record.lines import latest_versions
from workshop_app.record.made_from import hidden_lines, lines
from workshop_app.record.sorts import category_names, category_numbers, category_of_line, names_set_aside
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.page import Page
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import TakingOff
from workshop_app.ui.project.specification import Specification, how_changed

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_LINE = "line"
"""The part of the wall on which one line is read back."""
_TABLES = frozenset({"specification_line", "specification_source", "sort", "category", "placement", "statement"})


def _read_back_now(page: Page) -> SpecificationLine | None:
    """Return the line that the wall shows alone, in its latest version; None where it shows them all."""
    file = page.project.file
    if page.project.wall_parts.part(page.activity.id) != _LINE:
        return None
    latest = latest_versions(file).get(page.project.wall_parts.detail(page.activity.id))
    return next((one for one in lines(file) if one.id == latest), None)


@QmlElement
@QmlUncreatable("made in Python")
class WallLines(Page):
    """The lines, in order, with their categories, or one alone; not who said them, nor what anybody responded."""

    view = "WallView"
    tables = _TABLES

    alone_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._lines = KeyedModel(["wording", "category", "number", "gist"], self)
        self._alone = self._before_id = self._before = self._changed = ""
        self._taking_off = TakingOff(project, self, who="wall")

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off

    @Property(KeyedModel, constant=True)
    def lines(self) -> KeyedModel:
        """The lines: wording, category (its name, or ""), number (of the category, or -1), gist."""
        return self._lines

    @Property(str, notify=alone_changed)
    def alone(self) -> str:
        """The id of the line that is read back; "" while all are shown."""
        return self._alone

    def _of_it(self, name: str) -> object:
        return self._lines.at(self._lines.row_of(self._alone), name)

    @Property(int, notify=alone_changed)
    def place(self) -> int:
        """Its place among the lines, from 1."""
        return self._lines.row_of(self._alone) + 1

    @Property(str, notify=alone_changed)
    def wording(self) -> str:
        """Its words."""
        return for_qt(str(self._of_it("wording") or ""))

    @Property(bool, notify=alone_changed)
    def gist(self) -> bool:
        """Whether they are only the gist."""
        return bool(self._of_it("gist"))

    @Property(str, notify=alone_changed)
    def category(self) -> str:
        """The category it is under; "" for none."""
        return for_qt(str(self._of_it("category") or ""))

    @Property(int, notify=alone_changed)
    def number(self) -> int:
        """The number of that category, or -1."""
        number = self._of_it("number")
        return number if isinstance(number, int) else -1

    @Property(str, notify=alone_changed)
    def before(self) -> str:
        """Its words before it was changed last; "" where it never was."""
        return for_qt(self._before)

    @Property(str, notify=alone_changed)
    def changed(self) -> str:
        """When it was changed last, by whom and why; no young person is named."""
        return for_qt(self._changed)

    def _read_before(self, alone: SpecificationLine | None) -> None:
        """Find what the line that is read back said before, as far as it may be seen."""
        file = self.project.file
        self._before_id = self._before = self._changed = ""
        if alone is None or alone.replaces is None or alone.replaces in hidden_lines(file):
            return
        nameless = {one.id: "one of you" for one in file.all(YoungPerson)}
        self._before_id, self._before = alone.replaces, file.get(SpecificationLine, alone.replaces).wording
        self._changed = how_changed(alone, nameless)

    def read(self) -> None:
        """Bring the lines in line with the record, and which of them is read back."""
        file = self.project.file
        names, numbers, under = category_names(file), category_numbers(file), category_of_line(file)
        self._lines.sync(
            [
                {
                    "key": one.id,
                    "wording": one.wording,
                    "category": names.get(under[one.id] or "", ""),
                    "number": numbers.get(under[one.id] or "", -1),
                    "gist": one.exactness is Exactness.GIST,
                }
                for one in lines(file)
            ]
        )
        alone = _read_back_now(self)
        self._alone = "" if alone is None else alone.id
        self._read_before(alone)
        self.alone_changed.emit()

    def stay(self, own: ActionRecord | None) -> None:
        """Keep the lines that are shown and were not taken out."""
        there = {one.id for one in lines(self.project.file)}
        hidden = set(names_set_aside(self.project.file).values())
        self._lines.sync(
            [
                {**row, "category": NAME_SET_ASIDE} if row["category"] in hidden else row
                for row in self._lines.rows()
                if row["key"] in there
            ]
        )
        self._alone = self._alone if self._alone in there else ""
        if self._alone == "" or self._before_id in hidden_lines(self.project.file):
            self._before_id = self._before = self._changed = ""
        self.alone_changed.emit()


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleLines(Page):
    """The lines and the writing of another, and which of them is read back on the big screen."""

    view = "ConsoleView"
    tables = _TABLES

    read_back_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._order: list[str] = []
        self._alone = ""
        self._said = False

    @Property(Specification, constant=True)
    def specification(self) -> Specification:
        """The lines of this project."""
        return self.project.specification

    def read(self) -> None:
        """Find which line is read back now."""
        self._order = [one.id for one in lines(self.project.file)]
        alone = _read_back_now(self)
        self._alone = "" if alone is None else alone.id
        self._said = alone is not None and alone.read_back_at is not None
        self.read_back_changed.emit()

    @Property(str, notify=read_back_changed)
    def alone(self) -> str:
        """The id of the line that the big screen shows alone; "" while it shows all."""
        return self._alone

    @Property(int, notify=read_back_changed)
    def place(self) -> int:
        """Its place among the lines, from 1; 0 while it shows all."""
        return self._order.index(self._alone) + 1 if self._alone in self._order else 0

    @Property(int, notify=read_back_changed)
    def count(self) -> int:
        """How many lines there are to read back."""
        return len(self._order)

    @Property(bool, notify=read_back_changed)
    def saidYes(self) -> bool:  # noqa: N802
        """Whether somebody said already that this is what they mean."""
        return self._said

    @Slot(int)
    def read_back(self, place: int) -> None:
        """Have the big screen show the line at this place, from 1, alone; all of them again outside the first and last.

        It is refused while the room is elsewhere.
        """
        there = 0 < place <= len(self._order)
        if there and not self.project.room_is_at(self.activity.id):
            return
        chosen = (_LINE, self._order[place - 1]) if there else ("", "")
        self.project.wall_parts.choose(self.activity.id, *chosen)

    @Slot()
    def say_yes(self) -> None:
        """Keep that the line was read back and is what they mean, and go on to the next."""
        line, place = self._alone, self.place
        if line and self.project.done(lambda: provenance.read_back(self.project.file, line)):
            self.read_back(place + 1)


WALL = WallLines
CONSOLE = ConsoleLines
