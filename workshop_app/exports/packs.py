"""Every export by its name, and writing them into a folder."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workshop_app.domain.blank_sheets import BlankSheet
from workshop_app.domain.errors import RuleBrokenError, WorkshopError
from workshop_app.domain.packs import FEEDBACK_PACK
from workshop_app.domain.people import Recipient
from workshop_app.exports import documents, sheets, tables
from workshop_app.exports.fitting import why_too_large
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.mapping import tables_of
from workshop_app.exports.replacing import why_not_to_replace
from workshop_app.store.private_files import sweep_exports, write_private

Maker = Callable[[Gathered], bytes]


class ExportError(WorkshopError):
    """An export could not be written; the sentence says which and why."""


@dataclass(frozen=True, slots=True)
class Export:
    """One export.

    Attributes:
        name: what ``--only`` calls it.
        purpose: what it is for, in a few words.
        files: what makes each file, by its name.
        recipient: who it is for; names stand in it only as their owners agreed to this reader.
        holds: what stands in its files, of what was gathered; all of it where nothing narrower is said.
    """

    name: str
    purpose: str
    files: dict[str, Maker]
    recipient: Recipient = Recipient.PANEL
    holds: Callable[[Gathered], object] = lambda gathered: gathered


EXPORTS = (
    Export(
        FEEDBACK_PACK,
        "what young people said about every tenderer, for the adult panel",
        {f"{FEEDBACK_PACK}.pdf": documents.feedback_pack},
        holds=documents.feedback_pack_contents,
    ),
    Export(
        "specification",
        "what young people ask for, with the words it is based on, for tenderers",
        {"specification.pdf": documents.specification},
        Recipient.TENDERERS,
        documents.specification_contents,
    ),
    Export(
        "certificates",
        "a page for each young person; contains real names",
        {"certificates.pdf": sheets.certificates, "certificates-office-printer.pdf": sheets.inset_certificates},
        # Real names are seen on the certificates alone.
        holds=lambda gathered: [(one.achievement, one.service, one.signatory_role) for one in gathered.certificates],
    ),
    Export(
        "paper-sort",
        "numbered cards to cut out and a sheet of categories, to sort on a table",
        {"sort-cards.pdf": sheets.sort_cards, "category-sheet.pdf": sheets.category_sheet},
        holds=lambda gathered: gathered.paper_sort,
    ),
    Export(
        "statements",
        "every statement that is up, as CSV and JSON",
        {"statements-raw.csv": tables.statements_csv, "statements.json": tables.statements_json},
        holds=lambda gathered: gathered.statements,
    ),
    Export(
        "data",
        "a SQLite copy without names, private remarks or words set aside",
        {"data-copy.sqlite": tables.data_copy},
        holds=tables_of,
    ),
)


def export_named(name: str) -> Export:
    """Return the export called ``name``.

    Raises:
        RuleBrokenError: there is none; the sentence lists those there are.
    """
    for export in EXPORTS:
        if export.name == name:
            return export
    names = ", ".join(export.name for export in EXPORTS)
    raise RuleBrokenError(f"There is no export called “{name}”. Choose from: {names}.")


READERS = tuple(dict.fromkeys(one.recipient for one in EXPORTS))
"""Everybody that any of them is for."""


def whys_empty(gathered: Gathered) -> dict[str, str]:
    """Return why an export has nothing to show, as a sentence, by the names of those that have not."""
    whys = {}
    if not gathered.certificates:
        whys["certificates"] = "No certificates: none have been awarded yet."
    if gathered.paper_sort is None:
        whys["paper-sort"] = "No paper sort: there is no sort yet."
    elif not gathered.paper_sort.cards:
        whys["paper-sort"] = "No paper sort: no words are up yet."
    return whys


def exports_with_content(gathered: Gathered) -> list[Export]:
    """Return the exports that have something to show: no certificates before one is awarded, no cards before a sort."""
    empty = whys_empty(gathered)
    return [one for one in EXPORTS if one.name not in empty]


def what_fits(exports: list[Export], gathered: Gathered) -> tuple[list[Export], list[str]]:
    """Return the exports without what cannot be made of so many words, and why each such file is not, as sentences.

    Nothing is made to tell.
    """
    whys = {name: why for one in exports for name in one.files if (why := why_too_large(name, gathered))}
    fitting = [
        replace(one, files={name: make for name, make in one.files.items() if name not in whys}) for one in exports
    ]
    return [one for one in fitting if one.files], list(whys.values())


def write_exports(gathered: Mapping[Recipient, Gathered], folder: Path, exports: list[Export]) -> Iterator[Path]:
    """Write ``exports`` into ``folder``, which is made if it is missing, and yield each file once it is whole.

    Each is made of what was gathered for its reader.

    A file of the same name is replaced only when the new one is complete, and only if this app wrote it. Whether each
    may be written is looked at before the first is.

    Raises:
        ExportError: one is too large to be made, the folder cannot be made or written to, or something else lies where
            one or more are to go; then none is written.
        WorkshopError: an export has nothing to show, such as certificates before any was awarded.
    """
    too_large = [why for one in exports for why in what_fits([one], gathered[one.recipient])[1]]
    if too_large:
        raise ExportError(too_large[0])
    _must_be_there(folder)
    names = [name for export in exports for name in export.files]
    sweep_exports(folder, names)
    _must_be_free(folder, names)
    for export in exports:
        for name, make in export.files.items():
            path = folder / name
            _write(path, make(gathered[export.recipient]))
            yield path


def write_blank_sheets(sheets_to_write: Sequence[BlankSheet], path: Path, made_at: str) -> None:
    """Write blank sheets as a PDF to ``path``, in the folder of the packs; an earlier one of ours is replaced.

    Args:
        sheets_to_write: what is asked on each.
        path: where they go; the folder is made if it is missing.
        made_at: UTC, ISO 8601.

    Raises:
        ExportError: the folder cannot be made or written to, or something else lies there.
    """
    from workshop_app.exports.sheets.blank import draw_blank_sheets

    _must_be_there(path.parent)
    _must_be_free(path.parent, [path.name])
    _write(path, draw_blank_sheets(sheets_to_write, made_at))


def _must_be_there(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"The folder “{folder}” cannot be made ({error.strerror}). Choose another folder; nothing was written."
        ) from error


def _must_be_free(folder: Path, names: list[str]) -> None:
    """Check that nothing of somebody else's lies where any of these is to go.

    Raises:
        ExportError: it does, or the folder may not be entered.
    """
    try:
        whys = {name: why for name in names if (why := why_not_to_replace(folder / name))}
    except OSError as error:
        raise ExportError(
            f"The folder “{folder}” may not be entered ({error.strerror}). Choose another folder; nothing was written."
        ) from error
    if not whys:
        return
    others = [f"“{name}”" for name in whys][1:]
    more = f" The same goes for {', '.join(others)}." if others else ""
    them = "them" if others else "it"
    raise ExportError(
        f"{next(iter(whys.values()))}{more} Move {them} away or choose another folder; nothing was written."
    )


def _write(path: Path, content: bytes) -> None:
    try:
        write_private(path, content)
    except OSError as error:
        if isinstance(error, PermissionError) and path.exists():
            raise ExportError(
                f"“{path.name}” in {path.parent} could not be replaced: another program may have it open. Close it "
                "there first, and try again; what was there is as it was."
            ) from error
        raise ExportError(
            f"“{path.name}” could not be written to {path.parent} ({error.strerror}). Choose another folder or make "
            "some room; nothing else was changed."
        ) from error
