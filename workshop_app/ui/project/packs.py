"""The packs: written to a folder off the windows' own thread, and recorded as handed over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.kinds_of_words import KINDS
from workshop_app.domain.packs import Writing, label_of, usual_folder
from workshop_app.domain.people import Recipient
from workshop_app.domain.row import table_of
from workshop_app.domain.times import moment_text
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

if TYPE_CHECKING:
    from workshop_app.exports.gathered import Gathered
    from workshop_app.exports.packs import Export

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWN = 4
"""How many of the words that name the present provider are shown."""
_SET_BACK = " (the clock had been set back)"


@dataclass(frozen=True, slots=True)
class _Progress:
    """What the writing thread tells of one export.

    Attributes:
        run: which writing it belongs to.
        name: the export's name.
        stage: how far it is; None with the name "" when the whole writing is over.
        digests: the SHA-256 of each file written.
        trouble: why it was not written.
        named: in how many places the present provider is named in it.
        named_in: the part of it and the words in which that is.
        looked_for: the names that were looked for.
    """

    run: int
    name: str = ""
    stage: Writing | None = None
    digests: dict[Path, str] | None = None
    trouble: str = ""
    named: int = 0
    named_in: tuple[tuple[str, str], ...] = ()
    looked_for: tuple[str, ...] = ()


class _Writer:
    """Writes exports from what was gathered, one after the other, and tells of each; the file is not touched."""

    def __init__(
        self,
        run: int,
        gathered: "Mapping[Recipient, Gathered]",
        folder: Path,
        exports: Sequence["Export"],
        told: "_Telling",
        provider: Sequence[str],
    ) -> None:
        self._run = run
        self._gathered = gathered
        self._folder = folder
        self._exports = exports
        self._told = told
        self._provider = tuple(provider)
        self.stopped = False

    def run(self) -> None:
        """Write them all, or up to where it was stopped."""
        from workshop_app.exports.naming import where_named
        from workshop_app.exports.packs import write_exports
        from workshop_app.store.file_digest import file_digest

        for export in self._exports:
            if self.stopped:
                return
            self._tell(_Progress(self._run, export.name, Writing.UNDER_WAY))
            try:
                paths = list(write_exports(self._gathered, self._folder, [export]))
                digests = {path: file_digest(path) for path in paths}
                named = where_named(export, self._gathered[export.recipient], self._provider)
            except WorkshopError as error:
                self._tell(_Progress(self._run, export.name, Writing.FAILED, trouble=str(error)))
            except Exception as error:
                sentence = f"Something went wrong inside the app ({type(error).__name__}: {error}). Nothing was lost."
                self._tell(_Progress(self._run, export.name, Writing.FAILED, trouble=sentence))
            else:
                self._tell(
                    _Progress(
                        self._run,
                        export.name,
                        Writing.WRITTEN,
                        digests=digests,
                        named=named.places,
                        named_in=tuple(zip(named.parts, named.texts, strict=True)),
                        looked_for=self._provider,
                    )
                )
        self._tell(_Progress(self._run))

    def _tell(self, progress: _Progress) -> None:
        self._told.told.emit(progress)


class _Telling(QObject):
    """Carries news from the writing thread to the windows' own."""

    told = Signal(object)


