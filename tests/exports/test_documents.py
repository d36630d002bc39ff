"""The documents, read back out of the PDF: every word, what it stands beside, and nothing that ranks."""

import random
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import InZone
from tests.exports import examples
from tests.exports.reading import elements, font_names, paragraphs, reach
from workshop_app.domain.feedback import RemarkKind
from workshop_app.domain.occasions import OccasionKind
from workshop_app.exports.documents import feedback_pack, specification
from workshop_app.exports.documents.feedback import feedback_pack_contents
from workshop_app.exports.documents.specification_contents import specification_contents
from workshop_app.exports.gathered import Gathered, GatheredRemark, GatheredVerdict
from workshop_app.exports.gathering import gather
from workshop_app.exports.typesetting.laying import Document
from workshop_app.exports.typesetting.parting import feedback_pack_parts, specification_parts
from workshop_app.exports.typesetting.setting import set_document
from workshop_app.exports.typesetting.words import lines_of, starts_from_right
from workshop_app.store import CommissionFile

AWKWARD = (
    "\x00\x01\x07\x1b\x7f\x80\x85\x9f\ufeff\ufffe\uffff\ufdd0\ue000\U000e0067\U000e0100\U0010ffff\u200b\u200c\u200d"
    "\u200e\u200f\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069\u061c\ufe0e\ufe0f\u20e3\u0301\u0489\u0e49"
    "\u3164\u115f\u2028\u2029\u00ad\u034f\u180e\ufffc\ufff9\U0001f3fd\U0001f9ff\U0001f1f5\U0001fae8"
)
MARKUP = (
    "<img src=x>",
    '#import "x"',
    "$x$",
    "*b*",
    "@ref",
    "=1+1",
    "= heading",
    "- item",
    "<label>",
    "\\n",
    "https://x",
)
SPEECH = (
    examples.ARABIC,
    examples.POLISH,
    examples.WELSH,
    "שמע אותי קודם",
    "मुझे सुनो, फिर बोलो",
    "আমার কথা শোনো",
    "ਮੇਰੀ ਗੱਲ ਸੁਣੋ",
    "என்னை கேள்",
    "ስማኝ እባክህ",
    "ok 👍🏽 fam 👨\u200d👩\u200d👧 🏳️\u200d🌈 1️⃣",
    "she said بسرعة and left",
)


@pytest.fixture(scope="module")
def pack() -> bytes:
    return feedback_pack(examples.rich())


@pytest.fixture(scope="module")
def read(pack: bytes) -> list[str]:
    return paragraphs(pack)


def test_a_pack_begins_with_the_band_and_says_what_it_is(pack: bytes) -> None:
    with pikepdf.open(BytesIO(pack)) as pdf:
        told = [str(one.Alt) for one in elements(pdf) if one.get("/S") == "/Figure" and "/Alt" in one]
    assert told == [f"A pattern of one tile for each of the {len(examples.rich().band)} things said"]


def after(read: list[str], heading: str, until: str | None = None) -> list[str]:
    """Return what stands under the first ``heading``, up to ``until``."""
    rest = read[read.index(heading) + 1 :]
    return rest[: rest.index(until)] if until else rest


def under_tenderer(read: list[str], name: str, following: str) -> list[str]:
    """Return what stands on the pages of one tenderer; its name stands before, on the pages to read first."""
    pages = after(after(read, "What is not in here"), name)
    return pages[: pages.index(following)]


def in_annex(read: list[str], name: str, following: str) -> list[str]:
    """Return what stands of one tenderer in annex A."""
    pages = after(read, f"Annex A: {name}")
    return pages[: pages.index(following)]


@pytest.mark.parametrize("document", [feedback_pack, specification])
@pytest.mark.parametrize("make", [examples.rich, examples.empty])
def test_a_document_is_tagged_titled_and_in_british_english(
    document: Callable[[Gathered], bytes], make: Callable[[], Gathered]
) -> None:
    gathered = make()
    with pikepdf.open(BytesIO(document(gathered))) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert gathered.title in about["dc:title"]
        assert {str(element.S) for element in elements(pdf)} >= {"/Title", "/H1", "/P"}


