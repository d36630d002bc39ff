"""The files of attachments: copied in whole or not at all, told when they are altered, deleted only when asked."""

import hashlib
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.disks import no_file_longer_than
from workshop_app import cli
from workshop_app.actions.attachments import add_attachment, say_which_words_are_in, say_who_is_in, take_attachment_out
from workshop_app.actions.people import add_young_person
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.attachments import Attachment, AttachmentKind
from workshop_app.domain.errors import RuleBrokenError, StoppedError, WorkshopError
from workshop_app.store import CommissionFile, FileError, check_file
from workshop_app.store import attachments as files

CONTENT = os.urandom(1024) * 2500
"""Of more than two of the pieces in which it is copied."""

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files or limits")


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A film somewhere else, as a phone names it."""
    (tmp_path / "phone").mkdir()
    path = tmp_path / "phone" / "Unser Film: Teil 1.MP4"
    path.write_bytes(CONTENT)
    return path


def left_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


def add(file: CommissionFile, path: Path) -> str:
    listed = [one.file_name for one in file.all(Attachment)]
    made = files.copy_in(path, files.folder_of(file), listed, lambda _: None)
    return add_attachment(file, file_name=made.file_name, digest=made.digest, size=made.size, kind=AttachmentKind.FILM)


def test_a_film_is_copied_whole_under_a_safe_name_for_its_owner_alone(file: CommissionFile, film: Path) -> None:
    done: list[int] = []
    folder = files.folder_of(file)
    made = files.copy_in(film, folder, ["UNSER FILM_ TEIL 1.mp4"], done.append)
    assert made == files.CopiedIn("Unser Film_ Teil 1 (2).MP4", hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))
    assert folder == file.path.with_name(f"{file.path.stem} attachments")
    assert left_in(folder) == [made.file_name]
    assert (folder / made.file_name).read_bytes() == CONTENT
    assert sum(done) == len(CONTENT)
    assert len(done) > 2
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / made.file_name).stat().st_mode) == 0o600


@posix
@pytest.mark.plain
def test_what_is_no_plain_file_is_refused(file: CommissionFile, film: Path, tmp_path: Path) -> None:
    (tmp_path / "link.mp4").symlink_to(film)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty.png").touch()
    with CommissionFile.create(tmp_path / "other.workshop"):
        pass
    os.link(file.path, tmp_path / "ours.mp4")
    names = ("link.mp4", "pipe", "empty.png", "phone", "other.workshop", "ours.mp4")
    refused = [tmp_path / name for name in names] + [Path("/dev/zero"), file.path]
    for one in refused:
        with pytest.raises(RuleBrokenError, match="Nothing was added"):
            files.copy_in(one, files.folder_of(file), [], lambda _: None)
    with pytest.raises(FileError, match="no longer in"):
        files.copy_in(tmp_path / "gone.mp4", files.folder_of(file), [], lambda _: None)
    assert left_in(files.folder_of(file)) == []
    keep_statement(file, "the lock of the open file was not lost")
    with pytest.raises(FileError, match="already open"):
        CommissionFile.open(file.path)


@posix
def test_a_folder_that_is_a_link_is_not_written_to(file: CommissionFile, film: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    files.folder_of(file).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileError, match="not a folder of its own"):
        files.copy_in(film, files.folder_of(file), [], lambda _: None)
    assert left_in(tmp_path / "elsewhere") == []
    assert not files.look(file).folder_is_there


@posix
def test_a_full_disk_says_so_and_leaves_nothing(
    file: CommissionFile, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = files.folder_of(file)
    with no_file_longer_than(len(CONTENT) - 1), pytest.raises(FileError, match="larger than a file may be"):
        files.copy_in(film, folder, [], lambda _: None)
    assert left_in(folder) == []
    full = Path("/dev/full")
    if full.exists():
        monkeypatch.setattr(files, "make_private", lambda path: path.symlink_to(full))
        with pytest.raises(FileError, match="no room for"):
            files.copy_in(film, folder, [], lambda _: None)
        assert left_in(folder) == []


def test_what_is_stopped_or_changed_on_the_way_leaves_nothing(file: CommissionFile, film: Path) -> None:
    folder = files.folder_of(file)

    def stop(_: int) -> None:
        raise StoppedError

    def go_on_filming(_: int) -> None:
        with film.open("ab") as more:
            more.write(b"more")

    for told, error in ((stop, StoppedError), (go_on_filming, RuleBrokenError)):
        with pytest.raises(error):
            files.copy_in(film, folder, [], told)
        assert left_in(folder) == []


def test_what_a_killed_process_left_half_made_is_swept(file: CommissionFile, film: Path) -> None:
    folder = files.folder_of(file)
    folder.mkdir()
    (folder / f".film.mp4.{'0' * 32}").write_bytes(b"half")
    add(file, film)
    assert left_in(folder) == ["Unser Film_ Teil 1.MP4"]


def test_check_tells_what_is_altered_missing_or_on_no_list(
    file: CommissionFile, film: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def checked(code: int) -> tuple[list[str], str]:
        assert cli.run(["check", str(file.path)]) == code
        out, err = capsys.readouterr()
        return out.splitlines(), err

    assert "attachment" not in checked(0)[1]
    add(file, film)
    (kept,) = [files.folder_of(file) / name for name in left_in(files.folder_of(file))]
    assert "1 attachment is as it was added" in checked(0)[1]
    (kept.parent / "Thumbs.db").touch()
    (kept.parent / "notes.txt").touch()
    found, told = checked(0)
    assert found == []
    assert "“notes.txt” is in" in told
    assert "Thumbs" not in told

    kept.write_bytes(CONTENT[:-1] + b"x")
    assert "altered or replaced" in checked(1)[0][0]
    kept.unlink()
    assert "is not in" in checked(1)[0][0]
    if sys.platform != "win32":
        kept.symlink_to(film)
        assert "altered or replaced" in checked(1)[0][0]
    kept.parent.rename(kept.parent.with_name("away"))
    found, told = checked(1)
    assert found == [f"The folder “{kept.parent.name}” with 1 attachment is not next to “{file.path.name}”."]
    assert "every seal fits" in told
    assert check_file(file.path) == [], "the record itself is whole, and is opened to write"


def test_a_name_that_leads_out_of_the_folder_is_never_followed(file: CommissionFile, film: Path) -> None:
    files.folder_of(file).mkdir()
    with file.action("forge", undoable=False) as write:
        write.insert(
            Attachment(
                id="bad",
                kind=AttachmentKind.FILM,
                file_name=f"../phone/{film.name}",
                digest=hashlib.sha256(CONTENT).hexdigest(),
                size=len(CONTENT),
                added_at=write.now,
                position=0,
            )
        )
    assert "never gives" in files.check_attachments(file).faults[0]
    with pytest.raises(WorkshopError, match="never gives"):
        files.delete_file(files.folder_of(file), f"../phone/{film.name}")
    assert film.exists()


@pytest.mark.parametrize("belongs_to_another", [False, True])
def test_a_folder_that_was_left_behind_is_found_again(
    file: CommissionFile, film: Path, belongs_to_another: bool
) -> None:
    add(file, film)
    (attachment,) = file.all(Attachment)
    folder = files.folder_of(file)
    other = folder.with_name("before attachments")
    folder.rename(other)
    (other / attachment.file_name).rename(other / "renamed.mp4")
    (other / "another of the same size.mp4").write_bytes(CONTENT[::-1])
    if belongs_to_another:
        other.with_name("before.workshop").touch()
    assert not files.bring_in(attachment, film.parent.parent, folder, lambda _: None), "it is not in there"
    assert files.bring_in(attachment, other, folder, lambda _: None)
    assert files.check_attachments(file).faults == ()
    assert (other / "renamed.mp4").exists() == belongs_to_another


def test_what_holds_words_or_a_person_is_found_also_once_taken_out_and_is_really_deleted(
    file: CommissionFile, film: Path, tmp_path: Path
) -> None:
    kai, said = add_young_person(file, "kai"), keep_statement(file, "somewhere quiet")
    (tmp_path / "sheet.png").write_bytes(b"a sheet")
    ours, sheet = add(file, film), add(file, tmp_path / "sheet.png")
    for one in (ours, sheet):
        say_who_is_in(file, one, kai)
    say_which_words_are_in(file, ours, said)
    say_who_is_in(file, sheet, kai, False)
    take_attachment_out(file, ours)

    (held,) = files.files_with_person(file, kai)
    assert [held] == files.files_with_words(file, [said])
    assert held == files.HeldFile(ours, "Unser Film_ Teil 1.MP4", listed=False, there=True)
    assert files.files_with_words(file, []) == []
    file.undo()
    assert files.files_with_words(file, [said])[0].listed
    file.redo()
    assert files.delete_attachment_file(file, held)
    assert not files.delete_attachment_file(file, held)
    assert left_in(files.folder_of(file)) == ["sheet.png"]


def test_only_what_was_asked_about_is_deleted(file: CommissionFile, film: Path) -> None:
    attachment = add(file, film)
    folder = files.folder_of(file)
    take_attachment_out(file, attachment)
    asked = files.look(file).unlisted
    (folder / "come since.png").write_bytes(b"x")
    assert files.delete_unlisted(file, asked) == 1
    assert left_in(folder) == ["come since.png"]
