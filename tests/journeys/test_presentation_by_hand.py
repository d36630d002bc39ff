"""One presentation and its feedback, through the real windows by mouse and key, to the words in the feedback pack."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.alike import rows_apart_from_ids_and_times
from tests.ui.driver import Driver, Key, Role
from workshop_app.actions import (
    commission,
    fairness,
    feedback,
    people,
    sessions,
    setting_aside,
    sorting,
    specification,
    tendering,
)
from workshop_app.domain.feedback import Answer, RemarkKind
from workshop_app.domain.people import AdultRole, YoungPerson
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.sorting import Category
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import Presentation, Tenderer
from workshop_app.exports.documents import feedback_pack
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

QUESTION = "who would pick up if i rang at 9 at night"
FOLLOW_UP = "is that a person or a recording?"
ANSWER = "a duty phone. they did not know whose"
STRONG = "they knew what a young carer is  without looking it up"
SHOWN = "told us about a girl who does the insulin"
WEAK = "kept saying 'service users' 🙄\nthats us"
PRIVATE = "the tall one reminds me of my uncle"
SET_ASIDE = "better than the last lot"
WHY = "nie wiem, może"
STRONGEST_WHY = "بصراحة سمعوني"
LONG_WHY = "they listened " * 43


def squeezed(text: str) -> str:
    """Take white space away: a page breaks lines where it must, and extraction guesses at spaces."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def what_the_planning_workshop_left(file: CommissionFile) -> None:
    """Two categories and a question: the planning workshop has a journey of its own."""
    sorting.add_sort(file, "What matters", categories=["people who stay", "on our doorstep"])
    specification.add_question(file, QUESTION)


def press(driver: Driver, name: str) -> None:
    """Click what is called so."""
    driver.click(name)


def enter(driver: Driver) -> None:
    driver.key(Key.Key_Return)


def write(driver: Driver, field: str, words: str) -> None:
    driver.fill(driver.find(field, role=Role.EditableText), words)


