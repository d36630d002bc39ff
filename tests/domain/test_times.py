"""Times as people in the room read them: the machine's own zone, named; months in English on every machine."""

import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

import workshop_app
from tests.conftest import InZone
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.times import (
    at_clock,
    checked_day,
    clock_text,
    day_in_doubt,
    day_text,
    later,
    local_day,
    moment_text,
    on_day,
    time_after,
    today,
    utc_moment,
    utc_text,
    zone_text,
)

EVENING = "2026-07-18T23:40:07.512Z"
"""Past midnight in London in July, and next morning in Kolkata."""


@pytest.mark.parametrize(
    ("zone", "moment", "clock", "day"),
    [
        ("Europe/London", "19 July 2026 at 00:40 BST", "00:40", "2026-07-19"),
        ("Asia/Kolkata", "19 July 2026 at 05:10 IST", "05:10", "2026-07-19"),
        ("America/Sao_Paulo", "18 July 2026 at 20:40 UTC-3", "20:40", "2026-07-18"),
        ("Asia/Kathmandu", "19 July 2026 at 05:25 UTC+5:45", "05:25", "2026-07-19"),
        ("UTC", "18 July 2026 at 23:40 UTC", "23:40", "2026-07-18"),
    ],
)
def test_a_kept_time_is_read_in_the_zone_of_the_room(
    in_zone: InZone, zone: str, moment: str, clock: str, day: str
) -> None:
    in_zone(zone)
    assert moment_text(EVENING) == moment
    assert clock_text(EVENING) == clock
    assert local_day(EVENING) == day
    assert f"{day_text(EVENING)} at" in moment
    assert at_clock(EVENING, clock) == at_clock(EVENING, clock.replace(":", ".")) == "2026-07-18T23:40:00.000Z"


def test_winter_time_is_named_in_winter(in_zone: InZone) -> None:
    in_zone("Europe/London")
    assert moment_text("2026-01-18T16:05:00.000Z") == "18 January 2026 at 16:05 GMT"


def test_a_day_is_the_same_day_in_every_zone(in_zone: InZone) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        in_zone(zone)
        assert day_text("2026-03-04") == "4 March 2026"


@pytest.mark.parametrize(
    ("name", "hours", "told"),
    [
        ("BST", 1, "BST"),
        ("GMT Daylight Time", 1, "UTC+1"),
        ("Mitteleuropäische Sommerzeit", 2, "UTC+2"),
        ("+0530", 5.5, "UTC+5:30"),
        ("-0330", -3.5, "UTC-3:30"),
        ("Coordinated Universal Time", 0, "UTC"),
    ],
)
def test_a_zone_without_letters_is_told_by_its_hours(name: str, hours: float, told: str) -> None:
    assert zone_text(datetime(2026, 7, 18, tzinfo=timezone(timedelta(hours=hours), name))) == told


def test_what_is_no_day_stands_as_it_is() -> None:
    assert [day_text(one) for one in ("", "soon", "2026-13-45", "TBC")] == ["", "soon", "2026-13-45", "TBC"]


def test_a_time_no_zone_can_reach_is_told_in_utc(in_zone: InZone) -> None:
    in_zone("America/New_York")
    assert moment_text("0001-01-01T00:30:00.000Z") == "1 January 1 at 00:30 UTC"


def test_a_kept_time_without_a_zone_is_utc(in_zone: InZone) -> None:
    in_zone("Asia/Kolkata")
    assert utc_moment("2026-07-18T23:40:07.512") == datetime(2026, 7, 18, 23, 40, 7, tzinfo=UTC)
    assert utc_text(utc_moment(EVENING)) == "2026-07-18T23:40:07.000Z"


