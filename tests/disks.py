"""Where tests keep their files: in memory where the system has room there, on a real disk where that is the subject.

A disk that is full is here too.
"""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

_IN_MEMORY = {"tmpfs", "ramfs"}
_SHARED_MEMORY = Path("/dev/shm")


def folder_in_memory() -> Path | None:
    """Return a folder that is kept in memory, if this system has one that may be written to."""
    try:
        with tempfile.TemporaryFile(dir=_SHARED_MEMORY):
            return _SHARED_MEMORY if is_in_memory(_SHARED_MEMORY) else None
    except OSError:
        return None


def is_in_memory(folder: Path) -> bool:
    """Tell whether a folder is kept in memory, where the system tells; else it is taken for a disk."""
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return False
    found = [line.split()[1:3] for line in mounts.read_text("utf-8").splitlines()]
    holding = [(len(point), kind) for point, kind in found if folder.resolve().is_relative_to(point)]
    return max(holding)[1] in _IN_MEMORY


@contextlib.contextmanager
def folder_on_disk() -> Iterator[Path | None]:
    """Give an empty folder on a real disk, in ``build/`` of this clone; None if that is kept in memory too."""
    build = Path(__file__).resolve().parents[1] / "build"
    build.mkdir(exist_ok=True)
    if is_in_memory(build):
        yield None
        return
    with tempfile.TemporaryDirectory(dir=build) as folder:
        yield Path(folder)


@contextlib.contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """Have the system refuse to let a file grow beyond so many bytes, as a full disk would; not on Windows."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
