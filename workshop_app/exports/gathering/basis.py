"""What every part is gathered with: the tables read once, the numbers that tie things together, the names."""

from collections.abc import Iterable
from typing import TypeVar

from workshop_app.domain.kinds_of_words import WithProvenance
from workshop_app.domain.people import ConsentPurpose, Recipient, YoungPerson, may_be_named
from workshop_app.domain.provenance import AnswerWords, SaidWords
from workshop_app.domain.sessions import Activity, Prompt, Session
from workshop_app.domain.setting_aside import as_seen, is_hidden, wording_of
from workshop_app.domain.sorting import Category
from workshop_app.domain.tendering import Criterion, Tenderer
from workshop_app.domain.wording import is_empty
from workshop_app.exports.gathered import Origin, Voice
from workshop_app.exports.outside import outside_id
from workshop_app.record.commission import secret_of
from workshop_app.record.lines import latest_versions
from workshop_app.record.made_from import lines, questions
from workshop_app.record.occasions import day_of
from workshop_app.record.people import who_agreed, who_came
from workshop_app.record.sorts import category_of_line, latest_categories, latest_places, latest_sort
from workshop_app.record.taking_back import taken_back
from workshop_app.store import CommissionFile

A = TypeVar("A", bound=AnswerWords)

Names = dict[str, str]
"""Names for this work, by young person: those that may stand beside the words of one list."""


class Numbers(dict[str, int]):
    """The numbers by which things of one kind are tied together, by id: from 1, as they are first asked for."""

    def __init__(self, first: Iterable[str] = ()) -> None:
        super().__init__((row_id, number) for number, row_id in enumerate(first, start=1))

    def __missing__(self, row_id: str) -> int:
        self[row_id] = len(self) + 1
        return self[row_id]


class Basis:
    """The tables read once, the numbers by which things are told apart, and who may be named to whom.

    Attributes:
        recipient: who is to read what is gathered.
    """

    def __init__(self, file: CommissionFile, recipient: Recipient) -> None:
        self.file = file
        self._taken_back = taken_back(file)
        self.people = {person.id: person for person in file.all(YoungPerson)}
        self.recipient = recipient
        self._secret = secret_of(file)
        self.agreeing = who_agreed(file, ConsentPurpose.WORDS_NAMED, recipient)
        self.sessions = {session.id: session for session in file.all(Session)}
        self.activities = {activity.id: activity for activity in file.all(Activity)}
        self.session_numbers = Numbers(one.id for one in self.sessions.values() if one.started_at)
        self.prompts = {prompt.id: prompt for prompt in file.all(Prompt)}
        self.sort = latest_sort(file)
        self.categories = {category.id: as_seen(category) for category in file.all(Category)}
        self.sorted_into = latest_categories(file)
        self.category_numbers = Numbers(one.id for one in self.sorted_into)
        self.category_of = latest_places(file)
        self.category_of_line = category_of_line(file)
        self.questions = questions(file)
        self.criteria = {criterion.id: criterion.name for criterion in file.all(Criterion)}
        self.criterion_numbers = Numbers(self.criteria)
        self.lines = lines(file)
        self.line_numbers = Numbers(one.id for one in self.lines)
        """The numbers of the lines; what was said to an earlier version goes by its line's."""
        self.line_numbers.update(
            {one: self.line_numbers[last] for one, last in latest_versions(file).items() if last in self.line_numbers}
        )
        self.question_numbers = Numbers(one.id for one in self.questions)
        self.tenderers = file.all(Tenderer)
        self.tenderer_numbers = Numbers(one.id for one in self.tenderers)

    def outside(self, row_id: str) -> str:
        """Return the id by which a row is known outside."""
        return outside_id(self._secret, row_id)

    def not_taken_back(self, answers: Iterable[A]) -> list[A]:
        """Return these answers without those that were taken back, and wait or were kept for the record alone."""
        return [one for one in answers if one.id not in self._taken_back]

    def recorded_or_anybody(self, present: set[str]) -> set[str]:
        """Return who was there; where the record does not say, everybody."""
        return present or set(self.people)

    def at_sessions(self, session_ids: Iterable[str | None]) -> set[str]:
        """Return who may have spoken in these sessions: where the record does not say who was there, anybody."""
        there: set[str] = set()
        for session_id in set(session_ids):
            there |= self.recorded_or_anybody(who_came(self.file, session_id) if session_id is not None else set())
        return there

    def names(self, present: Iterable[str], speakers: Iterable[str | None]) -> Names:
        """Return the names that may stand beside the words of one list, by young person.

        What counts as one list is everything that a reader sees, or can put, together: all statements (the words of
        several sessions stand under one line, and the tables hold them all), everything said of one tenderer, all
        picks of one thing, all that was said on who was strongest.
        """
        counted = {*present, *(one for one in speakers if one is not None)}
        return {one: self.people[one].alias for one in may_be_named(counted, self.agreeing)}

    def voice(self, words: WithProvenance, names: Names) -> Voice | None:
        """Return words of any kind as they may leave the room, with what may be said of where they came from.

        This is the one way out for what somebody said. None where there are none, or where they are set aside, with a
        reason or for safeguarding; the answer that they stand beside leaves all the same.
        """
        if is_hidden(words) or is_empty(wording_of(words)):
            return None
        who = words.said_by if isinstance(words, SaidWords) else words.young_person_id
        return Voice(
            wording=wording_of(words),
            said_by=names.get(who or ""),
            exactness=words.exactness,
            by_adult=words.written_down_by is not None,
            source=words.source,
            language=words.language,
        )

    def unnamed(self, words: WithProvenance) -> tuple[str, Origin]:
        """Return words that nobody is named with as they may leave the room, "" for none, and where they came from."""
        voice = self.voice(words, {})
        if voice is None:
            return "", Origin()
        return voice.wording, Origin(
            exactness=voice.exactness, by_adult=voice.by_adult, source=voice.source, language=voice.language
        )

    def held_on(self, session: Session) -> str:
        """Return the day a session was held, or for which it is planned: YYYY-MM-DD."""
        return day_of(session)

    def category_name(self, category_id: str | None) -> str:
        """Return what a category is called; empty for None."""
        return self.categories[category_id].name if category_id is not None else ""

    def category_number(self, category_id: str | None) -> int | None:
        """Return the number by which a category is referred to; None for None."""
        return self.category_numbers[category_id] if category_id is not None else None
