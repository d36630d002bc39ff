"""What officers do afterwards at the project details: link feedback, offer the paper, answer objections."""

import shutil
from pathlib import Path

import pytest

from tests.ui.driver import Driver, Key
from tests.ui.test_second_press import click_at
from workshop_app.actions.feedback import keep_remark_private
from workshop_app.actions.offering import remove_offer, say_what_became
from workshop_app.actions.sessions import reopen_session
from workshop_app.domain.feedback import Looked, OfferOutcome, Remark, RemarkState, StrongestOffer
from workshop_app.domain.sessions import Session
from workshop_app.domain.tendering import Criterion, Objection, Tenderer
from workshop_app.record.linking import remarks_to_link
from workshop_app.store import CommissionFile


@pytest.fixture
def sample(driver: Driver, sample_file: Path, tmp_path: Path) -> CommissionFile:
    """The sample, open at its page."""
    path = tmp_path / "ours.workshop"
    shutil.copy(sample_file, path)
    assert driver.windows.project.open(str(path))
    driver.settle()
    return driver.windows.project.file


def waiting(file: CommissionFile) -> list[Remark]:
    return [one for one in remarks_to_link(file) if one.looked is Looked.NOT_YET]


def test_an_officer_links_one_remark_after_the_other_by_single_keys_and_private_ones_are_never_there(
    driver: Driver, sample: CommissionFile
) -> None:
    first, second, third, *rest = waiting(sample)
    criteria = sample.all(Criterion)
    private = [one.wording for one in sample.all(Remark, state=RemarkState.PRIVATE)]
    assert private
    driver.go_to_details("Feedback and criteria")
    assert not driver.shows(first.wording), "who links is asked first"
    driver.fill("Your name: who links", "Ms Rowe")
    driver.key(Key.Key_Return)
    assert driver.shows(first.wording)
    driver.key(Key.Key_2)
    assert driver.shows(second.wording)
    driver.key(Key.Key_0)
    driver.key(Key.Key_1)
    now = [sample.get(Remark, one.id) for one in (first, second, third)]
    assert [one.criterion_id for one in now] == [criteria[1].id, None, criteria[0].id]
    assert [one.looked for one in now] == [Looked.LINKED, Looked.NONE, Looked.LINKED]
    assert {one.looked_at_by for one in now} == {"Ms Rowe"}
    before = rest[0]
    assert driver.shows(before.wording)
    keep_remark_private(sample, before.id)
    driver.settle()
    assert not driver.shows(before.wording), "it is theirs again"
    for _ in remarks_to_link(sample):
        driver.key(Key.Key_Right)
        assert not [one for one in (*private, before.wording) if driver.shows(one)]
    while driver.all_named("Not looked at after all") and len(waiting(sample)) == len(rest) - 1:
        driver.key(Key.Key_Left)
        driver.click("Not looked at after all")
    assert len(waiting(sample)) == len(rest)
    driver.click("Somebody else links")
    driver.fill("Your name: who links", "Mr Hale")
    driver.click("Begin")
    driver.click("It bears on none of them")
    assert [one.looked_at_by for one in sample.all(Remark)].count("Mr Hale") == 1
    driver.go_to_window(driver.console)
    assert not driver.shows("Ms Rowe", driver.wall)


def test_what_became_of_the_paper_is_recorded_told_back_and_corrected(driver: Driver, sample: CommissionFile) -> None:
    driver.go_to_details("Paper on strongest")
    assert driver.shows("Taken on 6 May 2026 by Imran Sheikh, for the panel")
    driver.click("Record another offer")
    driver.type("Ms Rowe")
    driver.fill("Offered on", "1/6/2026")
    driver.key(Key.Key_Return)
    driver.click("They declined it, offer of 1 June 2026")
    driver.type("Mr Hale")
    driver.fill("On which day", "31 May 2026")
    driver.fill("Why, in their words", "we said we would not read it twice")
    driver.click("Save")
    assert "before it was offered" in driver.windows.last_said
    driver.fill("On which day", "2 June 2026")
    driver.click("Save")
    driver.click("Young people were told, offer of 1 June 2026")
    driver.type("Ms Rowe")
    driver.fill("Told on", "3 June 2026")
    driver.click("Save")
    driver.click("Correct, what became of it, offer of 1 June 2026")
    driver.click("Taken")
    driver.click("Save")
    *_, offer = sample.all(StrongestOffer)
    assert (offer.offered_on, offer.offered_by) == ("2026-06-01", "Ms Rowe")
    assert (offer.outcome, offer.outcome_on, offer.outcome_by) == (OfferOutcome.TAKEN, "2026-06-02", "Mr Hale")
    assert (offer.outcome_why, offer.told_back_on) == ("we said we would not read it twice", "2026-06-03")
    driver.click("Remove, offer of 1 June 2026")
    driver.click("Yes, remove this offer, offer of 1 June 2026")
    assert len(sample.all(StrongestOffer)) == 1


def test_the_close_of_a_session_tells_young_people_what_became_of_it_once_they_were_told_and_names_nobody(
    driver: Driver, sample: CommissionFile
) -> None:
    last = sample.all(Session)[-1]
    reopen_session(sample, last.id)
    driver.windows.session.start(last.id)
    driver.go_to_activity("close")
    assert driver.shows("They took it.", driver.wall)
    assert not [one for one in ("Imran", "Carys") if driver.shows(one, driver.wall)]
    (offer,) = sample.all(StrongestOffer)
    say_what_became(sample, offer.id, OfferOutcome.DECLINED, on=offer.outcome_on, by="Mr Hale", why="too early")
    assert driver.sees("They chose not to read it.", driver.wall)
    assert not driver.shows("too early", driver.wall)
    remove_offer(sample, offer.id)
    driver.settle()
    assert not driver.shows("who was strongest", driver.wall)


def test_an_objection_is_recorded_with_its_answer(driver: Driver, sample: CommissionFile) -> None:
    driver.go_to_details("Objections")
    assert driver.shows("24 April 2026, Altivane Education Group")
    driver.click("Record another objection")
    driver.click("What they objected to, in their words")
    driver.type("nobody told us  they could ask")
    tenderer = sample.all(Tenderer)[1]
    driver.click(f"About {tenderer.name}")
    driver.fill("Who raised it", "their solicitor")
    driver.fill("Raised on", "2 May 2026")
    driver.click("Save")
    driver.click("Record the answer, objection of 2 May 2026")
    driver.click("What was answered")
    driver.type("It is in the tender documents.")
    driver.fill("Who answered it", "Ms Rowe")
    driver.fill("Answered on", "5 May 2026")
    driver.click("Save")
    *_, one = sample.all(Objection)
    assert (one.wording, one.raised_by, one.raised_on) == (
        "nobody told us  they could ask",
        "their solicitor",
        "2026-05-02",
    )
    assert one.tenderer_id == tenderer.id
    assert (one.answer, one.answered_by, one.answered_on) == ("It is in the tender documents.", "Ms Rowe", "2026-05-05")


def test_a_second_press_on_a_criterion_links_no_remark_that_nobody_has_read(
    driver: Driver, sample: CommissionFile
) -> None:
    before = waiting(sample)
    driver.go_to_details("Feedback and criteria")
    driver.fill("Your name: who links", "Ms Rowe")
    driver.key(Key.Key_Return)
    for choice in (f"It bears on {sample.all(Criterion)[0].name}", "It bears on none of them"):
        point = driver.centre(choice)
        click_at(driver, point, 5000)
        click_at(driver, point, 150)
    assert len(waiting(sample)) == len(before) - 2
