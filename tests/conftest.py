"""What every test may use: a clock that ticks, ids that repeat, empty commission files and the sample."""

import atexit
import gc
import itertools
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from tests.disks import folder_in_memory, folder_on_disk
from workshop_app import cli
from workshop_app.actions.commission import start_commission
from workshop_app.actions.playing import play_script
from workshop_app.actions.sample import SCRIPT
from workshop_app.data import data_folder
from workshop_app.store import (
    ActionRecord,
    ChangedRow,
    CommissionFile,
    Key,
    connecting,
    journal,
    private_copies,
    sqlite,
)
from workshop_app.store import commission_file as whole
from workshop_app.store.schema import STATE_TABLES

State = dict[str, dict[str, dict[str, Any]]]
StateOf = Callable[[CommissionFile], State]
InZone = Callable[[str], None]


class MakeFile(Protocol):
    """Makes a commission file of this name."""

    def __call__(self, name: str = "ours", *, started: bool = True) -> CommissionFile: ...


DRAWN_SIZE = "960x600"
"""How large the pictures of the sample are."""

_MOST_WORKERS = 4
_COLLECTED_WITHIN = 60.0
"""Seconds for which the other workers wait for the first."""

# Files in memory: much of the time would go by in waiting for the disk. Whoever chose a place for them keeps it.
if "TMPDIR" not in os.environ and (_memory := folder_in_memory()) is not None:
    os.environ["TMPDIR"] = str(_memory)
    tempfile.tempdir = None

# Where nothing may be kept beside the source, all that is compiled is kept in ``build/``: every worker, and every
# program that tests start, would else compile all the tests or the whole app anew. What lay in folders that are gone
# goes too.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", "") and "PYTHONPYCACHEPREFIX" not in os.environ:
    _compiled = Path(__file__).resolve().parents[1] / "build" / "compiled"
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(_compiled)
    sys.dont_write_bytecode = False
    atexit.register(shutil.rmtree, _compiled / tempfile.gettempdir().lstrip(os.sep), ignore_errors=True)


_OWN = Path(tempfile.mkdtemp(prefix="somebodys-own-"))
atexit.register(shutil.rmtree, _OWN, ignore_errors=True)
_of_each_test = itertools.count()


@pytest.fixture(autouse=True)
def _somebodys_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups, settings and the log that the app keeps on this computer are those of each test alone."""
    own = _OWN / str(next(_of_each_test))
    monkeypatch.setenv("XDG_DATA_HOME", str(own / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(own / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(own / "state"))


def changes_of(file: CommissionFile, action: ActionRecord) -> list[ChangedRow]:
    """Return the rows that an action changed; those since redacted are left out."""
    changes = journal.changes_of(file.db.conn, action.seq)
    return [journal.changed_row(change) for change in changes if change.salt is not None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--many``, ``--keyed`` and ``--seed``."""
    parser.addoption(
        "--many",
        type=int,
        default=1,
        metavar="N",
        help="try N times as much at random, and kill N times as often; -m many chooses the longest of such tests",
    )

    parser.addoption(
        "--keyed",
        action="store_true",
        help="make every commission file with a password; tests marked plain are passed over then",
    )

    parser.addoption("--seed", type=int, metavar="N", help="what chance begins with, as a test that failed printed it")


def pytest_configure(config: pytest.Config) -> None:
    """Try as much at random as is asked for; a busy machine is slow, and that is no fault of what is tested."""
    settings.register_profile(
        "ours",
        max_examples=30 * max(1, config.getoption("many")),
        derandomize=config.getoption("seed") is not None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        print_blob=True,
    )
    settings.load_profile("ours")
    if config.getoption("keyed"):
        keep_everything_keyed()


def keep_everything_keyed() -> None:
    """Make every new commission file under one key, and open every file that has a password with it."""
    made, copied = connecting.connect_new, private_copies.private_copy
    key = Key(bytes(range(32)), bytes(range(7, 23)))

    def connect_new(path: Path, given: Key | None = None) -> connecting.Connected:
        return made(path, given or key)

    def private_copy(path: Path, given: Key | None = None) -> sqlite.Connection:
        return copied(path, given or key)

    plainly = sqlite3.connect

    def connect(where: str | Path, *args: Any, **kwargs: Any) -> sqlite.Connection:
        """What tests open beside the app."""
        path = Path(str(where).removeprefix("file://").partition("?")[0])
        if path.is_file() and len({*path.read_bytes()[:4096]}) > 240:
            return sqlite.connect(path.absolute(), key, only_to_read="mode=ro" in str(where))
        plain: sqlite.Connection = plainly(where, *args, **kwargs)
        return plain

    sqlite3.connect = connect  # type: ignore[assignment]  # it has one signature, the other has three
    cli._key = lambda file: None
    for module in (connecting, whole, private_copies):
        for one in (connect_new, private_copy):
            if hasattr(module, one.__name__):
                setattr(module, one.__name__, one)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put first what takes long; pass over what cannot hold of a file with a password, where every file has one."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    if config.getoption("keyed"):
        for item in items:
            if item.get_closest_marker("plain") is not None:
                item.add_marker(pytest.mark.skip("it looks at plain bytes, or opens the file from another process"))