@pytest.mark.skipif(not shutil.which("localedef"), reason="this system cannot make a language of its own for a test")
def test_months_are_english_whatever_language_the_system_speaks(tmp_path: Path) -> None:
    made = subprocess.run(
        ["localedef", "-i", "de_DE", "-f", "UTF-8", str(tmp_path / "de_DE.UTF-8")], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this system does not know German")
    ask = (
        "import locale, datetime; locale.setlocale(locale.LC_ALL, '');"
        "from workshop_app.domain.times import day_text, moment_text;"
        "print(f'{datetime.date(2026, 3, 4):%B}', day_text('2026-03-04'), moment_text('2026-03-04T17:05:00Z'), sep='|')"
    )
    told = subprocess.run(
        [sys.executable, "-c", ask],
        env={**os.environ, "LOCPATH": str(tmp_path), "LC_ALL": "de_DE.UTF-8", "TZ": "UTC", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout.strip()
    assert told == "März|4 March 2026|4 March 2026 at 17:05 UTC"


def test_today_is_the_day_in_the_room_by_the_clock_given(in_zone: InZone) -> None:
    in_zone("Europe/London")
    assert today(lambda: datetime(2026, 6, 18, 23, 30, tzinfo=UTC)) == "2026-06-19"


def test_no_room_asks_the_machine_for_the_time_but_by_a_clock() -> None:
    root = Path(workshop_app.__file__).parent
    asks = re.compile(r"\bdate(time)?\.(today|now|utcnow)\(|\btime\.time\(")
    assert [path.name for path in root.rglob("*.py") if asks.search(path.read_text("utf-8"))] == ["times.py"]


def test_no_room_asks_the_system_for_the_name_of_a_month_or_day() -> None:
    """The one who does would be right on our machines and wrong on a Welsh one."""
    root = Path(workshop_app.__file__).parent
    asks = re.compile(r"%[aAbBcxXpZ]\b|\.strftime\(|toLocaleDateString|formatDate\(")
    sources = [path for path in root.rglob("*") if path.suffix in (".py", ".qml")]
    assert [path.name for path in sources if asks.search(path.read_text("utf-8"))] == []


def test_a_clock_that_says_the_last_day_of_all_leaves_every_reckoning_possible() -> None:
    last = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert later(last, timedelta(minutes=15)).year == 9999
    assert time_after("9999-12-31T23:59:59.000Z", timedelta(hours=1))[:4] == "9999"
    assert moment_text("9999-12-31T23:59:59.999Z")
    assert moment_text("0001-01-01T00:00:00.000Z")


NOW = "2026-03-04T17:00:00.000Z"


@pytest.mark.parametrize(
    ("now", "latest", "planned", "why"),
    [
        (NOW, None, "2026-03-04", ""),
        (NOW, "2026-03-04T17:00:59.000Z", "2026-03-11", ""),
        (NOW, "2026-03-04T18:00:00.000Z", "2026-03-04", "which is later"),
        (NOW, "2031-01-01T00:00:00.000Z", "2026-03-04", "which is later"),
        ("2019-03-04T17:00:00.000Z", None, "2019-03-04", "before this app was made"),
        ("2031-03-04T17:00:00.000Z", NOW, "2026-03-04", "is planned for 4 March 2026"),
        (NOW, None, "some day", ""),
    ],
)
def test_the_day_is_asked_where_the_clock_looks_wrong(now: str, latest: str | None, planned: str, why: str) -> None:
    told = day_in_doubt(now, latest, planned)
    assert (why in told) if why else told == ""


@pytest.mark.parametrize("typed", ["2026-03-04", "4 March 2026", " 4 mar 2026", "4/3/2026", "04.03.2026"])
def test_a_day_is_taken_as_it_is_written_here(typed: str) -> None:
    assert checked_day(typed) == "2026-03-04"


@pytest.mark.parametrize("typed", ["", "the fourth", "31 June 2026", "4 Ma 2026", "4/13/2026", "4 March", "4 3 99999"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(RuleBrokenError, match=r"is not a day\. Write it like 4 March 2026"):
        checked_day(typed)


def test_on_another_day_it_is_the_same_time_in_the_room(in_zone: InZone) -> None:
    in_zone("Europe/London")
    assert on_day("2026-07-01", NOW) == "2026-07-01T16:00:00.000Z"
    with pytest.raises(RuleBrokenError):
        on_day("0001-01-01", "2026-07-01T00:30:00.000Z")
