"""Whether the app works on this computer: each thing it is made for, tried on made-up words in a folder of its own.

Nothing of anybody's is read or written, and nothing goes over a network.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage
from PySide6.QtQml import QQmlError

from workshop_app import crashes
from workshop_app.actions import sample
from workshop_app.actions.commission import start_commission
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.people import Recipient
from workshop_app.domain.statements import Statement
from workshop_app.domain.times import steady_seconds
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import export_named, write_exports
from workshop_app.store import CommissionFile, examine, new_key
from workshop_app.store.private_files import temporary_folder

_PACKS = ("specification", "certificates")
"""One by each of what sets documents and draws sheets."""
_WORDS = "nobody asked us 🙃 — وهذا يكفي"
_PASSWORD = "made up for this alone"
_PATIENCE = 30_000
"""Milliseconds in which a window must be drawn."""
_FEWEST_COLOURS = 3


class Tried(NamedTuple):
    """One thing that was tried.

    Attributes:
        works: whether it works.
        sentence: what was found, and how long it took.
    """

    works: bool
    sentence: str


class _DoesNotWorkError(WorkshopError):
    """What was tried did not work; the sentence says how."""


def try_everything(package_root: Path, resources: Path) -> Iterator[Tried]:
    """Try one thing after the other; there is an application already. Raises nothing.

    Args:
        package_root: the folder that holds the package.
        resources: the data folder of that name.
    """
    yield _tried("Fonts", lambda: _fonts(resources / "fonts"))
    try:
        with temporary_folder() as folder:
            yield from _tried_in(folder, package_root, resources)
    except OSError as error:
        yield Tried(False, f"Temporary folder: none can be used here ({error.strerror}). Make room, then try again.")
    yield _tried("Screens", _screens)


def _tried_in(folder: Path, package_root: Path, resources: Path) -> Iterator[Tried]:
    file = folder / "tried.workshop"
    yield (kept := _tried("Saving", lambda: _save(file, resources)))
    if kept.works:
        yield _tried("Checking", lambda: _check(file))
        yield _tried("Packs", lambda: _make_packs(file, folder))
    yield _tried("Password", lambda: _keep_under_a_password(folder / "locked.workshop"))
    yield _tried("Windows", lambda: _draw(package_root, folder))


def _tried(name: str, does: Callable[[], str]) -> Tried:
    began = steady_seconds()
    try:
        found, works = does(), True
    except WorkshopError as error:
        found, works = str(error), False
    except OSError as error:
        found, works = f"this computer did not allow it ({error.strerror or type(error).__name__}).", False
    except Exception as error:
        noted = crashes.note(error, aloud=False)
        found, works = f"something went wrong inside the app. {crashes.what_to_do(noted)}", False
    return Tried(works, f"{name}: {found} ({steady_seconds() - began:.1f} s)")


def _fonts(folder: Path) -> str:
    files = sorted(folder.glob("*.ttf"))
    lost = [one.name for one in files if QFontDatabase.addApplicationFont(str(one)) < 0]
    if lost or not files:
        raise _DoesNotWorkError(f"{', '.join(lost) or 'all'} cannot be loaded. Install the app again.")
    return f"all {len(files)} are there."


def _save(path: Path, resources: Path) -> str:
    sample.make_sample(path, resources / sample.SCRIPT)
    with CommissionFile.open(path) as file:
        kept = keep_statement(file, _WORDS)
    with CommissionFile.open(path) as file:
        if file.get(Statement, kept).wording != _WORDS:
            raise _DoesNotWorkError("words came back otherwise than they were saved.")
        number = len(file.all(Statement))
    return f"{number} made-up things that were said are saved, and there again."


def _check(path: Path) -> str:
    report = examine(path)
    if report.faults:
        raise _DoesNotWorkError(report.faults[0].sentence)
    return f"every seal of {report.actions} actions fits."


def _make_packs(path: Path, folder: Path) -> str:
    exports = [export_named(name) for name in _PACKS]
    with CommissionFile.open_copy(path) as file:
        gathered = dict.fromkeys(Recipient, gather(file, Recipient.PANEL))
    failed: list[str] = []
    made = list(write_exports(gathered, folder / "packs", exports, failed.append))
    if failed:
        raise _DoesNotWorkError(failed[0])
    documents = [one for one in made if one.suffix == ".pdf"]
    if len(documents) < len(_PACKS) or any(not one.read_bytes().startswith(b"%PDF") for one in documents):
        raise _DoesNotWorkError("what was made is no PDF.")
    return f"{len(documents)} made."


def _keep_under_a_password(path: Path) -> str:
    key = new_key(_PASSWORD)
    with CommissionFile.create(path, who="console", key=key) as file:
        start_commission(file, title="Tried", service="Tried", council="", about_whom="")
        keep_statement(file, _WORDS)
    if _WORDS.encode() in path.read_bytes() or examine(path, key).faults:
        raise _DoesNotWorkError("a file with a password was not kept as it should be.")
    return "a file with a password is saved and opened."


def _draw(package_root: Path, folder: Path) -> str:
    from workshop_app.ui.windows.windows import Windows

    windows = Windows(package_root, folder / "recent.json")
    warned: list[QQmlError] = []
    windows.engine.warnings.connect(warned.extend)
    try:
        waiting = QEventLoop()
        windows.console_window.frameSwapped.connect(waiting.quit)
        QTimer.singleShot(_PATIENCE, waiting.quit)
        windows.console_window.show()
        waiting.exec()
        picture = windows.console_window.grabWindow()
    finally:
        windows.close()
    if picture.isNull() or len(_colours(picture.scaled(64, 64))) < _FEWEST_COLOURS:
        raise _DoesNotWorkError("a window stays empty. Try the start with QT_QUICK_BACKEND=software set.")
    if warned:
        raise _DoesNotWorkError(f"{len(warned)} parts of a page cannot be made. Install the app again.")
    return f"the first one is drawn, by {QGuiApplication.platformName()}."


def _colours(picture: QImage) -> set[int]:
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}


def _screens() -> str:
    screens = QGuiApplication.screens()
    sizes = [f"{one.size().width()} × {one.size().height()}" for one in screens]
    if QGuiApplication.platformName() == "offscreen":
        return "none was looked for, since there is no display here."
    return f"{len(sizes)} found: {', '.join(sizes)}."
