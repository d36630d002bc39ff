"""Setting aside, and safeguarding: the same for every kind of somebody's words."""

from collections.abc import Callable
from dataclasses import asdict

import pytest

from tests.conftest import TickingClock
from tests.every_kind import SAID, Scene
from workshop_app.actions import feedback, picks, placing, sorting, specification, statements, tendering
from workshop_app.actions.setting_aside import (
    bring_back,
    bring_back_from_safeguarding,
    confirm_passed_on,
    decide_bring_back,
    decide_safeguarding,
    decide_set_aside,
    set_aside,
    set_aside_for_safeguarding,
    take_words_off,
)
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Evaluation, Remark, RemarkState, Strongest, Verdict
from workshop_app.domain.kinds_of_words import KINDS, NAME_SET_ASIDE, QUESTION_SET_ASIDE, KindOfWords
from workshop_app.domain.sorting import Category, Pick
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.exports.gathering import gather
from workshop_app.record.made_from import questions, to_be_asked
from workshop_app.record.setting_aside import kind_and_words, to_be_looked_at, to_be_passed_on
from workshop_app.store import CommissionFile, check_file

RETURNS_TO = {Statement: StatementState.WAITING, Remark: RemarkState.PRIVATE}
SECRET = "he hits me zqsecret"
LEAVES = {kind.row for kind in KINDS} - {
    kind.row for kind in KINDS if kind.row.__name__ in ("Note", "GroundRule", "Declaration", "Attachment")
}
"""The kinds of words that are in packs today."""


@pytest.fixture(params=KINDS, ids=lambda kind: kind.row.__name__)
def kind(request: pytest.FixtureRequest) -> KindOfWords:
    """Each kind of words."""
    assert isinstance(request.param, KindOfWords)
    return request.param


@pytest.fixture
def scene(file: CommissionFile) -> Scene:
    """Where everything can be said."""
    return Scene(file)


@pytest.fixture
def words(kind: KindOfWords, scene: Scene) -> str:
    """The id of words of each kind, where everybody sees them."""
    return scene.say(kind.row, SECRET)


def state(file: CommissionFile, words: str) -> str:
    return kind_and_words(file, words)[1].state.value


def leaves(file: CommissionFile) -> bool:
    return SECRET in str(asdict(gather(file)))


def test_there_is_a_way_to_say_every_kind() -> None:
    assert {kind.row for kind in KINDS} == SAID.keys()


def test_set_aside_with_a_reason_it_leaves_in_no_pack_and_comes_back_by_one_deed(
    file: CommissionFile, kind: KindOfWords, words: str
) -> None:
    assert leaves(file) is (kind.row in LEAVES)
    with pytest.raises(RuleBrokenError, match=r"The reason for setting (words|it) aside cannot be empty"):
        set_aside(file, words, " ")
    set_aside(file, words, "names a teacher")
    assert not leaves(file)
    assert state(file, words) == "set aside"
    assert kind_and_words(file, words)[1].set_aside_reason == "names a teacher"
    bring_back(file, words)
    assert kind_and_words(file, words)[1].set_aside_reason == ""
    assert state(file, words) == RETURNS_TO.get(kind.row, "kept")
    with pytest.raises(RuleBrokenError, match=r"(is|are) not set aside"):
        bring_back(file, words)
    file.undo()
    assert not leaves(file)
    assert check_file(file.path) == []


def test_a_disclosure_is_moved_by_nothing_else_and_comes_back_only_where_nobody_sees_it(
    file: CommissionFile, kind: KindOfWords, words: str, clock: TickingClock
) -> None:
    def answers() -> tuple[int, ...]:
        gathered = gather(file)
        return len(gathered.tenderers[0].verdicts), len(gathered.evaluations), len(gathered.strongest)

    for attempt in (confirm_passed_on, bring_back_from_safeguarding):
        with pytest.raises(RuleBrokenError, match="not set aside for safeguarding"):
            attempt(file, words)
    before = answers()
    set_aside(file, words, "unclear")
    set_aside_for_safeguarding(file, [words])
    moves: tuple[Callable[[], object], ...] = (
        lambda: bring_back(file, words),
        lambda: set_aside(file, words, "a reason"),
    )
    for move in moves:
        with pytest.raises(RuleBrokenError, match=r"(is|are) set aside for safeguarding"):
            move()
    assert (state(file, words), leaves(file)) == ("safeguarding", False)
    assert answers() == before, "an answer counts whatever becomes of the words beside it"
    undone = file.next_to_undo()
    assert undone is None or words not in file.things_made_by(undone.seq)
    confirm_passed_on(file, words, to="Jo Marsh")
    first = kind_and_words(file, words)[1].passed_on_at
    clock.minutes_pass(5)
    confirm_passed_on(file, words, to="Somebody Else")
    set_aside_for_safeguarding(file, [words])
    assert kind_and_words(file, words)[1].passed_on_at == first
    assert kind_and_words(file, words)[1].passed_on_to == "Jo Marsh"
    assert to_be_passed_on(file) == []
    assert [one.name for one in file.actions()].count("confirm_passed_on") == 1
    bring_back_from_safeguarding(file, words)
    found = kind_and_words(file, words)[1]
    assert (found.state, found.passed_on_at) == (RETURNS_TO.get(kind.row, "set aside"), None)
    assert found.passed_on_to == ""
    assert not leaves(file)


