"""Packs come into their folder whole: beside what is there first, and in its place only once they are complete."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.exports import examples
from workshop_app.exports.packs import Export, ExportError, write_exports

OLD, NEW = b"the pack as it was handed over", b"the pack of today, which is much longer " * 50


def write(folder: Path, content: bytes) -> list[Path]:
    pack = Export("pack", "a pack", {"pack.pdf": lambda _: content})
    return list(write_exports(examples.empty(), folder, [pack]))


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """Have the system refuse to let a file grow beyond so many bytes, as a full disk would."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_pack_that_cannot_be_written_to_its_end_leaves_the_one_before_whole(tmp_path: Path) -> None:
    write(tmp_path, OLD)
    with no_file_longer_than(len(NEW) // 2), pytest.raises(ExportError, match=r"“pack\.pdf” could not be written"):
        write(tmp_path, NEW)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"pack.pdf": OLD}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces no file that is open")
def test_who_reads_a_pack_while_it_is_made_afresh_reads_it_to_its_end_as_it_was(tmp_path: Path) -> None:
    (pack,) = write(tmp_path, OLD)
    with pack.open("rb", buffering=0) as reading:
        begun = reading.read(8)
        write(tmp_path, NEW)
        assert begun + reading.read() == OLD
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"pack.pdf": NEW}
