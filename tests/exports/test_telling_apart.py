"""The ways to tell young people apart by what leaves, each tried: one of three is named to nobody, and none works.

Most are tried at once. A meeting of three is held again with one thing changed that nobody may find out: who said what,
in which order, or that something was said and taken back. What leaves must be the same to the last character. What
stands in no gathered thing, such as how SQLite and PDF lay them down, is looked at by itself.
"""

import json
import random
import re
import sqlite3
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Protocol

import pikepdf
import pytest

from tests.exports.reading import attached
from tests.exports.test_names import NAMES, voices
from tests.exports.test_shared_and_private import declare_about
from tests.slots import at_slot
from workshop_app.actions import (
    brought,
    dissent,
    fairness,
    feedback,
    people,
    picks,
    placing,
    sessions,
    sorting,
    specification,
    statements,
    tendering,
)
from workshop_app.actions.commission import start_commission
from workshop_app.actions.provenance import mark_language
from workshop_app.actions.taking_back import take_everything_back, take_words_back
from workshop_app.domain.fairness import DeclarationDecision
from workshop_app.domain.feedback import Answer, Remark, RemarkKind, RemarkState, Verdict
from workshop_app.domain.people import AdultRole, AgeBand, ConsentPurpose, Recipient
from workshop_app.domain.provenance import Source
from workshop_app.domain.sorting import Category, PickOf, SortKind, card_number
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.exports.documents import feedback_pack_contents, strongest
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.gathering import gather
from workshop_app.exports.listing import statement_lines
from workshop_app.exports.outside import outside_id
from workshop_app.exports.packs import EXPORTS, Export
from workshop_app.exports.sheets import sort_cards
from workshop_app.exports.tables import data_copy, statements_csv, statements_json
from workshop_app.exports.typesetting.words import laid_out
from workshop_app.plans import plan_named
from workshop_app.record.sorts import cards_of
from workshop_app.store import CommissionFile

SAID = ("dont read it out", "ring me before not after", "toast at ten pls", "a door that shuts")
TENDERERS = ("Oak Barn", "Bridge End")
ANSWERS = (Answer.YES, Answer.NO, Answer.PARTLY, Answer.NO)


class Ids:
    """Makes ids from what a thing is about, so that they are the same in whatever order things are done."""

    def __init__(self) -> None:
        self.about = "the room"
        self._made: dict[str, int] = {}

    def __call__(self) -> str:
        number = self._made[self.about] = self._made.get(self.about, 0) + 1
        source = random.Random(f"{self.about} {number}")
        return str(uuid.UUID(int=source.getrandbits(128), version=4))


