"""Dates as British readers write them."""

from datetime import UTC, date, datetime

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


def in_words(day: str) -> str:
    """Return ``day`` (YYYY-MM-DD, or a longer ISO 8601 time) as ``4 March 2026``; anything else as it stands."""
    try:
        read = date.fromisoformat(day[:10])
    except ValueError:
        return day
    return f"{read.day} {_MONTHS[read.month - 1]} {read.year}"


def moment(made_at: str) -> datetime:
    """Return an ISO 8601 time in UTC, to the second; a time without a zone is taken as UTC.

    Raises:
        ValueError: ``made_at`` is not ISO 8601.
    """
    read = datetime.fromisoformat(made_at)
    read = read if read.tzinfo else read.replace(tzinfo=UTC)
    return read.astimezone(UTC).replace(microsecond=0)
