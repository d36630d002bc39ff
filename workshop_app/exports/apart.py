"""Making a document in a process of its own, so that the memory it takes is given back when it is done.

What sets a document takes hundreds of megabytes for a large one and keeps much of it; the windows may be open for a
whole day. A process that comes to grief takes nothing with it: nothing is written before it has handed over the whole.
"""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
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

    What ``make`` is given is prepared here, while that process begins and loads what ``make`` needs and no more.

    It raises what either raises, and MadeApartError if the process ends before it is done.
    """

    def __init__(self, make: Callable[[Any], bytes], prepare: "Callable[[Gathered], object]") -> None:
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
            prepared = ForkingPickler.dumps(self._prepare(gathered))
            # Not with what it is begun with: whoever begins a process that ends at once would wait for ever to hand
            # over more than a pipe holds.
            _heard(here, stop)
            here.send_bytes(prepared)
            made: bytes | Exception = _heard(here, stop)
        except (EOFError, OSError) as error:
            raise MadeApartError(
                "This document could not be made: the part of the app that makes it stopped, maybe for want of memory. "
                "Nothing was written; close other programs and create it again."
            ) from error
        except BaseException:
            if process.pid is not None:
                process.kill()
            raise
        finally:
            here.close()
            if process.pid is not None:
                process.join()
        if isinstance(made, Exception):
            raise made
        return made


def made_apart(make: Callable[[Any], bytes], prepare: "Callable[[Gathered], object] | None" = None) -> Apart:
    """Return what makes the same in a process of its own, and can be stopped.

    Args:
        make: a function of a module.
        prepare: makes what ``make`` is given of what was gathered; without it ``make`` is given that itself.
    """
    return Apart(make, prepare or _as_it_is)


def _as_it_is(gathered: "Gathered") -> object:
    return gathered


def _heard(here: Connection, stop: Event) -> Any:
    """Return what the other process says next, unless somebody says to stop."""
    while not here.poll(_LOOKS_UP):
        if stop.is_set():
            raise StoppedError
    return here.recv()


def _make(make: Callable[[Any], bytes], there: Connection) -> None:
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
    with suppress(EOFError, ConnectionError):
        there.send(None)
        there.send(_made_or_raised(make, there.recv()))
        there.close()
    # Whoever waits for it to end need not wait until all that it made is tidied away.
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


def _made_or_raised(make: Callable[[Any], bytes], prepared: object) -> bytes | Exception:
    try:
        return make(prepared)
    except WorkshopError as error:
        return error
    # What typst raises where it met with a fault of its own is no Exception.
    except BaseException as error:
        crashes.note(error)
        return FaultApartError(type(error).__name__)
