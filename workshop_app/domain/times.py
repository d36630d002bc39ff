"""Times as the file keeps them: UTC, ISO 8601, to the millisecond."""

from collections.abc import Callable
from datetime import UTC, datetime

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
