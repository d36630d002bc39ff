"""Words in files as other programs save them, to the code point."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from workshop_app.actions.sources import opened, reader_of
from workshop_app.domain.errors import RuleBrokenError, WorkshopError

Found = tuple[list[tuple[object, ...]], str]


def read(name: str, content: bytes) -> Found:
    """Return what a file gives (line, words, who, and so on), and all that was told of it."""
    told: list[str] = []
    found: list[tuple[object, ...]] = []
    for line, entry in reader_of(name)(io.BytesIO(content), f"“{name}”", told.append):
        found.append((line, str(entry)) if isinstance(entry, WorkshopError) else (line, *entry.values()))
    return found, " ".join(told)


TWO = [(2, "A quiet room, please", "Otter"), (3, 'They said "maybe"; then\tnothing', "Wren")]
QUOTED = [
    ["Wording", "SAID  BY "],
    ['"A quiet room, please"', "Otter"],
    ['"They said ""maybe""; then\tnothing"', "Wren"],
]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", ""), ("utf-8-sig", ""), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")],
)
def test_a_table_is_read_however_it_was_saved(end: str, separator: str, encoding: str, said: str) -> None:
    content = end.join(separator.join(row) for row in QUOTED) + end
    found, told = read("heard.csv", content.encode(encoding))
    assert found == TWO
    assert said in told
    assert bool(told) == bool(said)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_each_line_of_a_text_is_words(end: bytes) -> None:
    lines = ["Bus fares", "  zażółć \u2028 \x0b\x85 ", "", "No more forms"]
    found, told = read("heard.txt", end.join(one.encode() for one in lines) + end)
    assert found == [(1, lines[0]), (2, lines[1]), (4, lines[3])]
    assert told == ""


@pytest.mark.parametrize("name", ["heard.txt", "heard.csv", "heard.jsonl"])
def test_windows_1252_is_told_by_its_bytes_and_said(name: str) -> None:
    words = "“café” – 5 €"
    before = {"heard.txt": "plain\n", "heard.csv": "wording\n", "heard.jsonl": '{"wording": "plain"}\n'}[name]
    line = f'{{"wording": "{words}"}}\n' if name == "heard.jsonl" else words + "\n"
    found, told = read(name, (before + line).encode("cp1252"))
    assert found[-1] == (2, words)
    assert "Windows-1252" in told
    assert "line 2" in told


def test_in_a_file_of_utf_8_only_the_line_that_is_not_is_refused() -> None:
    found, told = read("heard.csv", "wording\nżółć\n".encode() + b"\xff\n" + "kącik\n".encode())
    assert found[0] == (2, "żółć")
    assert "not UTF-8" in str(found[1][1])
    assert found[2] == (4, "kącik")
    assert told == ""


def test_with_one_column_nothing_separates() -> None:
    """As saved in a country whose lists have semicolons: no quotes, whatever stands in the words."""
    content = "\ufeffwording\r\nSomewhere quiet, near the bus\r\nNot a number\r\nBread, butter, jam; and\ttea\r\n"
    found, _ = read("eu1.csv", content.encode())
    assert [one[1] for one in found] == [
        "Somewhere quiet, near the bus",
        "Not a number",
        "Bread, butter, jam; and\ttea",
    ]


def test_a_form_with_rows_that_nobody_answered() -> None:
    content = (
        'sep=,\n"Timestamp","wording","said_by"\n"4:12 pm","Three things:\r\n1. a lift\n2. ""real"" food","Otter"\n'
        '"4:13 pm","","Wren"\n,,\n"4:14 pm"," ","Wren"\n"4:15 pm"," ok ",\n'
    )
    found, told = read("form.csv", content.encode())
    assert found == [(3, 'Three things:\r\n1. a lift\n2. "real" food', "Otter"), (9, " ok ")]
    assert "The column “Timestamp” of “form.csv” is not used." in told
    assert "2 rows of “form.csv” have no words, so they were not saved: lines 6 and 8." in told


@pytest.mark.parametrize(
    ("content", "seen", "expected"),
    [
        ("words,who\nx,y\n", "“words” and “who”", "“wording”"),
        ("wording;Wording \nx;y\n", "“wording” more than once", "once"),
        ("", "nothing", "“wording”"),
        ("wording,said_by\nx,y,z\n", "3 cells", "2 columns"),
    ],
)
def test_what_was_seen_and_what_was_expected_is_said(content: str, seen: str, expected: str) -> None:
    try:
        (_, said), *_ = read("heard.csv", content.encode())[0]
    except RuleBrokenError as error:
        said = str(error)
    assert seen in str(said)
    assert expected in str(said)


def workbook(sheet: str, second: str = "", marks: bytes = b"") -> bytes:
    """Return the smallest .xlsx there can be, with one sheet or two."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packed = "http://schemas.openxmlformats.org/package/2006/relationships"
    sheets = [one for one in (sheet, second) if one]
    named = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n, _ in enumerate(sheets, 1))
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{packed}"><Relationship Id="r" Type="{kinds}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{kinds}"><sheets>{named}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packed}">'
        + "".join(
            f'<Relationship Id="r{n}" Type="{kinds}/worksheet" Target="worksheets/s{n}.xml"/>'
            for n, _ in enumerate(sheets, 1)
        )
        + "</Relationships>",
    }
    for number, rows in enumerate(sheets, 1):
        parts[f"xl/worksheets/s{number}.xml"] = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    with zipfile.ZipFile(made := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, marks + content.encode())
    return made.getvalue()


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


