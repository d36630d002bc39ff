"""What is chosen beside half-typed words comes back with them, and one person's words are never kept as another's."""

from pathlib import Path

from tests.ui.driver import Driver, Key
from workshop_app.actions import people
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.feedback import Evaluation, Remark, RemarkKind
from workshop_app.domain.people import AdultRole, Attendance, YoungPerson
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.statements import Statement
from workshop_app.domain.tendering import AskedQuestion

ANYTHING = "What should we change? Anything else?"


def with_people(driver: Driver) -> dict[str, str]:
    """Have Ash, Bean and one scribe arrive; return the ids of all three by name."""
    file, session = driver.windows.project.file, driver.windows.session.session
    assert session is not None
    for alias in ("Ash", "Bean"):
        people.add_young_person_here(file, session.id, alias)
    people.add_adult_here(file, session.id, "Mr P", AdultRole.SUPPORT_WORKER)
    driver.settle()
    scribe = driver.windows.project.people.scribes.rows()[0]["key"]
    return {"Mr P": scribe, **{one.alias: one.id for one in file.all(YoungPerson)}}


def look_and_come_back(driver: Driver) -> None:
    """Look at the first activity on the console alone, and press Esc."""
    project, session = driver.windows.project, driver.windows.session.session
    assert session is not None
    project.looking.look(project.file.all(Activity, session_id=session.id)[0].id)
    driver.settle()
    driver.key(Key.Key_Escape)
    driver.settle()


def test_a_workshops_words_come_back_with_whose_they_are(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    ids = with_people(driver)
    file = driver.windows.project.file
    capture = driver.go_to_activity("capture")
    driver.click("Said by Bean")
    driver.click("written down")
    driver.click("Written down by Mr P")
    driver.click("Not word for word")
    driver.fill("What was said", "half typed")
    look_and_come_back(driver)
    driver.key(Key.Key_Return)
    (said,) = file.all(Statement)
    assert (said.said_by, said.written_down_by, said.exactness) == (ids["Bean"], ids["Mr P"], Exactness.GIST)

    driver.go_to_activity("evaluation")
    driver.click("Bean")
    driver.click("Did you enjoy it?: no")
    driver.click("From paper")
    driver.fill(ANYTHING, "I was scared")
    look_and_come_back(driver)
    driver.click("Ash")
    assert driver.find(ANYTHING).property("text") == ""
    driver.click("Without a name")
    driver.fill(ANYTHING, "nobody's")
    driver.click("Bean")
    driver.click("Save")
    (kept,) = file.all(Evaluation)
    assert (kept.young_person_id, kept.enjoyed.value, kept.wording) == (ids["Bean"], "no", "I was scared")
    assert kept.source is Source.PAPER
    # What is only shown of one who answered is no draft: it is not taken along by looking elsewhere.
    driver.click("Bean, saved")
    look_and_come_back(driver)
    driver.click("Ash")
    assert driver.find(ANYTHING).property("text") == ""
    driver.click("Without a name")
    assert driver.find(ANYTHING).property("text") == "nobody's"

    # Late words, once the session has ended, are somebody's as well: also of who had left by then.
    people.leave(file, next(one.id for one in file.all(Attendance, young_person_id=ids["Ash"])))
    session = driver.windows.session.session
    assert session is not None
    driver.windows.session.end()
    driver.windows.project.looking.look_at_session(session.id)
    driver.windows.project.looking.look(capture.id)
    driver.click("Said by Ash")
    assert driver.shows("written down by Mr P")
    driver.fill("What was said", "said on the way home")
    driver.key(Key.Key_Return)
    late = file.all(Statement)[-1]
    assert (late.wording, late.said_by, late.written_down_by) == ("said on the way home", ids["Ash"], ids["Mr P"])


def test_a_presentations_words_come_back_with_whose_they_are(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "T", "S", "C", "yc", "presentations")
    add_tenderer(project.file, "Harbour")
    driver.windows.session.start(project.file.all(Session)[0].id)
    ids = with_people(driver)
    driver.go_to_activity("presentation")
    driver.click("Start presenting")
    driver.click("Asked by: as listed")
    driver.click("Asked by: Bean")
    driver.fill("A question that came up", "and at night?")
    look_and_come_back(driver)
    driver.click("It was asked")
    (asked,) = project.file.all(AskedQuestion)
    assert asked.asked_by == ids["Bean"]

    driver.go_to_activity("feedback")
    driver.click("Write it down")
    driver.click("Who is speaking: Ash")
    driver.click("A weakness")
    driver.click("written down")
    driver.click("Written down by Mr P")
    driver.click("Not word for word")
    driver.click("From paper")
    driver.fill("Their words", "nobody listened")
    look_and_come_back(driver)
    driver.key(Key.Key_Return)
    (remark,) = project.file.all(Remark)
    assert (remark.kind, remark.said_by, remark.written_down_by) == (RemarkKind.WEAKNESS, ids["Ash"], ids["Mr P"])
    assert (remark.exactness, remark.source) == (Exactness.GIST, Source.PAPER)
    # Whoever left in the meantime is not chosen unseen.
    driver.click("Who is speaking: Bean")
    people.leave(project.file, next(one.id for one in project.file.all(Attendance, young_person_id=ids["Bean"])))
    look_and_come_back(driver)
    driver.fill("Their words", "they came on time")
    driver.key(Key.Key_Return)
    assert project.file.all(Remark)[-1].said_by is None
