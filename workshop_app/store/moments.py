"""How long ago something was done, whatever anybody did to the clock meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop_app.domain.times import Clock, steady_seconds, system_clock
from workshop_app.store.journal import ActionRecord

_NONE = timedelta(0)


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment, by two clocks.

    Attributes:
        told: what the clock said, which somebody may set.
        seconds: on a clock that nobody sets, from some beginning of its own.
        clock: by which clock; of two, no seconds are compared.
    """

    told: datetime
    seconds: float
    clock: Clock

    def after(self, earlier: "Moment") -> timedelta:
        """Return how much later this is; never below 0."""
        if self.clock is not earlier.clock:
            return max(_NONE, self.told - earlier.told)
        return timedelta(seconds=max(0.0, self.seconds - earlier.seconds))


class Moments:
    """When this process did what to one file: in no file, since another process has another clock.

    Args:
        now_is: gives the clock in use; a test or a story sets another.
        seconds: the clock that nobody sets, where it is not the machine's own.
    """

    def __init__(self, now_is: Callable[[], Clock], seconds: Callable[[], float] | None) -> None:
        self._now_is = now_is
        self._seconds = seconds
        self._opened: Moment | None = None
        self._done: dict[int, Moment] = {}

    def present(self) -> Moment:
        """Return this moment."""
        clock = self._now_is()
        told = clock()
        if self._seconds is not None:
            return Moment(told, self._seconds(), clock)
        # A story or a test tells the time of its own clock, and the machine's seconds have nothing to do with it.
        return Moment(told, steady_seconds() if clock is system_clock else told.timestamp(), clock)

    def opened(self) -> None:
        """Take note that the file is opened now."""
        self._opened = self.present()

    def done(self, seq: int, moment: Moment) -> None:
        """Take note of when the action of this number was done."""
        self._done[seq] = moment

    def since(self, action: ActionRecord, now: Moment) -> timedelta:
        """Return how long before ``now`` an action was done; never below 0.

        What was done before the file was opened here is so long ago as the clock said when it was opened, and since
        then by the clock that nobody sets. If it said an earlier time then, that part is unknown, and left out.
        """
        done = self._done.get(action.seq)
        if done is not None:
            return now.after(done)
        told = datetime.fromisoformat(action.done_at)
        if self._opened is None or self._opened.clock is not now.clock:
            return max(_NONE, now.told - told)
        return max(_NONE, self._opened.told - told) + now.after(self._opened)

    def is_from_before(self, action: ActionRecord) -> bool:
        """Tell whether an action was done before the file was opened here: only the clock told how long before."""
        return action.seq not in self._done

    def is_after_opening(self, action: ActionRecord) -> bool:
        """Tell whether the clock said an earlier time as the file was opened than when an action before it was done."""
        before = self.is_from_before(action) and self._opened is not None
        return before and self._opened is not None and self._opened.told < datetime.fromisoformat(action.done_at)
