"""Long work on files, one piece after the other, off the windows' own thread, with how far it has come."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from workshop_app import crashes
from workshop_app.domain.errors import StoppedError, WorkshopError
from workshop_app.domain.times import steady_seconds

_OFTEN = 0.1
"""Seconds between two news of how far it is."""

Told = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of work.

    Attributes:
        told: what is being done, such as "Copying “film.mp4”".
        size: how many bytes it is about.
        do: does it, off the windows' thread, and says how many more bytes are done; what it raises is told.
        then: takes what came of it, in the windows' thread.
        too_late: takes what came of it where it was stopped just as it was done.
    """

    told: str
    size: int
    do: Callable[[Told], Any]
    then: Callable[[Any], object]
    too_late: Callable[[Any], object] = lambda _: None


@dataclass(frozen=True, slots=True)
class _News:
    """What the other thread tells: how many bytes of a piece are done; or that it is, with what came of it."""

    run: "_Run"
    piece: Piece | None = None
    done: int = 0
    result: Any = None
    trouble: str = ""
    finished: bool = False


class _Run:
    def __init__(self, pieces: Sequence[Piece], news: "Background") -> None:
        self.pieces = pieces
        self.stopped = False
        self._news = news

    def run(self) -> None:
        for piece in self.pieces:
            if self.stopped:
                break
            self._do(piece)
        self._news.came.emit(_News(self))

    def _do(self, piece: Piece) -> None:
        done, last = 0, 0.0

        def told(more: int) -> None:
            nonlocal done, last
            if self.stopped:
                raise StoppedError
            done += more
            if steady_seconds() - last > _OFTEN:
                last = steady_seconds()
                self._news.came.emit(_News(self, piece, done))

        self._news.came.emit(_News(self, piece))
        try:
            result = piece.do(told)
        except StoppedError:
            return
        except WorkshopError as error:
            self._news.came.emit(_News(self, piece, trouble=str(error), finished=True))
        except Exception as error:
            self._news.came.emit(_News(self, piece, trouble=crashes.noted_and_told(error), finished=True))
        else:
            self._news.came.emit(_News(self, piece, piece.size, result, finished=True))


class Background(QObject):
    """Does pieces of work; one list at a time.

    Signals:
        came: news of the other thread; for this class alone.
        changed: how far it is changed.
        over: all was done, or it was stopped.
    """

    came = Signal(object)
    changed = Signal()
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._run: _Run | None = None
        self._done: dict[int, int] = {}
        self._now: Piece | None = None
        self.troubles: list[str] = []
        """Why pieces of the latest list could not be done, a sentence each."""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.came.connect(self._came)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._run is not None

    @property
    def now(self) -> Piece | None:
        """The piece that is being done."""
        return self._now

    @property
    def done_of_now(self) -> int:
        """How many bytes of it are done."""
        return 0 if self._now is None else self._done.get(id(self._now), 0)

    @property
    def share(self) -> float:
        """How much of all of it is done, from 0 to 1."""
        pieces = () if self._run is None else self._run.pieces
        size = sum(one.size for one in pieces)
        return min(1.0, sum(self._done.get(id(one), 0) for one in pieces) / size) if size else 0.0

    def start(self, pieces: Sequence[Piece]) -> None:
        """Begin to do ``pieces`` in their order; only while nothing else is being done."""
        assert self._run is None
        self.troubles = []
        self._done.clear()
        if pieces:
            self._run = _Run(pieces, self)
            self._pool.start(self._run.run)
            self.changed.emit()

    def stop(self) -> None:
        """Stop, and wait for it; what is half done leaves nothing."""
        if self._run is not None:
            self._run.stopped = True
            self._pool.waitForDone()
            self._run = self._now = None
            self.changed.emit()
            self.over.emit()

    @Slot(object)
    def _came(self, news: _News) -> None:
        if news.run is not self._run:
            # It was stopped; what was done by then is nobody's any more.
            if news.piece is not None and news.finished and not news.trouble:
                news.piece.too_late(news.result)
            return
        if news.piece is None:
            self._run = self._now = None
            self.changed.emit()
            self.over.emit()
            return
        self._now = news.piece
        self._done[id(news.piece)] = news.piece.size if news.finished else news.done
        if news.trouble:
            self.troubles.append(news.trouble)
        elif news.finished:
            news.piece.then(news.result)
        self.changed.emit()