def test_what_was_taken_off_is_safe_until_somebody_decides_and_then_no_undo_reaches_past_it(
    file: CommissionFile, kind: KindOfWords, words: str
) -> None:
    take_words_off(file.by("wall"), [words])
    assert (state(file, words), leaves(file)) == ("safeguarding", False)
    assert [one.id for one in to_be_looked_at(file)] == [words]
    assert to_be_passed_on(file) == []
    with pytest.raises(RuleBrokenError, match="Look at them first"):
        confirm_passed_on(file, words, to="Jo Marsh")
    with pytest.raises(RuleBrokenError, match="cannot be empty"):
        decide_set_aside(file, words, " ")
    decide_set_aside(file, words, "a prank")
    prank = kind_and_words(file, words)[1]
    assert (state(file, words), prank.set_aside_reason, prank.to_look_at) == ("set aside", "a prank", False)
    for decide in (decide_safeguarding, decide_bring_back, lambda acting, one: decide_set_aside(acting, one, "why")):
        with pytest.raises(RuleBrokenError, match="Nothing is to be decided"):
            decide(file, words)
    undone = file.next_to_undo()
    assert undone is None or words not in file.things_made_by(undone.seq)
    take_words_off(file, [words])
    decide_bring_back(file, words)
    assert state(file, words) == RETURNS_TO.get(kind.row, "set aside")
    assert not leaves(file)
    take_words_off(file, [words])
    decide_safeguarding(file, words)
    assert [one.id for one in to_be_passed_on(file)] == [words]
    take_words_off(file.by("wall"), [words])
    assert to_be_looked_at(file) == [], "what was decided is not asked about again"
    assert check_file(file.path) == []


def test_one_decision_is_for_all_that_one_touch_took_off_and_what_was_made_is_asked_about_only_then(
    file: CommissionFile,
) -> None:
    said, again = (statements.keep_statement(file, "he hits me", state=StatementState.UP) for _ in range(2))
    softer = statements.reword_statement(file, said, "home should be safe")
    statements.put_up(file, [softer])
    specification.add_question(file, "What if we are hit?", statement_ids=[said])
    take_words_off(file.by("wall"), [again])
    assert len(to_be_looked_at(file)) == 1
    assert (state(file, softer), questions(file), to_be_asked(file)) == ("waiting", [], [])
    decide_bring_back(file, said)
    assert [state(file, one) for one in (said, again, softer)] == ["waiting"] * 3
    assert [one.wording for one in questions(file)] == ["What if we are hit?"]
    take_words_off(file.by("wall"), [said])
    decide_safeguarding(file, again)
    assert {one.id for one in to_be_passed_on(file)} == {said, again}
    assert [one.wording for one in to_be_asked(file)] == ["home should be safe", "What if we are hit?"]


def answer_again(scene: Scene, row: type, words: str) -> None:
    """Give the same answer once more, with these words, as a page does that shows none of what is set aside."""
    file = scene.file
    if row is AskedQuestion:
        tendering.keep_answer(file, file.all(AskedQuestion)[0].id, words)
    elif row is Pick:
        picks.pick(file, file.all(Pick)[0].pick_of, category_id=file.all(Category)[0].id, why=words)
    else:
        scene.say(row, words)


@pytest.mark.parametrize("row", [Verdict, Strongest, Evaluation, Pick, AskedQuestion])
def test_an_answer_given_anew_leaves_what_is_set_aside_alone(file: CommissionFile, scene: Scene, row: type) -> None:
    words = scene.say(row, SECRET)
    set_aside_for_safeguarding(file, [words])
    answer_again(scene, row, "")
    assert SECRET in str(kind_and_words(file, words)[1])
    with pytest.raises(RuleBrokenError, match="stay until you confirm that they were passed"):
        answer_again(scene, row, "they were kind")
    confirm_passed_on(file, words)
    answer_again(scene, row, "they were kind")
    assert state(file, words) == "kept"
    assert kind_and_words(file, words)[1].passed_on_at is None


