"""A bid is read out from the console: what one tenderer wrote, to all lines at once and line by line."""

from collections.abc import Callable

from tests.ui.driver import Driver
from workshop_app.actions import sessions, specification, tendering
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.wording import LONGEST_WORDING
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

LETTER = ("We will answer every call, we promise.\n" * LONGEST_WORDING)[:LONGEST_WORDING]


def test_the_console_has_the_bid_to_read_out_and_the_big_screen_nothing_of_it(
    driver: Driver, commission_file: Callable[..., CommissionFile]
) -> None:
    file = commission_file()
    lantern, brook = (tendering.add_tenderer(file, name) for name in ("Lantern Trust", "Brook"))
    ring, stay = (specification.add_specification_line(file, words) for words in ("They ring.", "They stay."))
    tendering.keep_response(file, lantern, ring, "<b>We ring</b> first.")
    tendering.keep_response(file, lantern, None, LETTER)
    tendering.keep_response(file, brook, stay, "We stay.")
    session = sessions.add_session(file, "reading-the-bids", title="Bids", planned_on="2026-03-04")
    sessions.start_session(file, session, plan_named("reading-the-bids"))
    driver.windows.project.take(file)

    def go_to(tenderer: str) -> None:
        found = file.all(Activity, session_id=session, kind=ActivityKind.BRIEFING, tenderer_id=tenderer)
        driver.windows.session.go_to(found[0].id)
        driver.settle()

    go_to(lantern)
    said = driver.texts(driver.console)
    assert {LETTER, "They ring.", "<b>We ring</b> first.", "Nothing is recorded to this line."} <= set(said)
    assert "We stay." not in said
    on_wall = driver.texts(driver.wall)
    assert not {LETTER, "They ring.", "<b>We ring</b> first."} & set(on_wall)
    go_to(brook)
    said = driver.texts(driver.console)
    assert "We stay." in said
    assert not {LETTER, "<b>We ring</b> first."} & set(said)