class Meeting:
    """Three young people or more, of whom the first agreed to be named to the panel, and two tenderers."""

    def __init__(self, path: Path, *, agreeing: Sequence[int] = (0,), names: Sequence[str] = NAMES) -> None:
        self.ids = Ids()
        self.file = file = CommissionFile.create(path, new_id=self.ids, who="test")
        start_commission(file, title="Our Turn", service="Young Carers", council="Marlow Vale")
        self.people = [people.add_young_person(file, name, age_band=AgeBand.OVER_16) for name in names]
        self.scribe = people.add_adult(file, "Ruth Ellery", AdultRole.SUPPORT_WORKER)
        for number in agreeing:
            people.record_consent(file, self.people[number], ConsentPurpose.WORDS_NAMED, own_agreement=True)
        self.tenderers = [tendering.add_tenderer(file, name) for name in TENDERERS]
        self.session = sessions.add_session(file, "presentations", title="The day", planned_on="2026-04-01")
        sessions.start_session(file, self.session, plan_named("presentations"))
        for who in self.people:
            people.arrive(file, self.session, young_person_id=who)
        people.arrive(file, self.session, adult_id=self.scribe)
        sorting.add_sort(file, "Ours", kind=SortKind.CLOSED, categories=["Staff"])
        for one in self.tenderers:
            slot = file.find(Presentation, tenderer_id=one, session_id=self.session)
            assert slot is not None
            tendering.start_presenting(file, at_slot(file, slot.id))
            tendering.start_questions(file, slot.id)
            tendering.end_questions(file, slot.id)
            feedback.give_verdict(file, one, Answer.YES, session_id=self.session, wording="all of us")

    def say(self, what: int, who: int, tenderers: Sequence[int] = (0, 1)) -> None:
        """One person says all that is numbered ``what``; the first is written down by an adult, the second on paper."""
        file, said, person = self.file, SAID[what], self.people[who]
        self.ids.about = said
        scribe = self.scribe if what == 0 else None
        source = Source.PAPER if what == 1 else Source.TYPED
        kept = statements.keep_statement(
            file, said, said_by=person, session_id=self.session, state=StatementState.UP,
            written_down_by=scribe, source=source,
        )  # fmt: skip
        if what == 2:
            mark_language(file, kept, "en-GB")
        picks.pick(
            file, PickOf.KEY_ASPECT, statement_id=kept, young_person_id=person, session_id=self.session, why=said
        )
        for number in tenderers:
            feedback.keep_remark(
                file, self.tenderers[number], RemarkKind.STRENGTH, f"{said} {number}", said_by=person,
                session_id=self.session, state=RemarkState.SHARED, written_down_by=scribe, source=source,
            )  # fmt: skip
            feedback.give_verdict(
                file, self.tenderers[number], ANSWERS[what], session_id=self.session, young_person_id=person,
                wording=f"cos {said}" if what else "", source=source,
            )  # fmt: skip
        feedback.find_strongest(file, self.session, person, self.tenderers[what % 2], wording=f"them, {said}")
        feedback.evaluate_session(file, self.session, young_person_id=person, wording=f"ok, {said}", source=source)

    def go_into(self, what: int, who: int) -> None:
        """The same person says more: what is weak, what to explore, from what they differ, and what was brought."""
        file, said, person = self.file, SAID[what], self.people[who]
        self.ids.about = f"more on {said}"
        for number, tenderer in enumerate(self.tenderers):
            for kind in (RemarkKind.WEAKNESS, RemarkKind.EXPLORE):
                feedback.keep_remark(
                    file, tenderer, kind, f"{kind}: {said} {number}", evidence=f"they said {said}", said_by=person,
                    session_id=self.session, state=RemarkState.SHARED,
                )  # fmt: skip
            dissent.keep_dissent(file, tenderer, f"not me, {said} {number}", said_by=person, session_id=self.session)
            brought.keep_what_they_brought(file, tenderer, f"a film, {said}", said_by=person, session_id=self.session)

    def sort_together(self, said: Sequence[int]) -> None:
        """The group sorts what it said, in the order in which it was said, and makes a line and a question of it."""
        file = self.file
        kept = {one.wording: one.id for one in file.all(Statement)}
        (category,) = file.all(Category)
        placing.place_cards(file, category.sort_id, [kept[SAID[what]] for what in said], category.id)
        self.ids.about = "what they made together"
        specification.add_specification_line(file, "Listen first", category_id=category.id)
        specification.add_question(file, "Who listens?", statement_ids=[kept[SAID[what]] for what in said])
        criterion = tendering.add_criterion(file, "Quality")
        for one in file.all(Remark, kind=RemarkKind.EXPLORE):
            feedback.link_remark(file, one.id, criterion, looked_at_by="Ruth Ellery")

    def say_and_take_back(self, who: int) -> None:
        """One person says something of every kind and takes it back, before anything has left."""
        file, person = self.file, self.people[who]
        self.ids.about = "what is taken back"
        gone = [statements.keep_statement(file, "forget it", said_by=person, state=StatementState.UP)]
        for tenderer in self.tenderers:
            gone += [
                feedback.keep_remark(
                    file, tenderer, kind, f"forget {kind}", said_by=person, session_id=self.session,
                    state=RemarkState.SHARED,
                )
                for kind in RemarkKind
            ]  # fmt: skip
            gone.append(dissent.keep_dissent(file, tenderer, "forget that", said_by=person, session_id=self.session))
            gone.append(
                feedback.give_verdict(
                    file, tenderer, Answer.NOT_SURE, session_id=self.session, young_person_id=person, wording="dunno"
                )
            )
        gone.append(feedback.find_strongest(file, self.session, person, self.tenderers[0], wording="forget them"))
        gone.append(feedback.evaluate_session(file, self.session, young_person_id=person, wording="boring"))
        take_words_back(file, gone, left=False)


class Meet(Protocol):
    """Makes a meeting in a file of its own."""

    def __call__(self, *, agreeing: Sequence[int] = (0,), names: Sequence[str] = NAMES) -> Meeting: ...


