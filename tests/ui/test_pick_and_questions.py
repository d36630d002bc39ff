"""Picking the key aspect and the title, and making the questions, at both windows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.slots import at_slot
from tests.ui.boards import begin_sort
from tests.ui.driver import Driver, Role, role_of
from tests.ui.lying import Lying
from workshop_app.actions import people, picks, placing, sessions, sorting, specification, statements, tendering
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.sorting import Category, Pick, PickOf, Sort
from workshop_app.domain.specification import Question
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.plans import SessionPlan, plan_named
from workshop_app.plans.plan import BriefingPlan, PickPlan
from workshop_app.store import CommissionFile

STAFF = "The people who work there"
WHEN = "When and where"
MEAN_IT = "they have to  MEAN it 🙃"
LONG = "i said this so many times " * 24
ARABIC = "لا أريد أن أشرح قصتي كل مرة"


@pytest.fixture
def workshop(driver: Driver, tmp_path: Path) -> Driver:
    """The planning workshop at the key aspect: two young people, four categories, some cards in one of them."""

    def gathered(file: CommissionFile, session: str) -> None:
        for name in ("Kaz", "moth"):
            people.add_young_person_here(file, session, name)
        ids = [statements.keep_statement(file, words, state=StatementState.UP) for words in (MEAN_IT, LONG, ARABIC)]
        sort = begin_sort(file)
        staff = file.all(Category, sort_id=sort)[0]
        for one in ids:
            placing.place_card(file, sort, one, staff.id)

    driver.begin_at(tmp_path, "pick", plan="planning-workshop", before=gathered)
    return driver


def begin(driver: Driver, kind: ActivityKind, number: int = 0) -> None:
    wanted = driver.windows.project.file.all(Activity, kind=kind)[number]
    under_way = driver.windows.session
    if under_way.activity is None or under_way.activity.id != wanted.id:
        under_way.go_to(wanted.id)
        driver.settle()


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def group_pick(driver: Driver, pick_of: PickOf = PickOf.KEY_ASPECT) -> Pick | None:
    return file_of(driver).find(Pick, pick_of=pick_of, young_person_id=None)


def why_box(driver: Driver) -> str:
    return str(driver.find("Why", driver.console, role=Role.EditableText).property("text"))


def say_why(driver: Driver, words: str) -> None:
    driver.fill(driver.find("Why", role=Role.EditableText), words)
    driver.key(Qt.Key.Key_Return)


def test_a_young_person_who_differs_is_kept_by_name_and_never_shown_on_the_wall(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    assert workshop.shows("Kaz")
    assert {"The group", "• The group"} & set(workshop.texts())
    workshop.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    workshop.click(workshop.find(WHEN, role=Role.RadioButton))
    say_why(workshop, "buses stop at 6")
    workshop.go_to_window(workshop.wall)
    workshop.tap(workshop.find(STAFF, role=Role.RadioButton))
    kaz = file_of(workshop).find(YoungPerson, alias="Kaz")
    assert kaz is not None
    own = file_of(workshop).find(Pick, young_person_id=kaz.id)
    assert own is not None
    assert own.why == "buses stop at 6"
    assert workshop.shows("Picked by 1 young person", workshop.console), "the others are here, and have not picked"
    assert not workshop.shows("Picked by Kaz", workshop.console)
    assert why_box(workshop) == "buses stop at 6"
    shown = " ".join(workshop.texts(workshop.wall))
    assert "Kaz" not in shown
    assert "buses" not in shown
    assert "1 of" not in shown


def test_where_the_room_sees_the_console_no_mark_tells_what_one_young_person_picked(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)

    def marked() -> list[str]:
        ticked = [one for one in workshop.items(workshop.console) if one.property("ticked") is True]
        return [str(one.property("wording")) for one in ticked if one.property("wording") is not None]

    workshop.click("Pick for Kaz")
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    assert marked() == [STAFF]
    workshop.windows.placing.say_who_sees("room")
    workshop.settle()
    assert marked() == []
    workshop.click("Show names for a minute")
    assert marked() == [STAFF]
    workshop.click("Hide them now")
    workshop.click("Pick for The group")
    workshop.click(workshop.find(WHEN, role=Role.RadioButton))
    assert marked() == [WHEN], "what the group picks it may see"


def test_what_is_chosen_at_the_wall_bears_a_mark_and_its_reason_and_can_be_taken_back(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.go_to_window(workshop.wall)
    card = workshop.find(MEAN_IT, role=Role.RadioButton)
    workshop.tap(card)
    assert card.property("ticked") is True
    workshop.go_to_window(workshop.console)
    say_why(workshop, "cos we can tell")
    assert workshop.shows("cos we can tell", workshop.wall)
    workshop.go_to_window(workshop.wall)
    workshop.tap("Clear choice")
    assert group_pick(workshop) is None
    assert not workshop.shows("cos we can tell", workshop.wall)
    workshop.windows.project.undo()
    assert workshop.shows("cos we can tell", workshop.wall)


def test_a_long_pick_and_its_long_reason_can_be_read_on_the_wall(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    long = next(one for one in file_of(workshop).all(Statement) if one.wording == LONG)
    wall = workshop.wall
    reason = "if this one is wrong the rest doesnt matter. " * 4
    picks.pick(file_of(workshop), PickOf.KEY_ASPECT, statement_id=long.id, why=reason)
    workshop.settle()
    assert not {"More: our pick", "More: the reason"} & set(workshop.names(wall))
    picks.pick(file_of(workshop), PickOf.KEY_ASPECT, statement_id=long.id, why=reason * 9)
    workshop.settle()
    more = workshop.find("More: the reason", wall)
    words = workshop.find(reason * 9, wall)
    line = words.property("contentHeight") / words.property("lineCount")
    shown = words.parentItem().parentItem().parentItem().height() / line
    assert shown >= 3
    assert abs(shown - round(shown)) < 0.05
    assert more.mapToScene(QPointF(0, 0)).y() > 0.5 * wall.height()
    assert list(Lying(wall).faults()) == []
    staff = file_of(workshop).find(Category, name=STAFF)
    assert staff is not None
    sorting.rename_category(file_of(workshop), staff.id, LONG[:300].strip())
    workshop.settle()
    assert [one for one in Lying(wall).faults() if not (LONG[:60] in one and one.endswith("is cut"))] == []


def test_a_card_in_no_category_is_told_of_and_picked_like_the_others(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    assert not workshop.all_named("Go and sort")
    unsorted = statements.keep_statement(file_of(workshop), "a dog there", state=StatementState.UP)
    assert workshop.sees("1 card is not in a category.")
    assert workshop.sees("Not in a category", workshop.wall)
    workshop.go_to_window(workshop.wall)
    workshop.tap(workshop.find("a dog there", role=Role.RadioButton))
    pick = group_pick(workshop)
    assert pick is not None
    assert pick.statement_id == unsorted
    workshop.click("Go and sort", workshop.console)
    workshop.settle()
    assert workshop.shows("What belongs together?", workshop.console)
    assert workshop.shows("a dog there", workshop.wall)


def test_the_reason_for_another_pick_is_not_lost_and_not_said_of_the_new_one(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    say_why(workshop, "no point otherwise")
    workshop.go_to_window(workshop.wall)
    workshop.tap(workshop.find(WHEN, role=Role.RadioButton))
    pick = group_pick(workshop)
    assert pick is not None
    assert pick.why == ""
    assert not workshop.shows("no point otherwise", workshop.wall)
    assert why_box(workshop) == "no point otherwise"
    workshop.click("Save reason", workshop.console)
    assert workshop.shows("no point otherwise", workshop.wall)


def test_a_half_typed_reason_is_there_after_reopening(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    workshop.fill(workshop.find("Why", role=Role.EditableText), "becau")
    path = str(file_of(workshop).path)
    workshop.windows.project.close()
    assert workshop.windows.project.open(path)
    workshop.settle()
    assert why_box(workshop) == "becau"
    workshop.click("Pick for moth")
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    assert why_box(workshop) == ""


def test_undo_in_the_box_brings_nobody_elses_reason_back(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    for name in ("moth", "Kaz"):
        workshop.click(f"Pick for {name}")
        workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    workshop.fill(workshop.find("Why", role=Role.EditableText), "my mum drinks")
    workshop.fill(workshop.find("Why", role=Role.EditableText), "")
    workshop.click("Pick for moth")
    workshop.click(workshop.find("Why", role=Role.EditableText))
    workshop.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert why_box(workshop) == ""


def test_with_nothing_sorted_both_windows_say_that_the_cards_come_first(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "bare.workshop"), "Ours", "A service", "", "", "planning-workshop")
    driver.windows.session.start(project.file.all(Session)[0].id)
    begin(driver, ActivityKind.PICK)
    assert driver.shows("no words are up")
    assert driver.shows("The cards come first. Then we pick.", driver.wall)
    begin(driver, ActivityKind.PICK, 1)
    assert driver.shows("No title has been proposed yet")
    begin(driver, ActivityKind.QUESTIONS)
    assert driver.shows("0 of 8")
    assert driver.shows("Eight questions, the same for everyone.", driver.wall)
    specification.add_question(project.file, "Who picks up?")
    assert driver.sees("Who picks up?", driver.wall)
    assert not driver.shows("Eight questions, the same for everyone.", driver.wall)


def test_a_proposed_title_waits_until_it_is_put_up(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK, 1)
    workshop.fill(workshop.find("A title somebody proposes", role=Role.EditableText), "PROVE   it")
    workshop.key(Qt.Key.Key_Return)
    assert not workshop.shows("PROVE   it", workshop.wall)
    workshop.wait_until(lambda: workshop.shows("waiting to be put up"))
    workshop.click(workshop.find("PROVE   it"))
    assert group_pick(workshop, PickOf.TITLE) is None
    workshop.click("Put up")
    workshop.go_to_window(workshop.wall)
    workshop.tap(workshop.find("PROVE   it", role=Role.RadioButton))
    pick = group_pick(workshop, PickOf.TITLE)
    assert pick is not None
    assert file_of(workshop).get(Statement, str(pick.statement_id)).wording == "PROVE   it"


def test_a_chosen_title_is_alone_on_the_wall_with_its_reason_and_the_key_aspect(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    begin(workshop, ActivityKind.PICK, 1)
    for words in ("PROVE   it", "Hear us out"):
        workshop.type(words)
        workshop.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    workshop.click(workshop.find("PROVE   it", role=Role.RadioButton))
    say_why(workshop, "they always  promise")
    shown = workshop.texts(workshop.wall)
    assert {"PROVE   it", "they always  promise", STAFF} <= set(shown)
    assert "Hear us out" not in shown
    assert not workshop.all_named("Your title", workshop.wall)
    assert [name for name in workshop.names(workshop.wall) if name.startswith("Take")] == [
        "Take these words off the big screen"
    ]
    sizes = {item.property("text"): item.property("font").pixelSize() for item in texts_on(workshop)}
    assert sizes["PROVE   it"] == 116
    assert sizes["they always  promise"] == 46
    workshop.click("Clear choice")
    assert workshop.shows("Hear us out", workshop.wall)
    assert workshop.find("PROVE   it", workshop.wall, role=Role.RadioButton).property("ticked") is False


def texts_on(driver: Driver) -> list[QQuickItem]:
    return [item for item in driver.items(driver.wall) if item.inherits("QQuickText")]


@pytest.mark.parametrize("at_the_wall", [True, False])
def test_a_picked_title_set_aside_for_safeguarding_leaves_the_wall_at_once(workshop: Driver, at_the_wall: bool) -> None:
    begin(workshop, ActivityKind.PICK, 1)
    workshop.fill(workshop.find("A title somebody proposes", role=Role.EditableText), "what he did to me")
    workshop.key(Qt.Key.Key_Return)
    workshop.click("Put up")
    workshop.click(workshop.find("what he did to me", role=Role.RadioButton))
    assert workshop.shows("what he did to me", workshop.wall)
    if at_the_wall:
        workshop.go_to_window(workshop.wall)
        workshop.tap("Take these words off the big screen")
    else:
        workshop.click("Set aside: safeguarding")
    assert not workshop.shows("what he did to me", workshop.wall)
    assert not workshop.shows("what he did to me", workshop.console)
    told = "Taken off the big screen. Look" if at_the_wall else "Set aside for safeguarding. Tell the safeguarding lead"
    assert workshop.shows(told, workshop.console)


def test_a_plan_that_gives_a_title_no_prompt_still_gathers_titles(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "own.workshop"), "Ours", "A service", "", "", "planning-workshop")
    plan = SessionPlan(
        title="Ours",
        stage="plan",
        activity=[
            BriefingPlan(title="Ground rules", minutes=5),
            PickPlan(title="Name it", minutes=5, pick_of="title"),
        ],
    )
    session = project.file.all(Session)[0].id
    sessions.start_session(project.file, session, plan)
    driver.windows.session.start(session)
    begin(driver, ActivityKind.PICK)
    driver.fill(driver.find("A title somebody proposes", role=Role.EditableText), "go on then")
    driver.key(Qt.Key.Key_Return)
    driver.click("Put up")
    driver.click(driver.find("go on then", role=Role.RadioButton))
    assert group_pick(driver, PickOf.TITLE) is not None


def ask(driver: Driver, words: str) -> None:
    driver.fill(driver.find("The question", role=Role.EditableText), words)
    driver.key(Qt.Key.Key_Return)


def open_question(driver: Driver, name: str) -> None:
    """Open a question, and wait until what belongs to it has found its place."""
    driver.click(name)
    driver.settle()


def change_the_words(driver: Driver) -> None:
    driver.click("Change the words")
    driver.settle()


def wordings(driver: Driver) -> list[str]:
    return [one.wording for one in file_of(driver).all(Question)]


def test_a_question_is_tied_to_its_category_and_the_words_ticked(workshop: Driver) -> None:
    begin(workshop, ActivityKind.QUESTIONS)
    workshop.click("It grows from " + STAFF)
    workshop.click(workshop.find(MEAN_IT, role=Role.CheckBox))
    ask(workshop, "How would we know?")
    open_question(workshop, "Question 1: How would we know?")
    assert workshop.shows("It grew from " + STAFF)
    assert workshop.texts(workshop.console).count(MEAN_IT) == 2, "to tick, and under the question"
    ask(workshop, "And then?")
    open_question(workshop, "Question 2: And then?")
    assert workshop.texts(workshop.console).count(MEAN_IT) == 1, "to tick alone"


def test_questions_are_put_in_order_by_button_and_by_key(workshop: Driver) -> None:
    begin(workshop, ActivityKind.QUESTIONS)
    for words in ("one?", "two?", "three?"):
        ask(workshop, words)
    workshop.click("Move question 3 up")
    assert wordings(workshop) == ["one?", "three?", "two?"]
    workshop.tab_to("Question 1: one?")
    workshop.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    workshop.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    workshop.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert wordings(workshop) == ["three?", "two?", "one?"]
    assert workshop.focused_name() == "Question 3: one?"


def test_more_questions_than_there_is_time_for_are_spares(workshop: Driver) -> None:
    for number in range(8):
        specification.add_question(file_of(workshop), f"number {number}?")
    begin(workshop, ActivityKind.QUESTIONS)
    assert workshop.shows("8 of 8")
    ask(workshop, "and what about the ninth?")
    assert workshop.shows("9 of 8")
    assert workshop.shows("more than there is time for")


def test_eight_questions_are_read_at_once_on_the_wall_large_and_without_names(workshop: Driver) -> None:
    moth = file_of(workshop).find(YoungPerson, alias="moth")
    assert moth is not None
    for number in range(8):
        words = f"Number {number}: who would be there on a wet Tuesday, and what happens to us when they leave?"
        specification.add_question(file_of(workshop), words, asked_by=moth.id)
    begin(workshop, ActivityKind.QUESTIONS)
    assert workshop.shows("moth asks it", workshop.console)
    workshop.click(workshop.find(words.replace("Number 7", "Number 0")))
    workshop.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert workshop.shows("Kaz asks it", workshop.console)
    assert not workshop.shows("moth", workshop.wall)
    assert not workshop.all_named("More: questions", workshop.wall)
    shown = [item for item in workshop.items(workshop.wall) if role_of(item) == Role.ListItem]
    assert len(shown) == 8
    lowest = max(item.mapToScene(item.boundingRect().bottomLeft()).y() for item in shown)
    assert lowest <= workshop.wall.height()


def test_a_half_typed_question_and_a_half_changed_one_are_there_after_reopening(workshop: Driver) -> None:
    begin(workshop, ActivityKind.QUESTIONS)
    ask(workshop, "Where?")
    open_question(workshop, "Question 1: Where?")
    change_the_words(workshop)
    workshop.fill(workshop.find("The question, changed", role=Role.EditableText), "Where ex")
    workshop.fill(workshop.find("The question", role=Role.EditableText), "And wh")
    path = str(file_of(workshop).path)
    workshop.windows.project.close()
    assert workshop.windows.project.open(path)
    workshop.settle()
    assert workshop.find("The question", role=Role.EditableText).property("text") == "And wh"
    open_question(workshop, "Question 1: Where?")
    change_the_words(workshop)
    assert workshop.find("The question, changed", role=Role.EditableText).property("text") == "Where ex"
    workshop.click("Cancel")
    workshop.settle()
    assert wordings(workshop) == ["Where?"]
    change_the_words(workshop)
    assert workshop.find("The question, changed", role=Role.EditableText).property("text") == "Where?"


def test_a_question_that_a_tenderer_was_asked_stays_as_it_is(workshop: Driver) -> None:
    file = file_of(workshop)
    question = specification.add_question(file, "Where?")
    tendering.add_tenderer(file, "Brightwater Trust")
    session = sessions.add_session(file, "presentations", title="The day", planned_on="2026-05-01")
    sessions.start_session(file, session, plan_named("presentations"))
    slot = at_slot(file, file.all(Presentation)[0].id)
    tendering.start_presenting(file, slot)
    tendering.start_questions(file, slot)
    tendering.ask_question(file, slot, question_id=question)
    begin(workshop, ActivityKind.QUESTIONS)
    open_question(workshop, "Question 1: Where?")
    assert workshop.shows("Already asked, so it can no longer be changed.")
    assert not workshop.find("Remove").isEnabled()


@pytest.mark.parametrize(
    ("kind", "number"), [(ActivityKind.PICK, 0), (ActivityKind.PICK, 1), (ActivityKind.QUESTIONS, 0)]
)
def test_thirty_young_people_leave_session_for_the_work(workshop: Driver, kind: ActivityKind, number: int) -> None:
    for one in range(28):
        workshop.windows.project.people.add_young_people(f"young person {one}")
    specification.add_question(file_of(workshop), LONG)
    begin(workshop, kind, number)
    workshop.settle()
    texts = workshop.texts()
    assert any("young person 27" in one for one in texts)
    lists = [item for item in workshop.items() if item.inherits("QQuickListView") and item.width() > 400]
    assert lists
    assert all(item.height() >= 90 for item in lists)


def test_people_who_left_keep_their_pick(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.click("Pick for moth")
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    moth = file_of(workshop).find(YoungPerson, alias="moth")
    assert moth is not None
    workshop.windows.project.people.set_here(moth.id, False)
    assert workshop.shows("Picked by 1 young person")
    people.rename_young_person(file_of(workshop), moth.id, "Moth!")
    for one in file_of(workshop).all(YoungPerson):
        if one.id != moth.id:
            workshop.click(f"Pick for {one.alias}")
            workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    assert workshop.shows("Moth!"), "all who were there have picked"
    assert any(one.startswith("Picked by ") and "Moth!" in one for one in workshop.texts())


def typing_lands_in(driver: Driver, name: str) -> None:
    """What is typed now comes into this box of the console, and is taken out again."""
    driver.settle()
    driver.type("x y")
    assert (driver.focused_name(), driver.find(name, role=Role.EditableText).property("text")[-3:]) == (name, "x y")
    for _ in range(3):
        driver.key(Qt.Key.Key_Backspace)


def test_after_a_pick_the_reason_is_typed_and_nothing_is_pressed_by_its_spaces(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    workshop.type("no point otherwise")
    workshop.key(Qt.Key.Key_Return)
    picked = group_pick(workshop)
    assert picked is not None
    assert picked.why == "no point otherwise"
    typing_lands_in(workshop, "Why")
    workshop.fill(workshop.find("Why", role=Role.EditableText), "really")
    workshop.click("Save reason")
    typing_lands_in(workshop, "Why")
    workshop.click("Clear choice")
    workshop.settle()
    assert group_pick(workshop) is None
    assert workshop.console.activeFocusItem() is not None
    workshop.type("  ")
    assert group_pick(workshop) is None


def test_who_picks_by_keys_stays_at_the_card(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.tab_to(STAFF)
    workshop.key(Qt.Key.Key_Space)
    workshop.settle()
    assert group_pick(workshop) is not None
    assert workshop.focused_name() == STAFF


def test_a_pick_at_the_wall_takes_no_name_that_is_being_typed(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.click("Add young people")
    name = workshop.find("Name for this work", role=Role.EditableText)
    workshop.click(name)
    workshop.type("Be")
    workshop.go_to_window(workshop.wall)
    workshop.tap(workshop.find(STAFF, role=Role.RadioButton))
    workshop.go_to_window(workshop.console)
    workshop.type("a")
    assert name.property("text") == "Bea"


def test_titles_are_typed_one_after_the_other_and_can_be_set_aside_while_they_are_up(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK, 1)
    box = "A title somebody proposes"
    typing_lands_in(workshop, box)
    workshop.type("Hear us out")
    workshop.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert workshop.shows("Hear us out", workshop.wall)
    typing_lands_in(workshop, box)
    workshop.click("More about these words")
    workshop.click("Set aside")
    typing_lands_in(workshop, "Why set it aside?")
    workshop.key(Qt.Key.Key_Escape)
    workshop.click("Take down")
    workshop.key(Qt.Key.Key_Escape)
    typing_lands_in(workshop, box)
    assert not workshop.shows("Hear us out", workshop.wall)
    workshop.click(workshop.find("Pick for Kaz"))
    typing_lands_in(workshop, box)


def test_questions_are_typed_one_after_the_other_whatever_is_pressed_between(workshop: Driver) -> None:
    begin(workshop, ActivityKind.QUESTIONS)
    typing_lands_in(workshop, "The question")
    workshop.click(f"It grows from {STAFF}")
    typing_lands_in(workshop, "The question")
    workshop.type("Who picks up?")
    workshop.click("Save")
    typing_lands_in(workshop, "The question")
    assert wordings(workshop) == ["Who picks up?"]
    open_question(workshop, "Question 1: Who picks up?")
    change_the_words(workshop)
    workshop.type(" At night?")
    workshop.key(Qt.Key.Key_Escape)
    typing_lands_in(workshop, "The question")
    workshop.key(Qt.Key.Key_Escape)
    assert not workshop.all_named("Change the words")
    assert wordings(workshop) == ["Who picks up?"]


@pytest.mark.parametrize(("number", "width", "height"), [(0, 1024, 600), (1, 1024, 600), (1, 1280, 720)])
def test_what_is_picked_and_the_box_for_why_are_both_in_view_and_nothing_moves(
    workshop: Driver, number: int, width: int, height: int
) -> None:
    workshop.console.resize(width, height)
    begin(workshop, ActivityKind.PICK, number)
    if number:
        workshop.type("Our words")
        workshop.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        workshop.settle()
    row = workshop.find("Our words" if number else ARABIC, role=Role.RadioButton)
    workshop.centre(row)
    top = row.mapToScene(QPointF(0, 0)).toPoint()
    workshop.click(row)
    workshop.settle()
    assert row.property("ticked")
    assert row.mapToScene(QPointF(0, 0)).toPoint() == top
    assert not workshop.scroll_to(workshop.find("Why", role=Role.EditableText))
    place = row.mapRectToScene(QRectF(0, 0, row.width(), row.height()))
    box = workshop.find("Why", role=Role.EditableText)
    assert place.bottom() <= box.mapToScene(QPointF(0, 0)).y()


def test_a_title_starts_from_the_words_that_matter_most_and_says_so(workshop: Driver) -> None:
    begin(workshop, ActivityKind.PICK)
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    begin(workshop, ActivityKind.PICK, 1)
    file = file_of(workshop)
    said = file.find(Statement, wording=MEAN_IT)
    assert said is not None
    workshop.click(workshop.find(MEAN_IT, workshop.console, role=Role.RadioButton))
    box = workshop.find("A title somebody proposes", role=Role.EditableText)
    assert box.property("text") == MEAN_IT
    workshop.fill(box, "MEAN  it")
    workshop.key(Qt.Key.Key_Return)
    workshop.type("Hear us out")
    workshop.key(Qt.Key.Key_Return)
    titles = {one.wording: one.rewording_of for one in file.all(Statement) if one.prompt_id is not None}
    assert titles == {"MEAN  it": said.id, "Hear us out": None}
    workshop.go_to_window(workshop.wall)
    workshop.tap(workshop.find(MEAN_IT, workshop.wall, role=Role.RadioButton))
    assert workshop.sees("Your title starts from these words. Say it your way.", workshop.wall)
    workshop.tap("Save it")
    latest = file.all(Statement)[-1]
    assert (latest.wording, latest.rewording_of) == (MEAN_IT, said.id)
    workshop.go_to_window(workshop.console)
    statements.take_down(file, said.id)
    workshop.settle()
    assert not workshop.all_named(MEAN_IT, workshop.wall)


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 720), (1920, 1080)])
def test_words_to_start_from_that_the_row_has_no_room_for_come_by_a_button(
    workshop: Driver, width: int, height: int
) -> None:
    file = file_of(workshop)
    for window in (workshop.console, workshop.wall):
        window.resize(width, height)
    words = [MEAN_IT, LONG, ARABIC]
    for number in range(6):
        words.append(f"thing {number} that we said and that is long enough for a line and a half of its card")
        kept = statements.keep_statement(file, words[-1], state=StatementState.UP)
        placing.place_card(file, file.all(Sort)[0].id, kept, file.all(Category)[0].id)
    workshop.settle()
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    begin(workshop, ActivityKind.PICK, 1)
    for window in (workshop.console, workshop.wall):
        workshop.go_to_window(window)
        seen = whole_in_row(workshop, window, words)
        assert MEAN_IT in seen
        for _ in words:
            if not workshop.all_named("More words to start from", window):
                break
            workshop.click(workshop.find("More words to start from", window))
            workshop.settle()
            seen |= whole_in_row(workshop, window, words)
        assert seen == set(words)
        workshop.click(workshop.find("Back to the first words to start from", window))
        workshop.settle()
        assert MEAN_IT in whole_in_row(workshop, window, words)


@pytest.mark.parametrize("number", [12, 30])
def test_the_row_of_words_to_start_from_opens_at_its_first(workshop: Driver, number: int) -> None:
    file = file_of(workshop)
    for at in range(number):
        kept = statements.keep_statement(file, f"thing {at} " + "we said " * (at % 5), state=StatementState.UP)
        placing.place_card(file, file.all(Sort)[0].id, kept, file.all(Category)[0].id)
    workshop.settle()
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    begin(workshop, ActivityKind.PICK, 1)
    for window in (workshop.console, workshop.wall):
        assert whole_in_row(workshop, window, [MEAN_IT]) == {MEAN_IT}


def test_where_the_row_has_room_for_all_words_no_button_stands_at_its_end(workshop: Driver) -> None:
    file = file_of(workshop)
    for one in file.all(Statement)[1:]:
        statements.take_down(file, one.id)
    workshop.click(workshop.find(STAFF, role=Role.RadioButton))
    begin(workshop, ActivityKind.PICK, 1)
    assert workshop.all_named(MEAN_IT, workshop.console)
    assert not workshop.all_named("More words to start from", workshop.console)


def whole_in_row(driver: Driver, window: QQuickWindow, words: list[str]) -> set[str]:
    """Return which words to start from are seen whole, from one end of their cards to the other."""
    found = set()
    for card in (one for word in words for one in driver.all_named(word, window) if role_of(one) == Role.RadioButton):
        row = card.parentItem()
        while row is not None and not row.inherits("QQuickListView"):
            row = row.parentItem()
        if row is not None:
            left = card.mapToItem(row, QPointF(0, 0)).x()
            if left >= -1 and left + card.width() <= row.width() + 1:
                found.add(str(card.property("wording")))
    return found
