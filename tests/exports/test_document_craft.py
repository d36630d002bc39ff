"""What a document tells whoever does not look at it: languages, lists, page labels, and the exact words attached."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from tests.exports import examples
from tests.exports.reading import attached, elements, languages, paragraphs
from workshop_app.exports.documents import feedback_pack, specification
from workshop_app.exports.documents.feedback import feedback_pack_contents
from workshop_app.exports.gathered import Gathered, Voice
from workshop_app.exports.typesetting.exact import exact_words
from workshop_app.exports.typesetting.languages import language_of
from workshop_app.exports.typesetting.laying import Document
from workshop_app.exports.typesetting.parting import feedback_pack_parts
from workshop_app.exports.typesetting.setting import WORDS_FILE, set_document
from workshop_app.exports.typesetting.words import lines_of


@pytest.fixture(scope="module")
def pack() -> bytes:
    return feedback_pack(examples.rich())


def saying(*voices: Voice) -> Gathered:
    """A commission in which these are the strengths of one tenderer."""
    base = examples.saying("x")
    (tenderer,) = base.tenderers
    (strength,) = tenderer.strengths
    strengths = [replace(strength, voice=voice) for voice in voices]
    return replace(base, tenderers=[replace(tenderer, strengths=strengths)])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("they listened", ""),
        (examples.POLISH, ""),
        (examples.ARABIC, "ar"),
        ("مجھے ایک ایسا بندہ چاہیے جو ٹھیک سے سنے", "ur"),
        ("כבר אמרתי לכם", "he"),
        ("вони мене слухали", "ru"),
        ("вони мене слухали, їх це хвилює", "uk"),
        ("मुझे सुनो", "hi"),
        ("話を聞いてほしい", "ja"),
        ("我想有人听我说", "zh"),
        ("she said بسرعة and left", ""),
        ("👍🏽 123", ""),
    ],
)
def test_the_script_tells_a_language_where_nobody_marked_one(text: str, language: str) -> None:
    assert language_of(text) == language
    assert language_of(text, "pl") == "pl"
    assert language_of(text, "en") == ""


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("pl", "pl"),
        ("pt-BR", "pt-BR"),
        ("zh-Hant-TW", "zh-TW"),
        ("bfi", "bfi"),
        ("es-419", "es"),
        ("de-u-a1-phonebk", "de"),
        ("en-GB-oxendict", ""),
        ("en-US", ""),
        ("cy-GB-oxendict", "cy-GB"),
        ("en", ""),
        ("qaa-AA", ""),
        ("qtz", ""),
        ("abcdefgh", ""),
    ],
)
def test_a_mark_is_told_as_language_and_region(marked: str, language: str) -> None:
    assert language_of("x", marked) == language
    assert feedback_pack(saying(Voice(wording="x", language=marked), Voice(wording=examples.ARABIC)))


def test_words_in_another_language_carry_it() -> None:
    made = feedback_pack(
        saying(
            Voice(wording=examples.POLISH, language="pl"),
            Voice(wording=examples.ARABIC),
            Voice(wording="he said слухай to me"),
            Voice(wording="fala direito comigo", language="pt-BR"),
            Voice(wording="i know ku", language="en"),
        )
    )
    told = languages(made)
    assert told == {
        examples.POLISH: "pl",
        examples.ARABIC: "ar",
        "слухай": "ru",
        "fala direito comigo": "pt-BR",
    }


def test_questions_are_lists_and_pages_have_labels(pack: bytes) -> None:
    with pikepdf.open(BytesIO(pack)) as pdf:
        lists = [one for one in elements(pdf) if str(one.S) == "/L"]
        most = max(len(list(one.K)) for one in lists)
        assert most == 1 + len(examples.rich().questions), "those asked of the first, and one that came up in the room"
        labels = pikepdf.NumberTree(pdf.Root.PageLabels)
        assert str(labels[0].P) == "Cover"
        assert (str(labels[1].S), int(labels[1].St)) == ("/D", 2)


def texts_in(held: Any) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    for one in held.values() if isinstance(held, dict) else held if isinstance(held, list) else []:
        yield from texts_in(one)


@pytest.mark.parametrize("make", [feedback_pack, specification])
def test_the_exact_words_are_attached_and_nothing_that_is_not_printed(make: Callable[[Gathered], bytes]) -> None:
    gathered = examples.rich()
    made = make(gathered)
    words = json.loads(attached(made)[WORDS_FILE])
    printed = "\n".join(paragraphs(made))
    told = list(texts_in(words))
    assert [line for text in told for line in lines_of(text) if line not in printed] == []
    if make is specification:
        assert {one.voice.wording for one in gathered.statements} <= set(told)
    else:
        said = [one.voice.wording for tenderer in gathered.tenderers for one in tenderer.strengths]
        assert [one["voice"]["words"] for of in words["tenderers"] for one in of.get("strengths", [])] == said
        assert examples.SPACED in told


def test_a_document_in_parts_is_as_good_and_the_same_each_time() -> None:
    gathered = saying(Voice(wording=examples.ARABIC), Voice(wording=examples.POLISH, language="pl"))
    contents = feedback_pack_contents(gathered)
    made = [
        set_document(Document("feedback-pack", feedback_pack_parts(contents, whole=0), gathered.made_at, contents))
        for _ in range(2)
    ]
    assert made[0] == made[1]
    assert languages(made[0]) == {examples.ARABIC: "ar", examples.POLISH: "pl"}
    assert attached(made[0]) == {WORDS_FILE: exact_words(contents)}
