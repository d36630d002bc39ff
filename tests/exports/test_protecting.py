"""A copy of a document that opens with a password only."""

import os
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.disks import no_file_longer_than
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.exports.folders import ExportError
from workshop_app.exports.protecting import can_have_password, protected_copies, protected_copy
from workshop_app.store.file_digest import file_digest


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


def test_of_two_documents_both_have_a_copy_or_neither(tmp_path: Path) -> None:
    small, large = tmp_path / "small.pdf", tmp_path / "large.pdf"
    for path, size in ((small, 10), (large, 100_000)):
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.Root.Words = pdf.make_stream(os.urandom(size))
            pdf.save(path)
    digests = {path: file_digest(path) for path in (small, large)}
    password = "three small trees"
    if sys.platform != "win32":
        with no_file_longer_than(50_000), pytest.raises(ExportError, match=r"“large with password\.pdf” could not be"):
            protected_copies(digests, password)
        assert {*tmp_path.iterdir()} == {small, large}
    copies = protected_copies(digests, password)
    assert copies == {path: file_digest(path) for path in copies}
    assert [path.name for path in copies] == ["small with password.pdf", "large with password.pdf"]
    large.write_bytes(small.read_bytes())
    with pytest.raises(RuleBrokenError, match=r"“large\.pdf” was changed after it was created"):
        protected_copies(digests, password)
    assert {*tmp_path.iterdir()} == {small, large, *copies}
