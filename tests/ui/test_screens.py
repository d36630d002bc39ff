"""Pictures of every page, drawn from a copy of a real file."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from workshop_app import cli
from workshop_app.app import draw_screens
from workshop_app.domain.errors import WorkshopError
from workshop_app.domain.sessions import ActivityKind
from workshop_app.palette import palette
from workshop_app.store import CommissionFile

KINDS = {kind.value for kind in ActivityKind}


def is_one_colour(path: Path) -> bool:
    picture = QImage(str(path))
    first = picture.pixel(0, 0)
    places = ((x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5))
    return all(picture.pixel(*place) == first for place in places)


@pytest.fixture
def ours(sample_file: Path, tmp_path: Path) -> Path:
    """A sample of the test's own."""
    return Path(shutil.copy(sample_file, tmp_path / "ours.workshop"))


def test_every_kind_of_page_is_drawn_alike_each_time_in_both_windows_and_the_file_is_only_read(
    qapp: QGuiApplication, ours: Path, tmp_path: Path
) -> None:
    before = ours.read_bytes()
    pictures = list(draw_screens(ours, tmp_path / "pictures", (960, 600), "paper"))
    names = {path.stem for path in pictures}
    assert names == {
        *(f"{window}-{kind}" for window in ("console", "wall") for kind in KINDS),
        *("console-sort-turns", "console-sort-differing", "console-sort-replay"),
        *("wall-sort-ready", "wall-sort-differing", "wall-sort-replay"),
        *(
            "console-home",
            *(f"console-new-{one}" for one in ("title", "plan", "password", "place")),
            *(f"console-details-{one}" for one in ("tenderers", "lead", "taking-back", "keeping", "password")),
            "console-home-again",
            "console-backups",
            "console-plan",
            "console-packs",
            "console-agreements",
            "console-attachments",
            "console-happened",
            "wall-start",
            "wall-blank",
        ),
    }
    for path in pictures:
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (960, 600), path.name
        assert is_one_colour(path) == (path.stem == "wall-blank"), path.name
    again = {path.name: path.read_bytes() for path in draw_screens(ours, tmp_path / "again", (960, 600), "paper")}
    assert [path.name for path in pictures if path.read_bytes() != again[path.name]] == []
    assert ours.read_bytes() == before
    assert {path.name for path in tmp_path.glob("[!.]*")} == {"ours.workshop", "pictures", "again"}


def grounds_of(path: Path) -> list[int]:
    """The colours just within the edges of a picture, where it shows nothing but its ground, a panel or tiles."""
    picture = QImage(str(path))
    across, down = range(2, picture.width(), 7), range(2, picture.height(), 7)
    top = [picture.pixel(x, 2) for x in across]
    return [*top, *(picture.pixel(x, y) for y in down for x in (2, picture.width() - 2))]


@pytest.mark.parametrize("theme", ["dark", "high-contrast"])
def test_a_theme_changes_every_page(qapp: QGuiApplication, ours: Path, tmp_path: Path, theme: str) -> None:
    pictures = list(draw_screens(ours, tmp_path / theme, (960, 600), theme))
    grounds = {QColor(palette().roles[theme][role]).rgb() for role in ("paper", "surface", "sunk", "blank")}
    for path in pictures:
        row = grounds_of(path)
        assert sum(one in grounds for one in row) > len(row) / 2, path.name


def test_a_file_that_is_open_elsewhere_is_drawn_as_well(qapp: QGuiApplication, ours: Path, tmp_path: Path) -> None:
    with CommissionFile.open(ours):
        assert any(path.stem == "wall-sort" for path in draw_screens(ours, tmp_path / "p", (640, 480), "paper"))


def test_a_file_without_a_started_session_has_its_own_few_pages(qapp: QGuiApplication, tmp_path: Path) -> None:
    with CommissionFile.create(tmp_path / "new.workshop"):
        pass
    names = {path.stem for path in draw_screens(tmp_path / "new.workshop", tmp_path / "p", (640, 480), "paper")}
    assert names == {
        *(
            "console-home",
            *(f"console-new-{one}" for one in ("title", "plan", "password", "place")),
            *(f"console-details-{one}" for one in ("tenderers", "lead", "taking-back", "keeping", "password")),
            "console-home-again",
            "console-backups",
            "console-plan",
            "console-packs",
            "console-agreements",
            "console-attachments",
            "console-happened",
            "wall-start",
            "wall-blank",
        )
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.workshop", "pictures"], "no file"),
        (["ours.workshop", "pictures", "--size", "wide"], "not a size"),
        (["ours.workshop", "pictures", "--size", "1x1"], "not a size"),
        (["ours.workshop", "pictures", "--theme", "Dark"], "theme"),
        (["ours.workshop", "ours.workshop"], "cannot be made"),
    ],
)
def test_wrong_use_is_one_sentence(
    qapp: QGuiApplication,
    ours: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(ours.parent)
    assert cli.run(["screens", *arguments]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1
    assert not (ours.parent / "pictures").exists()


def test_a_file_of_another_kind_is_refused(qapp: QGuiApplication, tmp_path: Path) -> None:
    (tmp_path / "list.workshop").write_text("a shopping list", "utf-8")
    with pytest.raises(WorkshopError, match="not a commission file"):
        list(draw_screens(tmp_path / "list.workshop", tmp_path / "p", (640, 480), "paper"))
