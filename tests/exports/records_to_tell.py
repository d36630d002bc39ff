"""Records, made by actions alone, in which a sentence of a pack is true, and others in which it would be false.

Each is small and has a name; a builder is given a file in which a project was started.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypedDict, Unpack

from tests.conftest import repeating_ids
from tests.laptop import Laptop
from tests.slots import at_slot
from workshop_app.actions import (
    commission,
    dissent,
    feedback,
    identifying,
    offering,
    packs,
    passed_over,
    people,
    picks,
    private_turns,
    sessions,
    setting_aside,
    slot_clock,
    slots,
    sorting,
    specification,
    statements,
    tendering,
    unfair,
)
from workshop_app.domain.feedback import Answer, AskedFirst, EvaluationAnswer, OfferOutcome, RemarkKind, RemarkState
from workshop_app.domain.feedback import StrongestAnswer as Strong
from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.packs import IdentifyingDecision
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.receipts import Decision, Receipt, StalePack
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.slot_time import SlotMoment
from workshop_app.domain.sorting import Category, PickOf
from workshop_app.domain.statements import StatementState
from workshop_app.domain.taking_back import TakingBackOf
from workshop_app.domain.tendering import AskedOutcome, OrderHow, Presentation, YoungPeopleBrought
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

Build = Callable[["Told"], None]
UP = StatementState.UP


class _OfRemark(TypedDict, total=False):
    evidence: str
    said_by: str | None
    by_group: bool
    written_down_by: str | None
    exactness: Exactness
    source: Source
    session_id: str | None
    occasion: OccasionKind
    state: RemarkState


class _OfVerdict(TypedDict, total=False):
    category_id: str | None
    specification_line_id: str | None
    wording: str
    occasion: OccasionKind
    shared: bool


class Told:
    """A record as it is made, with a clock that somebody turns."""

    def __init__(self, path: Path) -> None:
        self.laptop = Laptop()
        self.file = CommissionFile.create(
            path, clock=self.laptop, new_id=repeating_ids(), seconds=lambda: self.laptop.seconds, who="test"
        )
        commission.start_commission(self.file, title="Our Turn", service="Young Carers", council="Marlow Vale Council")
        self.session = ""
        self.people: list[str] = []

    def tenderers(self, *names: str) -> list[str]:
        """Add tenderers."""
        return [tendering.add_tenderer(self.file, one) for one in names]

    def day(self, there: int = 0, title: str = "Presentations") -> str:
        """Begin a day of presentations, with so many young people ticked, all there are so far and new ones."""
        day = sessions.add_session(self.file, "presentations", title=title, planned_on="2026-03-04")
        sessions.start_session(self.file, day, plan_named("presentations"))
        while len(self.people) < there:
            self.people.append(people.add_young_person(self.file, f"Kit {len(self.people)}"))
        for one in self.people[:there]:
            people.arrive(self.file, day, young_person_id=one)
        self.session = day
        return day

    def slot(self, tenderer: str) -> str:
        """Return the slot of a tenderer today, with the room at it."""
        slot = self.file.find(Presentation, session_id=self.session, tenderer_id=tenderer)
        assert slot is not None
        return at_slot(self.file, slot.id)

    def presents(self, tenderer: str, *, minutes: float = 10, asking: float = 20, asked: tuple[str, ...] = ()) -> str:
        """Let a tenderer present and be asked."""
        slot = self.slot(tenderer)
        tendering.start_presenting(self.file, slot)
        self.laptop.passes(minutes)
        tendering.start_questions(self.file, slot)
        for one in asked:
            tendering.ask_question(self.file, slot, question_id=one)
        self.laptop.passes(asking)
        tendering.end_questions(self.file, slot)
        return slot

    def remark(
        self,
        tenderer: str,
        kind: RemarkKind = RemarkKind.STRENGTH,
        wording: str = "kind",
        **more: Unpack[_OfRemark],
    ) -> str:
        """Keep a shared remark."""
        given: _OfRemark = {"state": RemarkState.SHARED, "session_id": self.session or None}
        given.update(more)
        return feedback.keep_remark(self.file, tenderer, kind, wording, **given)

    def verdict(
        self, tenderer: str, answer: Answer = Answer.YES, who: int | None = None, **more: Unpack[_OfVerdict]
    ) -> str:
        """Give a verdict: the group's, or that of one of those who are there."""
        whose = None if who is None else self.people[who]
        return feedback.give_verdict(
            self.file,
            tenderer,
            answer,
            session_id=self.session,
            young_person_id=whose,
            **more,
        )

    def unfair(self, tenderer: str, asked: AskedFirst, who: int = 0) -> None:
        """Set a remark aside as unfair, after asking whoever made it or not."""
        unfair.set_aside_as_unfair(
            self.file,
            self.remark(tenderer, RemarkKind.WEAKNESS, "her accent", said_by=self.people[who]),
            factor="how somebody speaks",
            asked_first=asked,
            their_answer="fair enough" if asked is AskedFirst.YES else "",
            decided_by="Ann",
            why="it is no reason",
        )

    def activity(self, kind: ActivityKind, tenderer: str | None = None) -> str:
        """Return an activity of today."""
        return next(
            one.id
            for one in self.file.all(Activity, session_id=self.session, kind=kind)
            if tenderer is None or one.tenderer_id == tenderer
        )