def test_only_our_own_fonts_are_used_and_all_of_them_are_in_the_file(pack: bytes) -> None:
    fonts = font_names(pack)
    assert fonts
    assert all(fonts.values())
    ours = ("Lexend", "AtkinsonHyperlegibleNext", "NotoSans", "NotoEmoji")
    assert [name for name in fonts if not name.split("+")[-1].startswith(ours)] == []


def test_the_same_commission_makes_the_same_file(pack: bytes) -> None:
    assert feedback_pack(examples.rich()) == pack
    with pikepdf.open(BytesIO(pack)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260618164207")


def test_every_word_of_every_voice_stands_in_the_pack_line_for_line(read: list[str]) -> None:
    gathered = examples.rich()
    said = [gathered.key_aspect.why, *(other.why.wording for other in gathered.key_aspect.others)]
    said += [question.wording for question in gathered.questions]
    said += [one.wording for one in gathered.evaluations if one.wording]
    for tenderer in gathered.tenderers:
        remarks = [*tenderer.strengths, *tenderer.weaknesses, *tenderer.explore]
        said += [text for remark in remarks for text in (remark.voice.wording, remark.evidence) if text]
        said += [words.voice.wording for verdict in tenderer.verdicts for words in verdict.words]
        said += [verdict.group_wording for verdict in tenderer.verdicts if verdict.group_wording]
        said += [response.wording for response in tenderer.responses]
    lines = {line for wording in said for line in lines_of(wording) if line}
    assert len(lines) > 40
    assert {line for line in lines if line not in read} == set()


def test_spaces_tabs_and_line_ends_are_kept(read: list[str]) -> None:
    at = read.index("   three in front")
    assert read[at + 1 : at + 4] == ["nothing above,  two  in  a  row", "\ttabbed", "end   "]


@pytest.mark.parametrize("wording", [*SPEECH, *MARKUP, "a\nb\r\nc\u2028d\u2029e\rf"])
def test_words_come_out_of_the_file_as_they_went_in(wording: str) -> None:
    read = paragraphs(feedback_pack(examples.saying("before", wording, "after")))
    at = read.index("before")
    assert read[at + 1 : read.index("after", at)] == lines_of(wording)


def test_a_long_word_stays_on_the_page_and_in_one_piece() -> None:
    word = "a" * 600
    pdf = feedback_pack(examples.saying(word))
    assert word in paragraphs(pdf)
    assert "".join(paragraphs(feedback_pack(examples.saying("😀" * 90)))).count("😀") == 90


WAITED = "they said we could choose the day and then nobody rang us back so we waited in the car park for an hour"
ON_AND_ON = (
    *(WAITED.replace(" ", space) for space in ("\u00a0", "\u202f", "\u2007", " \u2060", "\u3000", "\u2003")),
    *(mark * 120 for mark in (". ", "! ", "( ", '" (', "(.", ".", '"', "/", "’")),
    "a" + " " * 300 + "b",
    "no" * 1500,
    "https://example.org/" + "young-people/what-we-said?" * 40,
    "我们等了一个小时没有人打电话" * 40,
    examples.ARABIC.replace(" ", "\u00a0") * 10,
    examples.ARABIC.replace(" ", "") * 20,
    "ฉันรอหนึ่งชั่วโมง" * 30,
    "ab\n" * 300,
)


def test_nothing_runs_over_the_edge_whatever_stands_between_the_words() -> None:
    """Nor where a line may not end before or after what is said over and over, wherever words can stand."""
    made = feedback_pack(examples.saying(*ON_AND_ON))
    drawn = [words for words in ON_AND_ON if "我" not in words and "ฉ" not in words]
    assert {line for words in drawn for line in lines_of(words) if line} <= set(paragraphs(made))
    rich, (silent,) = examples.rich(), examples.saying("x").tenderers
    long = replace(
        rich,
        questions=[replace(rich.questions[0], wording=words) for words in ON_AND_ON[-9:]],
        specification=[replace(rich.specification[0], wording=words) for words in ON_AND_ON[-9:]],
        tenderers=[replace(silent, name=words[:300].strip()) for words in ON_AND_ON[-9:]],
    )
    titled = [replace(examples.empty(), title=words[:300], council=words[:300]) for words in ON_AND_ON[-6:-2]]
    documents = [made, feedback_pack(long), specification(long), *map(specification, titled)]
    assert [
        (number, page)
        for number, document in enumerate(documents)
        for page, (left, right, low) in enumerate(reach(document), start=1)
        if not (50 < left < right < 545 and low > 20)
    ] == []


def test_a_line_that_starts_from_the_right_stands_at_the_right() -> None:
    assert starts_from_right("1 " + examples.ARABIC)
    assert not starts_from_right("ok " + examples.ARABIC)
    assert _first_x(examples.ARABIC) > _first_x("left") + 60


def test_an_override_stays_in_its_own_line() -> None:
    read = paragraphs(feedback_pack(examples.saying("one \u202etwo", "three")))
    assert "three" in read
    turned = replace(examples.saying("x"), title="Ours \u202e\u2069\u2067title")
    assert "What is not in here" in paragraphs(feedback_pack(turned))


def test_what_no_font_draws_is_named_where_it_stands_and_listed() -> None:
    read = paragraphs(feedback_pack(examples.saying("ring\x07ring\U000e0611", "\U000108a0 x")))
    assert "ring[U+0007]ring[U+E0611]" in read
    assert any(line.startswith("[U+108A0") and line.endswith("] x") for line in read)
    listed = next(line for line in read if "could not be drawn" in line)
    assert listed.startswith("3 different characters could not be drawn")
    assert "U+0007, U+108A0, U+E0611" in listed
    one = paragraphs(feedback_pack(examples.saying("ring\x07ring")))
    assert any(line.startswith("1 character could not be drawn") and line.endswith("U+0007.") for line in one)
    assert not any("could not be drawn" in line for line in paragraphs(feedback_pack(examples.saying("fine"))))


def test_a_letter_with_a_mark_that_goes_with_it_in_no_font_leaves_the_others_of_its_kind_drawn() -> None:
    read = paragraphs(feedback_pack(examples.saying("e\u0307\u20dd \u0436\u20dd", "each one cafe\u0307", "\u0436")))
    assert "each one cafe\u0307" in read
    assert "\u0436" in read


@pytest.mark.parametrize("wording", ["u\u0317\u0368i\u0335 c\u030b\u0344", "\u200b\u3164 x \u180e", "a\xad\xad\xadb"])
def test_what_a_font_draws_apart_or_not_at_all_is_copied_as_it_was_said(wording: str) -> None:
    assert wording in paragraphs(feedback_pack(examples.saying(wording)))


def test_any_text_that_can_be_stored_can_be_set() -> None:
    source = random.Random(4)
    anything = [chr(source.randrange(sys.maxunicode + 1)) for _ in range(3000)]
    storable = [character for character in anything if unicodedata.category(character) != "Cs"]
    texts = ["".join(source.sample(storable, 12)) for _ in range(60)]
    texts += ["".join(source.sample(AWKWARD, 9)) + "x" for _ in range(60)]
    read = paragraphs(feedback_pack(examples.saying("before", *texts, "after")))
    assert "before" in read
    assert "after" in read


@pytest.mark.many
@settings(max_examples=settings().max_examples // 4)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_can_stand_anywhere(text: str) -> None:
    farm, *others = examples.rich().tenderers
    gathered = replace(
        examples.rich(),
        title=text,
        service=text,
        council=text,
        about_whom=text,
        tenderers=[replace(farm, name=text), *others],
    )
    assert feedback_pack(gathered).startswith(b"%PDF")


@pytest.mark.parametrize(
    "blank", ["\x85", "\r", "\t", "\x0b\u2028", " \xa0", "\u200b", "\u2067\u2069", "\u3164", "\ufe0f"]
)
def test_a_heading_with_nothing_to_be_seen_says_so(blank: str, read: list[str]) -> None:
    small = examples.saying("x")
    gathered = replace(small, title=blank, tenderers=[replace(small.tenderers[0], name=blank)])
    said = paragraphs(feedback_pack(gathered))
    assert sum(line.strip() == "[nothing to be seen]" for line in said) >= 2
    assert "nothing to be seen" not in " ".join(read)


def test_the_pack_says_what_it_is_and_pins_the_record(read: list[str]) -> None:
    text = "\n".join(read)
    assert "Adults decide; young people advise. Nothing here is scored, weighted or ranked." in text
    assert "published criteria" in text
    assert examples.DIGEST in text
    assert "1,284 actions" in text
    assert "2 remarks are private" in text
    assert "The order says nothing about them." in text


@pytest.mark.parametrize(
    ("zone", "made"),
    [("Europe/London", "18 June 2026 at 17:42 BST"), ("Asia/Kolkata", "18 June 2026 at 22:12 IST")],
)
def test_when_a_document_was_made_is_told_in_the_time_of_the_room(in_zone: InZone, zone: str, made: str) -> None:
    in_zone(zone)
    for document in (feedback_pack, specification):
        assert f"Made on {made}. Record" in "\n".join(paragraphs(document(examples.empty())))


def test_sessions_stand_with_those_who_were_there(read: list[str]) -> None:
    at = read.index("First workshop")
    assert read[at + 1 : at + 6] == [
        "4 March 2026",
        "Mill Street Youth Centre",
        "4",
        "1 facilitator, 2 support workers",
        "118 minutes",
    ]


def test_a_pick_stands_with_everyone_who_picked_differently(read: list[str]) -> None:
    text = "\n".join(after(read, "What matters most"))
    assert "2 young people picked the same on their own. 1 young person picked differently:" in text
    assert "relationships dont get u into college" in text


def test_minutes_and_questions_are_those_that_really_happened(read: list[str]) -> None:
    farm = "".join(under_tenderer(read, examples.FARM, examples.BRIDGE))
    assert "Presenting: 14 minutes (10 planned)" in farm
    assert "Questions: 19 minutes (20 planned)" in farm
    heard = in_annex(read, examples.FARM, f"Annex A: {examples.BRIDGE}")
    assert "Are you scared of us?" in heard
    assert "Every question on the list was asked." in heard
    compass = "".join(under_tenderer(read, examples.COMPASS, examples.STEP))
    assert "not recorded (20 planned)" in compass
    assert "Not asked: 3 and 5." in compass
    missed = after(in_annex(read, examples.COMPASS, f"Annex A: {examples.STEP}"), "On the list, but not asked")
    assert missed[:4] == ["3", examples.rich().questions[2].wording, "5", examples.rich().questions[4].wording]
    assert "No presentation is recorded so far." in under_tenderer(read, examples.STEP, "What happens next")


def test_verdicts_are_counts_of_those_present_with_every_word(read: list[str]) -> None:
    overall = after(under_tenderer(read, examples.BRIDGE, examples.COMPASS), "Overall")
    assert overall[:6] == [
        "2 of 3 said yes 1 of 3 said no",
        "yes",
        "they did what we asked, all of it",
        "no",
        "felt like an advert. i dont trust it. put that in",
        "The group together: yes",
    ]
    assert "1 of 3 said partly 1 of 3 was not sure 1 gave no answer that is here" in under_tenderer(
        read, examples.COMPASS, examples.STEP
    )


def test_what_they_wrote_stands_with_the_verdict_on_the_same_line(read: list[str]) -> None:
    lines = after(in_annex(read, examples.FARM, f"Annex A: {examples.BRIDGE}"), "Every line, in order")
    asked = [line.wording for line in examples.rich().specification]
    first, second = lines[lines.index("1") : lines.index("2")], lines[lines.index("2") : lines.index("3")]
    assert first[:4] == ["1", asked[0], "Relationships", "They wrote"]
    assert "2 of 3 said yes 1 gave no answer that is here" in first
    assert "Each young person has a named farm mentor" in "".join(first)
    assert "the same 2 ppl run it since 2014" in first
    assert lines[0] == "No response to lines 2 and 4, and no answer, stands in this pack."
    assert second[:2] == ["2", asked[1]], "every line stands there, in order"
    assert asked[4] in lines
    step = "".join(in_annex(read, examples.STEP, "Annex B: the record, and how to check it"))
    assert "Please refer to our behaviour policy, section 4." in step


Given = TypeVar("Given", GatheredRemark, GatheredVerdict)


def on_bid(one: Given) -> Given:
    return replace(one, occasion=OccasionKind.BID, occasion_on="2026-06-02")


def test_the_pack_says_on_what_and_to_which_words_where_that_is_not_plain() -> None:
    rich = examples.rich()
    farm = rich.tenderers[0]
    overall, *rest = farm.verdicts
    (first, *_) = farm.responses
    visited = replace(
        farm,
        weaknesses=[on_bid(farm.weaknesses[0])],
        verdicts=[on_bid(overall), overall, *rest, on_bid(rest[2])],
        responses=[replace(first, asked="Two adults who know you.", to_earlier=True)],
    )
    read = paragraphs(
        feedback_pack(
            replace(
                rich,
                tenderers=[visited, *rich.tenderers[1:]],
            )
        )
    )
    of_farm = under_tenderer(read, examples.FARM, examples.BRIDGE)
    annexed = in_annex(read, examples.FARM, f"Annex A: {examples.BRIDGE}")
    remarks, overall_and_categories, on_lines = 3, 1 + 2, 3
    assert (
        "".join(of_farm + annexed).count("on its presentation, 22 April 2026")
        == remarks + overall_and_categories + on_lines
    )
    assert "".join(of_farm + annexed).count("on its bid, 2 June 2026") == 1 + 1 + 1
    assert after(of_farm, "Weaknesses")[1:3] == [farm.weaknesses[0].evidence, "on its bid, 2 June 2026"]
    lines = after(annexed, "Every line, in order")
    lines = lines[lines.index("1") :]
    assert lines[1] == rich.specification[0].wording
    assert "on its bid, 2 June 2026" in lines[4:9], "two verdicts on one line, each with its count"
    earlier = after(lines, "Two adults who know you.")
    assert earlier[0] == "Relationships"
    assert any("reworded since" in one for one in earlier[:4])
    assert first.wording in earlier[:6]
    assert not any("presentation, " in one for one in under_tenderer(read, examples.BRIDGE, examples.COMPASS))


def test_a_name_stands_only_where_its_owner_agreed(read: list[str]) -> None:
    assert read.count("Kez") == 1


def test_tenderers_stand_in_the_order_given(read: list[str]) -> None:
    names = [examples.FARM, examples.BRIDGE, examples.COMPASS, examples.STEP]
    assert [line for line in read if line in names][-4:] == names


def test_how_the_order_was_set_who_withdrew_and_what_was_not_held_stand_in_the_pack() -> None:
    told = "The order in which tenderers present was drawn by lot: <b>Ruth</b> & #sys, 1 April 2026."
    gone = replace(
        examples.saying("x").tenderers[0],
        presentation=None,
        withdrew="Oak withdrew on 2 April 2026: we *lost* our building.",
        not_held="The presentation of Oak on 22 April 2026 was not held: it had withdrawn.",
    )
    said = "".join(paragraphs(feedback_pack(replace(examples.empty(), order_told=told, tenderers=[gone]))))
    assert told in said
    assert said.count(gone.withdrew) == said.count(gone.not_held) == 2, "in the table, and on its own page"
    assert "o presentation is recorded so far" not in said


def test_empty_parts_say_so_in_one_sentence() -> None:
    read = paragraphs(feedback_pack(examples.empty()))
    for sentence in (
        "No session is recorded as begun.",
        "No key aspect that the group picked stands here.",
    ):
        assert sentence in read
    assert not any("What young people thought" in one or "tenderer" in one for one in read), "no heading is empty"
    silent = replace(examples.saying("x").tenderers[0], strengths=[])
    said = paragraphs(feedback_pack(replace(examples.empty(), tenderers=[silent])))
    assert "No session in this record asked it, so there is no paper on it." in "".join(said)
    assert (
        "No strength stands in this pack. No weakness stands in this pack. Nothing to explore stands in this pack."
        in said
    )
    assert not {"Strengths", "Weaknesses", "For the adult panel to explore"} & set(said)


def test_each_specification_line_stands_on_its_words() -> None:
    gathered = examples.rich()
    read = paragraphs(specification(gathered))
    for line in gathered.specification:
        at = read.index(line.wording)
        assert read[at - 1] == str(line.number)
        following = read[at + 1 : at + 1 + 2 * len(line.statements)]
        assert all(statement.voice.wording in following for statement in line.statements)
    assert "The group said that this matters most." in read
    assert {s.voice.wording for s in gathered.statements if s.voice.wording not in read} == set()


def test_a_remark_of_six_hundred_characters_and_twelve_of_one_word_each_make_few_pages() -> None:
    long = ("they listened and then they did not listen " * 14)[:600]
    assert _pages(feedback_pack(examples.saying(long))) <= 5
    assert _pages(feedback_pack(examples.saying("\n".join(["goat"] * 12)))) <= 5


def test_a_document_in_parts_says_what_it_says_in_one_piece() -> None:
    """Only where a section goes on in the next part are its headings and its line there once more."""
    gathered = examples.rich()
    tree = specification_contents(gathered)
    parts = specification_parts(tree, whole=0, most=100)
    assert len(parts) > 4
    pdf = set_document(Document("specification", parts, gathered.made_at))
    in_parts, whole = paragraphs(pdf), paragraphs(specification(gathered))
    assert set(in_parts) - set(whole) <= {
        "What we ask for, continued",
        "Our questions, continued",
        "What else was said, continued",
    }
    assert list(dict.fromkeys(one for one in in_parts if one in whole)) == list(dict.fromkeys(whole))
    for statement in gathered.statements:
        assert all(in_parts.count(line) >= whole.count(line) for line in lines_of(statement.voice.wording))
    _is_one_tagged_document(pdf)


def test_a_large_feedback_pack_is_set_in_parts_and_says_the_same_on_the_same_pages(
    read: list[str], pack: bytes
) -> None:
    gathered = examples.rich()
    parts = feedback_pack_parts(feedback_pack_contents(gathered), whole=0, most=0)
    assert len(parts) == 2 * len(gathered.tenderers) + 3, "before, between and after what each tenderer has two of"
    pdf = set_document(Document("feedback-pack", parts, gathered.made_at))
    assert paragraphs(pdf) == read
    _is_one_tagged_document(pdf)
    assert _headings(pdf) == _headings(pack)
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]
    assert [f"page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1)] == [
        False,
        *[True] * (len(pages) - 1),
    ], "each but the cover"


def test_in_parts_too_it_says_where_to_read_of_each_published_criterion() -> None:
    """What happens next stands between the tenderers and annex A, and refers to pages of parts before it."""
    gathered = examples.with_criteria(examples.rich())
    parts = feedback_pack_parts(feedback_pack_contents(gathered), whole=0, most=0)
    pdf, whole = set_document(Document("feedback-pack", parts, gathered.made_at)), feedback_pack(gathered)
    read = paragraphs(pdf)
    assert read == paragraphs(whole)
    where = after(read, "The published criteria, and where to read of them", "Whom young people found strongest")
    begins = _headings(pdf)
    assert list(begins) == list(_headings(whole))
    assert any(one.startswith(f"{examples.FARM}: page {begins[examples.FARM]}; ") for one in where)
    assert any(one.startswith("Linked to none: ") for one in where)
    assert "No remark in this pack is linked to it." in where
    _is_one_tagged_document(pdf)


def test_pages_that_are_referred_to_are_where_it_stands(read: list[str], pack: bytes) -> None:
    begins = _headings(pack)
    rows = after(read, "Starts on", "What is not in here")
    for tenderer in examples.rich().tenderers:
        assert f"page {begins[tenderer.name]}" in after(rows, tenderer.name)[:7]
    annexes = f"Annex A: {examples.FARM}", "Annex B: the record, and how to check it"
    next_page, a, b = (begins[one] for one in ("What happens next", *annexes))
    assert (
        f"What happens next: page {next_page}. Annex A, what was heard and every line: from page {a}. "
        f"Annex B, the record: page {b}." in rows
    )


def test_the_sample_has_ten_pages_at_most_before_its_annexes(sample_file: Path) -> None:
    with CommissionFile.open_copy(sample_file) as file:
        gathered = gather(file)
        made = feedback_pack(gathered)
    begins = _headings(made)
    order = [one.name for one in gathered.tenderers]
    assert begins["What happens next"] <= 10
    assert begins[f"Annex A: {order[0]}"] - 1 <= 10
    assert sorted(order, key=begins.__getitem__) == order, "as they presented"
    text = " ".join(paragraphs(made))
    for told in (
        "Official: sensitive",
        "CYP/2026/014",
        "Contains tenderers’ confidential text: not for tenderers.",
        "Their feedback is advice to the evaluation panel.",
        "Young people get their answer from Carys Vaughan, commissioning manager, by 12 June 2026.",
        "Presented on 22 April 2026 to 3 young people.",
        "2 remarks are private.",
    ):
        assert told in text, told


def test_overall_comes_last_on_a_tenderers_pages_and_criteria_have_no_figures(sample_file: Path) -> None:
    with CommissionFile.open_copy(sample_file) as file:
        made = paragraphs(feedback_pack(gather(file)))
    first, second = "Altivane Education Group", "Oddacre Farm Learning"
    page = under_tenderer(made, first, second)
    assert max(page.index(one) for one in ("Strengths", "Weaknesses", "Do they meet what we asked for?")) < page.index(
        "Overall"
    )
    criteria = after(made, "The published criteria, and where to read of them", "Whom young people found strongest")
    assert any(one.startswith(f"{first}: page 4; {second}: page 5") for one in criteria), criteria
    assert not any("remark" in one.replace("No remark in this pack", "") for one in criteria)


def _headings(pdf_bytes: bytes) -> dict[str, int]:
    """Return the page of each heading of the first level."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        marks = [pdf.Root.Outlines.First]
        while "/Next" in marks[-1]:
            marks.append(marks[-1].Next)
        return {str(mark.Title): numbers[mark.Dest[0].objgen] for mark in marks}


def _is_one_tagged_document(pdf_bytes: bytes) -> None:
    """Every piece of content belongs to a tag of its own page, and the numbers say how many pages there are."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        root = pdf.Root.StructTreeRoot
        numbered = list(root.ParentTree.Nums)
        by_number = dict(zip(map(int, numbered[::2]), numbered[1::2], strict=True))
        assert list(by_number) == sorted(by_number)
        assert root.ParentTreeNextKey > max(by_number)
        assert len(root.K) == 1
        for page in pdf.pages:
            for element in by_number[int(page.obj.StructParents)]:
                assert element.get("/Pg", page.obj).objgen == page.obj.objgen
        assert b"<xmpTPg:NPages>%d<" % len(pdf.pages) in pdf.Root.Metadata.read_bytes()
        assert pdf.check_pdf_syntax() == []


def test_memory_of_one_pack_is_given_back_before_the_next() -> None:
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("this machine does not say how much memory is in use")

    def in_use() -> int:
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS"))

    feedback_pack(examples.large(2))
    once = in_use()
    for number in range(5):
        feedback_pack(examples.large(2, lines=41 + number))
    assert in_use() < once + 60_000


def test_nothing_heavy_is_loaded_before_a_pack_is_made() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, workshop_app.exports.documents, workshop_app.exports.sheets; print(*sys.modules)",
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert "workshop_app.exports.documents" in loaded
    assert not {"typst", "reportlab", "pikepdf"} & set(loaded)


def test_what_sets_a_document_apart_loads_nothing_of_what_a_document_says() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, workshop_app.exports.typesetting.setting; print(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert "workshop_app.exports.typesetting.parting" in loaded
    others = ("workshop_app.store", "workshop_app.exports.documents", "workshop_app.exports.gathered", "sqlite")
    assert not [one for one in loaded if one.startswith(others)]


def test_what_is_said_of_tenderers_is_set_in_two_halves_side_by_side_at_least() -> None:
    tree = feedback_pack_contents(examples.large(5, 4, 3))
    parts = feedback_pack_parts(tree, whole=0.0)
    for section in ("tenderers", "annex"):
        held = [part.data[section] for part in parts if part.data[section]]
        assert [one for some in held for one in some] == tree[section]
        assert sorted(map(len, held)) == [2, 3]


def test_each_kind_of_remark_has_its_place(read: list[str]) -> None:
    farm = examples.rich().tenderers[0]
    pages = under_tenderer(read, examples.FARM, examples.BRIDGE)
    places = {
        RemarkKind.STRENGTH: after(pages, "Strengths", "Weaknesses"),
        RemarkKind.WEAKNESS: after(pages, "Weaknesses", "For the adult panel to explore"),
        RemarkKind.EXPLORE: after(pages, "For the adult panel to explore", "Do they meet what we asked for?"),
    }
    for remark in [*farm.strengths, *farm.weaknesses, *farm.explore]:
        assert remark.voice.wording in places[remark.kind]


def test_below_five_people_only_the_gist_is_marked_and_the_rest_are_figures(read: list[str]) -> None:
    assert "not word for word" in read
    marked = [one for one in read if "written down by an adult" in one or "from paper" in one]
    assert (
        marked
        == [
            "Of what is printed here in somebody’s words, 1 was written down by an adult and 1 is from paper. Which is "
            "not said: so few young people took part that it would tell who spoke."
        ]
        * 2
    ), "where it says what is not in it, and beside the record"
    rich = examples.rich()
    many = replace(rich, young_people=6, sessions=[replace(one, young_people=6) for one in rich.sessions])
    told = paragraphs(feedback_pack(many))
    assert "not word for word, written down by an adult" in told
    assert "from paper" in told
    assert not any(one.startswith("Of what is printed") for one in told)


def _pages(pdf_bytes: bytes) -> int:
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        return len(pdf.pages)


def _first_x(wording: str) -> float:
    """Return where the left edge of the only strength stands, in points from the left of the page."""
    with pikepdf.open(BytesIO(feedback_pack(examples.saying(wording)))) as pdf:
        quote = next(element for element in elements(pdf) if str(element.S) == "/BlockQuote")
        line = quote.K[0] if isinstance(quote.K, pikepdf.Array) else quote.K
        wanted = {int(n) for n in (line.K if isinstance(line.K, pikepdf.Array) else [line.K])}
        xs: list[float] = []
        open_numbers: list[int | None] = []
        for instruction in pikepdf.parse_content_stream(pikepdf.Page(line.Pg)):
            operator, operands = str(instruction.operator), instruction.operands
            if operator in ("BDC", "BMC"):
                numbered = operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
                open_numbers.append(int(operands[1].MCID) if numbered else None)
            elif operator == "EMC":
                open_numbers.pop()
            elif operator == "cm" and wanted.intersection(open_numbers):
                xs.append(float(operands[4]))
        return min(xs)
