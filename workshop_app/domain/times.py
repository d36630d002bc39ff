"""Times as the file keeps them: UTC, ISO 8601, to the millisecond."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from workshop_app.domain.errors import RuleBrokenError

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


def utc_text(moment: datetime) -> str:
    """Return ``moment`` as the file keeps it, such as ``2026-03-04T17:05:00.000Z``.

    Raises:
        ValueError: ``moment`` has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def checked_time(text: str) -> str:
    """Return an ISO 8601 time with a zone as the file keeps it.

    Raises:
        RuleBrokenError: ``text`` is none.
    """
    try:
        return utc_text(datetime.fromisoformat(text))
    except ValueError as error:
        raise RuleBrokenError(
            f"“{text}” is not a time with its zone, such as 2026-03-04T17:05:00Z. Nothing was changed."
        ) from error


def clock_text(text: str | None) -> str:
    """Return what a clock on the wall of the room showed at a kept time, such as ``17:05``; empty for None."""
    return "" if text is None else f"{datetime.fromisoformat(text).astimezone():%H:%M}"


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


def day_text(iso: str) -> str:
    """Return a day (YYYY-MM-DD), or the day of a kept time where the room is, such as ``4 March 2026``."""
    day = datetime.fromisoformat(iso).astimezone().date() if "T" in iso else date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