@pytest.fixture
def meet(tmp_path: Path) -> Iterator[Meet]:
    made: list[Meeting] = []

    def meeting(*, agreeing: Sequence[int] = (0,), names: Sequence[str] = NAMES) -> Meeting:
        made.append(Meeting(tmp_path / f"{len(made)}.workshop", agreeing=agreeing, names=names))
        return made[-1]

    yield meeting
    for one in made:
        one.file.close()


def leaving(meeting: Meeting, recipient: Recipient = Recipient.PANEL) -> Gathered:
    """All that leaves, but for what pins the state of the record and the numbers of cards, which are tried apart."""
    return replace(gather(meeting.file, recipient), head_digest="", actions=0, made_at="", paper_sort=None)


def test_who_said_what_changes_nothing_that_leaves(meet: Meet) -> None:
    """Names, ids, orders, marks, counts: none depends on whose words are whose."""
    first, other = meet(), meet()
    for what in range(3):
        first.say(what, what)
        other.say(what, (what + 1) % 3)
    for recipient in Recipient:
        assert leaving(first, recipient) == leaving(other, recipient)
    assert {one.said_by for one in voices(gather(first.file))} == {None}
    assert gather(first.file).paper_sort == gather(other.file).paper_sort


def test_the_order_in_which_they_spoke_changes_nothing_that_leaves(meet: Meet) -> None:
    first, other = meet(), meet()
    for what in (0, 1, 2):
        first.say(what, what)
    for what in (2, 0, 1):
        other.say(what, what)
    ours, theirs = leaving(first), leaving(other)
    assert ours == theirs
    assert all(make(ours) == make(theirs) for make in (statements_csv, statements_json, data_copy))


def test_what_was_taken_back_leaves_no_gap_anywhere(meet: Meet) -> None:
    first, other = meet(), meet()
    for what in range(3):
        first.say(what, what)
        other.say(what, what)
        other.ids.about = "what is taken back"
        gone = statements.keep_statement(
            other.file, f"forget i said {what}", said_by=other.people[1], state=StatementState.UP
        )
        take_words_back(other.file, [gone], left=False)
    theirs = leaving(other)
    assert len(theirs.taken_back) == 3
    assert leaving(first) == replace(theirs, taken_back=[])


def held(meeting: Meeting, order: Sequence[int], *, shift: int = 0, taken_back: bool = False) -> Gathered:
    """Hold a whole meeting, and return what leaves; its three speak in an order, each the words of another."""
    for what in order:
        if taken_back:
            meeting.say_and_take_back((what + shift) % 3)
        meeting.say(what, (what + shift) % 3)
        meeting.go_into(what, (what + shift) % 3)
    meeting.sort_together(order)
    gathered = gather(meeting.file, Recipient.TENDERERS)
    return replace(gathered, head_digest="0" * 64, actions=0, made_at="2026-04-01T12:00:00.000Z", paper_sort=None)


WRITTEN = [one for one in EXPORTS if one.name not in ("certificates", "paper-sort", "objections")]
"""What young people’s words leave in; the cards of a sort are tried by themselves."""


@pytest.fixture(scope="module")
def two_meetings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Gathered, Gathered]]:
    """The same words, said by others, in another order, with more said and taken back between."""
    folder = tmp_path_factory.mktemp("meetings")
    first, other = Meeting(folder / "first.workshop"), Meeting(folder / "other.workshop")
    ours, theirs = held(first, (0, 1, 2)), held(other, (2, 0, 1), shift=1, taken_back=True)
    yield ours, theirs
    first.file.close()
    other.file.close()


def test_what_was_taken_back_is_told_in_the_data_copy_alone_and_only_by_its_ids(
    two_meetings: tuple[Gathered, Gathered],
) -> None:
    ours, theirs = two_meetings
    assert ours.taken_back == []
    assert len(theirs.taken_back) == 3 * (3 + 2 * 5)
    assert [one.id for one in theirs.taken_back] == sorted(one.id for one in theirs.taken_back)
    with opened(data_copy(ours)) as first, opened(data_copy(theirs)) as other:
        rows = [
            {
                name: conn.execute(f"SELECT * FROM [{name}]").fetchall()
                for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            }
            for conn in (first, other)
        ]
    assert {name for name in rows[1] if rows[1][name] != rows[0].get(name)} == {"taken_back"}


