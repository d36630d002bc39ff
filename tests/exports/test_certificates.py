"""The certificates, read back out of the PDF."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.exports import examples
from tests.exports.reading import actual_texts, font_names
from workshop_app.domain.errors import WorkshopError
from workshop_app.exports.gathered import GatheredCertificate
from workshop_app.exports.sheets import certificates, inset_certificates


def for_names(*names: str, **changes: str) -> bytes:
    """Return the certificates of people of these names."""
    one: GatheredCertificate = examples.certificates()[0]
    awarded = [replace(one, real_name=name, **changes) for name in names]
    return certificates(replace(examples.rich(), certificates=awarded))


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


def test_a_character_no_font_draws_is_named() -> None:
    pdf = for_names("Ann \U000108a0")
    assert "Ann \U000108a0" in actual_texts(pdf)[0]
    with pikepdf.open(BytesIO(pdf)) as opened:
        shown = b"".join(
            bytes(piece)
            for instruction in pikepdf.parse_content_stream(opened.pages[0])
            if str(instruction.operator) in ("Tj", "TJ")
            for operand in instruction.operands
            for piece in (operand if isinstance(operand, pikepdf.Array) else [operand])
            if isinstance(piece, pikepdf.String)
        )
    assert b"[U+108A0" in shown


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
        drawn = [(str(operator), operands) for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])]
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
