"""Six hundred odd strings through every way in and out: equal code point for code point, or refused in one sentence.

``pytest tests/faults/test_odd_strings.py --many 100 -s`` tries all of them in every way; fewer are taken by chance.
"""

import contextlib
import csv
import io
import json
import random
import re
import sqlite3
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tests.exported import exported
from tests.exports.reading import actual_texts, paragraphs
from tests.faults.counting import Counts
from tests.odd_words import ALWAYS_THERE, odd_strings
from workshop_app.actions.commission import start_commission
from workshop_app.actions.feedback import keep_remark, share_remarks
from workshop_app.actions.sorting import add_sort
from workshop_app.actions.statements import keep_statement, keep_statements
from workshop_app.actions.tendering import add_tenderer
from workshop_app.cli import run
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import RemarkKind
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports import documents
from workshop_app.exports.gathering import gather
from workshop_app.exports.sheets import sort_cards
from workshop_app.store import CommissionFile, check_file

EACH = 24
PDF_FROM = 6
LONGEST_PRINTED = 5_000

Refusals = list[str]
WayIn = Callable[[Path, list[str]], Refusals]


def one_by_one(path: Path, wordings: list[str]) -> Refusals:
    refused = []
    with CommissionFile.open(path) as file:
        for wording in wordings:
            try:
                keep_statement(file, wording, state=StatementState.UP)
            except RuleBrokenError as error:
                refused.append(str(error))
    return refused


def all_at_once(path: Path, wordings: list[str]) -> Refusals:
    """One that is refused refuses all: it is left out, and the others are tried again."""
    refused = []
    with CommissionFile.open(path) as file:
        left = [*wordings]
        for wording in wordings:
            if "\ud800" <= max(wording) <= "\udfff" or len(wording) > 100_000 or not wording.isascii():
                try:
                    keep_statements(file, [wording])
                except RuleBrokenError as error:
                    refused.append(str(error))
                    left.remove(wording)
                else:
                    file.undo()
        keep_statements(file, left)
    return refused


def raw(text: str) -> bytes:
    """Return UTF-8, also of halves of characters, as a careless program would write them."""
    return text.encode("utf-8", "surrogatepass")


def as_text(wordings: list[str]) -> bytes:
    """Words that begin with U+FEFF come after a byte order mark, or theirs would be taken for one."""
    lines = "".join(one + "\n" for one in wordings)
    return raw("\ufeff" * lines.startswith("\ufeff") + lines)


def as_csv(wordings: list[str]) -> bytes:
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_ALL)
    writer.writerows([["wording"], *([one] for one in wordings)])
    return raw(made.getvalue())


def as_json(wordings: list[str]) -> bytes:
    """Every other line is in ASCII only; half a character can be said in no other way."""
    lines = [
        json.dumps({"wording": one}, ensure_ascii=bool(at % 2) or any("\ud800" <= c <= "\udfff" for c in one))
        for at, one in enumerate(wordings)
    ]
    return raw("".join(one + "\n" for one in lines))


_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")