@pytest.mark.parametrize("export", WRITTEN, ids=lambda export: export.name)
def test_whatever_is_handed_over_is_the_same_to_the_byte(
    two_meetings: tuple[Gathered, Gathered], export: Export
) -> None:
    """Neither pages, tags, attached words, cells nor rows tell who spoke, in which order, or what was taken back."""
    ours, theirs = two_meetings
    theirs = replace(theirs, taken_back=[])
    assert ours == theirs
    for make in export.files.values():
        assert make(ours) == make(theirs)


def test_somebody_who_took_everything_back_stands_there_as_somebody_who_said_nothing(tmp_path: Path) -> None:
    def leaves(name: str, *, speaking: bool) -> Gathered:
        meeting = Meeting(tmp_path / name, names=(*NAMES, "Moth"))
        for what in range(3):
            meeting.say(what, what)
            if speaking and what == 1:
                meeting.say(3, 3)
                meeting.go_into(3, 3)
                assert SAID[3] in str(gather(meeting.file))
                take_everything_back(meeting.file, meeting.people[3], left=False)
            meeting.go_into(what, what)
        meeting.sort_together((0, 1, 2))
        gathered = gather(meeting.file)
        meeting.file.close()
        return replace(gathered, head_digest="", actions=0, made_at="", taken_back=[])

    quiet, spoke = leaves("quiet.workshop", speaking=False), leaves("spoke.workshop", speaking=True)
    assert spoke == quiet
    assert SAID[3] not in str(spoke)


def test_marks_of_one_stand_beside_no_words_and_are_counted(meet: Meet) -> None:
    meeting = meet()
    for what in range(3):
        meeting.say(what, what)
    gathered = gather(meeting.file)
    assert {one.by_adult for one in voices(gathered)} == {True, False}
    assert not [one for one in json.loads(statements_json(gathered))["statements"] if one["by_adult"] or one["source"]]
    assert json.loads(statements_json(gathered))["written_down_by_an_adult"] == 1
    with opened(data_copy(gathered)) as copy:
        marked = [
            (table, column)
            for (table,) in copy.execute("SELECT name FROM sqlite_master").fetchall()
            for _, column, *_ in copy.execute(f"PRAGMA table_info([{table}])").fetchall()
            if re.search("(^|_)(by_adult|source)$", column)
            and copy.execute(f"SELECT 1 FROM [{table}] WHERE [{column}] IS NOT NULL").fetchone()
        ]
        counted = copy.execute("SELECT value FROM about WHERE what = 'from paper'").fetchone()
    assert marked == []
    assert int(counted[0]) > 0
    printed = json.dumps(feedback_pack_contents(gathered), default=laid_out)
    assert "exact words, written down by an adult" not in printed
    assert '"from paper"' not in printed
    assert '"language"' not in printed, "one marked as English among three"


def opened(content: bytes) -> sqlite3.Connection:
    conn = sqlite3.connect(":memory:")
    conn.deserialize(content)
    return conn


def test_no_inner_id_and_no_moment_is_in_any_file_and_outside_ids_stay(meet: Meet) -> None:
    meeting = meet()
    for what in range(3):
        meeting.say(what, what)
    file = meeting.file
    gathered = gather(file)
    files = [data_copy(gathered), statements_csv(gathered), statements_json(gathered), attached(strongest(gathered))]
    inner = [one.id.encode() for one in (*file.all(Statement), *file.all(Verdict))]
    assert [one for one in inner for made in files if one in made] == []
    moments = {one.said_at.encode() for one in file.all(Statement)}
    assert [one for one in moments for made in files if one in made] == []
    listed = {json.loads(line)["wording"]: json.loads(line)["known_outside_as"] for line in statement_lines(file)}
    assert {one.voice.wording: one.id for one in gathered.statements} == listed
    assert outside_id("one", inner[0].decode()) != outside_id("another", inner[0].decode())


def test_rows_lie_in_the_order_of_their_ids_and_nothing_lies_beside_them(meet: Meet) -> None:
    meeting = meet()
    for what in range(3):
        meeting.say(what, what)
    content = data_copy(gather(meeting.file))
    with opened(content) as copy:
        tables = [name for (name,) in copy.execute("SELECT name FROM sqlite_master").fetchall()]
        assert "sqlite_sequence" not in tables
        assert copy.execute("PRAGMA freelist_count").fetchone() == (0,)
        worded = [one for one in tables if "id" in {row[1] for row in copy.execute(f"PRAGMA table_info([{one}])")}]
        assert {"statement", "remark", "answer", "evaluation", "key_aspect_dissenting_pick"} <= {*worded}
        for table in worded:
            ids = [one for (one,) in copy.execute(f"SELECT id FROM [{table}] ORDER BY rowid")]
            assert ids == sorted(ids)
            assert all(ids)
        copy.execute("VACUUM")
        assert len(copy.serialize()) == len(content), "words could lie in pages that are not in use"


