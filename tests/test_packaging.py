"""The menu entry, the file type and the icon: what the system reads, and that all of it is one app."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from workshop_app.palette import PRINTED
from workshop_app.tiles import tile
from workshop_app.ui.windows.windows import APPLICATION_NAME

CLONE = Path(__file__).resolve().parents[1]
LINUX = CLONE / "packaging" / "linux"
ICONS = CLONE / "resources" / "icons" / "hicolor"
WHAT_IS_IT = """
import sys
from PySide6.QtCore import QMimeDatabase
for path in sys.argv[1:]:
    print(QMimeDatabase().mimeTypeForFile(path).name())
"""


class _AsWritten(configparser.RawConfigParser):
    """Keeps the letters of a key as large as they are."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def entry() -> configparser.SectionProxy:
    read = _AsWritten(delimiters="=")
    read.read(LINUX / f"{APPLICATION_NAME}.desktop", "utf-8")
    return read["Desktop Entry"]


def test_the_menu_entry_opens_a_file_with_the_command_there_is() -> None:
    commands = tomllib.loads((CLONE / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    command, file = entry()["Exec"].split()
    assert command in commands
    assert file == "%f"
    assert entry()["Icon"] == entry()["StartupWMClass"] == APPLICATION_NAME
    assert (entry()["Type"], entry()["Terminal"]) == ("Application", "false")


def test_the_menu_starts_the_program_wherever_it_lies_and_forgets_it_again(tmp_path: Path) -> None:
    program = tmp_path / 'Jörg\'s "own" $HOME `x` #1 & 100% a\\b' / "workshop-app"
    program.parent.mkdir()
    program.touch(0o755)
    share = tmp_path / "share"
    known = os.environ | {"XDG_DATA_HOME": str(share), "PROGRAM": str(program)}
    for _ in range(2):
        subprocess.run([LINUX / "add-to-menu"], env=known, check=True, capture_output=True)
    made = (share / "applications" / f"{APPLICATION_NAME}.desktop").read_text("utf-8")
    (line,) = re.findall('^Exec="(.*)" %f$', made, re.MULTILINE)
    as_text = line.replace("\\\\", "\\")
    assert re.sub(r"\\(.)", r"\1", as_text).replace("%%", "%") == str(program)
    assert (share / "icons" / "hicolor" / "48x48" / "apps" / f"{APPLICATION_NAME}.png").is_file()
    assert (share / "mime" / "packages" / f"{APPLICATION_NAME}.xml").is_file()
    subprocess.run([LINUX / "add-to-menu", "--remove"], env=known, check=True, capture_output=True)
    assert not [path for path in share.rglob(f"*{APPLICATION_NAME}*") if path.is_file()]


def test_a_project_is_known_by_its_ending_and_without_one_by_what_it_holds(tmp_path: Path, sample_file: Path) -> None:
    shared = tmp_path / "share" / "mime" / "packages"
    shared.mkdir(parents=True)
    shutil.copy(LINUX / f"{APPLICATION_NAME}.xml", shared)
    empty, unnamed, other = (tmp_path / name for name in ("empty.workshop", "from-a-stick", "shopping.txt"))
    empty.write_bytes(b"")
    shutil.copy(sample_file, unnamed)
    other.write_text("crisps", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WHAT_IS_IT, empty, unnamed, other],
        env=os.environ | {"XDG_DATA_HOME": str(tmp_path / "share"), "XDG_DATA_DIRS": str(tmp_path / "none")},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    ours = entry()["MimeType"].rstrip(";")
    assert done.stdout.split()[:2] == [ours, ours]
    assert done.stdout.split()[2] != ours


def test_the_icon_is_there_in_every_size_and_is_made_of_the_tiles_of_the_band() -> None:
    drawing = (ICONS / "scalable" / "apps" / f"{APPLICATION_NAME}.svg").read_text("utf-8")
    assert all(tile(PRINTED, number, None).shape in drawing for number in range(4))
    colours = {QColor(one).rgb() for one in re.findall("#[0-9A-F]{6}", drawing)}
    sizes = sorted(int(path.parts[-3].split("x")[0]) for path in ICONS.glob("*/apps/*.png"))
    assert sizes[0] == 16
    assert sizes[-1] == 512
    for size in sizes:
        picture = QImage(str(ICONS / f"{size}x{size}" / "apps" / f"{APPLICATION_NAME}.png"))
        assert (picture.width(), picture.height()) == (size, size)
        assert picture.pixelColor(size // 2, 0).alpha() == 0, "it lies on whatever it is shown on"
        assert picture.pixel(size // 12, size // 12) in colours or size < 48