def test_no_deed_takes_an_answer_away_whose_words_are_to_be_passed_on(file: CommissionFile, scene: Scene) -> None:
    for row, deed in (
        (Verdict, feedback.take_verdict_away),
        (Strongest, feedback.take_strongest_away),
        (Pick, picks.unpick),
        (AskedQuestion, tendering.not_asked_after_all),
        (SpecificationLine, specification.remove_specification_line),
        (Category, sorting.remove_category),
    ):
        words = scene.say(row, f"{SECRET} {row.__name__}")
        set_aside_for_safeguarding(file, [words])
        with pytest.raises(RuleBrokenError, match="stay until you confirm that they were passed"):
            deed(file, words)


def test_without_words_beside_an_answer_there_is_nothing_to_set_aside(file: CommissionFile, scene: Scene) -> None:
    verdict = scene.say(Verdict, " ")
    for attempt in (lambda: set_aside(file, verdict, "why"), lambda: set_aside_for_safeguarding(file, [verdict])):
        with pytest.raises(RuleBrokenError, match="There are no words here"):
            attempt()


def test_a_category_keeps_its_cards_and_a_question_from_the_room_its_place(file: CommissionFile, scene: Scene) -> None:
    name = scene.say(Category, SECRET)
    card = statements.keep_statement(file, "be kind", state=StatementState.UP)
    placing.place_card(file, scene.sort, card, name)
    set_aside_for_safeguarding(file, [name])
    category = gather(file).categories[-1]
    assert (category.name, [one.voice.wording for one in category.statements]) == (NAME_SET_ASIDE, ["be kind"])
    asked = scene.say(AskedQuestion, "yes")
    slot = file.get(AskedQuestion, asked).presentation_id
    set_aside(file, tendering.ask_question(file, slot, wording=SECRET), "names somebody")
    presentation = gather(file).tenderers[0].presentation
    assert presentation is not None
    assert [one.wording for one in presentation.asked][-1] == QUESTION_SET_ASIDE


def test_all_versions_of_a_line_go_together(file: CommissionFile, scene: Scene) -> None:
    first = scene.say(SpecificationLine, SECRET)
    latest = specification.edit_specification_line(file, first, "safe staff", category_id=None, statement_ids=[])
    set_aside(file, latest, "unclear")
    assert gather(file).specification == []
    bring_back(file, latest)
    assert [one.wording for one in gather(file).specification] == ["safe staff"]
    set_aside_for_safeguarding(file, [first])
    assert (state(file, first), state(file, latest)) == ("safeguarding", "safeguarding")
    confirm_passed_on(file, latest)
    assert to_be_passed_on(file) == []


def test_one_touch_takes_a_disclosure_said_twice_out_of_both_categories_in_one_action(file: CommissionFile) -> None:
    sort = sorting.add_sort(file, "Ours", categories=["Staff", "Place"])
    ids = [statements.keep_statement(file, "he hits me", state=StatementState.UP) for _ in range(2)]
    waiting = statements.keep_statement(file, " he hits me\n")
    other = statements.keep_statement(file, "be kind", state=StatementState.UP)
    for card, category in zip(ids, file.all(Category), strict=True):
        placing.place_card(file, sort, card, category.id)
    before = len(file.actions())
    set_aside_for_safeguarding(file.by("wall"), ids[:1])
    assert [state(file, one) for one in (*ids, waiting, other)] == ["safeguarding"] * 3 + ["up"]
    assert [(one.name, one.done_by) for one in file.actions()[before:]] == [("set_aside_for_safeguarding", "wall")]


def test_what_looks_the_same_goes_with_it_in_every_kind_of_words(scene: Scene, file: CommissionFile) -> None:
    told = scene.say(Statement, "My uncle hits me.")
    alike = [scene.say(kind.row, "my uncle  HITS me!!") for kind in KINDS]
    other = scene.say(Statement, "My uncle hit me up for money")
    assert take_words_off(file.by("wall"), [told]) == 1 + len(alike)
    assert all(kind_and_words(file, one)[1].to_look_at for one in (told, *alike))
    assert state(file, other) == StatementState.UP
    assert len(to_be_looked_at(file)) == 2, "all that is words is one thing, and the attachment another"
    decide_safeguarding(file, told)
    assert not to_be_looked_at(file)
    assert check_file(file.path) == []