def as_workbook(wordings: list[str]) -> bytes:
    """Return an .xlsx as Excel writes one: what XML cannot hold is said as _xHHHH_."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packed = "http://schemas.openxmlformats.org/package/2006/relationships"
    rows = "".join(
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t xml:space="preserve">'
        + escape(_NOT_IN_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", one))
        + "</t></is></c></row>"
        for number, one in enumerate(["wording", *wordings], start=1)
    )
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{packed}"><Relationship Id="r" Type="{kinds}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{kinds}"><sheets><sheet name="S" sheetId="1" r:id="r1"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packed}"><Relationship Id="r1" Type="{kinds}/worksheet" '
        'Target="worksheets/s1.xml"/></Relationships>',
        "xl/worksheets/s1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(made := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content.encode())
    return made.getvalue()


FROM_FILES = {"txt": as_text, "csv": as_csv, "jsonl": as_json, "xlsx": as_workbook, "-": as_json}
WAYS_IN = ("one by one", "all at once", *FROM_FILES)


def fits(way: str, wording: str) -> bool:
    """Tell whether a wording can be said in that way at all: a line of text is one line, and says something."""
    return way != "txt" or (bool(wording.strip()) and not set("\r\n") & set(wording))


def put_in(
    way: str, path: Path, wordings: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Refusals:
    """Put wordings into a new file in one way; return the sentences with which some are refused."""
    with CommissionFile.create(path) as file:
        start_commission(file, title="Ours", service="Young Carers Service")
    if way not in FROM_FILES:
        return (one_by_one if way == "one by one" else all_at_once)(path, wordings)
    content = FROM_FILES[way](wordings)
    source = path.with_suffix("." + way)
    if way == "-":
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    else:
        source.write_bytes(content)
    capsys.readouterr()
    code = run(["add-statements", str(path), "-" if way == "-" else str(source)])
    said = capsys.readouterr().err.split("\n")
    refused = [one for one in said if re.search(r", line \d+: ", one)]
    assert (code == 1) == bool(refused), said
    assert not any("went wrong" in one for one in said), said
    return refused


def taken_out(path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    """Return what stands in a file, by the way it came out."""
    capsys.readouterr()
    assert run(["statements", str(path)]) == 0
    listed = [json.loads(line)["wording"] for line in capsys.readouterr().out.split("\n") if line]
    assert run(["export", str(path), str(folder), "--only", "statements", "--only", "data"]) == 0
    table = io.StringIO(exported(folder)["statements-raw.csv"].read_bytes().decode("utf-8-sig"), newline="")
    csv.field_size_limit(1_000_000)
    content = json.loads(exported(folder)["statements.json"].read_bytes())
    with contextlib.closing(sqlite3.connect(exported(folder)["data-copy.sqlite"])) as conn:
        copied = [row[0] for row in conn.execute("SELECT wording FROM statement")]
    return {
        "statements": listed,
        "CSV": [row["wording"] for row in csv.DictReader(table)],
        "JSON": [one["wording"] for one in content["statements"]],
        "data copy": copied,
    }


@pytest.mark.many
def test_odd_strings_come_out_as_they_went_in_or_are_refused(
    tmp_path: Path, many: int, seed: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = Counts("odd strings through every way in and out", seed)
    every = odd_strings(seed)
    assert len(every) == ALWAYS_THERE
    wordings = every if EACH * many >= len(every) else random.Random(seed).sample(every, EACH * many)
    for number, way in enumerate(WAYS_IN):
        path = tmp_path / f"{number}.workshop"
        given = [one for one in wordings if fits(way, one)]
        refused = put_in(way, path, given, capsys, monkeypatch)
        assert all("\n" not in one and len(one) < 500 for one in refused), refused
        assert check_file(path) == []
        for out, found in taken_out(path, tmp_path / f"packs {number}", capsys).items():
            missing, more = Counter(given) - Counter(found), Counter(found) - Counter(given)
            if found != [one for one in given if one in set(found)] and out == "statements":
                counts.bad.append(f"{way} to {out}, seed {seed}: in another order")
            counts.bad += [f"{way} to {out}, seed {seed}: made up {one!r:.300}" for one in more.elements()]
            if missing.total() != len(refused):
                counts.lost += [f"{way} to {out}, seed {seed}: {one!r:.300}" for one in missing.elements()]
            else:
                counts.ends["refused"] += missing.total()
            counts.ends["equal"] += (Counter(given) & Counter(found)).total()
    if many >= PDF_FROM:
        in_pdfs(tmp_path / "0.workshop", counts)
    with capsys.disabled():
        counts.settle()


_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_NAMED = re.compile(r"\[(U\+[0-9A-F]{4,6})[^\]]*\]")


def in_pdfs(path: Path, counts: Counts) -> None:
    """Print all words of a file, and read them back as a screen reader does, what is not drawn by its number."""
    with CommissionFile.open(path) as file:
        words = [one.wording for one in file.all(Statement) if len(one.wording) <= LONGEST_PRINTED]
        add_sort(file, "Our sort")
        tenderer = add_tenderer(file, "Oak Barn")
        share_remarks(file, [keep_remark(file, tenderer, RemarkKind.STRENGTH, one) for one in words])
        gathered = gather(file)
    printed = [one for one in gathered.unsorted if len(one.voice.wording) <= LONGEST_PRINTED]
    for name, made in {
        "specification": documents.specification(replace(gathered, unsorted=printed)),
        "feedback pack": documents.feedback_pack(gathered),
    }.items():
        read = set(paragraphs(made))
        shown = read | set(map(with_named, read))
        for wording in words:
            lines = [line for line in _LINE_END.split(wording) if line.strip()]
            found(counts, name, wording, all(line in shown for line in lines))
    sort = gathered.paper_sort
    assert sort is not None
    cards = [one for one in sort.cards if len(one.wording) <= LONGEST_PRINTED]
    read_there = [
        text
        for page in actual_texts(sort_cards(replace(gathered, paper_sort=replace(sort, cards=cards))))
        for text in page
    ]
    together = [without_spaces(one) for one in ("".join(read_there), with_named("".join(read_there)))]
    for wording in words:
        found(counts, "cards", wording, any(without_spaces(wording) in one for one in together))


def found(counts: Counts, where: str, wording: str, there: bool) -> None:
    if there:
        counts.end(f"read back from the {where}")
    else:
        counts.lost.append(f"to the {where}: {wording!r:.300}")


def with_named(text: str) -> str:
    """Return a text with each character that no font draws in the place of its number."""
    return _NAMED.sub(lambda one: chr(int(one[1][2:], 16)), text)


def without_spaces(text: str) -> str:
    """Return what a card's lines hold, however they were broken."""
    return re.sub(r"\s", "", text)
