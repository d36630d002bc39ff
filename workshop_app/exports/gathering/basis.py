"""What every part is gathered with: the tables read once, the numbers that tie things together, the names."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from workshop_app.domain.feedback import Remark
from workshop_app.domain.people import ConsentPurpose, Recipient, YoungPerson, agreed, may_be_named
from workshop_app.domain.provenance import AnswerWords, WordsState
from workshop_app.domain.sessions import Activity, Prompt, Session
from workshop_app.domain.sorting import Category
from workshop_app.domain.statements import Statement
from workshop_app.domain.taking_back import GONE
from workshop_app.domain.tendering import Criterion, Tenderer
from workshop_app.exports.gathered import Voice
from workshop_app.record.lines import latest_versions
from workshop_app.record.made_from import lines, questions
from workshop_app.record.occasions import day_of
from workshop_app.record.people import consents, who_came
from workshop_app.record.sorts import latest_categories, latest_places, latest_sort
from workshop_app.store import CommissionFile

W = TypeVar("W", bound=AnswerWords)


def kept(answers: Iterable[W]) -> list[W]:
    """Return those answers that may leave: none whose words were set aside, or taken back."""
    return [one for one in answers if one.state is WordsState.KEPT]


def _without_name(category: Category) -> Category:
    return category if category.state is WordsState.KEPT else replace(category, name=GONE)


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
    """The tables read once, the numbers by which things are told apart, and who may be named."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.people = {person.id: person for person in file.all(YoungPerson)}
        recorded = consents(file)
        self.agreeing = {
            person.id
            for person in self.people.values()
            if agreed(person, recorded, ConsentPurpose.WORDS_NAMED, Recipient.PANEL)
        }
        self.sessions = {session.id: session for session in file.all(Session)}
        self.activities = {activity.id: activity for activity in file.all(Activity)}
        self.session_numbers = Numbers(one.id for one in self.sessions.values() if one.started_at)
        self.prompts = {prompt.id: prompt for prompt in file.all(Prompt)}
        self.sort = latest_sort(file)
        self.categories = {category.id: _without_name(category) for category in file.all(Category)}
        self.sorted_into = [_without_name(one) for one in latest_categories(file)]
        self.category_numbers = Numbers(one.id for one in self.sorted_into)
        self.category_of = latest_places(file)
        self.questions = [one for one in questions(file) if one.state is WordsState.KEPT]
        self.criteria = {criterion.id: criterion.name for criterion in file.all(Criterion)}
        self.lines = [one for one in lines(file) if one.state is WordsState.KEPT]
        self.line_numbers = Numbers(one.id for one in self.lines)
        """The numbers of the lines; what was said to an earlier version goes by its line's."""
        self.line_numbers.update(
            {one: self.line_numbers[last] for one, last in latest_versions(file).items() if last in self.line_numbers}
        )
        self.question_numbers = Numbers(one.id for one in self.questions)
        self.tenderers = file.all(Tenderer)
        self.tenderer_numbers = Numbers(one.id for one in self.tenderers)

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

    def voice(self, said: Statement | Remark, names: Names) -> Voice:
        """Return the words of a statement or remark, with what may be said of where they came from."""
        return Voice(
            wording=said.wording,
            said_by=names.get(said.said_by or ""),
            exactness=said.exactness,
            by_adult=said.written_down_by is not None,
            source=said.source,
        )

    def own_voice(self, young_person_id: str | None, wording: str, names: Names) -> Voice:
        """Return words that a young person wrote beside an answer or a pick of their own."""
        return Voice(wording=wording, said_by=names.get(young_person_id or ""))

    def held_on(self, session: Session) -> str:
        """Return the day a session was held, or for which it is planned: YYYY-MM-DD."""
        return day_of(session)

    def category_name(self, category_id: str | None) -> str:
        """Return what a category is called; empty for None."""
        return self.categories[category_id].name if category_id is not None else ""

    def category_number(self, category_id: str | None) -> int | None:
        """Return the number by which a category is referred to; None for None."""
        return self.category_numbers[category_id] if category_id is not None else None
