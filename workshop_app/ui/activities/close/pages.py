"""Close: certificates and the packs on the console. What is said at the end on the wall."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import packs, people
from workshop_app.domain.drafts import certificate_key, real_name_key
from workshop_app.domain.packs import Certificate
from workshop_app.domain.people import RealName, YoungPerson
from workshop_app.domain.sessions import Activity
from workshop_app.domain.times import day_text, today
from workshop_app.record.people import shown_names, who_came
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.title_page import TitlePage
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.packs import Packs
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_KEPT_FOR_THE_NEXT = ("achievement", "signatory", "signatory_role")


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleClose(Page):
    """Every young person who ever took part, with the real name and the certificates awarded to them."""

    view = "ConsoleView"
    tables = frozenset({"certificate", "real_name", "young_person", "attendance"})

    people_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._people = KeyedModel(["name", "realName", "certificates"], self)
        self._certificates = KeyedModel(["person", "achievement", "signed", "awardedOn", "namesService"], self)

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """Those who took part: name, realName ("" if not given), certificates (how many)."""
        return self._people

    @Property(KeyedModel, constant=True)
    def certificates(self) -> KeyedModel:
        """The certificates awarded: person (an id), achievement, signed (by whom), awardedOn, namesService."""
        return self._certificates

    @Property(Packs, constant=True)
    def packs(self) -> Packs:
        """The packs of this file."""
        return self.project.packs

    def read(self) -> None:
        """Bring people and certificates in line with the record."""
        file = self.project.file
        real_names = {one.young_person_id: one.name for one in file.all(RealName)}
        took_part = who_came(file)
        awarded = sorted(file.all(Certificate), key=lambda one: one.awarded_on)
        names = shown_names(file)
        with_one = {one.young_person_id for one in awarded}
        self._people.sync(
            [
                {
                    "key": one.id,
                    "name": names[one.id],
                    "realName": real_names.get(one.id, ""),
                    "certificates": sum(given.young_person_id == one.id for given in awarded),
                }
                for one in file.all(YoungPerson)
                if one.id in took_part or one.id in with_one
            ]
        )
        self._certificates.sync(
            [
                {
                    "key": one.id,
                    "person": one.young_person_id,
                    "achievement": one.achievement,
                    "signed": ", ".join(part for part in (one.signatory, one.signatory_role) if part),
                    "awardedOn": day_text(one.awarded_on),
                    "namesService": one.names_service,
                }
                for one in awarded
            ]
        )
        self.people_changed.emit()

    @Slot(str, result=str)
    def last_used(self, field: str) -> str:
        """Return what was last typed into ``field`` (achievement, signatory or signatory_role), for the next one."""
        kept = self.project.drafts.get(certificate_key(field))
        if kept or field not in _KEPT_FOR_THE_NEXT:
            return kept
        awarded = sorted(self.project.file.all(Certificate), key=lambda one: one.awarded_on)
        return str(getattr(awarded[-1], field)) if awarded else ""

    @Slot(str, str)
    def keep_draft(self, field: str, wording: str) -> None:
        """Keep what is typed into ``field``, for a crash and for the next certificate."""
        self.project.drafts.keep(certificate_key(field), wording)

    @Slot(str, str)
    def set_real_name(self, young_person_id: str, name: str) -> None:
        """Set the name that stands on the certificate; "" takes it out of the file."""
        if self.project.done(lambda: people.set_real_name(self.project.file, young_person_id, name)):
            self.project.drafts.forget(real_name_key(young_person_id))

    @Slot(str, result=str)
    def real_name_draft(self, young_person_id: str) -> str:
        """Return a young person's half-typed real name; it is seen nowhere else."""
        return for_qt(self.project.drafts.get(real_name_key(young_person_id)))

    @Slot(str, str)
    def keep_real_name_draft(self, young_person_id: str, name: str) -> None:
        """Keep a half-typed real name, for a crash; "" forgets it."""
        self.project.drafts.keep(real_name_key(young_person_id), name)

    @Slot(str, str, str, str, bool, result=bool)
    def award(
        self, young_person_id: str, achievement: str, signatory: str, signatory_role: str, names_service: bool
    ) -> bool:
        """Award a certificate, dated today."""
        return self.project.done(
            lambda: packs.award_certificate(
                self.project.file,
                young_person_id,
                achievement=achievement,
                signatory=signatory,
                signatory_role=signatory_role,
                awarded_on=today(self.project.file.clock),
                names_service=names_service,
            )
        )

    @Slot(str)
    def withdraw(self, certificate_id: str) -> None:
        """Take a certificate back that was awarded by mistake."""
        self.project.attempt(lambda: packs.withdraw_certificate(self.project.file, certificate_id))


@QmlElement
@QmlUncreatable("made in Python")
class WallClose(TitlePage):
    """What the wall says at the end, over the pattern of all that was said."""

    view = "WallView"


WALL = WallClose
CONSOLE = ConsoleClose
