"""What might tell who somebody is, found in words, and words as they leave without it."""

import time

import pytest

from workshop_app.domain.identifying import LEFT_OUT, Clue, Heard, LookFor, Masks, find_clues, instead_of
from workshop_app.domain.packs import IdentifyingDecision

NOTHING = LookFor({})
MASK, LEAVE_OUT = IdentifyingDecision.MASK, IdentifyingDecision.LEAVE_OUT


def clues(*texts: str, looks: LookFor = NOTHING) -> list[tuple[Clue, str]]:
    return [(one.clue, one.phrase) for one in find_clues([Heard(text) for text in texts], looks)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ring me on 07700 900123 after 4", [(Clue.PHONE, "07700 900123")]),
        ("its +44 (0)7700 900 123.", [(Clue.PHONE, "+44 (0)7700 900 123")]),
        ("we went on 2026-03-04 10:00 and 04.03.2026, 25 of us, 1000 times", []),
        ("mail kaz_07@mail.co.uk.", [(Clue.CONTACT, "kaz_07@mail.co.uk")]),
        ("im @kaz.07 on insta @ night", [(Clue.CONTACT, "@kaz.07")]),
        ("near or2 7rg", [(Clue.POSTCODE, "or2 7rg")]),
        ("at 4pm or a1 2pm", []),
        ("my nan in Hollow Lane said no", [(Clue.CAPITAL, "Hollow Lane")]),
        ("I want my GCSEs. People assume I don’t. NOT WORKSHEETS", []),
        ("no. Really no! “Ask” us\nAsk us - Ask us", []),
        ("on Monday with mr khan, miss him", [(Clue.CAPITAL, "mr khan")]),
        ("", []),
    ],
)
def test_what_tells_by_its_form_is_found(text: str, found: list[tuple[Clue, str]]) -> None:
    assert clues(text) == found


def test_names_are_found_as_words_of_their_own_in_any_script_the_most_telling_first() -> None:
    looks = LookFor(
        {
            Clue.TENDERER: ["Oak Barn"],
            Clue.NAME: ["Sky", "小明", "Zoe\u0308", "🦊", " "],
            Clue.REAL_NAME: ["Amira O'Neil", "Amira"],
        },
        usual=["Young Carers Service"],
    )
    said = ["amira  o’neil’s mum", "sky, skyline, Sky", "小明说不", "Zoë n 🦊", "the oak barn", "the Carers Service"]
    assert clues(*said, looks=looks) == [
        (Clue.REAL_NAME, "amira  o’neil"),
        (Clue.NAME, "sky"),
        (Clue.NAME, "Sky"),
        (Clue.NAME, "Zoë"),
        (Clue.NAME, "小明"),
        (Clue.NAME, "🦊"),
        (Clue.TENDERER, "oak barn"),
    ]


def test_a_name_is_found_in_what_somebody_is_called_elsewhere_and_where_unseen_letters_part_it() -> None:
    looks = LookFor({Clue.NAME: ["Zoe", "Kaz Hill"]})
    said = ["#zoe2010", "add zoe_b", "Zo\u00ade", "Z\u200boe", "kaz_hill", "zoetrope", "Xzoe"]
    phrases = [phrase for _, phrase in clues(*said, looks=looks)]
    assert phrases == ["#zoe2010", "kaz_hill", "zoe_b", "Zo\u00ade", "Z\u200boe"]
    masks = Masks((one, MASK) for one in phrases)
    assert [masks.masked(one) for one in said] == [
        "[name]",
        "add [name]",
        "[name]",
        "[name]",
        "[name]",
        "zoetrope",
        "Xzoe",
    ]


def test_a_phrase_under_two_headings_ties_one_persons_words_and_common_talk_does_not() -> None:
    one = Heard("i said my brother broke his bike there", "What we need", own=True)
    other = Heard("cos My brother broke his bike again", "Oak Barn, strengths", own=True)
    talk = [Heard(f"i dont know what to say {number}", f"heading {number}", own=True) for number in range(2)]
    talk += [Heard(f"got 2 out of 14 {number}", f"heading {number}", own=True) for number in range(2)]
    (tied,) = find_clues([one, other, *talk], NOTHING)
    assert (tied.clue, tied.phrase) == (Clue.TWICE, "my brother broke his bike")
    assert tied.texts == {one.text: one.heading, other.text: other.heading}
    same_heading = Heard(other.text, one.heading, own=True)
    assert find_clues([one, same_heading], NOTHING) == []
    assert find_clues([one, Heard(other.text, other.heading)], NOTHING) == []


def test_what_is_masked_is_told_by_its_kind_and_what_is_left_out_goes_whole() -> None:
    masks = Masks(
        [
            ("Will", MASK),
            ("07700900123", MASK),
            ("broke his bike there", MASK),
            ("Amira Khan", LEAVE_OUT),
            ("a.b", MASK),
        ]
    )
    assert masks.masked("Will will not, Willow. 07700 900-123") == "[name] will not, Willow. [phone number]"
    assert masks.masked("he Broke his\nbike there") == "he [some words]"
    assert masks.masked("ask amira  khan, Will") == LEFT_OUT
    assert masks.masked("axb") == "axb"
    assert masks.masked("  exactly\u00a0as it was \n") == "  exactly\u00a0as it was \n"
    assert [instead_of(one) for one in ("x@y.org", "OR2 7RG", "St Mary’s Church School")] == [
        "[contact]",
        "[postcode]",
        "[name]",
    ]


def test_two_thousand_statements_are_looked_through_at_once() -> None:
    heard = [
        Heard(f"number {n} of them said Nan rang 0770 090 {n:04} from word{n % 50} lane", f"{n % 7}", True)
        for n in range(2000)
    ]
    looks = LookFor({Clue.NAME: [f"Kid {n}" for n in range(60)]})
    begun = time.perf_counter()
    assert len(find_clues(heard, looks)) > 2000
    assert time.perf_counter() - begun < 5
