"""The group's own ground rules: typed at the console, on the wall in their own shape, and there at later sessions."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, type_of
from workshop_app.actions import ground_rules, sessions, tendering
from workshop_app.actions.people import add_adult_here
from workshop_app.domain.ground_rules import GroundRule
from workshop_app.domain.people import AdultRole
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity, Session
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.briefing.pages import ConsoleGroundRules

RULES = [
    "phones in the tub. yours as well miss",
    "if i put my hood up leave me 5 mins",
    "nobody says 'calm down'",
    "you dont have to have an opinion on everything",
    "swearing is ok if its about the thing and not about a person",
    "no telling my mum what i said unless you really have to",
    "whoever talks has the ball",
    "no laughing when somebody cant read it",
    "biscuits BEFORE the hard bit",
    "say it in your language if you want, somebody will help",
]
BOX = "A ground rule the group asks for"


def shapes_of(driver: Driver) -> list[QQuickItem]:
    return [one for one in driver.items(driver.wall) if type_of(one).startswith("SaidShape")]


def test_a_rule_is_typed_like_words_and_stands_on_the_wall_at_once(driver: Driver, tmp_path: Path) -> None:
    driver.begin_at(
        tmp_path,
        "briefing",
        before=lambda file, session: add_adult_here(file, session, "Dean", AdultRole.SUPPORT_WORKER),
    )
    driver.type(RULES[0])
    driver.key(Qt.Key.Key_Return)
    driver.click("written down")
    driver.click("Written down by Dean")
    driver.click("Not word for word")
    driver.click(BOX)
    driver.type(RULES[1])
    driver.key(Qt.Key.Key_Return)
    file = driver.windows.project.file
    assert [(one.wording, one.exactness) for one in file.all(GroundRule)] == [
        (RULES[0], Exactness.EXACT),
        (RULES[1], Exactness.GIST),
    ]
    assert driver.sees(RULES[0], driver.wall)
    assert [bool(one.property("gist")) for one in shapes_of(driver)] == [False, True]
    driver.type(RULES[0].upper())
    driver.key(Qt.Key.Key_Return)
    assert "has this ground rule already" in driver.windows.last_said
    assert driver.find(BOX).property("text") == RULES[0].upper()
    page = driver.console_page(ConsoleGroundRules)
    driver.click(f"Remove rule {len(page.points) + 1}")
    assert [one.wording for one in file.all(GroundRule)] == [RULES[1]]


def test_rules_go_on_to_the_next_session_and_one_touch_takes_one_off(driver: Driver, tmp_path: Path) -> None:
    driver.begin_at(
        tmp_path, "briefing", before=lambda file, session: ground_rules.add_ground_rule(file, session, RULES[0])
    )
    file = driver.windows.project.file
    driver.windows.session.end()
    second = sessions.add_session(file, "planning-workshop", title="Second", planned_on="2026-03-18")
    sessions.begin_session(file, second, plan_named("planning-workshop"))
    driver.windows.session.start(second)
    driver.settle()
    assert file.get(Session, second).started_at is not None
    assert driver.sees(RULES[0], driver.wall)
    driver.click("Take these words off the big screen", driver.wall)
    driver.settle()
    assert not driver.shows(RULES[0], driver.wall)
    assert not driver.shows(RULES[0], driver.console)


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_all_rules_fit_on_the_wall_and_nothing_is_paged(driver: Driver, tmp_path: Path, size: tuple[int, int]) -> None:
    driver.wall.resize(*size)

    def add(file: CommissionFile, session: str) -> None:
        for one in RULES:
            ground_rules.add_ground_rule(file, session, one)

    driver.begin_at(tmp_path, "briefing", before=add)
    shapes = shapes_of(driver)
    assert len(shapes) == len(RULES)
    for one in shapes:
        foot = one.mapToScene(one.boundingRect().bottomRight())
        assert foot.x() <= size[0]
        assert foot.y() <= size[1]
    assert not driver.all_named("More", driver.wall)


def test_a_briefing_that_wants_them_shows_the_criteria_in_plain_words(driver: Driver, tmp_path: Path) -> None:
    def before(file: CommissionFile, session: str) -> None:
        quality, _ = (tendering.add_criterion(file, one) for one in ("Quality of delivery", "Social value"))
        tendering.describe_criterion(file, quality, plain_words="would you learn anything there?")
        briefing = file.all(Activity, session_id=session, kind="briefing")[1]
        with file.action("add_activity") as write:
            write.update(Activity, briefing.id, settings=json.dumps({"criteria": True, "points": ["One."]}))

    driver.begin_at(tmp_path, "briefing", 1, before=before)
    for window in (driver.wall, driver.console):
        assert driver.sees("would you learn anything there?", window)
        assert driver.shows("Social value", window)
        assert not driver.shows("Quality of delivery", window)
