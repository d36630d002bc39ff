"""Gathers from a commission file what may leave the room."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from workshop_app.domain.commission import Commission
from workshop_app.domain.feedback import (
    Evaluation,
    Remark,
    RemarkKind,
    RemarkState,
    Strongest,
    Verdict,
)
from workshop_app.domain.packs import Certificate
from workshop_app.domain.people import (
    Adult,
    Attendance,
    Consent,
    ConsentPurpose,
    RealName,
    YoungPerson,
    agreed,
    may_be_named,
)
from workshop_app.domain.sessions import Activity, Prompt, Session
from workshop_app.domain.sorting import (
    Category,
    Pick,
    PickOf,
    SortKind,
    card_number,
    same_words,
)
from workshop_app.domain.specification import Question, QuestionSource, SpecificationLine, SpecificationSource
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import (
    AskedQuestion,
    Criterion,
    Presentation,
    Response,
    Tenderer,
    held_presentation,
    minutes_between,
)
from workshop_app.domain.times import local_day, utc_text
from workshop_app.exports.gathered import (
    DissentingPick,
    Gathered,
    GatheredAskedQuestion,
    GatheredCategory,
    GatheredCertificate,
    GatheredEvaluation,
    GatheredLine,
    GatheredPaperSort,
    GatheredPick,
    GatheredPresentation,
    GatheredQuestion,
    GatheredRemark,
    GatheredResponse,
    GatheredSession,
    GatheredStatement,
    GatheredStrongest,
    GatheredTenderer,
    GatheredVerdict,
    GatheredVerdictWords,
    PaperCard,
    PaperCategory,
    Voice,
)
from workshop_app.record.commission import commission_of
from workshop_app.record.people import who_came, who_was_there
from workshop_app.record.picks import pick_by
from workshop_app.record.settings import sort_settings
from workshop_app.record.sorts import latest_categories, latest_places, latest_sort
from workshop_app.record.statements import title_proposals
from workshop_app.record.verdicts import counted
from workshop_app.store import CommissionFile

Names = dict[str, str]
"""Names for this work, by young person: those that may stand beside the words of one list."""


def gather(file: CommissionFile) -> Gathered:
    """Gather what may leave the room from ``file``.

    Words stand in order of prompt, then of their ids. Ids are random, so the order tells nobody who spoke when,
    and what one young person said of one tenderer cannot be linked to what they said of the next.

    Raises:
        RuleBrokenError: the file holds no commission yet.
    """
    return _Gathering(file).everything()


class _Numbers(dict[str, int]):
    """The numbers by which things of one kind are tied together, by id: from 1, as they are first asked for."""

    def __init__(self, first: Iterable[str] = ()) -> None:
        super().__init__((row_id, number) for number, row_id in enumerate(first, start=1))

    def __missing__(self, row_id: str) -> int:
        self[row_id] = len(self) + 1
        return self[row_id]


class _Gathering:
    """One gathering: the tables read once, and the parts made from them."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.people = {person.id: person for person in file.all(YoungPerson)}
        consents = file.all(Consent)
        self.agreeing = {
            person.id for person in self.people.values() if agreed(person, consents, ConsentPurpose.WORDS_NAMED)
        }
        self.sessions = {session.id: session for session in file.all(Session)}
        self.activities = {activity.id: activity for activity in file.all(Activity)}
        self.session_numbers = _Numbers(one.id for one in self.sessions.values() if one.started_at)
        self.prompts = {prompt.id: prompt for prompt in file.all(Prompt)}
        self.sort = latest_sort(file)
        self.categories = {category.id: category for category in file.all(Category)}
        self.sorted_into = latest_categories(file)
        self.category_numbers = _Numbers(one.id for one in self.sorted_into)
        self.category_of = latest_places(file)
        up = file.all(Statement, state=StatementState.UP)
        names = self.names(self.at_sessions(one.session_id for one in up), (one.said_by for one in up))
        self.statements = {one.id: self.statement(one, names) for one in sorted(up, key=self.in_order_of_prompt)}
        self.titles = {one.id for one in title_proposals(file)}
        self.questions = file.all(Question)
        self.criteria = {criterion.id: criterion.name for criterion in file.all(Criterion)}
        self.lines = file.all(SpecificationLine)
        self.line_numbers = _Numbers(one.id for one in self.lines)
        self.question_numbers = _Numbers(one.id for one in self.questions)
        self.tenderers = file.all(Tenderer)
        self.tenderer_numbers = _Numbers(one.id for one in self.tenderers)

    def in_order_of_prompt(self, statement: Statement) -> tuple[int, int, int, str]:
        session = self.sessions.get(statement.session_id or "")
        prompt = self.prompts.get(statement.prompt_id or "")
        activity = self.activities[prompt.activity_id] if prompt else None
        return (
            session.position if session else -1,
            activity.position if activity else -1,
            prompt.position if prompt else -1,
            statement.id,
        )

    def at_sessions(self, session_ids: Iterable[str | None]) -> set[str]:
        """Return who may have spoken in these sessions: where the record does not say who was there, anybody."""
        there: set[str] = set()
        for session_id in set(session_ids):
            there |= self.recorded_or_anybody(who_came(self.file, session_id) if session_id is not None else set())
        return there

    def recorded_or_anybody(self, present: set[str]) -> set[str]:
        return present or set(self.people)

    def names(self, present: Iterable[str], speakers: Iterable[str | None]) -> Names:
        """Return the names that may stand beside the words of one list, by young person.

        What counts as one list is everything that a reader sees, or can put, together: all statements (the words of
        several sessions stand under one line, and the tables hold them all), everything said of one tenderer, all
        picks of one thing, all that was said on who was strongest.
        """
        counted = {*present, *(one for one in speakers if one is not None)}
        return {one: self.people[one].alias for one in may_be_named(counted, self.agreeing)}

    def voice(self, said: Statement | Remark, names: Names) -> Voice:
        return Voice(
            wording=said.wording,
            said_by=names.get(said.said_by or ""),
            exactness=said.exactness,
            by_adult=said.written_down_by is not None,
            source=said.source,
        )

    def own_voice(self, young_person_id: str | None, wording: str, names: Names) -> Voice:
        return Voice(wording=wording, said_by=names.get(young_person_id or ""))

    def held_on(self, session: Session) -> str:
        return local_day(session.started_at) if session.started_at else session.planned_on

    def statement(self, statement: Statement, names: Names) -> GatheredStatement:
        session = self.sessions.get(statement.session_id or "")
        prompt = self.prompts.get(statement.prompt_id or "")
        return GatheredStatement(
            id=statement.id,
            voice=self.voice(statement, names),
            session=session.title if session else "",
            held_on=self.held_on(session) if session else "",
            prompt=prompt.wording if prompt else "",
            category=self.category_name(self.category_of.get(statement.id)),
            session_number=self.session_numbers[session.id] if session else None,
            category_number=self.category_number(self.category_of.get(statement.id)),
        )

    def paper_sort(self) -> GatheredPaperSort | None:
        """Gather the cards and categories of the latest sort for paper. A stack carries its first card's number."""
        if self.sort is None:
            return None
        cards: dict[str, PaperCard] = {}
        for one in self.file.all(Statement, state=StatementState.UP):
            if one.id not in self.titles:
                key = same_words(one.wording)
                first = cards.get(key, PaperCard(number=card_number(one.position), wording=one.wording, voices=0))
                cards[key] = replace(first, voices=first.voices + 1)
        activity = self.activities.get(self.sort.activity_id or "")
        return GatheredPaperSort(
            title=self.sort.title,
            cards=list(cards.values()),
            categories=[
                PaperCategory(name=one.name, number=number, most=one.most)
                for number, one in enumerate(self.sorted_into)
            ],
            open=self.sort.kind is not SortKind.CLOSED,
            not_sure=sort_settings(activity).not_sure,
        )

    def everything(self) -> Gathered:
        commission = commission_of(self.file)
        categories = self.gathered_categories()
        sorted_ids = {one.id for category in categories for one in category.statements}
        strongest, strongest_present = self.strongest()
        tenderers = [self.tenderer(one) for one in self.tenderers]
        return Gathered(
            title=commission.title,
            service=commission.service,
            council=commission.council,
            about_whom=commission.about_whom,
            head_digest=self.file.head_digest,
            actions=len(self.file.actions()),
            made_at=utc_text(self.file.clock()),
            young_people=len(who_came(self.file)),
            sessions=[self.session(one) for one in self.sessions.values() if one.started_at],
            statements=list(self.statements.values()),
            categories=categories,
            unsorted=[
                one for one in self.statements.values() if one.id not in sorted_ids and one.id not in self.titles
            ],
            titles=[one for one in self.statements.values() if one.id in self.titles],
            key_aspect=self.pick(PickOf.KEY_ASPECT),
            presentation_title=self.pick(PickOf.TITLE),
            specification=[self.line(one) for one in self.lines],
            questions=[self.question(one) for one in self.questions],
            tenderers=tenderers,
            kept_private=len(self.file.all(Remark, state=RemarkState.PRIVATE)),
            strongest=strongest,
            strongest_present=strongest_present,
            evaluations=self.evaluations(),
            paper_sort=self.paper_sort(),
            certificates=self.certificates(commission),
        )

    def session(self, session: Session) -> GatheredSession:
        adults = {adult.id: adult.role for adult in self.file.all(Adult)}
        roles: dict[str, int] = defaultdict(int)
        were_here = {one.adult_id for one in self.file.all(Attendance, session_id=session.id)}
        for adult_id, role in adults.items():
            if adult_id in were_here:
                roles[role.value] += 1
        return GatheredSession(
            number=self.session_numbers[session.id],
            title=session.title,
            held_on=self.held_on(session),
            place=session.place,
            young_people=len(who_came(self.file, session.id)),
            adults=dict(roles),
            minutes=minutes_between(session.started_at, session.ended_at),
        )

    def gathered_categories(self) -> list[GatheredCategory]:
        key = pick_by(self.file, PickOf.KEY_ASPECT, None)
        return [
            GatheredCategory(
                number=self.category_numbers[category.id],
                name=category.name,
                is_key_aspect=key is not None and key.category_id == category.id,
                statements=[
                    self.statements[statement_id]
                    for statement_id, category_id in self.category_of.items()
                    if category_id == category.id and statement_id in self.statements
                ],
            )
            for category in self.sorted_into
        ]

    def picked(self, pick: Pick) -> str | None:
        """Return the words picked, or None where they may not leave any more."""
        if pick.category_id is not None:
            return self.categories[pick.category_id].name
        statement = self.statements.get(pick.statement_id or "")
        return statement.voice.wording if statement else None

    def pick(self, pick_of: PickOf) -> GatheredPick:
        picks = self.file.all(Pick, pick_of=pick_of)
        group = next((one for one in picks if one.young_person_id is None), None)
        own = [one for one in picks if one.young_person_id is not None]
        names = self.names(self.at_sessions(one.session_id for one in own), (one.young_person_id for one in own))

        def is_same(one: Pick) -> bool:
            return group is not None and (one.category_id, one.statement_id) == (
                group.category_id,
                group.statement_id,
            )

        picked = self.picked(group) if group else None
        return GatheredPick(
            picked=picked or "",
            why=group.why if group is not None and picked is not None else "",
            same=sum(is_same(one) for one in own),
            others=[
                DissentingPick(picked=other, why=self.own_voice(one.young_person_id, one.why, names))
                for one in sorted(own, key=lambda one: one.id)
                if not is_same(one) and (other := self.picked(one)) is not None
            ],
        )

    def sources(
        self, of: type[SpecificationSource] | type[QuestionSource], field: str, row_id: str
    ) -> list[GatheredStatement]:
        wanted = {source.statement_id for source in self.file.all(of, **{field: row_id})}
        return [one for one in self.statements.values() if one.id in wanted]

    def category_name(self, category_id: str | None) -> str:
        return self.categories[category_id].name if category_id is not None else ""

    def category_number(self, category_id: str | None) -> int | None:
        return self.category_numbers[category_id] if category_id is not None else None

    def line(self, line: SpecificationLine) -> GatheredLine:
        return GatheredLine(
            number=self.line_numbers[line.id],
            wording=line.wording,
            category=self.category_name(line.category_id),
            category_number=self.category_number(line.category_id),
            statements=self.sources(SpecificationSource, "specification_line_id", line.id),
        )

    def question(self, question: Question) -> GatheredQuestion:
        return GatheredQuestion(
            number=self.question_numbers[question.id],
            wording=question.wording,
            category=self.category_name(question.category_id),
            category_number=self.category_number(question.category_id),
            statements=self.sources(QuestionSource, "question_id", question.id),
        )

    def tenderer(self, tenderer: Tenderer) -> GatheredTenderer:
        shared = self.file.all(Remark, tenderer_id=tenderer.id, state=RemarkState.SHARED)
        remarks = sorted(shared, key=lambda one: one.id)
        verdicts = self.file.all(Verdict, tenderer_id=tenderer.id)
        slots = self.file.all(Presentation, tenderer_id=tenderer.id)
        held = held_presentation(slots)
        names = self.names_on_tenderer(held, remarks, verdicts)

        def of_kind(kind: RemarkKind) -> list[GatheredRemark]:
            return [
                GatheredRemark(
                    kind=one.kind,
                    voice=self.voice(one, names),
                    evidence=one.evidence,
                    criterion=self.criteria.get(one.criterion_id or "", ""),
                )
                for one in remarks
                if one.kind is kind
            ]

        presentation = held or next(iter(slots), None)
        wordings = {line.id: line.wording for line in self.lines}
        responses = self.file.all(Response, tenderer_id=tenderer.id)
        return GatheredTenderer(
            number=self.tenderer_numbers[tenderer.id],
            name=tenderer.name,
            presentation=self.presentation(presentation) if presentation else None,
            strengths=of_kind(RemarkKind.STRENGTH),
            weaknesses=of_kind(RemarkKind.WEAKNESS),
            explore=of_kind(RemarkKind.EXPLORE),
            verdicts=self.verdicts(verdicts, names),
            responses=sorted(
                (
                    GatheredResponse(
                        line=self.line_numbers[one.specification_line_id],
                        asked=wordings[one.specification_line_id],
                        wording=one.wording,
                    )
                    for one in responses
                ),
                key=lambda one: one.line,
            ),
        )

    def presentation(self, presentation: Presentation) -> GatheredPresentation:
        asked = self.file.all(AskedQuestion, presentation_id=presentation.id)
        asked_ids = {one.question_id for one in asked}
        return GatheredPresentation(
            held_on=self.held_on(self.sessions[presentation.session_id]),
            planned_presenting_minutes=presentation.planned_presenting_minutes,
            planned_question_minutes=presentation.planned_question_minutes,
            presenting_minutes=minutes_between(presentation.presenting_started_at, presentation.presenting_ended_at),
            question_minutes=minutes_between(presentation.questions_started_at, presentation.questions_ended_at),
            asked=[
                GatheredAskedQuestion(
                    number=self.question_numbers.get(one.question_id or ""), wording=one.wording, answer=one.answer
                )
                for one in asked
            ],
            not_asked=[self.question_numbers[one.id] for one in self.questions if one.id not in asked_ids],
        )

    def names_on_tenderer(self, held: Presentation | None, remarks: list[Remark], verdicts: list[Verdict]) -> Names:
        """Return the names that may stand beside what was said of one tenderer.

        Who saw the presentation counts, and who was at another session in which a remark was made; without a
        presentation, who was at the sessions in which anything was said.
        """
        speakers = [*(one.said_by for one in remarks), *(one.young_person_id for one in verdicts)]
        said_at = {one.session_id for one in remarks}
        if held is None:
            return self.names(self.at_sessions(said_at | {one.session_id for one in verdicts}), speakers)
        seen_by = self.recorded_or_anybody(who_was_there(self.file, held.tenderer_id, []))
        return self.names(seen_by | self.at_sessions(said_at - {held.session_id}), speakers)

    def verdicts(self, verdicts: list[Verdict], names: Names) -> list[GatheredVerdict]:
        about: dict[tuple[str | None, str | None], list[Verdict]] = defaultdict(list)
        for one in sorted(verdicts, key=lambda one: one.id):
            about[one.category_id, one.specification_line_id].append(one)
        gathered = []
        if (None, None) in about:
            gathered.append(self.verdict("Overall", "overall", about[None, None], names))
        for category in self.categories.values():
            if (category.id, None) in about:
                judged = self.verdict(category.name, "category", about[category.id, None], names)
                gathered.append(replace(judged, category_number=self.category_numbers[category.id]))
        for line in self.lines:
            if (None, line.id) in about:
                judged = self.verdict(line.wording, "line", about[None, line.id], names)
                gathered.append(replace(judged, line=self.line_numbers[line.id]))
        return gathered

    def verdict(
        self,
        about: str,
        scope: str,
        given: list[Verdict],
        names: Names,
    ) -> GatheredVerdict:
        group = next((one for one in given if one.young_person_id is None), None)
        return GatheredVerdict(
            about=about,
            scope=scope,
            count=counted(self.file, given),
            group=group.answer if group else None,
            group_wording=group.wording if group else "",
            words=[
                GatheredVerdictWords(answer=one.answer, voice=self.own_voice(one.young_person_id, one.wording, names))
                for one in given
                if one.young_person_id is not None and one.wording.strip()
            ],
        )

    def strongest(self) -> tuple[list[GatheredStrongest], int]:
        tenderers = {tenderer.id: tenderer.name for tenderer in self.tenderers}
        found = self.file.all(Strongest)
        present: set[str] = set()
        for session_id in {one.session_id for one in found}:
            present |= who_came(self.file, session_id)
        names = self.names(self.at_sessions(one.session_id for one in found), (one.young_person_id for one in found))
        gathered = [
            GatheredStrongest(
                tenderer=tenderers[one.tenderer_id],
                tenderer_number=self.tenderer_numbers[one.tenderer_id],
                voice=self.own_voice(one.young_person_id, one.wording, names),
            )
            for one in found
        ]
        return gathered, len(present)

    def evaluations(self) -> list[GatheredEvaluation]:
        found = sorted(self.file.all(Evaluation), key=lambda one: (self.sessions[one.session_id].position, one.id))
        return [
            GatheredEvaluation(
                session=self.sessions[one.session_id].title,
                session_number=self.session_numbers[one.session_id],
                enjoyed=one.enjoyed,
                understood=one.understood,
                wording=one.wording,
            )
            for one in found
        ]

    def certificates(self, commission: Commission) -> list[GatheredCertificate]:
        real_names = {one.young_person_id: one.name for one in self.file.all(RealName)}
        found = sorted(self.file.all(Certificate), key=lambda one: self.people[one.young_person_id].position)
        return [
            GatheredCertificate(
                real_name=real_names.get(one.young_person_id, self.people[one.young_person_id].alias),
                achievement=one.achievement,
                service=commission.service if one.names_service else "",
                council=commission.council,
                signatory=one.signatory,
                signatory_role=one.signatory_role,
                awarded_on=one.awarded_on,
            )
            for one in found
        ]
