"""What the benchmarks share. They gate no timing: run them with ``--benchmark-enable -s`` to see the figures."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.disks import folder_on_disk
from tests.ui.fixtures import driver, qapp, windows
from workshop_app.actions.commission import start_commission
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.store import CommissionFile, Key

__all__ = ["driver", "qapp", "windows"]

_Size = TypeVar("_Size")


class FullOrSmall(Protocol):
    """Chooses one of two sizes."""

    def __call__(self, full: _Size, small: _Size) -> _Size: ...


class CommissionOf(Protocol):
    """Makes a closed commission file."""

    def __call__(self, name: str, statements: int, key: Key | None = None) -> Path: ...


_WORDS = (
    "somebody who stays longer than a term",
    "dont read my file and then do the sad voice",
    "food that is actually food, every day",
    "two buses and a walk is not near me 🚌",
    "chcę wiedzieć dzień wcześniej",
)


@pytest.fixture
def real_disk() -> Iterator[Path]:
    """A folder on a disk: figures from memory say nothing."""
    with folder_on_disk() as folder:
        if folder is None:
            pytest.skip("there is no real disk to measure on")
        yield folder


@pytest.fixture
def full_or_small(benchmark: BenchmarkFixture) -> FullOrSmall:
    """Choose the full size when figures are wanted and a small one when the benchmark is run as a plain test."""

    def choose(full: _Size, small: _Size) -> _Size:
        return small if benchmark.disabled else full

    return choose


@pytest.fixture
def commission_of(real_disk: Path) -> CommissionOf:
    """Make a closed commission file with so many statements, all kept in one action, with a password or without."""

    def make(name: str, statements: int, key: Key | None = None) -> Path:
        path = real_disk / f"{name}.workshop"
        with CommissionFile.create(path, key=key) as file:
            start_commission(file, title="Our Say", service="Young Carers Service")
            if statements:
                with file.action("keep_statement") as write:
                    for number in range(statements):
                        write.insert(
                            Statement(
                                id=write.new_id(),
                                wording=f"{_WORDS[number % len(_WORDS)]} (said {number})",
                                said_at=write.now,
                                state=StatementState.UP,
                                position=number,
                            )
                        )
        return path

    return make
