"""Who does what on the day: a briefing in which the jobs of the day are shared out.

Presentations go by their number alone: who presents may not be known to the young people yet.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import day_roles
from workshop_app.domain.sessions import Activity
from workshop_app.domain.tendering import DayRoleName
from workshop_app.record.day_roles import RoleDay, role_day, roles_for
from workshop_app.record.people import here_or_already, shown_names, young_people_here
from workshop_app.ui.activities.title_page import TitlePage
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

NAMES = "names"
"""What the wall shows beside the plan's own page: who has which job."""
ALL_DAY = "all day"
"""The key of the jobs that somebody has for all presentations."""
_CELLS = {
    DayRoleName.CHAIR: "chair",
    DayRoleName.TIME_KEEPER: "timeKeeper",
    DayRoleName.GREETER: "greeter",
    DayRoleName.NOTE_TAKER: "noteTaker",
}


class _DayRoles(TitlePage):
    """What both windows need: the day, and who has which job on it."""

    def _day(self) -> RoleDay | None:
        return role_day(self.project.file, self.activity.session_id)

    def _rows(self) -> list[dict[str, object]]:
        """Return a row for the whole day and one for each presentation: key, name, and who has each job."""
        file, day = self.project.file, self._day()
        if day is None:
            return []
        names = shown_names(file)
        rows: list[dict[str, object]] = []
        for number, tenderer in enumerate((None, *day.tenderers)):
            who = roles_for(file, day.session_id, tenderer)
            rows.append(
                {
                    "key": tenderer or ALL_DAY,
                    "name": f"Presentation {number}" if number else "All day",
                    **{cell: ", ".join(names[one] for one in who[role]) for role, cell in _CELLS.items()},
                }
            )
        return rows

    def _on_wall(self) -> bool:
        return self.project.wall_parts.part(self.activity.id) == NAMES


@QmlElement
@QmlUncreatable("made in Python")
class WallDayRoles(_DayRoles):
    """The plan's page, or, while the group shows names, who has which job."""

    view = "DayRolesWall"
    tables = TitlePage.tables | {"day_role", "young_person", "presentation", "planned_slot", "tenderer"}

    shown_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._shown = False
        self._jobs = KeyedModel(["name", *_CELLS.values()], self)

    @Property(bool, notify=shown_changed)
    def shown(self) -> bool:
        """Whether it is shown who has which job."""
        return self._shown

    @Property(KeyedModel, constant=True)
    def jobs(self) -> KeyedModel:
        """A row for the whole day, if anybody has a job then, and for each presentation.

        Roles: name, chair, timeKeeper, greeter, noteTaker (the names of who does it, or "").
        """
        return self._jobs

    def read(self) -> None:
        """Bring the jobs in line with the record; nobody is named here while names do not show."""
        super().read()
        rows = self._rows() if self._on_wall() else []
        shown = [row for row in rows if row["key"] != ALL_DAY or any(row[cell] for cell in _CELLS.values())]
        self._shown = bool(shown)
        self._jobs.sync(shown)
        self.shown_changed.emit()


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleDayRoles(_DayRoles):
    """Sharing out the jobs, by turns or by hand.

    Signals:
        day_changed: other jobs, another cell that is open, or the big screen shows something else.
    """

    view = "DayRolesConsole"
    tables = TitlePage.tables | {
        "day_role",
        "young_person",
        "presentation",
        "planned_slot",
        "tenderer",
        "attendance",
        "session",
    }

    day_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._without: set[str] = set()
        self._row, self._role = "", ""
        self._jobs = KeyedModel(["name", *_CELLS.values()], self)
        self._people = KeyedModel(["name", "wants"], self)
        self._takers = KeyedModel(["name", "has"], self)

    @Property(bool, notify=day_changed)
    def hasDay(self) -> bool:  # noqa: N802
        """Whether a session is planned in which tenderers present."""
        return self._day() is not None

    @Property(KeyedModel, constant=True)
    def jobs(self) -> KeyedModel:
        """A row for the whole day and for each presentation: name, chair, timeKeeper, greeter, noteTaker."""
        return self._jobs

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """Who is here: name, wants (jobs are shared out among those who would like one)."""
        return self._people

    @Property(KeyedModel, constant=True)
    def takers(self) -> KeyedModel:
        """Who can have the job that is open: name, has."""
        return self._takers

    @Property(str, notify=day_changed)
    def openRow(self) -> str:  # noqa: N802
        """The key of the row in which a job is open; "" for none."""
        return self._row

    @Property(str, notify=day_changed)
    def openRole(self) -> str:  # noqa: N802
        """Which job is open there; "" for none."""
        return self._role

    @Property("QStringList", constant=True)
    def roles(self) -> list[str]:
        """The jobs, in the order of the columns."""
        return [role.value for role in _CELLS]

    @Property(bool, notify=day_changed)
    def onWall(self) -> bool:  # noqa: N802
        """Whether the big screen shows who has which job."""
        return self._on_wall()

    @Property(bool, notify=day_changed)
    def shared(self) -> bool:
        """Whether anybody has a job."""
        return any(row[cell] for row in self._jobs.rows() for cell in _CELLS.values())

    def read(self) -> None:
        """Bring the jobs and who is here in line with the record."""
        super().read()
        file, day = self.project.file, self._day()
        self._jobs.sync(self._rows())
        names = shown_names(file)
        here = young_people_here(file, self.activity.session_id)
        self._people.sync(
            [{"key": one.id, "name": names[one.id], "wants": one.id not in self._without} for one in here]
        )
        if self._jobs.row_of(self._row) < 0:
            self._row, self._role = "", ""
        has = [] if day is None or not self._role else roles_for(file, day.session_id, self._tenderer())[self._cell()]
        takers = here_or_already(file, self.activity.session_id, has) if self._role else []
        self._takers.sync([{"key": one.id, "name": names[one.id], "has": one.id in has} for one in takers])
        self.day_changed.emit()

    def _tenderer(self) -> str | None:
        return None if self._row == ALL_DAY else self._row

    def _cell(self) -> DayRoleName:
        return DayRoleName(self._role)

    @Slot(str)
    def toggle_wants(self, young_person: str) -> None:
        """Say that somebody would rather have no job when they are shared out, or that they would like one."""
        self._without ^= {young_person}
        self.read()

    @Slot()
    def share_out(self) -> None:
        """Share out the jobs anew among those who would like one, taking turns from one presentation to the next."""
        day = self._day()
        if day is not None:
            wanting = [str(row["key"]) for row in self._people.rows() if row["wants"]]
            self.project.attempt(
                lambda: day_roles.share_out_day_roles(self.project.file, day.session_id, wanting, day.tenderers)
            )

    @Slot(str, str)
    def open_job(self, row: str, role: str) -> None:
        """Open a job, to change who has it; close it if it was open."""
        self._row, self._role = ("", "") if (row, role) == (self._row, self._role) else (row, role)
        self.read()

    @Slot(str)
    def toggle(self, young_person: str) -> None:
        """Give somebody the job that is open, or take it from them."""
        day, has = self._day(), self._takers.at(self._takers.row_of(young_person), "has")
        if day is None or not self._role:
            return
        act = day_roles.take_day_role if has else day_roles.give_day_role
        role, tenderer = self._cell(), self._tenderer()
        self.project.attempt(lambda: act(self.project.file, day.session_id, young_person, role, tenderer_id=tenderer))

    @Slot()
    def show_on_wall(self) -> None:
        """Have the big screen show who has which job, or no longer."""
        self.project.wall_parts.choose(self.activity.id, "" if self._on_wall() else NAMES)
