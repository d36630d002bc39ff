"""The command line. Data goes to standard output, messages to standard error.

Exit codes: 0 done, 1 it found a fault in the data, 2 wrong use.
"""

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from workshop_app import crashes, data
from workshop_app.actions import commission, importing, recovering, sample, sources
from workshop_app.actions.typed_passwords import asked_for, first_line_of
from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import RuleBrokenError, WorkshopError
from workshop_app.domain.packs import STRONGEST, STRONGEST_APART, label_of, usual_folder
from workshop_app.domain.passwords import must_be_long_enough, must_be_typed_alike
from workshop_app.domain.people import Recipient
from workshop_app.domain.statements import StatementState
from workshop_app.domain.times import steady_seconds, utc_text
from workshop_app.domain.wording import as_plain_line
from workshop_app.plans import PlanError, available_plans, plan_named, read_plan
from workshop_app.record.commission import commission_of, present_provider
from workshop_app.record.settings import odd_settings
from workshop_app.store import (
    CommissionFile,
    DamagedFileError,
    Key,
    LockedFileError,
    examine,
    has_password,
    key_for,
    new_key,
)
from workshop_app.store.attachments import check_attachments

if TYPE_CHECKING:
    from workshop_app.domain.receipts import Receipt
    from workshop_app.domain.taking_back import Chosen
    from workshop_app.record.taking_back import Made
    from workshop_app.store.backups import Places

DONE, FAULT, WRONG_USE = 0, 1, 2

_SAMPLE_NAME = "sample.workshop"
_FILE = click.Path(path_type=Path, readable=False)
"""Whether it may be read is said by what reads it."""


