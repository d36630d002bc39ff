"""The initial workshop, by hand at both windows, from an empty file to the words in the PDF; also broken off midway."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from tests.exported import exported
from tests.journeys.conftest import Run
from tests.journeys.records import State, without_ids_and_times
from tests.ui.driver import Driver, Key, Role
from tests.ui.fixtures import quit_windows, shown_windows
from workshop_app.actions import commission, feedback, people, sessions, setting_aside, statements
from workshop_app.domain.feedback import EvaluationAnswer
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity, Prompt
from workshop_app.domain.statements import Statement
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

PLAN = "initial-workshop"
PROJECT = {
    "What the project is called": "Our Turn",
    "The service being bought": "Young Carers Service",
    "Who buys it": "Marlow Vale Council",
    "Which young people it is for": "young carers of 11 to 18",
}
SCRIBE = "What was said"
OWN = "i need 1 hour  where nobody needs me"
TYPED_AT_THE_WALL = "sleep lol 😴"
OTHERS = "dzieci które tłumaczą dla rodziców, nobody asks them"
GIST = "a place to go after school"
DISCLOSED = "my step dad locks me out at night"
HELP = "text first.\ndont ring the landline"
ALARM = "is there wifi"
REASON = "a question for us, answered on the day"
STAFF = "they must be able to shut up and listen"
CHANGE = "more breaks"
ACTIVITIES = [
    "Ground rules, and what stays in this room",
    "Why we are here, and a warm-up",
    "What I need",
    "Break",
    "What other young people need",
    "How a service could help",
    "Food",
    "The people who run it",
    "How was it?",
    "Thank you, and what happens next",
]


def test_the_initial_workshop_by_hand_keeps_what_the_same_workshop_keeps_by_actions_and_quitting_half_way_costs_nothing(
    qapp: QGuiApplication,
    tmp_path: Path,
    state_of: Callable[[CommissionFile], State],
    run: Run,
    words_of_pdf: Callable[[Path], str],
) -> None:
    by_hand = tmp_path / "by hand.workshop"
    driver = Driver(shown_windows(tmp_path / "recent.json"))
    start_the_project(driver, by_hand)
    say_who_is_here(driver)
    first_half(driver)
    driver.go_to_window(driver.console)
    driver.fill(driver.find(SCRIBE, role=Role.EditableText), HELP[:9])
    assert driver.windows.last_said == ""
    quit_windows(driver.windows)

    again = shown_windows(tmp_path / "recent.json")
    second = Driver(again)
    second.click(next(name for name in second.names() if name.startswith("by hand, in ")))
    second.wait_until(lambda: again.session.title == "How a service could help")
    second.settle()
    assert second.sees("How a service could help")
    assert second.find(SCRIBE, role=Role.EditableText).property("text") == HELP[:9]
    assert second.shows(OTHERS, second.wall) is False
    assert again.project.undoSentence == "", "the shield was pressed last, and undo does not reach back past it"
    second.click(second.find(SCRIBE, role=Role.EditableText))
    second.key(Key.Key_End)
    second_half(second, half_typed=HELP[:9])
    write_the_packs(second, tmp_path / "packs")
    assert again.last_said == ""
    kept = without_ids_and_times(state_of(again.project.file))
    second.go_home()
    quit_windows(again)

    with CommissionFile.create(tmp_path / "by actions.workshop") as file:
        play_the_workshop(file)
        assert kept == without_ids_and_times(state_of(file))

    words = " ".join(words_of_pdf(exported(tmp_path / "packs")["specification.pdf"]).split())
    for spoken in (OWN, OTHERS, GIST, HELP, STAFF):
        assert " ".join(spoken.split()) in words
    for hidden in (DISCLOSED, ALARM, TYPED_AT_THE_WALL, "Robin", "Ash", "Ruth Ellery"):
        assert hidden not in words
    assert run("check", by_hand, cwd=tmp_path).returncode == 0


def start_the_project(driver: Driver, path: Path) -> None:
    """Fill in the home page. The machine's own file dialog is left out: the project is told its answer."""
    driver.click("Start a new project")
    for label, words in PROJECT.items():
        if label == "Who buys it":
            driver.fill(driver.find("Name of the safeguarding lead", role=Role.EditableText), "Jo Marsh")
            driver.key(Key.Key_Return)
            driver.type("01632 960123")
            driver.key(Key.Key_Return)
            driver.click("Next question")
        driver.fill(driver.find(label, role=Role.EditableText), words)
        driver.key(Key.Key_Return)
    driver.click("Next question")
    assert driver.find("Save and start").isEnabled()
    driver.create_at(path)
    assert driver.sees("01632 960123")
    driver.start_session()
    driver.wait_until(lambda: driver.windows.session.title == ACTIVITIES[0])
    assert driver.sees("You can pass, or leave, at any time.", driver.wall)


