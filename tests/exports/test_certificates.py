"""The certificates, read back out of the PDF."""

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.exports import examples
from tests.exports.reading import actual_texts, elements, font_names, reach
from workshop_app.data import data_folder
from workshop_app.domain.errors import WorkshopError
from workshop_app.exports.gathered import GatheredCertificate
from workshop_app.exports.packs import export_named, told_before
from workshop_app.exports.sheets import certificates, inset_certificates
from workshop_app.exports.sheets.drawing import HEADING, Faces
from workshop_app.exports.sheets.outlines import draw_glyphs, glyphs_of


def for_names(*names: str, **changes: str) -> bytes:
    """Return the certificates of people of these names."""
    one: GatheredCertificate = examples.certificates()[0]
    awarded = [replace(one, real_name=name, **changes) for name in names]
    return certificates(replace(examples.rich(), certificates=awarded))


def test_nothing_in_the_home_folder_changes_what_is_drawn_or_keeps_it_from_being_drawn(tmp_path: Path) -> None:
    (tmp_path / ".reportlab_mods").write_text("raise KeyboardInterrupt", "utf-8")
    for home in (tmp_path, tmp_path / ".reportlab_mods"):
        subprocess.run(
            [sys.executable, "-c", "import workshop_app.exports.sheets.drawing"],
            cwd=data_folder("resources").parent,
            env=os.environ | {"HOME": str(home)},
            check=True,
        )


def test_each_young_person_has_a_page_with_their_real_name() -> None:
    pages = actual_texts(certificates(examples.rich()))
    awarded = examples.certificates()
    assert len(pages) == len(awarded)
    for texts, certificate in zip(pages, awarded, strict=True):
        assert certificate.real_name in texts
        assert certificate.council in texts
        assert certificate.signatory in texts
        assert certificate.signatory_role in texts
        assert "18 June 2026" in texts
        assert certificate.achievement in " ".join(texts)


def test_the_service_is_named_only_where_its_owner_chose_so() -> None:
    pages = actual_texts(certificates(examples.rich()))
    named = ["Alternative Education Service" in texts for texts in pages]
    assert named == [bool(certificate.service) for certificate in examples.certificates()]
    assert ["service" in texts for texts in pages] == named


def test_the_file_is_a4_landscape_titled_and_in_british_english() -> None:
    with pikepdf.open(BytesIO(certificates(examples.rich()))) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo["/Title"]) == "Certificates"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20260618164207Z"
        assert [round(float(edge)) for edge in pdf.pages[0].mediabox] == [0, 0, 842, 595]


def test_every_font_is_in_the_file() -> None:
    fonts = font_names(certificates(examples.rich()))
    assert len(fonts) >= 4
    assert all(fonts.values()), fonts


def test_the_same_certificates_make_the_same_file() -> None:
    assert certificates(examples.rich()) == certificates(examples.rich())


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("ليلى الحسيني", "NotoSansArabic"),
        ("שרה כהן", "NotoSansHebrew"),
        ("প্রিয়া সেন", "NotoSansBengali"),
        ("ਪ੍ਰੀਤ ਕੌਰ", "NotoSansGurmukhi"),
        ("கவிதா", "NotoSansTamil"),
        ("ሰላም", "NotoSansEthiopic"),
        ("Łukasz Żółciński", "Lexend"),
    ],
)
def test_a_name_is_drawn_in_its_own_script(name: str, font: str) -> None:
    pdf = for_names(name)
    assert name in actual_texts(pdf)[0]
    assert any(font in one for one in font_names(pdf))


def test_a_name_in_arabic_is_shaped() -> None:
    """A joined word needs other glyphs than its letters one by one."""
    assert _glyphs("ليلى") != _glyphs("ل ي ل ى").replace(b" ", b"")


def test_a_long_name_gets_smaller_and_then_takes_more_lines() -> None:
    assert _name_size("Ana Lee") > _name_size("Anastasia Featherstone-Whitlock") >= 26
    long = "Bartholomew Maximilian Featherstone Montgomery Whitlock de la Fontaine the Younger"
    lines = [text for text in actual_texts(for_names(long))[0] if text and text in long and len(text) > 4]
    assert len(lines) > 1
    assert " ".join(lines) == long


def test_a_name_no_font_draws_is_a_line_to_write_on_and_anything_else_is_named_by_number() -> None:
    pdf = for_names("Ann \U000108a0", achievement="being \U000108a0")
    (texts,) = actual_texts(pdf)
    assert not any("Ann" in text for text in texts)
    assert "being \U000108a0" in texts
    with pikepdf.open(BytesIO(pdf)) as opened:
        drawn = list(pikepdf.parse_content_stream(opened.pages[0]))
    rules = [one.operands for one in drawn if str(one.operator) == "l"]
    assert b"[U+108A0" in b"".join(
        bytes(piece)
        for instruction in drawn
        if str(instruction.operator) in ("Tj", "TJ")
        for operand in instruction.operands
        for piece in (operand if isinstance(operand, pikepdf.Array) else [operand])
        if isinstance(piece, pikepdf.String)
    )
    with pikepdf.open(BytesIO(for_names("Ann", achievement="being"))) as opened:
        without = [one for one in pikepdf.parse_content_stream(opened.pages[0]) if str(one.operator) == "l"]
    assert len(rules) == len(without) + 1


