"""Every name that QML uses on a Python object exists there, and every call has the number of arguments it takes.

qmllint checks the names as well, but lets a slot be called with any number of arguments.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject

import workshop_app.ui
from tests.ui.driver import meta_object_of
from workshop_app.ui.kit.keyed_model import KeyedModel

QML = Path(workshop_app.ui.__file__).parent
DECLARED = re.compile(r"\bproperty\s+(\w+)\s+(\w+)")
OPENING, CLOSING = "([{", ")]}"


@dataclass(frozen=True)
class Use:
    """One name used on a Python object, with the number of arguments if it is called."""

    file: str
    owner: type[QObject]
    member: str
    arguments: int | None


@cache
def python_types() -> dict[str, type[QObject]]:
    """Every QObject class of ui/ by its name."""
    for module in pkgutil.walk_packages(workshop_app.ui.__path__, "workshop_app.ui."):
        importlib.import_module(module.name)
    found: dict[str, type[QObject]] = {}
    waiting: list[type] = [QObject]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("workshop_app.ui"):
            found[kind.__name__] = kind
    return found


def without_comments_and_strings(code: str) -> str:
    code = re.sub(r'"(\\.|[^"\\])*"', '""', code)
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", code, flags=re.DOTALL)


def arguments_after(code: str, at: int) -> int:
    """How many arguments the call has whose opening bracket is at ``at``."""
    depth, commas, empty = 0, 0, True
    for letter in code[at:]:
        if letter in OPENING:
            depth += 1
        elif letter in CLOSING:
            depth -= 1
            if depth == 0:
                return 0 if empty else commas + 1
        if letter == "," and depth == 1:
            commas += 1
        if depth and not (depth == 1 and letter == "(") and not letter.isspace():
            empty = False
    raise AssertionError("a call that never ends")


def uses() -> Iterator[Use]:
    types = python_types()
    for path in sorted(QML.rglob("*.qml")):
        code = without_comments_and_strings(path.read_text("utf-8"))
        owners = {name: types[kind] for kind, name in DECLARED.findall(code) if kind in types}
        for name, owner in owners.items():
            for found in re.finditer(rf"\b{name}((?:\.\w+)+)\s*(\()?", code):
                yield from along(path.name, owner, found[1][1:].split("."), code, found)


def along(file: str, owner: type[QObject], members: list[str], code: str, found: re.Match[str]) -> Iterator[Use]:
    """Follow ``owner.one.two(...)`` as far as the objects are known to be Python's."""
    for number, member in enumerate(members):
        called = number == len(members) - 1 and found[2] is not None
        yield Use(file, owner, member, arguments_after(code, found.end() - 1) if called else None)
        following = type_of_property(owner, member)
        if following is None:
            return
        owner = following


def type_of_property(owner: type[QObject], member: str) -> type[QObject] | None:
    index = meta_object_of(owner).indexOfProperty(member)
    name = "" if index < 0 else str(meta_object_of(owner).property(index).typeName()).rstrip("*")
    return python_types().get(name)


def counts_of(owner: type[QObject], member: str) -> set[int]:
    """With how many arguments a slot or signal of this name can be called."""
    methods = [meta_object_of(owner).method(number) for number in range(meta_object_of(owner).methodCount())]
    return {one.parameterCount() for one in methods if bytes(one.name().data()).decode() == member}


def wrong(use: Use) -> str | None:
    if use.arguments is None:
        exists = meta_object_of(use.owner).indexOfProperty(use.member) >= 0 or counts_of(use.owner, use.member)
        return None if exists else f"{use.file}: {use.owner.__name__}.{use.member} does not exist"
    counts = counts_of(use.owner, use.member)
    if not counts:
        return f"{use.file}: {use.owner.__name__}.{use.member}() does not exist"
    if use.arguments not in counts:
        return f"{use.file}: {use.owner.__name__}.{use.member}() takes {sorted(counts)}, not {use.arguments}"
    return None


def test_every_name_that_qml_uses_exists_with_its_number_of_arguments() -> None:
    found = list(uses())
    assert len({use.owner for use in found}) > 8
    assert sum(use.arguments is not None for use in found) > 40
    assert [fault for use in found if (fault := wrong(use))] == []


def test_a_missing_name_and_a_wrong_number_of_arguments_would_be_found() -> None:
    assert wrong(Use("X.qml", KeyedModel, "at", 2)) is None
    assert wrong(Use("X.qml", KeyedModel, "at", 1)) == "X.qml: KeyedModel.at() takes [2], not 1"
    assert wrong(Use("X.qml", KeyedModel, "nothing", None)) == "X.qml: KeyedModel.nothing does not exist"
    assert wrong(Use("X.qml", KeyedModel, "nothing", 0)) == "X.qml: KeyedModel.nothing() does not exist"
    assert [arguments_after(code, 0) for code in ("()", "( )", "(a)", "(f(a, b), [c, d])")] == [0, 0, 1, 2]
