"""A pack handed over: one entry a file, one action for the gesture, and only files that are as they were written."""

from pathlib import Path

import pytest

from workshop_app.actions.packs import award_certificates, hand_over
from workshop_app.actions.people import add_young_person
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.packs import Certificate, IssuedPack
from workshop_app.domain.people import Recipient
from workshop_app.exports.documents import feedback_pack_contents
from workshop_app.exports.gathering import gather
from workshop_app.store import CommissionFile
from workshop_app.store.file_digest import file_digest


def test_several_files_are_handed_over_in_one_action_or_none_is(file: CommissionFile, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("feedback.pdf", "feedback.docx")]
    for path in paths:
        path.write_text(path.name)
    digests = {path: file_digest(path) for path in paths}
    before = len(file.actions())
    ids = hand_over(file, "feedback-pack", issued_to="the panel", head_digest=file.head_digest, digests=digests)
    assert [one.id for one in file.all(IssuedPack)] == sorted(ids)
    assert {one.file_digest for one in file.all(IssuedPack)} == set(digests.values())
    assert [(one.name, one.undoable) for one in file.actions()[before:]] == [("hand_over", False)]
    paths[1].write_text("changed since")
    with pytest.raises(RuleBrokenError, match=r"“feedback\.docx” was changed after it was created"):
        hand_over(file, "feedback-pack", issued_to="the mayor", head_digest="", digests=digests)
    for name in ("feedback-pack", "please-explore", "answers-sheet", "strongest"):
        for reader in (Recipient.TENDERERS, Recipient.PUBLISHED):
            with pytest.raises(RuleBrokenError, match="for the adult panel alone"):
                hand_over(file, name, issued_to="Oak Barn", head_digest="", digests={}, recipient=reader)
    assert len(file.all(IssuedPack)) == 2


def test_each_state_that_was_handed_over_is_a_version_of_its_own(file: CommissionFile, tmp_path: Path) -> None:
    path = tmp_path / "feedback-pack.pdf"
    path.write_text("as it was")
    digests = {path: file_digest(path)}

    def hand(head: str) -> str:
        (made,) = hand_over(file, "feedback-pack", issued_to="the panel", head_digest=head, digests=digests)
        return file.get(IssuedPack, made).version

    first = file.head_digest
    assert gather(file).around.version == 1
    assert [hand(first), hand(first)] == ["1", "1"], "to somebody else, the same"
    now = gather(file)
    assert (now.around.version, now.around.handed_over_on) == (2, file.all(IssuedPack)[0].issued_at[:10])
    assert "Version 2. One before it was handed over on" in feedback_pack_contents(now)["cover"]["version"]
    assert hand(now.head_digest) == "2"


def test_everybody_gets_one_certificate_however_often_they_are_named_and_nobody_is_told_of(
    file: CommissionFile,
) -> None:
    kit = add_young_person(file, "Kit")
    said = {"achievement": "asking first", "signatory": "M. Pike", "awarded_on": "2026-04-01"}
    assert len(award_certificates(file, [kit, kit], **said)) == len(file.all(Certificate)) == 1
    with pytest.raises(RuleBrokenError, match="Nobody is there to get this certificate"):
        award_certificates(file, [], **said)
