"""Looking changes nothing but the console; only “Next” and “Show on big screen” change the big screen."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem

from tests.ui.driver import Driver, Key, Role, name_of, role_of
from tests.ui.lying import Lying
from tests.ui.test_accessible import faults, takes_focus
from tests.ui.test_sizes import small_targets, small_texts
from tests.ui.test_typing_lands import out_of_view
from workshop_app.actions import plan_changes, sessions, tendering
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.sessions import Activity, Session
from workshop_app.domain.statements import Statement
from workshop_app.domain.tendering import Presentation
from workshop_app.plans.plan import BreakPlan
from workshop_app.store import CommissionFile

SHOW = "Show on big screen"
BACK = "take back what was shown"


def file_of(driver: Driver) -> CommissionFile:
    return driver.windows.project.file


def activities(driver: Driver) -> list[Activity]:
    return [
        one for session in file_of(driver).all(Session) for one in file_of(driver).all(Activity, session_id=session.id)
    ]


def row(driver: Driver, number: int) -> QQuickItem:
    """The row of an activity in the list of the session."""
    begins = f"{activities(driver)[number].title}, "
    found = [one for one in driver.items() if name_of(one).startswith(begins) and role_of(one) == Role.Button]
    assert len(found) == 1, f"{len(found)} rows for {begins!r}"
    return found[0]


def at_wall(driver: Driver) -> str:
    return driver.windows.wall.title


def place(item: QQuickItem) -> tuple[float, ...]:
    return (*item.mapToScene(QPointF(0, 0)).toTuple(), item.width(), item.height())


def all_in_order(driver: Driver) -> bool:
    """Tab reaches everything that takes the focus, named and in view, and comes round; all can be read and hit."""
    items = driver.items()
    found = faults("console", items) + small_texts(items, 15) + small_targets(items, 44)
    wanted = {name_of(item) for item in items if takes_focus(item)}
    began = driver.console.activeFocusItem()
    reached: list[str] = []
    while not reached or driver.console.activeFocusItem() != began:
        driver.tab()
        reached.append(driver.focused_name())
        item = driver.console.activeFocusItem()
        assert item is not None
        if wrong := out_of_view(item, driver.console.contentItem()):
            found.append(f"{reached[-1]!r} is {wrong}")
        assert len(reached) < 200
    assert found == []
    assert wanted - set(reached) == set()
    return True


@pytest.fixture
def session(driver: Driver, tmp_path: Path) -> Driver:
    """An initial workshop at its first activity."""
    driver.begin(tmp_path)
    driver.settle()
    return driver


def test_looking_ahead_and_back_changes_nothing_until_it_is_shown(session: Driver) -> None:
    first, second, third = (one.title for one in activities(session)[:3])
    buttons = [place(session.find(name)) for name in (BACK, "Next")]
    done = len(file_of(session).actions())
    session.click(row(session, 2))
    assert session.focused_name() == third
    assert all_in_order(session)
    assert session.sees("to come")
    assert session.shows(activities(session)[2].notes.split("\n")[0][:30])
    assert session.sees(f"The big screen shows “{first}”")
    assert at_wall(session) == first
    session.key(Key.Key_Escape)
    session.settle()
    assert SHOW not in session.names()
    session.tab_to(name_of(row(session, 1)))
    session.key(Key.Key_Return)
    assert session.sees(f"You are looking at “{second}”")
    session.click(f"Back to {first}")
    assert SHOW not in session.names()
    assert len(file_of(session).actions()) == done, "looking is on record"
    assert [place(session.find(name)) for name in (BACK, "Next")] == buttons

    session.click(row(session, 1))
    session.click(SHOW)
    session.settle()
    assert at_wall(session) == session.windows.session.title == second
    assert SHOW not in session.names()
    assert [one.name for one in file_of(session).actions()[done:]] == ["start_activity"]
    keep_statement(file_of(session), "kept meanwhile")
    session.click(row(session, 0))
    assert session.sees(f"The big screen shows “{second}”")
    session.click("Next")
    session.settle()
    assert at_wall(session) == session.windows.console.title == third, "Next goes on from what is under way"


def test_what_the_big_screen_shows_and_how_is_never_cut_in_the_bar(session: Driver) -> None:
    for letter in "AB":
        wanted = BreakPlan(title=f"{letter} " + "what we would say if anybody asked us, " * 5 + "ever", minutes=5)
        added = plan_changes.add_activity(file_of(session), activities(session)[0].session_id, wanted)
    session.windows.session.go_to(added)
    session.windows.wall.set_frozen(True)
    session.windows.project.looking.look(activities(session)[-2].id)
    for width in (1280, 1024):
        session.console.resize(width, 720)
        session.settle()
        told = next(item for item in session.items() if str(item.property("text")).startswith("The big screen shows"))
        assert str(told.property("text")).endswith("frozen.")
        assert not told.property("truncated")
        assert [one for one in Lying(session.console).faults() if not one.startswith("'You are looking at")] == []


def test_late_words_are_words_and_the_page_of_what_is_over_is_as_it_was(session: Driver) -> None:
    gathering = session.go_to_activity("capture")
    session.go_to_activity("break")
    number = [one.id for one in activities(session)].index(gathering.id)
    wall = at_wall(session)
    session.click(row(session, number))
    box = session.find("What was said", role=Role.EditableText)
    session.fill(box, "one more thing")
    session.key(Key.Key_Return)
    assert [one.wording for one in file_of(session).all(Statement)] == ["one more thing"]
    assert at_wall(session) == wall
    assert session.shows("You are looking at")
    session.console.resize(1024, 600)
    session.settle()
    assert all_in_order(session)
    assert session.find(f"Back to {wall}").property("text") in (f"Back to {wall}", "Back")


def test_a_slip_is_taken_back_and_a_session_started_by_a_slip_too(session: Driver) -> None:
    first, second = (one.title for one in activities(session)[:2])
    session.click("Next")
    assert at_wall(session) == second
    session.rest(600)
    session.click(BACK)
    assert at_wall(session) == session.windows.session.title == first
    session.rest(600)
    session.click(BACK)
    session.settle()
    assert session.windows.session.sessionTitle == ""
    assert file_of(session).all(Activity) == []
    session.start_session()
    session.settle()
    session.click("Next")
    keep_statement(file_of(session), "buses")
    session.settle()
    back = session.find(BACK)
    assert not back.isEnabled()
    session.windows.session.go_to(activities(session)[0].id)
    session.settle()
    assert back.isEnabled()
    file_of(session).clock = lambda: datetime.now(UTC) + timedelta(seconds=11)
    session.windows.session.ticked.emit()
    session.settle()
    assert not back.isEnabled()


def test_the_panel_says_when_it_ends_and_the_plan_is_changed_on_the_day(session: Driver) -> None:
    now = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
    file, panel = file_of(session), session.windows.session
    file.clock = lambda: now
    sessions.end_session(file, file.all(Session)[0].id)
    later = sessions.add_session(file, "initial-workshop", title="Again", planned_on="2026-03-04")
    panel.start(later)
    total = sum(one.minutes for one in activities(session) if one.session_id == later)
    session.settle()

    def ends() -> str:
        return (now.astimezone() + timedelta(minutes=total)).strftime("Ends at about %H:%M")

    assert session.sees(ends())
    assert session.shows("on time")
    session.click("5 more minutes")
    total += 5
    assert session.sees(ends())
    assert session.shows("5 min behind")
    session.click("Change the plan")
    session.settle()
    assert all_in_order(session)
    assert session.focused_name() == "Change the plan"
    coming = [row["title"] for row in session.windows.project.planChanges.coming.rows()]
    session.tab_to(f"{coming[1]}: earlier")
    session.key(Key.Key_Space)
    assert session.focused_name() == f"{coming[1]}: later", "nothing comes earlier than the first"
    session.click(f"{coming[2]}: leave out")
    assert [row["title"] for row in session.windows.project.planChanges.coming.rows()][:3] == [
        coming[1],
        coming[0],
        coming[3],
    ]
    session.fill(session.find("The question we ask", role=Role.EditableText), "What  else?")
    session.click(session.find("20 min", role=Role.RadioButton))
    session.click("Add it")
    session.click("This session’s own plan")
    session.click(f"Add “{coming[2]}”")
    titles = [one["title"] for one in panel.activities.rows()]
    assert titles[1:5] == ["Gather words", coming[2], coming[1], coming[0]]
    assert session.shows(f"Add an activity after “{coming[2]}”")
    now += timedelta(minutes=3)
    panel.ticked.emit()
    left = panel.secondsLeft
    session.click("Restart this clock")
    assert panel.secondsLeft == left + 180
    session.key(Key.Key_Escape)
    session.settle()
    assert session.focused_name() == "A ground rule the group asks for"
    session.windows.project.undo()
    assert [one["title"] for one in panel.activities.rows()][1] == "Gather words"
    session.windows.project.looking.look(panel.activities.at(1, "key"))
    assert session.sees("What  else?")
    session.windows.project.undo()
    session.settle()
    assert SHOW not in session.names(), "what has gone is still looked at"
    assert session.windows.console.title == panel.title

    now += timedelta(hours=7)
    panel.ticked.emit()
    assert session.sees("over 4 h behind")
    panel.end()
    panel.reopen(later)
    panel.start(later)
    session.settle()
    assert session.shows("Choose in the plan where to continue")
    assert not any(session.shows(one) for one in ("on time", "min behind", "h behind")), "nothing is under way"


def test_the_one_under_way_is_in_view_and_a_list_being_scrolled_stays(session: Driver) -> None:
    for number in range(20):
        plan_changes.add_activity(
            file_of(session), activities(session)[0].session_id, BreakPlan(title=f"Air {number}", minutes=5)
        )
    session.settle()

    def in_view(title: str) -> bool:
        found = [one for one in session.items() if name_of(one).startswith(f"{title}, ")]
        if not found:
            return False
        holder = found[0].parentItem().parentItem()
        top = found[0].mapToItem(holder, QPointF(0, 0)).y()
        return top >= -0.5 and top + found[0].height() <= holder.height() + 0.5

    assert not in_view("Air 19")
    session.windows.session.go_to(activities(session)[-1].id)
    session.settle()
    assert in_view("Air 19")
    session.windows.session.go_to(activities(session)[0].id)
    session.settle()
    assert in_view(activities(session)[0].title)

    finger = session.centre(row(session, 3))
    session.press_fingers({0: finger})
    for step in range(1, 5):
        session.move_fingers({0: finger + QPoint(0, -15 * step)})
    scrolled = place(row(session, 3))
    session.windows.session.go_to(activities(session)[-1].id)
    session.drain()
    assert place(row(session, 3)) == scrolled, "the list went from under the finger"
    session.lift_fingers({0: finger + QPoint(0, -60)})
    session.settle()
    assert in_view("Air 19")


def test_a_session_that_has_ended_is_read_and_nothing_happens_in_it(driver: Driver, tmp_path: Path) -> None:
    project = driver.windows.project
    path = str(tmp_path / "ours.workshop")
    assert project.start(path, "Our Turn", "Carers", "Marlow Vale", "carers", "presentations")
    tendering.add_tenderer(project.file, "Lantern House")
    driver.settle()
    driver.start_session()
    driver.go_to_activity("presentation")
    slot = file_of(driver).all(Presentation)[0]
    driver.windows.session.end()
    driver.settle()
    done = len(file_of(driver).actions())
    title = file_of(driver).all(Session)[0].title
    driver.click(f"Look at {title}")
    driver.settle()
    assert driver.sees("This session has ended")
    assert all_in_order(driver)
    assert driver.focused_name() == "A ground rule the group asks for"
    number = next(at for at, one in enumerate(activities(driver)) if one.kind == "presentation")
    driver.click(
        next(one for one in driver.items() if name_of(one).startswith("Lantern House: ") and "done" in name_of(one))
    )
    assert driver.windows.console.title == activities(driver)[number].title
    driver.click("Start presenting")
    assert "is not under way" in driver.windows.last_said
    assert file_of(driver).get(Presentation, slot.id) == slot
    assert at_wall(driver) == ""
    assert SHOW not in driver.names()
    driver.key(Key.Key_Escape)
    driver.key(Key.Key_Escape)
    driver.settle()
    assert f"Look at {title}" in driver.names()
    assert len(file_of(driver).actions()) == done
