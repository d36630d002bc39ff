"""Backups as both pages show them: where they are kept is asked once, and Home lists, opens and deletes them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QThreadPool, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.backups import held_told, size_told
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.times import moment_text, utc_text
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.backup_keeper import BackupKeeper

if TYPE_CHECKING:
    from workshop_app.store.backups import Backup, Places
    from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_PROJECTS = 12


@QmlElement
@QmlUncreatable("made in Python")
class Backups(QObject):
    """The backups of the open project, and on Home those of one that was open lately.

    Attributes:
        keeper: takes those of the open project.

    Signals:
        asks_changed: it changed whether the page of the open project asks where its backups go.
        listed_changed: other backups are listed, or are being looked for.
    """

    asks_changed = Signal()
    listed_changed = Signal()
    _read = Signal(str, object)
    _moved = Signal(str)

    def __init__(self, project: "OpenFile", folder: Path, settings: Path, recent: Callable[[], list[Path]]) -> None:
        super().__init__(project)
        self._project = project
        self._folder, self._settings = folder, settings
        self._recent = recent
        self._known: Places | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.keeper = BackupKeeper(self._pool, self.places, recent, self)
        self.keeper.failed.connect(project.said)
        self.keeper.parted.connect(self._parted)
        project.standing_changed.connect(self.keeper.look_again)
        project.settings.changed.connect(self.answer_as_usual)
        self._projects = KeyedModel(["name", "folder"], self)
        self._listed = KeyedModel(["taken", "told", "place", "readable"], self)
        self._found: dict[str, Backup] = {}
        self._chosen: Path | None = None
        self._commission_id = ""
        self._busy = False
        self._trouble = ""
        self._read.connect(self._were_read)
        self._moved.connect(self._were_moved)

    def places(self) -> "Places":
        """Return where this computer keeps backups."""
        # The windows start without the store.
        from workshop_app.store.backups import Places

        if self._known is None:
            self._known = Places(self._folder, self._settings)
        return self._known

    @Property(bool, notify=asks_changed)
    def asks(self) -> bool:
        """Whether nobody said yet where the backups of the open project go."""
        open_one = self.keeper.commission_id()
        return bool(open_one) and not self._project.file.only_to_look and not self.places().was_asked(open_one)

    @Slot(bool)
    def answer(self, beside: bool) -> None:
        """Say where the backups of the open project go: beside its file, or on this computer."""
        self.keeper.rest()
        commission_id, path = self.keeper.commission_id(), self._project.file.path
        self._project.attempt(lambda: self._choose(commission_id, path, beside))
        self.asks_changed.emit()

    @Slot()
    def answer_as_usual(self) -> None:
        """Say where the backups of the open project go as the settings have it; not where nobody wants that said."""
        usual = self._project.settings.backupsGo
        if usual != "ask" and self.asks:
            self.answer(usual == "beside")

    def _choose(self, commission_id: str, path: Path, beside: bool) -> None:
        from workshop_app.store.backups import Where, choose_place

        choose_place(commission_id, path, Where.BESIDE if beside else Where.HERE, self.places())

    @Slot(str)
    def _parted(self, sentence: str) -> None:
        """Tell of a copy that parted, and keep in sight what was told as the file was opened."""
        self._project.said.emit(" ".join(one for one in (self._project.file.opening_told, sentence) if one))

    @Property(KeyedModel, constant=True)
    def projects(self) -> KeyedModel:
        """The projects that may have backups: those open lately, and those whose file is gone. The key is the path."""
        return self._projects

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """The backups of the chosen project, latest first: when taken, what is told of each, where it is."""
        return self._listed

    @Property(str, notify=listed_changed)
    def chosen(self) -> str:
        """The path of the project whose backups are listed; "" for none."""
        return "" if self._chosen is None else str(self._chosen)

    @Property(str, notify=listed_changed)
    def name(self) -> str:
        """The name of the chosen project."""
        return "" if self._chosen is None else self._chosen.stem

    @Property(bool, notify=listed_changed)
    def busy(self) -> bool:
        """Whether backups are being looked for."""
        return self._busy

    @Property(bool, notify=listed_changed)
    def beside(self) -> bool:
        """Whether backups of the chosen project go beside its file."""
        from workshop_app.store.backups import Where

        return bool(self._commission_id) and self.places().where(self._commission_id) is Where.BESIDE

    @Property(bool, notify=listed_changed)
    def known(self) -> bool:
        """Whether it is known which commission the chosen project is: only then can a place be chosen for it."""
        return bool(self._commission_id)

    @Property(str, notify=listed_changed)
    def trouble(self) -> str:
        """Why the chosen project cannot be compared with its backups; "" where it can."""
        return self._trouble

    @Slot()
    def begin(self) -> None:
        """List the projects, and the backups of the latest."""
        recent = self._recent()
        gone = [one for one in self.places().latest_files() if one not in recent and not _is_there(one)]
        paths = [*recent, *gone][:_MOST_PROJECTS]
        names = [one.stem for one in paths]
        self._projects.sync(
            [
                {
                    "key": str(one),
                    "name": one.stem if names.count(one.stem) == 1 else f"{one.stem}, in {one.parent.name}",
                    "folder": one.parent.name,
                }
                for one in paths
            ]
        )
        if paths:
            self.look_at(str(paths[0]))

    @Slot(str)
    def look_at(self, path: str) -> None:
        """List the backups of the project at ``path``."""
        self._chosen = Path(path)
        self._commission_id = self.places().commission_at(self._chosen)
        self._look()

    @Slot()
    def look_no_more(self) -> None:
        """List none."""
        self.keeper.rest()
        self._chosen, self._commission_id, self._trouble, self._busy = None, "", "", False
        self._show([])

    @Slot(bool)
    def keep(self, beside: bool) -> None:
        """Have backups of the chosen project go beside its file, or stay on this computer."""
        self.keeper.rest()
        commission_id, path = self._commission_id, self._chosen
        if path is not None and commission_id and not self._busy:
            self._busy = True
            self.listed_changed.emit()
            self._pool.start(lambda: self._moved.emit(self._move(commission_id, path, beside)))

    def _move(self, commission_id: str, path: Path, beside: bool) -> str:
        """Choose where backups go and move those there are, in the background; return what went wrong, or ""."""
        try:
            self._choose(commission_id, path, beside)
        except WorkshopError as error:
            return str(error)
        return ""

    @Slot(str)
    def _were_moved(self, trouble: str) -> None:
        if trouble:
            self._project.said.emit(trouble)
        self._look()

    @Slot(str)
    def delete(self, key: str) -> None:
        """Delete a backup for good."""
        from workshop_app.store.backups import remove_backup

        self.keeper.rest()
        backup = self._found.get(key)
        if backup is not None:
            self._project.attempt(lambda: remove_backup(backup))
            self._look()

    @Slot(str, result=bool)
    def restore(self, key: str) -> bool:
        """Write what a backup holds to a new file beside the project, and open that; tell whether it is open.

        Where the project's folder is gone, the new file goes among this person's documents.
        """
        from workshop_app.store.backups import restore_backup

        self.keeper.rest()
        backup, chosen = self._found.get(key), self._chosen
        if backup is None or chosen is None:
            return False
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        # A stick that was lost has no place beside the project.
        beside = chosen if chosen.parent.is_dir() else documents / chosen.name
        new = self._project.attempt(lambda: restore_backup(backup, beside))
        if new is None or not self._project.open(str(new)):
            return False
        self._project.said.emit(
            f"This is “{new.name}” in {new.parent}, a new project made from the backup of "
            f"{moment_text(utc_text(backup.taken_at))}. “{chosen.name}” was not changed."
        )
        return True

    def _look(self) -> None:
        """Look for the backups of the chosen project in the background."""
        path, commission_id, places = self._chosen, self._commission_id, self.places()
        if path is None:
            return
        self._busy = True
        self.listed_changed.emit()
        self._pool.start(lambda: self._read.emit(str(path), _found_for(path, commission_id, places)))

    @Slot(str, object)
    def _were_read(self, path: str, found: "Listing") -> None:
        if self._chosen is None or path != str(self._chosen):
            return
        self._commission_id, self._trouble, self._busy = found.commission_id, found.trouble, False
        self._show(found.backups)

    def _show(self, found: "list[tuple[Backup, str]]") -> None:
        self._found = {str(backup.path): backup for backup, _ in found}
        self._listed.sync([self._row(backup, differs) for backup, differs in found])
        self.listed_changed.emit()

    def _row(self, backup: "Backup", differs: str) -> dict[str, Any]:
        told = [size_told(backup.size)]
        locked = backup.head is None and _has_password(backup.path)
        if backup.head is None:
            told.append("has a password, which you are asked for when you open it" if locked else "cannot be read")
        else:
            told += [one for one in (held_told(backup.head.statements), differs) if one]
        if backup.before_update:
            told.append("as it was before it was updated to this version of the app")
        here = backup.path.is_relative_to(self.places().folder)
        return {
            "key": str(backup.path),
            "taken": moment_text(utc_text(backup.taken_at)),
            "told": ", ".join(told),
            "place": "on this computer" if here else f"in {backup.path.parent}",
            "readable": backup.head is not None or locked,
        }


def _has_password(path: Path) -> bool:
    from workshop_app.store import has_password

    return has_password(path)


class Listing:
    """What was found of the backups of a project: each with what it differs in, and why that could not be told."""

    def __init__(self, commission_id: str, backups: "list[tuple[Backup, str]]", trouble: str) -> None:
        self.commission_id = commission_id
        self.backups = backups
        self.trouble = trouble


def _is_there(path: Path) -> bool:
    """Tell whether a file is there; one in a folder that may not be entered is not."""
    try:
        return path.exists()
    except OSError:
        return False


def _found_for(path: Path, commission_id: str, places: "Places") -> Listing:
    """Look for the backups of the project at ``path`` and compare them with it; in the background."""
    from workshop_app.store.backups import list_backups
    from workshop_app.store.heads import head_and_chain
    from workshop_app.store.parted import differs_from

    now, trouble = None, ""
    try:
        now = head_and_chain(path)
        commission_id = now[0].commission_id
    except WorkshopError as error:
        trouble = str(error)
    if not commission_id:
        return Listing("", [], trouble)
    backups = list_backups(commission_id, places, near=[path])
    return Listing(commission_id, [(one, differs_from(now, one) if now else "") for one in backups], trouble)