HEADINGS = '<row r="2">' + cell("B2", "Timestamp") + cell("C2", " WORDING") + cell("D2", "Said-By") + "</row>"


def test_a_spreadsheet_gives_the_text_of_its_cells() -> None:
    rows = [
        '<row r="3">' + cell("C3", "  one\n\ntwo &lt;b&gt; _x000D_\u00a0👩‍🎤 ") + cell("D3", "Otter") + "</row>",
        '<row r="4"><c r="B4"><v>0.5</v></c>' + cell("D4", "Wren") + "</row>",
        '<row r="6"><c r="C6"><v>0.5</v></c></row>',
        '<row r="7"><c r="C7" t="str"><f>1+1</f><v>=no formula</v></c></row>',
    ]
    notes = '<row r="1">' + cell("A1", "for us alone") + "</row>"
    found, told = read("form.xlsx", workbook(notes, HEADINGS + "".join(rows)))
    assert found[0] == (3, "  one\n\ntwo <b> \r\u00a0👩‍🎤 ", "Otter")
    assert found[1][0] == 6
    assert "holds a number (0.5) where text was expected" in str(found[1][1])
    assert found[2] == (7, "=no formula")
    assert told == (
        "Only the sheet “S2” of “form.xlsx” was read, and not “S1”. The column “Timestamp” of “form.xlsx” is not used. "
        "One row of “form.xlsx” has no words, so it was not saved: line 4."
    )


def test_what_a_spreadsheet_wrote_by_its_number_is_not_guessed() -> None:
    """Excel writes U+FFFE as _xFFFE_, and _xFFFE_ itself as _x005F_xFFFE_; what reads them tells the two no more."""
    rows = ["wording", "_x005F_xFFFE_ and _x001B_", "plain"]
    sheet = "".join(f'<row r="{n}">' + cell(f"A{n}", one) + "</row>" for n, one in enumerate(rows, 1))
    assert read("heard.xlsx", workbook(sheet))[0] == [(2, "_xFFFE_ and \x1b"), (3, "plain")]
    unclear = read("heard.xlsx", workbook(sheet + '<row r="4">' + cell("A4", "a_xFFFE_b") + "</row>"))[0]
    assert unclear[1] == (3, "plain")
    assert "not certain what was meant" in str(unclear[2][1])


FAR = '<row r="1">' + cell("A1", "wording") + '</row><row r="1048576">' + cell("XFD1048576", "far") + "</row>"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 and no more", "cannot be read as a spreadsheet"),
        (b"\xd0\xcf\x11\xe0 with a password", "protected by a password"),
        (workbook(FAR), "so far out"),
        (workbook(FAR.replace('r="XFD1048576"', "s='1'\nr = 'XFD1048576'")), "so far out"),
        (workbook(HEADINGS)[:-40], "damaged"),
        (workbook(HEADINGS).replace(b"PK\x01\x02", b"PK\x01\x03"), "damaged"),
        (workbook(""), "it holds nothing"),
    ],
)
def test_a_spreadsheet_that_cannot_be_read_is_refused_in_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(RuleBrokenError, match=said):
        read("form.xlsx", content)


def test_a_spreadsheet_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop_app.actions.workbooks._LARGEST", 100_000)
    with pytest.raises(RuleBrokenError, match="larger unpacked"):
        read("form.xlsx", workbook(HEADINGS + " " * 100_000))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_source_has_an_end(tmp_path: Path) -> None:
    pipe, endless = tmp_path / "heard.txt", tmp_path / "endless.csv"
    os.mkfifo(pipe)
    endless.symlink_to("/dev/zero")
    for path in (pipe, endless):
        with pytest.raises(RuleBrokenError, match="is not an ordinary file"):
            opened(path)
    for path in (tmp_path, tmp_path / "no\0name.txt", tmp_path / ("x" * 300)):
        with pytest.raises(RuleBrokenError, match="cannot be"):
            opened(path)
