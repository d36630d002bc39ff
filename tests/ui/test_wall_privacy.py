"""What the room must not see never reaches the wall: neither as text nor in any object behind it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Property, QObject

from tests.ui.driver import Driver
from tests.ui.every_page import every_page
from workshop_app.actions.commission import describe_commission
from workshop_app.actions.people import add_young_person
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement, put_up
from workshop_app.domain.feedback import Evaluation, Remark, RemarkState, Verdict
from workshop_app.domain.people import Adult, RealName, YoungPerson
from workshop_app.domain.sessions import Activity, Prompt
from workshop_app.domain.sorting import Pick
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Tenderer
from workshop_app.store import CommissionFile
from workshop_app.ui.kit.keyed_model import KeyedModel

WAITING, ASIDE, DISCLOSED = "these words still wait", "these words are set aside", "these words are a disclosure"


@pytest.fixture
def ours(sample_file: Path, tmp_path: Path) -> Path:
    """The sample, with words that wait, are set aside and are a disclosure under every prompt there is."""
    path = Path(shutil.copy(sample_file, tmp_path / "ours.workshop"))
    with CommissionFile.open(path) as file:
        describe_commission(file, safeguarding_name="Ms Lead-Person", safeguarding_contact="01632 960000")
        add_young_person(file, "Quillon")
        for prompt in file.all(Prompt):
            keep_statement(file, WAITING, prompt_id=prompt.id)
            set_aside(file, keep_statement(file, ASIDE, prompt_id=prompt.id), "it names somebody")
            disclosed = keep_statement(file, DISCLOSED, prompt_id=prompt.id)
            put_up(file, [disclosed])
            set_aside_for_safeguarding(file, [disclosed])
    return path


def open_to_all(file: CommissionFile) -> set[str]:
    """The words that the room may see, for short secrets may be part of them."""
    up = {one.wording for one in file.all(Statement, state=StatementState.UP)}
    return up | {one.wording for one in file.all(Remark, state=RemarkState.SHARED)}


def secrets(file: CommissionFile) -> dict[str, str]:
    """Everything that the room must not see, each with what it is."""
    hidden = {
        **{one.wording: "words that are not up" for one in file.all(Statement) if one.state is not StatementState.UP},
        **{one.wording: "a private remark" for one in file.all(Remark) if one.state is not RemarkState.SHARED},
        **{one.evidence: "what a remark rests on" for one in file.all(Remark) if one.state is not RemarkState.SHARED},
        **{one.wording: "a verdict by one young person" for one in file.all(Verdict) if one.young_person_id},
        **{one.wording: "an evaluation" for one in file.all(Evaluation)},
        **{one.why: "one young person's reason" for one in file.all(Pick) if one.young_person_id},
        **{line: "a facilitator's note" for one in file.all(Activity) for line in one.notes.splitlines()},
        **{one.alias: "a young person" for one in file.all(YoungPerson)},
        **{one.name: "an adult" for one in file.all(Adult)},
        **{one.name: "a real name" for one in file.all(RealName)},
        "Ms Lead-Person": "the safeguarding lead",
        "01632 960000": "the safeguarding lead's contact",
    }
    public = open_to_all(file)
    return {text: what for text, what in hidden.items() if text.strip() and text not in public}


def reachable(thing: object, seen: set[int]) -> Iterator[str]:
    """Every text that can be got at from an object that the wall's QML holds, through its properties and models."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, KeyedModel):
        for row in thing.rows():
            yield from reachable(list(row.values()), seen)
    elif isinstance(thing, (list, tuple)):
        for one in thing:
            yield from reachable(one, seen)
    elif isinstance(thing, dict):
        yield from reachable(list(thing.values()), seen)
    elif isinstance(thing, QObject) and id(thing) not in seen:
        seen.add(id(thing))
        for name in (name for kind in type(thing).__mro__ for name, one in vars(kind).items() if is_property(one)):
            yield from reachable(getattr(thing, name), seen)