def test_whoever_makes_certificates_is_told_before_which_font_is_missing() -> None:
    certificate = examples.certificates()[0]
    make = export_named("certificates")
    of_nabataean = replace(examples.rich(), certificates=[replace(certificate, real_name="\U00010880 Ann")])
    told = told_before(make, of_nabataean)
    assert told == (
        "Certificates: No font on this computer can draw U+10880 nabataean letter final aleph. In place of a name with "
        "any of them there is a line to write it on. To have them drawn, add a font for Nabataean to this computer."
    )
    assert told_before(make, examples.rich()) == ""
    said = replace(examples.rich(), about_whom="\x07")
    assert "U+0007. Each stands there as a number" in told_before(export_named("specification"), said)


@pytest.mark.parametrize("name", ["A" * 110, "Bartholomew " * 9 + "X", "X", "ليلى"])
def test_a_name_of_any_length_stands_on_its_page_whole(name: str) -> None:
    for make in (certificates, inset_certificates):
        made = make(replace(examples.rich(), certificates=[replace(examples.certificates()[0], real_name=name)]))
        assert all(left > 36 and right < 842 - 36 for left, right, _ in reach(made))
        with pikepdf.open(BytesIO(made)) as pdf:
            assert name in [str(one.get("/ActualText", "")) for one in elements(pdf)]


def test_a_font_that_no_pdf_of_ours_can_hold_is_drawn_as_shapes() -> None:
    """Shown with one of ours, since fonts of the other kind are on some computers only."""
    font = (str(data_folder("resources") / "fonts" / f"{HEADING}.ttf"), 0)
    glyphs = glyphs_of(font, "Ana")
    assert glyphs[0].number != glyphs[1].number
    drawn = BytesIO()
    canvas = Canvas(drawn, pageCompression=0, initialFontName=Faces().use(HEADING))
    draw_glyphs(canvas, font, glyphs, 100, 200, 50)
    canvas.save()
    with pikepdf.open(drawn) as pdf:
        points = [
            (float(one.operands[-2]), float(one.operands[-1]))
            for one in pikepdf.parse_content_stream(pdf.pages[0])
            if str(one.operator) in ("m", "l", "c")
        ]
    across, up = zip(*points, strict=True)
    assert 100 <= min(across) < 110
    assert max(across) == pytest.approx(100 + 50 * sum(glyph.advance for glyph in glyphs), abs=6)
    assert 198 <= min(up) <= 200 < max(up) < 250


def test_no_certificates_is_one_plain_sentence() -> None:
    with pytest.raises(WorkshopError, match="No certificates have been awarded yet"):
        certificates(examples.empty())


def test_a_text_too_long_for_the_page_is_refused_by_name() -> None:
    with pytest.raises(WorkshopError, match="Ana Lee"):
        for_names("Ana Lee", achievement="listening " * 400)


def _glyphs(name: str) -> bytes:
    with pikepdf.open(BytesIO(for_names(name))) as pdf:
        (font,) = [
            f for f in pdf.objects if isinstance(f, pikepdf.Dictionary) and "Arabic" in str(f.get("/BaseFont", ""))
        ]
        return font.ToUnicode.read_bytes()


def _name_size(name: str) -> float:
    with pikepdf.open(BytesIO(for_names(name))) as pdf:
        sizes = [
            float(instruction.operands[1])
            for instruction in pikepdf.parse_content_stream(pdf.pages[0])
            if str(instruction.operator) == "Tf"
        ]
    return max(sizes)


def test_one_for_office_printers_prints_nothing_near_the_edge_and_no_ground() -> None:
    with pikepdf.open(BytesIO(inset_certificates(examples.rich()))) as pdf:
        drawn = [(str(one.operator), one.operands) for one in pikepdf.parse_content_stream(pdf.pages[0])]
        across, high = (float(edge) for edge in list(pdf.pages[0].mediabox)[2:])
    moved = [[float(number) for number in operands] for operator, operands in drawn if operator == "cm"]
    share, _, _, _, left, bottom = moved[1]
    ten_millimetres = 72 / 25.4 * 10
    assert min(left, bottom, across - left - share * across, high - bottom - share * high) >= ten_millimetres
    assert "re" not in [operator for operator, _ in drawn]
    assert actual_texts(inset_certificates(examples.rich())) == actual_texts(certificates(examples.rich()))


def test_the_pattern_is_what_the_group_said_and_tells_so() -> None:
    things = len(examples.rich().band)
    assert things > 1
    told = f"The pattern is made of what the group said: one tile for each of {things} things."
    assert all(told in texts for texts in actual_texts(certificates(examples.rich())))
    (said,) = examples.rich().statements[:1]
    many = replace(examples.rich(), statements=[replace(said, id=str(number)) for number in range(59)])
    assert "one tile for each of 56 of 59 things." in " ".join(actual_texts(certificates(many))[0])
    none = replace(examples.rich(), statements=[])
    assert not any("pattern" in text for texts in actual_texts(certificates(none)) for text in texts)
