"""What each young person agreed to: for which purpose, and who reads or sees it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.drafts import agreed_by_key
from workshop_app.domain.people import (
    ASKED,
    AgeBand,
    Consent,
    ConsentPurpose,
    Recipient,
    UsesService,
    YoungPerson,
    standing,
)
from workshop_app.domain.times import moment_text
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class Agreements(QObject):
    """What the one young person chosen agreed to, and when; for the console alone. Nothing is read until it is open."""

    read_again = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._shown = False
        self._person = ""
        self._age_band = self._uses = ""
        self._agreed_by = ""
        self._people = KeyedModel(["name"], self)
        self._asked = KeyedModel(["purpose", "recipient", "standing", "first"], self)
        self._history = KeyedModel(["told"], self)
        open_file.file_changed.connect(self.close)
        open_file.changes_in({"young_person", "consent"}, self).connect(self._read)

    @Slot()
    def open(self) -> None:
        """Read what is shown, and go on reading it."""
        self._shown = True
        self._read()

    @Slot()
    def close(self) -> None:
        """Show nobody's any more."""
        self._shown = False
        self._person = ""
        self._read()

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.people import consents, shown_names

        person = None
        self._age_band = self._uses = self._agreed_by = ""
        people: list[dict[str, object]] = []
        asked: list[dict[str, object]] = []
        history: list[dict[str, object]] = []
        if self._shown and self._open_file.has_file:
            file = self._open_file.file
            people = [{"key": key, "name": name} for key, name in shown_names(file).items()]
            person = file.find(YoungPerson, id=self._person)
        if person is not None:
            own = [one for one in consents(self._open_file.file) if one.young_person_id == person.id]
            self._age_band = person.age_band.value
            self._uses = person.uses or ""
            self._agreed_by = next((one.agreed_by for one in reversed(own) if one.agreed_by.strip()), "")
            asked = [
                {
                    "key": f"{purpose.value}|{recipient or ''}",
                    "purpose": purpose.value,
                    "recipient": recipient.value if recipient else "",
                    "standing": standing(person, own, purpose, recipient).value,
                    "first": recipient in (None, Recipient.PANEL),
                }
                for purpose, recipient in ASKED
            ]
            history = [{"key": one.id, "told": _told(one)} for one in reversed(own)]
        self._people.sync(people)
        self._asked.sync(asked)
        self._history.sync(history)
        self.read_again.emit()

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """The young people: name (for this work)."""
        return self._people

    @Property(KeyedModel, constant=True)
    def asked(self) -> KeyedModel:
        """What the one chosen is asked: purpose, recipient ("" for taking part), standing, first (of its purpose)."""
        return self._asked

    @Property(KeyedModel, constant=True)
    def history(self) -> KeyedModel:
        """Every answer of the one chosen, the latest first: told."""
        return self._history

    @Property("QStringList", constant=True)
    def ageBands(self) -> list[str]:  # noqa: N802
        """How old somebody can be."""
        return [one.value for one in AgeBand]

    @Property(str, notify=read_again)
    def person(self) -> str:
        """Whose are shown; "" for nobody's."""
        return self._person

    @Property(str, notify=read_again)
    def ageBand(self) -> str:  # noqa: N802
        """How old they are."""
        return self._age_band

    @Property("QStringList", constant=True)
    def services(self) -> list[str]:
        """Which service somebody can use: this one, one like it, or none."""
        return [one.value for one in UsesService]

    @Property(str, notify=read_again)
    def uses(self) -> str:
        """Which service they use; "" where nobody asked."""
        return self._uses

    @Slot(str)
    def set_uses(self, uses: str) -> None:
        """Say which service the one chosen uses; pressed again, that nobody asked."""
        from workshop_app.actions import people

        now = None if uses == self._uses else UsesService(uses)
        self._open_file.attempt(lambda: people.set_uses(self._open_file.file, self._person, now))

    @Property(bool, notify=read_again)
    def ownYesIsEnough(self) -> bool:  # noqa: N802
        """Whether nobody else has to agree for them."""
        return self._age_band == AgeBand.OVER_16.value

    @Property(str, notify=read_again)
    def agreedBy(self) -> str:  # noqa: N802
        """Who agreed for them last, or what is half typed of it."""
        draft = self._open_file.drafts.get(agreed_by_key(self._person)) if self._person else ""
        return for_qt(draft or self._agreed_by)

    @Slot(str)
    def keep_draft(self, agreed_by: str) -> None:
        """Keep half typed who agreed for the one chosen."""
        if self._person:
            self._open_file.drafts.keep(agreed_by_key(self._person), agreed_by)

    @Slot(str)
    def choose(self, young_person_id: str) -> None:
        """Show what one young person agreed to; "" for nobody."""
        self._open_file.drafts.flush()
        self._person = young_person_id
        self._read()

    @Slot(str)
    def set_age_band(self, age_band: str) -> None:
        """Say how old the one chosen is."""
        from workshop_app.actions import people

        self._open_file.attempt(lambda: people.set_age_band(self._open_file.file, self._person, AgeBand(age_band)))

    @Slot(str, bool, str, bool)
    def record(self, key: str, own_agreement: bool, agreed_by: str, form_seen: bool) -> None:
        """Record an answer of the one chosen; pressed again, what is recorded already is not recorded twice.

        Args:
            key: to which row of ``asked``.
            own_agreement: what they say themselves.
            agreed_by: who agrees for them, or "".
            form_seen: the signed paper form was seen.
        """
        from workshop_app.actions import people
        from workshop_app.record.people import consents

        file = self._open_file.file
        purpose, _, to = key.partition("|")
        recipient = Recipient(to) if to else None
        asked = (self._person, ConsentPurpose(purpose), recipient)
        latest = next(
            (one for one in reversed(consents(file)) if (one.young_person_id, one.purpose, one.recipient) == asked),
            None,
        )
        if latest and (latest.own_agreement, latest.agreed_by, latest.form_seen) == (
            own_agreement,
            agreed_by,
            form_seen,
        ):
            return

        def record() -> None:
            people.record_consent(file, *asked, own_agreement=own_agreement, agreed_by=agreed_by, form_seen=form_seen)
            self._open_file.drafts.forget(agreed_by_key(self._person))

        self._open_file.attempt(record)


def _told(one: Consent) -> str:
    """Return one answer as the history tells it."""
    to = f", {label(one.recipient)}" if one.recipient else ""
    told = [f"{moment_text(one.agreed_at)}: {label(one.purpose)}{to}: {'yes' if one.own_agreement else 'no'}"]
    if one.agreed_by.strip():
        told.append(for_qt(one.agreed_by) + (" agreed for them" if one.own_agreement else " was told"))
    if one.form_seen:
        told.append("signed form seen")
    return "; ".join(told)
