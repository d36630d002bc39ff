"""Plays a script: a list of actions by name with their arguments, in the order in which they happen.

A script is TOML, a ``[[do]]`` for each entry. What an entry may say beside the arguments of its action:

``action``  which one, by the id that the journal calls it.
``as``      a name for what it returned; later entries write ``"@name"`` where they mean that.
``names``   names for what came with it: ``names = { food = "@it/category:2" }``.
``at``      when it happens: a day and a time, or a time on the same day. Without it: a second after what came before.
``after``   so many seconds after what came before.
``each``    it is done several times: a list of tables, each with the arguments that differ, or a table of lists of
            equal length (``each.name = ["a", "b"]``); an ``each`` may stand in one of another. ``as`` beside it names
            the list of all that was returned.
``then``    entries that follow each time it was done; in them ``"@it"`` is what it returned.

An argument is given as TOML has it; of an enumeration its value, of a session plan its name, of an activity in a plan
the table that stands there. Of words that begin with "@", this is written twice. ``"@none"`` is nothing at all. A name
may be followed by steps to what belongs to it: ``"@first/activity:sort/prompt:1"`` is the first prompt of that activity
of ``first`` of which a field reads "sort". A step names a kind of thing, which has a field that holds the thing before
it; then, after colons, what else one of its fields holds (words, or ``@name``), or its number among those left. It must
lead to one thing.
"""

import collections.abc
import dataclasses
import difflib
import functools
import inspect
import tomllib
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from workshop_app import plans
from workshop_app.actions.action import action_named, known_actions
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.row import Row
from workshop_app.store import CommissionFile, FileError
from workshop_app.store.bounds import kinds

WORDS = frozenset({"action", "as", "names", "at", "after", "each", "then"})
"""What an entry says that is no argument; so no action has an argument of one of these names."""

_NOTHING = "none"
_IT = "it"
_MADE_OF_TEXT: dict[Any, Callable[[str], Any]] = {plans.SessionPlan: plans.plan_named}
_PLAIN = {str: "words between quotation marks", int: "a whole number", bool: "true or false", float: "a number"}

Entry = Mapping[str, Any]


class ScriptError(WorkshopError):
    """A script cannot be played; the sentence names the file and the number of the entry."""


class _FaultError(Exception):
    """What is wrong with an entry, as the end of a sentence."""


def play_script(file: CommissionFile, path: Path) -> None:
    """Play the script in the file ``path`` into ``file``; what was done before a fault stays done.

    Raises:
        ScriptError: it cannot be read, or an entry of it cannot be played.
        FileError: something could not be kept.
    """
    try:
        script = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ScriptError(f"The script “{path.name}” cannot be read: {error}. Correct it and try again.") from error
    clock = file.clock
    try:
        _Playing(file, path.name).all(script)
    finally:
        file.clock = clock