def say_who_is_here(driver: Driver) -> None:
    for name in ("Robin", "Ash"):
        driver.fill(driver.find("Name for this work", role=Role.EditableText), name)
        driver.key(Key.Key_Return)
    driver.fill(driver.find("An adult's name", role=Role.EditableText), "Ruth Ellery")
    driver.click("facilitator")
    driver.fill(driver.find("An adult's name", role=Role.EditableText), "Tom Hale")
    driver.click("observer")


def go_on_to(driver: Driver, title: str) -> None:
    driver.go_to_window(driver.console)
    driver.click("Next")
    driver.wait_until(lambda: driver.windows.session.title == title)
    driver.settle()


def write_down(driver: Driver, words: str) -> None:
    driver.go_to_window(driver.console)
    driver.click(driver.find(SCRIBE, role=Role.EditableText))
    driver.type(words)
    driver.key(Key.Key_Return)
    driver.settle()


def first_half(driver: Driver) -> None:
    go_on_to(driver, ACTIVITIES[1])
    go_on_to(driver, ACTIVITIES[2])
    driver.click("Said by Ash")
    write_down(driver, OWN)
    assert "Save it" not in driver.names(driver.wall), "what is private is not typed where all can see it"
    assert not driver.shows(OWN, driver.wall)
    driver.go_to_window(driver.console)
    driver.click(driver.find("Put up", within=driver.row_with(OWN)))
    assert driver.sees(OWN, driver.wall)
    go_on_to(driver, ACTIVITIES[3])
    go_on_to(driver, ACTIVITIES[4])
    write_down(driver, OTHERS)
    driver.click("Said by Robin")
    driver.click("written down")
    driver.click("Written down by Ruth Ellery")
    driver.click("Not word for word")
    write_down(driver, GIST)
    driver.click("Put both up")
    driver.go_to_window(driver.wall)
    driver.tap(driver.find("What do other young people like me need?", role=Role.EditableText))
    driver.type(TYPED_AT_THE_WALL)
    driver.tap("Save it")
    assert not driver.shows(TYPED_AT_THE_WALL, driver.wall)
    write_down(driver, DISCLOSED)
    driver.settle()
    driver.click(driver.find("Put up", within=driver.row_with(DISCLOSED)))
    driver.go_to_window(driver.wall)
    assert driver.shows(DISCLOSED, driver.wall)
    driver.tap("Take these words off the big screen")
    assert not driver.shows(DISCLOSED, driver.wall)
    driver.go_to_window(driver.console)
    driver.click("Look at what was taken off the big screen")
    driver.click("Show the words: Something that was said")
    driver.click("Set aside: safeguarding: Something that was said")
    driver.click("Passed on: Something that was said")
    driver.click("Close Safeguarding")
    go_on_to(driver, ACTIVITIES[5])


