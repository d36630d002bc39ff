"""The end of a session: how it was, the break before, certificates, and who may see what."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.driver import Driver, Key, Role
from tests.ui.lying import Lying
from tests.ui.test_sizes import looks, move_nothing
from workshop_app.actions import sessions
from workshop_app.domain.feedback import Evaluation, EvaluationAnswer
from workshop_app.domain.packs import Certificate
from workshop_app.domain.people import RealName, YoungPerson
from workshop_app.domain.provenance import Source
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.times import today
from workshop_app.plans.plan import BriefingPlan, ClosePlan, SessionPlan
from workshop_app.record.people import who_came
from workshop_app.record.sessions import is_over_for_today, visit_start
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.evaluation.pages import ConsoleEvaluation
from workshop_app.ui.kit.second_press import TOO_SOON

GoTo = Callable[..., Activity]


@pytest.fixture
def file(driver: Driver, sample_file: Path, tmp_path: Path) -> CommissionFile:
    """The sample, open in the windows, its first session going on."""
    path = tmp_path / "ours.workshop"
    shutil.copy(sample_file, path)
    assert driver.windows.project.open(str(path))
    record = driver.windows.project.file
    sessions.reopen_session(record, record.all(Session)[0].id)
    driver.windows.session.start(record.all(Session)[0].id)
    return record


@pytest.fixture
def go_to(driver: Driver, file: CommissionFile) -> GoTo:
    """Go on to an activity of the first session."""

    def go(kind: ActivityKind, number: int = 0) -> Activity:
        activity = file.all(Activity, session_id=file.all(Session)[0].id, kind=kind)[number]
        driver.windows.session.go_to(activity.id)
        driver.settle()
        return activity

    return go


def fill(driver: Driver, label: str, text: str) -> None:
    driver.fill(driver.find(label, role=Role.EditableText), text)


def aliases(file: CommissionFile) -> dict[str, str]:
    return {one.alias: one.id for one in file.all(YoungPerson)}


def test_answers_at_the_wall_keep_no_name_and_leave_nothing_to_see(
    driver: Driver, file: CommissionFile, go_to: GoTo
) -> None:
    activity = go_to(ActivityKind.EVALUATION)
    before = file.all(Evaluation, session_id=activity.session_id)
    driver.go_to_window(driver.wall)
    driver.click("Did you enjoy it?: partly")
    driver.fill("What should we change? Anything else?", "  it was alright…\nless talking by YOU 🙃")
    driver.click("Save it")
    assert driver.shows("Thank you. It is saved.")
    (kept,) = [one for one in file.all(Evaluation, session_id=activity.session_id) if one not in before]
    assert kept.wording == "  it was alright…\nless talking by YOU 🙃"
    assert (kept.enjoyed, kept.understood) == (EvaluationAnswer.PARTLY, EvaluationAnswer.NO_ANSWER)
    assert (kept.young_person_id, kept.source) == (None, Source.TYPED)
    assert file.actions()[-1].done_by == "wall"
    assert not driver.shows("less talking")
    driver.click("Next one")
    assert not driver.shows("less talking")
    assert driver.find("Save it").isEnabled() is False


def test_the_wall_never_shows_what_others_answered_or_who_they_are(
    driver: Driver, file: CommissionFile, go_to: GoTo
) -> None:
    activity = go_to(ActivityKind.EVALUATION)
    shown = " ".join(driver.texts(driver.wall) + driver.names(driver.wall))
    assert "How was it?" in shown
    secrets = [*aliases(file), *(one.wording for one in file.all(Evaluation, session_id=activity.session_id))]
    assert not [secret for secret in secrets if secret and secret in shown]


def test_paper_is_typed_in_by_name_one_after_the_other(driver: Driver, file: CommissionFile, go_to: GoTo) -> None:
    activity = go_to(ActivityKind.EVALUATION)
    assert driver.find("From")
    pixel = [row["name"] for row in driver.console_page(ConsoleEvaluation).people.rows()].index("pixel")
    driver.key(Key(Key.Key_1.value + pixel), Qt.KeyboardModifier.AltModifier)
    driver.click("Did you enjoy it?: no")
    driver.click("Did you get what it was about?: yes")
    driver.click("From paper")
    driver.fill("What should we change? Anything else?", "więcej przerw")
    driver.key(Key.Key_Return)
    kept = file.find(Evaluation, session_id=activity.session_id, young_person_id=aliases(file)["pixel"])
    assert kept is not None
    assert (kept.enjoyed, kept.understood) == (EvaluationAnswer.NO, EvaluationAnswer.YES)
    assert (kept.wording, kept.source) == ("więcej przerw", Source.PAPER)
    assert driver.shows("pixel, saved")
    driver.click("Undo: " + driver.windows.project.undoSentence.removeprefix("Undo: "))
    assert file.find(Evaluation, session_id=activity.session_id, young_person_id=aliases(file)["pixel"]) is None


def test_an_answer_can_be_changed_and_stays_one(driver: Driver, file: CommissionFile, go_to: GoTo) -> None:
    activity = go_to(ActivityKind.EVALUATION)
    number = len(file.all(Evaluation, session_id=activity.session_id))
    driver.click("Moose, saved")
    assert driver.shows("pizza was cold but there was enough for once")
    before = file.find(Evaluation, session_id=activity.session_id, young_person_id=aliases(file)["Moose"])
    driver.click("Did you enjoy it?: partly")
    driver.click("Save")
    assert driver.shows("Moose has already answered")
    assert file.find(Evaluation, session_id=activity.session_id, young_person_id=aliases(file)["Moose"]) == before
    driver.click("Replace what Moose answered")
    kept = file.find(Evaluation, session_id=activity.session_id, young_person_id=aliases(file)["Moose"])
    assert kept is not None
    assert kept.enjoyed is EvaluationAnswer.PARTLY
    assert kept.wording == "pizza was cold but there was enough for once"
    assert len(file.all(Evaluation, session_id=activity.session_id)) == number


def test_an_answer_that_is_there_is_left_as_it_was_by_enter_and_by_leaving_it(
    driver: Driver, file: CommissionFile, go_to: GoTo
) -> None:
    activity = go_to(ActivityKind.EVALUATION)
    before = file.all(Evaluation, session_id=activity.session_id)
    driver.fill("What should we change? Anything else?", "somebody else's words")
    driver.click("Moose, saved")
    driver.click(driver.find("What should we change? Anything else?", role=Role.EditableText))
    driver.key(Key.Key_Return)
    assert driver.shows("Moose has already answered")
    driver.click("Cancel: leave it as it was")
    assert file.all(Evaluation, session_id=activity.session_id) == before
    assert driver.shows("somebody else's words")


@pytest.mark.parametrize("named", [True, False])
def test_two_presses_of_keep_keep_one_and_nothing_in_the_next_ones_name(
    driver: Driver, file: CommissionFile, go_to: GoTo, named: bool
) -> None:
    activity = go_to(ActivityKind.EVALUATION)
    number = len(file.all(Evaluation, session_id=activity.session_id))
    driver.click("pixel" if named else "Without a name")
    driver.click("Did you enjoy it?: yes")
    keep = driver.find("Save")
    point = driver.centre(keep)
    for _ in range(2):
        QTest.mouseClick(driver.console, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        driver.settle()
        driver.rest(TOO_SOON + 200)
    assert len(file.all(Evaluation, session_id=activity.session_id)) == number + 1
    assert not keep.isEnabled()
    assert driver.shows("Saved for pixel" if named else "Saved without a name")


def test_what_is_kept_moves_no_name_in_the_row(driver: Driver, file: CommissionFile, go_to: GoTo) -> None:
    go_to(ActivityKind.EVALUATION)

    def places() -> list[tuple[float, float, float]]:
        seen = ("Without a name", "Did you enjoy it?: no answer", "Save", "From paper")
        chosen = [driver.find(name) for name in seen]
        return [(*one.mapToScene(QPointF(0, 0)).toTuple(), one.width()) for one in chosen]

    before = places()
    driver.click("pixel")
    assert places() == before
    driver.click("Did you enjoy it?: partly")
    assert places() == before
    driver.click("Save")
    assert driver.shows("pixel, saved")
    assert places() == before


def test_choosing_whose_it_is_keeps_what_was_typed_first(driver: Driver, file: CommissionFile, go_to: GoTo) -> None:
    go_to(ActivityKind.EVALUATION)
    driver.fill("What should we change? Anything else?", "typed before choosing")
    driver.click("Moose, saved")
    assert driver.shows("typed before choosing")


def test_half_typed_words_outlive_the_window(driver: Driver, file: CommissionFile, go_to: GoTo) -> None:
    go_to(ActivityKind.EVALUATION)
    driver.fill("What should we change? Anything else?", "we never got to sa")
    path = file.path
    driver.windows.project.close()
    assert driver.windows.project.open(str(path))
    assert driver.shows("we never got to sa")


def test_a_break_tells_both_windows_when_we_start_again(driver: Driver, file: CommissionFile, go_to: GoTo) -> None:
    activity = go_to(ActivityKind.BREAK)
    visit = visit_start(file, activity)
    assert activity.started_at is not None
    assert visit is not None
    assert visit.done_at > activity.started_at, "this is not the first time that the sample goes there"
    began = datetime.fromisoformat(visit.done_at)
    ends = (began + timedelta(minutes=activity.minutes)).astimezone()
    for gone, sentence in ((3.5, "7 minutes left"), (9.5, "1 minute left"), (11, "We start again now")):
        file.clock = partial(began.__add__, timedelta(minutes=gone))
        driver.windows.wall.property("page").ticked.emit()
        driver.windows.console.property("page").ticked.emit()
        for window in (driver.console, driver.wall):
            assert driver.shows(f"{ends:%H:%M}", window)
            assert driver.shows(sentence, window)


def test_a_certificate_is_awarded_its_signatory_kept_and_it_can_be_withdrawn(
    driver: Driver, file: CommissionFile, go_to: GoTo
) -> None:
    for one in file.all(Certificate):
        with file.action("withdraw_certificate") as write:
            write.delete(Certificate, one.id)
    go_to(ActivityKind.CLOSE)
    driver.click("Award a certificate, pixel")
    driver.settle()
    fill(driver, "What it is for", "saying it in two languages")
    fill(driver, "Who signs it", "Morwenna Pike")
    fill(driver, "Job title", "Participation Manager")
    driver.click("The service may be named")
    driver.click("Award it")
    (given,) = file.all(Certificate)
    assert given.young_person_id == aliases(file)["pixel"]
    assert (given.achievement, given.signatory, given.signatory_role) == (
        "saying it in two languages",
        "Morwenna Pike",
        "Participation Manager",
    )
    assert given.names_service is True
    driver.click("Award a certificate, Moose")
    driver.settle()
    assert driver.shows("Morwenna Pike")
    driver.click("Award it")
    second = file.find(Certificate, young_person_id=aliases(file)["Moose"])
    assert second is not None
    assert (second.signatory, second.names_service) == ("Morwenna Pike", False)
    driver.click("Award another, pixel")
    driver.settle()
    driver.click("Withdraw, pixel")
    assert [one.id for one in file.all(Certificate)] == [second.id]


def test_everybody_who_was_there_gets_a_certificate_in_one_press_and_none_twice(
    driver: Driver, file: CommissionFile, go_to: GoTo
) -> None:
    activity = go_to(ActivityKind.CLOSE)
    came = who_came(file, activity.session_id)
    before = len(file.all(Certificate))
    for _ in range(2):
        driver.click("Award everybody who was there a certificate")
        fill(driver, "What it is for", "asking what nobody else did")
        fill(driver, "Who signs it", "Morwenna Pike")
        fill(driver, "Date on it", "1 April 2026")
        driver.click(f"Award it to all {len(came)}")
    assert driver.windows.last_said == "Everybody has this certificate already. Nothing was changed."
    given = file.all(Certificate, achievement="asking what nobody else did")
    assert {one.young_person_id for one in given} == came
    assert len(given) == len(came) == len(file.all(Certificate)) - before
    assert {(one.awarded_on, one.names_service) for one in given} == {("2026-04-01", False)}
    assert file.actions()[-1].name == "award_certificates"


def test_a_real_name_is_set_on_the_console_and_never_reaches_the_wall(
    driver: Driver, file: CommissionFile, go_to: GoTo
) -> None:
    go_to(ActivityKind.CLOSE)
    fill(driver, "Real name, for the certificate", "Zofia Nowak-Ellis")
    driver.key(Key.Key_Tab)
    first = file.all(YoungPerson)[0]
    kept = file.find(RealName, young_person_id=first.id)
    assert kept is not None
    assert kept.name == "Zofia Nowak-Ellis"
    shown = " ".join(driver.texts(driver.wall) + driver.names(driver.wall))
    assert "Certificates now" in shown
    assert not [one for one in file.all(RealName) if one.name in shown]


def test_words_are_set_aside_with_the_reason_that_was_typed(driver: Driver, file: CommissionFile, go_to: GoTo) -> None:
    go_to(ActivityKind.CAPTURE, 1)
    before = {one.id for one in file.all(Statement, state=StatementState.SET_ASIDE)}
    driver.click("More about these words")
    driver.click("Set aside")
    assert not driver.find("Set it aside").isEnabled()
    fill(driver, "Why set it aside?", "names somebody's brother")
    driver.click("Set it aside")
    (aside,) = [one for one in file.all(Statement, state=StatementState.SET_ASIDE) if one.id not in before]
    assert aside.set_aside_reason == "names somebody's brother"


def test_a_refused_setting_aside_keeps_the_reason_that_was_typed(
    driver: Driver, file: CommissionFile, go_to: GoTo
) -> None:
    go_to(ActivityKind.CAPTURE, 1)
    before = file.all(Statement, state=StatementState.SET_ASIDE)
    driver.click("More about these words")
    driver.click("Set aside")
    typed = "names somebody's brother " * 1000
    driver.find("Why set it aside?", role=Role.EditableText).setProperty("text", typed)
    (pages,) = file.db.execute("PRAGMA page_count").fetchone()
    file.db.execute(f"PRAGMA max_page_count = {pages}").fetchone()
    driver.click("Set it aside")
    assert "is full" in driver.windows.last_said
    assert file.all(Statement, state=StatementState.SET_ASIDE) == before
    assert driver.find("Why set it aside?", role=Role.EditableText).property("text") == typed


def test_a_certificate_is_typed_right_after_its_button_and_esc_closes_it(driver: Driver, go_to: GoTo) -> None:
    activity = go_to(ActivityKind.CLOSE)
    driver.settle()
    assert driver.focused_name() == activity.title
    driver.click("Award another, pixel")
    driver.settle()
    assert driver.focused_name() == "What it is for"
    driver.key(Key.Key_Escape)
    driver.settle()
    assert not driver.all_named("What it is for")
    assert driver.focused_name() == activity.title


@pytest.mark.parametrize(
    "title", ["Thank you", "Thank you, and what happens next, and when we all see each other again"]
)
def test_the_big_screen_says_thank_you_over_the_pattern_and_then_that_it_is_all_for_today(
    driver: Driver, tmp_path: Path, title: str
) -> None:
    move_nothing(driver)
    project = driver.windows.project
    assert project.start(str(tmp_path / "ours.workshop"), "Ours", "Service", "Council", "us", "initial-workshop")
    assert driver.sees("Ours", driver.wall)
    assert driver.shows("We start in a moment.", driver.wall)
    rules = BriefingPlan(title="Ground rules", minutes=5)
    plan = SessionPlan(
        title="One", stage="understand", activity=[rules, ClosePlan(title=title, minutes=5, say="See you.\nSoon.")]
    )
    session = project.file.all(Session)[0]
    sessions.begin_session(project.file, session.id, plan)
    driver.windows.session.start(session.id)
    driver.go_to_activity("close")
    for size, larger in (((1920, 1080), 1.0), ((1024, 600), 2.0)):
        driver.wall.resize(*size)
        for letters in ("textScale", "wallTextScale"):
            looks(driver).setProperty(letters, larger)
        driver.settle()
        assert list(Lying(driver.wall).faults()) == []
        assert driver.shows(title, driver.wall)
        assert project.band.told(project.band.total, project.band.most) in driver.names(driver.wall)
    driver.windows.session.end()
    assert driver.sees("That is all for today. Thank you.", driver.wall)
    day = today(project.file.clock)
    sessions.add_session(project.file, "initial-workshop", title="After lunch", planned_on=day)
    assert not is_over_for_today(project.file), "one is still to come"
    assert driver.sees("Thank you.", driver.wall)
    assert not driver.shows("That is all for today", driver.wall)
    assert not driver.shows("We start in a moment.", driver.wall)
    project.close()
    assert driver.sees("Thank you.", driver.wall), "the room is still there when the facilitator goes Home"
    assert project.start(str(tmp_path / "other.workshop"), "Other", "Service", "Council", "us", "")
    assert driver.sees("We start in a moment.", driver.wall)
