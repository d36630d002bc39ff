"""Pictures of every page, drawn from a copy of a real file."""

import shutil
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from tests.conftest import DRAWN_SIZE
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


HOME = {
    *("console-home", "wall-start", "console-home-again", "console-backups", "console-error", "console-help"),
    *("console-settings", "console-settings-with-a-logo"),
    *("console-about", "console-about-licence", "console-about-tried"),
    *("console-something-went-wrong", "console-something-went-wrong-not-noted"),
    *(f"console-new-{one}" for one in ("title", "service", "buyer", "for-whom", "plan", "lead", "password", "place")),
}
PROJECT = {
    *(f"console-{one}" for one in ("plan", "packs", "leaving", "agreements", "attachments", "happened")),
    *(f"console-details-{one}" for one in ("people", "sessions", "certificates", "specification", "day")),
    *(f"console-details-{one}" for one in ("tenderers", "criteria", "responses", "linking", "offers", "objections")),
    *(f"console-details-{one}" for one in ("documents", "provider", "on-packs", "lead")),
    *(f"console-details-{one}" for one in ("taking-back", "keeping", "password")),
    "wall-blank",
    "console-before-you-start",
}
"""The pages of any project, whatever is in it."""


def both(*names: str) -> set[str]:
    return {f"{window}-{name}" for window in ("console", "wall") for name in names}


def with_an_end(end: str, *names: str) -> set[str]:
    return both(*(f"{name}-{end}" for name in names))


BEGUN = {
    *both("begun"),
    *("console-before-you-start-ticked", "console-who-is-the-lead"),
    *("console-nobody-here", "console-one-here", "console-thirty-here"),
    *with_an_end("empty", "briefing", "capture", "capture-private", "evaluation", "close", "sort", "pick"),
    *with_an_end("empty", "pick-titles", "questions", "lines"),
    *(f"console-day-{one}" for one in ("too-long", "spread", "late", "under-way", "late-presenting", "covered")),
    "wall-lots",
}
"""A project that has just begun, and another on its days of presentations."""
STATES = {
    *both(*KINDS),
    *both("briefing-other", "capture-read-back", "capture-first", "capture-private", "feedback-one", "no-activity"),
    *with_an_end("empty", "declaration", "presentation", "feedback", "verdict", "strongest"),
    *(
        "wall-capture-tapped",
        "console-help-in-session",
        "console-dropped",
        "wall-over",
        "console-plan-changes",
        "console-looking-back",
    ),
    *("console-lines-changed", *both("lines-read-back")),
    *("console-taken-off", "console-safeguarding", "console-safeguarding-looked-at", "console-safeguarding-decided"),
    *("console-home-asked", "console-project-in-session"),
    *("console-taking-back", "console-taking-back-whom", "console-verdict-answers", *both("strongest-turn")),
    *("wall-feedback-bid", *both("bid-read", "verdict-bid", "feedback-turn-ready", "verdict-talk")),
    *(f"wall-feedback-turn-{one}" for one in ("empty", "remarks", "tapped", "answer", "overall")),
    *(f"wall-feedback-turn-{one}" for one in ("sharing", "shared", "hand-over", "all-in")),
    *("console-feedback-turns-all-in", "wall-feedback-shared", "console-feedback-paper", "console-feedback-differ"),
    "console-about-unfair",
    *(
        f"console-packs-{one}"
        for one in ("ticked", "creating", "created", "handing-over", "another-reader", "undecided")
    ),
    *("console-pack-page", "console-pack-password"),
    *("console-strongest-answer", "wall-strongest-ready", "wall-strongest-hand-over"),
    *(*both(*(f"fair{end}" for end in ("", "-situation", "-why", "-factors"))), "console-declaration-newcomer"),
    *("wall-fair-ready", "wall-fair-agree", "wall-fair-hand-over", "console-fair-agreed", "console-missed"),
    *("wall-declaration-ready", "wall-declaration-turn", "console-declaration-one", "console-declared-first"),
    *("console-briefing-no-rules", *both("briefing-own-rules", "briefing-criteria")),
    *("console-certificates-everybody", "console-details-linking-begun"),
    *("console-presentation-under-way", "console-presentation-questions"),
    *both(*(f"sort-{one}" for one in ("differing", "replay", "hidden", "all", "overflow", "first"))),
    *(f"wall-sort-{one}" for one in ("ready", "turn", "turn-done", "hand-over", "opened")),
    *(f"console-sort-{one}" for one in ("turns", "cards", "paper", "lines-cards")),
    *both("sort-chosen", "sort-lines"),
    *both(*(f"pick-{one}" for one in ("aspect", "titles", "dots", "dots-hidden", "dots-shown", "dots-at-once"))),
    *("wall-pick-ready", "wall-pick-hand-over", "console-pick-dots-before"),
    "wall-corner",
    *(f"console-{one}" for one in ("who-sees", "names-hidden", "screens", "given-away", "leave", "choose-pin")),
    *(f"console-chair-{one}" for one in ("welcome", "start", "listen", "two-minutes", "last-seconds", "stopped")),
    *(f"console-chair-{one}" for one in ("over-time", "questions", "question", "skip", "thanks")),
    *("console-slot", "console-slot-slept", "console-slot-notes", "console-slot-times"),
    *("wall-notes-ready", "wall-notes-hand-over", *both("notes-turn")),
    *("console-shared", "wall-shared", "wall-pin", "wall-pin-forgotten"),
    *both("questions-drafts", "questions-turn-ready", "pick-title-from-words", "jobs", "jobs-before"),
    *(f"console-questions-{one}" for one in ("open", "rehearsal", "in-one", "spares")),
    *(f"wall-questions-{one}" for one in ("names", "turn")),
}
"""What the sample has besides: words, tenderers, people and sessions."""


