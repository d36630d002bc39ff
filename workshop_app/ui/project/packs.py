"""The packs: written to a folder off the windows' own thread, and recorded as handed over."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from workshop_app.domain.kinds_of_words import KINDS
from workshop_app.domain.packs import (
    SET_BACK,
    STRONGEST,
    STRONGEST_APART,
    Identifying,
    PackFolder,
    Writing,
    label_of,
    reader_it_is_for,
    readers_of,
    usual_folder,
)
from workshop_app.domain.people import Recipient
from workshop_app.domain.row import table_of
from workshop_app.domain.times import moment_text
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.pack_pages import PackPages
from workshop_app.ui.project.packs_writer import Progress, Telling, Writer

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_SHOWN = 4
"""How many of the words that name the present provider are shown."""
_TOLD_BY_NAME = 3
"""How many files are told by their names; more are listed."""
_STILL_CREATED = "Packs are still being created. What is whole by then stays; the rest can be created again."


@QmlElement
@QmlUncreatable("made in Python")
class Packs(QObject):
    """The exports of the open file, the folder they go to, and what was handed over."""

    folder_changed = Signal()
    progress_changed = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._exports = KeyedModel(
            [
                *("label", "purpose", "files", "progress", "trouble", "named", "namedIn"),
                *("looksThrough", "takesPassword", "filesBeside", "goesTo", "chosen", "decidedAnew", "madeFor"),
                "leftOut",
            ],
            self,
        )
        self._issued = KeyedModel(["label", "version", "issuedTo", "issuedAt", "beside", "outOfDate"], self)
        self._made = KeyedModel(["name", "goesTo", "label", "drawn"], self)
        self._not_made = KeyedModel(["label", "trouble"], self)
        self._pages = PackPages(open_file, self)
        self._unticked: set[str] = set()
        self._progress: dict[str, Progress] = {}
        self._heads: dict[str, str] = {}
        self._decided: dict[str, set[Identifying]] = {}
        self._folder: Path | None = None
        self._left_out: dict[str, str] = {}
        self._made_for: dict[str, Recipient] = {}
        self._run = 0
        self._writer: Writer | None = None
        self._sentence = ""
        self._telling = Telling(self)
        self._telling.told.connect(self.hear)
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
        of many. ``madeFor`` is the kind of reader it was made for last. ``looksThrough`` tells that it may be looked
        through for what tells who somebody is, ``takesPassword`` that a copy of it can have a password, ``filesBeside``
        how many files lie beside it that can have none. ``goesTo`` is the folder it usually goes into, ``chosen`` that
        it is made with the others, ``leftOut`` why it was not when they were made last.
        """
        return self._exports

    @Property(KeyedModel, constant=True)
    def made(self) -> KeyedModel:
        """The files that were made since the project was opened, those of a reader together.

        name, goesTo (the folder it is in; "" for one that lies beside the one before), label (of the pack), drawn (its
        pages can be looked at).
        """
        return self._made

    @Property(KeyedModel, constant=True)
    def not_made(self) -> KeyedModel:
        """What was not made when it was last asked for: label, trouble (why)."""
        return self._not_made

    @Property(PackPages, constant=True)
    def pages(self) -> PackPages:
        """The pages of a file that was made."""
        return self._pages

    @Slot(str)
    def look_at(self, key: str) -> None:
        """Show the pages of a file that was made."""
        for one in self._progress.values():
            for path in one.digests:
                if str(path) == key:
                    self._pages.open(path, label_of(one.name))

    @Property(KeyedModel, constant=True)
    def issued(self) -> KeyedModel:
        """What was handed over, the latest first: label, version, issuedTo, issuedAt, beside, outOfDate.

        ``beside`` is how many files went with it that have no password, ``outOfDate`` that words were taken back since.
        """
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
        asked = self._asked_for()
        return sum(one.stage in (Writing.WRITTEN, Writing.FAILED) for one in asked) / len(asked) if asked else 0.0

    @Property(bool, notify=progress_changed)
    def stopping(self) -> bool:
        """Whether somebody said to stop, and what is being written is not ended yet."""
        return self._writer is not None and self._writer.stop.is_set()

    @Property(str, notify=progress_changed)
    def closingStops(self) -> str:  # noqa: N802
        """What closing the project would stop, in sentences; "" where that is nothing."""
        return _STILL_CREATED if self.busy and not self.stopping else ""

    @Property(int, notify=progress_changed)
    def unticked(self) -> int:
        """How many packs are not to be made with the others."""
        return len(self._unticked)

    @Slot(str, bool)
    def choose(self, name: str, chosen: bool) -> None:
        """Say whether a pack is made with the others."""
        if chosen:
            self._unticked.discard(name)
        else:
            self._unticked.add(name)
        self._show()

    @Slot()
    def stop(self) -> None:
        """Make no more; what is being made is ended, and nothing is left of it. What is whole stays."""
        if self._writer is not None:
            self._writer.stop.set()
            self._sentence = "Stopping."
            self._show()

    def _asked_for(self) -> list[Progress]:
        return [one for one in self._progress.values() if one.run == self._run]

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
        from workshop_app.exports.packs import CERTIFICATES, EXPORTS
        from workshop_app.exports.protecting import can_have_password
        from workshop_app.record.commission import present_provider

        none = Progress(0)
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
                    "looksThrough": one.name != CERTIFICATES,
                    "madeFor": self._made_for.get(one.name, one.recipient),
                    "takesPassword": can_have_password(list(one.files)),
                    "filesBeside": len(self._progress.get(one.name, none).beside),
                    "goesTo": one.folder.value,
                    "chosen": one.name not in self._unticked,
                    "leftOut": self._left_out.get(one.name, ""),
                    "decidedAnew": self._decided_anew(one.name),
                }
                for one in EXPORTS
            ]
        )
        # While packs are being made the list does not grow: what lies below it would move under a finger each time.
        if self._writer is None:
            self._read_made([one.name for one in EXPORTS])
        self._read_issued()

    def _decided_anew(self, name: str) -> bool:
        """Tell whether a pack that is there does not leave out what was decided since."""
        from workshop_app.record.identifying import decided_for

        progress = self._progress.get(name)
        return (
            progress is not None
            and bool(progress.digests)
            and self._decided.get(name) != set(decided_for(self._open_file.file, name).values())
        )

    def _read_made(self, names: list[str]) -> None:
        made = [self._progress[name] for name in names if name in self._progress]
        files = [
            (path, one.name)
            for folder in PackFolder
            for one in made
            for path in (*one.digests, *one.beside)
            if folder == _folder_of(path).name
        ]
        before = [None, *(_folder_of(path) for path, _ in files)]
        self._made.sync(
            [
                {
                    "key": str(path),
                    "name": str(path.relative_to(_folder_of(path))),
                    "goesTo": _folder_of(path).name if _folder_of(path) != last else "",
                    "label": label_of(name),
                    "drawn": path.suffix == ".pdf" and path.parent == _folder_of(path),
                }
                for (path, name), last in zip(files, before, strict=False)
            ]
        )
        self._not_made.sync(
            [{"key": one.name, "label": label_of(one.name), "trouble": one.trouble} for one in made if one.trouble]
        )

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
                    "version": one.pack.version,
                    "issuedTo": one.pack.issued_to,
                    "issuedAt": moment_text(one.pack.issued_at) + (SET_BACK if one.set_back else ""),
                    "beside": one.beside,
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
        self._made_for.clear()
        self._left_out = {}
        self._sentence = ""
        self._exports.sync([])
        self._made.sync([])
        self._not_made.sync([])
        self._unticked.clear()
        self._issued.sync([])
        self._folder = usual_folder(self._open_file.file.path) if self._open_file.has_file else None
        self.folder_changed.emit()
        self.progress_changed.emit()

    def wait(self) -> None:
        """End what is being written now, and wait for that."""
        if self._writer is not None:
            self._writer.stop.set()
        self._pool.waitForDone()
        self._pages.wait()

    @Slot(QUrl)
    def choose_folder(self, folder: QUrl) -> None:
        """Write the packs to another folder from now on; never to that of one reader, where all would lie in it."""
        if not folder.toLocalFile():
            return
        chosen = Path(folder.toLocalFile())
        of_one = reader_it_is_for(chosen)
        if of_one is not None:
            self._open_file.said.emit(
                f"“{of_one}” is the folder of one reader, and whoever is given it gets all that lies in it. Choose "
                "another folder for the packs."
            )
            return
        self._folder = chosen
        self.folder_changed.emit()

    @Property(bool, notify=progress_changed)
    def looksForProvider(self) -> bool:  # noqa: N802
        """Whether somebody said who runs the present service, so that packs are looked through for the name."""
        from workshop_app.record.commission import present_provider

        return self._open_file.has_file and bool(present_provider(self._open_file.file))

    @Slot()
    def export_all(self) -> None:
        """Write every pack that is chosen and has something to show."""
        self._begin(None)

    @Slot(str)
    def export_one(self, name: str) -> None:
        """Write one pack."""
        self._begin(name)

    @Slot(str, result="QVariantList")
    def readers_of(self, name: str) -> list[dict[str, str]]:
        """Return every kind of reader that a pack may be handed to: key, label."""
        return [{"key": one, "label": label(one)} for one in readers_of(name)]

    @Slot(str, result=str)
    def told_left_out(self, reader: str) -> str:
        """Return what is left out of a pack for a kind of reader, and why."""
        from workshop_app.record.told_of_consent import told_left_out

        return told_left_out(self._open_file.file, Recipient(reader)) if self._open_file.has_file else ""

    @Slot(str, str)
    def export_for(self, name: str, reader: str) -> None:
        """Write one pack for another kind of reader: names, films and photos as agreed to that one."""
        self._begin(name, Recipient(reader))

    def _begin(self, name: str | None, reader: Recipient | None = None) -> None:
        folder = self._folder
        if self._writer is not None or folder is None or not self._open_file.has_file:
            return
        from workshop_app.exports.gathering import gather_for
        from workshop_app.exports.packs import export_named, exports_with_content, whys_empty
        from workshop_app.record.commission import present_provider

        gathered_for = self._open_file.attempt(lambda: gather_for(self._open_file.file, Recipient))
        if gathered_for is None:
            return
        logo = self._open_file.settings.logo_file()
        gathered_for = {each: replace(one, logo_at=logo) for each, one in gathered_for.items()}
        gathered = gathered_for[Recipient.PANEL]
        if name is None:
            chosen = [one for one in exports_with_content(gathered) if one.name not in self._unticked]
            self._left_out = {one: why for one, why in whys_empty(gathered).items() if one not in self._unticked}
        else:
            chosen, self._left_out = [export_named(name)], {}
        if reader is not None:
            chosen = [replace(one, recipient=reader) for one in chosen]
        self._made_for |= {one.name: one.recipient for one in chosen}
        # In the order in which they are made now, whatever was made before: how many there are is counted by it.
        for one in chosen:
            self._progress.pop(one.name, None)
        for one in chosen:
            self._heads[one.name] = gathered.head_digest
            self._decided[one.name] = {each for each in gathered.decided if each.pack == one.name}
        provider = present_provider(self._open_file.file)
        writer = Writer(self._run + 1, gathered_for, folder, chosen, self._telling, provider)
        self.attend(writer)
        self._pool.start(writer.run)

    def attend(self, writer: Writer) -> None:
        """Show what a writer has to make, from now on and until it tells that it is over."""
        self._run, self._writer = writer.number, writer
        for one in writer.exports:
            self._progress[one.name] = Progress(self._run, one.name, Writing.WAITING)
        self._sentence = "Creating the packs. You can carry on working."
        self._show()

    @Slot(object)
    def hear(self, progress: Progress) -> None:
        """Show what a writer tells; one that is attended no more is not listened to."""
        if progress.run != self._run or not self._open_file.has_file:
            return
        if progress.name:
            self._progress[progress.name] = progress
            if progress.stage is Writing.UNDER_WAY and not self.stopping:
                names = [one.name for one in self._asked_for()]
                which = f" ({names.index(progress.name) + 1} of {len(names)})" if len(names) > 1 else ""
                told = f"Creating: {label_of(progress.name)}{which}. You can carry on working."
                self._sentence = " ".join(part for part in (told, progress.told) if part)
        else:
            self._writer = None
            self._sentence = self._outcome()
        self._show()

    def _outcome(self) -> str:
        mine = self._asked_for()
        files = [f"“{path.name}”" for one in mine for path in (*one.digests, *one.beside)]
        troubles = [one.trouble for one in mine if one.trouble]
        if len(mine) > 1 and troubles:
            which = "1 pack" if len(troubles) == 1 else f"{len(troubles)} packs"
            troubles = [f"{which} could not be created as a whole: the reason is below."]
        written = ""
        if files:
            written = f"Created: {', '.join(files)}." if len(files) <= _TOLD_BY_NAME else f"{len(files)} files created."
        if any(one.stage is Writing.STOPPED for one in mine):
            written = f"Stopped. {written or 'Nothing was created.'}"
        if any(one.name == STRONGEST and one.digests for one in mine):
            written += f" {STRONGEST_APART}"
        naming = [label_of(one.name) for one in mine if one.named]
        if naming:
            written += f" The present provider is named in: {', '.join(naming)}. Look before you hand over."
        return " ".join(part for part in (written, *troubles, *_told_once(mine), self._told_empty()) if part)

    def _told_empty(self) -> str:
        """Return which packs had nothing to show; of one alone why, which stands at each of several."""
        if len(self._left_out) <= 1:
            return "".join(self._left_out.values())
        from workshop_app.exports.packs import EXPORTS

        labels = ", ".join(label_of(one.name) for one in EXPORTS if one.name in self._left_out)
        return f"There is nothing in these yet, so they were left out; each says why below: {labels}."

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

    @Slot(str, str, str, str, result=bool)
    def hand_over(self, name: str, reader: str, issued_to: str, password: str) -> bool:
        """Record that a pack written just now was handed over; with a password, a copy that opens only with it."""
        from workshop_app.actions import packs
        from workshop_app.exports.protecting import protected_copies, remove_copies
        from workshop_app.record.packs import handed_over

        progress = self._progress.get(name)
        if progress is None or not progress.digests:
            self._open_file.said.emit("Create this pack first; then record who received it.")
            return False
        if self._decided_anew(name):
            self._open_file.said.emit(
                "What stays in this pack was decided anew since it was created. Create it again, then record who "
                "received it."
            )
            return False
        if self._made_for.get(name) != reader:
            self._open_file.said.emit(
                f"This pack was not made {label(Recipient(reader))}. Create it again for that reader, then record who "
                "received it."
            )
            return False
        digests = progress.digests
        if password:
            copies = self._open_file.attempt(lambda: protected_copies(digests, password))
            if copies is None:
                return False
            digests = copies
        done = self._open_file.done(
            lambda: packs.hand_over(
                self._open_file.file,
                name,
                issued_to=issued_to,
                head_digest=self._heads[name],
                digests=digests,
                recipient=Recipient(reader),
                beside=progress.beside,
            )
        )
        if not done:
            if password:
                remove_copies(digests)
            return False
        self._sentence = f"Recorded: {label_of(name)} was handed over to {issued_to}."
        if password:
            files = " and ".join(f"“{path.name}”" for path in digests)
            self._sentence += f" Hand over {files}, and tell them the password another way: it is kept nowhere."
            if handed_over(self._open_file.file)[0].beside:
                self._sentence += " The film, pictures and papers beside it have no password."
        self._show()
        return True


def _told_once(made: list[Progress]) -> list[str]:
    """Return what is to be known before packs are handed over, each thing once, after the packs that it is of."""
    labels: dict[str, list[str]] = {}
    for one in made:
        if one.told:
            labels.setdefault(one.told.removeprefix(f"{label_of(one.name)}: "), []).append(label_of(one.name))
    return [f"{', '.join(of)}: {told}" for told, of in labels.items()]


def _folder_of(path: Path) -> Path:
    """Return the folder of the reader in which a file lies, or the folder that a file lies in with others."""
    return next(one for one in path.parents if one.name in set(PackFolder))


def _told_places(progress: Progress, provider: tuple[str, ...]) -> str:
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
