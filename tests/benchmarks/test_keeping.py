"""Keeping one statement, journal, search index and seal included, against a bare one-row commit on the same disk."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from workshop_app.actions.statements import keep_statement
from workshop_app.domain.statements import Statement
from workshop_app.store import CommissionFile, Key

WORDS = "i want somebody who stays longer than a term"


@pytest.mark.parametrize("key", [None, Key(bytes(32), bytes(range(16)))], ids=["plain", "with a password"])
@pytest.mark.parametrize("already", [0, 2000])
def test_keeping_one_statement_against_a_bare_commit(
    benchmark: BenchmarkFixture,
    commission_of: Callable[[str, int, Key | None], Path],
    real_disk: Path,
    full_or_small: Callable[[int, int], int],
    already: int,
    key: Key | None,
) -> None:
    times = full_or_small(300, 3)
    path = commission_of("ours", full_or_small(already, already // 100), key)
    kept: list[float] = []
    bare: list[float] = []
    with CommissionFile.open(path, key=key) as file:
        conn = _bare_file(real_disk / "bare.sqlite", like=file)
        before = len(file.all(Statement))

        def keep_and_commit() -> None:
            began = time.perf_counter()
            keep_statement(file, WORDS)
            kept.append(time.perf_counter() - began)
            began = time.perf_counter()
            conn.execute("INSERT INTO words (wording) VALUES (?)", (WORDS,))
            bare.append(time.perf_counter() - began)

        benchmark.pedantic(keep_and_commit, rounds=times)
        assert len(file.all(Statement)) == before + len(kept)
        assert conn.execute("SELECT count(*) FROM words").fetchone() == (len(kept),)
        conn.close()
    one, other = statistics.median(kept), statistics.median(bare)
    ratio = one / other
    benchmark.extra_info.update(keep_ms=one * 1000, bare_commit_ms=other * 1000, ratio=ratio)
    print(
        f"\nkeep one statement with {before} in {'a keyed' if key else 'the'} file: {one * 1000:.2f} ms, "
        f"bare commit {other * 1000:.2f} ms, "
        f"ratio {ratio:.2f} (at most 3), medians of {len(kept)}"
    )


def _bare_file(path: Path, like: CommissionFile) -> sqlite3.Connection:
    """Open a new file with one table, in the very mode ``like`` is in."""
    conn = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode", "synchronous", "secure_delete", "locking_mode", "foreign_keys", "cell_size_check"):
        (value,) = like.db.execute(f"PRAGMA {pragma}").fetchone()
        conn.execute(f"PRAGMA {pragma} = {value}")
        assert conn.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    conn.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, wording TEXT NOT NULL) STRICT")
    return conn
