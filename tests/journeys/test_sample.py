"""The sample as somebody meets it who has just typed ``demo``: whole, checkable, verbatim, and nobody named."""

import contextlib
import csv
import io
import json
import re
import shutil
import sqlite3
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.exported import exported
from tests.journeys.conftest import Run
from tests.sample_script import deeds, is_put_up, is_shared, said
from workshop_app.domain.people import Attendance
from workshop_app.domain.sessions import Session
from workshop_app.store import CommissionFile

CERTIFICATES = {"certificates.pdf", "certificates-office-printer.pdf"}
PACKS = {
    "feedback-pack.pdf",
    "please-explore.pdf",
    "answers-sheet.xlsx",
    "strongest.pdf",
    "specification.pdf",
    "title-and-brief.pdf",
    "category-sheet.pdf",
    *CERTIFICATES,
    "sort-cards.pdf",
    "statements-raw.csv",
    "objections-raw.csv",
    "statements.json",
    "data-copy.sqlite",
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """An empty folder in which ``demo`` was run once, with no display."""
    folder = tmp_path_factory.mktemp("demo")
    shown = run("demo", cwd=folder)
    assert shown.returncode == 0, shown.stderr
    assert "sample.workshop" in shown.stderr
    assert "sample packs" in shown.stderr
    return folder


@pytest.fixture(scope="module")
def texts(demo: Path, words_of_pdf: Callable[[Path], str]) -> dict[str, str]:
    """All the text of every export, by the file's name."""
    packs = exported(demo / "sample packs")
    found = {name: words_of_pdf(path) for name, path in packs.items() if path.suffix == ".pdf"}
    found |= {
        name: packs[name].read_text("utf-8-sig")
        for name in ("statements-raw.csv", "statements.json", "objections-raw.csv")
    }
    with zipfile.ZipFile(packs["answers-sheet.xlsx"]) as parts:
        found["answers-sheet.xlsx"] = "".join(parts.read(name).decode() for name in parts.namelist())
    with contextlib.closing(sqlite3.connect(packs["data-copy.sqlite"])) as conn:
        found["data-copy.sqlite"] = "\n".join(conn.iterdump())
    assert found.keys() == PACKS
    return found


def listed_statements(run: Run, folder: Path) -> list[dict[str, str | None]]:
    done = run("statements", "sample.workshop", cwd=folder)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def up() -> list[str]:
    return [one["wording"] for one in said() if is_put_up(one)]


def squeezed(text: str) -> str:
    """Take white space away: a page breaks lines where it must, and extraction guesses at spaces."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def test_demo_leaves_the_sample_and_every_pack(demo: Path) -> None:
    assert (demo / "sample.workshop").stat().st_size > 0
    assert exported(demo / "sample packs").keys() == PACKS
    left = {path.name for path in demo.iterdir() if not path.name.startswith(".")}
    assert left == {"sample.workshop", "sample packs"}


def test_the_documents_are_tagged(demo: Path) -> None:
    for name in ("feedback-pack.pdf", "specification.pdf"):
        with pikepdf.open(exported(demo / "sample packs")[name]) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert "/StructTreeRoot" in pdf.Root
            assert str(pdf.Root.Lang).startswith("en")


def test_demo_again_keeps_the_file_and_makes_the_packs_afresh(demo: Path, run: Run, tmp_path: Path) -> None:
    shutil.copy(demo / "sample.workshop", tmp_path)
    before = (tmp_path / "sample.workshop").read_bytes()
    again = run("demo", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "was left as it is" in again.stderr
    assert (tmp_path / "sample.workshop").read_bytes() == before
    assert exported(tmp_path / "sample packs").keys() == PACKS


def test_check_passes(demo: Path, run: Run) -> None:
    checked = run("check", "sample.workshop", cwd=demo)
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stdout
    assert "is whole" in checked.stderr


def test_check_names_the_statement_in_which_one_character_was_changed(demo: Path, run: Run, tmp_path: Path) -> None:
    wording = up()[0]
    path = tmp_path / "altered.workshop"
    shutil.copy(demo / "sample.workshop", path)
    with contextlib.closing(sqlite3.connect(path)) as conn:
        triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        assert triggers
        for name, _ in triggers:
            conn.execute(f'DROP TRIGGER "{name}"')
        (statement_id,) = conn.execute("SELECT id FROM statement WHERE wording = ?", (wording,)).fetchone()
        conn.execute("UPDATE statement SET wording = ? WHERE id = ?", ("S" + wording[1:], statement_id))
        conn.commit()

    def assert_named() -> None:
        checked = run("check", path, cwd=tmp_path)
        assert checked.returncode == 1
        assert statement_id in checked.stdout
        assert wording[1:] not in checked.stdout + checked.stderr, "a report on a file must not quote words"

    assert_named()
    with contextlib.closing(sqlite3.connect(path)) as conn:
        for _, sql in triggers:
            conn.execute(sql)
        conn.commit()
    assert_named()


def test_every_statement_is_listed_to_the_character(demo: Path, run: Run) -> None:
    listed = listed_statements(run, demo)
    assert Counter(one["wording"] for one in listed) == Counter(one["wording"] for one in said())
    aliases = {f"@{one['as']}": one["alias"] for one in deeds("add_young_person")}
    by_whom = Counter((one["wording"], one["said_by"]) for one in listed)
    assert by_whom == Counter((one["wording"], aliases[one["said_by"]]) for one in said())


def test_every_statement_that_is_up_is_in_the_specification_pdf(texts: dict[str, str]) -> None:
    page_text = squeezed(texts["specification.pdf"])
    assert [wording for wording in up() if squeezed(wording) not in page_text] == []


def test_every_shared_remark_is_in_the_feedback_pack(texts: dict[str, str]) -> None:
    page_text = squeezed(texts["feedback-pack.pdf"])
    shared = [one["wording"] for one in deeds("keep_remark") if is_shared(one)]
    dissent = [one["wording"] for one in deeds("give_verdict") if one.get("wording")]
    assert [words for words in shared + dissent if squeezed(words) not in page_text] == []


def test_polish_welsh_and_arabic_are_said_and_on_the_page(texts: dict[str, str]) -> None:
    page_text = squeezed(texts["specification.pdf"])
    for letters in ("żę", "dwi isio", "ناس"):
        found = [wording for wording in up() if letters in wording or set(letters) <= set(wording)]
        assert found, letters
        for wording in found:
            assert squeezed(wording) in page_text


def test_the_tables_hold_what_is_up_to_the_character(texts: dict[str, str]) -> None:
    rows = csv.DictReader(io.StringIO(texts["statements-raw.csv"], newline=""))
    assert Counter(row["wording"] for row in rows) == Counter(up())
    content = json.loads(texts["statements.json"])
    assert Counter(one["wording"] for one in content["statements"]) == Counter(up())


def test_a_real_name_is_on_its_certificate_and_nowhere_else(texts: dict[str, str]) -> None:
    for one in deeds("add_young_person"):
        name = squeezed(one["real_name"])
        family_name = one["real_name"].split()[-1]
        for export, text in texts.items():
            if export in CERTIFICATES:
                assert name in squeezed(text)
                assert squeezed(one["alias"]) not in squeezed(text)
            else:
                assert name not in squeezed(text), export
                assert family_name not in text, export


def test_the_real_names_are_not_in_the_bytes_of_what_leaves(demo: Path) -> None:
    for export in ("data-copy.sqlite", "statements.json", "statements-raw.csv"):
        content = (exported(demo / "sample packs")[export]).read_bytes()
        for one in deeds("add_young_person"):
            assert one["real_name"].encode() not in content


def test_the_one_who_agreed_is_not_named_among_the_others(texts: dict[str, str]) -> None:
    agreed = {
        one["young_person_id"]
        for one in deeds("record_consent")
        if one["purpose"] == "words leave with the name for this work" and one["own_agreement"]
    }
    assert agreed == {"@jinx"}
    for one in deeds("add_young_person"):
        for export in PACKS - CERTIFICATES:
            assert not re.search(rf"\b{one['alias']}\b", texts[export]), (one["alias"], export)
    for adult in [one["name"] for one in deeds("add_adult")]:
        assert adult not in texts["statements.json"] + texts["statements-raw.csv"] + texts["data-copy.sqlite"]


def test_what_waits_is_set_aside_or_private_leaves_in_nothing(texts: dict[str, str]) -> None:
    kept_in = [one["wording"] for one in said() if not is_put_up(one)]
    kept_in += [one["wording"] for one in deeds("keep_remark") if not is_shared(one)]
    assert len(kept_in) >= 6
    for export, text in texts.items():
        for wording in kept_in:
            assert squeezed(wording) not in squeezed(text), export


def test_it_is_the_commission_that_it_says_it_is(demo: Path) -> None:
    with contextlib.closing(sqlite3.connect(exported(demo / "sample packs")["data-copy.sqlite"])) as conn:

        def count(table: str) -> int:
            return int(conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

        assert [row[0] for row in conn.execute("SELECT young_people FROM session ORDER BY held_on")] == [4, 3, 3]
        assert count("statement") >= 40
        assert (count("category"), count("question"), count("tenderer")) == (4, 8, 4)
        assert conn.execute("SELECT count(*) FROM category WHERE key_aspect").fetchone() == (1,)
        (key_aspect,) = conn.execute("SELECT value FROM about WHERE what = 'key aspect'").fetchone()
        assert "relationship" in key_aspect.lower()
        (title,) = conn.execute("SELECT value FROM about WHERE what = 'presentation title'").fetchone()
        assert title in up()
        assert conn.execute("SELECT present, answered FROM strongest_asked").fetchall() == [(3, 3)]
        assert count("response") >= 4 * 4
        assert count("evaluation") >= 3


def test_two_of_the_four_come_back_and_one_is_new(demo: Path) -> None:
    with CommissionFile.open_copy(demo / "sample.workshop") as record:
        here = [
            {one.young_person_id for one in record.all(Attendance, session_id=session.id)} - {None}
            for session in record.all(Session)
        ]
    first, planning, day = here
    assert (len(first), len(planning), len(first & planning), len(planning - first)) == (4, 3, 2, 1)
    assert planning == day


def test_two_of_three_found_the_same_tenderer_strongest_and_the_third_is_printed(texts: dict[str, str]) -> None:
    chosen = Counter(one["tenderer_id"] for one in deeds("find_strongest"))
    (third,) = [one for one in deeds("find_strongest") if chosen[one["tenderer_id"]] == 1]
    names = {f"@{one['as']}": one["name"] for one in deeds("add_tenderer")}
    paper = squeezed(texts["strongest.pdf"])
    assert squeezed(names[third["tenderer_id"]] + " stood out") in paper
    for answer in deeds("find_strongest"):
        assert [name for name, text in texts.items() if squeezed(answer["wording"]) in squeezed(text)] == [
            "strongest.pdf"
        ]


def test_nothing_adds_answers_up(texts: dict[str, str]) -> None:
    for name in ("feedback-pack.pdf", "specification.pdf"):
        for word in ("average", "total", "per cent", "%", "out of 10"):
            assert word not in texts[name].lower(), (name, word)
