"""Times as the file keeps them (UTC, ISO 8601, to the millisecond), and as people in the room read them.

People read the time of the machine's own zone. Months are named here, since the system names them in its language.
"""

import re
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from workshop_app.domain.errors import RuleBrokenError

Clock = Callable[[], datetime]

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LETTERS = re.compile("[A-Z]{2,5}")


def system_clock() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


def steady_seconds() -> float:
    """Return seconds on a clock of this machine that nobody sets and that goes on while it sleeps, where there is one.

    What it counts from means nothing, and is another after each start of the machine.
    """
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        clock = getattr(time, name, None)
        if clock is not None:
            return time.clock_gettime(clock)
    return time.monotonic()


def utc_text(moment: datetime) -> str:
    """Return ``moment`` as the file keeps it, such as ``2026-03-04T17:05:00.000Z``.

    Raises:
        ValueError: ``moment`` has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def later(moment: datetime, by: timedelta) -> datetime:
    """Return the moment so long after another; the last there is where a clock leaves no room for that."""
    try:
        return moment + by
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)


def time_after(kept: str, by: timedelta) -> str:
    """Return, as the file keeps it, the time so long after a kept one."""
    return utc_text(later(datetime.fromisoformat(kept), by))


def first_time(kept: str | None, now: str) -> str:
    """Return when something happened that is recorded now: what was recorded before keeps its first time."""
    return now if kept is None else kept


def checked_time(text: str) -> str:
    """Return an ISO 8601 time with a zone as the file keeps it.

    Raises:
        RuleBrokenError: ``text`` is none.
    """
    try:
        return utc_text(datetime.fromisoformat(text))
    except (ValueError, OverflowError) as error:
        raise RuleBrokenError(
            f"“{text}” is not a time with its zone, such as 2026-03-04T17:05:00Z. Nothing was changed."
        ) from error


def utc_moment(text: str) -> datetime:
    """Return a kept time in UTC, to the second; one without a zone is taken as UTC.

    Raises:
        ValueError: ``text`` is not ISO 8601.
    """
    read = datetime.fromisoformat(text)
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)


def clock_text(text: str | None) -> str:
    """Return what a clock on the wall of the room showed at a kept time, such as ``17:05``; empty for None."""
    return "" if text is None else _on_the_wall(_local(text))


def at_clock(day: str, clock: str) -> str:
    """Return, as the file keeps it, when the room's clock showed ``clock`` on the day of the kept time ``day``.

    Raises:
        RuleBrokenError: ``clock`` is no time of day, such as 17:05.
    """
    try:
        shown = datetime.strptime(clock.strip(), "%H:%M").time()
    except ValueError as error:
        raise RuleBrokenError(f"“{clock}” is not a time of day, such as 17:05. Nothing was changed.") from error
    local = datetime.fromisoformat(day).astimezone()
    return utc_text(datetime.combine(local.date(), shown).astimezone())


def local_day(text: str) -> str:
    """Return the day (YYYY-MM-DD) that it was in the room at a kept time: late on a summer evening not that of UTC."""
    return _local(text).date().isoformat()


def today(clock: Clock) -> str:
    """Return the day (YYYY-MM-DD) that it is in the room, by ``clock``."""
    return local_day(utc_text(clock()))


def day_text(iso: str) -> str:
    """Return a day (YYYY-MM-DD), or the day in the room at a kept time, such as ``4 March 2026``.

    What is no day at all is returned as it stands, so that no pack fails for it.
    """
    try:
        day = date.fromisoformat(local_day(iso) if "T" in iso else iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment_text(text: str) -> str:
    """Return a kept time as it was in the room, its zone named, such as ``18 June 2026 at 17:42 BST``."""
    local = _local(text)
    return f"{day_text(local.date().isoformat())} at {_on_the_wall(local)} {zone_text(local)}"


def zone_text(moment: datetime) -> str:
    """Return the letters of a moment's zone, such as ``BST``; where the system has none, ``UTC+1`` or ``UTC-3:30``.

    Windows gives names of several words in its own language, which a reader elsewhere could not place.
    """
    name = moment.tzname() or ""
    if _LETTERS.fullmatch(name):
        return name
    minutes = round((moment.utcoffset() or timedelta()).total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def _local(text: str) -> datetime:
    """Return a kept time in the machine's own zone; in UTC where that zone cannot reach it, as in the year 1."""
    moment = utc_moment(text)
    try:
        return moment.astimezone()
    except (OverflowError, OSError, ValueError):
        return moment


def _on_the_wall(local: datetime) -> str:
    return f"{local:%H:%M}"
