"""A copy of a document that opens with a password only."""

from pathlib import Path

import pikepdf
import pytest

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.exports.protecting import can_have_password, protected_copy


def test_a_copy_opens_with_its_password_only_and_no_other_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "feedback-pack.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    before = path.read_bytes()
    word = "три дерева и дом"
    first, second = protected_copy(path, word), protected_copy(path, word)
    assert [one.name for one in (first, second)] == [
        "feedback-pack with password.pdf",
        "feedback-pack with password 2.pdf",
    ]
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(first)
    with pikepdf.open(first, password=word) as opened:
        assert (opened.encryption.R, opened.encryption.bits) == (6, 256)
        assert opened.allow.accessibility
    assert path.read_bytes() == before
    assert word.encode() not in first.read_bytes()


def test_a_password_that_would_not_keep_anybody_out_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "one.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)
    for password, why in (("short", "needs at least 8 characters"), ("ö" * 64, "is too long for a PDF")):
        with pytest.raises(RuleBrokenError, match=why):
            protected_copy(path, password)
    assert [one.name for one in tmp_path.iterdir()] == ["one.pdf"]
    assert not can_have_password(["one.pdf", "two.csv"])
