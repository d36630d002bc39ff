"""The sheets of what to explore and the answers sheet: the same things under the same ids, each tenderer by itself."""

import re
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf
import pytest
from python_calamine import CalamineWorkbook

from tests.exports.examples import ARABIC, BRIDGE, FARM, MARKUP, SPACED, empty, large, rich
from tests.exports.reading import attached, paragraphs
from workshop_app.actions.feedback import keep_remark
from workshop_app.actions.sessions import add_session
from workshop_app.actions.specification import add_specification_line
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.explore_ids import short_ids
from workshop_app.domain.feedback import RemarkKind, RemarkState
from workshop_app.domain.packs import Identifying, IdentifyingDecision
from workshop_app.exports.answers_sheet import answers_sheet
from workshop_app.exports.documents import please_explore
from workshop_app.exports.gathered import Gathered, Voice
from workshop_app.exports.gathering import gather
from workshop_app.exports.packs import export_named
from workshop_app.store import CommissionFile

HOSTILE = (
    "=1+1",
    "+44 161",
    "@SUM(A1)",
    "-2",
    "{=1}",
    "http://x.example",
    " sp  ",
    "a\r\nb",
    "\x07bell",
    "_x0041_",
    "٣",
)


def exploring(*wordings: str, evidence: str = "") -> Gathered:
    """Return what was gathered of two tenderers, the second with these words to explore."""
    gathered = rich()
    farm, bridge = gathered.tenderers[:2]
    one = farm.explore[0]
    things = [
        replace(one, short_id=f"AAAA-{number:04}", voice=Voice(wording=words), evidence=evidence)
        for number, words in enumerate(wordings)
    ]
    return replace(gathered, tenderers=[replace(farm, explore=[]), replace(bridge, explore=things)])


def rows_of(workbook: bytes) -> list[list[Any]]:
    """Return the rows of the answers sheet, its head first."""
    return CalamineWorkbook.from_filelike(BytesIO(workbook)).get_sheet_by_index(0).to_python()


def how_to_use(workbook: bytes) -> str:
    """Return what stands on the sheet beside it."""
    sheet = CalamineWorkbook.from_filelike(BytesIO(workbook)).get_sheet_by_index(1)
    return "\n".join(str(row[0]) for row in sheet.to_python())


def test_ids_are_the_same_again_and_tell_nothing_of_the_remark() -> None:
    first = short_ids(["a", "b"])
    assert first == short_ids(["b", "a"])
    assert all(len(one) == 9 and one[4] == "-" for one in first.values())
    many = short_ids([str(number) for number in range(3000)])
    assert len(set(many.values())) == 3000


def test_one_thing_has_one_id_on_the_sheet_in_the_workbook_and_in_the_exact_words(file: CommissionFile) -> None:
    tenderer = add_tenderer(file, "Oak Barn")
    day = add_session(file, "presentations", title="Day", planned_on="2026-04-22")
    line = add_specification_line(file, "Pick up the phone", statement_ids=[])

    share = partial(keep_remark, file, tenderer, session_id=day, state=RemarkState.SHARED)
    share(RemarkKind.WEAKNESS, "so loud")
    remark = share(
        RemarkKind.EXPLORE, "who drives the bus??", evidence="she said “it depends”", specification_line_id=line
    )
    keep_remark(file, tenderer, RemarkKind.EXPLORE, "not for them", session_id=day, state=RemarkState.PRIVATE)
    gathered = gather(file)
    (thing,) = gathered.tenderers[0].explore
    sheet = " ".join(paragraphs(pdf := please_explore(gathered)))
    head, row = rows_of(workbook := answers_sheet(gathered))
    assert row[:3] == [thing.short_id, "Oak Barn", "who drives the bus??"]
    assert row[4:] == ["she said “it depends”", "Line 1: Pick up the phone", "", "", ""]
    assert head[-3:] == ["What the panel did about it", "Who", "When"]
    for text in (thing.short_id, "who drives the bus??", "she said “it depends”", "Line 1: ", "Pick up the phone"):
        assert text in sheet, text
    assert thing.short_id in attached(pdf)["exact-words.json"].decode()
    everything = workbook_text(workbook) + sheet
    assert not any(one in everything for one in (remark, "so loud", "not for them", "verdict"))


def workbook_text(workbook: bytes) -> str:
    """Return all that stands in a workbook's parts."""
    with ZipFile(BytesIO(workbook)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist())


def test_no_page_holds_two_tenderers() -> None:
    gathered = large(tenderers=3, young_people=6, lines=4)
    things = [replace(one, explore=[*one.explore, *one.strengths][:9]) for one in gathered.tenderers]
    gathered = replace(gathered, tenderers=[*things[:2], replace(things[2], explore=[])])
    with pikepdf.open(BytesIO(pdf := please_explore(gathered))) as opened:
        pages = len(opened.pages)
    names = [one.name for one in gathered.tenderers]
    for text in pages_of(pdf)[1:pages]:
        assert sum(name in text for name in names) <= 1
    assert "Nothing to explore stands here." in pages_of(pdf)[-2]


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    import pypdfium2

    opened = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in opened]