def begun(told: Told) -> None:
    """Only a project that was started."""


def unheard(told: Told) -> None:
    """A day on which nobody was ticked and no tenderer came; nothing was said."""
    told.tenderers("Oak Barn")
    told.day()


def bid_alone(told: Told) -> None:
    """A tenderer whose bid they read, and who never presented; answers were given all the same."""
    (oak,) = told.tenderers("Oak Barn")
    told.day(1)
    told.remark(oak, occasion=OccasionKind.BID)
    told.remark(oak, wording="polite", session_id=None)
    told.verdict(oak, who=0, wording="yeah")


def went_well(told: Told) -> None:
    """Five young people, two tenderers who presented for as long, and everything there is to record, recorded."""
    file = told.file
    oak, birch = told.tenderers("Oak Barn", "Birch House")
    commission.describe_commission(
        file, reference="CYP/1", answers_by="Dana Reid", answers_on="2026-06-12", handling="Official"
    )
    commission.record_tender_documents(file, "Young people advise.", "2026-02-01")
    commission.say_questions_go(file, "Dana Reid", "2026-02-02")
    criterion = tendering.add_criterion(file, "Quality")
    slots.set_order_of_tenderers(file, [oak, birch], how=OrderHow.AGREED, decided_by="Dana Reid")
    said = [statements.keep_statement(file, one, state=UP) for one in ("ring back", "be on time", "Prove it")]
    sorting.add_sort(file, "Needs", categories=["People", "Place"])
    category, other = (one.id for one in file.all(Category))
    line = specification.add_specification_line(file, "Ring us back", category_id=category, statement_ids=[said[0]])
    question = specification.add_question(file, "Who rings back?", category_id=category)
    told.day(5)
    people.arrive(file, told.session, adult_id=people.add_adult(file, "Dana Reid", AdultRole.OBSERVER))
    picks.pick(file, PickOf.KEY_ASPECT, category_id=category, why="it is the start of it all")
    picks.pick(file, PickOf.KEY_ASPECT, category_id=category, young_person_id=told.people[0])
    picks.pick(file, PickOf.KEY_ASPECT, category_id=other, young_person_id=told.people[1], why="no bus no service")
    picks.pick(file, PickOf.TITLE, statement_id=said[2])
    for one in (oak, birch):
        slot = told.presents(one, asked=(question,))
        passed_over.say_young_people_brought(file, slot, YoungPeopleBrought.CAME)
        for who in range(5):
            told.verdict(one, who=who, wording="yeah")
            told.verdict(one, who=who, category_id=category)
            told.verdict(one, who=who, specification_line_id=line)
        told.verdict(one)
        tendering.keep_response(file, one, line, "We ring within a day.")
        for kind in RemarkKind:
            linked = told.remark(one, kind, f"{kind} it is", evidence="on a slide")
            feedback.link_remark(file, linked, criterion, looked_at_by="Dana Reid")
    turn = told.activity(ActivityKind.FEEDBACK, oak)
    private_turns.begin_private_turn(file, turn, told.people[0])
    private_turns.choose_what_to_share(file, turn, told.people[0], [])
    sessions.start_activity(file, told.activity(ActivityKind.STRONGEST))
    feedback.find_strongest(file, told.session, told.people[0], oak, wording="they listened")
    offer = offering.offer_strongest(file, offered_on="2026-03-05", offered_by="Dana Reid")
    offering.say_what_became(file, offer, OfferOutcome.TAKEN, on="2026-03-06", by="Mr Hale")
    offering.tell_back(file, offer, on="2026-03-07", by="Dana Reid")
    feedback.evaluate_session(
        file, told.session, enjoyed=EvaluationAnswer.YES, understood=EvaluationAnswer.YES, wording="good day"
    )
    told.laptop.passes(30)
    sessions.end_session(file, told.session)
    for pack in ("feedback-pack", "specification"):
        packs.issue_pack(file, pack, issued_to="Mr Hale", head_digest=file.head_digest, file_digest="0" * 64)


