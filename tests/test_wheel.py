"""The wheel, installed where the clone is out of sight, does what the clone does."""

import ast
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from importlib.metadata import packages_distributions
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.conftest import DRAWN_SIZE, unseen
from tests.exported import exported

pytestmark = pytest.mark.long

CLONE = Path(__file__).resolve().parents[1]
FIRST_PAGES = 70
SHADE = 8
"""By how much of 255 a cell may be lighter or darker: letters drawn with other edges stay below 4."""
EDGES = 4
"""How many cells may differ by more: the end of a bar whose length is estimated touches so many, a word hundreds."""
COMES_WITH = {"shiboken6": "PySide6-Essentials", "uharfbuzz": "reportlab"}
"""What a declared dependency always brings: the first by an exact pin, the second by its extra ``shaping``."""


def succeed(*arguments: object, cwd: Path, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the project's own build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    succeed(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=CLONE)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh environment that holds the wheel.

    What it depends on is lent from this environment, so that no network is needed; the clone is not, since path
    files in a lent folder are not read.
    """
    folder = tmp_path_factory.mktemp("environment") / "venv"
    venv.create(folder, symlinks=os.name != "nt")
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    python = commands / "python"
    succeed(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    (site,) = {Path(line) for line in succeed(python, "-c", _SITE, cwd=folder).splitlines()}
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "lent.pth").write_text("\n".join(sorted(lent)) + "\n", "utf-8")
    return commands


_SITE = "import sysconfig; print(sysconfig.get_path('purelib'))"


def no_display() -> dict[str, str]:
    kept = unseen()
    del kept["QT_QPA_PLATFORM"]
    return kept


@pytest.fixture(scope="module")
def demo(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder in which ``demo`` of what was installed was run."""
    folder = tmp_path_factory.mktemp("demo")
    succeed(installed / "workshop-app", "demo", cwd=folder, environment=no_display())
    return folder


def test_demo_runs_from_the_wheel_in_an_empty_folder(installed: Path, demo: Path) -> None:
    where = "import workshop_app, workshop_app.data as d; print(workshop_app.__file__, d.data_folder('resources'))"
    for place in succeed(installed / "python", "-c", where, cwd=demo, environment=no_display()).split():
        assert Path(place).is_relative_to(installed.parent)
    app = installed / "workshop-app"
    packs = {name: path.stat().st_size for name, path in exported(demo / "sample packs").items()}
    assert packs.keys() >= {
        "feedback-pack.pdf",
        "please-explore.pdf",
        "answers-sheet.xlsx",
        "strongest.pdf",
        "specification.pdf",
        "title-and-brief.pdf",
        "category-sheet.pdf",
        "certificates.pdf",
        "sort-cards.pdf",
        "statements-raw.csv",
        "statements.json",
        "data-copy.sqlite",
    }
    assert min(packs.values()) > 400, "a table with one row at least"
    succeed(app, "check", "sample.workshop", cwd=demo, environment=no_display())
    listed = succeed(app, "plans", cwd=demo, environment=no_display())
    assert len(listed.splitlines()) >= 4
    project = tomllib.loads((CLONE / "pyproject.toml").read_text("utf-8"))["project"]
    assert succeed(app, "--version", cwd=demo, environment=no_display()).strip() == project["version"]


@pytest.mark.many
@pytest.mark.plain
def test_every_page_is_drawn_from_the_wheel_as_here_without_what_the_linter_writes(
    installed: Path, drawn_sample: Path, tmp_path: Path, many: int
) -> None:
    """The first pages are the same to the byte, and are of every kind of activity; where much is tried all states are
    drawn. On a busy machine Qt draws a few large letters of those with other edges, so they are compared shrunk.
    """
    assert not list(installed.parent.rglob("ui.qmltypes"))
    command: list[str | Path] = [
        installed / "workshop-app",
        "screens",
        drawn_sample / "ours.workshop",
        "pages",
        "--size",
        DRAWN_SIZE,
    ]
    own = unseen() | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, cwd=tmp_path, env=own, stdout=subprocess.PIPE, text=True) as drawing:
        assert drawing.stdout is not None
        drawn = [Path(line.strip()).name for line in islice(drawing.stdout, None if many > 1 else FIRST_PAGES)]
        if many == 1:
            drawing.kill()
    pictures = {path.name: path.read_bytes() for path in (drawn_sample / "pictures").iterdir()}
    assert len(drawn) == len(set(drawn)) == (len(pictures) if many > 1 else FIRST_PAGES)
    pages = {name: (tmp_path / "pages" / name).read_bytes() for name in drawn}
    assert [name for name in drawn[:FIRST_PAGES] if pages[name] != pictures[name]] == []
    assert [name for name in drawn if cells_apart(pages[name], pictures[name]) > EDGES] == []


def cells_apart(one: bytes, other: bytes) -> int:
    """Return how many cells of four pixels by four differ in more than a shade; all of them where the sizes do."""
    return 0 if one == other else cells_of_pictures_apart(QImage.fromData(one), QImage.fromData(other))


def cells_of_pictures_apart(one: QImage, other: QImage) -> int:
    """Return the same for two pictures."""
    shrunk = []
    for picture in (one, other):
        ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        small = picture.scaled(picture.width() // 4, picture.height() // 4, ignore, smooth)
        grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
        # What a line is filled up with at its end is not of the picture.
        bits, step = bytes(grey.constBits()), grey.bytesPerLine()
        shrunk.append(b"".join(bits[start : start + grey.width()] for start in range(0, len(bits), step)))
    first, second = shrunk
    if len(first) != len(second):
        return max(len(first), len(second))
    return sum(abs(a - b) > SHADE for a, b in zip(first, second, strict=True))


def test_the_wheel_carries_every_data_file_and_nothing_of_the_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for data in ("resources", "session_plans"):
        for path in (CLONE / data).rglob("*"):
            if path.is_file():
                assert f"workshop_app/_data/{path.relative_to(CLONE).as_posix()}" in names
    for ending in ("*.py", "*.qml", "qmldir"):
        files = {path.relative_to(CLONE).as_posix() for path in (CLONE / "workshop_app").rglob(ending)}
        assert files, ending
        assert files <= names
    # A folder that is called like a word of Python goes with the others.
    assert {"workshop_app/ui/activities/break/pages.py", "workshop_app/ui/activities/break/BreakView.qml"} <= names
    strangers = {name.split("/")[0] for name in names} - {"workshop_app"}
    assert all(name.endswith(".dist-info") for name in strangers)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.endswith((".workshop", ".pyc"))]


def test_everything_imported_is_declared(wheel: Path) -> None:
    """An environment that lends everything would hide a dependency that was forgotten."""
    with zipfile.ZipFile(wheel) as content:
        (metadata,) = [name for name in content.namelist() if name.endswith(".dist-info/METADATA")]
        requirements = re.findall(r"^Requires-Dist: ([\w.-]+)", content.read(metadata).decode(), re.MULTILINE)
    declared = {normal(name) for name in requirements}
    given_by = packages_distributions()
    found = 0
    for path in (CLONE / "workshop_app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            else:
                continue
            for module in {module.split(".")[0] for module in modules} - sys.stdlib_module_names - {"workshop_app"}:
                found += 1
                givers = {normal(COMES_WITH.get(name, name)) for name in given_by.get(module, [])}
                assert givers & declared, f"{path.name} imports {module}, which is not declared"
    assert found > 20


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