def by_hand(driver: Driver, path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(path), "Our Turn", "Young Carers Service", "Marlow Vale Council", "", "")
    what_the_planning_workshop_left(project.file)

    press(driver, "Another session")
    press(driver, "The presentations (130 min with one tenderer)")
    driver.go_to_details("Tenderers")
    for name in ("Lantern Trust", "Brook", "Hazel and Co"):
        write(driver, "Name of a tenderer", name)
        enter(driver)
    press(driver, "Hazel and Co: earlier")
    write(driver, "Tenderer 2", "Hazel & Company")
    enter(driver)
    press(driver, "Brook: remove")
    press(driver, "Close the project details")
    driver.start_session()
    for alias in ("Kez", "Ash", "Bo"):
        write(driver, "Name for this work", alias)
        enter(driver)
    write(driver, "An adult's name", "Mrs Ode")
    press(driver, "support worker")
    for _ in range(4):
        press(driver, "Next")
    assert driver.shows("Not everybody here has declared yet: Kez, Ash, Bo.")
    press(driver, "Go on all the same")
    assert driver.texts(driver.wall) == ["The big screen is yours"]
    press(driver, "Chaired by: Choose")
    press(driver, "Chaired by: Kez")
    press(driver, "Start presenting")
    press(driver, "Start questions")
    press(driver, "Asked by: as listed")
    press(driver, "Asked by: Bo")
    press(driver, f"Asked: {QUESTION}")
    write(driver, f"What was answered: {QUESTION}", ANSWER)
    enter(driver)
    write(driver, "A question that came up", FOLLOW_UP)
    enter(driver)
    press(driver, "End the slot")
    press(driver, "Yes, end the slot")
    assert driver.texts(driver.wall) == ["The big screen is yours"]

    press(driver, "Next")
    assert not driver.shows("Lantern", driver.wall)
    assert driver.find("Hand over to Kez"), "each has a turn of their own before they talk"
    press(driver, "Write it down")
    press(driver, "Who is speaking: Kez")
    write(driver, "Their words", STRONG)
    write(driver, "What did they say or show?", SHOWN)
    enter(driver)
    press(driver, "Who is speaking: Ash")
    press(driver, "written down")
    press(driver, "Written down by Mrs Ode")
    press(driver, "Not word for word")
    press(driver, "A weakness")
    write(driver, "Their words", WEAK)
    press(driver, "Save privately")
    press(driver, "Who is speaking: nobody named")
    press(driver, "Written down by Mrs Ode")
    for words in (PRIVATE, SET_ASIDE):
        press(driver, "To explore")
        write(driver, "Their words", words)
        enter(driver)
    assert not driver.shows(STRONG, driver.wall)
    press(driver, f"Share it: {STRONG}")
    press(driver, f"Share it: {WEAK}")
    press(driver, f"More about these words: {SET_ASIDE}")
    press(driver, "Set aside")
    driver.type("it compares them")
    enter(driver)
    driver.wait_until(lambda: driver.shows(STRONG, driver.wall) and driver.shows(SHOWN, driver.wall))
    wall = driver.texts(driver.wall)
    assert WEAK in wall
    assert not any(words in text for text in wall for words in (PRIVATE, SET_ASIDE, "Kez", "Ash", "Mrs Ode", "Lantern"))

    press(driver, "Next")
    press(driver, "Whose answer: Kez")
    write(driver, "All in all: why", WHY)
    press(driver, "All in all: partly")
    press(driver, "people who stay: yes")
    press(driver, "Share all their answers")
    press(driver, "Done, hide it")
    press(driver, "Whose answer: Ash")
    press(driver, "All in all: yes")
    write(driver, "All in all: why", LONG_WHY)
    press(driver, "on our doorstep: no")
    press(driver, "on our doorstep: clear choice")
    press(driver, "Share all their answers")
    press(driver, "Whose answer: The group")
    press(driver, "All in all: not sure")
    assert driver.shows("1 of 3 said yes, 1 of 3 said partly")
    assert not driver.shows(WHY, driver.wall)

    for _ in range(6):
        press(driver, "Next")
    press(driver, "Whose answer: Bo")
    press(driver, "Lantern Trust")
    write(driver, "Why?", STRONGEST_WHY)
    enter(driver)
    press(driver, "Whose answer: Ash")
    press(driver, "Hazel & Company")
    assert not driver.shows("Hazel", driver.wall)


