"""What may leave the room, and what may not: gathered from a file made for it, and from the sample."""

import csv
import dataclasses
import io
import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import InZone, MakeFile, TickingClock
from tests.slots import at_slot
from workshop_app.actions.commission import describe_commission
from workshop_app.actions.feedback import evaluate_session, find_strongest, give_verdict, keep_remark, share_remarks
from workshop_app.actions.packs import award_certificate
from workshop_app.actions.people import (
    add_adult,
    add_young_person,
    arrive,
    change_role_today,
    change_usual_role,
    leave,
    record_consent,
)
from workshop_app.actions.picks import pick
from workshop_app.actions.placing import place_card
from workshop_app.actions.sessions import add_session, end_session, start_session
from workshop_app.actions.setting_aside import let_it_stay, set_aside, set_aside_for_safeguarding
from workshop_app.actions.sorting import add_sort
from workshop_app.actions.specification import add_question, add_specification_line
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import (
    add_tenderer,
    ask_question,
    end_questions,
    start_presenting,
    start_questions,
)
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Answer, Evaluation, Remark, RemarkKind, RemarkState
from workshop_app.domain.people import (
    Adult,
    AdultRole,
    AgeBand,
    Attendance,
    Consent,
    ConsentPurpose,
    RealName,
    Recipient,
    YoungPerson,
    agreed,
)
from workshop_app.domain.sorting import Category, PickOf, Placement, Sort
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.exports.gathered import Gathered, GatheredTenderer
from workshop_app.exports.gathering import gather
from workshop_app.exports.outside import outside_id
from workshop_app.exports.tables import data_copy, statements_csv, statements_json
from workshop_app.plans import plan_named
from workshop_app.record.commission import secret_of
from workshop_app.record.made_from import to_be_asked
from workshop_app.record.people import consents
from workshop_app.store import CommissionFile
from workshop_app.store.schema import STATE_TABLES

UP = StatementState.UP
EXPORTS: tuple[Callable[[Gathered], bytes], ...] = (statements_csv, statements_json, data_copy)


def sent_words(gathered: Gathered) -> Iterator[str]:
    """Every text that a gathered commission holds, however deep, the certificates' left out."""

    def within(thing: Any) -> Iterator[str]:
        if isinstance(thing, str):
            yield thing
        elif dataclasses.is_dataclass(thing):
            for field in dataclasses.fields(thing):
                yield from within(getattr(thing, field.name))
        elif isinstance(thing, dict):
            yield from within([*thing.keys(), *thing.values()])
        elif isinstance(thing, list | tuple):
            for one in thing:
                yield from within(one)

    yield from within(dataclasses.replace(gathered, certificates=[]))


