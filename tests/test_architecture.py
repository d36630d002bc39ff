"""The house: who may import whom, where SQL is spoken and Qt is used, and what the command line does not load.

A rule that finds no module to look at fails by itself. That each rule can fail is shown with small houses which
break it.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from pytest_archon import archrule
from pytest_archon.collect import ImportMap, recurse_imports
from pytest_archon.failure import pop_failures

import workshop_app

HOUSE = "workshop_app"
PACKAGE = Path(workshop_app.__file__).parent
BESIDE = ("data", "crashes", "sudden_end", "palette", "tiles")
BELOW_UI = ("domain", "plans", "store", "record", "actions", "exports", *BESIDE)
MAY_IMPORT = {
    "domain": (),
    "data": (),
    "crashes": ("domain", "data"),
    "sudden_end": ("data", "crashes"),
    "palette": ("domain", "data"),
    "tiles": ("palette",),
    "plans": ("domain", "data"),
    "store": ("domain", "data"),
    "record": ("domain", "plans", "store"),
    "actions": ("domain", "plans", "store", "record"),
    "exports": ("domain", "store", "record", *BESIDE),
    "ui.kit": BELOW_UI,
    "ui.project": (*BELOW_UI, "ui.kit"),
    "ui.activities": (*BELOW_UI, "ui.kit", "ui.project"),
    "ui.windows": (*BELOW_UI, "ui.kit", "ui.project", "ui.activities"),
}
"""Each room, and each folder of the room ui, with those that it may import."""

ENTRANCES = ("app", "cli", "__main__")
KINDS = tuple(sorted(path.parent.name for path in PACKAGE.glob("ui/activities/*/pages.py")))

SQL = re.compile(
    r"\bSELECT\b.+\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\b.+\bSET\b|\bDELETE\s+FROM\b"
    r"|\b(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)\b|\bPRAGMA\s+\w+|\bORDER\s+BY\b|\bWHERE\b.+[=?]",
    re.DOTALL,
)


def within(house: str, rooms: Collection[str]) -> list[str]:
    """Patterns for everything in these rooms."""
    return [pattern for room in rooms for pattern in (f"{house}.{room}", f"{house}.{room}.*")]


def check_room(house: str, room: str) -> None:
    """A room imports only itself and those below it, also inside functions and for type checking."""
    rule = archrule(room).match(*within(house, [room])).should_not_import(f"{house}*")
    rule.may_import(*within(house, [room, *MAY_IMPORT[room]])).check(house, only_direct_imports=True)


def check_activity(house: str, kind: str, kinds: Collection[str]) -> None:
    """An activity imports nothing of another's folder."""
    folders = {one: within(house, [f"ui.activities.{one}"]) for one in kinds}
    rule = archrule(kind).match(*folders[kind])
    others = [pattern for one in kinds if one != kind for pattern in folders[one]]
    rule.should_not_import(*others).check(house, only_direct_imports=True)


def check_no_circle(house: str) -> None:
    def does_not_come_back(module: str, _direct: set[str], everything: ImportMap) -> bool:
        return all(path[-1] != module for path in recurse_imports(module, everything))

    archrule("no circle").match(f"{house}.*").should(does_not_come_back).check(house)


def check_only_there(house: str, library: str, rooms: Collection[str]) -> None:
    """Only ``rooms`` import a library, and something does."""
    rule = archrule(f"{library} only in {', '.join(rooms)}").match(f"{house}.*").exclude(*within(house, rooms))
    rule.should_not_import(library, f"{library}.*").check(house, only_direct_imports=True)

    def is_used(_module: str, _direct: set[str], everything: ImportMap) -> bool:
        return any(name.split(".")[0] == library for names in everything.values() for name in names)

    used = archrule(f"{library} somewhere").match(f"{house}.*")
    used.should(is_used, f"{library} is used").check(house)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_each_room_imports_only_the_rooms_below_it(room: str) -> None:
    check_room(HOUSE, room)


@pytest.mark.parametrize("kind", KINDS)
def test_no_activity_imports_another(kind: str) -> None:
    check_activity(HOUSE, kind, KINDS)


def test_nothing_imports_itself_by_a_detour() -> None:
    check_no_circle(HOUSE)


def test_every_module_stands_in_a_room_or_is_an_entrance() -> None:
    known = within(HOUSE, [*MAY_IMPORT, *ENTRANCES])
    archrule("strangers").match(f"{HOUSE}*").exclude(HOUSE, f"{HOUSE}.ui", *known).should(never).check(HOUSE)
    assert "NO CANDIDATES MATCHED" in "".join(failure.reason for failure in pop_failures())


def never(_module: str, _direct: set[str], _everything: ImportMap) -> bool:
    """A rule that whatever it finds breaks."""
    return False