def on_a_gist(told: Told) -> None:
    """A line whose words are set aside, one on a gist, one that is no young person's; a line that was reworded."""
    file = told.file
    (oak,) = told.tenderers("Oak Barn")
    gist = statements.keep_statement(file, "somebody who listens", exactness=Exactness.GIST, state=UP)
    statements.keep_statement(file, "free chips", state=UP)
    heard = specification.add_specification_line(file, "Listen first", statement_ids=[gist])
    bare = specification.add_specification_line(file, "Pick up the phone", statement_ids=[])
    specification.add_question(file, "Who listens?")
    told.day(1)
    tendering.keep_response(file, oak, heard, "We do.")
    told.verdict(oak, Answer.PARTLY, 0, specification_line_id=heard)
    specification.edit_specification_line(
        file, heard, "Listen before you talk", category_id=None, statement_ids=[gist], why="clearer", changed_by="Ann"
    )
    gone = specification.add_specification_line(file, "Dogs", statement_ids=[])
    tendering.keep_response(file, oak, gone, "No dogs.")
    tendering.keep_response(file, oak, bare, "Always.")
    judged, _silent, fish = (
        specification.add_specification_line(file, one, statement_ids=[]) for one in ("Cats", "Mice", "Fish")
    )
    for one in (judged, fish):
        told.verdict(oak, Answer.NO, 0, specification_line_id=one)
    specification.edit_specification_line(
        file, fish, "A pond", category_id=None, statement_ids=[], why="fish need one", changed_by="Ann"
    )
    told.verdict(oak, Answer.YES, 0, specification_line_id=gone)
    disclosure = statements.keep_statement(file, "what happened there", state=UP)
    specification.edit_specification_line(
        file, gone, "Safe dogs", category_id=None, statement_ids=[disclosure], why="clearer", changed_by="Ann"
    )
    setting_aside.set_aside_for_safeguarding(file, [disclosure])


def all_at_once(told: Told) -> None:
    """A response to all lines at once, and no other; nobody presented, and nobody answered on a line."""
    file = told.file
    (oak,) = told.tenderers("Oak Barn")
    commission.say_questions_go(file, "Dana Reid", "")
    specification.add_specification_line(file, "Ring us back", statement_ids=[])
    tendering.keep_response(file, oak, None, "We meet all of it.")
    picks.pick(file, PickOf.TITLE, statement_id=statements.keep_statement(file, "Prove it", state=UP))


def went_wrong(told: Told) -> None:
    """A slot that was skipped through, one that ran over and was corrected, one not held, and one that withdrew."""
    file = told.file
    oak, birch, cedar, elm = told.tenderers("Oak Barn", "Birch House", "Cedar", "Elm")
    asked, already, skipped = (
        specification.add_question(file, one) for one in ("Who picks up?", "Who cooks?", "And at night?")
    )
    unasked = specification.add_question(file, "Why you?")
    told.day(2)
    slot = told.slot(oak)
    tendering.start_presenting(file, slot)
    told.laptop.passes(4)
    slot_clock.pause_slot(file, slot)
    told.laptop.passes(7)
    slot_clock.resume_slot(file, slot)
    told.laptop.passes(9)
    tendering.start_questions(file, slot)
    heard = tendering.ask_question(file, slot, question_id=asked)
    tendering.keep_answer(file, heard, "all of us")
    passed_over.pass_over_question(file, slot, already, AskedOutcome.ANSWERED_ALREADY)
    passed_over.pass_over_question(file, slot, skipped, AskedOutcome.SKIPPED, why="no time left")
    slot_clock.pause_slot(file, slot)
    told.laptop.passes(3)
    slot_clock.resume_slot(file, slot)
    told.laptop.passes(10)
    tendering.end_questions(file, slot)
    ended = file.get(Presentation, slot).questions_ended_at or ""
    slot_clock.correct_time(file, slot, SlotMoment.QUESTIONS_ENDED, ended, why="pressed late")
    passed_over.say_young_people_brought(file, slot, YoungPeopleBrought.SPOKE, 3)
    told.presents(birch, asked=(unasked,))
    passed_over.pass_over_question(file, told.slot(cedar), asked, AskedOutcome.SKIPPED, why="nobody came")
    slots.withdraw(file, elm, on_day="2026-03-03", why="no staff")
    slots.not_held(file, told.slot(cedar), "nobody came")