@QmlElement
@QmlUncreatable("made in Python")
class Packs(QObject):
    """The exports of the open file, the folder they go to, and what was handed over."""

    folder_changed = Signal()
    progress_changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._exports = KeyedModel(["label", "purpose", "files", "progress", "trouble", "named", "namedIn"], self)
        self._issued = KeyedModel(["label", "issuedTo", "issuedAt", "outOfDate"], self)
        self._progress: dict[str, _Progress] = {}
        self._heads: dict[str, str] = {}
        self._folder: Path | None = None
        self._left_out: list[str] = []
        self._run = 0
        self._writer: _Writer | None = None
        self._sentence = ""
        self._telling = _Telling(self)
        self._telling.told.connect(self._told)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        open_file.file_changed.connect(self._file_changed)
        open_file.changes_in({"issued_pack", "taken_back"}, self).connect(self._read_issued)
        open_file.changes_in({"commission"}, self).connect(self._provider_changed)
        open_file.changes_in({table_of(kind.row) for kind in KINDS}, self).connect(self._forget_words)

    @Property(KeyedModel, constant=True)
    def exports(self) -> KeyedModel:
        """The exports: label, purpose, files (their names), progress and trouble, named and namedIn.

        ``progress`` is "", waiting, being written, written or not written, and ``trouble`` why not. ``named`` is what
        is told and asked where the present provider is named in it, and ``namedIn`` the words in which that is, a few
        of many.
        """
        return self._exports

    @Property(KeyedModel, constant=True)
    def issued(self) -> KeyedModel:
        """What was handed over, the latest first: label, issuedTo, issuedAt, outOfDate (by words taken back)."""
        return self._issued

    @Property(str, notify=folder_changed)
    def folder(self) -> str:
        """The folder the packs go to; beside the file unless another was chosen."""
        return str(self._folder or "")

    @Property(QUrl, notify=folder_changed)
    def startIn(self) -> QUrl:  # noqa: N802
        """Where a dialog that asks for another folder begins."""
        return self._open_file.starting_beside(self._folder)

    @Property(bool, notify=progress_changed)
    def busy(self) -> bool:
        """Whether packs are being written now."""
        return self._writer is not None

    @Property(float, notify=progress_changed)
    def share(self) -> float:
        """How much of the writing is done, from 0 to 1."""
        asked = [one.stage for one in self._progress.values() if one.run == self._run]
        return sum(one in (Writing.WRITTEN, Writing.FAILED) for one in asked) / len(asked) if asked else 0.0

    @Property(str, notify=progress_changed)
    def sentence(self) -> str:
        """What is going on, or what was written last; "" before the first time."""
        return self._sentence

    def stage_of(self, name: str) -> Writing | None:
        """Return how far the writing of a pack has come; None while it was not asked for."""
        return self._progress[name].stage if name in self._progress else None

    def trouble_of(self, name: str) -> str:
        """Return why a pack was not written when it was last asked for; "" where nothing was wrong."""
        return self._progress[name].trouble if name in self._progress else ""

    @Slot()
    def read(self) -> None:
        """Bring the lists in line with the record. Called when the panel is first seen: it loads the exports."""
        if not self._open_file.has_file:
            return
        from workshop_app.exports.packs import EXPORTS
        from workshop_app.record.commission import present_provider

        none = _Progress(0)
        provider = tuple(present_provider(self._open_file.file))
        self._exports.sync(
            [
                {
                    "key": one.name,
                    "label": label_of(one.name),
                    "purpose": one.purpose,
                    "files": ", ".join(one.files),
                    "progress": self._progress.get(one.name, none).stage or "",
                    "trouble": self._progress.get(one.name, none).trouble,
                    "named": _told_places(self._progress.get(one.name, none), provider),
                    "namedIn": _a_few(self._progress.get(one.name, none).named_in),
                }
                for one in EXPORTS
            ]
        )
        self._read_issued()

    @Slot()
    def _provider_changed(self) -> None:
        """Say of packs that are there already that other names were looked for; none is listed before it was asked."""
        if self._exports.rows():
            self.read()
        self.progress_changed.emit()

    @Slot()
    def _forget_words(self) -> None:
        """Show no words of packs any more, for some of them may have been set aside or taken back just now."""
        if any(one.named_in for one in self._progress.values()):
            self._progress = {name: replace(one, named_in=()) for name, one in self._progress.items()}
            self.read()

    @Slot()
    def _read_issued(self) -> None:
        from workshop_app.record.packs import handed_over
        from workshop_app.record.taking_back import out_of_date

        stale = {one.id for one in out_of_date(self._open_file.file)}
        self._issued.sync(
            [
                {
                    "key": one.pack.id,
                    "label": label_of(one.pack.name),
                    "issuedTo": one.pack.issued_to,
                    "issuedAt": moment_text(one.pack.issued_at) + (_SET_BACK if one.set_back else ""),
                    "outOfDate": one.pack.id in stale,
                }
                for one in handed_over(self._open_file.file)
            ]
        )

    @Slot()
    def _file_changed(self) -> None:
        self.wait()
        self._run += 1
        self._writer = None
        self._progress.clear()
        self._heads.clear()
        self._sentence = ""
        self._exports.sync([])
        self._issued.sync([])
        self._folder = usual_folder(self._open_file.file.path) if self._open_file.has_file else None
        self.folder_changed.emit()
        self.progress_changed.emit()

    def wait(self) -> None:
        """Stop after the pack that is being written now and wait for it."""
        if self._writer is not None:
            self._writer.stopped = True
        self._pool.waitForDone()

    @Slot(QUrl)
    def choose_folder(self, folder: QUrl) -> None:
        """Write the packs to another folder from now on."""
        if folder.toLocalFile():
            self._folder = Path(folder.toLocalFile())
            self.folder_changed.emit()

    @Property(bool, notify=progress_changed)
    def looksForProvider(self) -> bool:  # noqa: N802
        """Whether somebody said who runs the present service, so that packs are looked through for the name."""
        from workshop_app.record.commission import present_provider

        return self._open_file.has_file and bool(present_provider(self._open_file.file))

    @Slot()
    def export_all(self) -> None:
        """Write every pack that has something to show."""
        self._begin(None)

    @Slot(str)
    def export_one(self, name: str) -> None:
        """Write one pack."""
        self._begin(name)

    def _begin(self, name: str | None) -> None:
        folder = self._folder
        if self._writer is not None or folder is None or not self._open_file.has_file:
            return
        from workshop_app.exports.gathering import gather_for
        from workshop_app.exports.packs import READERS, export_named, exports_with_content, whys_empty
        from workshop_app.record.commission import present_provider

        gathered_for = self._open_file.attempt(lambda: gather_for(self._open_file.file, READERS))
        if gathered_for is None:
            return
        gathered = gathered_for[Recipient.PANEL]
        chosen = exports_with_content(gathered) if name is None else [export_named(name)]
        self._left_out = list(whys_empty(gathered).values()) if name is None else []
        self._run += 1
        for one in chosen:
            self._progress[one.name] = _Progress(self._run, one.name, Writing.WAITING)
            self._heads[one.name] = gathered.head_digest
        provider = present_provider(self._open_file.file)
        self._writer = _Writer(self._run, gathered_for, folder, chosen, self._telling, provider)
        self._sentence = "Creating the packs. You can carry on working."
        self._pool.start(self._writer.run)
        self._show()

    @Slot(object)
    def _told(self, progress: _Progress) -> None:
        if progress.run != self._run or not self._open_file.has_file:
            return
        if progress.name:
            self._progress[progress.name] = progress
            if progress.stage is Writing.UNDER_WAY:
                self._sentence = f"Creating: {label_of(progress.name)}. You can carry on working."
        else:
            self._writer = None
            self._sentence = self._outcome()
        self._show()

    def _outcome(self) -> str:
        mine = [one for one in self._progress.values() if one.run == self._run]
        files = [path.name for one in mine for path in one.digests or {}]
        troubles = [one.trouble for one in mine if one.trouble]
        written = f"Created: {', '.join(files)}." if files else ""
        naming = [label_of(one.name) for one in mine if one.named]
        if naming:
            written += f" The present provider is named in: {', '.join(naming)}. Look before you hand over."
        return " ".join(part for part in (written, *troubles, *self._left_out) if part)

    def _show(self) -> None:
        self.read()
        self.progress_changed.emit()

    @Slot()
    def open_folder(self) -> None:
        """Show the folder in the machine's own file manager."""
        if self._folder is None or not self._folder.is_dir():
            self._open_file.said.emit("There are no packs yet. Create them first.")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self._open_file.said.emit(f"The folder could not be opened from here. It is “{self._folder}”.")

    @Slot(str, str, result=bool)
    def hand_over(self, name: str, issued_to: str) -> bool:
        """Record that a pack written just now was handed over."""
        from workshop_app.actions import packs
        from workshop_app.exports.packs import export_named

        progress = self._progress.get(name)
        if progress is None or not progress.digests:
            self._open_file.said.emit("Create this pack first; then record who received it.")
            return False
        digests = progress.digests
        done = self._open_file.done(
            lambda: packs.hand_over(
                self._open_file.file,
                name,
                issued_to=issued_to,
                head_digest=self._heads[name],
                digests=digests,
                recipient=export_named(name).recipient,
            )
        )
        if not done:
            return False
        self._sentence = f"Recorded: {label_of(name)} was handed over to {issued_to}."
        self._show()
        return True


def _told_places(progress: _Progress, provider: tuple[str, ...]) -> str:
    """Return what is told of the places where the present provider is named in a pack; "" where it is in none."""
    from workshop_app.domain.naming import told_places

    if progress.digests and progress.looked_for != provider:
        return "The present provider’s names were changed after this was created. Create it again to look for them."
    return f"{told_places(progress.named)} Hand it over like this?" if progress.named else ""


def _a_few(texts: tuple[tuple[str, str], ...]) -> list[str]:
    """Return the first of some words after the part they stand in, and how many more there are."""
    more = len(texts) - _SHOWN
    return [for_qt(f"{part}: “{text}”" if part else f"“{text}”") for part, text in texts[:_SHOWN]] + (
        [f"and {more} more"] if more > 0 else []
    )
