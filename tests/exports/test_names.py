"""Names stand beside words for everybody who was there, or for nobody: one named of three gives the others away."""

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import TickingClock
from tests.slots import at_slot
from workshop_app.actions.feedback import find_strongest, give_verdict, keep_remark
from workshop_app.actions.people import add_young_person, arrive, leave, record_consent
from workshop_app.actions.picks import pick
from workshop_app.actions.sessions import add_session, start_session
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.taking_back import take_everything_back
from workshop_app.actions.tendering import add_tenderer, end_questions, start_presenting, start_questions
from workshop_app.domain.feedback import Answer, RemarkKind, RemarkState
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.people import AgeBand, ConsentPurpose, Recipient, may_be_named
from workshop_app.domain.sorting import PickOf
from workshop_app.domain.statements import StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.exports.gathered import Voice
from workshop_app.exports.gathering import gather, gather_for
from workshop_app.exports.outside import outside_id
from workshop_app.exports.packs import EXPORTS
from workshop_app.exports.tables import data_copy, statements_csv, statements_json
from workshop_app.plans import plan_named
from workshop_app.record.commission import secret_of
from workshop_app.store import CommissionFile

NAMES = ("Fennel", "Okapi", "Dusk")


def voices(thing: Any) -> Iterator[Voice]:
    """Every voice in what was gathered, wherever it stands."""
    if isinstance(thing, Voice):
        yield thing
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from voices(getattr(thing, field.name))
    elif isinstance(thing, list):
        for one in thing:
            yield from voices(one)


class Meeting:
    """Three young people, a session with a presentation, and each kind of words that leaves with a name."""

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.people = [add_young_person(file, name, age_band=AgeBand.OVER_16) for name in NAMES]
        self.tenderer = add_tenderer(file, "Oak Barn")
        self.session = self.begin("The day")

    def begin(self, title: str) -> str:
        session = add_session(self.file, "presentations", title=title, planned_on="2026-04-01")
        start_session(self.file, session, plan_named("presentations"))
        return session

    def agree(self, *people: str) -> None:
        for who in people:
            record_consent(self.file, who, ConsentPurpose.WORDS_NAMED, own_agreement=True)

    def come(self, *people: str) -> list[str]:
        return [arrive(self.file, self.session, young_person_id=who) for who in people]

    def present(self) -> None:
        slot = self.file.find(Presentation, tenderer_id=self.tenderer, session_id=self.session)
        assert slot is not None
        start_presenting(self.file, at_slot(self.file, slot.id))
        start_questions(self.file, slot.id)
        end_questions(self.file, slot.id)

    def speak(self, *people: str) -> None:
        """Each of ``people`` says one thing of every kind."""
        file = self.file
        for who in people:
            needed = keep_statement(
                file, f"text me back {who}", said_by=who, session_id=self.session, state=StatementState.UP
            )
            for of in PickOf:
                pick(file, of, statement_id=needed, young_person_id=who, session_id=self.session, why=f"cos {who}")
            self.remark(who)
            give_verdict(
                file, self.tenderer, Answer.YES, session_id=self.session, young_person_id=who, wording=f"yeah {who}"
            )
            find_strongest(file, self.session, who, self.tenderer, wording=f"them {who}")

    def remark(self, who: str | None, session: str | None = None) -> None:
        keep_remark(
            self.file,
            self.tenderer,
            RemarkKind.STRENGTH,
            f"didnt talk down {who}",
            said_by=who,
            session_id=session or self.session,
            state=RemarkState.SHARED,
        )

    def named(self) -> set[str | None]:
        """The names that stand beside any words that leave, None where none does; the same in every export."""
        gathered = gather(self.file)
        found = list(voices(gathered))
        assert found
        sent = b"".join(make(gathered) for make in (statements_csv, statements_json, data_copy)).decode(
            "utf-8", "replace"
        )
        names = {one.said_by for one in found}
        assert {name for name in NAMES if name in sent} == names - {None}
        return names


@pytest.fixture
def meeting(file: CommissionFile) -> Meeting:
    return Meeting(file)


def test_one_who_agreed_is_not_named_among_two_who_did_not(meeting: Meeting) -> None:
    meeting.come(*meeting.people)
    meeting.present()
    meeting.agree(meeting.people[0])
    meeting.speak(*meeting.people)
    assert meeting.named() == {None}


def test_whoever_was_at_another_occasion_with_a_tenderer_counts_for_what_was_said_of_it(meeting: Meeting) -> None:
    """The third was there when the bid was read, said nothing, and did not agree."""
    meeting.agree(*meeting.people[:2])
    there = meeting.come(*meeting.people)
    give_verdict(
        meeting.file, meeting.tenderer, Answer.NO, session_id=meeting.session, young_person_id=meeting.people[0],
        wording="no way", occasion=OccasionKind.BID,
    )  # fmt: skip
    leave(meeting.file, there[2])
    meeting.present()
    meeting.remark(meeting.people[1])
    (tenderer,) = gather(meeting.file).tenderers
    assert {one.said_by for one in voices(tenderer)} == {None}


def test_two_who_agreed_are_not_named_while_a_third_was_there(meeting: Meeting) -> None:
    """The third said nothing and is in no list: the two names would still say who kept quiet, and who said the rest."""
    meeting.come(*meeting.people)
    meeting.present()
    meeting.agree(*meeting.people[:2])
    meeting.speak(*meeting.people[:2])
    assert meeting.named() == {None}