def by_actions(file: CommissionFile) -> None:
    commission.start_commission(
        file, title="Our Turn", service="Young Carers Service", council="Marlow Vale Council", about_whom=""
    )
    what_the_planning_workshop_left(file)
    plan = plan_named("presentations")
    day = date.today().isoformat()
    session = sessions.add_session(file, "presentations", title=plan.title, planned_on=day)
    for name in ("Lantern Trust", "Brook", "Hazel and Co"):
        tendering.add_tenderer(file, name)
    lantern, brook, hazel = (one.id for one in file.all(Tenderer))
    tendering.move_tenderer(file, hazel, 1)
    tendering.rename_tenderer(file, hazel, "Hazel & Company")
    tendering.remove_tenderer(file, brook)
    sessions.start_session(file, session, plan)
    activities = iter([one.id for one in file.all(Activity, session_id=session)])
    sessions.start_activity(file, next(activities))
    for alias in ("Kez", "Ash", "Bo"):
        people.arrive(file, session, young_person_id=people.add_young_person(file, alias))
    kez, ash, bo = (one.id for one in file.all(YoungPerson))
    ode = people.add_adult(file, "Mrs Ode", AdultRole.SUPPORT_WORKER)
    people.arrive(file, session, adult_id=ode)
    for _ in range(3):
        sessions.start_activity(file, next(activities))

    fairness.start_before_declared(file, next(activities))
    slot = file.all(Presentation, tenderer_id=lantern)[0].id
    tendering.say_who_chairs(file, slot, kez)
    tendering.start_presenting(file, slot)
    tendering.start_questions(file, slot)
    asked = tendering.ask_question(file, slot, question_id=file.all(Question)[0].id, asked_by=bo)
    tendering.keep_answer(file, asked, ANSWER)
    tendering.ask_question(file, slot, wording=FOLLOW_UP)
    tendering.end_questions(file, slot)

    sessions.start_activity(file, next(activities))
    strong = feedback.keep_remark(
        file, lantern, RemarkKind.STRENGTH, STRONG, evidence=SHOWN, said_by=kez, session_id=session
    )
    weak = feedback.keep_remark(
        file,
        lantern,
        RemarkKind.WEAKNESS,
        WEAK,
        said_by=ash,
        written_down_by=ode,
        exactness=Exactness.GIST,
        session_id=session,
    )
    feedback.keep_remark(file, lantern, RemarkKind.EXPLORE, PRIVATE, session_id=session)
    aside = feedback.keep_remark(file, lantern, RemarkKind.EXPLORE, SET_ASIDE, session_id=session)
    feedback.share_remarks(file, [strong])
    feedback.share_remarks(file, [weak])
    setting_aside.set_aside(file, aside, "it compares them")

    sessions.start_activity(file, next(activities))
    stay, doorstep = (one.id for one in file.all(Category))

    def give(answer: Answer, young_person: str | None, wording: str = "", category: str | None = None) -> str:
        return feedback.give_verdict(
            file,
            lantern,
            answer,
            session_id=session,
            young_person_id=young_person,
            category_id=category,
            wording=wording,
        )

    give(Answer.PARTLY, kez, WHY)
    give(Answer.YES, kez, category=stay)
    give(Answer.YES, ash, LONG_WHY)
    feedback.take_verdict_away(file, give(Answer.NO, ash, category=doorstep))
    give(Answer.NOT_SURE, None)

    for _ in range(6):
        sessions.start_activity(file, next(activities))
    feedback.find_strongest(file, session, bo, lantern, wording=STRONGEST_WHY)
    feedback.find_strongest(file, session, ash, hazel)


def test_what_is_done_by_hand_is_the_same_record_as_through_actions_leaves_in_the_pack_and_goes_on_after_quitting(
    driver: Driver, tmp_path: Path, words_of_pdf: Callable[[Path], str]
) -> None:
    by_hand(driver, tmp_path / "hand.workshop")
    project = driver.windows.project
    before = rows_apart_from_ids_and_times(project.file)
    with CommissionFile.create(tmp_path / "actions.workshop") as file:
        by_actions(file)
        assert before == rows_apart_from_ids_and_times(file)

    pack = tmp_path / "feedback-pack.pdf"
    pack.write_bytes(feedback_pack(gather(project.file)))
    words = squeezed(words_of_pdf(pack))
    for said in (QUESTION, FOLLOW_UP, ANSWER, STRONG, SHOWN, WHY, LONG_WHY, "Hazel & Company", "it compares them"):
        assert squeezed(said) in words, said
    for part in WEAK.replace("🙄", "").splitlines():
        assert squeezed(part) in words
    for kept_back in (PRIVATE, SET_ASIDE, "Kez", STRONGEST_WHY):
        assert squeezed(kept_back) not in words

    session = project.file.all(Session)[0].title
    driver.go_home()
    assert not driver.shows("Was anyone strongest, in your eyes?", driver.wall)
    assert project.open(str(tmp_path / "hand.workshop"))
    driver.wait_until(lambda: driver.windows.session.sessionTitle == session)
    assert rows_apart_from_ids_and_times(project.file) == before
    assert driver.shows("Was anyone strongest, in your eyes?", driver.wall)
    press(driver, "Whose answer: Bo")
    assert driver.shows(STRONGEST_WHY)
