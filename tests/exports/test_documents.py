"""The documents, read back out of the PDF: every word, what it stands beside, and nothing that ranks."""

import random
import subprocess
import sys
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import InZone
from tests.exports import examples
from tests.exports.reading import elements, font_names, paragraphs, reach
from workshop_app.domain.feedback import RemarkKind, StrongestAnswer
from workshop_app.domain.occasions import OccasionKind
from workshop_app.exports.documents import feedback_pack, specification
from workshop_app.exports.documents.contents import feedback_pack_contents, specification_contents
from workshop_app.exports.documents.parting import feedback_pack_parts, specification_parts
from workshop_app.exports.documents.setting import set_document
from workshop_app.exports.documents.words import lines_of, starts_from_right
from workshop_app.exports.gathered import Voice

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
    """Return what stands on the pages of one tenderer; its name stands once before, in the table of times."""
    pages = after(after(read, name), name)
    return pages[: pages.index(following)]


@pytest.mark.parametrize("document", [feedback_pack, specification])
@pytest.mark.parametrize("make", [examples.rich, examples.empty])
def test_a_document_is_tagged_titled_and_in_british_english(document, make) -> None:
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
    said += [one.voice.wording for one in gathered.strongest]
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


def test_nothing_runs_over_the_edge_whatever_stands_between_the_words() -> None:
    """Nor where a line may not end before or after what is said over and over."""
    words = "they said we could choose the day and then nobody rang us back so we waited in the car park for an hour"
    said = [words.replace(" ", space) for space in ("\u00a0", "\u202f", "\u2007", " \u2060", "\u3000", "\u2003")]
    said += [mark * 120 for mark in (". ", "! ", "( ", '" (', "(.", ".", '"', "/", "’")]
    said.append("a" + " " * 300 + "b")
    made = feedback_pack(examples.saying(*said))
    assert all(50 < left < right < 545 for left, right in reach(made))
    assert set(said) <= set(paragraphs(made))


def test_a_line_that_starts_from_the_right_stands_at_the_right() -> None:
    assert starts_from_right("1 " + examples.ARABIC)
    assert not starts_from_right("ok " + examples.ARABIC)
    assert _first_x(examples.ARABIC) > _first_x("left") + 100


def test_an_override_stays_in_its_own_line() -> None:
    read = paragraphs(feedback_pack(examples.saying("one \u202etwo", "three")))
    assert "three" in read
    turned = replace(examples.saying("x"), title="Ours \u202e\u2069\u2067title")
    assert "How it was done" in paragraphs(feedback_pack(turned))


