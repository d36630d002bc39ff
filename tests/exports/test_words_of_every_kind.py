"""Words in thirty languages, and odd ones, through every document, sheet and table: exact, and on the page."""

import csv
import io
import json
import random
import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import typst

from tests.exports import examples
from tests.exports.reading import actual_texts, attached, elements, paragraphs, reach
from tests.exports.test_paper_sort import of_words
from tests.exports.told_records import MADE_HERE
from tests.odd_words import mixed_scripts, odd_strings
from workshop_app.domain.feedback import Answer, RemarkKind
from workshop_app.exports.documents import DocumentError, feedback_pack
from workshop_app.exports.gathered import Gathered, GatheredLine, Voice
from workshop_app.exports.packs import EXPORTS
from workshop_app.exports.typesetting.setting import WORDS_FILE

THIRTY = (
    "i want someone who dont give up on me",
    "dwi isio rhywun sy’n gwrando go iawn",
    "chcę kogoś kto nie odpuszcza po tygodniu",
    "vreau pe cineva care chiar mă ascultă",
    "quero alguém que não desista de mim",
    "quiero que me escuchen antes de juzgar",
    "je veux quelqu’un qui lâche pas l’affaire",
    "voglio qualcuno che non mi parli sopra",
    "ich will dass mal jemand zuhört, ehrlich",
    "noriu kad kas nors manęs išklausytų",
    "gribu lai kāds mani uzklausa",
    "chcem niekoho kto ma fakt počúva",
    "akarok valakit aki tényleg figyel rám",
    "dua dikë që më dëgjon vërtet",
    "beni gerçekten dinleyen biri olsun",
    "tôi muốn ai đó nghe tôi nói hết câu",
    "waxaan rabaa qof i dhegeysta",
    "nataka mtu anayenisikiliza kweli",
    "хочу щоб мене хоч раз дослухали",
    "искам някой да ме чуе до края",
    "θέλω κάποιον που να με ακούει στ’ αλήθεια",  # noqa: RUF001
    "بدي حدا يسمعني للآخر",
    "میں چاہتا ہوں کوئی پوری بات سنے",
    "می‌خوام یکی واقعاً گوش بده",
    "غواړم څوک مې خبره واوري",
    "אני רוצה שמישהו יקשיב לי עד הסוף",
    "मुझे कोई चाहिए जो पूरी बात सुने",
    "আমি চাই কেউ আমার কথা শেষ পর্যন্ত শুনুক",
    "ਮੈਨੂੰ ਕੋਈ ਚਾਹੀਦਾ ਜੋ ਸੁਣੇ",
    "என் பேச்சை முழுசா கேக்கணும்",
    "ሙሉውን የሚሰማኝ ሰው እፈልጋለሁ",
    "我想有人把我的话听完",
    "อยากให้มีคนฟังฉันจนจบ",
)


def everywhere(words: Sequence[str]) -> Gathered:
    """A commission in which these words are said, asked for, remarked and judged."""
    rich, (tenderer,) = examples.rich(), examples.saying("x").tenderers
    voices = [Voice(wording=one) for one in words]
    remarked = {
        kind: [replace(examples.remark(kind, ""), voice=voice, evidence=voice.wording) for voice in voices]
        for kind in RemarkKind
    }
    judged = examples.verdict(
        "Overall", None, examples.count(len(words), yes=len(words)), tuple((Answer.YES, one) for one in words), None, ""
    )
    statements = [
        replace(examples.statement(0), id=str(number), voice=voice) for number, voice in enumerate(voices, start=1)
    ]
    lines = [
        GatheredLine(number=number, wording=one.voice.wording, category="", category_number=None, statements=[one])
        for number, one in enumerate(statements, start=1)
    ]
    return replace(
        rich,
        paper_sort=of_words(*words).paper_sort,
        statements=statements,
        specification=lines,
        tenderers=[
            replace(
                tenderer,
                strengths=remarked[RemarkKind.STRENGTH],
                weaknesses=remarked[RemarkKind.WEAKNESS],
                explore=remarked[RemarkKind.EXPLORE],
                verdicts=[judged],
            )
        ],
    )


def all_files(gathered: Gathered) -> dict[str, bytes]:
    """Every file of every export, made in this process."""
    return {name: MADE_HERE.get(name, make)(gathered) for one in EXPORTS for name, make in one.files.items()}


def texts_in(held: Any) -> Iterable[str]:
    if isinstance(held, str):
        yield held
    for one in held.values() if isinstance(held, dict) else held if isinstance(held, list) else []:
        yield from texts_in(one)