def is_property(thing: object) -> bool:
    return isinstance(thing, Property)


def found_in(texts: list[str], hidden: dict[str, str], public: set[str]) -> set[str]:
    whole = "\n".join(text for text in texts if text not in public)
    return {
        f"{what}: {text!r}"
        for text, what in hidden.items()
        if text in whole and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", whole)
    }


def test_nothing_private_is_on_the_wall_or_behind_it_on_any_page(driver: Driver, ours: Path) -> None:
    leaks: set[str] = set()
    pages, texts_seen = 0, 0
    with CommissionFile.open(Path(shutil.copy(ours, ours.with_name("beside.workshop")))) as file:
        hidden, public = secrets(file), open_to_all(file)
    assert {WAITING, ASIDE, DISCLOSED, "Quillon"} <= hidden.keys()
    for page in every_page(driver, ours):
        shown = driver.texts(driver.wall) + driver.names(driver.wall)
        behind = list(reachable(driver.windows.wall, set()))
        texts_seen += len(shown)
        pages += 1
        leaks |= {f"{page} shows {leak}" for leak in found_in(shown, hidden, public)}
        leaks |= {f"{page} holds {leak}" for leak in found_in(behind, hidden, public)}
    assert pages > 20
    assert texts_seen > 100
    assert sorted(leaks) == []


def test_what_may_be_seen_is_seen_so_that_this_test_can_fail(driver: Driver, ours: Path) -> None:
    shown: set[str] = set()
    behind: set[str] = set()
    for page in every_page(driver, ours):
        if page not in ("home", "plan"):
            shown |= set(driver.texts(driver.wall))
            behind |= set(reachable(driver.windows.wall, set()))
    with CommissionFile.open(Path(shutil.copy(ours, ours.with_name("beside.workshop")))) as file:
        up = {one.wording for one in file.all(Statement, state=StatementState.UP)}
        tenderers = {one.name for one in file.all(Tenderer)}
    assert len(up & shown) > 20
    assert len(up & behind) > 20
    assert tenderers


def test_the_window_of_the_wall_names_no_file_and_nobody(driver: Driver, ours: Path) -> None:
    for _ in every_page(driver, ours):
        assert driver.wall.title() == "Big screen"


def test_once_the_file_is_closed_nothing_of_it_is_left(driver: Driver, ours: Path) -> None:
    for page in every_page(driver, ours):
        if "sort" in page:
            break
    assert len(driver.texts(driver.wall)) > 10
    driver.click("Home")
    driver.settle()
    assert driver.texts(driver.wall) == ["In Their Words", "We start in a moment."]
    assert [text for text in reachable(driver.windows.wall, set()) if text] == []


def test_a_big_screen_that_was_frozen_in_one_file_follows_the_next(driver: Driver, ours: Path) -> None:
    for page in every_page(driver, ours):
        if "sort" in page:
            break
    before = driver.texts(driver.wall)
    driver.click("Freeze screen")
    driver.go_to_activity("pick")
    assert driver.texts(driver.wall) == before
    driver.click("Home")
    following = ours.parent / "next"
    following.mkdir()
    driver.begin(following)
    assert driver.windows.wall.frozen is False
    for number in range(2):
        activity = driver.go_to_activity("capture", number)
        assert driver.windows.wall.title == activity.title
        assert driver.shows(driver.windows.project.file.all(Prompt, activity_id=activity.id)[0].wording, driver.wall)


def test_blank_shows_nothing_at_all(driver: Driver, ours: Path) -> None:
    for page in every_page(driver, ours):
        if "sort" in page:
            break
    driver.click("Blank screen")
    assert driver.texts(driver.wall) == []
    picture = driver.wall.grabWindow()
    assert {picture.pixelColor(x, y).name() for x in range(0, 1920, 40) for y in range(0, 1080, 40)} == {"#000000"}