def test_names_leave_to_the_reader_they_were_agreed_to_and_to_no_other(meeting: Meeting) -> None:
    meeting.come(*meeting.people)
    meeting.present()
    meeting.speak(*meeting.people)
    meeting.agree(*meeting.people)
    found = gather_for(meeting.file, Recipient)
    named = {reader: {one.said_by for one in voices(gathered)} for reader, gathered in found.items()}
    assert named == {Recipient.PANEL: set(NAMES), Recipient.TENDERERS: {None}, Recipient.PUBLISHED: {None}}
    assert {reader: gathered.recipient for reader, gathered in found.items()} == {one: one for one in Recipient}
    assert [one.name for one in EXPORTS if one.recipient is Recipient.TENDERERS] == [
        "specification",
        "title-and-brief",
    ]


def test_all_are_named_where_all_agreed(meeting: Meeting) -> None:
    meeting.come(*meeting.people)
    meeting.present()
    meeting.agree(*meeting.people)
    meeting.speak(*meeting.people)
    assert meeting.named() == set(NAMES)


def test_two_who_agreed_are_named_where_the_third_was_not_there(meeting: Meeting) -> None:
    meeting.come(*meeting.people[:2])
    meeting.present()
    meeting.agree(*meeting.people[:2])
    meeting.speak(*meeting.people[:2])
    assert meeting.named() == {"Fennel", "Okapi"}


def test_who_left_before_the_presentation_does_not_count_for_what_is_said_of_the_tenderer(
    meeting: Meeting, clock: TickingClock
) -> None:
    stay = meeting.come(*meeting.people)[2]
    clock.minutes_pass(1)
    leave(meeting.file, stay)
    clock.minutes_pass(1)
    meeting.present()
    meeting.agree(*meeting.people[:2])
    meeting.speak(*meeting.people[:2])
    gathered = gather(meeting.file)
    (tenderer,) = gathered.tenderers
    assert {one.said_by for one in voices(tenderer)} == {"Fennel", "Okapi"}
    others = dataclasses.replace(gathered, tenderers=[])
    assert {one.said_by for one in voices(others)} == {None}, "the third was at the session that these are about"


def test_words_of_somebody_who_was_not_there_count_all_the_same(meeting: Meeting) -> None:
    meeting.come(*meeting.people[:2])
    meeting.present()
    meeting.agree(*meeting.people[:2])
    meeting.speak(*meeting.people[:2])
    meeting.remark(meeting.people[2])
    (tenderer,) = gather(meeting.file).tenderers
    assert {one.said_by for one in voices(tenderer)} == {None}, "the one without a name would be the third's"


def test_words_of_two_sessions_stand_in_one_list(meeting: Meeting) -> None:
    """A pack sets the words of all sessions under one line: whoever was at any of them counts."""
    meeting.agree(*meeting.people[:2])
    meeting.come(*meeting.people[:2])
    first = keep_statement(
        meeting.file,
        "a door that shuts",
        said_by=meeting.people[0],
        session_id=meeting.session,
        state=StatementState.UP,
    )
    assert meeting.named() == {"Fennel"}
    meeting.session = meeting.begin("The week after")
    meeting.come(*meeting.people)
    assert meeting.named() == {"Fennel"}, "nothing said at the second session leaves yet"
    keep_statement(meeting.file, "no lanyards", session_id=meeting.session, state=StatementState.UP)
    assert outside_id(secret_of(meeting.file), first) in {one.id for one in gather(meeting.file).statements}
    assert meeting.named() == {None}


def test_a_remark_made_at_another_session_brings_in_those_who_were_there(meeting: Meeting) -> None:
    meeting.agree(*meeting.people[:2])
    meeting.come(*meeting.people[:2])
    meeting.present()
    meeting.remark(meeting.people[0])
    assert meeting.named() == {"Fennel"}
    meeting.session = meeting.begin("The week after")
    meeting.come(*meeting.people)
    meeting.remark(None)
    assert meeting.named() == {None}


def test_where_nobody_noted_who_was_there_anybody_may_have_been(meeting: Meeting) -> None:
    meeting.agree(*meeting.people[:2])
    keep_statement(meeting.file, "lockers", said_by=meeting.people[0], state=StatementState.UP)
    meeting.remark(meeting.people[1])
    assert meeting.named() == {None}
    meeting.agree(meeting.people[2])
    assert meeting.named() == {"Fennel", "Okapi"}


def test_a_name_taken_back_takes_all_names_away(meeting: Meeting) -> None:
    meeting.come(*meeting.people)
    meeting.present()
    meeting.agree(*meeting.people)
    meeting.speak(*meeting.people)
    record_consent(meeting.file, meeting.people[1], ConsentPurpose.WORDS_NAMED, own_agreement=False)
    assert meeting.named() == {None}
    assert {row["said_by"] for row in json.loads(statements_json(gather(meeting.file)))["statements"]} == {None}


def test_names_stand_for_nobody_once_a_third_who_was_there_took_everything_back(meeting: Meeting) -> None:
    meeting.come(*meeting.people)
    meeting.present()
    meeting.agree(*meeting.people)
    meeting.speak(*meeting.people)
    take_everything_back(meeting.file, meeting.people[2], left=False)
    assert meeting.named() == {None}


@pytest.mark.parametrize(
    ("counted", "agreeing", "named"),
    [
        ({"a", "b", "c"}, {"a"}, set()),
        ({"a", "b", "c"}, {"a", "b", "c"}, {"a", "b", "c"}),
        ({"a", "b"}, {"a", "b", "d"}, {"a", "b"}),
        ({"a"}, {"a"}, {"a"}),
        (set(), {"a"}, set()),
    ],
)
def test_the_rule_names_everybody_or_nobody(counted: set[str], agreeing: set[str], named: set[str]) -> None:
    assert may_be_named(counted, agreeing) == named
