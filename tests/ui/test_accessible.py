"""Whoever uses a screen reader or a keyboard gets everything: all that takes the focus has a name and a role."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.driver import Driver, Role, name_of, role_of, type_of

NAMELESS_ROLES = {Role.NoRole, Role.Client, Role.Pane}


def tree(interface: QAccessibleInterface) -> list[QAccessibleInterface]:
    """The accessible things of a window, from the window down."""
    found = [interface]
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            found += tree(child)
    return found


def takes_focus(item: QQuickItem) -> bool:
    return item.isVisible() and item.isEnabled() and item.activeFocusOnTab()


def faults(page: str, items: list[QQuickItem]) -> list[str]:
    return [
        f"{page}: {type_of(item)} {item.objectName()} has name {name_of(item)!r}, {role_of(item)}"
        for item in items
        if takes_focus(item) and (name_of(item).strip() == "" or role_of(item) in NAMELESS_ROLES)
    ]


def described(one: QAccessibleInterface) -> str:
    thing = one.object()
    return "nothing" if thing is None else f"{type_of(thing)} in {holder(thing)}"


def holder(thing: QObject) -> str:
    above = thing.parentItem() if isinstance(thing, QQuickItem) else None
    return "nothing" if above is None else type_of(above)


def focusable_in_tree(window: QQuickWindow) -> list[QAccessibleInterface]:
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return [one for one in tree(root) if one.state().focusable and not one.state().invisible]


class NamesAndRoles:
    """Everything that takes the focus has a name and a role."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._found: set[str] = set()
        self._focusable, self._in_tree = 0, 0

    def look(self, page: str) -> None:
        for window in (self._driver.console, self._driver.wall):
            items = self._driver.items(window)
            self._focusable += sum(takes_focus(item) for item in items)
            self._found.update(faults(page, items))
            for one in focusable_in_tree(window)[1:]:
                if one.role() == Role.ScrollBar:
                    continue
                self._in_tree += 1
                if not one.text(QAccessible.Text.Name).strip() or one.role() in NAMELESS_ROLES:
                    self._found.add(f"{page}: {described(one)} is focusable in the tree without a name or role")

    def conclude(self) -> None:
        assert self._focusable > 500
        assert self._in_tree > 500
        assert "\n".join(sorted(self._found)) == ""


def test_tab_reaches_everything_on_a_page_and_comes_round(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    driver.go_to_activity("capture", 1)
    wanted = {name_of(item) for item in driver.items() if takes_focus(item)}
    reached: list[str] = []
    for _ in range(2 * len(wanted) + 20):
        driver.tab()
        reached.append(driver.focused_name())
    assert wanted - set(reached) == set()


def test_a_screen_reader_can_press_a_choice_and_a_card(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    blank = driver.find("Blank screen")
    press(blank)
    assert driver.windows.wall.blank is True
    assert driver.texts(driver.wall) == []


def press(item: QQuickItem) -> None:
    interface = QAccessible.queryAccessibleInterface(item)
    assert interface is not None
    actions = interface.actionInterface()
    assert actions is not None
    actions.doAction(actions.pressAction())