def pytest_collection_finish() -> None:
    """Have the collector of rubbish pass over all that is there to stay: modules, and two thousand tests."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """Let the first worker collect before the others do: what it compiles, they would else compile at the same time."""
    told = getattr(session.config, "workerinput", None)
    if told is None:
        return (yield)
    collected = Path(tempfile.gettempdir()) / f"collected-{told['testrunuid']}"
    if told["workerid"] == "gw0":
        atexit.register(collected.unlink, missing_ok=True)
        try:
            return (yield)
        finally:
            collected.touch()
    end = time.monotonic() + _COLLECTED_WITHIN
    while not collected.exists() and time.monotonic() < end:
        time.sleep(0.02)
    return (yield)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Let workers share the whole suite: two more than there are processors, since windows mostly wait.

    What is named on the command line runs alone, and so do benchmarks; ``-n`` says otherwise, ``-n 0`` for the suite.
    """
    if "PYTEST_XDIST_WORKER" in os.environ:
        return  # A worker is asked as well; were it to have workers of its own, theirs would, without end.
    if config.args_source is not pytest.Config.ArgsSource.TESTPATHS or not config.pluginmanager.hasplugin("xdist"):
        return
    option = config.option
    measuring = config.getoption("benchmark_enable", False) or config.getoption("benchmark_only", False)
    if option.numprocesses is None and not option.usepdb and not option.collectonly and not measuring:
        option.numprocesses = min(_MOST_WORKERS, (os.cpu_count() or 1) + 2)
        if option.dist == "no":
            option.dist = "worksteal"


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A folder of the test's own: in memory, and on a real disk where the test is marked ``on_disk``."""
    if request.node.get_closest_marker("on_disk") is None:
        yield tmp_path
        return
    with folder_on_disk() as folder:
        yield folder or tmp_path


@pytest.fixture(scope="session")
def many(request: pytest.FixtureRequest) -> int:
    """How many times as much as usual is to be tried at random."""
    return max(1, int(request.config.getoption("many")))


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """What chance begins with; it is printed where a test fails, and ``--seed`` gives it again."""
    given = request.config.getoption("seed")
    return random.randrange(10**9) if given is None else int(given)


class TickingClock:
    """Tells a time of its own, a second later with each look; ``now`` may be set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def minutes_pass(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


def repeating_ids(seed: int = 2026) -> Callable[[], str]:
    """Return a maker of UUIDs that gives the same ones in every run."""
    source = random.Random(seed)
    return lambda: str(uuid.UUID(int=source.getrandbits(128), version=4))


@pytest.fixture(autouse=True)
def nothing_that_listens_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which something that listens to a file failed: the app itself only writes that to its log."""
    yield
    failed = [one.getMessage() for one in caplog.get_records("call") if one.name == "workshop_app"]
    assert not failed, caplog.text


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def new_id() -> Callable[[], str]:
    return repeating_ids()


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[InZone]:
    """Set the machine's zone for one test."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system's zone cannot be set from a test")

    def set_zone(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield set_zone
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def commission_file(tmp_path: Path, clock: TickingClock, new_id: Callable[[], str]) -> Iterator[MakeFile]:
    """Make commission files in a folder of the test's own; ``started=False`` leaves one without a commission."""
    made: list[CommissionFile] = []

    def make(name: str = "ours", *, started: bool = True) -> CommissionFile:
        file = CommissionFile.create(tmp_path / f"{name}.workshop", clock=clock, new_id=new_id, who="test")
        made.append(file)
        if started:
            start_commission(file, title="Our Turn", service="Young Carers Service", council="Marlow Vale Council")
        return file

    yield make
    for file in made:
        file.close()


@pytest.fixture
def file(commission_file: MakeFile) -> CommissionFile:
    """One open commission file in which nothing was done yet but to start the commission."""
    return commission_file()


def folder_of_all_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder for what one worker makes and the others use as well; whoever makes it locks it."""
    ours = tmp_path_factory.getbasetemp()
    return ours.parent if "PYTEST_XDIST_WORKER" in os.environ else ours


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sample commission is, played once for all workers and closed. Copy it before writing to it."""
    folder = folder_of_all_workers(tmp_path_factory)
    path = folder / "sample.workshop"
    with FileLock(folder / "sample.lock"):
        if not path.exists():
            with CommissionFile.create(folder / "half-played.workshop", new_id=repeating_ids()) as file:
                play_script(file, data_folder("resources") / SCRIPT)
            (folder / "half-played.workshop").rename(path)
    return path


def unseen() -> dict[str, str]:
    """Return this environment for a program that draws without a display, and does not find the clone by itself."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(scope="session")
def drawn_sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a copy of the sample is, ``ours.workshop``, and its ``pictures``, drawn once for all workers."""
    place = folder_of_all_workers(tmp_path_factory)
    folder = place / "drawn"
    with FileLock(place / "drawn.lock"):
        if not folder.exists():
            folder.mkdir()
            file = shutil.copy(sample_file, folder / "ours.workshop")
            done = subprocess.run(
                [sys.executable, "-m", "workshop_app", "screens", file, folder / "pictures", "--size", DRAWN_SIZE],
                cwd=Path(__file__).resolve().parents[1],
                env=unseen(),
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
            assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return folder


@pytest.fixture(scope="session")
def state_of() -> StateOf:
    """Give every row of every state table, by table and id."""

    def read(file: CommissionFile) -> State:
        return {table: {row["id"]: row for row in file.db.table(table).rows} for table in STATE_TABLES}

    return read