def test_one_persons_answers_on_two_tenderers_share_nothing(meet: Meet) -> None:
    """Neither an id nor their place among the others: the order differs from one tenderer to the next."""
    meeting = meet()
    for what in range(3):
        meeting.say(what, what)
    first, other = gather(meeting.file).tenderers
    orders = [[one.answer for one in tenderer.verdicts[0].answers] for tenderer in (first, other)]
    remarks = [[one.voice.wording[:-2] for one in tenderer.strengths] for tenderer in (first, other)]
    assert orders[0] != orders[1] or remarks[0] != remarks[1]
    ids = [one.id for tenderer in (first, other) for one in tenderer.verdicts[0].answers]
    assert len({*ids}) == len(ids) == 8


def test_a_count_of_two_where_others_have_three_stands_beside_no_name(meet: Meet) -> None:
    """All agreed to be named; the third gives no answers on the second tenderer, for whom they declared an interest."""
    meeting = meet(agreeing=(0, 1, 2))
    file = meeting.file
    interest = declare_about(file, meeting.session, meeting.people[2], meeting.tenderers[1])
    fairness.decide_on_declaration(
        file, interest, DeclarationDecision.NO_ANSWERS, by="Ruth Ellery", why="an aunt works there"
    )
    meeting.say(0, 0)
    meeting.say(1, 1)
    meeting.ids.about = "the third"
    feedback.give_verdict(
        file, meeting.tenderers[0], Answer.YES, session_id=meeting.session, young_person_id=meeting.people[2]
    )
    gathered = gather(file)
    assert {one.said_by for one in voices(gathered.tenderers[0])} == {*NAMES, None}, "the group’s words are nobody’s"
    assert {one.said_by for one in voices(gathered.tenderers[1])} == {None}
    assert {one.voice.said_by for one in gathered.strongest} == {None}


def test_the_numbers_of_cards_tell_neither_order_nor_gaps(meet: Meet) -> None:
    meeting = meet()
    for what in range(3):
        meeting.say(what, what)
    kept = [statements.keep_statement(meeting.file, f"no. {n}", state=StatementState.UP) for n in range(20)]
    numbers = {one.id: one.number for one in cards_of(meeting.file)}
    in_turn = [numbers[one] for one in kept]
    assert in_turn != sorted(in_turn)
    assert max(numbers.values()) - min(numbers.values()) > 3 * len(numbers), "so sparse that a gap is none"
    sheet = gather(meeting.file).paper_sort
    assert sheet is not None
    assert [one.number for one in sheet.cards] == sorted(numbers.values())
    take_words_back(meeting.file, [kept[3]], left=False)
    left = {one.id: one.number for one in cards_of(meeting.file)}
    assert left == {one: number for one, number in numbers.items() if one != kept[3]}
    many = [card_number(place, "a secret") for place in range(12_000)]
    assert len({*many}) == len(many)
    assert [card_number(place, "another") for place in range(900)] != many[:900]
    assert sorted(many[:900]) == [*range(100, 1000)]


def test_pdfs_say_nothing_of_when_words_were_said_or_who_made_them(meet: Meet) -> None:
    meeting = meet()
    for what in range(3):
        meeting.say(what, what)
    gathered = gather(meeting.file)
    for made in (strongest(gathered), sort_cards(gathered)):
        with pikepdf.open(BytesIO(made)) as pdf:
            told = " ".join(map(str, pdf.docinfo.values())) + str(pdf.open_metadata())
        assert not [one for one in (*NAMES, "Ruth Ellery", *SAID) if one in told]
        day = gathered.made_at[:10].replace("-", "")
        assert {*re.findall(r"D:(\d{8})", told)} <= {day}
    assert strongest(gathered) == strongest(replace(gathered))


def test_nobody_of_the_sample_can_be_told_apart(sample_file: Path) -> None:
    """In the sample one of three agreed to be named."""
    with CommissionFile.open_copy(sample_file) as file:
        gathered = gather(file)
    assert {one.said_by for one in voices(gathered)} == {None}
    for row in json.loads(statements_json(gathered))["statements"]:
        assert row["by_adult"] is row["source"] is row["said_by"] is None