def cells_of(content: bytes) -> Iterator[str]:
    """Every cell of every table of a data copy, as text."""
    conn = sqlite3.connect(":memory:")
    conn.deserialize(content)
    for (table,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        for row in conn.execute(f"SELECT * FROM [{table}]"):
            yield from (str(cell) for cell in row)
    conn.close()


def everything_sent(gathered: Gathered) -> str:
    """All that any table holds, raw and read back, in one long text."""
    raw = [make(gathered) for make in EXPORTS]
    read = [
        *[cell for row in csv.reader(io.StringIO(raw[0].decode("utf-8-sig"), newline="")) for cell in row],
        *[str(value) for one in json.loads(raw[1])["statements"] for value in one.values()],
        *cells_of(raw[2]),
        *sent_words(gathered),
    ]
    return "\n".join([one.decode("utf-8", "replace") for one in raw] + read)


class Work:
    """A whole small commission in which everything private holds a word found nowhere else."""

    SECRETS = (
        "zqrealname",
        "zqmumsname",
        "zqadult",
        "zqleadsname",
        "zqleadscontact",
        "zqwaiting",
        "zqsetaside",
        "zqsetasidereason",
        "zqdisclosure",
        "zqprivateremark",
        "zqprivateevidence",
        "zqasideremark",
        "zqasideremarkreason",
        "zqremarkdisclosure",
        "zqdraft",
        "zqoldtitle",
        "zqnotagreed",
        "zqunder16",
        "zqtookback",
    )

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        describe_commission(file, title="zqoldtitle")
        describe_commission(
            file, title="Our Turn", safeguarding_name="zqleadsname", safeguarding_contact="zqleadscontact"
        )
        self.ruth = add_adult(file, "zqadult Ruth", AdultRole.FACILITATOR)
        self.agreed = self.young_person("Agreeable", AgeBand.OVER_16, True)
        self.shy = self.young_person("zqnotagreed", AgeBand.OVER_16, None)
        self.child = self.young_person("zqunder16", AgeBand.UNDER_16, True)
        self.changed = self.young_person("zqtookback", AgeBand.OVER_16, True)
        record_consent(file, self.changed, ConsentPurpose.WORDS_NAMED, own_agreement=False, agreed_by="zqmumsname")
        self.people = [self.agreed, self.shy, self.child, self.changed]
        self.tenderers = [add_tenderer(file, name) for name in ("Oak Barn", "Bridgework")]
        self.question = add_question(file, "How long do your staff stay?")
        self.session = self.held_session("The day")
        self.stays = {who: arrive(file, self.session, young_person_id=who) for who in self.people}
        arrive(file, self.session, adult_id=self.ruth)
        self.statements()
        self.feedback()
        file.keep_draft("box", "zqdraft")
        award_certificate(
            file, self.shy, achievement="speaking up", signatory="Ruth", awarded_on="2026-04-01", names_service=False
        )
        award_certificate(
            file, self.agreed, achievement="asking", signatory="Ruth", awarded_on="2026-04-01", names_service=True
        )

    def young_person(self, alias: str, age_band: AgeBand, agrees: bool | None) -> str:
        who = add_young_person(self.file, alias, age_band=age_band, real_name=f"zqrealname of {alias}")
        if agrees is not None:
            record_consent(self.file, who, ConsentPurpose.WORDS_NAMED, own_agreement=agrees)
        return who

    def held_session(self, title: str) -> str:
        session = add_session(self.file, "presentations", title=title, planned_on="2026-04-01", place="Hall")
        start_session(self.file, session, plan_named("presentations"))
        return session

    def statements(self) -> None:
        file = self.file
        self.up = [
            keep_statement(file, f"up, by number {number}", said_by=who, session_id=self.session, state=UP)
            for number, who in enumerate(self.people)
        ]
        keep_statement(file, "zqwaiting words", said_by=self.agreed)
        set_aside(file, keep_statement(file, "zqsetaside words", state=UP), "zqsetasidereason")
        self.sort = add_sort(file, "Needs", categories=["People"])
        (self.category,) = [one.id for one in file.all(Category)]
        self.disclosure = keep_statement(file, "zqdisclosure", said_by=self.agreed, state=UP)
        for one in [*self.up[:2], self.disclosure]:
            place_card(file, self.sort, one, self.category)
        self.line = add_specification_line(
            file, "People who stay", category_id=self.category, statement_ids=[self.up[0], self.disclosure]
        )
        add_question(file, "Who stays?", category_id=self.category, statement_ids=[self.disclosure, self.up[1]])
        pick(file, PickOf.TITLE, statement_id=self.disclosure)
        pick(file, PickOf.KEY_ASPECT, category_id=self.category, why="nothing works without")
        pick(file, PickOf.KEY_ASPECT, category_id=self.category, young_person_id=self.agreed)
        pick(file, PickOf.KEY_ASPECT, statement_id=self.up[3], young_person_id=self.shy, why="buses first")
        pick(file, PickOf.KEY_ASPECT, statement_id=self.disclosure, young_person_id=self.child)
        set_aside_for_safeguarding(file, [self.disclosure])
        for made in to_be_asked(file):
            let_it_stay(file, made.id)

    def feedback(self) -> None:
        file = self.file
        for tenderer_id in self.tenderers:
            self.present(tenderer_id)
            for who in self.people:
                keep_remark(
                    file,
                    tenderer_id,
                    RemarkKind.STRENGTH,
                    f"shared, by number {self.people.index(who)}",
                    said_by=who,
                    session_id=self.session,
                    state=RemarkState.SHARED,
                )
            keep_remark(file, tenderer_id, RemarkKind.WEAKNESS, "zqprivateremark", evidence="zqprivateevidence")
            aside = keep_remark(file, tenderer_id, RemarkKind.WEAKNESS, "zqasideremark")
            set_aside(file, aside, "zqasideremarkreason")
            disclosure = keep_remark(file, tenderer_id, RemarkKind.EXPLORE, "zqremarkdisclosure", said_by=self.agreed)
            share_remarks(file, [disclosure])
            set_aside_for_safeguarding(file, [disclosure])
        oak, bridge = self.tenderers
        for who, answer in zip(self.people, (Answer.YES, Answer.YES, Answer.NO), strict=False):
            give_verdict(file, oak, answer, session_id=self.session, young_person_id=who, wording=f"so {answer}")
        give_verdict(file, oak, Answer.YES, session_id=self.session, wording="on the whole")
        for who, tenderer_id in ((self.agreed, oak), (self.shy, oak), (self.child, bridge)):
            find_strongest(file, self.session, who, tenderer_id, wording="because")
        evaluate_session(file, self.session, young_person_id=self.shy, wording="bit long")

    def present(self, tenderer_id: str) -> None:
        slot = at_slot(self.file, self.slot(tenderer_id))
        start_presenting(self.file, slot)
        start_questions(self.file, slot)
        ask_question(self.file, slot, question_id=self.question)
        end_questions(self.file, slot)

    def slot(self, tenderer_id: str) -> str:
        found = self.file.find(Presentation, tenderer_id=tenderer_id, session_id=self.session)
        assert found is not None
        return found.id


@pytest.fixture
def work(file: CommissionFile) -> Work:
    return Work(file)


def tenderer(gathered: Gathered, name: str) -> GatheredTenderer:
    return next(one for one in gathered.tenderers if one.name == name)


def test_nothing_private_is_gathered_or_exported(work: Work) -> None:
    sent = everything_sent(gather(work.file))
    assert "up, by number 0" in sent
    assert "shared, by number 3" in sent
    assert [secret for secret in work.SECRETS if secret in sent] == []


def test_the_secrets_are_really_in_the_file(work: Work) -> None:
    work.file.close()
    content = work.file.path.read_bytes().decode("utf-8", "replace")
    assert [secret for secret in work.SECRETS if secret not in content] == []


def test_one_who_agreed_is_not_named_among_others_who_did_not(work: Work) -> None:
    assert "Agreeable" not in everything_sent(gather(work.file))


def test_real_names_are_with_the_certificates_only_and_the_service_only_if_wanted(work: Work) -> None:
    shy, agreeable = sorted(gather(work.file).certificates, key=lambda one: one.achievement, reverse=True)
    assert (shy.real_name, shy.service) == ("zqrealname of zqnotagreed", "")
    assert (agreeable.real_name, agreeable.service) == ("zqrealname of Agreeable", "Young Carers Service")


def test_no_id_and_no_moment_links_words_to_a_person(work: Work) -> None:
    file = work.file
    sent = everything_sent(gather(file))
    ids = [str(row["id"]) for table in STATE_TABLES for row in file.db.query(f"SELECT id FROM [{table}]")]
    assert ids
    assert [one for one in ids if one in sent] == []
    said: list[Statement | Remark] = [*file.all(Statement), *file.all(Remark)]
    assert [one.said_at for one in said if one.said_at is None or one.said_at in sent] == []


def test_the_order_of_remarks_and_words_follows_neither_person_nor_time(work: Work) -> None:
    """In the file each person spoke in turn; what leaves stands in the order of random ids."""
    file, gathered = work.file, gather(work.file)
    for one, tenderer_id in zip(gathered.tenderers, work.tenderers, strict=True):
        ids = {
            remark.wording: outside_id(secret_of(file), remark.id)
            for remark in file.all(Remark, tenderer_id=tenderer_id)
        }
        order = [ids[remark.voice.wording] for remark in one.strengths]
        assert order == sorted(order)
    ids_of_words = [one.id for one in gathered.statements]
    assert ids_of_words == sorted(ids_of_words)
    orders = {tuple(remark.voice.wording for remark in one.strengths) for one in gathered.tenderers}
    assert len(orders) == 2, "the same order for both tenderers would link one to the next"


def test_evaluations_stand_by_session_and_then_follow_neither_person_nor_time(work: Work) -> None:
    """As they were given, they would tell whose is whose to anybody who saw who came to the table first."""
    file = work.file
    later = work.held_session("The day after")
    for number in range(6):
        for session_id, said in ((later, "later"), (work.session, "first")):
            evaluate_session(file, session_id, wording=f"{said}, number {number}")
    given = {
        outside_id(secret_of(file), one.id): one for one in sorted(file.all(Evaluation), key=lambda one: one.position)
    }
    by_id = [given[one].wording for one in sorted(given)]
    in_turn = [one.wording for one in given.values()]
    left = [one.wording for one in gather(file).evaluations]
    assert left == [one for one in by_id if "later" not in one] + [one for one in by_id if "later" in one]
    assert left != [one for one in in_turn if "later" not in one] + [one for one in in_turn if "later" in one]
    raw = data_copy(gather(file))
    with sqlite3.connect(":memory:") as conn:
        conn.deserialize(raw)
        assert [row[0] for row in conn.execute("SELECT wording FROM evaluation")] == by_id
    conn.close()


def test_a_disclosure_leaves_nothing_behind_where_it_was_used(work: Work) -> None:
    gathered = gather(work.file)
    assert [one.voice.wording for one in gathered.categories[0].statements] == ["up, by number 0", "up, by number 1"]
    assert [one.voice.wording for one in gathered.specification[0].statements] == ["up, by number 0"]
    assert [one.voice.wording for one in gathered.questions[1].statements] == ["up, by number 1"]
    assert gathered.presentation_title.picked == ""
    assert [one.picked for one in gathered.key_aspect.others] == ["up, by number 3"]


def test_why_words_were_picked_does_not_leave_once_they_are_set_aside_for_safeguarding(file: CommissionFile) -> None:
    one = keep_statement(file, "he hits me when it is late", state=StatementState.UP)
    pick(file, PickOf.KEY_ASPECT, statement_id=one, why="nobody else knows about him")
    set_aside_for_safeguarding(file, [one])
    assert "nobody else knows" not in str(gather(file))


def test_who_picked_otherwise_is_heard_beside_the_group(work: Work) -> None:
    key = gather(work.file).key_aspect
    assert (key.picked, key.why, key.same) == ("People", "nothing works without", 1)
    assert [(one.picked, one.why.wording, one.why.said_by) for one in key.others] == [
        ("up, by number 3", "buses first", None)
    ]


def test_every_dissenting_word_stands_beside_the_count_and_the_groups_verdict(work: Work) -> None:
    (verdict,) = tenderer(gather(work.file), "Oak Barn").verdicts
    assert (verdict.about, verdict.scope) == ("Overall", "overall")
    assert (verdict.group, verdict.group_wording) == (Answer.YES, "on the whole")
    assert (verdict.count.present, verdict.count.silent) == (4, 1)
    assert verdict.count.answers == {Answer.YES: 2, Answer.PARTLY: 0, Answer.NO: 1, Answer.NOT_SURE: 0}
    assert sorted(one.voice.wording for one in verdict.words) == ["so no", "so yes", "so yes"]


def test_who_was_found_strongest_is_listed_one_by_one(work: Work) -> None:
    gathered = gather(work.file)
    assert sorted(one.tenderer for one in gathered.strongest) == ["Bridgework", "Oak Barn", "Oak Barn"]
    ((there, answered),) = [(one.present, one.answered) for one in gathered.strongest_asked]
    assert (there, answered) == (4, 3)


def test_what_was_kept_private_is_counted_and_no_more(work: Work) -> None:
    assert gather(work.file).kept_private == 2


def test_questions_asked_and_minutes_used_are_as_they_were(work: Work) -> None:
    presentation = tenderer(gather(work.file), "Oak Barn").presentation
    assert presentation is not None
    assert [(one.number, one.wording) for one in presentation.asked] == [(1, "How long do your staff stay?")]
    assert presentation.not_asked == [2]
    assert (presentation.presenting_minutes, presentation.question_minutes) == (0, 0)


def test_someone_who_left_before_a_presentation_is_not_counted_for_it(work: Work, clock: TickingClock) -> None:
    file = work.file
    third = add_tenderer(file, "Late Ltd")
    leave(file, work.stays[work.shy])
    clock.minutes_pass(1)
    later = work.session = work.held_session("Another day")
    for who in (work.agreed, work.child, work.changed):
        arrive(file, later, young_person_id=who)
    stay = arrive(file, later, young_person_id=work.shy)
    leave(file, stay)
    clock.minutes_pass(1)
    work.present(third)
    arrive(file, later, young_person_id=work.shy)
    give_verdict(file, third, Answer.NO, session_id=later, young_person_id=work.agreed)
    (verdict,) = tenderer(gather(file), "Late Ltd").verdicts
    assert (verdict.count.present, verdict.count.silent) == (3, 2)
    assert [one.young_people for one in gather(file).sessions] == [4, 4]


def test_an_adult_who_went_out_and_came_back_is_one_adult(work: Work) -> None:
    file = work.file
    stay = file.find(Attendance, adult_id=work.ruth)
    assert stay is not None
    leave(file, stay.id)
    arrive(file, work.session, adult_id=work.ruth)
    assert gather(file).sessions[0].adults == {"facilitator": 1}


def test_adults_count_by_what_they_were_on_the_day(work: Work) -> None:
    file = work.file
    change_usual_role(file, work.ruth, AdultRole.OBSERVER)
    later = add_session(file, "planning-workshop", title="After", planned_on="2026-04-08")
    with pytest.raises(RuleBrokenError, match="Ruth is not here today"):
        change_role_today(file, later, work.ruth, AdultRole.SUPPORT_WORKER)
    start_session(file, later, plan_named("planning-workshop"))
    stay = arrive(file, later, adult_id=work.ruth)
    assert file.get(Attendance, stay).role is AdultRole.OBSERVER
    change_role_today(file, later, work.ruth, AdultRole.SUPPORT_WORKER)
    leave(file, stay)
    arrive(file, later, adult_id=work.ruth)
    assert [one.adults for one in gather(file).sessions] == [{"facilitator": 1}, {"support worker": 1}]
    assert file.get(Adult, work.ruth).role is AdultRole.OBSERVER


def test_a_verdict_given_in_a_later_session_counts_among_those_who_saw_the_presentation(work: Work) -> None:
    file = work.file
    later = add_session(file, "planning-workshop", title="After", planned_on="2026-04-08")
    arrive(file, later, young_person_id=add_young_person(file, "New here"))
    give_verdict(file, work.tenderers[1], Answer.NO, session_id=later, young_person_id=work.agreed)
    (verdict,) = tenderer(gather(file), "Bridgework").verdicts
    assert (verdict.count.present, verdict.count.silent, verdict.count.answers[Answer.NO]) == (4, 3, 1)


def test_a_day_that_was_put_off_does_not_hide_the_one_that_took_place(work: Work) -> None:
    for number in range(4):
        work.held_session(f"Snowed off {number}")
    for one in gather(work.file).tenderers:
        assert one.presentation is not None
        assert len(one.presentation.asked) == 1


def test_sessions_are_told_by_their_day_and_length_and_those_not_begun_are_left_out(
    work: Work, clock: TickingClock
) -> None:
    add_session(work.file, "initial-workshop", title="To come", planned_on="2027-01-01")
    clock.minutes_pass(90)
    end_session(work.file, work.session)
    (session,) = gather(work.file).sessions
    assert (session.title, session.held_on, session.place) == ("The day", "2026-03-04", "Hall")
    assert session.minutes is not None
    assert 90 <= session.minutes <= 95


def test_the_day_of_an_evening_is_that_of_the_room(
    commission_file: MakeFile, clock: TickingClock, in_zone: InZone
) -> None:
    """In London in July it is half past midnight when UTC still has the day before."""
    in_zone("Europe/London")
    clock.now = datetime(2026, 7, 18, 23, 30, tzinfo=UTC)
    work = Work(commission_file("late"))
    gathered = gather(work.file)
    assert {one.held_on for one in gathered.sessions} == {"2026-07-19"}
    assert {one.held_on for one in gathered.statements} == {"2026-07-19"}
    assert {one.presentation.held_on for one in gathered.tenderers if one.presentation} == {"2026-07-19"}


def test_the_gathered_record_is_pinned_by_the_head_digest(work: Work) -> None:
    gathered = gather(work.file)
    assert gathered.head_digest == work.file.head_digest
    assert gathered.actions == len(work.file.actions())
    gather(work.file)
    assert gathered.head_digest == work.file.head_digest, "gathering changes nothing"


def test_an_empty_file_has_nothing_to_gather(commission_file: MakeFile) -> None:
    with pytest.raises(RuleBrokenError, match="holds no commissioning project yet"):
        gather(commission_file("empty", started=False))


def test_a_commission_only_just_started_gathers_as_nothing_much(file: CommissionFile) -> None:
    gathered = gather(file)
    assert (gathered.statements, gathered.tenderers, gathered.categories) == ([], [], [])
    for make in EXPORTS:
        assert make(gathered)


@pytest.fixture(scope="module")
def sample(sample_file: Path) -> Iterator[CommissionFile]:
    with CommissionFile.open_copy(sample_file, clock=lambda: datetime(2026, 6, 1, tzinfo=UTC)) as file:
        yield file


def test_nothing_private_of_the_sample_is_exported(sample: CommissionFile) -> None:
    sent = everything_sent(gather(sample))
    private = [one.name for one in sample.all(RealName)] + [one.name for one in sample.all(Adult)]
    private += [one.agreed_by for one in sample.all(Consent) if one.agreed_by]
    shared = {one.wording for one in sample.all(Statement, state=UP)}
    for one in sample.all(Statement):
        if one.state is not UP and one.wording not in shared:
            private.append(one.wording)
            private += [one.set_aside_reason] if one.set_aside_reason else []
    for remark in sample.all(Remark):
        if remark.state is not RemarkState.SHARED:
            private.append(remark.wording)
            private += [remark.evidence] if remark.evidence else []
    assert len(private) > 12
    assert [one for one in private if one in sent] == []


def test_the_one_of_the_sample_who_agreed_is_not_named_among_the_others(sample: CommissionFile) -> None:
    recorded = consents(sample)
    agree = {
        one.alias
        for one in sample.all(YoungPerson)
        if agreed(one, recorded, ConsentPurpose.WORDS_NAMED, Recipient.PANEL)
    }
    assert len(agree) == 1
    gathered = gather(sample)
    voices = [one.voice for one in gathered.statements] + [one.voice for one in gathered.strongest]
    for one in gathered.tenderers:
        voices += [remark.voice for remark in (*one.strengths, *one.weaknesses, *one.explore)]
        voices += [words.voice for verdict in one.verdicts for words in verdict.words]
    assert {one.said_by for one in voices} == {None}


def test_every_word_of_the_sample_that_may_leave_does(sample: CommissionFile) -> None:
    gathered = gather(sample)
    assert sorted(one.voice.wording for one in gathered.statements) == sorted(
        one.wording for one in sample.all(Statement, state=UP)
    )
    remarks = [r.voice.wording for one in gathered.tenderers for r in (*one.strengths, *one.weaknesses, *one.explore)]
    assert sorted(remarks) == sorted(one.wording for one in sample.all(Remark, state=RemarkState.SHARED))
    sorted_cards = [card.id for category in gathered.categories for card in category.statements]
    together = next(one for one in sample.all(Sort) if one.young_person_id is None)
    placements = sample.all(Placement, sort_id=together.id)
    placed = [one.statement_id for one in placements if one.category_id is not None]
    assert sorted(sorted_cards) == sorted(outside_id(secret_of(sample), one) for one in placed if one is not None)


def test_the_sample_keeps_the_third_young_persons_own_choice(sample: CommissionFile) -> None:
    gathered = gather(sample)
    chosen = [one.tenderer for one in gathered.strongest]
    assert sorted(chosen.count(one) for one in set(chosen)) == [1, 2]
    assert [one.present for one in gathered.strongest_asked] == [3]
    for one in gathered.tenderers:
        assert one.presentation is not None
        assert all(verdict.count.present <= 3 for verdict in one.verdicts)


def test_nothing_gathered_has_session_for_a_score() -> None:
    def types_of(kind: type) -> Iterator[str]:
        for field in dataclasses.fields(kind):
            yield f"{field.name}: {field.type}"

    fields = [one for kind in (Gathered, GatheredTenderer) for one in types_of(kind)]
    assert not [one for one in fields if "float" in one or "score" in one or "rank" in one or "weight" in one]


def test_a_clock_of_any_zone_is_gathered_in_utc(file: CommissionFile) -> None:
    file.clock = lambda: datetime(2026, 6, 1, 12, tzinfo=UTC) + timedelta(0)
    assert gather(file).made_at == "2026-06-01T12:00:00.000Z"