class _Commands(click.Group):
    """The commands; a first argument that is none of them is a file to open in the windows."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and (args[0].endswith(".workshop") or _is_there(Path(args[0]))):
            return super().resolve_command(ctx, ["open", *args])
        return super().resolve_command(ctx, args)


def _is_there(path: Path) -> bool:
    """Tell whether something is at ``path`` that we may look at."""
    try:
        return path.exists()
    except OSError:
        return False


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version=data.version(), message="%(version)s")
@click.option(
    "--password-file",
    type=click.Path(path_type=Path, allow_dash=True, readable=False),
    help="Read the password of the commission file from the first line of this file, or of standard input (-), instead "
    "of asking for it on the terminal.",
)
@click.option("--self-test", is_flag=True, help="Try whether everything works on this computer; no project is touched.")
@click.pass_context
def commands(ctx: click.Context, password_file: Path | None, self_test: bool) -> None:
    """In Their Words: young people heard exactly when adults buy services for them."""
    if self_test:
        ctx.exit(_self_test())
    if ctx.invoked_subcommand is None:
        ctx.exit(_open_windows(None))


@commands.command("open", hidden=True)
@click.argument("file", type=_FILE)
@click.pass_context
def open_file(ctx: click.Context, file: Path) -> None:
    """Open FILE in the windows."""
    ctx.exit(_open_windows(file))


def _key(file: Path) -> Key | None:
    """Return what ``file`` is kept under, by the password that is given or asked for; None where it has none.

    Raises:
        RuleBrokenError: there is nowhere to ask, or it is a recovery key with a slip in it.
    """
    return key_for(file, _password(f"Password of “{file.name}”: ")) if has_password(file) else None


def _password(question: str) -> str:
    given = click.get_current_context().find_root().params["password_file"]
    if given is None:
        return asked_for(question)
    return first_line_of(given)


def _self_test() -> int:
    """Print a line for each thing that was tried, and what all of it comes to."""
    from workshop_app.app import self_test

    began, faults = steady_seconds(), 0
    _print(data.version_and_system())
    for works, sentence in self_test():
        faults += not works
        _print(f"{'ok   ' if works else 'FAULT'}  {sentence}")
    told = "Everything works" if not faults else f"{faults} thing{'' if faults == 1 else 's'} did not work"
    _print(f"{told}. It took {steady_seconds() - began:.1f} s.")
    return FAULT if faults else DONE


def _open_windows(file: Path | None) -> int:
    from workshop_app.app import open_windows

    return open_windows(file)


@commands.command(short_help="Create the sample project and its packs, and open it.")
@click.argument("file", type=_FILE, required=False)
def demo(file: Path | None) -> None:
    """Write the sample project to FILE and its packs next to it, and open it.

    Without FILE it is sample.workshop in this folder. A sample that is already there is left as it is.
    """
    from workshop_app.exports.folders import ExportError

    path = file or Path(_SAMPLE_NAME)
    if _is_there(path) and path.is_file():
        _say(f"“{path}” is already there and was left as it is.")
    else:
        sample.make_sample(path, data.data_folder("resources") / sample.SCRIPT)
        _say(f"The sample project is in “{path}”.")
    folder = usual_folder(path)
    try:
        _export(path, folder, [], lambda _: None)
    except ExportError as error:
        # What lies there, such as packs of an early version, is no reason not to show the sample.
        _say(str(error))
    else:
        _say(f"Its packs are in “{folder}”.")
    _show_demo(path)


def _show_demo(path: Path) -> None:
    """Open the sample where there is a screen; it was written all the same where there is none."""
    from workshop_app.app import NoWindowError, open_windows

    try:
        open_windows(path)
    except NoWindowError as error:
        _say(str(error))


@commands.command()
@click.argument("file", type=_FILE)
@click.option("--title", required=True, help="What the young people call the project.")
@click.option("--service", required=True, help="The service being bought.")
@click.option("--council", default="", help="Who buys it.")
@click.option("--about", default="", help="Which young people it is for.")
@click.option("--safeguarding-lead", default="", help="The safeguarding lead's name.")
@click.option("--safeguarding-contact", default="", help="How to reach the safeguarding lead.")
@click.option("--plan", help="A session plan to begin with; “workshop-app plans” lists them.")
def new(
    file: Path,
    title: str,
    service: str,
    council: str,
    about: str,
    safeguarding_lead: str,
    safeguarding_contact: str,
    plan: str | None,
) -> None:
    """Make FILE, an empty commissioning project."""
    if plan is not None and plan not in available_plans():
        raise RuleBrokenError(f"There is no session plan “{plan}”. Choose from: {', '.join(available_plans())}.")
    first = plan_named(plan) if plan is not None else None
    with _made_whole(file) as record:
        commission.start_commission(
            record,
            title=title,
            service=service,
            council=council,
            about_whom=about,
            safeguarding_name=safeguarding_lead,
            safeguarding_contact=safeguarding_contact,
            plan_name=plan or "",
            session_title=first.title if first else "",
        )
    _say(f"“{file}” is ready.")


@contextlib.contextmanager
def _made_whole(path: Path) -> Iterator[CommissionFile]:
    """Make a new commission file; if what fills it fails, it is taken away again."""
    record = CommissionFile.create(path)
    try:
        yield record
    except BaseException:
        record.discard()
        raise
    record.close()


@contextlib.contextmanager
def _opened_to_write(file: Path) -> Iterator[CommissionFile]:
    """Open a file for writing; a backup is taken as it is opened and as it is closed, as the windows take them."""
    with CommissionFile.open(file, key=_key(file)) as record:
        if record.opening_told:
            _say(record.opening_told)
        _say_which_copies_are_open(record)
        _back_up(record)
        try:
            yield record
        finally:
            _back_up(record)


def _say_which_copies_are_open(record: CommissionFile) -> None:
    from workshop_app.store.backups import what_to_take
    from workshop_app.store.parted import OpenCopies, open_copy_told

    found = record.find(Commission)
    taking = None if found is None else what_to_take(record, found.id)
    if taking is not None:
        for copy in OpenCopies().new_ones(taking, _places().files(taking.commission_id)):
            _say(open_copy_told(record.path, copy))


def _back_up(record: CommissionFile) -> None:
    """Take a backup, unless there is one that holds the same; where none can be, say so and go on."""
    from workshop_app.store.backups import back_up_in_hand

    try:
        back_up_in_hand(record, _places())
    except WorkshopError as error:
        _say(str(error))


def _places() -> "Places":
    from workshop_app.store.backups import Places

    return Places(data.backups_folder(), data.settings_folder() / "backups.json")


@commands.command("add-statements", short_help="Save what was said, from a file or standard input.")
@click.argument("file", type=_FILE)
@click.argument("source", type=click.Path(allow_dash=True, readable=False))
@click.option("--waiting", is_flag=True, help="Leave the words waiting on the console instead of putting them up.")
@click.pass_context
def add_statements(ctx: click.Context, file: Path, source: str, waiting: bool) -> None:
    """Save every statement of SOURCE in FILE and print its id the moment it is saved.

    SOURCE is a .txt file (a line each), a .csv, .xlsx or .jsonl file with "wording" and, if known, "said_by",
    "exactness", "session" and "prompt", or - for JSON lines from standard input. New names for this work are added.
    """
    if source == "-" and ctx.find_root().params["password_file"] == Path("-"):
        raise click.UsageError("Standard input cannot hold both the password and the statements.")
    name = "Standard input" if source == "-" else f"“{source}”"
    entries_of = sources.reader_of(source, standard_input=source == "-")
    kept = tried = 0
    with _opened_to_write(file) as record, _source(source) as stream:
        commission_of(record)
        keeper = importing.Keeper(record, StatementState.WAITING if waiting else StatementState.UP, _say)
        try:
            for line, entry in entries_of(stream, name, _say):
                tried += 1
                try:
                    statement_id = keeper.keep(entry)
                except RuleBrokenError as error:
                    _say(f"{name}, line {line}: {error}")
                else:
                    kept += 1
                    _print(statement_id)
        finally:
            if tried:
                _say(f"Saved {kept} of {tried} {'statement' if tried == 1 else 'statements'} in “{file.name}”.")
    if not tried:
        _say(f"{name} contains no words, so nothing was saved.")
    if kept < tried:
        ctx.exit(FAULT)


def _source(source: str) -> BinaryIO:
    if source != "-":
        return sources.opened(Path(source))
    if sys.stdin is None:
        raise RuleBrokenError("Standard input is closed, so there is nothing to read. Nothing was saved.")
    return sys.stdin.buffer


@commands.command("statements", short_help="Print the statements; not for sharing.")
@click.argument("file", type=_FILE)
@click.pass_context
def list_statements(ctx: click.Context, file: Path) -> None:
    """Print the statements of FILE, a JSON object a line. It names people: it is not for sharing.

    Those set aside for safeguarding, and what was made from them, are left out, and how many they are is said.
    """
    from workshop_app.exports.listing import not_listed, statement_lines

    with CommissionFile.open_copy(file, key=_key(file)) as record:
        for line in statement_lines(record):
            _print(line)
        hidden = len(not_listed(record))
        unsound = record.only_to_look
    if hidden:
        _say(f"{hidden} set aside for safeguarding, or made from such words, and not shown here.")
    if unsound:
        _say(unsound)
        ctx.exit(FAULT)


@commands.command("people", short_help="Print names for this work; not for sharing.")
@click.argument("file", type=_FILE)
@click.pass_context
def list_people(ctx: click.Context, file: Path) -> None:
    """Print each young person of FILE on a line: their ID, a tab, and their name for this work. Not for sharing.

    No real name is printed. take-back takes the ID of somebody who wants everything of theirs taken back.
    """
    from workshop_app.record.people import shown_names, young_people

    with CommissionFile.open_copy(file, key=_key(file)) as record:
        names = shown_names(record)
        for one in young_people(record):
            _print(f"{one.id}\t{as_plain_line(names[one.id])}")
        unsound = record.only_to_look
    if unsound:
        _say(unsound)
        ctx.exit(FAULT)


@commands.command(short_help="Create the packs and tables.")
@click.argument("file", type=_FILE, required=False)
@click.argument("folder", type=_FILE, required=False)
@click.option("--only", multiple=True, metavar="NAME", help="Only this one; may be given more than once.")
@click.option("--list", "list_them", is_flag=True, help="List what can be exported.")
@click.option(
    "--for",
    "reader",
    type=click.Choice([one.name.lower() for one in Recipient]),
    help="Who will read it: names appear in it only as agreed for this reader. Without it, each is made for its own "
    "reader.",
)
@click.pass_context
def export(
    ctx: click.Context,
    file: Path | None,
    folder: Path | None,
    only: tuple[str, ...],
    list_them: bool,
    reader: str | None,
) -> None:
    """Write each pack and table of FILE that has anything to show into FOLDER, and print the name of each file."""
    if list_them:
        from workshop_app.exports.packs import EXPORTS

        for one in EXPORTS:
            _print(f"{one.name}\t{one.purpose}")
        return
    if file is None or folder is None:
        raise click.UsageError("Name the commission file and the folder to export to.")
    if not _export(file, folder, list(only), _print, None if reader is None else Recipient[reader.upper()]):
        ctx.exit(FAULT)


def _export(
    file: Path, folder: Path, only: list[str], written: Callable[[str], None], reader: Recipient | None = None
) -> bool:
    """Write the exports, for one reader or each for its own, telling ``written`` of each.

    Tell whether all were made, or some were too large to be or failed.
    """
    from workshop_app.domain.naming import told_places
    from workshop_app.exports.gathering import gather, gather_for
    from workshop_app.exports.naming import where_named
    from workshop_app.exports.packs import (
        READERS,
        export_named,
        exports_with_content,
        told_before,
        whys_empty,
        write_exports,
    )
    from workshop_app.record.told_of_consent import told_left_out

    named = [export_named(name) for name in only]
    with CommissionFile.open_copy(file, key=_key(file)) as record:
        gathered_for = (
            gather_for(record, READERS) if reader is None else dict.fromkeys(Recipient, gather(record, reader))
        )
        _say_what_is_out_of_date(record)
        left_out = "" if reader is None else told_left_out(record, reader)
        provider = present_provider(record)
    logo = data.logo_in(data.settings_folder())
    gathered_for = {each: replace(one, logo_at=logo) for each, one in gathered_for.items()}
    gathered = gathered_for[Recipient.PANEL]
    chosen = named or exports_with_content(gathered)
    empty = whys_empty(gathered)
    if refused := next((empty[one.name] for one in named if one.name in empty), ""):
        raise WorkshopError(refused)
    if not named:
        for why in empty.values():
            _say(why)
    if left_out:
        _say(left_out)
    for one in chosen:
        if told := told_before(one, gathered_for[one.recipient]):
            _say(told)
    failed: list[str] = []
    made = []
    for path in write_exports(gathered_for, folder, chosen, failed.append):
        written(str(path))
        made.append(path)
    for why in failed:
        _say(why)
    if any(path.parent.parent != folder for path in made):
        _say("A password that you give to the specification is none for the film, pictures and papers beside it.")
    if any(path.name.startswith(STRONGEST) for path in made):
        _say(STRONGEST_APART)
    for one in chosen:
        if how_many := where_named(one, gathered_for[one.recipient], provider).places:
            _say(f"{label_of(one.name)}: {told_places(how_many)} Look before you hand it over.")
    return not failed


def _say_what_is_out_of_date(record: CommissionFile) -> None:
    from workshop_app.record.receipts import stale_pack
    from workshop_app.record.taking_back import out_of_date

    for pack in out_of_date(record):
        _say(f"Out of date, because words it may contain were taken back: {stale_pack(pack).told}. Ask for it back.")


@commands.command(short_help="Check that a file is whole and unaltered.")
@click.argument("file", type=_FILE)
@click.pass_context
def check(ctx: click.Context, file: Path) -> None:
    """Check FILE: SQLite's own checks, the structure, the seals, and the journal against what stands there.

    Where all of that fits, its attachments are compared with what was added.
    """
    key = _key(file)
    report = examine(file, key)
    for fault in report.faults:
        _print(as_plain_line(fault.sentence))
    for sentence in report.remarks:
        _say(sentence)
    if report.faults:
        number = len(report.faults)
        _say(f"“{file.name}” has {number} fault{'' if number == 1 else 's'}. Keep it as it is.")
        ctx.exit(FAULT)
    _say(f"“{file.name}” is whole: {report.actions} action{'' if report.actions == 1 else 's'}, every seal fits.")
    _say(f"Head digest: {report.head_digest or 'none yet'}")
    with CommissionFile.open_copy(file, key=key, sound=report.head_digest) as record:
        for sentence in odd_settings(record):
            _say(sentence)
        found = check_attachments(record)
    for sentence in found.faults:
        _print(as_plain_line(sentence))
    for sentence in found.remarks:
        _say(sentence)
    if found.whole:
        _say(
            f"{found.whole} {'attachment is as it was' if found.whole == 1 else 'attachments are as they were'} added."
        )
    if found.faults:
        ctx.exit(FAULT)


@commands.command(short_help="Save what can be read of a damaged file.")
@click.argument("file", type=_FILE)
@click.argument("new", type=_FILE)
@click.pass_context
def recover(ctx: click.Context, file: Path, new: Path) -> None:
    """Save whatever can be read of FILE, however damaged, into NEW, and say what could not be read.

    FILE is not changed. NEW holds real names too, as FILE does, and has the same password, if FILE has one. The exit
    code is 1 if something could not be read.
    """
    try:
        done = recovering.recover_file(file, new)
    except LockedFileError:
        # A plain file whose beginning is damaged looks so as well: it was tried without a password first.
        done = recovering.recover_file(file, new, key=_key(file))
    for sentence in done.told:
        _say(sentence)
    if done.is_all:
        _say(f"All of “{file.name}” could be read, and is in “{new}”.")
    else:
        _say(f"What could be read of “{file.name}” is in “{new}”. Keep “{file.name}” as it is.")
        ctx.exit(FAULT)


@commands.command("password", short_help="Set, change or remove the password of a file.")
@click.argument("file", type=_FILE)
@click.argument("sheet", type=_FILE, required=False)
@click.option("--remove", is_flag=True, help="Remove the password: anybody who has the file can then read it.")
@click.option(
    "--new-password-file", type=_FILE, help="Read the new password from the first line of this file, not the terminal."
)
def set_password(file: Path, sheet: Path | None, remove: bool, new_password_file: Path | None) -> None:
    """Give FILE a password, or another one, and write its recovery sheet to SHEET, a PDF to be printed and deleted.

    Without the password and without the sheet nobody can ever open the file again. Packs and exports have no password,
    nor do copies made before. A password is never an argument: it is asked for.
    """
    from workshop_app.store.backups import plain_backups

    if remove == (sheet is not None):
        raise click.UsageError("Name the recovery sheet to write, or give --remove.")
    if sheet is not None and _is_there(sheet):
        raise RuleBrokenError(
            f"“{sheet}” is already there. Choose another name for the recovery sheet; nothing was changed."
        )
    key = _key(file)
    if remove and key is None:
        raise RuleBrokenError(f"“{file.name}” has no password. Nothing was changed.")
    with CommissionFile.open(file, key=key) as record:
        if sheet is None:
            record.keep_under(None)
            _say(
                f"“{file.name}” no longer has a password: anybody who has it can read it. Its recovery sheet opens "
                "only backups and copies made before."
            )
            return
        fresh = new_key(_new_password(file, new_password_file))
        _write_sheet(record, fresh, sheet)
        try:
            record.keep_under(fresh)
        except BaseException:
            sheet.unlink(missing_ok=True)
            raise
        _say(
            f"“{file.name}” now has a password. Print “{sheet}”, lock the print away and delete “{sheet}”: anybody who "
            "has it can open the project."
        )
        for name in record.plain_ones_beside:
            _say(f"Anybody can still read “{name}” next to it. Delete it, or move it to an encrypted disk.")
        plain = len(plain_backups(record, _places()))
        if plain:
            _say(
                f"Anybody can still read {plain} backup{'' if plain == 1 else 's'} of it made earlier. Delete "
                f"{'it' if plain == 1 else 'them'} on Home."
            )


def _new_password(file: Path, given: Path | None) -> str:
    if given is not None:
        return first_line_of(given)
    password = asked_for(f"New password of “{file.name}”: ")
    must_be_long_enough(password)
    must_be_typed_alike(password, asked_for("Repeat the new password: "))
    return password


def _write_sheet(record: CommissionFile, key: Key, sheet: Path) -> None:
    from workshop_app.exports.sheets.recovery import RecoverySheet, draw_recovery_sheet
    from workshop_app.store.private_files import write_private

    drawn = draw_recovery_sheet(
        RecoverySheet(
            title=commission_of(record).title,
            file_name=record.path.name,
            number=key.sheet_number,
            key=key.recovery,
            made_at=utc_text(record.clock()),
        )
    )
    try:
        write_private(sheet, drawn)
    except OSError as error:
        raise RuleBrokenError(
            f"“{sheet}” cannot be written ({error.strerror}), so no password was set. Choose another place for it."
        ) from error


@commands.command("plans")
@click.argument("paths", type=_FILE, nargs=-1)
@click.pass_context
def list_plans(ctx: click.Context, paths: tuple[Path, ...]) -> None:
    """List the session plans, or check those given."""
    code = DONE
    for name, path in ({str(path): path for path in paths} or available_plans()).items():
        try:
            plan = read_plan(path)
        except PlanError as error:
            code = max(code, FAULT if _is_there(path) and path.is_file() else WRONG_USE)
            _say(str(error))
        else:
            _print(f"{as_plain_line(name)}\t{plan.minutes} min\t{as_plain_line(plan.title)}")
    ctx.exit(code)


@commands.command(short_help="Save a picture of every page of both windows.")
@click.argument("file", type=_FILE)
@click.argument("folder", type=_FILE)
@click.option("--size", default="1280x720", show_default=True, metavar="WxH", help="Width and height in pixels.")
@click.option(
    "--theme", type=click.Choice(["paper", "dark", "high-contrast"]), default="paper", show_default=True, help="Theme."
)
def screens(file: Path, folder: Path, size: str, theme: str) -> None:
    """Draw every page of both windows, as FILE fills them, into FOLDER as PNGs. FILE is only read."""
    from workshop_app.app import draw_screens

    for path in draw_screens(file, folder, _size(size), theme, _key(file)):
        _print(str(path))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 320 <= int(width) <= 7680 and 240 <= int(height) <= 4320):
        raise RuleBrokenError(f"“{text}” is not a size in pixels, such as 1280x720, of up to 7680x4320.")
    return int(width), int(height)


@commands.command("take-back", short_help="Take words back for good; prints a receipt.")
@click.argument("file", type=_FILE)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option(
    "--left/--not-left", default=None, help="Whether a pack with these words has left without being recorded."
)
@click.option("--real-name", is_flag=True, help="The IDs are of young people; their real names are erased.")
@click.option("--keep-made", multiple=True, metavar="ID", help="Something made from the words that stays.")
@click.option("--destroy-made", multiple=True, metavar="ID", help="Something made from the words that goes too.")
@click.option(
    "--reword-made", nargs=2, multiple=True, metavar="ID WORDS", help="Something made from them, and its new wording."
)
@click.option("--receipt", type=_FILE, metavar="PDF", help="Also write the receipt as a page to print.")
@click.pass_context
def take_back(
    ctx: click.Context,
    file: Path,
    ids: tuple[str, ...],
    left: bool | None,
    real_name: bool,
    keep_made: tuple[str, ...],
    destroy_made: tuple[str, ...],
    reword_made: tuple[tuple[str, str], ...],
    receipt: Path | None,
) -> None:
    """Take back the words of FILE that have these IDs, and print the receipt.

    The ID of a young person takes back everything of theirs. Before a pack with the words has left they are destroyed;
    afterwards the link to whoever said them is, and an officer decides about the words. What was made from words that
    are destroyed is asked about one by one. None of it can be undone.
    """
    from workshop_app.actions.requests import free_name, requests
    from workshop_app.domain.receipts import parts_of
    from workshop_app.domain.taking_back import SAVED_FROM_A_DAMAGED_ONE, Choice, Chosen

    if receipt is not None and _is_there(receipt):
        raise RuleBrokenError(
            f"“{receipt}” is already there. Choose another name for the receipt; nothing was changed."
        )
    made = {one: Chosen(Choice.KEEP) for one in keep_made} | {one: Chosen(Choice.DESTROY) for one in destroy_made}
    made |= {one: Chosen(Choice.REWORD, wording) for one, wording in reword_made}
    places = _places()
    with _opened_to_write(file) as record:
        for request in requests(record, ids, real_name=real_name):
            if request.reached.saved:
                _say(SAVED_FROM_A_DAMAGED_ONE)
            if request.asks_whether_left and left is None:
                left = _asked_whether_left()
            for one in request.to_be_chosen(left=bool(left)):
                if one.thing.id not in made:
                    made[one.thing.id] = _asked_of_made(one)
            done = request.take(left=bool(left), made=made)
            told = done.receipt(record, places)
            for part in parts_of(told):
                _print(part.heading)
                for sentence in part.sentences:
                    _print(f"  {sentence}")
            if receipt is not None:
                path = free_name(receipt)
                _write_receipt(told, path, record)
                _say(f"The receipt to print is in “{path}”.")


def _write_receipt(told: "Receipt", path: Path, record: CommissionFile) -> None:
    from workshop_app.domain.times import utc_text
    from workshop_app.exports import sheets
    from workshop_app.store.private_files import write_private

    try:
        write_private(path, sheets.receipt(told, utc_text(record.clock())))
    except OSError as error:
        raise RuleBrokenError(
            f"The receipt could not be written to “{path}” ({error.strerror}). What was taken back stays taken back; "
            "the receipt is above."
        ) from error


def _is_asked() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _asked_whether_left() -> bool:
    if not _is_asked():
        raise RuleBrokenError(
            "Say whether any pack with these words has left, recorded or not: --left or --not-left. Nothing was "
            "changed."
        )
    return click.confirm("Has any pack with these words left, recorded or not?", default=None, err=True)


def _asked_of_made(made: "Made") -> "Chosen":
    from workshop_app.domain.taking_back import Choice, Chosen

    if not _is_asked():
        raise RuleBrokenError(
            f"{made.thing.id} was made from these words. Give --keep-made, --destroy-made or --reword-made for it and "
            "for anything else made from them; nothing was changed."
        )
    _say("This was made from the words:")
    _say(f"  {made.wording}")
    answers = ["keep", "destroy", "reword"]
    if made.left:
        _say("It has left in a pack too: if it goes, it waits until an officer has decided.")
        answers.remove("reword")
    choice = Choice(click.prompt(" or ".join(answers), type=click.Choice(answers), err=True))
    return Chosen(choice, click.prompt("Its new wording", err=True) if choice is Choice.REWORD else "")


def _print(line: str) -> None:
    """Write a line of data, in UTF-8 wherever it goes, at once.

    Where whoever read our output has stopped reading, the work goes on: words must be kept all the same.

    Raises:
        RuleBrokenError: it cannot be written, because the disk it goes to is full, say.
    """
    if sys.stdout is None:
        return
    if sys.stdout.isatty():
        # What reads a pipe needs a path to the byte; a terminal would obey what is in its name.
        line = "\t".join(as_plain_line(one) for one in line.split("\t"))
    stream = sys.stdout.buffer
    try:
        stream.write(line.encode("utf-8", "surrogateescape") + b"\n")
        stream.flush()
    except OSError as error:
        # What is still in the buffer would be tried, and fail, once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if error.errno not in (errno.EPIPE, errno.EINVAL):
            raise RuleBrokenError(
                f"The output cannot be written ({error.strerror}). Make some room or send it elsewhere; what was saved "
                "so far is safe."
            ) from error


def _say(sentence: str) -> None:
    """Write a message; nothing stops because nobody listens."""
    with contextlib.suppress(OSError):
        click.echo(as_plain_line(sentence), err=True)


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    try:
        code = commands.main(arguments, prog_name="workshop-app", standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except (KeyboardInterrupt, Exception) as error:
        return code_after(error)


def code_after(error: BaseException, also: Callable[[str], object] | None = None) -> int:
    """Say what went wrong in one plain sentence, and return the exit code for it.

    Args:
        error: what was raised.
        also: told of the sentence as well, for whoever does not look at a terminal.

    Raises:
        Exception: it is a fault of the app's own, and Python runs for whoever looks for those.
    """
    sentence = _sentence_after(error)
    _say(sentence)
    if also is not None:
        also(sentence)
    return FAULT if isinstance(error, DamagedFileError | PlanError) else WRONG_USE


def _sentence_after(error: BaseException) -> str:
    if isinstance(error, click.UsageError):
        return f"{error.format_message()} “workshop-app --help” says more."
    if isinstance(error, WorkshopError):
        return str(error)
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return "Stopped. Everything saved so far is safe."
    if sys.flags.dev_mode:
        raise error
    noted = crashes.note(error)
    return f"Something went wrong inside the app. Everything saved so far is safe. {crashes.what_to_do(noted)}"
