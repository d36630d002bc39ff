"""Whatever is done in whatever order: it can all be undone and redone, and no card is lost or doubled."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.conftest import changes_of
from tests.faults.counting import memory_used, tell
from workshop_app.actions import (
    attachments,
    dots,
    feedback,
    people,
    picks,
    placing,
    plan_changes,
    provenance,
    question_bank,
    sessions,
    setting_aside,
    slots,
    sorting,
    specification,
    statements,
    taking_back,
    tendering,
    turns,
)
from workshop_app.actions.commission import describe_commission, start_commission
from workshop_app.actions.undoing import undo_one
from workshop_app.domain.attachments import Attachment, AttachmentKind
from workshop_app.domain.dots import Dot, DotRound
from workshop_app.domain.errors import NotFoundError, RuleBrokenError
from workshop_app.domain.feedback import Answer, Remark, RemarkKind, Verdict
from workshop_app.domain.lookalikes import look_of
from workshop_app.domain.people import Adult, AdultRole, Attendance, ConsentPurpose, YoungPerson
from workshop_app.domain.row import Row
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.sorting import Category, Pick, PickOf, Placement, Sort
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.taking_back import Choice, Chosen
from workshop_app.domain.tendering import OrderHow, Tenderer
from workshop_app.plans import plan_named
from workshop_app.plans.plan import BreakPlan
from workshop_app.record.dots import dots_left
from workshop_app.record.setting_aside import corrected
from workshop_app.record.slots import still_bidding
from workshop_app.record.sorts import categories_of, different_cards
from workshop_app.record.taking_back import everything_of, made_from, words_with_id
from workshop_app.store import CommissionFile, check_file
from workshop_app.store.schema import STATE_TABLES

P = ParamSpec("P")

WORDS = st.sampled_from(["", "no", "dont talk over us", "اسمعني", "🐐\0\u2028", "a\ud800b", "People"])
WHICH = st.integers(0, 5)
PLACES = st.one_of(st.none(), st.integers(-1, 6))
STATES = st.sampled_from([StatementState.UP, StatementState.UP, StatementState.WAITING])


WORDS_OF = (Statement, Remark, Verdict, Pick, SpecificationLine, Question, Category)


class AnySequence(RuleBasedStateMachine):
    """Does undoable actions at random on a commission with people, a session, a sort and tenderers."""

    sequences = actions = undone = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.file = CommissionFile.create(Path(self.folder.name) / "ours.workshop")

    @initialize()
    def start(self) -> None:
        """What cannot be undone comes first, and what it stands on."""
        file = self.file
        start_commission(file, title="Ours", service="Young Carers Service")
        with file.action("set the scene", undoable=False) as write:
            for number in range(3):
                write.insert(YoungPerson(id=f"yp{number}", alias=f"yp{number}", position=number, created_at=write.now))
            write.insert(Tenderer(id="t0", name="Oak Barn", position=0))
            write.insert(Session(id="s0", title="Day", plan_name="presentations", planned_on="2026-04-01", position=0))
            write.insert(Sort(id="sort0", title="Needs", position=0))
            for number, name in enumerate(("People", "Place")):
                write.insert(Category(id=f"c{number}", sort_id="sort0", name=name, position=number))
        sessions.start_session(file, "s0", plan_named("presentations"))
        sessions.start_activity(file, file.all(Activity)[0].id)
        self.at_start: dict[str, list[dict[str, Any]]] | None = self.state()

    def state(self) -> dict[str, list[dict[str, Any]]]:
        return {table: list(self.file.db.query(f"SELECT * FROM [{table}] ORDER BY id")) for table in STATE_TABLES}

    def one(self, kind: type[Row], which: int) -> str:
        found = self.file.all(kind)
        return found[which % len(found)].id if found else "none"

    def attempt(
        self, action: Callable[Concatenate[CommissionFile, P], object], *arguments: P.args, **named: P.kwargs
    ) -> None:
        """Do an action; one that is against a rule must have changed nothing."""
        before, done = self.state(), len(self.file.actions())
        try:
            action(self.file, *arguments, **named)
        except (RuleBrokenError, NotFoundError) as refused:
            sentence = str(refused)
        else:
            return
        assert "\n" not in sentence
        assert self.state() == before
        assert len(self.file.actions()) == done

    @rule(wording=WORDS, state=STATES, who=WHICH)
    def keep_statement(self, wording: str, state: StatementState, who: int) -> None:
        self.attempt(statements.keep_statement, wording, state=state, said_by=self.one(YoungPerson, who))

    @rule(which=WHICH, wording=WORDS)
    def reword(self, which: int, wording: str) -> None:
        self.attempt(statements.reword_statement, self.one(Statement, which), wording)

    @rule(which=WHICH, title=WORDS, minutes=st.integers(0, 9), how=st.sampled_from(["add", "out", "move", "more"]))
    def change_the_plan(self, which: int, title: str, minutes: int, how: str) -> None:
        activity = self.one(Activity, which)
        if how == "add":
            more = BreakPlan(title=title, minutes=minutes)
            self.attempt(plan_changes.add_activity, "s0", more, follows=activity)
        elif how == "out":
            self.attempt(plan_changes.leave_out, activity)
        elif how == "move":
            self.attempt(plan_changes.move_activity, activity, minutes - 1)
        else:
            self.attempt(sessions.give_more_minutes, activity, minutes)

    @rule(which=WHICH, reason=WORDS, how=st.sampled_from(["up", "down", "aside", "remove"]))
    def handle_statement(self, which: int, reason: str, how: str) -> None:
        statement = self.one(Statement, which)
        if how == "up":
            self.attempt(statements.put_up, [statement])
        elif how == "down":
            self.attempt(statements.take_down, statement)
        elif how == "aside":
            self.attempt(setting_aside.set_aside, statement, reason)
        else:
            self.attempt(statements.remove_statement, statement)

    @rule(which=WHICH, parts=st.lists(WORDS, max_size=3), down=st.booleans(), how=st.sampled_from(["split", "join"]))
    def split_and_join(self, which: int, parts: list[str], down: bool, how: str) -> None:
        ids = [self.one(Statement, which), self.one(Statement, which + 1)]
        if how == "split":
            self.attempt(statements.split_statement, ids[0], parts, take_down=down)
            self.attempt(statements.split_statement, ids[0], ["talk", "over us"], take_down=down)
        else:
            self.attempt(statements.join_statements, ids, " ".join(parts), take_down=down)

    @rule(
        which=WHICH,
        kind=st.sampled_from(WORDS_OF),
        words=WORDS,
        how=st.sampled_from(["slip", "slip", "who", "group", "how", "language", "read", "aside", "back"]),
    )
    def put_right(self, which: int, kind: type[Row], words: str, how: str) -> None:
        one = self.one(kind, which)
        if how == "slip":
            self.attempt(provenance.correct_slip, one, words)
        elif how in ("who", "group"):
            self.attempt(provenance.say_who_said, one, self.one(YoungPerson, which), by_group=how == "group")
        elif how == "how":
            self.attempt(provenance.say_how_written, one, written_down_by=self.one(Adult, which))
        elif how == "language":
            self.attempt(provenance.mark_language, one, words)
        elif how == "read":
            self.attempt(provenance.read_back, one)
        elif how == "aside":
            self.attempt(setting_aside.set_aside, one, words)
        else:
            self.attempt(setting_aside.bring_back, one)

    @rule(card=WHICH, category=st.one_of(st.none(), WHICH), to=PLACES, sort=WHICH)
    def place_card(self, card: int, category: int | None, to: int | None, sort: int) -> None:
        category_id = None if category is None else self.one(Category, category)
        self.attempt(placing.place_card, self.one(Sort, sort), self.one(Statement, card), category_id, to)

    @rule(card=WHICH, sort=WHICH)
    def unplace_card(self, card: int, sort: int) -> None:
        self.attempt(placing.unplace_card, self.one(Sort, sort), self.one(Statement, card))

    @rule(name=WORDS, which=WHICH, to=st.integers(0, 4), how=st.sampled_from(["add", "rename", "move", "remove"]))
    def handle_category(self, name: str, which: int, to: int, how: str) -> None:
        category = self.one(Category, which)
        if how == "add":
            self.attempt(sorting.add_category, "sort0", name)
        elif how == "rename":
            self.attempt(sorting.rename_category, category, name)
        elif how == "move":
            self.attempt(sorting.move_category, category, to)
        else:
            self.attempt(sorting.remove_category, category)

    @rule(who=WHICH)
    def own_turn(self, who: int) -> None:
        self.attempt(turns.begin_individual_turn, "sort0", self.one(YoungPerson, who))

    @rule(cards=st.lists(WHICH, max_size=3), category=st.one_of(st.none(), WHICH), to=PLACES, sort=WHICH)
    def several_cards(self, cards: list[int], category: int | None, to: int | None, sort: int) -> None:
        category_id = None if category is None else self.one(Category, category)
        ids = list(dict.fromkeys(self.one(Statement, one) for one in cards))
        self.attempt(placing.place_cards, self.one(Sort, sort), ids, category_id, to)
        self.attempt(placing.place_cards_from_paper, self.one(Sort, sort + 1), {category_id: ids[1:], None: ids[:1]})
        self.attempt(placing.unplace_cards, self.one(Sort, sort), ids[2:])

    @rule(which=WHICH, most=st.sampled_from([None, 0, 1, 2]), sort=WHICH, name=WORDS)
    def limits_and_own_places(self, which: int, most: int | None, sort: int, name: str) -> None:
        self.attempt(sorting.limit_category, self.one(Category, which), most)
        self.attempt(sorting.add_category, self.one(Sort, sort), name, most=most)
        if which == 0:
            self.attempt(turns.remove_individual_turn, self.one(Sort, sort))

    @rule(
        which=WHICH, who=st.one_of(st.none(), WHICH), how=st.sampled_from(["start", "give", "give", "back", "all back"])
    )
    def handle_dots(self, which: int, who: int | None, how: str) -> None:
        person = None if who is None else self.one(YoungPerson, who)
        given = self.one(DotRound, 0)
        if how == "start":
            self.attempt(dots.start_dots, self.one(Activity, 0), dots_each=which, all_at_once=who is None)
        elif how == "give":
            self.attempt(dots.give_dot, given, category_id=self.one(Category, which), young_person_id=person)
            self.attempt(dots.give_dot, given, statement_id=self.one(Statement, which), young_person_id=person)
        elif how == "back":
            self.attempt(dots.take_dot_back, self.one(Dot, which))
        else:
            self.attempt(dots.take_all_dots_back, given)

    @rule(words=st.lists(WORDS, max_size=3))
    def several_words(self, words: list[str]) -> None:
        self.attempt(statements.keep_statements, words)

    @rule(which=WHICH, who=st.one_of(st.none(), WHICH), pick_of=st.sampled_from(PickOf))
    def pick(self, which: int, who: int | None, pick_of: PickOf) -> None:
        picker = None if who is None else self.one(YoungPerson, who)
        self.attempt(picks.pick, pick_of, statement_id=self.one(Statement, which), young_person_id=picker)
        if which == 0:
            self.attempt(picks.unpick, self.one(Pick, which))

    @rule(wording=WORDS, which=WHICH, to=st.integers(0, 3), how=st.sampled_from(["add", "edit", "move", "remove"]))
    def specification(self, wording: str, which: int, to: int, how: str) -> None:
        ties = [self.one(Statement, which), self.one(Statement, which + 1)]
        line, question = self.one(SpecificationLine, which), self.one(Question, which)
        if how == "add":
            self.attempt(specification.add_specification_line, wording, statement_ids=ties)
            self.attempt(specification.add_question, wording, category_id=self.one(Category, which))
        elif how == "edit":
            self.attempt(specification.edit_specification_line, line, wording, category_id=None, statement_ids=ties[:1])
            self.attempt(specification.edit_question, question, wording)
        elif how == "move":
            self.attempt(specification.move_specification_line, line, to)
            self.attempt(question_bank.move_on_list, question, to)
        else:
            self.attempt(specification.remove_specification_line, line)
            self.attempt(specification.remove_question, question)

    @rule(who=WHICH, alias=WORDS, how=st.sampled_from(["add", "rename", "real name", "consent", "remove", "adult"]))
    def handle_people(self, who: int, alias: str, how: str) -> None:
        person = self.one(YoungPerson, who)
        if how == "add":
            self.attempt(people.add_young_person, alias, real_name=alias)
        elif how == "rename":
            self.attempt(people.rename_young_person, person, alias)
        elif how == "real name":
            self.attempt(people.set_real_name, person, alias)
        elif how == "consent":
            self.attempt(people.record_consent, person, ConsentPurpose.PHOTO, own_agreement=who % 2 == 0)
        elif how == "remove":
            self.attempt(people.remove_young_person, person)
        else:
            self.attempt(people.add_adult, alias, AdultRole.OBSERVER)

    @rule(who=WHICH, comes=st.booleans())
    def come_and_go(self, who: int, comes: bool) -> None:
        if comes:
            self.attempt(people.arrive, "s0", young_person_id=self.one(YoungPerson, who))
        else:
            self.attempt(people.leave, self.one(Attendance, who))

    @rule(wording=WORDS, which=WHICH, who=WHICH, how=st.sampled_from(["keep", "share", "aside", "remove", "verdict"]))
    def give_feedback(self, wording: str, which: int, who: int, how: str) -> None:
        remark, tenderer, person = self.one(Remark, which), self.one(Tenderer, which), self.one(YoungPerson, who)
        if how == "keep":
            self.attempt(feedback.keep_remark, tenderer, RemarkKind.STRENGTH, wording, said_by=person)
        elif how == "share":
            self.attempt(feedback.share_remarks, [remark])
        elif how == "aside":
            self.attempt(setting_aside.set_aside, remark, wording)
        elif how == "remove":
            self.attempt(feedback.remove_remark, remark)
            self.attempt(feedback.take_verdict_away, self.one(Verdict, which))
        else:
            self.attempt(feedback.give_verdict, tenderer, Answer.PARTLY, session_id="s0", young_person_id=person)

    @rule(name=WORDS, which=WHICH, how=st.sampled_from(["add", "rename", "remove", "respond", "title"]))
    def tender(self, name: str, which: int, how: str) -> None:
        tenderer = self.one(Tenderer, which)
        if how == "add":
            self.attempt(tendering.add_tenderer, name)
        elif how == "rename":
            self.attempt(tendering.rename_tenderer, tenderer, name)
        elif how == "remove":
            self.attempt(tendering.remove_tenderer, tenderer)
        elif how == "respond":
            self.attempt(tendering.keep_response, tenderer, self.one(SpecificationLine, which), name)
        else:
            self.attempt(describe_commission, title=name)

    @rule(
        which=WHICH,
        day=WHICH,
        words=WORDS,
        how=st.sampled_from(["withdraw", "bid again", "slot", "order", "day", "put", "shorten", "no day"]),
    )
    def days_of_slots(self, which: int, day: int, words: str, how: str) -> None:
        tenderer, session = self.one(Tenderer, which), self.one(Session, day)
        if how == "withdraw":
            self.attempt(slots.withdraw, tenderer, on_day="2026-03-30", why=words)
        elif how == "bid again":
            self.attempt(slots.come_back, tenderer)
        elif how == "slot":
            self.attempt(slots.add_slot, session, tenderer)
        elif how == "order":
            ours = [one.id for one in reversed(still_bidding(self.file))]
            self.attempt(slots.set_order_of_tenderers, ours, how=OrderHow.ANOTHER_WAY, decided_by="Ruth", why=words)
        elif how == "day":
            self.attempt(slots.add_another_day, session, planned_on="2026-04-02")
        elif how == "put":
            self.attempt(slots.put_on_day, tenderer, session)
        elif how == "shorten":
            self.attempt(slots.shorten_break, self.one(Activity, which + day), which)
        else:
            self.attempt(sessions.remove_session, session)

    @rule(which=WHICH, who=WHICH, words=WORDS, yes=st.booleans(), how=st.sampled_from(["add", "in it", "aside", "out"]))
    def handle_attachments(self, which: int, who: int, words: str, yes: bool, how: str) -> None:
        attachment, person = self.one(Attachment, which), self.one(YoungPerson, who)
        if how == "add":
            self.attempt(
                attachments.add_attachment,
                kind=AttachmentKind.PHOTO,
                caption=words,
                file_name=f"{which}.png",
                digest=f"{which:064x}",
                size=which,
            )
        elif how == "in it":
            self.attempt(attachments.say_who_is_in, attachment, person, yes)
            self.attempt(attachments.record_agreement_to, attachment, person, yes)
            self.attempt(attachments.say_which_words_are_in, attachment, self.one(Statement, who), yes)
        elif how == "aside":
            self.attempt(setting_aside.set_aside, attachment, words)
            self.attempt(attachments.caption_attachment, attachment, words)
        else:
            self.attempt(attachments.take_attachment_out, attachment)

    @precondition(lambda self: self.file.next_to_undo() is not None)
    @rule()
    def undo(self) -> None:
        self.file.undo()

    @precondition(lambda self: self.file.next_to_redo() is not None)
    @rule()
    def redo(self) -> None:
        self.file.redo()

    @rule(which=st.lists(st.integers(0, 40), min_size=1, max_size=8))
    def undo_something_older(self, which: list[int]) -> None:
        """Undo any actions, or turn any undo or redo round, from the list of what happened."""
        for back in which:
            done = len(self.file.actions())
            self.attempt(undo_one, max(1, self.file.last_seq - back))
            if len(self.file.actions()) > done and self.came_back_elsewhere():
                # What it was made by is not as that left it any more, and stays: not all is undone in the end.
                self.at_start = None

    def came_back_elsewhere(self) -> bool:
        """Tell whether the last action brought something back that has another place now, since its own was taken."""
        *earlier, last = self.file.actions()
        for row in changes_of(self.file, last):
            if row.before is not None or row.after is None or "position" not in row.after:
                continue
            gone = next(
                one.before
                for action in reversed(earlier)
                for one in changes_of(self.file, action)
                if one.row_id == row.row_id and one.after is None and one.before is not None
            )
            if gone["position"] != row.after["position"]:
                return True
        return False

    @rule()
    def close_and_open(self) -> None:
        path = self.file.path
        self.file.close()
        assert check_file(path) == []
        self.file = CommissionFile.open(path)

    @invariant()
    def no_card_is_lost_or_doubled(self) -> None:
        places: dict[tuple[str, str | None], list[int]] = {}
        for one in self.file.all(Placement):
            places.setdefault((one.sort_id, one.category_id), []).append(one.position)
        for positions in places.values():
            assert positions == list(range(len(positions)))
        cards = [(one.sort_id, one.statement_id) for one in self.file.all(Placement)]
        assert len(cards) == len(set(cards))

    @invariant()
    def rules_hold_that_no_table_keeps(self) -> None:
        """What only the actions check: names that look alike, full categories, dots, and numbers on cards."""
        file = self.file
        for sort in file.all(Sort):
            # The group is told nothing of a category that somebody made in a turn of their own, not even its name.
            looks = [(one.sort_id, look_of(one.name)) for one in categories_of(file, sort)]
            assert len(looks) == len(set(looks))
            for category in categories_of(file, sort):
                inside = file.all(Placement, sort_id=sort.id, category_id=category.id)
                assert (
                    category.most is None
                    or len({one.card for one in inside}) <= category.most
                    or (different_cards(file, sort, [one.card for one in inside]) <= category.most)
                )
        for given in file.all(DotRound):
            people = {one.young_person_id for one in file.all(Dot, dot_round_id=given.id)} - {None}
            assert all(dots_left(file, given.id, person) >= 0 for person in people)
        for named in (file.all(Tenderer), file.all(Adult)):
            alike = [look_of(one.name) for one in named]
            assert len(alike) == len(set(alike))
        replaced = corrected(file, Statement)
        numbers = [one.position for one in file.all(Statement) if one.id not in replaced]
        assert len(numbers) == len(set(numbers))

    def teardown(self) -> None:
        """Undo everything, redo everything, and find the same states and a whole file."""
        try:
            if hasattr(self, "at_start"):
                while self.file.next_to_redo() is not None:
                    self.file.redo()
                at_end = self.state()
                while self.file.next_to_undo() is not None:
                    self.file.undo()
                # Nothing brings back what was taken back, and what rests on it stays with it.
                if self.at_start is not None:
                    assert self.state() == self.at_start
                while self.file.next_to_redo() is not None:
                    self.file.redo()
                assert self.state() == at_end
                assert check_file(self.file.path) == []
                done = self.file.actions()
                AnySequence.sequences += 1
                AnySequence.actions += len(done)
                AnySequence.undone += sum(one.undoes is not None or one.redoes is not None for one in done)
        finally:
            self.file.close()
            self.folder.cleanup()


AnySequence.TestCase.settings = settings(
    max_examples=settings().max_examples // 5,
    stateful_step_count=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


@pytest.mark.many
@pytest.mark.filterwarnings("error")
class TestAnySequence(AnySequence.TestCase):  # type: ignore[misc,valid-type]  # a class that is made as it is read
    @classmethod
    def tearDownClass(cls) -> None:
        tell(
            f"any actions in any order, undone and redone: {AnySequence.sequences} sequences of {AnySequence.actions} "
            f"actions, {AnySequence.undone} of them undone or redone, lost 0, bad ends 0, at most "
            f"{memory_used() // 2**20} MB (seed: --hypothesis-seed)"
        )


class WithTakingBack(AnySequence):
    """The same with taking back among it: what was done before is undone where it touches nothing that is gone."""

    @rule(which=WHICH, left=st.booleans(), what=st.sampled_from(["words", "everything", "real name"]))
    def take_back(self, which: int, left: bool, what: str) -> None:
        person = self.one(YoungPerson, which)
        if what == "real name":
            self.attempt(taking_back.erase_real_name, person)
        else:
            words = self.one(Statement, which) if which % 2 else self.one(Remark, which)
            things = everything_of(self.file, person) if what == "everything" else []
            if what == "words" and words != "none":
                things = [words_with_id(self.file, words)]
            made = {
                one.thing.id: Chosen(Choice.KEEP if number % 2 else Choice.DESTROY)
                for number, one in enumerate(made_from(self.file, things))
            }
            if what == "words":
                self.attempt(taking_back.take_words_back, [words], left=left, made=made)
            else:
                self.attempt(taking_back.take_everything_back, person, left=left, made=made)
        self.at_start = None


WithTakingBack.TestCase.settings = settings(AnySequence.TestCase.settings, max_examples=settings().max_examples // 10)


@pytest.mark.many
@pytest.mark.filterwarnings("error")
class TestWithTakingBack(WithTakingBack.TestCase):  # type: ignore[misc,valid-type]  # a class made as it is read
    pass
