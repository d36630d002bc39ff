"""The planning workshop, by hand at both windows, from an empty file to the words in the specification."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem

from tests.exported import exported
from tests.journeys.conftest import Run
from tests.journeys.records import State, without_ids_and_times
from tests.ui.driver import READ_FIRST, Driver, Role, name_of
from workshop_app.actions import commission, people, picks, placing, sessions, sorting, specification, statements
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import Category, PickOf
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

PLAN = "planning-workshop"
STAFF, DOING, TREATED, WHEN = (
    "The people who work there",
    "What happens there",
    "How we are treated",
    "When and where",
)
SAID = [
    ("someone who doesnt leave after 3 months 🙃", STAFF),
    ("text me back. even if its just  ok", STAFF),
    ("let us cook", DOING),
    ("لا أريد أن أشرح قصتي كل مرة", TREATED),
    ("evenings, cos i look after my mum till 6", WHEN),
]
UNSURE = "a minibus"
WHY_KAZ = "my nan needs me at 5 so  none of it works otherwise"
WHY_ALL = "if the staff are wrong\nnothing else matters"
TITLE = "A Tuesday in November, half six, raining"
OTHER_TITLE = "what r u gonna do when i dont turn up"
WHY_TITLE = "its when you find out who bothers"
FIRST = "Who left last year, and why?"
SECOND = "How do you let us know if a session is off"
SECOND_AS_CHANGED = "How do you let us know if a session is off?"
DROPPED = "Do you like us?"
THIRD = "Show us what we could cook here for a fiver."


def test_the_planning_workshop_by_hand_keeps_what_the_same_workshop_keeps_by_actions(
    driver: Driver,
    tmp_path: Path,
    state_of: Callable[[CommissionFile], State],
    run: Run,
    words_of_pdf: Callable[[Path], str],
) -> None:
    by_hand = tmp_path / "by hand.workshop"
    hold_the_workshop(driver, by_hand)
    assert driver.windows.last_said == ""
    kept = without_ids_and_times(state_of(driver.windows.project.file))
    driver.windows.project.close()

    with CommissionFile.create(tmp_path / "by actions.workshop") as file:
        play_the_workshop(file)
        assert kept == without_ids_and_times(state_of(file))

    with CommissionFile.open(by_hand) as file:
        commission.say_questions_go(file, "Dana Reid", "")
    done = run("export", by_hand, tmp_path / "packs", "--only", "specification", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    words = " ".join(words_of_pdf(exported(tmp_path / "packs")["specification.pdf"]).split())
    for spoken in (TITLE, FIRST, SECOND_AS_CHANGED, THIRD, STAFF, WHY_ALL, "let us cook", SAID[3][0]):
        assert " ".join(spoken.split()) in words
    assert DROPPED not in words
    assert "Kaz" not in words
    assert run("check", by_hand, cwd=tmp_path).returncode == 0


def hold_the_workshop(driver: Driver, path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(path), "Our Turn", "Young Carers Service", "Marlow Vale Council", "11-18", PLAN)
    driver.start_session()
    for name in ("Kaz", "moth"):
        driver.fill(driver.find("Name for this work", role=Role.EditableText), name)
        driver.key(Qt.Key.Key_Return)
    driver.fill(driver.find("An adult's name", role=Role.EditableText), "Ruth Ellery")
    driver.click("facilitator")
    say_it_all(project.file)
    assert driver.shows("Ground rules, and what stays in this room", driver.wall)
    next_activity(driver, "Being fair")
    next_activity(driver, "What belongs together?")
    sort_the_cards(driver)
    next_activity(driver, "What matters most of all?")
    pick_the_key_aspect(driver)
    next_activity(driver, "Break")
    next_activity(driver, "The title of the presentation")
    propose_and_pick_a_title(driver)
    next_activity(driver, "Our questions")
    make_the_questions(driver)
    for title in ("Who does what on the day", "How was it?", "What happens next"):
        next_activity(driver, title)
    driver.click("End the session", driver.console)
    driver.wait_until(lambda: driver.windows.session.sessionTitle == "")


def next_activity(driver: Driver, title: str) -> None:
    driver.go_to_window(driver.console)
    driver.click("Next")
    driver.wait_until(lambda: driver.windows.session.title == title)
    driver.settle()


def sort_the_cards(driver: Driver) -> None:
    driver.go_to_window(driver.wall)
    for words, category in SAID[:-1]:
        drag_into(driver, words, category)
    drag_into(driver, UNSURE, "Not sure")
    words, category = SAID[-1]
    driver.tap(words)
    driver.tap(foot_of(driver, category))
    driver.wait_until(lambda: driver.shows("Every card has a place", driver.wall))


def drag_into(driver: Driver, words: str, category: str) -> None:
    driver.settle()
    driver.drag(driver.find(words, role=Role.Button), foot_of(driver, category))


def foot_of(driver: Driver, category: str) -> QPoint:
    driver.settle()
    box: QQuickItem = next(one for one in driver.items() if name_of(one).startswith(category + ", "))
    return box.mapToScene(QPointF(box.width() / 2, box.height() - 12)).toPoint()


def pick_the_key_aspect(driver: Driver) -> None:
    driver.click("Pick for Kaz", driver.console)
    driver.click(driver.find(WHEN, role=Role.RadioButton))
    say_why(driver, WHY_KAZ)
    driver.go_to_window(driver.wall)
    driver.tap(driver.find(SAID[0][0], role=Role.RadioButton))
    driver.tap(driver.find(STAFF, role=Role.RadioButton))
    driver.click("Pick for The group", driver.console)
    say_why(driver, WHY_ALL)
    assert driver.shows(WHY_ALL, driver.wall)
    assert not driver.shows("Kaz", driver.wall)
    assert not driver.shows(WHY_KAZ, driver.wall)


def say_why(driver: Driver, words: str) -> None:
    driver.fill(driver.find("Why", role=Role.EditableText), words)
    driver.key(Qt.Key.Key_Return)


def propose_and_pick_a_title(driver: Driver) -> None:
    prompt = "What should each of them have to talk to us about for ten minutes?"
    driver.go_to_window(driver.wall)
    driver.fill(driver.find(prompt, role=Role.EditableText), TITLE)
    driver.key(Qt.Key.Key_Return)
    driver.go_to_window(driver.console)
    assert not [one for one in driver.all_named(TITLE, driver.wall)]
    driver.click("Said by moth")
    driver.click("written down")
    driver.click("Written down by Ruth Ellery")
    driver.fill(driver.find("A title somebody proposes", role=Role.EditableText), OTHER_TITLE)
    driver.key(Qt.Key.Key_Return)
    driver.rest(READ_FIRST)
    while driver.all_named("Put up"):
        driver.click("Put up")
    driver.click("Pick for moth")
    driver.click(driver.find(OTHER_TITLE, role=Role.RadioButton))
    driver.go_to_window(driver.wall)
    driver.tap(driver.find(TITLE, role=Role.RadioButton))
    driver.click("Pick for The group", driver.console)
    say_why(driver, WHY_TITLE)
    assert driver.shows(WHY_TITLE, driver.wall)


def make_the_questions(driver: Driver) -> None:
    ask(driver, DROPPED)
    driver.click("It grows from " + STAFF)
    driver.click(driver.find(SAID[0][0], role=Role.CheckBox))
    ask(driver, FIRST)
    ask(driver, SECOND)
    driver.click("It grows from " + DOING)
    driver.click(driver.find("let us cook", role=Role.CheckBox))
    ask(driver, THIRD)
    driver.click("Question 1: " + DROPPED)
    driver.settle()
    driver.click("Remove")
    driver.tab_to("Question 3: " + THIRD)
    driver.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    driver.click("Question 3: " + SECOND)
    driver.settle()
    driver.click("Change the words")
    driver.fill(driver.find("The question, changed", role=Role.EditableText), SECOND_AS_CHANGED)
    driver.key(Qt.Key.Key_Return)
    driver.click("moth asks it")
    assert driver.shows("3 of 8")
    assert driver.shows(SECOND_AS_CHANGED, driver.wall)
    assert not driver.shows("moth", driver.wall)


def ask(driver: Driver, words: str) -> None:
    driver.fill(driver.find("The question", role=Role.EditableText), words)
    driver.key(Qt.Key.Key_Return)


def say_it_all(file: CommissionFile) -> None:
    for words, _ in [*SAID, (UNSURE, "")]:
        statements.keep_statement(file, words, state=StatementState.UP)


def play_the_workshop(file: CommissionFile) -> None:
    plan = plan_named(PLAN)
    commission.start_commission(
        file, title="Our Turn", service="Young Carers Service", council="Marlow Vale Council", about_whom="11-18"
    )
    session = sessions.add_session(file, PLAN, title=plan.title, planned_on=date.today().isoformat())
    sessions.start_session(file, session, plan)
    activities = {one.title: one for one in file.all(Activity, session_id=session)}
    first, *others = activities.values()
    sessions.start_activity(file, first.id)
    kaz, moth = (people.add_young_person(file, name) for name in ("Kaz", "moth"))
    for person in (kaz, moth):
        people.arrive(file, session, young_person_id=person)
    ruth = people.add_adult(file, "Ruth Ellery", AdultRole.FACILITATOR)
    people.arrive(file, session, adult_id=ruth)
    say_it_all(file)
    said = {one.wording: one.id for one in file.all(Statement)}
    for activity in others:
        sessions.start_activity(file, activity.id)
        if activity.kind is ActivityKind.SORT:
            names = [STAFF, DOING, TREATED, WHEN]
            sort = sorting.add_sort(file, activity.title, categories=names, session_id=session, activity_id=activity.id)
    category = {one.name: one.id for one in file.all(Category, sort_id=sort)}
    for words, name in SAID:
        placing.place_card(file, sort, said[words], category[name])
    placing.place_card(file, sort, said[UNSURE], None)
    picks.pick(
        file,
        PickOf.KEY_ASPECT,
        category_id=category[WHEN],
        young_person_id=kaz,
        why=WHY_KAZ,
        session_id=session,
    )
    picks.pick(file, PickOf.KEY_ASPECT, category_id=category[STAFF], why=WHY_ALL, session_id=session)
    prompt = file.all(Prompt, activity_id=activities["The title of the presentation"].id)[0]
    title = statements.keep_statement(file, TITLE, session_id=session, prompt_id=prompt.id)
    other = statements.keep_statement(
        file,
        OTHER_TITLE,
        said_by=moth,
        written_down_by=ruth,
        exactness=Exactness.EXACT,
        session_id=session,
        prompt_id=prompt.id,
    )
    statements.put_up(file, [title, other])
    picks.pick(file, PickOf.TITLE, statement_id=other, young_person_id=moth, session_id=session)
    picks.pick(file, PickOf.TITLE, statement_id=title, why=WHY_TITLE, session_id=session)
    specification.add_question(file, FIRST, category_id=category[STAFF], statement_ids=[said[SAID[0][0]]])
    specification.add_question(file, THIRD, category_id=category[DOING], statement_ids=[said["let us cook"]])
    specification.add_question(file, SECOND_AS_CHANGED, category_id=category[STAFF], asked_by=moth)
    sessions.end_session(file, session)