@pytest.mark.plain
def test_every_state_of_every_page_is_drawn_and_the_file_is_only_read(drawn_sample: Path, sample_file: Path) -> None:
    """That they are drawn alike each time is shown where they are drawn from the wheel."""
    pictures = list((drawn_sample / "pictures").iterdir())
    assert {path.name for path in pictures} == {f"{name}.png" for name in HOME | PROJECT | BEGUN | STATES}
    for path in pictures:
        picture = QImage(str(path))
        assert f"{picture.width()}x{picture.height()}" == DRAWN_SIZE, path.name
        assert is_one_colour(path) == (path.stem == "wall-blank"), path.name
    assert (drawn_sample / "ours.workshop").read_bytes() == sample_file.read_bytes()
    assert {path.name for path in drawn_sample.glob("[!.]*")} == {"ours.workshop", "pictures"}
    drawn = {path.stem: path.read_bytes() for path in pictures}
    details = [drawn[name] for name in drawn if name.startswith("console-details-")]
    assert len(set(details)) == len(details)


def grounds_of(path: Path) -> list[int]:
    """The colours just within the edges of a picture, where it shows nothing but its ground, a panel or tiles."""
    picture = QImage(str(path))
    across, down = range(2, picture.width(), 7), range(2, picture.height(), 7)
    top = [picture.pixel(x, 2) for x in across]
    return [*top, *(picture.pixel(x, y) for y in down for x in (2, picture.width() - 2))]


@pytest.mark.parametrize("theme", ["dark", "high-contrast"])
def test_a_theme_changes_every_page(qapp: QGuiApplication, ours: Path, tmp_path: Path, theme: str) -> None:
    grounds = {QColor(palette().roles[theme][role]).rgb() for role in ("paper", "surface", "sunk", "blank")}
    for path in islice(draw_screens(ours, tmp_path / theme, (960, 600), theme), 26):
        row = grounds_of(path)
        assert sum(one in grounds for one in row) > len(row) / 2, path.name


def test_a_file_that_is_open_elsewhere_is_drawn_as_well(qapp: QGuiApplication, ours: Path, tmp_path: Path) -> None:
    with CommissionFile.open(ours):
        assert any(path.stem == "console-plan" for path in draw_screens(ours, tmp_path / "p", (640, 480), "paper"))


def test_a_file_without_a_started_session_has_its_own_few_pages(qapp: QGuiApplication, tmp_path: Path) -> None:
    with CommissionFile.create(tmp_path / "new.workshop"):
        pass
    names = {path.stem for path in draw_screens(tmp_path / "new.workshop", tmp_path / "p", (640, 480), "paper")}
    assert names == HOME | PROJECT | BEGUN


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