class _Playing:
    """One playing: the story's time, and what its entries returned by the names they were given."""

    def __init__(self, file: CommissionFile, script_name: str) -> None:
        self.file = file
        self.script_name = script_name
        self.made: dict[str, Any] = {}
        self.now = file.clock()
        self.begun = False
        file.clock = self.tell_time

    def tell_time(self) -> datetime:
        """Tell the story's time; a second passes with each look, as nothing happens at once."""
        self.begun = True
        self.now += timedelta(seconds=1)
        return self.now

    def all(self, script: Mapping[str, Any]) -> None:
        entries = script.get("do")
        if script.keys() - {"do"} or not isinstance(entries, list):
            raise ScriptError(f"{self.script_name} is no script: it has a [[do]] for each entry, and nothing else.")
        for number, entry in enumerate(entries, start=1):
            self.entry(entry, f"entry {number}")

    def entry(self, entry: Entry, where: str) -> Any:
        """Play one entry, as often as it says; return what its action returned, of several times a list."""
        with _Told(self, entry, where):
            if "each" not in _table(entry, "an entry"):
                return self.once(entry, where)
            self.move_clock(entry.get("at"), None)
            shared = {name: value for name, value in entry.items() if name not in ("each", "at", "as")}
            returned = [
                self.entry({**shared, **one}, f"{where}, number {number} of its each")
                for number, one in enumerate(list(_repetitions(entry["each"])), start=1)
            ]
            if "as" in entry:
                self.name(entry["as"], returned)
            return returned

    def once(self, entry: Entry, where: str) -> Any:
        """Do what an entry says once, and what follows; return what its action returned."""
        self.move_clock(entry.get("at"), entry.get("after"))
        act, arguments = self.call_of(entry)
        it = act(self.file, **arguments)
        if "as" in entry:
            self.name(entry["as"], it)
        outer = {_IT: self.made[_IT]} if _IT in self.made else {}
        self.made[_IT] = it
        for name, reference in _table(entry.get("names", {}), "“names”").items():
            self.name(name, self.meant(reference))
        for number, following in enumerate(_listed(entry.get("then", []), "then"), start=1):
            self.entry(following, f"{where}, number {number} of its then")
        del self.made[_IT]
        self.made.update(outer)
        return it

    def move_clock(self, at: Any, after: Any) -> None:
        if after is not None:
            if not isinstance(after, int | float) or isinstance(after, bool) or not after > 0:
                raise _FaultError("“after” must be a number of seconds above 0")
            self.now += timedelta(seconds=after - 1)
        if at is None:
            return
        if isinstance(at, time):
            at = datetime.combine(self.now.date(), at)
        if not isinstance(at, datetime):
            raise _FaultError(
                "“at” must be a day and a time, such as 2026-03-04T17:05:00, or a time on the same day: 17:05:00"
            )
        at = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
        if self.begun and at <= self.now:
            raise _FaultError(f"it is {self.now:%Y-%m-%d at %H:%M:%S} by then, and “at” goes back to before that")
        self.now = at - timedelta(seconds=1)

    def name(self, name: Any, what: Any) -> None:
        if not isinstance(name, str) or not name or name in (_IT, _NOTHING) or set(name) & set("@/:"):
            raise _FaultError(f"“{name}” cannot be a name: give a word of its own, without “@”, “/” and “:”")
        if name in self.made:
            raise _FaultError(f"something is called “{name}” already: give it another name")
        self.made[name] = what

    def call_of(self, entry: Entry) -> tuple[Callable[..., Any], dict[str, Any]]:
        """Return what an entry does, and with which arguments."""
        if not isinstance(entry.get("action"), str):
            raise _FaultError("it does not say which “action” it is")
        known = action_named(entry["action"])
        if known is None or known.act is None:
            can_be_done = [one.id for one in known_actions() if one.act is not None]
            raise _FaultError(f"there is no action “{entry['action']}”{_meant_perhaps(entry['action'], can_be_done)}")
        parameters = _parameters(known.act)
        given = {name: value for name, value in entry.items() if name not in WORDS}
        for name in given.keys() - parameters.keys():
            raise _FaultError(f"the action has no argument “{name}”{_meant_perhaps(name, parameters)}")
        for name, parameter in parameters.items():
            if name not in given and parameter.needed:
                raise _FaultError(f"“{name}” is missing")
        return known.act, {name: _fit(self.meant(value), parameters[name].hint, name) for name, value in given.items()}

    def meant(self, value: Any) -> Any:
        """Return what a value stands for, references inside it resolved; one to a list inside a list is its parts."""
        if isinstance(value, list):
            meant: list[Any] = []
            for one in value:
                part = self.meant(one)
                meant.extend(part if isinstance(one, str) and isinstance(part, list) else [part])
            return meant
        if isinstance(value, dict):
            return {self.meant(name): self.meant(one) for name, one in value.items()}
        if not isinstance(value, str) or not value.startswith("@"):
            return value
        return value[1:] if value.startswith("@@") else self.reference(value)

    def reference(self, reference: str) -> Any:
        first, *steps = reference.removeprefix("@").split("/")
        if first == _NOTHING and not steps:
            return None
        if first not in self.made:
            raise _FaultError(
                f"nothing before it is called “@{first}”{_meant_perhaps(first, self.made)} (of words that begin with "
                "“@”, write that twice)"
            )
        found = self.made[first]
        for step in steps:
            found = self.step(reference, found, step)
        return found

    def step(self, reference: str, of: Any, step: str) -> str:
        """Return the id of the one thing to which a step leads from the thing whose id is ``of``."""
        name, *marks = step.split(":")
        if name not in kinds():
            raise _FaultError(f"there is no kind of thing “{name}” for “{reference}”{_meant_perhaps(name, kinds())}")
        rows = [row for row in self.file.all(kinds()[name]) if of in _held(row)]
        for mark in marks:
            if mark.isdecimal():
                # One of more digits than there are things leads to none, and so needs no counting.
                number = int(mark) if len(mark) <= len(str(len(rows))) else 0
                rows = rows[number - 1 :][:1] if number else []
            else:
                wanted = self.reference(mark) if mark.startswith("@") else mark
                rows = [row for row in rows if wanted in _held(row)]
        if len(rows) != 1:
            raise _FaultError(f"“{reference}” leads to {len(rows) or 'no'} things at “{step}”, and it must be one")
        return rows[0].id


