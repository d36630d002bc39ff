"""Session plans read from TOML and checked; every fault is one sentence naming file, activity and field."""

import difflib
import functools
import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, get_args

import msgspec
from msgspec import inspect

from workshop_app.data import data_folder
from workshop_app.plans.faults import PlanError, activity_called, on_one_line, short, tag_of
from workshop_app.plans.plan import (
    FORMER_NAMES,
    ActivityPlan,
    FactorPlan,
    GlossaryEntry,
    SessionPlan,
    SituationPlan,
)
from workshop_app.plans.rules import check_rules

LARGEST_FILE = 1_000_000
"""Bytes; a file beyond it is no session plan, and is not read."""
_KEPT = 16
"""Plans whose text was read last, and is not read and checked anew while it stays the same."""
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")

_KINDS: dict[str, type[msgspec.Struct]] = {kind.__struct_config__.tag: kind for kind in get_args(ActivityPlan)}

_Table = dict[str, Any]
_LISTS_IN_A_BRIEFING: dict[str, tuple[type[msgspec.Struct], str]] = {
    "situations": (SituationPlan, "situation"),
    "factors": (FactorPlan, "factor"),
}
"""The fields of a briefing that are lists of tables: what each holds, and what one is called."""

_TOML_FAULTS = {
    "overwrite": "the same field is written twice there: take one of the two out",
    "declare": "the same heading or field is written twice there: take one of the two out",
    "Illegal character '\\n'": "a quotation mark is not closed there: close it, or put three at both ends",
    "Unescaped": "there is a backslash in the words there: write two backslashes instead of one",
    "hex value": "there is a backslash in the words there: write two backslashes instead of one",
    "Unterminated": "a quotation mark is never closed: close it",
    "Expected '='": "an equals sign is missing there: write the field, an equals sign, then its value",
    "Invalid value (at line": "what follows the equals sign cannot be read: put words in quotation marks",
}
"""What the TOML reader's messages hold, and what a person can do about it."""


def available_plans(folder: Path | None = None) -> dict[str, Path]:
    """Return the session plans in ``folder`` by name (the file's name without ``.toml``), in order of name.

    Args:
        folder: where to look; None for the plans that come with the app.

    Raises:
        PlanError: the folder is missing or cannot be looked into.
    """
    try:
        place = data_folder("session_plans") if folder is None else folder
        files = [
            path
            for path in place.iterdir()
            if path.suffix.lower() == ".toml" and not path.name.startswith(".") and path.is_file()
        ]
    except FileNotFoundError as error:
        if folder is None:
            raise PlanError(str(error)) from error
        raise PlanError(
            f"There is no folder “{on_one_line(str(folder))}”: give the folder that holds the session plans."
        ) from error
    except OSError as error:
        raise PlanError(
            f"The folder “{on_one_line(str(folder))}” cannot be looked into ({_reason(error)}): "
            "give a folder that you may open."
        ) from error
    return {path.stem: path for path in sorted(files, key=lambda path: path.stem)}


def plan_named(name: str) -> SessionPlan:
    """Return the session plan that comes with the app under ``name``, such as ``"planning-workshop"``.

    Raises:
        PlanError: there is none of that name (the sentence lists those there are), or it is faulty.
    """
    plans = available_plans()
    if name not in plans:
        raise PlanError(f"There is no session plan “{on_one_line(name)}”: choose {_either(plans)}.")
    return read_plan(plans[name])


def read_plan(path: Path) -> SessionPlan:
    """Read and check the session plan in the file ``path``.

    Raises:
        PlanError: the file is missing, is no file, cannot be read, or is no session plan that can be used.
    """
    return read_plan_text(_text_of(path), path.name)


def read_plan_text(text: str, name: str) -> SessionPlan:
    """Read and check the session plan in ``text``, which is TOML.

    Args:
        text: the plan; a byte order mark at its start and Windows line ends do no harm.
        name: how errors name it, usually the name of its file.

    Raises:
        PlanError: one sentence naming the file, the activity and the field.
    """
    return msgspec.convert(_checked(text, name), SessionPlan)


@functools.lru_cache(maxsize=_KEPT)
def _checked(text: str, name: str) -> _Table:
    """Return what a plan's text holds, which fits; the same few are read again whenever a session is added or begun.

    Raises:
        PlanError: as in ``read_plan_text``.
    """
    where = f"In {on_one_line(name)}, "
    table = _parsed(text.removeprefix("\ufeff"), on_one_line(name))
    if not table:
        raise PlanError(f"{on_one_line(name)} is empty: start from one of the plans that came with the app.")
    _check_table(table, SessionPlan, where)
    _check_activities(table["activity"], where)
    _check_glossary(table.get("glossary", []), where)
    try:
        plan = msgspec.convert(table, SessionPlan)
    except msgspec.ValidationError as error:
        raise PlanError(f"{where}something does not fit: {on_one_line(str(error))}.") from error
    check_rules(plan, where)
    return table


