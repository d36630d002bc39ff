"""Bids read and places visited: both plans from the first page to the last, in the windows, to the feedback pack."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.ui.driver import Driver, Key, Role
from workshop_app.actions import feedback, people, sessions, sorting, tendering
from workshop_app.domain.feedback import Answer, Remark, Verdict
from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, progress
from workshop_app.domain.tendering import Tenderer
from workshop_app.exports.documents import feedback_pack
from workshop_app.exports.gathering import gather
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.feedback.pages import WallFeedback

GOOD = {
    "reading-the-bids": "they say who rings u back and when",
    "visiting-providers": "the girl at the desk asked what i wanna be called  👌",
}
WHY = "cos it only says  'flexible' loads of times"
OTHER_WHY = "id go there. id actually go"
CRITERION = "Does somebody stay with you?"
MET = {"reading-the-bids": ("On its bid", OccasionKind.BID), "visiting-providers": ("On the visit", OccasionKind.VISIT)}


def run_through(driver: Driver, file: CommissionFile, plan_name: str) -> str:
    """Run a session from a plan with two young people and two tenderers, page after page; return its id."""
    plan = plan_named(plan_name)
    if not file.all(Tenderer):
        sorting.add_sort(file, "What matters", categories=["people who stay"])
        for name in ("Lantern Trust", "Brook"):
            tendering.add_tenderer(file, name)
        continuity = tendering.add_criterion(file, "Continuity of relationships")
        tendering.describe_criterion(file, continuity, plain_words=CRITERION)
    session = sessions.add_session(file, plan_name, title=plan.title, planned_on="2026-03-04")
    sessions.start_session(file, session, plan)
    known = {one.alias: one.id for one in file.all(YoungPerson)}
    kaz, moth = (known.get(alias) or people.add_young_person(file, alias) for alias in ("Kaz", "moth"))
    for person in (kaz, moth):
        people.arrive(file, session, young_person_id=person)
    if not driver.windows.project.has_file:
        driver.windows.project.take(file)
    driver.windows.session.start(session)
    activities = file.all(Activity, session_id=session)
    for number, activity in enumerate(activities):
        if number:
            driver.click("Next")
        if driver.windows.session.beforeDeclared.question:
            driver.click("Go on all the same")
        assert driver.activity().id == activity.id
        driver.settle()
        assert not any(one.name in text for one in file.all(Tenderer) for text in driver.texts(driver.wall))
        if activity.kind is ActivityKind.FEEDBACK:
            give_feedback(driver, plan_name)
        elif activity.kind is ActivityKind.VERDICT:
            answer(driver, plan_name)
            last = Answer.YES if plan_name == "reading-the-bids" else Answer.PARTLY
            feedback.give_verdict(
                file,
                str(activity.tenderer_id),
                last,
                session_id=session,
                young_person_id=moth,
                wording=OTHER_WHY,
                occasion=MET[plan_name][1],
            )
        elif "decides by" in activity.title:
            assert CRITERION in driver.texts(driver.wall)
    driver.windows.session.end()
    return session


def give_feedback(driver: Driver, plan_name: str) -> None:
    """Write down what one of them says, and share it: both windows say what it is about."""
    met = MET[plan_name][0]
    if not driver.wall_page(WallFeedback).shared:
        assert driver.sees(met, driver.wall)
    assert driver.sees(met, driver.console)
    driver.click("Write it down")
    driver.click("Who is speaking: Kaz")
    good = GOOD[plan_name]
    driver.fill(driver.find("Their words", role=Role.EditableText), good)
    driver.key(Key.Key_Return)
    assert not driver.shows(good, driver.wall)
    driver.click(f"Share it: {good}")
    driver.wait_until(lambda: driver.shows(good, driver.wall))


def answer(driver: Driver, plan_name: str) -> None:
    """Give one young person's answer, in the words that there are for it on a bid and on a visit."""
    assert driver.sees(MET[plan_name][0], driver.wall)
    driver.click("Whose answer: Kaz")
    driver.click("Should they go on?: do not" if plan_name == "reading-the-bids" else "All in all: no")
    driver.type(WHY)
    driver.key(Key.Key_Return)
    driver.click("Done, hide it")
    assert not driver.shows(WHY, driver.wall)


def test_both_plans_run_to_their_end_and_what_was_said_is_on_the_bid_or_the_visit_also_in_the_pack(
    driver: Driver, file: CommissionFile, tmp_path: Path, words_of_pdf: Callable[[Path], str]
) -> None:
    for name, (_, kind) in MET.items():
        session = run_through(driver, file, name)
        tenderers = {one.id for one in file.all(Tenderer)}
        done, planned = file.all(Activity, session_id=session), plan_named(name).activity
        assert {progress(one).value for one in done} == {"done"}
        assert len(done) == len(planned) + sum(one.for_each_tenderer for one in planned)
        occasions = file.all(Occasion, session_id=session)
        assert {(one.tenderer_id, one.kind) for one in occasions} == {(one, kind) for one in tenderers}
        assert {one.occasion_id for one in file.all(Remark, wording=GOOD[name])} == {one.id for one in occasions}
        other = Answer.YES if kind is OccasionKind.BID else Answer.PARTLY
        for one in occasions:
            given = {(given.answer, given.wording) for given in file.all(Verdict, occasion_id=one.id)}
            assert given == {(Answer.NO, WHY), (other, OTHER_WHY)}
    file.must_check()

    pack = tmp_path / "feedback-pack.pdf"
    pack.write_bytes(feedback_pack(gather(file)))
    printed = squeezed(words_of_pdf(pack))
    for good in GOOD.values():
        assert printed.count(squeezed(good.replace("👌", ""))) == len(file.all(Tenderer))
    assert printed.count(squeezed(OTHER_WHY)) == 2 * len(file.all(Tenderer))
    for met, _ in MET.values():
        assert squeezed(met).lower() in printed.lower()


def squeezed(text: str) -> str:
    """Take white space away: a page breaks lines where it must."""
    return re.sub(r"\s+", "", text)
