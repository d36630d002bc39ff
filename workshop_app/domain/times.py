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
_FIRST_YEAR = 2026
"""The year of this release: a clock that says an earlier one has lost its time."""
_SET_BACK = timedelta(minutes=1)
"""A clock that is set right by itself goes back by less."""
_FAR_OFF = timedelta(days=92)
"""A session is put off by weeks, not by more than a quarter."""


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
        raise ValueError("a time without a zone cannot be saved")
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
        RuleBrokenError: ``clock`` is no time of day, such as 17:05 or 17.05.
    """
    try:
        shown = datetime.strptime(clock.strip().replace(".", ":"), "%H:%M").time()
    except ValueError as error:
        raise RuleBrokenError(f"“{clock}” is not a time of day, such as 17:05. Nothing was changed.") from error
    local = datetime.fromisoformat(day).astimezone()
    return utc_text(datetime.combine(local.date(), shown).astimezone())


def checked_day(text: str) -> str:
    """Return a day as the file keeps it (YYYY-MM-DD), of one that somebody typed: 4 March 2026, 4/3/2026, 2026-03-04.

    Raises:
        RuleBrokenError: ``text`` is none.
    """
    parts = re.split(r"[\s./-]+", text.strip())
    if len(parts) == 3 and len(parts[0]) == 4:
        parts.reverse()
    try:
        day, month, year = parts
        return date(int(year), _month(month), int(day)).isoformat()
    except (ValueError, OverflowError) as error:
        raise RuleBrokenError(f"“{text}” is not a day. Write it like 4 March 2026. Nothing was changed.") from error


def _month(text: str) -> int:
    """Return the number of a month given by number or by the beginning of its name.

    Raises:
        ValueError: there is no such month.
    """
    if text.isdecimal():
        return int(text)
    named = [number for number, name in enumerate(_MONTHS, start=1) if name.lower().startswith(text.lower())]
    if len(text) < 3 or len(named) != 1:
        raise ValueError(text)
    return named[0]


def on_day(day: str, now: str) -> str:
    """Return, as the file keeps it, the time of day that it was in the room at ``now`` on another day (YYYY-MM-DD).

    Raises:
        RuleBrokenError: ``day`` is none, or none that a clock can show.
    """
    try:
        return utc_text(datetime.combine(date.fromisoformat(checked_day(day)), _local(now).time()).astimezone())
    except (ValueError, OverflowError, OSError) as error:
        raise RuleBrokenError(f"“{day}” is not a day on which a session can be held. Nothing was changed.") from error


def hours_text(minutes: int) -> str:
    """Return how long something takes as people write it: 50 min, 4 h, 4 h 30 min."""
    hours, rest = divmod(minutes, 60)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} min"] if rest or not hours else [])])


def day_after(day: str) -> str:
    """Return the day (YYYY-MM-DD) after another."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def days_later(day: str, was: str, is_now: str) -> str:
    """Return a day (YYYY-MM-DD) moved by as many days as lie between two others."""
    by = date.fromisoformat(is_now) - date.fromisoformat(was)
    return (date.fromisoformat(day) + by).isoformat()


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


def short_day_text(iso: str) -> str:
    """Return a day as ``day_text`` does, without its year: ``4 March``."""
    text = day_text(iso)
    return text if text == iso else text.rsplit(" ", 1)[0]


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


def day_in_doubt(now: str, latest: str | None, planned_on: str) -> str:
    """Tell why the clock may be wrong about the day; "" if nothing says so.

    Args:
        now: what it says.
        latest: what it said when the last thing was kept before, or None.
        planned_on: the day (YYYY-MM-DD) for which that is planned which begins now.
    """
    says = f"This computer’s clock says {moment_text(now)}"
    if latest is not None and datetime.fromisoformat(latest) - datetime.fromisoformat(now) > _SET_BACK:
        return f"{says}. When the last change was saved it said {moment_text(latest)}, which is later."
    if utc_moment(now).year < _FIRST_YEAR:
        return f"{says}, a day before this app was made."
    try:
        apart = abs(date.fromisoformat(local_day(now)) - date.fromisoformat(planned_on))
    except ValueError:
        return ""
    return f"{says}. This session is planned for {day_text(planned_on)}." if apart > _FAR_OFF else ""


def _local(text: str) -> datetime:
    """Return a kept time in the machine's own zone; in UTC where that zone cannot reach it, as in the year 1."""
    moment = utc_moment(text)
    try:
        return moment.astimezone()
    except (OverflowError, OSError, ValueError):
        return moment


def _on_the_wall(local: datetime) -> str:
    return f"{local:%H:%M}"
