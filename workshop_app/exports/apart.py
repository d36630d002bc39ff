"""Making a document in a process of its own, so that the memory it takes is given back when it is done.

What sets a document takes hundreds of megabytes for a large one and keeps much of it; the windows may be open for a
whole day. A process that comes to grief takes nothing with it: nothing is written before it has handed over the whole.
"""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from threading import Event
from typing import TYPE_CHECKING, Any

from workshop_app import crashes
from workshop_app.domain.errors import StoppedError, WorkshopError

if TYPE_CHECKING:
    from workshop_app.exports.gathered import Gathered

Maker = Callable[["Gathered"], bytes]

_MOST_HEAPS, _BY_ITSELF_FROM = -8, -3
"""What GNU's C library calls M_ARENA_MAX and M_MMAP_THRESHOLD; the others have no such thing, and ignore or lack it."""
_TURN = 0.0005
"""Seconds after which a thread that is busy lets one go on that has waited for typst, a tenth of what is usual."""
_LOOKS_UP = 0.05
"""Seconds after which whoever waits for a document looks whether somebody said to stop."""


class MadeApartError(WorkshopError):
    """The process that was making a document came to an end before it was done."""


class FaultApartError(Exception):
    """A fault of the app's own in the process that was making a document, which has noted where it was."""


class Apart:
    """Makes something of what was gathered with ``make``, a function of a module, in a process of its own.

    What ``make`` is given comes in messages. They are prepared here, while that process begins and loads what ``make``
    needs and no more, and while it makes something of those that came first.

    It raises what either raises, and MadeApartError if the process ends before it is done.
    """

    def __init__(
        self, make: Callable[[Iterator[Any]], bytes], prepare: "Callable[[Gathered], Iterable[object]]"
    ) -> None:
        self._make = make
        self._prepare = prepare

    def __call__(self, gathered: "Gathered") -> bytes:
        """Return what is made."""
        return self.unless(gathered, Event())

    def unless(self, gathered: "Gathered", stop: Event) -> bytes:
        """Return what is made, unless somebody says to stop: then the process is ended at once.

        Raises:
            StoppedError: somebody did.
        """
        # A process that is forked would hold the window's and the file's locks; so it is begun afresh, on every system.
        processes = get_context("spawn")
        here, there = processes.Pipe()
        process = processes.Process(target=_make, args=(self._make, there), daemon=True)
        try:
            process.start()
            there.close()
            _hand_over(self._prepare(gathered), here, stop)
            made: bytes | Exception = _heard(here, stop)
        except BaseException as error:
            if process.pid is not None:
                process.kill()
                process.join()
            if not isinstance(error, EOFError | OSError):
                raise
            raise MadeApartError(
                "This document could not be made: the part of the app that makes it stopped, maybe for want of memory. "
                "Nothing was written; close other programs and create it again."
            ) from error
        finally:
            # One that handed over what it made comes to its end by itself, and is tidied away as the next begins.
            here.close()
        if isinstance(made, Exception):
            raise made
        return made


def made_apart(make: "Callable[[Gathered], bytes]") -> Apart:
    """Return what makes the same in a process of its own, and can be stopped.

    Args:
        make: a function of a module.
    """
    return Apart(partial(_made_of_one, make), lambda gathered: [gathered])


def _made_of_one(make: "Callable[[Gathered], bytes]", messages: "Iterator[Gathered]") -> bytes:
    return make(next(messages))


def _hand_over(messages: Iterable[object], here: Connection, stop: Event) -> None:
    """Send what the other process is to be given, as it is prepared, from when it asks for it; None ends it.

    Not with what it is begun with: whoever begins a process that ends at once would wait for ever to hand over more
    than a pipe holds.

    Raises:
        StoppedError: somebody said to stop.
    """
    waiting = list[bytes | memoryview]()
    asked = False
    for message in chain(messages, [None]):
        if stop.is_set():
            raise StoppedError
        waiting.append(ForkingPickler.dumps(message))
        if not asked and (message is None or here.poll()):
            _heard(here, stop)
            asked = True
        if asked:
            for prepared in waiting:
                here.send_bytes(prepared)
            waiting.clear()


def _heard(here: Connection, stop: Event) -> Any:
    """Return what the other process says next, unless somebody says to stop."""
    while not here.poll(_LOOKS_UP):
        if stop.is_set():
            raise StoppedError
    return here.recv()


def _make(make: Callable[[Iterator[Any]], bytes], there: Connection) -> None:
    """Ask for what it is made of, and hand over what ``make`` makes of it, or what it raises.

    Ctrl+C is for the process that waits for this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _say_nothing()
    _take_little_memory()
    # All it takes is given back as it ends; to look for what nothing refers to any more would find little before.
    gc.disable()
    sys.setswitchinterval(_TURN)
    # Whoever waited may be gone: then it is for nobody.
    with suppress(ConnectionError):
        there.send(None)
        messages = _received(there)
        made = _made_or_raised(make, messages)
        # Whoever hands over something hears of what became of it only then.
        for _ in messages:
            pass
        there.send(made)
        there.close()
    # Whoever waits for it to end need not wait until all that it made is tidied away.
    os._exit(0)


def _received(there: Connection) -> Iterator[Any]:
    """Yield what is handed over; where whoever does so is gone, nothing is made of it, and that is nobody's fault."""
    try:
        while (message := there.recv()) is not None:
            yield message
    except (EOFError, OSError):
        os._exit(0)


def _say_nothing() -> None:
    """Keep to itself what libraries write of faults of their own: what comes of them is told by whoever waits."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _take_little_memory() -> None:
    """Have all threads of this process share two heaps, where the C library has one for each.

    What one thread has let go of is then there for the next; a large document takes a fifth less. What is large, from
    256 KB on, is kept out of the heaps and given back at once: without that, one document in ten takes a tenth more.
    """
    with suppress(AttributeError, OSError, TypeError):
        library = ctypes.CDLL(None)
        library.mallopt(_MOST_HEAPS, 2)
        library.mallopt(_BY_ITSELF_FROM, 262144)


def _made_or_raised(make: Callable[[Iterator[Any]], bytes], messages: Iterator[Any]) -> bytes | Exception:
    try:
        return make(messages)
    except WorkshopError as error:
        return error
    # What typst raises where it met with a fault of its own is no Exception.
    except BaseException as error:
        crashes.note(error)
        return FaultApartError(type(error).__name__)
