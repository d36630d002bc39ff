"""Names in words, however they are written and whatever they are stuck to; ordinary words are let alone."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.domain.identifying import LEFT_OUT, Clue, Heard, LookFor, Masks, find_clues
from workshop_app.domain.lookalikes import look_of_words
from workshop_app.domain.names_in_words import Letters, Name
from workshop_app.domain.packs import IdentifyingDecision

KEEP, MASK, LEAVE_OUT = IdentifyingDecision.KEEP, IdentifyingDecision.MASK, IdentifyingDecision.LEAVE_OUT


def wide(text: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in text)


@pytest.mark.parametrize(
    ("name", "text", "surely", "perhaps"),
    [
        ("Zoe", "ZoeBrown said", ["ZoeBrown"], []),
        ("Zoe", "add zoebrown_07 n @zoebrown", ["zoebrown_07", "@zoebrown"], []),
        ("Zoe", "Zoe’s mum, zoes mum, Zoe's", ["Zoe", "zoe", "Zoe"], []),
        ("Zoe", f"ZOË {wide('Zoe')} Zoe\u0308 Z\u200boe", ["ZOË", wide("Zoe"), "Zoe\u0308", "Z\u200boe"], []),
        ("Zoe", "Z o e, z.o.e. Z-O-E", ["Z o e", "z.o.e", "Z-O-E"], []),
        ("Zoe", "我喜欢Zoe的 _Zoe_ (zoe)🦊Zoe🦊", ["Zoe", "Zoe", "zoe", "Zoe"], []),
        ("Zoe", "zoetrope Xzoe zo e", [], []),
        ("Zoë", "zoe", ["zoe"], []),
        ("Zoe", "zoebrown n ZOEBROWN brownzoe zoebrowns", ["zoebrown", "ZOEBROWN", "brownzoe", "zoebrowns"], []),
        ("Jo", "jobrown major joking", ["jobrown"], []),
        ("Emma", "emmakhan emmapatel", ["emmapatel"], ["emmakhan"]),
        ("Gold", "a goldsmith, goldjones", ["goldjones"], ["goldsmith"]),
        ("Will", "willbrown goodwill willing", [], ["willbrown", "goodwill", "willing"]),
        ("Zoe", "Z0e z0e's @z0e_b xz0ex zo3", ["Z0e", "z0e", "@z0e_b"], ["zo3"]),
        ("Zoe Brown", "Z0e Br0wn z0ebrown", ["Z0e Br0wn", "z0ebrown"], []),
        ("Tyreke", "tyr3k3 7yreke tyrek3", ["tyr3k3", "7yreke"], ["tyrek3"]),
        ("Sam", "at 5am n 5 a m, 54m s4m", ["s4m"], []),
        ("Liam", "11am L1am", ["L1am"], []),
        ("Nell", "NE11 n3ll", ["n3ll"], ["NE11"]),
        ("Ela", "E14 3la e1a", ["e1a"], []),
        ("Bo", "b0 b0x", [], []),
        ("Al", "also manual al-right Al's al_07 AlBrown", ["al", "Al", "al_07", "AlBrown"], []),
        ("Jo", "major joking jo", ["jo"], []),
        ("Re", "we're re", ["re"], []),
        ("Thi", "this Thi", ["Thi"], []),
        ("Will", "will i, Will wont, WILL, will_07", ["Will", "WILL", "will_07"], ["will"]),
        ("Emma", "a dilemma, emmabrown, emmabrow", ["emmabrown"], ["dilemma", "emmabrow"]),
        ("Tyreke", "xxtyrekexx", ["xxtyrekexx"], []),
        ("Zoe Brown", "zoebrown zoe_brown07 Zoe\n Brown", ["zoebrown", "zoe_brown07", "Zoe\n Brown"], []),
        ("Jo B", "a job for Jo B n JoB", ["Jo B", "JoB"], []),
        ("O'Neil", "oneil O’Neil", ["oneil", "O’Neil"], []),
        ("Kid 1", "Kid 12 kid 1", ["kid 1"], []),
        ("B", "plan b, b4, 1b I'b", ["b"], []),
        ("小明", "我和小明去学校", ["小明"], []),
        ("สมชาย", "ฉันชอบสมชายมาก", ["สมชาย"], []),
        ("علي", "وعلي علــي", ["وعلي", "علــي"], []),
        ("민수", "민수가 김민수", ["민수가", "김민수"], []),
        ("रमेश", "रमेश ने", ["रमेश"], []),
        ("🦊", "a🦊b", ["🦊"], []),
        ("07700 900123", "07700900123 077009001234", ["07700900123"], []),
    ],
)
def test_a_name_stands_surely_perhaps_or_not_at_all(
    name: str, text: str, surely: list[str], perhaps: list[str]
) -> None:
    found = list(Name(name).standings(Letters(text)))
    assert [text[one.start : one.end] for one in found if one.sure] == surely
    assert [text[one.start : one.end] for one in found if not one.sure] == perhaps


def test_a_mask_takes_all_ways_to_write_a_name_but_one_that_was_kept() -> None:
    masks = Masks([("Zoe", MASK), ("ZoeBrown", KEEP), ("Will", MASK)])
    assert masks.masked("ZoeBrown n zoe_b2010: ZOË’s, will u, mail zoe.b@mail.com.") == (
        "ZoeBrown n [name]: [name]’s, will u, mail [contact]."
    )
    assert masks.goes_with("ZOË") == ("Zoe", MASK)
    assert [masks.goes_with(one) for one in ("ZoeBrown", "Zoe", "will", "Zoe Brown")] == [None] * 4
    assert Masks([("Zoe", LEAVE_OUT)]).masked("ask @zoebrown") == LEFT_OUT


def test_what_goes_with_a_phrase_that_is_no_name_of_the_file_is_listed_once_it_was_decided_on() -> None:
    heard = [Heard("my friend Tyreke, tyreke07 n tyreke")]
    assert [one.phrase for one in find_clues(heard, LookFor({}))] == ["Tyreke"]
    found = find_clues(heard, LookFor({}, decided=["Tyreke"]))
    assert {(one.phrase, one.clue) for one in found} == {
        (each, Clue.CAPITAL) for each in ("Tyreke", "tyreke07", "tyreke")
    }


NAMES = st.sampled_from(
    ["Zoe", "Ahmed Ali", "Zoë", "Siân", "Tyreke", "Łukasz", "D'Shawn", "小明", "محمد", "สมชาย", "Kaz07"]
)
WAYS = st.sampled_from(
    [
        str,
        str.upper,
        str.lower,
        wide,
        lambda name: unicodedata.normalize("NFD", name),
        lambda name: unicodedata.normalize("NFC", name),
        "\u200b".join,
        "\u00ad".join,
        " ".join,
        "-".join,
        lambda name: name.replace(" ", ""),
        lambda name: name.replace(" ", "_"),
        lambda name: name.replace("o", "0"),
        lambda name: name[0] + name[1:-1].replace("e", "3").replace("a", "4") + name[-1],
    ]
)
BEFORE = st.sampled_from(["", " ", "@", "#", "_", "07_", "(", "“", "\n", "🦊", "我", "ฉัน", "my ", "add: ", "1 ", "¿"])
AFTER = st.sampled_from(
    ["", " ", "_07", "_b", "’s", "'s", "s", ".", ")", "🦊", "\n", "的", "มาก", "_", "!", " 1", "\u200d"]
)
ANY = st.text(st.characters(exclude_categories=["Cs", "Lu", "Ll", "Lt", "Nd"]), max_size=8)


@settings(max_examples=400)
@given(NAMES, WAYS, BEFORE, AFTER, ANY, ANY)
def test_what_is_masked_stands_nowhere_whatever_is_around_it_and_the_rest_is_as_it_was(
    name: str, way: Callable[[str], str], before: str, after: str, first: str, last: str
) -> None:
    written = way(name)
    text = f"{first} {before}{written}{after} {last}"
    left = Masks([(name, MASK)]).masked(text)
    assert "[name]" in left or "[contact]" in left
    assert look_of_words(name) not in look_of_words(left.replace("[name]", "0").replace("[contact]", "0"))
    at = 0
    for piece in re.split(r"\[name\]|\[contact\]", left):
        at = text.index(piece, at) + len(piece)
    assert all(one.phrase in text for one in find_clues([Heard(text)], LookFor({Clue.NAME: [name]})))


def without_figures(text: str) -> str:
    """Fold words so that a figure and the letters it may stand for are the same."""
    return Letters(text).folded.translate(str.maketrans("0134578l", "oieastbi"))


@given(st.text(max_size=40), st.text(max_size=12))
def test_words_without_the_letters_of_a_name_are_left_as_they_are(text: str, name: str) -> None:
    letters = without_figures(name.strip())
    if name.strip() and name.strip() not in text and letters not in (without_figures(text) or " "):
        assert Masks([(name, MASK), (name, LEAVE_OUT)]).masked(text) == text