class _Told:
    """Tells which entry it was in which something went wrong."""

    def __init__(self, playing: _Playing, entry: Entry, where: str) -> None:
        named = entry.get("action") if isinstance(entry, Mapping) else None
        self.where = f"In {playing.script_name}, {where}" + (f" ({named})" if named else "")

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """Turn what went wrong into a sentence that names the entry, unless it is one, or the disk's fault."""
        if isinstance(error, _FaultError):
            raise ScriptError(f"{self.where}: {error}" + ("" if str(error).endswith("?") else ".")) from error
        if isinstance(error, OverflowError):
            raise ScriptError(
                f"{self.where}: a time or a number in it is too large, or there is no such time."
            ) from error
        if isinstance(error, WorkshopError) and not isinstance(error, ScriptError | FileError):
            raise ScriptError(f"{self.where}: {error}") from error


@dataclasses.dataclass(frozen=True, slots=True)
class _Parameter:
    hint: Any
    needed: bool


@functools.cache
def _parameters(act: Callable[..., Any]) -> dict[str, _Parameter]:
    """Return what an action takes beside what it acts on. Some know session plans by name only, so these are given."""
    hints = typing.get_type_hints(act, localns={name: getattr(plans, name) for name in plans.__all__})
    _, *parameters = inspect.signature(act).parameters.values()
    return {one.name: _Parameter(hints.get(one.name, Any), one.default is one.empty) for one in parameters}


def _held(row: Row) -> list[Any]:
    return [getattr(row, field.name) for field in dataclasses.fields(row) if field.name != "id"]


def _repetitions(each: Any) -> Iterator[Entry]:
    if isinstance(each, dict):
        columns = [_listed(values, f"each.{name}") for name, values in each.items()]
        if len({len(column) for column in columns}) > 1:
            raise _FaultError("the lists of its “each” are not of equal length")
        each = [dict(zip(each, row, strict=True)) for row in zip(*columns, strict=True)]
    for one in _listed(each, "each"):
        yield _table(one, "what is in the list of “each”")


def _table(value: Any, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _FaultError(f'{what} must be a table, such as {{ name = "…" }}')
    return value


def _listed(value: Any, name: str) -> list[Any]:
    if not isinstance(value, list):
        raise _FaultError(f"“{name}” must be a list")
    return value


def _fit(value: Any, hint: Any, name: str) -> Any:
    """Return ``value`` as an action wants it whose argument ``name`` has this type hint."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return value
    if origin in (typing.Union, types.UnionType):
        if value is None and types.NoneType in inner:
            return None
        wanted = [one for one in inner if one is not types.NoneType]
        if isinstance(value, dict) and all(hasattr(one, "__struct_config__") for one in wanted):
            return _activity_plan(value, hint)
        for one in wanted[:-1]:
            try:
                return _fit(value, one, name)
            except _FaultError:
                continue
        return _fit(value, wanted[-1], name)
    several = origin if isinstance(origin, type) else None
    if several is not None and issubclass(several, collections.abc.Mapping) and isinstance(value, dict):
        return {_fit(key, inner[0], name): _fit(one, inner[1], name) for key, one in value.items()}
    if several is not None and issubclass(list, several) and isinstance(value, list):
        return [_fit(one, inner[0], name) for one in value]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        if value not in list(hint):
            raise _FaultError(f"“{name}” must be {_either(hint)}, not “{value}”")
        return hint(value)
    if hint in _MADE_OF_TEXT and isinstance(value, str):
        return _MADE_OF_TEXT[hint](value)
    if type(value) is hint or (hint is float and type(value) is int):
        return value
    raise _FaultError(f"“{name}” must be {_PLAIN.get(hint, 'a list or a table' if several else 'something else')}")


def _activity_plan(table: dict[str, Any], kind: Any) -> Any:
    import msgspec

    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        raise _FaultError(f"this is no activity of a plan: {error}") from error


def _either(choices: Iterable[str]) -> str:
    *others, last = (f"“{one}”" for one in choices)
    return f"{', '.join(others)} or {last}" if others else last


def _meant_perhaps(name: Any, names: Iterable[str]) -> str:
    close = difflib.get_close_matches(str(name), names, n=1)
    return f": is “{close[0]}” meant?" if close else ""
