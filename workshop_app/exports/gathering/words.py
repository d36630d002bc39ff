"""Gathers what young people said and made of it: statements, sorts, picks, the specification and the questions."""

from dataclasses import replace

from workshop_app.domain.sorting import Category, Pick, PickOf, SortKind, same_words
from workshop_app.domain.specification import Question, QuestionSource, SpecificationLine, SpecificationSource
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.gathered import (
    DissentingPick,
    GatheredCategory,
    GatheredEarlierLine,
    GatheredLine,
    GatheredPaperSort,
    GatheredPick,
    GatheredQuestion,
    GatheredStatement,
    Origin,
    PaperCard,
    PaperCategory,
    Voice,
)
from workshop_app.exports.gathering.basis import Basis
from workshop_app.record.differing import differing_goes
from workshop_app.record.lines import versions_had
from workshop_app.record.made_from import hidden_lines
from workshop_app.record.picks import pick_by
from workshop_app.record.settings import sort_settings
from workshop_app.record.sorts import cards_of, category_numbers
from workshop_app.record.statements import title_proposals
from workshop_app.record.taking_back import taken_back


class Words:
    """What young people said and made of it, each statement gathered once."""

    def __init__(self, basis: Basis) -> None:
        self.basis = basis
        up = basis.file.all(Statement, state=StatementState.UP)
        names = basis.names(basis.at_sessions(one.session_id for one in up), (one.said_by for one in up))
        self.statements = {
            one.id: self._statement(one, voice)
            for one in sorted(up, key=self._in_order_of_prompt)
            if (voice := basis.voice(one, names)) is not None
        }
        """Each statement as it leaves, by its id in the file."""
        self.titles = {one.id for one in title_proposals(basis.file)}

    def _in_order_of_prompt(self, statement: Statement) -> tuple[int, int, int, str]:
        session = self.basis.sessions.get(statement.session_id or "")
        prompt = self.basis.prompts.get(statement.prompt_id or "")
        activity = self.basis.activities[prompt.activity_id] if prompt else None
        return (
            session.position if session else -1,
            activity.position if activity else -1,
            prompt.position if prompt else -1,
            self.basis.outside(statement.id),
        )

    def _statement(self, statement: Statement, voice: Voice) -> GatheredStatement:
        session = self.basis.sessions.get(statement.session_id or "")
        prompt = self.basis.prompts.get(statement.prompt_id or "")
        return GatheredStatement(
            id=self.basis.outside(statement.id),
            voice=voice,
            session=session.title if session else "",
            held_on=self.basis.held_on(session) if session else "",
            prompt=prompt.wording if prompt else "",
            category=self.basis.category_name(self.basis.category_of.get(statement.id)),
            session_number=self.basis.session_numbers[session.id] if session else None,
            category_number=self.basis.category_number(self.basis.category_of.get(statement.id)),
        )

    def paper_sort(self) -> GatheredPaperSort | None:
        """Gather the cards and categories of the latest sort for paper, by the numbers: those tell of no order.

        A stack carries the lowest number of its cards, and the words of that one.
        """
        if self.basis.sort is None:
            return None
        cards: dict[str, PaperCard] = {}
        for one in sorted(cards_of(self.basis.file, self.basis.sort), key=lambda one: one.number):
            key = same_words(one.wording)
            first = cards.get(key, PaperCard(number=one.number, wording=one.wording, voices=0))
            cards[key] = replace(first, voices=first.voices + 1)
        activity = self.basis.activities.get(self.basis.sort.activity_id or "")
        return GatheredPaperSort(
            title=self.basis.sort.title,
            cards=sorted(cards.values(), key=lambda one: one.number),
            categories=[
                PaperCategory(name=one.name, number=number, most=one.most)
                for number, one in enumerate(self.basis.sorted_into)
            ],
            open=self.basis.sort.kind is not SortKind.CLOSED,
            not_sure=sort_settings(activity).not_sure,
        )

    def categories(self) -> list[GatheredCategory]:
        """Gather the categories of the latest sort, with the statements in each, in the order that all of them have.

        The order in which cards lie there is often that in which things were said.
        Where that took lines, those of the latest sort of words follow: it is there that the statements lie.
        """
        key = pick_by(self.basis.file, PickOf.KEY_ASPECT, None)
        places = category_numbers(self.basis.file)
        return [
            GatheredCategory(
                id=self.basis.outside(category.id),
                number=self.basis.category_numbers[category.id],
                name=category.name,
                place=places[category.id],
                origin=self.basis.unnamed(category)[1],
                is_key_aspect=key is not None and key.category_id == category.id,
                statements=[
                    one for row_id, one in self.statements.items() if self.basis.category_of.get(row_id) == category.id
                ],
            )
            for category in [*self.basis.sorted_into, *self._sorted_before()]
        ]

    def _sorted_before(self) -> list[Category]:
        """Return the categories in which statements lie since before the latest sort, in their order."""
        into = {*self.basis.category_of.values()} - {one.id for one in self.basis.sorted_into}
        return [one for one in self.basis.categories.values() if one.id in into]

    def _picked(self, pick: Pick) -> str | None:
        """Return the words picked, or None where they may not leave any more."""
        if pick.category_id is not None:
            return self.basis.categories[pick.category_id].name
        if pick.specification_line_id is not None:
            return next((one.wording for one in self.basis.lines if one.id == pick.specification_line_id), None)
        statement = self.statements.get(pick.statement_id or "")
        return statement.voice.wording if statement else None

    def pick(self, pick_of: PickOf) -> GatheredPick:
        """Gather what the group picked, and the young people's own picks that differ."""
        picks = self.basis.not_taken_back(self.basis.file.all(Pick, pick_of=pick_of))
        group = next((one for one in picks if one.young_person_id is None), None)
        own = [one for one in picks if one.young_person_id is not None]
        names = self.basis.names(
            self.basis.at_sessions(one.session_id for one in own), (one.young_person_id for one in own)
        )

        def is_same(one: Pick) -> bool:
            return group is not None and one.thing == group.thing

        picked = self._picked(group) if group else None
        why, origin = self.basis.unnamed(group) if group is not None and picked is not None else ("", Origin())
        return GatheredPick(
            id=self.basis.outside(group.id) if group is not None and picked is not None else "",
            picked=picked or "",
            why=why,
            origin=origin,
            same=sum(is_same(one) for one in own),
            differing_goes=differing_goes(self.basis.file, pick_of),
            others=[
                DissentingPick(
                    id=self.basis.outside(one.id), picked=other, why=self.basis.voice(one, names) or Voice(wording="")
                )
                for one in sorted(own, key=lambda one: self.basis.outside(one.id))
                if not is_same(one) and (other := self._picked(one)) is not None
            ],
        )

    def _sources(
        self, of: type[SpecificationSource] | type[QuestionSource], field: str, row_id: str
    ) -> list[GatheredStatement]:
        wanted = {source.statement_id for source in self.basis.file.all(of, **{field: row_id})}
        return [one for row_id, one in self.statements.items() if row_id in wanted]

    def line(self, line: SpecificationLine) -> GatheredLine:
        """Gather a specification line, with the statements it stands on."""
        wording, origin = self.basis.unnamed(line)
        return GatheredLine(
            id=self.basis.outside(line.id),
            number=self.basis.line_numbers[line.id],
            wording=wording,
            origin=origin,
            category=self.basis.category_name(self.basis.category_of_line[line.id]),
            category_number=self.basis.category_number(self.basis.category_of_line[line.id]),
            statements=self._sources(SpecificationSource, "specification_line_id", line.id),
            earlier=self._earlier(line, wording),
        )

    def _earlier(self, line: SpecificationLine, now: str) -> list[GatheredEarlierLine]:
        """Gather the wordings of a line that somebody had before; slips and drafts that nobody had are none."""
        if line.replaces is None:
            return []
        file = self.basis.file
        hidden = {line.id, *hidden_lines(file), *taken_back(file)}
        told = dict(self.basis.unnamed(one) for one in versions_had(file, line.id) if one.id not in hidden)
        return [GatheredEarlierLine(wording=one, origin=told[one]) for one in told if one and one != now]

    def question(self, question: Question) -> GatheredQuestion:
        """Gather a question, with the statements it grew from."""
        wording, origin = self.basis.unnamed(question)
        return GatheredQuestion(
            id=self.basis.outside(question.id),
            number=self.basis.question_numbers[question.id],
            wording=wording,
            origin=origin,
            category=self.basis.category_name(question.category_id),
            category_number=self.basis.category_number(question.category_id),
            statements=self._sources(QuestionSource, "question_id", question.id),
        )
