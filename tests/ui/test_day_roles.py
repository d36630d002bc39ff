"""Who does what on the day, at both windows."""

from pathlib import Path

from tests.ui.driver import Driver
from tests.ui.test_turns import behind_the_wall
from workshop_app.actions import people, sessions, tendering
from workshop_app.domain.sessions import Activity
from workshop_app.record.settings import shares_out_jobs
from workshop_app.store import CommissionFile


def test_jobs_are_shared_out_changed_by_hand_and_shown_without_naming_a_tenderer(
    driver: Driver, tmp_path: Path
) -> None:
    def gathered(file: CommissionFile, session: str) -> None:
        for name in ("Kaz", "moth", "jinx"):
            people.add_young_person_here(file, session, name)
        for name in ("Oak Barn", "The Greenhouse"):
            tendering.add_tenderer(file, name)
        sessions.add_session(file, "presentations", title="The day", planned_on="2026-05-01")

    driver.begin_at(tmp_path, "briefing", plan="planning-workshop", before=gathered)
    file = driver.windows.project.file
    jobs = next(one for one in file.all(Activity) if shares_out_jobs(one))
    driver.windows.session.go_to(jobs.id)
    driver.settle()
    assert driver.shows("No job is fine as well.", driver.wall)
    driver.click("jinx would like a job")
    driver.click("Share out the jobs")
    driver.settle()
    assert driver.all_named("Presentation 1, Chair: Kaz")
    assert driver.all_named("Presentation 2, Chair: moth")
    driver.click("Presentation 2, Note-taker: nobody")
    driver.settle()
    driver.click("Note-taker: jinx")
    driver.settle()
    assert driver.all_named("Presentation 2, Note-taker: jinx")
    assert not any(name in text for name in ("Kaz", "Oak Barn") for text in behind_the_wall(driver))
    driver.click("Show who does what")
    driver.settle()
    assert {"Presentation 2", "Kaz", "moth", "jinx"} <= set(driver.texts(driver.wall))
    assert not any("Oak Barn" in text or "Greenhouse" in text for text in behind_the_wall(driver))
    driver.click("Take the names off the big screen")
    driver.settle()
    assert not any("Kaz" in text for text in behind_the_wall(driver))
