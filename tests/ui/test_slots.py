"""Whatever a signal is connected to is a slot, and pages that ended are gone."""

import ast
import gc
from pathlib import Path

import workshop_app.ui
from tests.ui.driver import Driver
from workshop_app.domain.sessions import Activity
from workshop_app.ui.activities.page import Page


def connected_methods(tree: ast.Module) -> list[tuple[ast.ClassDef, str]]:
    """Return the class and the name of every ``self.name`` that is given to a ``connect``."""
    return [
        (holder, call.args[0].attr)
        for holder in ast.walk(tree)
        if isinstance(holder, ast.ClassDef)
        for call in ast.walk(holder)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and isinstance(call.args[0], ast.Attribute)
        and isinstance(call.args[0].value, ast.Name)
        and call.args[0].value.id == "self"
    ]


def is_slot(function: ast.FunctionDef) -> bool:
    return any(
        isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == "Slot"
        for one in function.decorator_list
    )


def test_what_a_signal_is_connected_to_is_a_slot() -> None:
    found = 0
    for path in sorted(Path(workshop_app.ui.__file__).parent.rglob("*.py")):
        for holder, name in connected_methods(ast.parse(path.read_text("utf-8"))):
            found += 1
            methods = [one for one in holder.body if isinstance(one, ast.FunctionDef) and one.name == name]
            assert all(is_slot(one) for one in methods), f"{path.name}: {holder.name}.{name} is not a Slot"
    assert found > 30, "the search for connections found too few to be right"


def test_pages_that_ended_do_not_pile_up_and_those_that_come_are_whole(driver: Driver, tmp_path: Path) -> None:
    """204 pages stayed after 100 moves; let go, they took the properties of the next page at their place with them."""
    driver.begin(tmp_path)
    session = driver.windows.session.session
    assert session is not None
    activities = driver.windows.project.file.all(Activity, session_id=session.id)
    for number in range(40):
        driver.windows.session.go_to(activities[number % len(activities)].id)
        driver.drain()
    driver.wait_until(lambda: sum(isinstance(one, Page) for one in gc.get_objects()) <= 2)


def test_starting_a_session_makes_each_page_once(driver: Driver, tmp_path: Path) -> None:
    made: list[str] = []
    windows = driver.windows
    windows.console.page_changed.connect(lambda: made.append(f"console {windows.console.view}"))
    windows.wall.shown_changed.connect(lambda: made.append(f"wall {windows.wall.view}"))
    driver.begin(tmp_path)
    shown = sorted(one for one in made if one.endswith("View"))
    assert shown == ["console activities/briefing/ConsoleView", "wall activities/TitleView"]
