"""The open project: its file and everything that belongs to it, as home, the project page and every activity ask."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.commission import Commission, first_number
from workshop_app.domain.keeping import has_passed, usual_keep_until
from workshop_app.domain.times import day_text, system_clock, today
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.about_words import AboutWords
from workshop_app.ui.project.agreements import Agreements
from workshop_app.ui.project.attachments import Attachments
from workshop_app.ui.project.backups import Backups
from workshop_app.ui.project.band import Band
from workshop_app.ui.project.chosen import Chosen
from workshop_app.ui.project.damaged_file import DamagedFile
from workshop_app.ui.project.looking import Looking
from workshop_app.ui.project.made_from import MadeFrom
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.overview import Overview
from workshop_app.ui.project.packs import Packs
from workshop_app.ui.project.password import Password
from workshop_app.ui.project.people import People
from workshop_app.ui.project.plan_changes import PlanChanges
from workshop_app.ui.project.recent import RecentFiles
from workshop_app.ui.project.sample_maker import SampleMaker
from workshop_app.ui.project.session import SessionUnderWay
from workshop_app.ui.project.sessions import Sessions
from workshop_app.ui.project.setting_aside import SettingAside
from workshop_app.ui.project.taking_back import TakingBack
from workshop_app.ui.project.tenderers import Tenderers
from workshop_app.ui.project.wall_parts import WallParts

if TYPE_CHECKING:
    from workshop_app.store import CommissionFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Project(OpenFile):
    """A commissioning project, open: what it is, its sessions, people, tenderers and packs.

    Attributes:
        wall_parts: what the wall shows of an activity that has several parts.
        chosen: what is chosen beside half-typed words.
    """

    sample_changed = Signal()
    commission_changed = Signal()

    def __init__(self, recent: RecentFiles, parent: QObject | None = None, *, backups: Path | None = None) -> None:
        super().__init__(parent)
        self.record_changed.connect(self.commission_changed)
        self.wall_parts = WallParts(self)
        self.chosen = Chosen()
        self._recent = recent
        self._recent_model = KeyedModel(["name", "folder"], self)
        self._passed_model = KeyedModel(["name", "day"], self)
        self._read_recent()
        self._backups = Backups(self, backups or recent.beside("backups"), recent.beside("backups.json"), recent.paths)
        self._sample_maker = SampleMaker(self)
        self._sample_maker.made.connect(self._sample_made)
        self._packs = Packs(self, self)
        self._band = Band(self, self)
        self._overview = Overview(self, self)
        self._tenderers = Tenderers(self, self)
        self._session = SessionUnderWay(self, self)
        self._attachments = Attachments(self, self._session, self)
        self._looking = Looking(self, self._session, self)
        self._plan_changes = PlanChanges(self, self._session, self)
        self._sessions = Sessions(self, self)
        self._people = People(self, self._session, self._looking, self)
        self._agreements = Agreements(self, self)
        self._taking_back = TakingBack(self, self._backups, self)
        self._setting_aside = SettingAside(self, self._taking_back, self)
        self._made_from = MadeFrom(self, self)
        self._about_words = AboutWords(self, self._people, self._setting_aside, self)
        self._damaged_file = DamagedFile(self, self)
        self._password = Password(self, self._backups.places, self)

    @Property(Backups, constant=True)
    def backups(self) -> Backups:
        """Copies kept in case, of the open project and of those that were open lately."""
        return self._backups

    @Property(Band, constant=True)
    def band(self) -> Band:
        """The pattern that grows with what is said."""
        return self._band

    @Property(Overview, constant=True)
    def overview(self) -> Overview:
        """How much there is in the project, and what comes next."""
        return self._overview

    @Property(Packs, constant=True)
    def packs(self) -> Packs:
        """What can leave the room."""
        return self._packs

    @Property(Attachments, constant=True)
    def attachments(self) -> Attachments:
        """The film, photos, flip-charts and hand-outs, in a folder beside the file."""
        return self._attachments

    @Property(Tenderers, constant=True)
    def tenderers(self) -> Tenderers:
        """Who presents."""
        return self._tenderers

    @Property(SessionUnderWay, constant=True)
    def session(self) -> SessionUnderWay:
        """The session under way."""
        return self._session

    @Property(Looking, constant=True)
    def looking(self) -> Looking:
        """What the console looks at beside what is under way."""
        return self._looking

    @Property(PlanChanges, constant=True)
    def planChanges(self) -> PlanChanges:  # noqa: N802
        """What is still to come of the session under way, and changing it."""
        return self._plan_changes

    @Property(Sessions, constant=True)
    def sessions(self) -> Sessions:
        """All sessions, and the plans to add one from."""
        return self._sessions

    @Property(People, constant=True)
    def people(self) -> People:
        """Young people and adults, and who is here."""
        return self._people

    @Property(Agreements, constant=True)
    def agreements(self) -> Agreements:
        """What each young person agreed to."""
        return self._agreements

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What the console does about setting words aside."""
        return self._setting_aside

    @Property(TakingBack, constant=True)
    def takingBack(self) -> TakingBack:  # noqa: N802
        """What the console does about taking words back."""
        return self._taking_back

    @Property(AboutWords, constant=True)
    def aboutWords(self) -> AboutWords:  # noqa: N802
        """The words that are open at the console, to do something about them."""
        return self._about_words

    @Property(MadeFrom, constant=True)
    def madeFrom(self) -> MadeFrom:  # noqa: N802
        """What was made from words that were set aside for safeguarding, and is asked about."""
        return self._made_from

    @Property(DamagedFile, constant=True)
    def damagedFile(self) -> DamagedFile:  # noqa: N802
        """The file that does not check or could not be opened, and saving what can be read of it."""
        return self._damaged_file

    @Property(Password, constant=True)
    def password(self) -> Password:
        """The password of the file, and its recovery sheet."""
        return self._password

    def _begin(self, file: "CommissionFile") -> None:
        super()._begin(file)
        self._recent.remember(file.path)
        self._read_recent()
        self._note_keep_until()
        self._backups.keeper.begin(file)
        self._backups.asks_changed.emit()

    @Slot(str, result=bool)
    def open(self, path: str) -> bool:
        """Open the commission file at ``path``; one that does not check is opened to look at it."""
        # What reads a file that is not open here must be done with it before it is.
        self._backups.keeper.rest()
        return super().open(path)

    @Slot()
    def let_go(self) -> None:
        """Close the file, also if it is the only copy. A sample that is being written is waited for."""
        self._sample_maker.wait()
        self.drafts.flush()
        self._backups.keeper.close()
        super().let_go()
        self._backups.asks_changed.emit()
        self.wall_parts.forget()
        self.chosen.forget()

    @Slot(str, str, str, str, str, str, str, result=bool)
    def start(
        self, path: str, title: str, service: str, council: str, about_whom: str, plan: str, password: str = ""
    ) -> bool:
        """Make a commission file at ``path`` with a first session from ``plan`` (a name, or "").

        With a password, unless that is "", its recovery sheet is offered then.
        """
        from workshop_app.actions import commission, sessions
        from workshop_app.plans import plan_named
        from workshop_app.store import CommissionFile, new_key

        def make() -> "CommissionFile":
            session_plan = plan_named(plan) if plan else None
            file = CommissionFile.create(Path(path), who="console", key=new_key(password) if password else None)
            try:
                commission.start_commission(file, title=title, service=service, council=council, about_whom=about_whom)
                if session_plan is not None:
                    sessions.add_session(file, plan, title=session_plan.title, planned_on=today(file.clock))
            except BaseException:
                file.discard()
                raise
            return file

        file = self.attempt(make)
        if file is None:
            return False
        self.take(file)
        self._password.sheet_is_due()
        return True

    @Property(bool, notify=sample_changed)
    def makingSample(self) -> bool:  # noqa: N802
        """Whether the sample is being written now."""
        return self._sample_maker.busy

    @Slot()
    def open_sample(self) -> None:
        """Write the sample among this person's own documents, under a name not yet taken, and open it."""
        self._sample_maker.make()
        self.sample_changed.emit()

    @Slot(str, str)
    def _sample_made(self, path: str, trouble: str) -> None:
        self.sample_changed.emit()
        if trouble:
            self.said.emit(trouble)
        elif not self.has_file:
            self.open(path)

    @Property(KeyedModel, constant=True)
    def recent(self) -> KeyedModel:
        """The latest files: name, folder; the key is the path."""
        return self._recent_model

    def _read_recent(self) -> None:
        self._recent_model.sync(
            [{"key": str(path), "name": path.stem, "folder": path.parent.name} for path in self._recent.paths()]
        )

        now = today(system_clock)
        passed = {path: day for path, day in self._recent.kept_until().items() if has_passed(day, now)}
        self._passed_model.sync(
            [{"key": str(path), "name": path.stem, "day": day_text(day)} for path, day in passed.items()]
        )

    @Property(KeyedModel, constant=True)
    def passed(self) -> KeyedModel:
        """Projects that were to be kept until a day that is over: name, day; the key is the path."""
        return self._passed_model

    def _note_keep_until(self) -> None:
        if self.has_file and self.file.stands_at is not None:
            self._recent.say_kept_until(self.file.path, self._text("keep_until"))
            self._read_recent()

    @Property(str, notify=commission_changed)
    def keepUntil(self) -> str:  # noqa: N802
        """The day until which the project is kept, such as "4 March 2029"; "" while nobody set one."""
        day = self._text("keep_until")
        return day_text(day) if day else ""

    @Slot(str, str)
    def keep_after(self, contract_on: str, inspected_on: str) -> None:
        """Keep the project as long as is usual after the contract and the young people's inspection."""
        from workshop_app.actions import commission

        def keep() -> None:
            commission.set_keep_until(self.file, usual_keep_until(contract_on.strip(), inspected_on.strip()))

        if self.done(keep):
            self._note_keep_until()

    def _text(self, field: str) -> str:
        found = self.file.find(Commission) if self.has_file else None
        return "" if found is None else str(getattr(found, field))

    @Property(str, notify=commission_changed)
    def title(self) -> str:
        """The commission's title."""
        return self._text("title")

    @Property(str, notify=commission_changed)
    def service(self) -> str:
        """The service being bought."""
        return self._text("service")

    @Property(str, notify=commission_changed)
    def safeguardingLead(self) -> str:  # noqa: N802
        """Name and contact of the safeguarding lead; empty if none was given."""
        return "\n".join(part for part in (self._text("safeguarding_name"), self._text("safeguarding_contact")) if part)

    @Property(str, notify=commission_changed)
    def safeguardingName(self) -> str:  # noqa: N802
        """Who the safeguarding lead is; empty if nobody was named."""
        return self._text("safeguarding_name")

    @Property(str, notify=commission_changed)
    def safeguardingContact(self) -> str:  # noqa: N802
        """How they are reached, as it was typed; may be empty."""
        return self._text("safeguarding_contact")

    @Property(str, notify=commission_changed)
    def safeguardingNumber(self) -> str:  # noqa: N802
        """The telephone number by which they are reached first; empty if their contact has none."""
        return first_number(self._text("safeguarding_contact"))[0]

    @Property(str, notify=commission_changed)
    def safeguardingHours(self) -> str:  # noqa: N802
        """What else is said of how they are reached."""
        return first_number(self._text("safeguarding_contact"))[1]

    @Slot(str, str)
    def set_safeguarding_lead(self, name: str, contact: str) -> None:
        """Say who the safeguarding lead is and how to reach them."""
        from workshop_app.actions import commission

        self.attempt(
            lambda: commission.describe_commission(self.file, safeguarding_name=name, safeguarding_contact=contact)
        )