def _text_of(path: Path) -> str:
    shown = on_one_line(str(path))
    try:
        if path.is_dir():
            raise PlanError(f"“{shown}” is a folder: give the session plan's own file, which ends in .toml.")
        if not path.exists():
            raise PlanError(f"There is no session plan at “{shown}”: check the name and the folder.")
        if not path.is_file() or path.stat().st_size > LARGEST_FILE:
            raise PlanError(f"“{shown}” is not a session plan: give a text file that ends in .toml.")
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise PlanError(
            f"{on_one_line(path.name)} is not saved as UTF-8 (the first trouble is in line {line}): "
            "open it in a text editor and save it again as UTF-8."
        ) from error
    except (OSError, ValueError) as error:
        raise PlanError(
            f"“{shown}” cannot be read ({_reason(error)}): check that you may open it, or copy it elsewhere."
        ) from error


def _parsed(text: str, name: str) -> _Table:
    broken = _HALF_CHARACTER.search(text)
    if broken is not None:
        line = text.count("\n", 0, broken.start()) + 1
        raise PlanError(f"{name}, line {line}, holds half of a broken character: type that character again.")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PlanError(_toml_fault(str(error), text, name)) from error
    except (ValueError, RecursionError) as error:
        raise PlanError(
            f"{name} cannot be read as TOML, because a number is too long or brackets are nested too deep: "
            "start again from one of the plans that came with the app."
        ) from error


def _toml_fault(message: str, text: str, name: str) -> str:
    found = re.search(r"line (\d+), column \d+", message)
    last = len(text.rstrip().splitlines()) or 1
    line = f"line {found[1]}" if found else f"line {last}, which is the last"
    unfinished = "it stops in the middle: finish the line, or close the quotation mark or bracket that is open"
    anything = "look there for a missing quotation mark, bracket or equals sign"
    known = (advice for sign, advice in _TOML_FAULTS.items() if sign in message)
    return f"{name} is not written as TOML at {line}: {next(known, anything if found else unfinished)}."


def _check_activities(activities: Any, where: str) -> None:
    if isinstance(activities, dict):
        raise PlanError(f"{where}the field “activity” has single brackets: write [[activity]] instead.")
    if not isinstance(activities, list):
        raise PlanError(
            f"{where}the field “activity” is {_shown(activities)}: write [[activity]] above every activity."
        )
    if not activities:
        raise PlanError(f"{where}the field “activity” is empty: write an activity, under [[activity]].")
    for number, activity in enumerate(activities, 1):
        if not isinstance(activity, dict):
            raise PlanError(f"{where}activity {number} is {_shown(activity)}: write its fields under [[activity]].")
        here = f"{where}{activity_called(number, activity.get('title'))}, "
        _make_what_it_is_now(activity)
        kind = activity.get("kind")
        if kind is None:
            raise PlanError(f"{here}the field “kind” is missing: write {_either(_KINDS)}.")
        if not isinstance(kind, str) or kind not in _KINDS:
            raise PlanError(f"{here}the field “kind” is {_shown(kind)}: write {_either(_KINDS)}.")
        _call_by_the_names_of_now(activity, _KINDS[kind])
        _check_table({key: value for key, value in activity.items() if key != "kind"}, _KINDS[kind], here)
        _check_lists_in_a_briefing(activity, here)


def _check_lists_in_a_briefing(activity: _Table, here: str) -> None:
    for field, (kind, called) in _LISTS_IN_A_BRIEFING.items():
        entries = activity.get(field, [])
        if not isinstance(entries, list):
            raise PlanError(
                f"{here}the field “{field}” is {_shown(entries)}: write [[activity.{field}]] above every {called}."
            )
        for number, entry in enumerate(entries, 1):
            if not isinstance(entry, dict):
                raise PlanError(
                    f"{here}{called} {number} is {_shown(entry)}: write its fields under [[activity.{field}]]."
                )
            _check_table(entry, kind, f"{here}{called} {number}, ")


def _make_what_it_is_now(activity: _Table) -> None:
    """Make a verdict that also asks who was strongest, as plans had it before, the activity that asks only that.

    It was never one for each tenderer, so no verdict could be given in it.
    """
    if activity.get("kind") == "verdict" and isinstance(activity.get("strongest"), bool) and activity.pop("strongest"):
        activity["kind"] = "strongest"
        for name in ("per", "about", "occasion"):
            activity.pop(name, None)