def is_all_there(files: dict[str, bytes], words: Sequence[str], folder: Path) -> None:
    """Each table and what is attached to each document has every word; no page has anything over its edge."""
    said = set(words)
    for name in ("feedback-pack.pdf", "specification.pdf"):
        assert said <= set(texts_in(json.loads(attached(files[name])[WORDS_FILE]))), name
    assert said <= set(texts_in(json.loads(files["statements.json"])))
    table = csv.DictReader(io.StringIO(files["statements-raw.csv"].decode("utf-8-sig"), newline=""))
    assert {row["wording"] for row in table} == said
    path = folder / "copy.sqlite"
    path.write_bytes(files["data-copy.sqlite"])
    copy = sqlite3.connect(path)
    assert said <= {row[0] for row in copy.execute("SELECT wording FROM statement")}
    copy.close()
    for name, made in files.items():
        if name.endswith(".pdf"):
            with pikepdf.open(BytesIO(made)) as pdf:
                width = float(pdf.pages[0].mediabox[2])
                links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
                assert not [link for link in links if "/A" in link and "/URI" in link.A], name
            over = [
                page
                for page, (left, right, low) in enumerate(reach(made))
                if left < 14 or right > width - 14 or low < 8
            ]
            assert over == [], name


def test_words_in_thirty_languages_go_through_every_export(tmp_path: Path) -> None:
    files = all_files(everywhere(THIRTY))
    is_all_there(files, THIRTY, tmp_path)
    for name in ("feedback-pack.pdf", "specification.pdf", "please-explore.pdf", "sort-cards.pdf"):
        with pikepdf.open(BytesIO(files[name])) as pdf:
            told = " ".join(str(one.ActualText) for one in elements(pdf) if "/ActualText" in one)
        read = told + " ".join(paragraphs(files[name])) + " ".join(" ".join(page) for page in actual_texts(files[name]))
        missing = [one for one in THIRTY if _plain(one) not in _plain(read)]
        assert all(f"[U+{ord(one[0]):04X}" in read for one in missing), "what no font here can draw is named instead"
        assert set(missing) <= set(THIRTY[-2:]), name


@pytest.mark.many
def test_odd_words_go_through_every_export(many: int, seed: int, tmp_path: Path) -> None:
    """Sixty of them; ``--many 10`` tries all, with ``--seed`` those that failed."""
    print(f"--seed {seed}")
    odd = [one for one in odd_strings(seed) if _can_be_kept(one)]
    random.Random(seed).shuffle(odd)
    for first in range(0, min(60 * many, len(odd)), 60):
        some = list(dict.fromkeys(odd[first : first + 60]))
        is_all_there(all_files(everywhere(some)), some, tmp_path)


@pytest.mark.many
def test_a_mark_that_stands_by_itself_and_scripts_that_meet_stop_no_document(many: int, seed: int) -> None:
    """Typst takes a space and a mark after it for one, and falls over where a line ends between them."""
    print(f"--seed {seed}")
    # Of several lengths: in some of them the line ends there.
    strays = ["שלום רב " * 5 + "ש" * more + f" {mark}של" for more in range(4) for mark in ("\u20e2", "\u200d\u20e2")]
    mixed = mixed_scripts(seed, 40 * many)
    for some in (strays, *(mixed[first : first + 20] for first in range(0, len(mixed), 20))):
        made = feedback_pack(examples.saying(*some))
        assert set(some) <= set(texts_in(json.loads(attached(made)[WORDS_FILE])))
        if some is strays:
            assert set(some) <= {text for page in actual_texts(made) for text in page}


@pytest.mark.parametrize("falls", [1, 2, 3])
def test_where_typst_falls_over_it_is_given_words_and_then_characters(
    falls: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    compiler = typst.Compiler

    class PanicException(BaseException):
        """As typst's own, it is no Exception."""

    def falling(where: Path, *, sys_inputs: dict[str, str], **options: Any) -> typst.Compiler:
        given.append(sys_inputs["data"])
        if len(given) <= falls:
            raise PanicException
        return compiler(where, sys_inputs=sys_inputs, **options)

    monkeypatch.setattr(typst, "Compiler", falling)
    words = "بدي حدا يسمعني"
    if falls > 2:
        with pytest.raises(DocumentError, match="over what stands in it, maybe a rare mix of scripts or signs"):
            feedback_pack(examples.saying(words))
    else:
        assert words in texts_in(json.loads(attached(feedback_pack(examples.saying(words)))[WORDS_FILE]))
    apart = ('"runs": ["بدي حدا يسمعني"]', '"runs": ["بدي ", "حدا ", "يسمعني"]', '"runs": ["ب", "د", "ي", " ", "ح"')
    assert all(runs in data for runs, data in zip(apart, given, strict=False))


def _can_be_kept(words: str) -> bool:
    """Tell whether words can be in a file at all, and fit on a card; those that do not are refused elsewhere."""
    return words.strip() != "" and len(words) < 1_500 and not any(unicodedata.category(one) == "Cs" for one in words)


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())