def forgotten_clock(told: Told) -> None:
    """Two tenderers: one presented, and the other was asked its questions, but nobody started its clock."""
    file = told.file
    oak, birch = told.tenderers("Oak Barn", "Birch House")
    question = specification.add_question(file, "Who picks up?")
    told.day()
    told.presents(oak)
    tendering.ask_question(file, told.slot(birch), question_id=question)


def set_apart(told: Told) -> None:
    """Remarks set aside: two with a reason, one that names somebody, one as unfair; a private one and more words."""
    file = told.file
    oak, birch = told.tenderers("Oak Barn", "Birch House")
    told.day(2)
    for tenderer, wording, why in (
        (oak, "the tall one smelt of weed", "it was about how somebody looks"),
        (oak, "so posh lol", "Kit 0 said it about the others"),
        (birch, "kinda fake", "like “kinda fake”"),
    ):
        setting_aside.set_aside(file, told.remark(tenderer, RemarkKind.WEAKNESS, wording), why)
    for tenderer, asked, number in ((oak, AskedFirst.YES, 1), (birch, AskedFirst.COULD_NOT_BE, 2)):
        for _ in range(number):
            told.unfair(tenderer, asked)
    told.remark(oak, wording="only for me", state=RemarkState.PRIVATE)
    told.verdict(oak, Answer.NO, 0, wording="nah", shared=False)
    taken_down = statements.keep_statement(file, "we want wifi", state=UP)
    statements.take_down(file, taken_down)
    setting_aside.set_aside(file, statements.keep_statement(file, "ask jo", state=UP), "it names somebody")
    setting_aside.set_aside(file, told.verdict(oak, Answer.NO, 1, wording="ew"), "it is rude")


def set_apart_of_more(told: Told) -> None:
    """Two things of each kind that was set aside, kept private or taken down; two turns in which nothing was chosen.

    More things said were set aside on four days after that one.
    """
    file = told.file
    (oak,) = told.tenderers("Oak Barn")
    told.day(3)
    for who in range(2):
        setting_aside.set_aside(file, told.remark(oak, wording=f"meh {who}"), "said by mistake")
        statements.keep_statement(file, f"later {who}")
        setting_aside.set_aside(file, statements.keep_statement(file, f"jo {who}", state=UP), "it names somebody")
        setting_aside.set_aside(file, told.verdict(oak, Answer.NO, who, wording="ew"), "it is rude")
        told.remark(oak, wording="mine", state=RemarkState.PRIVATE)
        told.verdict(oak, Answer.NO, who, shared=False, specification_line_id=None, occasion=OccasionKind.BID)
        told.unfair(oak, AskedFirst.YES, who)
        turn = told.activity(ActivityKind.FEEDBACK, oak)
        private_turns.begin_private_turn(file, turn, told.people[who])
        private_turns.end_private_turn(file, turn, told.people[who])
    told.unfair(oak, AskedFirst.COULD_NOT_BE, 2)
    for _ in range(4):
        told.laptop.passes(24 * 60)
        setting_aside.set_aside(file, statements.keep_statement(file, "bro what", state=UP), "said to be funny")


def by_word_of_mouth(told: Told) -> None:
    """Words an adult wrote down, from paper and from a file; a group's view with somebody who differs; masks."""
    file = told.file
    (oak,) = told.tenderers("Oak Barn")
    criterion = tendering.add_criterion(file, "Quality")
    ann = people.add_adult(file, "Ann", AdultRole.SUPPORT_WORKER)
    told.day(2)
    people.arrive(file, told.session, adult_id=ann)
    for number in range(2):
        told.remark(oak, wording=f"they were ok {number}", written_down_by=ann)
        told.remark(oak, wording=f"from a sheet {number}", source=Source.PAPER)
        told.remark(oak, wording=f"in a file {number}", source=Source.IMPORTED)
        told.remark(oak, wording=f"Casey from Elm Road said so {number}")
        told.unfair(oak, AskedFirst.YES)
    told.remark(oak, wording="about like that", exactness=Exactness.GIST)
    group = told.remark(oak, RemarkKind.EXPLORE, "How many stay?", by_group=True)
    dissent.keep_dissent(file, oak, "i know two who left", remark_id=group, said_by=told.people[0])
    feedback.link_remark(file, group, None, looked_at_by="Dana Reid")
    assert criterion
    told.remark(oak, wording="Jordan was nice")
    statements.keep_statement(file, "Jordan rings back", state=UP)
    for pack in ("feedback-pack", "specification"):
        identifying.decide_in_pack(file, pack, "Jordan", IdentifyingDecision.MASK, decided_by="Ann")
    identifying.decide_in_pack(file, "feedback-pack", "Elm Road", IdentifyingDecision.LEAVE_OUT, decided_by="Ann")


