"""The open project: its file and everything that belongs to it, as home, the project page and every activity ask."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.wording import as_plain_line
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.recent import RecentFiles
from workshop_app.ui.project.sample_maker import SampleMaker

if TYPE_CHECKING:
    from workshop_app.store import CommissionFile, Key
    from workshop_app.ui.project.about_words import AboutWords
    from workshop_app.ui.project.agreements import Agreements
    from workshop_app.ui.project.attachments import Attachments
    from workshop_app.ui.project.backups import Backups
    from workshop_app.ui.project.band import Band
    from workshop_app.ui.project.catching_up import CatchingUp
    from workshop_app.ui.project.certificates import Certificates
    from workshop_app.ui.project.chosen import Chosen
    from workshop_app.ui.project.criteria import Criteria
    from workshop_app.ui.project.damaged_file import DamagedFile
    from workshop_app.ui.project.dropped import Dropped
    from workshop_app.ui.project.leaving import Leaving
    from workshop_app.ui.project.linking import Linking
    from workshop_app.ui.project.looking import Looking
    from workshop_app.ui.project.made_from import MadeFrom
    from workshop_app.ui.project.objections import Objections
    from workshop_app.ui.project.offers import Offers
    from workshop_app.ui.project.on_packs import OnPacks
    from workshop_app.ui.project.overview import Overview
    from workshop_app.ui.project.packs import Packs
    from workshop_app.ui.project.parts import Parts
    from workshop_app.ui.project.password import Password
    from workshop_app.ui.project.people import People
    from workshop_app.ui.project.plan_changes import PlanChanges
    from workshop_app.ui.project.responses import Responses
    from workshop_app.ui.project.rest_of_day import RestOfDay
    from workshop_app.ui.project.session import SessionUnderWay
    from workshop_app.ui.project.sessions import Sessions
    from workshop_app.ui.project.setting_aside import SettingAside
    from workshop_app.ui.project.slots import Slots
    from workshop_app.ui.project.specification import Specification
    from workshop_app.ui.project.taking_back import TakingBack
    from workshop_app.ui.project.tenderers import Tenderers
    from workshop_app.ui.project.wall_parts import WallParts
else:
    # To Qt a part is any object until it is made: importing them all takes longer than Home does to be drawn.
    AboutWords = Agreements = Attachments = Backups = Band = DamagedFile = Dropped = Looking = MadeFrom = Overview = (
        QObject
    )
    Leaving = Packs = Password = People = PlanChanges = SessionUnderWay = Sessions = SettingAside = TakingBack = QObject
    CatchingUp = Tenderers = Certificates = Criteria = Specification = Responses = RestOfDay = Slots = QObject
    Linking = Offers = Objections = OnPacks = QObject

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_NAMED = ("commission", "young_person", "real_name", "adult", "tenderer")
"""The tables that decide what the title bar says."""


@QmlElement
@QmlUncreatable("made in Python")
class Project(OpenFile):
    """A commissioning project, open: what it is, its sessions, people, tenderers and packs.

    The parts that belong to an open file are made once, before the first is opened or whenever one is asked for.

    Signals:
        made_ready: the parts were made.
        titled: the title bar says something else.
    """

    sample_changed = Signal()
    commission_changed = Signal()
    recent_changed = Signal()
    made_ready = Signal()
    titled = Signal()

    def __init__(self, recent: RecentFiles, parent: QObject | None = None, *, backups: Path | None = None) -> None:
        super().__init__(parent)
        self.record_changed.connect(self.commission_changed)
        self._named = ""
        self.changes_in(_NAMED, self).connect(self._read_title)
        self.file_changed.connect(self._read_title)
        self.standing_changed.connect(self.titled)
        self._recent = recent
        self._backups_folder = backups or recent.beside("backups")
        self._parts_made: Parts | None = None
        self._recent_model = KeyedModel(["name", "folder", "stillToDo"], self)
        self._passed_model = KeyedModel(["name", "day"], self)
        self._read_recent()
        self._sample_maker = SampleMaker(self)
        self._sample_maker.made.connect(self._sample_made)

    @Slot()
    def make_ready(self) -> None:
        """Make the parts, unless they are there."""
        if self._parts_made is None:
            from workshop_app.ui.project.parts import Parts

            self._parts_made = Parts(self, self._recent, self._backups_folder)
            self.made_ready.emit()

    @Property(bool, notify=made_ready)
    def ready(self) -> bool:
        """Whether the parts are there, so that a page may ask for them."""
        return self._parts_made is not None

    @Slot()
    def _read_title(self) -> None:
        named = ""
        if self.has_file:
            from workshop_app.record.title import title_that_names_nobody

            named = title_that_names_nobody(self.file)
        if named != self._named:
            self._named = named
            self.titled.emit()

    @Property(str, notify=titled)
    def windowTitle(self) -> str:  # noqa: N802
        """What the title bar of the console says: the project, unless that would name somebody, and how it stands."""
        named = as_plain_line(self._named) or "A project"
        return f"{named} — {self._state()}" if self.has_file else "In Their Words"

    @property
    def _parts(self) -> "Parts":
        self.make_ready()
        assert self._parts_made is not None
        return self._parts_made

    @property
    def wall_parts(self) -> "WallParts":
        """What the wall shows of an activity that has several parts."""
        return self._parts.wall_parts

    @property
    def chosen(self) -> "Chosen":
        """What is chosen beside half-typed words."""
        return self._parts.chosen

    @Property(Backups, constant=True)
    def backups(self) -> Backups:
        """Copies kept in case, of the open project and of those that were open lately."""
        return self._parts.backups

    @Property(Band, constant=True)
    def band(self) -> Band:
        """The pattern that grows with what is said."""
        return self._parts.band

    @Property(Overview, constant=True)
    def overview(self) -> Overview:
        """How much there is in the project, and what comes next."""
        return self._parts.overview

    @Property(Packs, constant=True)
    def packs(self) -> Packs:
        """What can leave the room."""
        return self._parts.packs

    @Property(Leaving, constant=True)
    def leaving(self) -> Leaving:
        """A pack looked through, before it leaves, for what might tell who somebody is."""
        return self._parts.leaving

    @Property(Attachments, constant=True)
    def attachments(self) -> Attachments:
        """The film, photos, flip-charts and hand-outs, in a folder beside the file."""
        return self._parts.attachments

    @Property(Tenderers, constant=True)
    def tenderers(self) -> Tenderers:
        """Who presents."""
        return self._parts.tenderers

    @Property(Slots, constant=True)
    def slots(self) -> Slots:
        """The days on which they present."""
        return self._parts.slots

    @Property(RestOfDay, constant=True)
    def restOfDay(self) -> RestOfDay:  # noqa: N802
        """What is late, and what that does to those still to come."""
        return self._parts.rest_of_day

    @Property(Certificates, constant=True)
    def certificates(self) -> Certificates:
        """The certificates, and the real names that stand on them."""
        return self._parts.certificates

    @Property(Criteria, constant=True)
    def criteria(self) -> Criteria:
        """What the award rests on."""
        return self._parts.criteria

    @Property(Linking, constant=True)
    def linking(self) -> Linking:
        """Which criterion each shared remark bears on, as officers see it."""
        return self._parts.linking

    @Property(Offers, constant=True)
    def offers(self) -> Offers:
        """The paper on whom they found strongest, offered to the panel."""
        return self._parts.offers

    @Property(OnPacks, constant=True)
    def onPacks(self) -> OnPacks:  # noqa: N802
        """What the cover of a pack says besides the project's name."""
        return self._parts.on_packs

    @Property(Objections, constant=True)
    def objections(self) -> Objections:
        """What somebody objected to, and what was answered."""
        return self._parts.objections

    @Property(Specification, constant=True)
    def specification(self) -> Specification:
        """The lines of the young people's specification."""
        return self._parts.specification

    @Property(Responses, constant=True)
    def responses(self) -> Responses:
        """What tenderers wrote to those lines."""
        return self._parts.responses

    @Property(SessionUnderWay, constant=True)
    def session(self) -> SessionUnderWay:
        """The session under way."""
        return self._parts.session

    @Property(Looking, constant=True)
    def looking(self) -> Looking:
        """What the console looks at beside what is under way."""
        return self._parts.looking

    @Property(PlanChanges, constant=True)
    def planChanges(self) -> PlanChanges:  # noqa: N802
        """What is still to come of the session under way, and changing it."""
        return self._parts.plan_changes

    @Property(Sessions, constant=True)
    def sessions(self) -> Sessions:
        """All sessions, and the plans to add one from."""
        return self._parts.sessions

    @Property(People, constant=True)
    def people(self) -> People:
        """Young people and adults, and who is here."""
        return self._parts.people

    @Property(Agreements, constant=True)
    def agreements(self) -> Agreements:
        """What each young person agreed to."""
        return self._parts.agreements

    @Property(CatchingUp, constant=True)
    def catchingUp(self) -> CatchingUp:  # noqa: N802
        """What those who are here missed, and were not asked yet."""
        return self._parts.catching_up

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What the console does about setting words aside."""
        return self._parts.setting_aside

    @Property(TakingBack, constant=True)
    def takingBack(self) -> TakingBack:  # noqa: N802
        """What the console does about taking words back."""
        return self._parts.taking_back

    @Property(AboutWords, constant=True)
    def aboutWords(self) -> AboutWords:  # noqa: N802
        """The words that are open at the console, to do something about them."""
        return self._parts.about_words

    @Property(MadeFrom, constant=True)
    def madeFrom(self) -> MadeFrom:  # noqa: N802
        """What was made from words that were set aside for safeguarding, and is asked about."""
        return self._parts.made_from

    @Property(DamagedFile, constant=True)
    def damagedFile(self) -> DamagedFile:  # noqa: N802
        """The file that does not check or could not be opened, and saving what can be read of it."""
        return self._parts.damaged_file

    @Property(Dropped, constant=True)
    def dropped(self) -> Dropped:
        """What was dropped on the console, and is opened or asked about."""
        return self._parts.dropped

    @Property(Password, constant=True)
    def password(self) -> Password:
        """The password of the file, and its recovery sheet."""
        return self._parts.password

    def _begin(self, file: "CommissionFile") -> None:
        super()._begin(file)
        self._recent.remember(file.path)
        self._read_recent()
        self._note_keep_until()
        self.backups.keeper.begin(file)
        self.backups.answer_as_usual()
        self.backups.asks_changed.emit()

    @Slot(str, result=bool)
    def open(self, path: str) -> bool:
        """Open the commission file at ``path``; one that does not check is opened to look at it."""
        # What reads a file that is not open here must be done with it before it is.
        self.backups.keeper.rest()
        return super().open(path)

    def open_under(self, path: Path, key: "Key | None") -> bool:
        """Open a commission file as ``open`` does, with what it is kept under."""
        self.make_ready()
        return super().open_under(path, key)

    def take(self, file: "CommissionFile") -> None:
        """Work on ``file`` from now on; one that was open is closed."""
        self.make_ready()
        super().take(file)
        if left := self._parts.setting_aside.leftTold:
            self.said.emit(" ".join(part for part in (file.opening_told, left) if part))

    @Slot()
    def let_go(self) -> None:
        """Close the file, also if it is the only copy. A sample that is being written is waited for."""
        self._sample_maker.wait()
        self.drafts.flush()
        parts = self._parts_made
        if parts is None:
            return
        parts.backups.keeper.close()
        if self.has_file:
            aside = parts.setting_aside
            self._recent.say_left(self.file.path, aside.toLookAt, aside.toPassOn)
        super().let_go()
        self._read_recent()
        parts.backups.asks_changed.emit()
        parts.wall_parts.forget()
        parts.chosen.forget()

    @Slot(str, str, str, str, str, str, str, str, str, result=bool)
    def start(
        self,
        path: str,
        title: str,
        service: str,
        council: str,
        about_whom: str,
        plan: str,
        password: str = "",
        lead_name: str = "",
        lead_contact: str = "",
    ) -> bool:
        """Make a commission file at ``path`` with a first session from ``plan`` (a name, or "").

        With a password, unless that is "", its recovery sheet is offered then. Who the safeguarding lead is may be "".
        """
        from workshop_app.actions import commission
        from workshop_app.plans import plan_named
        from workshop_app.store import CommissionFile, new_key

        def make() -> "CommissionFile":
            session_plan = plan_named(plan) if plan else None
            file = CommissionFile.create(Path(path), who="console", key=new_key(password) if password else None)
            try:
                commission.start_commission(
                    file,
                    title=title,
                    service=service,
                    council=council,
                    about_whom=about_whom,
                    safeguarding_name=lead_name,
                    safeguarding_contact=lead_contact,
                    plan_name=plan,
                    session_title=session_plan.title if session_plan else "",
                )
            except BaseException:
                file.discard()
                raise
            return file

        file = self.attempt(make)
        if file is None:
            return False
        self.take(file)
        self.password.sheet_is_due()
        return True

    @Property(bool, notify=sample_changed)
    def makingSample(self) -> bool:  # noqa: N802
        """Whether the sample is being written now."""
        return self._sample_maker.busy

    @Slot()
    def open_sample(self) -> None:
        """Write the sample among this person's own documents, under a name not yet taken, and open it."""
        self.make_ready()
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
        """The latest files: name, folder, stillToDo (what of safeguarding is left, or ""); the key is the path."""
        return self._recent_model

    def _read_recent(self) -> None:
        left = self._recent.left()
        self._recent_model.sync(
            [
                {"key": str(path), "name": path.stem, "folder": path.parent.name, "stillToDo": _left(left.get(path))}
                for path in self._recent.paths()
            ]
        )
        days = self._recent.kept_until()
        self._passed_model.sync(_passed(days) if days else [])
        self.recent_changed.emit()

    @Property(KeyedModel, constant=True)
    def passed(self) -> KeyedModel:
        """Projects that were to be kept until a day that is over: name, day; the key is the path."""
        return self._passed_model

    @Property(bool, notify=recent_changed)
    def mayHaveBackups(self) -> bool:  # noqa: N802
        """Whether a project was ever open here, so that there may be backups."""
        return self._recent.backup_places.is_file() or bool(self._recent.paths())

    def _note_keep_until(self) -> None:
        if self.has_file and self.file.stands_at is not None:
            self._recent.say_kept_until(self.file.path, self._text("keep_until"))
            self._read_recent()

    @Property(str, notify=commission_changed)
    def keepUntil(self) -> str:  # noqa: N802
        """The day until which the project is kept, such as "4 March 2029"; "" while nobody set one."""
        from workshop_app.domain.times import day_text

        day = self._text("keep_until")
        return day_text(day) if day else ""

    @Slot(str, str)
    def keep_after(self, contract_on: str, inspected_on: str) -> None:
        """Keep the project as long as is usual after the contract and the young people's inspection."""
        from workshop_app.actions import commission
        from workshop_app.domain.keeping import usual_keep_until

        def keep() -> None:
            commission.set_keep_until(self.file, usual_keep_until(contract_on.strip(), inspected_on.strip()))

        if self.done(keep):
            self._note_keep_until()

    def _text(self, field: str) -> str:
        if not self.has_file:
            return ""
        from workshop_app.domain.commission import Commission

        found = self.file.find(Commission)
        return "" if found is None else str(getattr(found, field))

    def _reached(self) -> tuple[str, str]:
        from workshop_app.domain.commission import contact_parts

        return contact_parts(self._text("safeguarding_contact"))

    def _number_and_hours(self) -> tuple[str, str]:
        from workshop_app.domain.commission import first_number

        return first_number(self._reached()[0])

    @Property(str, notify=commission_changed)
    def title(self) -> str:
        """The commission's title."""
        return self._text("title")

    @Property(str, notify=commission_changed)
    def service(self) -> str:
        """The service being bought."""
        return self._text("service")

    @Property(str, notify=commission_changed)
    def council(self) -> str:
        """Who buys the service; may be empty."""
        return self._text("council")

    @Property(str, notify=commission_changed)
    def aboutWhom(self) -> str:  # noqa: N802
        """Which young people it is for; may be empty."""
        return self._text("about_whom")

    @Slot(str, str, str, str)
    def describe(self, title: str, service: str, council: str, about_whom: str) -> None:
        """Say what the project is called, which service is being bought, by whom, and for which young people."""
        from workshop_app.actions import commission

        self.attempt(
            lambda: commission.describe_commission(
                self.file, title=title, service=service, council=council, about_whom=about_whom
            )
        )

    @Property(str, notify=commission_changed)
    def tenderDocumentsSay(self) -> str:  # noqa: N802
        """What the tender documents told tenderers about young people's part; "" where it was not recorded."""
        return for_qt(self._text("tender_documents_say"))

    @Property(str, notify=commission_changed)
    def tenderDocumentsOn(self) -> str:  # noqa: N802
        """The day of those documents, such as "2 February 2026"; "" where it was not recorded."""
        from workshop_app.domain.times import day_text

        day = self._text("tender_documents_on")
        return day_text(day) if day else ""

    @Slot(str, str, result=bool)
    def record_tender_documents(self, words: str, day: str) -> bool:
        """Record what the tender documents say, in their exact words, and of which day they are."""
        from workshop_app.actions import commission

        return self.done(lambda: commission.record_tender_documents(self.file, words, day))

    @Property(str, notify=commission_changed)
    def presentProvider(self) -> str:  # noqa: N802
        """The names by which whoever runs the present service is known, a line each."""
        return for_qt(self._text("present_provider"))

    @Slot(str, result=bool)
    def name_present_provider(self, names: str) -> bool:
        """Say by which names whoever runs the present service is known, a line each."""
        from workshop_app.actions import commission

        return self.done(lambda: commission.name_present_provider(self.file, names))

    @Property(str, notify=commission_changed)
    def safeguardingLead(self) -> str:  # noqa: N802
        """Name and contact of the safeguarding lead; empty if none was given."""
        from workshop_app.record.commission import safeguarding_lead

        return safeguarding_lead(self.file) if self.has_file else ""

    @Property(str, notify=commission_changed)
    def safeguardingName(self) -> str:  # noqa: N802
        """Who the safeguarding lead is; empty if nobody was named."""
        return self._text("safeguarding_name")

    @Property(str, notify=commission_changed)
    def safeguardingToday(self) -> str:  # noqa: N802
        """How they are reached today, as it was typed; may be empty."""
        return self._reached()[0]

    @Property(str, notify=commission_changed)
    def safeguardingOutOfHours(self) -> str:  # noqa: N802
        """How somebody is reached out of hours; may be empty."""
        return self._reached()[1]

    @Property(str, notify=commission_changed)
    def safeguardingNumber(self) -> str:  # noqa: N802
        """The telephone number by which they are reached first; empty if their contact has none."""
        return self._number_and_hours()[0]

    @Property(str, notify=commission_changed)
    def safeguardingHours(self) -> str:  # noqa: N802
        """What else is said of how they are reached."""
        return self._number_and_hours()[1]

    @Slot(str, str, str, result=bool)
    def set_safeguarding_lead(self, name: str, today: str, out_of_hours: str = "") -> bool:
        """Say who the safeguarding lead is and how to reach them; tell whether that was kept."""
        from workshop_app.actions import commission
        from workshop_app.domain.commission import contact_of

        contact = contact_of(today, out_of_hours)
        return self.done(
            lambda: commission.describe_commission(self.file, safeguarding_name=name, safeguarding_contact=contact)
        )


def _left(left: tuple[int, int] | None) -> str:
    """Return what Home says of a project in which something of safeguarding is left; "" where nothing is."""
    if left is None:
        return ""
    told = ((left[0], "to look at"), (left[1], "to pass on"))
    return ", ".join(f"{count} still {what}" for count, what in told if count)


def _passed(days: dict[Path, str]) -> list[dict[str, str]]:
    """Return a row for each project that was to be kept until a day (YYYY-MM-DD) that is over."""
    from workshop_app.domain.keeping import has_passed
    from workshop_app.domain.times import day_text, system_clock, today

    now = today(system_clock)
    return [
        {"key": str(path), "name": path.stem, "day": day_text(day)}
        for path, day in days.items()
        if has_passed(day, now)
    ]