def _call_by_the_names_of_now(activity: _Table, kind: type[msgspec.Struct]) -> None:
    """Give settings that a plan has under a former name the one that they have now."""
    for former, now in FORMER_NAMES.items():
        if former in activity and now not in activity and now in kind.__struct_fields__:
            activity[now] = activity.pop(former)


def _check_glossary(glossary: Any, where: str) -> None:
    if not isinstance(glossary, list):
        raise PlanError(f"{where}the field “glossary” is not a list: write [[glossary]] above every word.")
    for number, entry in enumerate(glossary, 1):
        if not isinstance(entry, dict):
            raise PlanError(f"{where}glossary word {number} is {_shown(entry)}: write its fields under [[glossary]].")
        word = entry.get("word")
        named = f" (“{short(word)}”)" if isinstance(word, str) and word.strip() else ""
        _check_table(entry, GlossaryEntry, f"{where}glossary word {number}{named}, ")


def _check_table(table: _Table, kind: type[msgspec.Struct], where: str) -> None:
    """Check the fields of one table on their own; lists of tables are left to their own checks."""
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    for name in table:
        if name not in fields:
            raise PlanError(f"{where}{_unknown_field(name, kind, list(fields))}")
    for name, field in fields.items():
        if name not in table:
            if field.required:
                raise PlanError(f"{where}the field “{name}” is missing: add {_what_fits(field.type)}.")
            continue
        if name in ("activity", "glossary", *_LISTS_IN_A_BRIEFING):
            continue
        try:
            msgspec.convert(table[name], field.type)
        except msgspec.ValidationError as error:
            raise PlanError(
                f"{where}{_wrong_value(name, table[name], str(error))}: write {_what_fits(field.type)}."
            ) from error


def _unknown_field(name: str, kind: type[msgspec.Struct], fields: Sequence[str]) -> str:
    said = f"there is no field “{short(name)}”"
    tops = [field.name for field in msgspec.structs.fields(SessionPlan)]
    if kind is not SessionPlan and name in tops:
        return f"{said}: move it to the top of the file, above the first [[activity]]."
    near = difflib.get_close_matches(name.lower(), fields, n=1)
    if near:
        return f"{said}: write “{near[0]}” if that is what was meant."
    taken = [_named(tag) for tag, owner in _KINDS.items() if name in owner.__struct_fields__]
    if kind in _KINDS.values() and taken:
        only = f"{_named(tag_of(kind))} activity, only in {_listed(taken, 'and')}"
        return f"{said} in {only}: take it out, or change the kind."
    return f"{said}: take it out, or write {_either(fields)}."


def _wrong_value(name: str, value: Any, message: str) -> str:
    """Say what is wrong where; an item of a list is named by its number."""
    at = re.search(r"\$\[(\d+)\]", message)
    if at and isinstance(value, list):
        number = int(at[1])
        return f"item {number + 1} of the field “{name}” is {_shown(value[number])}"
    return f"the field “{name}” is {_shown(value)}"


def _what_fits(kind: Any) -> str:
    """Say in words what fits a field of a type."""
    return _in_words(inspect.type_info(kind))


def _in_words(kind: inspect.Type) -> str:
    match kind:
        case inspect.BoolType():
            return "true or false, without quotation marks"
        case inspect.IntType(ge=low, le=high):
            return f"a whole number from {low} to {high}, without quotation marks"
        case inspect.LiteralType(values=values):
            return _either(str(value) for value in values)
        case inspect.ListType(item_type=inspect.LiteralType() as item):
            return f"a list in square brackets of {_in_words(item)}"
        case inspect.ListType(item_type=inspect.StrType(), min_length=least):
            some = "one or more" if least else "any number of"
            return f"a list in square brackets with {some} texts in quotation marks"
        case inspect.ListType():
            return "at least one, under a line of its own in double square brackets"
        case inspect.StrType(min_length=None):
            return "words in quotation marks"
        case _:
            return "at least one word in quotation marks"


def _named(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _either(names: Iterable[str]) -> str:
    return _listed([f"“{name}”" for name in names], "or")


def _listed(names: Sequence[str], last: str) -> str:
    return " ".join(names) if len(names) < 2 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def _shown(value: object) -> str:
    """Show a value from the file as a reader would know it again, short and on one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f"“{short(value)}”" if value.strip() else "empty"
        case int() if abs(value) > 10**12:
            return "a very large number"
        case list():
            return "a list" if value else "an empty list"
        case dict():
            return "a table"
        case _:
            return short(str(value))


def _reason(error: Exception) -> str:
    said = error.strerror if isinstance(error, OSError) else None
    return said.lower() if said else "its name is not the name of a file"