def written_by_many(told: Told) -> None:
    """The same marks where six took part, and one remark that was set aside."""
    file = told.file
    (oak,) = told.tenderers("Oak Barn")
    ann = people.add_adult(file, "Ann", AdultRole.SUPPORT_WORKER)
    told.day(6)
    people.arrive(file, told.session, adult_id=ann)
    told.remark(oak, wording="they were ok", written_down_by=ann)
    told.remark(oak, wording="from a sheet", source=Source.PAPER)
    told.remark(oak, wording="in a file", source=Source.IMPORTED)
    told.remark(oak, wording="the sense", exactness=Exactness.GIST, written_down_by=ann)
    told.remark(oak, wording="the sense of it", exactness=Exactness.GIST)
    told.unfair(oak, AskedFirst.COULD_NOT_BE)
    setting_aside.set_aside(file, told.remark(oak, RemarkKind.WEAKNESS, "his hair tho"), "it is about looks")


def asked_in_vain(told: Told) -> None:
    """Whom they found strongest was asked twice; once nobody was ticked, once two answers name nobody."""
    file = told.file
    told.tenderers("Oak Barn")
    told.day(0, "First day")
    sessions.start_activity(file, told.activity(ActivityKind.STRONGEST))
    sessions.end_session(file, told.session)
    told.laptop.passes(24 * 60)
    told.day(2, "Second day")
    sessions.start_activity(file, told.activity(ActivityKind.STRONGEST))
    feedback.find_strongest(file, told.session, told.people[0], None, answer=Strong.NOBODY)
    feedback.find_strongest(file, told.session, told.people[1], None, answer=Strong.NOT_SAID)
    offering.offer_strongest(file, offered_on="2026-03-06", offered_by="Dana Reid")
    declined = offering.offer_strongest(file, offered_on="2026-03-06", offered_by="Dana Reid")
    offering.say_what_became(file, declined, OfferOutcome.DECLINED, on="2026-03-07", by="Mr Hale", why="too late")


def half_said(told: Told) -> None:
    """Of what stands around a pack half is recorded: by when young people get an answer and no title; bid and visit."""
    file = told.file
    (oak,) = told.tenderers("Oak Barn")
    commission.describe_commission(file, answers_on="2026-06-12")
    tendering.add_criterion(file, "Quality")
    told.day(2)
    told.remark(oak, wording="reads well", occasion=OccasionKind.BID)
    told.remark(oak, wording="smells nice", occasion=OccasionKind.VISIT)
    said = statements.keep_statement(file, "Prove it", state=UP)
    picks.pick(file, PickOf.TITLE, statement_id=said, young_person_id=told.people[0])
    picks.pick(file, PickOf.KEY_ASPECT, statement_id=said)
    line = specification.add_specification_line(file, "Ring us back", statement_ids=[])
    tendering.keep_response(file, oak, None, "We meet all of it.")
    told.verdict(oak, Answer.NOT_SURE, 0, specification_line_id=line)
    told.verdict(oak, Answer.NOT_SURE, 0)
    told.verdict(oak, Answer.NOT_SURE, 1)
    sessions.start_activity(file, told.activity(ActivityKind.STRONGEST))
    feedback.find_strongest(file, told.session, told.people[0], oak)


def asked_of_nobody(told: Told) -> None:
    """Somebody answers young people, by when is not said; nobody was ticked, and the group alone gave its answer."""
    file = told.file
    (oak,) = told.tenderers("Oak Barn")
    commission.describe_commission(file, answers_by="Dana Reid, 01632 960961")
    commission.record_tender_documents(file, "Young people advise. " * 40, "2026-02-01")
    told.day()
    told.verdict(oak, Answer.YES)
    told.presents(oak)


def withdrew_before(told: Told) -> None:
    """One tenderer, which withdrew before its day, so that there was none."""
    (oak,) = told.tenderers("Oak Barn")
    slots.withdraw(told.file, oak, on_day="2026-03-03", why="no staff")


