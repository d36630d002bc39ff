"""What the room must not see never reaches the wall: neither as text nor in any object behind it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Property, QObject

from tests.ui.driver import Driver
from workshop_app.actions import fairness
from workshop_app.actions.commission import describe_commission
from workshop_app.actions.dissent import keep_dissent
from workshop_app.actions.feedback import keep_remark
from workshop_app.actions.people import add_young_person
from workshop_app.actions.private_notes import keep_private_note
from workshop_app.actions.sessions import reopen_session
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.specification import add_question
from workshop_app.actions.statements import keep_statement, put_up
from workshop_app.actions.unfair import set_aside_as_unfair
from workshop_app.domain.fairness import Agreed, Declaration, DeclarationDecision, Declared
from workshop_app.domain.feedback import (
    AskedFirst,
    Dissent,
    Evaluation,
    Remark,
    RemarkKind,
    RemarkState,
    Strongest,
    Verdict,
)
from workshop_app.domain.occasions import Note, NoteAbout
from workshop_app.domain.people import Adult, Consent, RealName, YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import Pick
from workshop_app.domain.specification import Question, QuestionPlace
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Presentation, Tenderer
from workshop_app.record.settings import briefing_settings
from workshop_app.store import CommissionFile
from workshop_app.ui.kit.keyed_model import KeyedModel

OWN = "what only i"
WAITING, ASIDE, DISCLOSED = "these words still wait", "these words are set aside", "these words are a disclosure"


@pytest.fixture
def ours(sample_file: Path, tmp_path: Path) -> Path:
    return with_something_to_hide(sample_file, tmp_path)


def with_something_to_hide(sample_file: Path, folder: Path) -> Path:
    """Copy the sample, and keep words that wait, are set aside and are a disclosure under every prompt there is."""
    path = Path(shutil.copy(sample_file, folder / "ours.workshop"))
    with CommissionFile.open(path) as file:
        describe_commission(file, safeguarding_name="Ms Lead-Person", safeguarding_contact="01632 960000")
        add_young_person(file, "Quillon")
        for prompt in file.all(Prompt):
            keep_statement(file, WAITING, prompt_id=prompt.id)
            set_aside(file, keep_statement(file, ASIDE, prompt_id=prompt.id), "it names somebody")
            disclosed = keep_statement(file, DISCLOSED, prompt_id=prompt.id)
            put_up(file, [disclosed])
            set_aside_for_safeguarding(file, [disclosed])
        _of_presentation_days(file)
    return path


def _of_presentation_days(file: CommissionFile) -> None:
    """Have somebody declare, note, differ and draft, and be asked whether what they said was fair."""
    tenderer = file.all(Tenderer)[0].id
    session = file.all(Presentation, tenderer_id=tenderer)[0].session_id
    who = file.all(YoungPerson)[0].id
    briefing = next(one for one in file.all(Activity, kind=ActivityKind.BRIEFING) if briefing_settings(one).agree)
    fairness.say_whether_agreed(file, briefing.id, who, Agreed.YES)
    fairness.name_tenderers(file, session, who)
    named = file.all(Declaration, young_person_id=who, tenderer_id=tenderer)[0].id
    yes = Declared.YES
    fairness.declare(
        file, named, knows_them=yes, used_their_service=yes, talked_to_about_it=yes, wording=f"{OWN} i declared"
    )
    fairness.decide_on_declaration(
        file, named, DeclarationDecision.TAKES_PART, by="Jo", why="The words of a decision are private"
    )
    keep_private_note(file, tenderer, session, who, f"{OWN} noted")
    keep_dissent(file, tenderer, f"{OWN} i dont see it like that", said_by=who, session_id=session)
    add_question(file, f"{OWN} drafted?", said_by=who, place=QuestionPlace.DRAFT)
    remark = keep_remark(file, tenderer, RemarkKind.WEAKNESS, f"{OWN} said of him", said_by=who, session_id=session)
    set_aside_as_unfair(
        file,
        remark,
        factor="how somebody talks",
        asked_first=AskedFirst.YES,
        their_answer=f"{OWN} answered",
        decided_by="Jo",
        why="It is about his voice alone",
    )


def show_the_sort(driver: Driver, path: Path) -> None:
    """Open a commission file, and show the board of the session in which the group sorted."""
    project, under_way = driver.windows.project, driver.windows.session
    assert project.open(str(path)), driver.windows.last_said
    if under_way.session is not None:
        under_way.end()
    board = project.file.all(Activity, kind=ActivityKind.SORT)[0]
    reopen_session(project.file, board.session_id)
    under_way.start(board.session_id)
    driver.go_to_activity("sort")


def open_to_all(file: CommissionFile) -> set[str]:
    """The words that the room may see, for short secrets may be part of them."""
    up = {one.wording for one in file.all(Statement, state=StatementState.UP)}
    return up | {one.wording for one in file.all(Remark, state=RemarkState.SHARED)}


def own_of_presentation_days(file: CommissionFile) -> dict[str, str]:
    """What somebody declared, noted, drafted or answered, and what was decided on it, each with what it is."""
    return {
        **{one.wording: "a declaration" for one in file.all(Declaration)},
        **{one.decided_why: "why it was decided so on a declaration" for one in file.all(Declaration)},
        **{one.wording: "somebody's own note" for one in file.all(Note, about=NoteAbout.PRIVATE)},
        **{one.wording: "somebody who differs" for one in file.all(Dissent)},
        **{one.wording: "a draft of a question" for one in file.all(Question, place=QuestionPlace.DRAFT)},
        **{one.their_answer: "what they answered" for one in file.all(Remark)},
        **{one.set_aside_reason: "why feedback was set aside" for one in file.all(Remark)},
    }


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
        **own_of_presentation_days(file),
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


def shown_to_qt(thing: object, seen: set[int]) -> Iterator[str]:
    """Every text that QML can get at from an object, as it is told to QML."""
    if isinstance(thing, KeyedModel):
        names = [bytes(name.data()).decode() for name in thing.roleNames().values()]
        yield from (
            text
            for row in range(thing.count)
            for name in names
            for text in shown_to_qt(thing.at(row, name), seen)
            if name != "key"
        )
    elif isinstance(thing, QObject) and id(thing) not in seen:
        seen.add(id(thing))
        for name in {name for kind in type(thing).__mro__ for name, one in vars(kind).items() if is_property(one)}:
            held = getattr(thing, name)
            yield from shown_to_qt(held if isinstance(held, QObject) else thing.property(name), seen)
    elif isinstance(thing, str | list | tuple | dict):
        yield from reachable(thing, seen)


def hidden_at_console(file: CommissionFile) -> dict[str, str]:
    """Everything that the room must not read where it sees the console, each with what it is."""
    out_of_sight = (StatementState.SET_ASIDE, StatementState.SAFEGUARDING)
    remarks = [one for one in file.all(Remark) if one.state is not RemarkState.SHARED]
    hidden = {
        **{one.wording: "words set aside" for one in file.all(Statement) if one.state in out_of_sight},
        **{one.set_aside_reason: "why words were set aside" for one in file.all(Statement)},
        **{text: "a private remark" for one in remarks for text in (one.wording, one.evidence)},
        **{one.wording: "a verdict by one young person" for one in file.all(Verdict) if one.young_person_id},
        **{one.wording: "why somebody was strongest" for one in file.all(Strongest)},
        **{one.wording: "an evaluation" for one in file.all(Evaluation)},
        **{one.why: "one young person's reason" for one in file.all(Pick) if one.young_person_id},
        **own_of_presentation_days(file),
        **{one.alias: "a young person" for one in file.all(YoungPerson)},
        **{one.name: "a real name" for one in file.all(RealName)},
        **{one.agreed_by: "who agreed for somebody" for one in file.all(Consent)},
    }
    public = open_to_all(file)
    # What is as short as “yes” may stand in other words that the room may read.
    names = {one.alias for one in file.all(YoungPerson)}
    long = {text for text in hidden if len(text) >= 12 or text in names}
    return {text: what for text, what in hidden.items() if text.strip() and text not in public and text in long}


class ConsolePrivacy:
    """Where the room sees the console, nothing private is on it or told to it, until somebody asks for it."""

    def __init__(self, driver: Driver, ours: Path) -> None:
        self._driver = driver
        with CommissionFile.open(Path(shutil.copy(ours, ours.with_name("console.workshop")))) as file:
            self._hidden, self._public = hidden_at_console(file), open_to_all(file)
        self._leaks: set[str] = set()
        self._other: set[str] = set()
        self._seen: set[str] = set()

    def look(self, page: str) -> None:
        driver, windows = self._driver, self._driver.windows
        before = driver.texts(driver.console)
        self._seen |= found_in(before, self._hidden, self._public)
        windows.placing.say_who_sees("room")
        driver.drain()
        self._leaks |= self.leaks(page)
        windows.placing.say_who_sees("facilitator")
        driver.drain()
        # The clock goes on meanwhile.
        if [text for text in driver.texts(driver.console) if text not in before and not re.search(r"\d", text)]:
            self._other.add(page)

    def leaks(self, page: str) -> set[str]:
        """What is private and yet shown on a page, or told to it."""
        driver, windows = self._driver, self._driver.windows
        shown = [*driver.texts(driver.console), *driver.names(driver.console), driver.console.title()]
        told = list(shown_to_qt(windows.project, set())) + list(shown_to_qt(windows.console, set()))
        return {f"{page} shows {leak}" for leak in found_in(shown, self._hidden, self._public)} | {
            f"{page} is told {leak}" for leak in found_in(told, self._hidden, self._public)
        }

    def conclude(self) -> None:
        assert sorted(self._leaks) == []
        assert sorted(self._other) == [], "what was hidden is there again"
        assert {leak.split(":")[0] for leak in self._seen} >= {"a young person", "a private remark"}


class WallPrivacy:
    """Nothing private is on the wall or behind it, its window names nobody, and what may be seen there is seen."""

    def __init__(self, driver: Driver, ours: Path) -> None:
        self._driver = driver
        with CommissionFile.open(Path(shutil.copy(ours, ours.with_name("beside.workshop")))) as file:
            self._hidden, self._public = secrets(file), open_to_all(file)
            self._up = {one.wording for one in file.all(Statement, state=StatementState.UP)}
            self._tenderers = {one.name for one in file.all(Tenderer)}
        assert {WAITING, ASIDE, DISCLOSED, "Quillon"} <= self._hidden.keys()
        self._leaks: set[str] = set()
        self._titles: set[str] = set()
        self._shown: set[str] = set()
        self._behind: set[str] = set()
        self._pages = self._texts = 0

    def look(self, page: str) -> None:
        wall = self._driver.wall
        texts, behind = self._driver.texts(wall), list(reachable(self._driver.windows.wall, set()))
        shown = texts + self._driver.names(wall)
        self._texts += len(shown)
        self._pages += 1
        self._titles.add(wall.title())
        self._leaks |= {f"{page} shows {leak}" for leak in found_in(shown, self._hidden, self._public)}
        self._leaks |= {f"{page} holds {leak}" for leak in found_in(behind, self._hidden, self._public)}
        if page not in ("home", "plan"):
            self._shown.update(texts)
            self._behind.update(behind)

    def conclude(self) -> None:
        assert self._pages > 20
        assert self._texts > 100
        assert sorted(self._leaks) == []
        assert self._titles == {"Big screen"}
        assert len(self._up & self._shown) > 20
        assert len(self._up & self._behind) > 20
        assert self._tenderers


def test_once_the_file_is_closed_nothing_of_it_is_left(driver: Driver, ours: Path) -> None:
    show_the_sort(driver, ours)
    assert len(driver.texts(driver.wall)) > 10
    driver.go_home()
    driver.settle()
    assert driver.texts(driver.wall) == ["In Their Words", "We start in a moment.", "Aa"]
    assert {text for text in reachable(driver.windows.wall, set()) if text} == set()
    assert driver.windows.wall.band.total == 0


def test_a_big_screen_that_was_frozen_in_one_file_follows_the_next(driver: Driver, ours: Path) -> None:
    show_the_sort(driver, ours)
    before = driver.texts(driver.wall)
    driver.click("Freeze screen")
    driver.go_to_activity("pick")
    assert driver.texts(driver.wall) == before
    driver.go_home()
    following = ours.parent / "next"
    following.mkdir()
    driver.begin(following)
    assert driver.windows.wall.frozen is False
    for number in range(2):
        activity = driver.go_to_activity("capture", number)
        assert driver.windows.wall.title == activity.title
        assert driver.shows(driver.windows.project.file.all(Prompt, activity_id=activity.id)[0].wording, driver.wall)


def test_blank_shows_nothing_at_all(driver: Driver, ours: Path) -> None:
    show_the_sort(driver, ours)
    driver.click("Blank screen")
    assert driver.texts(driver.wall) == []
    picture = driver.wall.grabWindow()
    assert {picture.pixelColor(x, y).name() for x in range(0, 1920, 40) for y in range(0, 1080, 40)} == {"#000000"}