def test_words_come_back_from_the_workbook_to_the_character_and_nothing_runs() -> None:
    words = (*HOSTILE, MARKUP, SPACED, ARABIC, "😶\u200d🌫️")
    workbook = answers_sheet(exploring(*words))
    assert [row[2] for row in rows_of(workbook)[1:]] == list(words)
    with ZipFile(BytesIO(workbook)) as parts:
        sheet, styles = (parts.read(f"xl/{one}.xml").decode() for one in ("worksheets/sheet1", "styles"))
    assert [one for one in ("<f>", "hyperlink", "password", "hashValue") if one in sheet] == []
    assert [one for one in ("<sheetProtection ", 'state="frozen"', "rowBreaks") if one not in sheet] == ["rowBreaks"]
    assert [one for one in ('readingOrder="2"', 'locked="0"', 'quotePrefix="1"') if one not in styles] == []


@pytest.mark.parametrize(
    ("words", "stands", "told"),
    [
        ("x" * 32_767, "x" * 32_767, "too long to be seen whole"),
        ("x" * 32_768, "[32,768 characters: too long for a cell", "1 text is too long for a cell"),
        ("😀" * 20_000, "[20,000 characters: too long for a cell", "1 text is too long for a cell"),
        ("a\ufffeb", "a[U+FFFE]b", "in square brackets: U+FFFE."),
    ],
)
def test_what_a_cell_cannot_hold_is_told(words: str, stands: str, told: str) -> None:
    workbook = answers_sheet(exploring(words))
    assert rows_of(workbook)[1][2].startswith(stands)
    assert told in how_to_use(workbook)
    short = how_to_use(answers_sheet(exploring("short")))
    assert [one for one in ("too long", "square brackets") if one in short] == []


def test_it_says_how_many_there_are_and_what_the_group_said_together() -> None:
    one = exploring("ask them why")
    (thing,) = one.tenderers[1].explore
    both = replace(
        one, tenderers=[one.tenderers[0], replace(one.tenderers[1], explore=[thing, replace(thing, by_group=True)])]
    )
    assert "1 thing that young people want" in how_to_use(answers_sheet(one))
    assert "2 things that young people want" in how_to_use(answers_sheet(both))
    how = [row[3] for row in rows_of(answers_sheet(both))[1:]]
    assert ["the group together" in told for told in how] == [False, True]


def test_what_is_masked_is_masked_in_both_and_what_is_left_out_is_counted() -> None:
    said = exploring("ask Jo at the gate", "my nan Bev knows", evidence="Jo was there")
    for name in ("please-explore", "answers-sheet"):
        decided = [
            Identifying(
                id=phrase,
                pack=name,
                phrase=phrase,
                decision=decision,
                decided_by="Ruth",
                decided_at="2026-06-01T10:00:00Z",
            )
            for phrase, decision in (("Jo", IdentifyingDecision.MASK), ("Bev", IdentifyingDecision.LEAVE_OUT))
        ]
        export = export_named(name)
        made = export.made_of(replace(said, decided=decided))
        make = please_explore if name == "please-explore" else answers_sheet
        written = make(made)
        if name == "please-explore":
            text = " ".join(paragraphs(written)) + attached(written)["exact-words.json"].decode()
        else:
            text = str(rows_of(written)) + how_to_use(written)
        assert [one for one in ("Jo", "Bev") if one in text] == []
        assert "at the gate" in text
        assert "One thing that was said is left out whole" in text


def test_nothing_to_explore_makes_neither(file: CommissionFile) -> None:
    from workshop_app.exports.packs import whys_empty

    assert {"please-explore", "answers-sheet"} <= whys_empty(empty()).keys()
    assert not {"please-explore", "answers-sheet"} & whys_empty(rich()).keys()


def test_the_workbook_is_the_same_again_and_every_tenderer_has_pages_of_its_own() -> None:
    workbook = answers_sheet(rich())
    assert workbook == answers_sheet(rich())
    with ZipFile(BytesIO(workbook)) as parts:
        breaks = re.findall(r'<brk id="(\d+)"', parts.read("xl/worksheets/sheet1.xml").decode())
    tenderers = [row[1] for row in rows_of(workbook)[1:]]
    changes = [at for at in range(1, len(tenderers)) if tenderers[at] != tenderers[at - 1]]
    assert [int(one) for one in breaks] == [at + 1 for at in changes]
    assert tenderers[0] == FARM
    assert BRIDGE in tenderers


def test_a_row_is_as_high_as_its_words() -> None:
    """Also for what prints a workbook without making its rows higher by itself."""
    with ZipFile(BytesIO(answers_sheet(exploring("short", "word " * 60, "a\n" * 8, "w" * 5_000)))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    head, short, long, lined, longest = (float(one) for one in re.findall(r'<row [^>]* ht="([\d.]+)"', sheet))
    assert short < 40
    assert long >= 15 * 300 / 44
    assert lined >= 15 * 8
    assert head >= 30
    assert longest <= 409