def withdrew_after(told: Told) -> None:
    """One tenderer, which presented, was spoken about, and withdrew afterwards."""
    (oak,) = told.tenderers("Oak Barn")
    told.day(3)
    told.presents(oak)
    told.remark(oak, RemarkKind.EXPLORE, "who would be our worker? " * 10)
    told.verdict(oak, Answer.YES, 0)
    slots.withdraw(told.file, oak, on_day="2026-03-06", why="no staff")


def ten_of_them(told: Told) -> None:
    """Ten tenderers over two days, each with something said of it."""
    ours = told.tenderers(*(f"Tenderer {number}" for number in range(1, 11)))
    told.day(4, "First day")
    for one in ours[:5]:
        told.presents(one)
        told.remark(one, RemarkKind.EXPLORE, "who would be our worker?")
    sessions.end_session(told.file, told.session)
    told.laptop.passes(24 * 60)
    told.day(3, "Second day")
    for one in ours[5:]:
        told.presents(one)
        told.verdict(one, Answer.NOT_SURE, 1, wording="idk")


def one_young_person(told: Told) -> None:
    """One young person, who said and picked everything alone."""
    file = told.file
    (oak,) = told.tenderers("Oak Barn")
    told.day(1)
    said = statements.keep_statement(file, "ring back", said_by=told.people[0], session_id=told.session, state=UP)
    specification.add_specification_line(file, "Ring us back", statement_ids=[said])
    picks.pick(file, PickOf.KEY_ASPECT, statement_id=said, young_person_id=told.people[0])
    told.presents(oak)
    told.remark(oak, said_by=told.people[0])
    told.verdict(oak, Answer.PARTLY, 0, wording="ish")


def only_words(told: Told) -> None:
    """Words, lines and an evaluation, and no tenderer."""
    file = told.file
    said = statements.keep_statement(file, "ring back", state=UP)
    specification.add_specification_line(file, "Ring us back", statement_ids=[said])
    specification.add_question(file, "Who rings back?")
    day = sessions.add_session(file, "initial-workshop", title="Workshop", planned_on="2026-03-04")
    sessions.start_session(file, day, plan_named("initial-workshop"))
    feedback.evaluate_session(file, day, enjoyed=EvaluationAnswer.YES)


RECORDS: dict[str, Build] = {
    one.__name__.replace("_", " "): one
    for one in (
        begun,
        unheard,
        bid_alone,
        went_well,
        on_a_gist,
        all_at_once,
        went_wrong,
        forgotten_clock,
        set_apart,
        set_apart_of_more,
        by_word_of_mouth,
        written_by_many,
        asked_in_vain,
        half_said,
        asked_of_nobody,
        withdrew_before,
        withdrew_after,
        ten_of_them,
        one_young_person,
        only_words,
    )
}
"""All of them, by name."""

FULL = Receipt(
    project="Our Turn",
    what=TakingBackOf.EVERYTHING,
    asked_at="2026-03-04T17:05:00.000Z",
    had_left=True,
    destroyed=(("statement", 2),),
    made_destroyed=2,
    reworded=2,
    before=1,
    waiting=(("remark", 1),),
    made_waiting=1,
    nobodys=2,
    decisions=(
        Decision(about="one thing said", kept=True, decided_by="Ann", decided_at="2026-03-05T10:00:00Z", reason="law"),
        Decision(about="one thing said", kept=False, decided_by="Ann", decided_at="2026-03-05T10:00:00Z", reason="ok"),
    ),
    for_the_lead=1,
    made_kept=(("specification_line", 1),),
    attachments=1,
    packs=(StalePack(label="Feedback pack", issued_to="Ms Rowe", issued_at="2026-03-03T17:05:00.000Z"),),
    drafts=1,
    copies_deleted=2,
    copies_anew=2,
    elsewhere=1,
    packs_folder="ours packs",
)
BARE = Receipt(
    project="Our Turn",
    what=TakingBackOf.WORDS,
    asked_at="2026-03-04T17:05:00.000Z",
    had_left=False,
    drafts=1,
    wiped=False,
)
NAME = Receipt(
    project="Our Turn",
    what=TakingBackOf.REAL_NAME,
    asked_at="2026-03-04T17:05:00.000Z",
    had_left=False,
    made_destroyed=1,
    nobodys=1,
    copies_deleted=1,
    copies_anew=1,
    still_there=1,
)
RECEIPTS = {"full": FULL, "bare": BARE, "of a name": NAME}
"""Receipts for what was taken back, by name."""
