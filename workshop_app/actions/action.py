"""What an action is: one gesture, one transaction, one entry in the journal, one step of undo.

An action is written as a function whose first argument is what it writes in; ``@action`` gives it its id, its sentence
and the rule of undoing, all in the one place where it is written::

    @action("Put words up")
    def put_up(write: Writing, statement_ids: Sequence[str]) -> None: ...

It is called with an open file (``put_up(file, ids)``), with another hand than the one the file was opened by
(``put_up(file.by("wall"), ids)``), or with what another action writes in (``put_up(write, ids)``): then it is part of
that one. All of it runs inside the transaction: its checks read under the lock, and what is refused wrote nothing.
"""

import functools
import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from workshop_app.store import Acting, ActionRecord, Writing

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Known:
    """An action this version of the app knows.

    Attributes:
        id: what the journal calls it; it never changes.
        sentence: what it is, as it stands in the list of what happened, such as "Put words up". It quotes nobody.
        undoable: False for what happened on the day, which is corrected by a new action instead.
        act: does it, called with what it acts on and its arguments; None for what nobody can do any more.
    """

    id: str
    sentence: str
    undoable: bool
    act: Callable[..., Any] | None = None


EARLIER = "An earlier change"
"""What an action is called that this version of the app does not know."""

_KNOWN: dict[str, Known] = {}


def action(
    sentence: str, *, undoable: bool = True, id: str | None = None
) -> Callable[[Callable[Concatenate[Writing, P], R]], Callable[Concatenate[Acting, P], R]]:
    """Make an action of a function that writes.

    Args:
        sentence: what it does, as in the list of what happened; the undo button says "Undo: put words up".
        undoable: False for what happened on the day.
        id: what the journal calls it, if that is not the function's name.

    Raises:
        ValueError: another action has this id.
    """

    def made(body: Callable[Concatenate[Writing, P], R]) -> Callable[Concatenate[Acting, P], R]:
        name = id or body.__name__

        @functools.wraps(body)
        def act(acting: Acting, /, *args: P.args, **kwargs: P.kwargs) -> R:
            with acting.action(name, undoable=undoable) as write:
                return body(write, *args, **kwargs)

        _know(Known(name, sentence, undoable, act))
        return act

    return made


def also_known(id: str, sentence: str, *, undoable: bool = True) -> None:
    """Say what an action in the journal was that nobody can do any more, or that the file does by itself.

    Raises:
        ValueError: another action has this id.
    """
    _know(Known(id, sentence, undoable))


def _know(known: Known) -> None:
    if known.id in _KNOWN:
        raise ValueError(f"There are two actions with the id {known.id}.")
    _KNOWN[known.id] = known


def known_actions() -> Iterator[Known]:
    """Go through every action there is, those of earlier versions included."""
    _import_all()
    yield from _KNOWN.values()


def action_named(id: str) -> Known | None:
    """Return the action that the journal calls ``id``; None if this version of the app knows none."""
    if id not in _KNOWN:
        _import_all()
    return _KNOWN.get(id)


@functools.cache
def _import_all() -> None:
    """Import every module of this room: an action is known once its module is."""
    import pkgutil

    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        importlib.import_module(f"{package}.{module.name}")


def described(record: ActionRecord) -> str:
    """Return what an action in the journal was, such as "Put words up". It quotes nobody and never fails."""
    known = action_named(record.name)
    return EARLIER if known is None else known.sentence


def undo_sentence(record: ActionRecord) -> str:
    """Return what the undo button says of an action, such as "Undo: put words up"."""
    return f"Undo: {_inside(described(record))}"


def redo_sentence(record: ActionRecord) -> str:
    """Return what the redo button says of an action, such as "Redo: put words up"."""
    return f"Redo: {_inside(described(record))}"


def _inside(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


also_known("undo", "Undo", undoable=False)
also_known("redo", "Redo", undoable=False)
also_known("bring_up_to_version_3", "Update the file to this version of the app", undoable=False)
also_known("bring_up_to_version_4", "Update the file to this version of the app", undoable=False)
