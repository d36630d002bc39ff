"""Every export by its name, and writing them into a folder."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from workshop_app import crashes
from workshop_app.domain.blank_sheets import BlankSheet
from workshop_app.domain.errors import RuleBrokenError, StoppedError, WorkshopError
from workshop_app.domain.identifying import Heard
from workshop_app.domain.packs import (
    ANSWERS_SHEET,
    FEEDBACK_PACK,
    PLEASE_EXPLORE,
    SPECIFICATION,
    STRONGEST,
    TITLE_BRIEF,
    PackFolder,
    label_of,
)
from workshop_app.domain.people import Recipient
from workshop_app.exports import documents, sheets, tables
from workshop_app.exports.answers_sheet import ANSWERS_FILE, answers_sheet, answers_sheet_contents
from workshop_app.exports.apart import Apart, Maker
from workshop_app.exports.beside import put_beside, told_of_traces
from workshop_app.exports.fitting import why_too_large
from workshop_app.exports.folders import ExportError, must_be_there, put, sweep
from workshop_app.exports.fonts import told_undrawn, undrawn_in
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.mapping import tables_of
from workshop_app.exports.masking import heard_in, of_pack
from workshop_app.exports.texts import texts_in
from workshop_app.exports.typesetting.laying import Document, in_messages
from workshop_app.exports.typesetting.setting import set_messages

CERTIFICATES = "certificates"
"""The name of what names young people on purpose, and is looked through for nothing."""


@dataclass(frozen=True, slots=True)
class Export:
    """One export.

    Attributes:
        name: what ``--only`` calls it.
        purpose: what it is for, in a few words.
        folder: the folder it is written into, which says who it is meant to be handed to.
        files: what makes each file, by its name.
        recipient: who it is for; names stand in it only as their owners agreed to this reader.
        holds: what stands in its files, of what was gathered; all of it where nothing narrower is said.
        with_attachments: film, pictures and papers that may go to its reader lie beside it.
    """

    name: str
    purpose: str
    folder: PackFolder
    files: dict[str, Maker]
    recipient: Recipient = Recipient.PANEL
    holds: Callable[[Gathered], object] = lambda gathered: gathered
    with_attachments: bool = False

    def made_of(self, gathered: Gathered) -> Gathered:
        """Return what it is made of, with what was decided for it on words that might tell who somebody is."""
        return of_pack(gathered, self.name, self.holds)

    def heard(self, gathered: Gathered) -> list[Heard]:
        """Return the words that stand in it, before anything is masked. Of certificates none: they name on purpose."""
        return [] if self.name == CERTIFICATES else heard_in(gathered, self.holds)


def _typeset(document_of: Callable[[Gathered], Document]) -> Apart:
    """Return what sets a document in a process of its own, part by part as they come."""
    return Apart(set_messages, lambda gathered: in_messages(document_of(gathered)))


EXPORTS = (
    Export(
        FEEDBACK_PACK,
        "what young people said about every tenderer, for the adult panel",
        PackFolder.PANEL,
        {f"{FEEDBACK_PACK}.pdf": _typeset(documents.feedback_pack_document)},
        holds=documents.feedback_pack_contents,
    ),
    Export(
        PLEASE_EXPLORE,
        "a sheet for each tenderer with what young people want explored, and room to answer, for the adult panel",
        PackFolder.PANEL,
        {f"{PLEASE_EXPLORE}.pdf": _typeset(documents.please_explore_document)},
        holds=documents.please_explore_contents,
    ),
    Export(
        ANSWERS_SHEET,
        "a table for the adult panel to fill in: what it did about each thing that young people want explored",
        PackFolder.PANEL,
        {ANSWERS_FILE: answers_sheet},
        holds=answers_sheet_contents,
    ),
    Export(
        STRONGEST,
        "whom each young person found strongest, for the adult panel; offered on its own, not before individual "
        "evaluation is finished",
        # Whoever hands over the panel's folder would hand over this paper before its time.
        PackFolder.YOU,
        {f"{STRONGEST}.pdf": _typeset(documents.strongest_document)},
        holds=documents.strongest_contents,
    ),
    Export(
        SPECIFICATION,
        "what young people ask for, with the words it is based on, for tenderers",
        PackFolder.TENDERERS,
        {"specification.pdf": _typeset(documents.specification_document)},
        Recipient.TENDERERS,
        documents.specification_contents,
        with_attachments=True,
    ),
    Export(
        TITLE_BRIEF,
        "the title to present to, why, what matters most and how long: a page for tenderers",
        PackFolder.TENDERERS,
        {f"{TITLE_BRIEF}.pdf": _typeset(documents.title_brief_document)},
        Recipient.TENDERERS,
        documents.title_brief_contents,
    ),
    Export(
        CERTIFICATES,
        "a page for each young person; contains real names",
        PackFolder.YOUNG_PEOPLE,
        {"certificates.pdf": sheets.certificates, "certificates-office-printer.pdf": sheets.inset_certificates},
        # Real names are seen on the certificates alone.
        holds=lambda gathered: [(one.achievement, one.service, one.signatory_role) for one in gathered.certificates],
    ),
    Export(
        "paper-sort",
        "numbered cards to cut out and a sheet of categories, to sort on a table",
        PackFolder.YOU,
        {"sort-cards.pdf": sheets.sort_cards, "category-sheet.pdf": sheets.category_sheet},
        holds=lambda gathered: gathered.paper_sort,
    ),
    Export(
        "statements",
        "every statement that is up, as CSV and JSON",
        PackFolder.YOU,
        {"statements-raw.csv": tables.statements_csv, "statements.json": tables.statements_json},
        holds=lambda gathered: gathered.statements,
    ),
    Export(
        "objections",
        "objections that were raised and what was answered, as CSV, for the procurement file",
        PackFolder.YOU,
        {"objections-raw.csv": tables.objections_csv},
        holds=lambda gathered: gathered.objections,
    ),
    Export(
        "data",
        "a SQLite copy without real names, private remarks or words set aside",
        PackFolder.YOU,
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


def told_before(export: Export, gathered: Gathered) -> str:
    """Return what whoever makes an export should know before; "" for nothing.

    That is what no font here can draw, and which files beside it keep what a camera wrote into them.
    """
    if not any(name.endswith(".pdf") for name in export.files):
        return ""
    texts = [*texts_in(export.holds(export.made_of(gathered)))]
    instead = "Each stands there as a number in square brackets."
    if export.name == CERTIFICATES:
        texts += [one.real_name for one in gathered.certificates]
        instead = "In place of a name with any of them there is a line to write it on."
    traces = told_of_traces(export.made_of(gathered)) if export.with_attachments else ""
    told = " ".join(one for one in (told_undrawn(undrawn_in(texts), instead), traces) if one)
    return f"{label_of(export.name)}: {told}" if told else ""


READERS = tuple(dict.fromkeys(one.recipient for one in EXPORTS))
"""Everybody that any of them is for."""


def whys_empty(gathered: Gathered) -> dict[str, str]:
    """Return why an export has nothing to show, as a sentence, by the names of those that have not."""
    whys = {}
    if not gathered.certificates:
        whys[CERTIFICATES] = "No certificates: none have been awarded yet."
    if not any(one.explore for one in gathered.tenderers):
        whys[PLEASE_EXPLORE] = "No sheets of what to explore: young people have asked for nothing to be explored yet."
        whys[ANSWERS_SHEET] = "No answers sheet: young people have asked for nothing to be explored yet."
    if not gathered.strongest:
        whys[STRONGEST] = "No paper on whom they found strongest: nobody has answered that yet."
    if not gathered.presentation_title.picked:
        whys[TITLE_BRIEF] = "No page on the title: no title has been picked yet."
    if gathered.paper_sort is None:
        whys["paper-sort"] = "No paper sort: there is no sort yet."
    elif not gathered.paper_sort.cards:
        whys["paper-sort"] = "No paper sort: no words are up yet."
    if not gathered.objections:
        whys["objections"] = "No table of objections: none is recorded."
    return whys


def exports_with_content(gathered: Gathered) -> list[Export]:
    """Return the exports that have something to show: no certificates before one is awarded, no cards before a sort."""
    empty = whys_empty(gathered)
    return [one for one in EXPORTS if one.name not in empty]


def write_exports(
    gathered: Mapping[Recipient, Gathered],
    folder: Path,
    exports: list[Export],
    failed: Callable[[str], None] | None = None,
    stop: Event | None = None,
) -> Iterator[Path]:
    """Write ``exports`` into ``folder``, each in the folder of its reader there, and yield each file once it is whole.

    Each is made of what was gathered for its reader, with what was decided for this pack on words that might tell who
    somebody is. What was gathered for somebody else goes into the folder for whoever makes it. Nothing is replaced.

    Args:
        gathered: what was gathered for each reader.
        folder: where the folders of readers are; they are made if they are missing.
        exports: what to write.
        failed: told of each file that cannot be made or written, as a sentence, and the others are written all the
            same; without it the first ends the writing.
        stop: set by somebody who wants no more; what is being made then is not written.

    Raises:
        ExportError: the folder cannot be made, and then none is written; or one cannot be made or written, and nobody
            is told of it.
        StoppedError: somebody said to stop.
        WorkshopError: an export has nothing to show, and nobody is told of it.
    """
    stop = stop or Event()
    must_be_there(folder)
    sweep(folder, [name for export in exports for name in export.files])
    for export in exports:
        of = gathered[export.recipient]
        usual = next((one.recipient for one in EXPORTS if one.name == export.name), export.recipient)
        reader = export.folder if of.recipient is usual else PackFolder.YOU
        for name, make in export.files.items():
            try:
                if why := why_too_large(name, of):
                    raise ExportError(why)
                decided = export.made_of(of)
                yield put(folder, reader, name, _made(make, decided, stop), decided.title, of.made_at)
            except StoppedError:
                raise
            except Exception as error:
                if failed is None:
                    raise
                failed(_not_made(name, error))
        if export.with_attachments:
            yield from put_beside(export.made_of(of), folder, reader, failed or _raise, stop)


def _raise(why: str) -> None:
    raise ExportError(why)


def _made(make: Maker, gathered: Gathered, stop: Event) -> bytes:
    """Make a file, unless somebody said to stop, before or meanwhile."""
    if stop.is_set():
        raise StoppedError
    made = make.unless(gathered, stop) if isinstance(make, Apart) else make(gathered)
    if stop.is_set():
        raise StoppedError
    return made


def _not_made(name: str, error: Exception) -> str:
    if isinstance(error, WorkshopError):
        told = str(error)
        return told if told.startswith(f"“{name}” ") else f"“{name}” was not made. {told}"
    what_to_do = crashes.what_to_do(crashes.note(error, aloud=False))
    return f"“{name}” was not made: something went wrong inside the app. {what_to_do}"


def write_blank_sheets(asked: Sequence[BlankSheet], name: str, folder: Path, title: str, made_at: str) -> Path:
    """Write blank sheets as a PDF into the folder for whoever makes them; return where it is.

    Args:
        asked: what is asked on each.
        name: what they are called, such as "Blank sheets, Planning workshop".
        folder: where the folders of readers are; they are made if they are missing.
        title: what the young people call the project.
        made_at: UTC, ISO 8601.

    Raises:
        ExportError: they cannot be written.
    """
    from workshop_app.exports.sheets.blank import draw_blank_sheets

    must_be_there(folder)
    return put(folder, PackFolder.YOU, f"{name}.pdf", draw_blank_sheets(asked, made_at), title, made_at)