def second_half(driver: Driver, half_typed: str) -> None:
    write_rest(driver, HELP[len(half_typed) :])
    write_down(driver, ALARM)
    driver.settle()
    driver.click(driver.find("More about these words", within=driver.row_with(ALARM)))
    driver.click("Set aside")
    driver.settle()
    driver.fill(driver.find("Why set it aside?", role=Role.EditableText), REASON)
    driver.key(Key.Key_Return)
    driver.click("Put up")
    assert driver.sees(HELP, driver.wall)
    assert not driver.shows(ALARM, driver.wall)
    go_on_to(driver, ACTIVITIES[6])
    go_on_to(driver, ACTIVITIES[7])
    driver.click("What must they be able to do?")
    write_down(driver, "oops wrong button")
    driver.click(driver.windows.project.undoSentence)
    write_down(driver, STAFF)
    driver.settle()
    driver.click(driver.find("Put up", within=driver.row_with(STAFF)))
    go_on_to(driver, ACTIVITIES[8])
    driver.go_to_window(driver.wall)
    driver.tap("Did you enjoy it?: yes")
    driver.tap("Did you get what it was about?: partly")
    driver.tap(driver.find("What should we change? Anything else?", role=Role.EditableText))
    driver.type(CHANGE)
    driver.tap("Save it")
    go_on_to(driver, ACTIVITIES[9])
    driver.click("End the session")
    driver.wait_until(lambda: driver.windows.session.sessionTitle == "")


def write_rest(driver: Driver, words: str) -> None:
    driver.go_to_window(driver.console)
    driver.click(driver.find(SCRIBE, role=Role.EditableText))
    driver.key(Key.Key_End)
    driver.type(words)
    driver.key(Key.Key_Return)


def write_the_packs(driver: Driver, folder: Path) -> None:
    driver.click("Packs")
    driver.windows.project.packs.choose_folder(QUrl.fromLocalFile(str(folder)))
    driver.click("Create all packs")
    driver.wait_until(lambda: "specification.pdf" in exported(folder), milliseconds=60000)
    driver.wait_until(lambda: not driver.windows.project.packs.busy, milliseconds=60000)
    driver.click("Close the packs")


def play_the_workshop(file: CommissionFile) -> None:
    plan = plan_named(PLAN)
    title, service, council, about_whom = PROJECT.values()
    commission.start_commission(file, title=title, service=service, council=council, about_whom=about_whom)
    session = sessions.add_session(file, PLAN, title=plan.title, planned_on=date.today().isoformat())
    commission.describe_commission(file, safeguarding_name="Jo Marsh", safeguarding_contact="01632 960123")
    sessions.start_session(file, session, plan)
    activities = file.all(Activity, session_id=session)
    sessions.start_activity(file, activities[0].id)
    robin, ash = (people.add_young_person(file, name) for name in ("Robin", "Ash"))
    for person in (robin, ash):
        people.arrive(file, session, young_person_id=person)
    ruth = people.add_adult(file, "Ruth Ellery", AdultRole.FACILITATOR)
    people.arrive(file, session, adult_id=ruth)
    people.arrive(file, session, adult_id=people.add_adult(file, "Tom Hale", AdultRole.OBSERVER))
    for activity in activities[1:]:
        sessions.start_activity(file, activity.id)
    prompts = [file.all(Prompt, activity_id=activity.id) for activity in activities]

    def say(
        words: str,
        activity: int,
        prompt: int = 0,
        *,
        said_by: str | None = None,
        written_down_by: str | None = None,
        exactness: Exactness = Exactness.EXACT,
    ) -> str:
        return statements.keep_statement(
            file,
            words,
            said_by=said_by,
            written_down_by=written_down_by,
            exactness=exactness,
            session_id=session,
            prompt_id=prompts[activity][prompt].id,
        )

    own = say(OWN, 2, said_by=ash)
    others = say(OTHERS, 4)
    gist = say(GIST, 4, said_by=robin, written_down_by=ruth, exactness=Exactness.GIST)
    say(TYPED_AT_THE_WALL, 4)
    disclosed = say(DISCLOSED, 4, written_down_by=ruth)
    statements.put_up(file, [own, others, gist, disclosed])
    setting_aside.set_aside_for_safeguarding(file, [disclosed])
    setting_aside.confirm_passed_on(file, disclosed, to="Jo Marsh")
    helping = say(HELP, 5)
    setting_aside.set_aside(file, say(ALARM, 5), REASON)
    staff = say(STAFF, 7, 1)
    statements.put_up(file, [helping, staff])
    feedback.evaluate_session(
        file, session, enjoyed=EvaluationAnswer.YES, understood=EvaluationAnswer.PARTLY, wording=CHANGE
    )
    sessions.end_session(file, session)
    assert len(file.all(Statement)) == 8
