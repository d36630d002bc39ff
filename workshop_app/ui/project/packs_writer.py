"""Making packs off the windows' own thread, one after the other, and telling how far it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workshop_app import crashes
from workshop_app.domain.errors import StoppedError, WorkshopError
from workshop_app.domain.packs import Writing
from workshop_app.domain.people import Recipient

if TYPE_CHECKING:
    from workshop_app.exports.gathered import Gathered
    from workshop_app.exports.packs import Export
    from workshop_app.store.file_digest import WrittenFile


@dataclass(frozen=True, slots=True)
class Progress:
    """What the writing thread tells of one export.

    Attributes:
        run: which writing it belongs to.
        name: the export's name.
        stage: how far it is; None with the name "" when the whole writing is over.
        digests: the SHA-256 of each file written.
        beside: what the files that lie in a folder beside them were when they were written.
        trouble: why one or more of its files were not written.
        told: what whoever makes it should know before: what no font here can draw.
        named: in how many places the present provider is named in it.
        named_in: the part of it and the words in which that is.
        looked_for: the names that were looked for.
    """

    run: int
    name: str = ""
    stage: Writing | None = None
    digests: dict[Path, str] = field(default_factory=dict)
    beside: dict[Path, "WrittenFile"] = field(default_factory=dict)
    trouble: str = ""
    told: str = ""
    named: int = 0
    named_in: tuple[tuple[str, str], ...] = ()
    looked_for: tuple[str, ...] = ()


class Telling(QObject):
    """Carries news from the writing thread to the windows' own."""

    told = Signal(object)


class Writer:
    """Writes exports from what was gathered, one after the other, and tells of each; the file is not touched."""

    def __init__(
        self,
        number: int,
        gathered: "Mapping[Recipient, Gathered]",
        folder: Path,
        exports: Sequence["Export"],
        told: Telling,
        provider: Sequence[str],
    ) -> None:
        self.number = number
        """Which writing it is: it stands in all that is told of it."""
        self._gathered = gathered
        self._folder = folder
        self.exports = exports
        """What it makes, in order."""
        self._told = told
        self._provider = tuple(provider)
        self.stop = Event()
        """Set by whoever wants no more: what is being made is ended at once, or not written."""

    def run(self) -> None:
        """Write them all, or up to where it was stopped."""
        for export in self.exports:
            self._tell(self._written(export))
        self._tell(Progress(self.number))

    def _written(self, export: "Export") -> Progress:
        from workshop_app.exports.naming import where_named
        from workshop_app.exports.packs import told_before, write_exports
        from workshop_app.store.file_digest import file_digest, written_file

        if self.stop.is_set():
            return Progress(self.number, export.name, Writing.STOPPED)
        whys: list[str] = []
        digests: dict[Path, str] = {}
        beside: dict[Path, WrittenFile] = {}
        gathered = self._gathered[export.recipient]
        try:
            told = told_before(export, gathered)
            self._tell(Progress(self.number, export.name, Writing.UNDER_WAY, told=told))
            for path in write_exports(self._gathered, self._folder, [export], whys.append, self.stop):
                if path.parent.parent == self._folder:
                    digests[path] = file_digest(path)
                else:
                    beside[path] = written_file(path)
            named = where_named(export, gathered, self._provider)
        except StoppedError:
            return Progress(self.number, export.name, Writing.STOPPED, digests, beside)
        except WorkshopError as error:
            return Progress(self.number, export.name, Writing.FAILED, digests, beside, str(error))
        except Exception as error:
            told = crashes.noted_and_told(error)
            return Progress(self.number, export.name, Writing.FAILED, digests, beside, told)
        return Progress(
            self.number,
            export.name,
            Writing.FAILED if whys else Writing.WRITTEN,
            digests,
            beside,
            " ".join(whys),
            told=told,
            named=named.places,
            named_in=tuple(zip(named.parts, named.texts, strict=True)),
            looked_for=self._provider,
        )

    def _tell(self, progress: Progress) -> None:
        self._told.told.emit(progress)
