"""The people of this commission, and who is here."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.errors import LooksAlikeError, WorkshopError
from workshop_app.domain.lookalikes import lookalikes
from workshop_app.domain.people import Adult, AdultRole, Attendance, YoungPerson
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.name_rows import name_rows
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.looking import Looking
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.session import SessionUnderWay

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {"session", "attendance", "young_person", "adult", "taken_back", "briefing_part"}


@QmlElement
@QmlUncreatable("made in Python")
class People(QObject):
    """Young people and adults, and which of them are at the session under way; for the console alone.

    Every list is in the order in which people were added, which never changes.
    """

    read_again = Signal()
    question_changed = Signal()

    def __init__(self, open_file: OpenFile, session: SessionUnderWay, looking: Looking, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._session = session
        self._looking = looking
        self._young_people = KeyedModel(["name", "here", "briefed", "stays"], self)
        self._adults = KeyedModel(["name", "role", "usual", "here", "stays"], self)
        self._here = KeyedModel(["name"], self)
        self._scribes = KeyedModel(["name"], self)
        self._alike: LooksAlikeError | None = None
        self._removing = False
        open_file.file_changed.connect(self._read)
        open_file.file_changed.connect(self.forget_question)
        session.session_changed.connect(self._read)
        looking.changed.connect(self._read)
        open_file.changes_in(_TABLES, self).connect(self._read)
        open_file.record_changed.connect(self._read_who_stays)

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.fairness import briefed_on_ground_rules
        from workshop_app.record.people import roles_at, shown_names, stays_now, why_people_stay
        from workshop_app.record.people import young_people as all_young_people

        if not self._open_file.has_file:
            for model in (self._young_people, self._adults, self._here, self._scribes):
                model.sync([])
            self.read_again.emit()
            return
        file = self._open_file.file
        session = self._session.session
        stays = stays_now(file, session.id) if session is not None else []
        names, adults = shown_names(file), shown_names(file, Adult)
        had = briefed_on_ground_rules(file, session.id) if session is not None else set()
        briefed = {one.young_person_id: one.young_person_id in had for one in stays}
        grown = {one.adult_id for one in stays}
        roles = roles_at(file, session.id) if session is not None else {}
        why = why_people_stay(file) if self._removing else {}
        self._young_people.sync(
            [
                {
                    "key": one.id,
                    "name": names[one.id],
                    "here": one.id in briefed,
                    "briefed": briefed.get(one.id, False),
                    "stays": why.get(one.id, ""),
                }
                for one in all_young_people(file)
            ]
        )
        self._adults.sync(
            [
                {
                    "key": one.id,
                    "name": adults[one.id],
                    "role": roles.get(one.id, one.role).value,
                    "usual": one.role.value,
                    "here": one.id in grown,
                    "stays": why.get(one.id, ""),
                }
                for one in file.all(Adult)
            ]
        )
        young_people, scribes = self._for_a_page()
        self._here.sync(name_rows(young_people, names))
        self._scribes.sync(name_rows(scribes, adults))
        self.read_again.emit()

    @Slot()
    def _read_who_stays(self) -> None:
        """Anything in the record can make somebody stay; that is asked only while it is shown."""
        if self._removing:
            self._read()

    @Slot(bool)
    def show_who_stays(self, shown: bool) -> None:
        """Say of everybody why they stay, and go on doing so, while the page is seen on which they can be removed."""
        self._removing = shown
        self._read_who_stays()

    def _for_a_page(self) -> tuple[list[YoungPerson], list[Adult]]:
        """Return who is here and who of them may write down; of a session that has ended, out of all who came."""
        from workshop_app.record import people as record

        file, session, past = self._open_file.file, self._session.session, self._looking.past_session
        if past is not None:
            return record.young_people_who_came(file, past.id), record.who_could_write_down(file, past.id)
        if session is not None:
            return record.young_people_here(file, session.id), record.who_may_write_down(file, session.id)
        return [], []

    @Property(KeyedModel, constant=True)
    def youngPeople(self) -> KeyedModel:  # noqa: N802
        """The young people: name (for this work), here, briefed, stays.

        stays is why they cannot be removed, while that is shown; "" where they can be.
        """
        return self._young_people

    @Property(KeyedModel, constant=True)
    def adults(self) -> KeyedModel:
        """The adults: name, role (on this day, or, where they did not come to it, usual), usual, here, stays."""
        return self._adults

    @Property(KeyedModel, constant=True)
    def here(self) -> KeyedModel:
        """The young people who are here, or came to what is looked at, for a page on which one is chosen: name."""
        return self._here

    @Property(KeyedModel, constant=True)
    def scribes(self) -> KeyedModel:
        """The adults who are here, or came to it, and may write down: name. Observers only watch."""
        return self._scribes

    @Property("QStringList", constant=True)
    def roles(self) -> list[str]:
        """What an adult can be."""
        return [one.value for one in AdultRole]

    @Slot(str, result=str)
    def add_young_people(self, aliases: str) -> str:
        """Add a young person for each line, who is here; return the lines that were not added, after saying why.

        One whose name looks like another's is not added before the ``question`` was answered.
        """
        lines = [line for line in aliases.split("\n") if line.strip()] or [aliases]
        refused: list[str] = []
        reasons: list[str] = []
        alike: list[LooksAlikeError] = []
        for alias in lines:
            try:
                self._add_young_person(alias)
            except LooksAlikeError as error:
                refused.append(alias)
                alike.append(error)
            except WorkshopError as error:
                refused.append(alias)
                reasons.append(str(error))
        if len(reasons) > 1:
            reasons[:] = [f"{len(reasons)} names were not added and are still in the box. The first: {reasons[0]}"]
        for reason in reasons:
            self._open_file.said.emit(reason)
        self._ask(alike[0] if alike else None)
        return "\n".join(refused)

    def _add_young_person(self, alias: str, *, somebody_else: bool = False) -> None:
        from workshop_app.actions import people

        file, session = self._open_file.file, self._session.session
        if session is None:
            people.add_young_person(file, alias, somebody_else=somebody_else)
        else:
            people.add_young_person_here(file, session.id, alias, somebody_else=somebody_else)

    def _ask(self, alike: LooksAlikeError | None) -> None:
        if alike is not self._alike:
            self._alike = alike
            self.question_changed.emit()

    @Property(str, notify=question_changed)
    def question(self) -> str:
        """What is asked about a name that looks like another, before it is added; "" where nothing is."""
        alike = self._alike
        return "" if alike is None else f"There is already a “{alike.like}”. Is “{alike.name}” somebody else?"

    @Slot()
    def forget_question(self) -> None:
        """Leave the question; nobody was added, and it is asked again with the name."""
        self._ask(None)

    @Slot(str, bool, result=str)
    def answer(self, aliases: str, somebody_else: bool) -> str:
        """Answer the question: add somebody else, or say that the one who is there is here; then go on with the lines.

        Args:
            aliases: what is in the box: the name that is asked about, and other lines that were not added.
            somebody_else: it is not the one whose name looks like this.

        Returns:
            The lines that were not added.
        """
        alike = self._alike
        if alike is None:
            return aliases
        self._ask(None)
        same: list[str] = []
        if somebody_else:
            if not self._open_file.done(lambda: self._add_young_person(alike.name, somebody_else=True)):
                return aliases
        else:
            file = self._open_file.file
            there = {one.alias: one.id for one in file.all(YoungPerson)}
            same = [there[one] for one in lookalikes(alike.name, there)]
            if not same:
                return self.add_young_people(aliases)
            if len(same) == 1 and self._session.session is not None:
                self.set_here(same[0], True)
        lines = [line.strip() for line in aliases.split("\n")]
        if alike.name in lines:
            lines.remove(alike.name)
        rest = "\n".join(line for line in lines if line.strip())
        if len(same) > 1:
            self._say_which(same)
            return rest
        return self.add_young_people(rest) if rest else ""

    def _say_which(self, same: list[str]) -> None:
        """Ask to press the one who was meant, whom only the room can tell from others whose names look the same."""
        from workshop_app.record.people import shown_names

        names = shown_names(self._open_file.file)
        *others, last = (f"“{names[one]}”" for one in same)
        self._open_file.said.emit(
            f"{', '.join(others)} and {last} look the same, so nobody was marked. Press the one who is here in the "
            "list."
        )

    @Slot(str, str, result=bool)
    def add_adult(self, name: str, role: str) -> bool:
        """Add an adult, who is here; ``role`` is facilitator, support worker or observer. Tell whether it was done."""
        from workshop_app.actions import people

        def add() -> None:
            if self._session.session is None:
                people.add_adult(self._open_file.file, name, AdultRole(role))
            else:
                people.add_adult_here(self._open_file.file, self._session.session.id, name, AdultRole(role))

        return self._open_file.done(add)

    @Slot(str, str)
    def rename(self, person_id: str, name: str) -> None:
        """Correct a young person's name for this work, or an adult's name."""
        from workshop_app.actions import people

        file = self._open_file.file
        rename = people.rename_young_person if file.find(YoungPerson, id=person_id) else people.rename_adult
        self._open_file.attempt(lambda: rename(file, person_id, name))

    @Slot(str)
    def remove(self, person_id: str) -> None:
        """Take out a young person or an adult who was added by mistake; who has a part in the record stays."""
        from workshop_app.actions import people

        file = self._open_file.file
        remove = people.remove_young_person if file.find(YoungPerson, id=person_id) else people.remove_adult
        self._open_file.attempt(lambda: remove(file, person_id))

    @Slot(str, str)
    def change_role(self, adult_id: str, role: str) -> None:
        """Say what an adult is today; of one who is not here, what they are usually."""
        from workshop_app.actions import people

        session = self._session.session
        row = self._adults.row_of(adult_id)
        if session is not None and row >= 0 and self._adults.at(row, "here"):
            self._open_file.attempt(
                lambda: people.change_role_today(self._open_file.file, session.id, adult_id, AdultRole(role))
            )
        else:
            self.change_usual_role(adult_id, role)

    @Slot(str, str)
    def change_usual_role(self, adult_id: str, role: str) -> None:
        """Say what an adult is from the next time on; today stays."""
        from workshop_app.actions import people

        self._open_file.attempt(lambda: people.change_usual_role(self._open_file.file, adult_id, AdultRole(role)))

    @Slot(str, bool)
    def set_here(self, person_id: str, here: bool) -> None:
        """Say that a young person or an adult is here, or has left."""
        from workshop_app.actions import people

        session = self._session.session
        if session is None:
            self._open_file.said.emit("Start a session first; then say who is here.")
            return

        def change() -> None:
            file = self._open_file.file
            young = file.find(YoungPerson, id=person_id) is not None
            who = {"young_person_id": person_id} if young else {"adult_id": person_id}
            if here:
                people.arrive(file, session.id, **who)
                return
            attendance = file.find(Attendance, session_id=session.id, left_at=None, **who)
            if attendance is not None:
                people.leave(file, attendance.id)

        self._open_file.attempt(change)

    @Slot(str)
    def brief(self, young_person_id: str) -> None:
        """Record that a young person has had the briefing."""
        from workshop_app.actions import people

        session = self._session.session
        if session is None:
            return

        def change() -> None:
            file = self._open_file.file
            stay = file.find(Attendance, session_id=session.id, young_person_id=young_person_id, left_at=None)
            if stay is not None:
                people.brief(file, stay.id)

        self._open_file.attempt(change)

    @Slot()
    def brief_everybody(self) -> None:
        """Record that all young people who are here have had the briefing."""
        from workshop_app.actions import people

        session = self._session.session
        if session is not None:
            self._open_file.attempt(lambda: people.brief_everybody(self._open_file.file, session.id))

    @Property(bool, notify=read_again)
    def somebodyMissed(self) -> bool:  # noqa: N802
        """Whether a young person is here who has not had the briefing."""
        return any(row["here"] and not row["briefed"] for row in self._young_people.rows())
