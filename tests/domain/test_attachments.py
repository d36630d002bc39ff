"""Names that every system takes, and what keeps an attachment from leaving."""

import dataclasses
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.attachments import (
    LONGEST_FILE_NAME,
    Attachment,
    AttachmentKind,
    AttachmentPerson,
    is_safe_file_name,
    kind_of,
    leaving,
    safe_file_name,
    same_name,
)
from workshop_app.domain.people import AgeBand, Consent, ConsentPurpose, Recipient, YoungPerson
from workshop_app.domain.provenance import WordsState

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("IMG_0042.JPG", "IMG_0042.JPG"),
        ("our film, part 2 (final).mp4", "our film, part 2 (final).mp4"),
        ("مقابلة.mov", "مقابلة.mov"),
        ("../../.ssh/id_rsa", "id_rsa"),
        ("C:\\Users\\kai\\film.mp4", "film.mp4"),
        ("C:film.mp4", "C_film.mp4"),
        ("film.mp4:hidden", "film.mp4_hidden"),
        ("what? *now* <3|.png", "what_ _now_ _3_.png"),
        ("NUL", "_NUL"),
        ("con.tar.gz", "_con.tar.gz"),
        ("COM¹.txt", "_COM¹.txt"),
        ("Aux .jpg", "_Aux.jpg"),
        ("console.jpg", "console.jpg"),
        ("desktop.INI", "_desktop.INI"),
        ("trailing. . .", "trailing"),
        ("  . leading.png", "leading.png"),
        ("-rf.png", "rf.png"),
        ("a..jpg", "a.jpg"),
        ("", "attachment"),
        ("...", "attachment"),
        ("\u2800\u3164.png", "attachment.png"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\tb\nc\x00\x1b[31m.txt", "a b c[31m.txt"),
        ("half \ud83d.png", "half.png"),
        (f"{FAMILY}.png", FAMILY.replace("\u200d", "") + ".png"),
        ("cafe\u0301.png", "café.png"),
        ("x.not an ending at all", "x.not an ending at all"),
    ],
)
def test_a_name_becomes_one_that_every_system_takes(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_a_long_name_is_cut_between_characters_and_keeps_its_ending() -> None:
    safe = safe_file_name("é" * 300 + ".jpeg")
    assert safe == "é" * 47 + ".jpeg"
    assert safe_file_name("é" * 300 + ".jpeg", [safe]) == "é" * 45 + " (2).jpeg"
    assert len(safe_file_name("a." + "b" * 300).encode()) == LONGEST_FILE_NAME


@pytest.mark.parametrize(
    ("taken", "safe"),
    [
        (["FILM.MP4"], "film (2).mp4"),
        (["film.mp4", "Film (2).MP4"], "film (3).mp4"),
        (["film.mp"], "film.mp4"),
    ],
)
def test_names_that_some_system_takes_for_one_are_told_apart(taken: list[str], safe: str) -> None:
    assert safe_file_name("film.mp4", taken) == safe
    assert safe_file_name("Straße.png", ["STRASSE.PNG"]) == "Straße (2).png"
    assert safe_file_name("cafe\u0301.png", ["CAFÉ.png"]) == "café (2).png"


@given(st.text(st.characters(), max_size=300), st.booleans())
def test_whatever_a_name_is_what_comes_of_it_is_safe_and_stays_as_it_is(name: str, is_taken: bool) -> None:
    safe = safe_file_name(name)
    if is_taken:
        first, safe = safe, safe_file_name(name, [safe.swapcase()])
        assert same_name(first) != same_name(safe)
    assert is_safe_file_name(safe)
    assert 0 < len(safe.encode("utf-8")) <= LONGEST_FILE_NAME
    assert not set(safe) & set('/\\<>:"|?*')
    assert all(unicodedata.category(one)[0] != "C" for one in safe)
    assert safe == safe.strip(" .")
    assert unicodedata.is_normalized("NFC", safe)


@pytest.mark.parametrize("name", ["", "..", "../up.png", "a/b", "a\\b", ".hidden", "nul", "x ", "x\n.png", "x" * 101])
def test_a_name_that_the_app_never_gives_is_known(name: str) -> None:
    assert not is_safe_file_name(name)


def test_what_a_file_is_is_told_by_its_ending() -> None:
    assert [kind_of(one) for one in ("a.MOV", "b.heic", "c.pdf", "d.mp3", "e")] == [
        AttachmentKind.FILM,
        AttachmentKind.PHOTO,
        AttachmentKind.HAND_OUT,
        AttachmentKind.OTHER,
        AttachmentKind.OTHER,
    ]


NOW = "2026-03-04T10:00:00.000Z"
PEOPLE = {
    one: YoungPerson(id=one, alias=one, age_band=AgeBand.OVER_16, position=0, created_at=NOW) for one in ("kai", "zed")
}
FILM = Attachment(
    id="film", kind=AttachmentKind.FILM, file_name="film.mp4", digest="0" * 64, size=1, added_at=NOW, position=0
)


def consent(who: str, recipient: Recipient, *, yes: bool = True) -> Consent:
    return Consent(
        id=f"{who} {recipient}",
        young_person_id=who,
        purpose=ConsentPurpose.FILM,
        recipient=recipient,
        own_agreement=yes,
        agreed_at=NOW,
    )


def in_it(who: str, *, agreed: bool = True) -> AttachmentPerson:
    return AttachmentPerson(id=who, attachment_id="film", young_person_id=who, agreed_at=NOW if agreed else None)


def test_it_leaves_only_once_everybody_in_it_agreed_for_that_recipient() -> None:
    panel = [consent("kai", Recipient.PANEL), consent("zed", Recipient.PANEL)]
    both = [in_it("kai"), in_it("zed")]

    def why(
        film: Attachment = FILM,
        there: list[AttachmentPerson] = both,
        consents: list[Consent] = panel,
        recipient: Recipient = Recipient.PANEL,
        up: bool = True,
    ) -> list[object]:
        found = leaving(film, there, PEOPLE, consents, recipient, words_are_up=up)
        told = dataclasses.asdict(found)
        assert found.may_leave == (not any(told.values()))
        return [name if value is True else (name, *sorted(value)) for name, value in told.items() if value]

    assert why() == []
    assert why(recipient=Recipient.PUBLISHED) == [("no_consent", "kai", "zed")]
    assert why(there=[in_it("kai"), in_it("zed", agreed=False)]) == [("not_agreed", "zed")]
    assert why(consents=[*panel, consent("zed", Recipient.PANEL, yes=False)]) == [("no_consent", "zed")]
    assert why(there=[]) == ["nobody_named"]
    assert why(up=False) == ["words_not_up"]
    assert why(dataclasses.replace(FILM, state=WordsState.SET_ASIDE)) == ["set_aside"]
    hand_out = dataclasses.replace(FILM, kind=AttachmentKind.HAND_OUT)
    assert why(hand_out, [], []) == []
    assert why(hand_out, [in_it("zed", agreed=False)], []) == [("not_agreed", "zed")]
