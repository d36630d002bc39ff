"""A clock for tests that somebody sets while time goes by."""

from datetime import UTC, datetime, timedelta


class Laptop:
    """A laptop's clock, which somebody sets, and what time really goes by."""

    def __init__(self) -> None:
        self.told = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
        self.seconds = 1000.0

    def __call__(self) -> datetime:
        return self.told

    def passes(self, minutes: float) -> None:
        self.told += timedelta(minutes=minutes)
        self.seconds += minutes * 60