def test_qt_is_only_in_the_windows() -> None:
    check_only_there(HOUSE, "PySide6", ["ui", "app"])


def test_only_the_store_opens_sqlite() -> None:
    check_only_there(HOUSE, "sqlite_utils", ["store"])


@pytest.mark.parametrize("library", ["sqlite3", "sqlcipher3"])
def test_only_one_module_imports_a_library_of_sqlite(library: str) -> None:
    check_only_there(HOUSE, library, ["store.sqlite"])


def small_house(folder: Path, modules: dict[str, str]) -> str:
    """Make a package with an empty module ``nothing`` in every room and those given; return its name."""
    house = f"house_{abs(hash(folder))}"
    empty = {f"{room}.nothing": "" for room in MAY_IMPORT}
    for module, code in (empty | modules).items():
        path = folder / house / f"{module.replace('.', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code.replace("HOUSE", house), "utf-8")
    for within_house in ("", "ui"):
        (folder / house / within_house / "__init__.py").write_text("", "utf-8")
    return house


def broken_by() -> set[str]:
    """The modules that the rule checked last was broken by."""
    return {failure.path[0] if failure.path else failure.reason for failure in pop_failures()}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_the_rule_of_each_room_can_fail(room: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    wrong = [one for one in (*MAY_IMPORT, *ENTRANCES) if one not in (room, *MAY_IMPORT[room])]
    lines = {one: f"from HOUSE.{one} import nothing\n" for one in MAY_IMPORT} | {
        one: f"import HOUSE.{one}\n" for one in ENTRANCES
    }
    for_types = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    "
    modules = {one: "" for one in ENTRANCES} | {
        f"{room}.bad_{one.replace('.', '_')}": for_types + lines[one] for one in wrong
    }
    modules[f"{room}.late"] = "def later():\n    " + lines[wrong[0]]
    modules[f"{room}.good"] = "".join(lines[one] for one in (room, *MAY_IMPORT[room]))
    house = small_house(tmp_path, modules)
    check_room(house, room)
    assert broken_by() == {f"{house}.{one}" for one in modules if one.rpartition(".")[2].startswith(("bad_", "late"))}


def test_the_other_rules_can_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    modules = {
        "ui.activities.sort.pages": "from HOUSE.ui.activities.capture.pages import words",
        "ui.activities.pick.pages": "from HOUSE.ui.activities import page",
        "ui.activities.capture.pages": "from HOUSE.ui.activities import page",
        "ui.activities.page": "",
        "domain.a": "def later():\n    import HOUSE.domain.b",
        "domain.b": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import HOUSE.domain.a",
        "record.quick": "def later():\n    import sqlite3",
        "exports.drawn": "from PySide6.QtGui import QImage",
    }
    house = small_house(tmp_path, modules)
    for kind in ("sort", "pick", "capture"):
        check_activity(house, kind, ["sort", "pick", "capture"])
    assert broken_by() == {f"{house}.ui.activities.sort.pages"}
    check_no_circle(house)
    assert {failure.reason.split("'")[1] for failure in pop_failures()} == {f"{house}.domain.a", f"{house}.domain.b"}
    check_only_there(house, "PySide6", ["ui", "app"])
    assert broken_by() == {f"{house}.exports.drawn"}
    check_only_there(house, "sqlite3", ["store"])
    assert broken_by() == {f"{house}.record.quick"}
    check_only_there(house, "sqlite_utils", ["store"])
    assert pop_failures(), "a library that nothing imports is no proof that only the store does"


def test_a_rule_that_finds_no_module_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    check_activity(small_house(tmp_path, {}), "gone", ["gone"])
    assert "NO CANDIDATES MATCHED" in "".join(failure.reason for failure in pop_failures())
    assert KINDS, "no activity was found to check"


def strings_of(code: str) -> Iterator[str]:
    """Every string in a module but the docstrings; the fixed parts of an f-string are joined."""
    tree = ast.parse(code)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def speaks_sql(code: str) -> bool:
    return any(SQL.search(text) for text in strings_of(code))


def test_only_the_store_speaks_sql() -> None:
    spoken = {path for path in PACKAGE.rglob("*.py") if speaks_sql(path.read_text("utf-8"))}
    assert {path.relative_to(PACKAGE).parts[0] for path in spoken} == {"store"}, sorted(spoken)
    assert speaks_sql('found = f"SELECT {column} FROM statement"')
    assert not speaks_sql('"""Reads what SELECT id FROM statement would."""')


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    code = (
        "import sys, workshop_app.cli\n"
        "heavy = {'typst', 'reportlab', 'pikepdf', 'PySide6', 'docx', 'xlsxwriter', 'python_calamine', 'sqlcipher3'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
