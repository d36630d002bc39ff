"""The house: who may import whom, where SQL is spoken, and what the command line does not load."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import workshop_app

PACKAGE = Path(workshop_app.__file__).parent
ENTRANCES = {"app", "cli", "__main__"}
MAY_IMPORT = {
    "domain": set(),
    "data": set(),
    "palette": {"data"},
    "plans": {"domain", "data"},
    "store": {"domain"},
    "record": {"domain", "plans", "store"},
    "actions": {"domain", "plans", "store", "record"},
    "exports": {"domain", "store", "record", "data", "palette"},
    "ui": {"domain", "plans", "store", "record", "actions", "exports", "data", "palette"},
}
SQL = re.compile(
    r"\bSELECT\b.+\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\b.+\bSET\b|\bDELETE\s+FROM\b"
    r"|\b(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)\b|\bPRAGMA\s+\w+|\bORDER\s+BY\b|\bWHERE\b.+[=?]",
    re.DOTALL,
)


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name without ``workshop_app.``."""
    return {
        ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent != PACKAGE or path.name != "__init__.py"
    }


def room_of(module: str) -> str:
    return module.split(".")[0]


def imports_of(module: str, path: Path) -> Iterator[str]:
    """Every module imported anywhere in a file, also inside functions; relative ones spelt out."""
    here = ["workshop_app", *module.split(".")]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(here[: len(here) - node.level]) if node.level else ""
            base = ".".join(part for part in (start, node.module or "") if part)
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names if base == "workshop_app")


def rooms_imported(module: str, path: Path) -> set[str]:
    ours = [name.split(".") for name in imports_of(module, path) if name.startswith("workshop_app.")]
    return {parts[1] for parts in ours} - {room_of(module)}


def strings_of(path: Path) -> Iterator[str]:
    """Every string in a file but the docstrings; the fixed parts of an f-string are joined."""
    tree = ast.parse(path.read_text("utf-8"))
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


@pytest.mark.parametrize("room", ["domain", "plans", "store", "record", "actions", "exports"])
def test_each_room_imports_only_the_rooms_below_it(room: str) -> None:
    found = {module: path for module, path in modules().items() if room_of(module) == room}
    assert len(found) >= 3, f"no modules found in {room}"
    for module, path in found.items():
        assert rooms_imported(module, path) <= MAY_IMPORT[room], module


def test_no_session_imports_the_windows_or_the_entrances() -> None:
    for module, path in modules().items():
        if room_of(module) not in ENTRANCES:
            assert not rooms_imported(module, path) & ENTRANCES, module
        if room_of(module) not in {*ENTRANCES, "ui"}:
            assert "ui" not in rooms_imported(module, path), module


def test_every_module_stands_in_a_session_the_design_knows() -> None:
    assert {room_of(module) for module in modules()} <= {*MAY_IMPORT, *ENTRANCES}


def test_qt_is_only_in_the_windows() -> None:
    for module, path in modules().items():
        if room_of(module) not in {"ui", "app"}:
            assert not [name for name in imports_of(module, path) if name.split(".")[0].startswith("PySide")], module


def test_only_the_store_speaks_sql() -> None:
    spoken = {module for module, path in modules().items() if any(SQL.search(text) for text in strings_of(path))}
    assert spoken, "the search for SQL found none, not even in the store"
    assert {room_of(module) for module in spoken} == {"store"}, sorted(spoken)


def test_only_the_store_opens_sqlite() -> None:
    for module, path in modules().items():
        if room_of(module) != "store":
            assert not {"sqlite3", "sqlite_utils"} & {name.split(".")[0] for name in imports_of(module, path)}, module


def test_the_command_line_starts_without_the_heavy_libraries() -> None:
    code = (
        "import sys, workshop_app.cli\n"
        "print(*sorted({'typst', 'reportlab', 'pikepdf', 'PySide6', 'docx', 'xlsxwriter'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