def test_what_no_font_draws_is_named_where_it_stands_and_listed() -> None:
    read = paragraphs(feedback_pack(examples.saying("ring\x07ring", "\U000108a0 x")))
    assert "ring[U+0007]ring" in read
    assert any(line.startswith("[U+108A0") and line.endswith("] x") for line in read)
    listed = next(line for line in read if "could not be drawn" in line)
    assert listed.startswith("2 different characters could not be drawn")
    assert "U+0007, U+108A0" in listed
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
@settings(max_examples=settings.default.max_examples // 4)
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
    farm, *others = examples.rich().tenderers
    gathered = replace(examples.rich(), title=blank, tenderers=[replace(farm, name=blank), *others])
    said = paragraphs(feedback_pack(gathered))
    assert sum(line.strip() == "[nothing to be seen]" for line in said) >= 2
    assert "nothing to be seen" not in " ".join(read)


def test_the_pack_says_what_it_is_and_pins_the_record(read: list[str]) -> None:
    text = "\n".join(read)
    assert "Adults decide; young people advise. Nothing here is scored, weighted or ranked." in text
    assert "published criteria" in text
    assert examples.DIGEST in text
    assert "1,284 actions" in text
    assert "2 remarks were kept private" in text
    assert "The order means nothing more." in text


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
    assert "Are you scared of us?" in farm
    assert "Every question on the list was asked." in farm
    compass = under_tenderer(read, examples.COMPASS, examples.STEP)
    assert "not recorded (20 planned)" in "".join(compass)
    missed = after(compass, "On the list, but not asked", "Strengths")
    assert missed == ["3", examples.rich().questions[2].wording, "5", examples.rich().questions[4].wording]
    assert "No presentation is recorded so far." in under_tenderer(
        read, examples.STEP, "Whom each young person found strongest"
    )


def test_verdicts_are_counts_of_those_present_with_every_word(read: list[str]) -> None:
    overall = after(under_tenderer(read, examples.BRIDGE, examples.COMPASS), "Overall")
    assert overall[:6] == [
        "2 of 3 said yes 1 of 3 said no",
        "yes",
        "they did what we asked, all of it",
        "no",
        "felt like an advert. i dont trust it. put that in",
        "The group together, after talking: yes",
    ]
    assert "1 of 3 said partly 1 of 3 was not sure 1 did not say" in under_tenderer(
        read, examples.COMPASS, examples.STEP
    )


def test_what_they_wrote_stands_with_the_verdict_on_the_same_line(read: list[str]) -> None:
    farm = under_tenderer(read, examples.FARM, examples.BRIDGE)
    lines = after(farm, "What they wrote, line by line")
    asked = [line.wording for line in examples.rich().specification]
    first = lines[: lines.index(asked[2])]
    assert first[:3] == [asked[0], "Line 1 Relationships", "2 of 3 said yes 1 did not say"]
    assert "Each young person has a named farm mentor" in "".join(first)
    assert "the same 2 ppl run it since 2014" in first
    assert asked[1] not in lines


def test_strongest_is_told_one_by_one_and_never_counted(read: list[str]) -> None:
    told = after(read, "Whom each young person found strongest", "What young people thought of the sessions")
    assert [line for line in told if line in (examples.BRIDGE, examples.FARM)] == [
        examples.BRIDGE,
        examples.BRIDGE,
        examples.FARM,
    ]
    assert "2 of 3" not in "".join(told)


def test_the_pack_says_on_what_and_to_which_words_where_that_is_not_plain() -> None:
    rich = examples.rich()
    farm = rich.tenderers[0]
    at_bid = {"occasion": OccasionKind.BID, "occasion_on": "2026-06-02"}
    overall, *rest = farm.verdicts
    (first, *_) = farm.responses
    visited = replace(
        farm,
        weaknesses=[replace(farm.weaknesses[0], **at_bid)],
        verdicts=[replace(overall, **at_bid), overall, *rest, replace(rest[2], **at_bid)],
        responses=[replace(first, asked="Two adults who know you.", to_earlier=True)],
    )
    given = [
        replace(rich.strongest[0], answer=answer, tenderer="", tenderer_number=None, voice=Voice(wording=""))
        for answer in (StrongestAnswer.NOBODY, StrongestAnswer.NOT_SAID)
    ]
    read = paragraphs(
        feedback_pack(
            replace(
                rich,
                tenderers=[visited, *rich.tenderers[1:]],
                strongest=[rich.strongest[0], *given],
                strongest_present=4,
            )
        )
    )
    of_farm = under_tenderer(read, examples.FARM, examples.BRIDGE)
    remarks, overall_and_categories, on_lines = 3, 1 + 2, 3 + 1
    assert "".join(of_farm).count("on its presentation, 22 April 2026") == remarks + overall_and_categories + on_lines
    assert "".join(of_farm).count("on its bid, 2 June 2026") == 1 + 1 + 2
    assert after(of_farm, "Weaknesses")[1] == "on its bid, 2 June 2026"
    lines = after(of_farm, "What they wrote, line by line")
    assert lines[0] == rich.specification[0].wording
    assert lines[4] == "on its bid, 2 June 2026", "two verdicts on one line, each with its count"
    earlier = after(lines, "Two adults who know you.")
    assert earlier[0] == "Line 1 Relationships"
    assert any("reworded since" in one for one in earlier[:4])
    assert first.wording in earlier[:6]
    assert not any("presentation, " in one for one in under_tenderer(read, examples.BRIDGE, examples.COMPASS))
    told = after(read, "Whom each young person found strongest", "What young people thought of the sessions")
    assert "1 said whom they found strongest; 1 said that nobody was; 1 would rather not say; 1 did not say." in told[0]
    assert told[-3:] == ["Nobody was the strongest", "No reason is given here.", "Would rather not say"]


def test_a_name_stands_only_where_its_owner_agreed(read: list[str]) -> None:
    assert read.count("Kez") == 2


def test_tenderers_stand_in_the_order_given(read: list[str]) -> None:
    names = [examples.FARM, examples.BRIDGE, examples.COMPASS, examples.STEP]
    assert [line for line in read if line in names][-7:-3] == names


def test_empty_parts_say_so_in_one_sentence() -> None:
    read = paragraphs(feedback_pack(examples.empty()))
    for sentence in (
        "No session has been recorded yet.",
        "The group has not picked a key aspect.",
        "No evaluation has been given yet.",
    ):
        assert sentence in read
    silent = replace(examples.saying("x").tenderers[0], strengths=[])
    said = paragraphs(feedback_pack(replace(examples.empty(), tenderers=[silent])))
    assert "No questions have been made yet." in said
    assert "No young person was asked, or answered, whom they found strongest." in "".join(said)
    assert "No strength was shared." in said
    assert "No weakness was shared." in said


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
    pdf = set_document("specification", parts, gathered.made_at)
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


def test_a_large_feedback_pack_has_a_part_for_each_tenderer_and_contents_that_lead_there(read: list[str]) -> None:
    gathered = examples.rich()
    parts = feedback_pack_parts(feedback_pack_contents(gathered), whole=0)
    assert len(parts) == len(gathered.tenderers) + 2
    pdf = set_document("feedback-pack", parts, gathered.made_at)
    in_parts = paragraphs(pdf)
    begins = len(in_parts) - in_parts[::-1].index("How it was done")
    assert in_parts[begins:] == read[-len(in_parts[begins:]) :]
    assert len(read) - len(in_parts[begins:]) < 25
    _is_one_tagged_document(pdf)
    with pikepdf.open(BytesIO(pdf)) as opened:
        numbers = {page.objgen: number for number, page in enumerate(opened.pages, start=1)}
        led = {
            str(link.Contents): numbers[link.Dest[0].objgen]
            for page in opened.pages
            for link in page.obj.get("/Annots", [])
        }
        marks = [opened.Root.Outlines.First]
        while "/Next" in marks[-1]:
            marks.append(marks[-1].Next)
        assert led == {str(mark.Title): numbers[mark.Dest[0].objgen] for mark in marks}
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]
    for name, page in led.items():
        assert name in pages[page - 1]
        assert f"page {page} of {len(pages)}" in pages[page - 1]


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


def test_each_kind_of_remark_has_its_place(read: list[str]) -> None:
    farm = examples.rich().tenderers[0]
    pages = under_tenderer(read, examples.FARM, examples.BRIDGE)
    places = {
        RemarkKind.STRENGTH: after(pages, "Strengths", "Weaknesses"),
        RemarkKind.WEAKNESS: after(pages, "Weaknesses", "For the adult panel to explore"),
        RemarkKind.EXPLORE: after(pages, "For the adult panel to explore", "Do they meet what young people asked for?"),
    }
    for remark in [*farm.strengths, *farm.weaknesses, *farm.explore]:
        assert remark.voice.wording in places[remark.kind]
    assert "not word for word, written down by an adult" in places[RemarkKind.EXPLORE]
    assert "from paper" in places[RemarkKind.WEAKNESS]


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
