"""What is said of attachments: who is in them and agreed, what they show, and what may leave."""

from functools import partial

import pytest

from workshop_app.actions import attachments, setting_aside
from workshop_app.actions.people import add_young_person, record_consent, remove_young_person
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.attachments import Attachment, AttachmentKind, AttachmentPerson, AttachmentWords
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import AgeBand, ConsentPurpose, Recipient
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.statements import StatementState
from workshop_app.exports.gathering import gather
from workshop_app.exports.mapping import tables_of
from workshop_app.record.attachments import agreed_recipients
from workshop_app.record.setting_aside import to_be_passed_on
from workshop_app.store import CommissionFile, check_file


def add(file: CommissionFile, number: int = 1, kind: AttachmentKind = AttachmentKind.FILM) -> str:
    return attachments.add_attachment(
        file, file_name=f"{number}.mp4", digest=f"{number:064x}", size=number, kind=kind, caption=f"caption {number}"
    )


def captions_that_leave(file: CommissionFile) -> list[str]:
    return [one.caption for one in gather(file).attachments]


def test_a_caption_leaves_once_everybody_in_it_agreed_for_the_panel(file: CommissionFile) -> None:
    kai = add_young_person(file, "kai", age_band=AgeBand.OVER_16)
    zed = add_young_person(file, "zed", age_band=AgeBand.UNDER_16)
    film, said = add(file), keep_statement(file, "somewhere quiet", state=StatementState.UP)
    add(file, 2, AttachmentKind.FLIP_CHART)
    for one in (kai, zed):
        attachments.say_who_is_in(file, film, one)
        attachments.record_agreement_to(file, film, one, True)
        record_consent(file, one, ConsentPurpose.FILM, Recipient.PUBLISHED, own_agreement=True)
    attachments.say_which_words_are_in(file, film, said)
    assert captions_that_leave(file) == ["caption 2"]
    record_consent(file, kai, ConsentPurpose.FILM, Recipient.PANEL, own_agreement=True)
    record_consent(file, zed, ConsentPurpose.FILM, Recipient.PANEL, own_agreement=True)
    assert captions_that_leave(file) == ["caption 2"], "an adult has to agree for zed as well"
    record_consent(
        file, zed, ConsentPurpose.FILM, Recipient.PANEL, own_agreement=True, agreed_by="a carer", form_seen=True
    )
    assert sorted(captions_that_leave(file)) == ["caption 1", "caption 2"]
    assert agreed_recipients(file, AttachmentKind.FILM) == {
        kai: [Recipient.PANEL, Recipient.PUBLISHED],
        zed: [Recipient.PANEL],
    }

    tables = tables_of(gather(file))
    (row,) = [one for one in tables["attachment"] if one["caption"] == "caption 1"]
    assert set(row) == {"id", "number", "kind", "caption", "session_number", "digest"}, "no name of a file"
    words = [one["id"] for one in tables["statement"] if one["wording"] == "somewhere quiet"]
    assert tables["words_in_attachment"] == [
        {"attachment_id": row["id"], "attachment_number": row["number"], "value": words[0]}
    ]

    attachments.record_agreement_to(file, film, zed, False)
    assert captions_that_leave(file) == ["caption 2"]
    file.undo()
    setting_aside.set_aside_for_safeguarding(file, [said])
    assert captions_that_leave(file) == ["caption 2"], "words in it are set aside"


def test_the_same_file_and_the_same_name_are_refused(file: CommissionFile) -> None:
    add(file)
    add_photo = partial(attachments.add_attachment, file, kind=AttachmentKind.PHOTO, size=1)
    for name, digest, why in (
        ("other.mp4", f"{1:064x}", "the same file|The same file"),
        ("1.MP4", f"{2:064x}", "already on the list"),
        ("../2.mp4", f"{2:064x}", "not safe"),
        ("2.mp4", "2", "no SHA-256"),
    ):
        with pytest.raises(RuleBrokenError, match=why):
            add_photo(file_name=name, digest=digest)
    assert len(file.all(Attachment)) == 1


def test_taken_out_it_comes_back_whole_by_undo(file: CommissionFile) -> None:
    kai, said = add_young_person(file, "kai"), keep_statement(file, "somewhere quiet")
    film = add(file)
    attachments.say_who_is_in(file, film, kai)
    attachments.record_agreement_to(file, film, kai, True)
    attachments.say_which_words_are_in(file, film, said)
    with pytest.raises(RuleBrokenError, match="still belongs"):
        remove_young_person(file, kai)
    before = [file.all(kind) for kind in (Attachment, AttachmentPerson, AttachmentWords)]
    attachments.take_attachment_out(file, film)
    assert [file.all(kind) for kind in (Attachment, AttachmentPerson, AttachmentWords)] == [[], [], []]
    file.undo()
    assert [file.all(kind) for kind in (Attachment, AttachmentPerson, AttachmentWords)] == before


def test_setting_aside_and_safeguarding(file: CommissionFile) -> None:
    sheet = add(file, 1, AttachmentKind.FLIP_CHART)

    def now() -> Attachment:
        return file.get(Attachment, sheet)

    added = now()
    with pytest.raises(RuleBrokenError, match="cannot be empty"):
        setting_aside.set_aside(file, sheet, " ")
    setting_aside.set_aside(file, sheet, "a name on it")
    assert (now().state, now().set_aside_reason) == (WordsState.SET_ASIDE, "a name on it")
    assert captions_that_leave(file) == []
    setting_aside.bring_back(file, sheet)
    assert now() == added

    setting_aside.set_aside_for_safeguarding(file, [sheet])
    assert to_be_passed_on(file) == [now()]
    assert captions_that_leave(file) == []
    for deed in (setting_aside.bring_back, attachments.take_attachment_out):
        with pytest.raises(RuleBrokenError, match="set aside for safeguarding"):
            deed(file, sheet)
    with pytest.raises(RuleBrokenError, match="set aside for safeguarding"):
        attachments.caption_attachment(file, sheet, "x")
    setting_aside.bring_back_from_safeguarding(file, sheet)
    assert (now().state, captions_that_leave(file)) == (WordsState.SET_ASIDE, [])

    setting_aside.set_aside_for_safeguarding(file, [sheet])
    setting_aside.confirm_passed_on(file, sheet)
    assert to_be_passed_on(file) == []
    attachments.take_attachment_out(file, sheet)
    assert check_file(file.path) == []


def test_undo_never_brings_back_beside_what_was_safeguarded_the_same_file(file: CommissionFile) -> None:
    sheet = add(file, 1, AttachmentKind.FLIP_CHART)
    attachments.take_attachment_out(file, sheet)
    out = file.next_to_undo()
    again = attachments.add_attachment(
        file, file_name="1 (2).mp4", digest=f"{1:064x}", size=1, kind=AttachmentKind.FLIP_CHART
    )
    attachments.caption_attachment(file, again, "told in confidence")
    setting_aside.set_aside_for_safeguarding(file, [again])
    setting_aside.bring_back_from_safeguarding(file, again)
    undone = file.next_to_undo()
    assert out is not None
    assert undone is None or undone.seq < out.seq
