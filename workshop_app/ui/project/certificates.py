"""Certificates, and the real names that stand on them: seen where they are awarded, and nowhere else."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.drafts import certificate_key, real_name_key
from workshop_app.domain.times import day_text, today
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_KEPT_FOR_THE_NEXT = ("achievement", "signatory", "signatory_role")


@QmlElement
@QmlUncreatable("made in Python")
class Certificates(QObject):
    """Every young person who ever took part, with the real name and the certificates awarded to them.

    Real names are read only while a page is open that shows them.

    Signals:
        people_changed: they were read anew.
    """

    people_changed = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._shown = 0
        self._people = KeyedModel(["name", "realName", "certificates"], self)
        self._certificates = KeyedModel(["person", "achievement", "signed", "awardedOn", "namesService"], self)
        open_file.file_changed.connect(self._read)
        session.session_changed.connect(self._read)
        open_file.changes_in({"certificate", "real_name", "young_person", "attendance"}, self).connect(self._read)

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """Read what is shown, and go on reading it, while any page shows it."""
        self._shown += 1 if shown else -1
        self._read()

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """Those who took part: name, realName ("" if not given), certificates (how many)."""
        return self._people

    @Property(KeyedModel, constant=True)
    def awarded(self) -> KeyedModel:
        """The certificates awarded: person (an id), achievement, signed (by whom), awardedOn, namesService."""
        return self._certificates

    @Slot()
    def _read(self) -> None:
        from workshop_app.domain.packs import Certificate
        from workshop_app.domain.people import RealName, YoungPerson
        from workshop_app.record.people import shown_names, who_came

        if not self._shown or not self._open_file.has_file:
            self._people.sync([])
            self._certificates.sync([])
            self.people_changed.emit()
            return
        file = self._open_file.file
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
        from workshop_app.domain.packs import Certificate

        kept = self._open_file.drafts.get(certificate_key(field))
        if kept or field not in _KEPT_FOR_THE_NEXT:
            return kept
        awarded = sorted(self._open_file.file.all(Certificate), key=lambda one: one.awarded_on)
        return str(getattr(awarded[-1], field)) if awarded else ""

    @Slot(str, str)
    def keep_draft(self, field: str, wording: str) -> None:
        """Keep what is typed into ``field``, for a crash and for the next certificate."""
        self._open_file.drafts.keep(certificate_key(field), wording)

    @Slot(str, str)
    def set_real_name(self, young_person_id: str, name: str) -> None:
        """Set the name that stands on the certificate; "" takes it out of the file."""
        from workshop_app.actions import people

        if self._open_file.done(lambda: people.set_real_name(self._open_file.file, young_person_id, name)):
            self._open_file.drafts.forget(real_name_key(young_person_id))

    @Slot(str, result=str)
    def real_name_draft(self, young_person_id: str) -> str:
        """Return a young person's half-typed real name; it is seen nowhere else."""
        return for_qt(self._open_file.drafts.get(real_name_key(young_person_id)))

    @Slot(str, str)
    def keep_real_name_draft(self, young_person_id: str, name: str) -> None:
        """Keep a half-typed real name, for a crash; "" forgets it."""
        self._open_file.drafts.keep(real_name_key(young_person_id), name)

    @Slot(result=str)
    def today(self) -> str:
        """Return the day that it is, such as "4 March 2026"."""
        return day_text(today(self._open_file.file.clock))

    @Slot(str, str, str, str, str, bool, result=bool)
    def award(
        self, young_person_id: str, achievement: str, signatory: str, signatory_role: str, day: str, names_service: bool
    ) -> bool:
        """Award a certificate, dated as somebody typed it."""
        from workshop_app.actions import packs

        return self._open_file.done(
            lambda: packs.award_certificate(
                self._open_file.file,
                young_person_id,
                achievement=achievement,
                signatory=signatory,
                signatory_role=signatory_role,
                awarded_on=day,
                names_service=names_service,
            )
        )

    def _everybody(self) -> list[str]:
        """Return who was there: at the session under way, or, while none is, at any."""
        from workshop_app.domain.people import YoungPerson
        from workshop_app.record.people import who_came

        session = self._session.session
        came = who_came(self._open_file.file, None if session is None else session.id)
        return [one.id for one in self._open_file.file.all(YoungPerson) if one.id in came]

    @Property(int, notify=people_changed)
    def howMany(self) -> int:  # noqa: N802
        """How many young people were there, and get a certificate if everybody does."""
        return len(self._everybody()) if self._shown and self._open_file.has_file else 0

    @Slot(str, str, str, str, result=bool)
    def award_everybody(self, achievement: str, signatory: str, signatory_role: str, day: str) -> bool:
        """Award everybody who was there a certificate that does not name the service; who has it gets no other."""
        from workshop_app.actions import packs

        return self._open_file.done(
            lambda: packs.award_certificates(
                self._open_file.file,
                self._everybody(),
                achievement=achievement,
                signatory=signatory,
                signatory_role=signatory_role,
                awarded_on=day,
            )
        )

    @Slot(str)
    def withdraw(self, certificate_id: str) -> None:
        """Take a certificate back that was awarded by mistake."""
        from workshop_app.actions import packs

        self._open_file.attempt(lambda: packs.withdraw_certificate(self._open_file.file, certificate_id))
