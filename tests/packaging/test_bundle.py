"""The folder that runs without Python is the program: what the source does, it does, where there is nothing else.

Not in the ordinary suite: ``pytest -m bundle`` builds the folder first, or tries the one that ``BUNDLE`` names.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest

from tests.conftest import DRAWN_SIZE
from tests.exported import exported
from tests.packaging.laptop import Laptop, at, until, windows
from tests.packaging.recipes import CLONE, what_is_in
from tests.test_wheel import EDGES, cells_apart
from tests.ui.displays import own_display

pytestmark = [
    pytest.mark.bundle,
    pytest.mark.plain,
    pytest.mark.skipif(sys.platform != "linux", reason="the folder is built for Linux"),
]

MOST = 310_000_000
MOST_PACKED = 170_000_000


def test_it_is_no_larger_than_a_council_sends_round_and_its_sum_is_right(dist: Path, laptop: Laptop) -> None:
    files = [path for path in laptop.app.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) <= MOST
    (packed,) = dist.glob("in-their-words-*.tar.gz")
    assert packed.stat().st_size <= MOST_PACKED
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=dist, check=True)


def test_no_part_of_qt_is_in_it_under_the_gpl_alone_and_every_library_finds_its_own(laptop: Laptop) -> None:
    inside = laptop.app.parent / "_internal"
    files = [path for path in inside.rglob("*") if path.is_file()]
    assert not [path for path in files if what_is_in.is_gpl_only(path.relative_to(inside).as_posix())]
    assert not list(inside.rglob("*readline*"))
    there = {path.name for path in files}
    libraries = [path for path in files if ".so" in path.name]
    read = subprocess.run(["readelf", "--dynamic", *libraries], capture_output=True, text=True, check=True).stdout
    needed = set(re.findall(r"\(NEEDED\).*\[(.*)\]", read))
    assert len(needed) > 60
    own = re.compile(
        r"libQt6|libicu|libpyside|libshiboken|libpython|libxcb-(?!glx)|libxkbcommon|libcrypto|-[0-9a-f]{8}\.so"
    )
    assert {name for name in needed if own.search(name)} - there == set()
    # A newer one would shut out desktops that the wheels still run on; this is PySide6's own.
    assert max(tuple(map(int, one)) for one in re.findall(r"GLIBC_(\d+)\.(\d+)", versions(libraries))) <= (2, 35)


def versions(libraries: list[Path]) -> str:
    wheels = [path for path in libraries if path.parent.name != "_internal"]
    return subprocess.run(["readelf", "--version-info", *wheels], capture_output=True, text=True, check=True).stdout


def test_what_it_is_made_of_and_under_which_licences_lies_in_it(laptop: Laptop) -> None:
    beside = laptop.app.parent
    made_of = {part["name"].lower() for part in json.loads((beside / "bom.json").read_text("utf-8"))["components"]}
    there = {path.name.split("-")[0].replace("_", "-").lower() for path in beside.glob("_internal/*.dist-info")}
    assert there - {"in-their-words"} <= {name.replace("_", "-") for name in made_of}
    assert {"Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"} <= {path.name for path in (beside / "licences").iterdir()}


def test_everything_is_made_and_checked_without_a_home(laptop: Laptop, sample: Path, tmp_path: Path) -> None:
    """The packs are those that the source makes."""
    made = exported(sample.with_name("sample packs"))
    listed = laptop.run("export", sample, "all packs", known={"HOME": "/nowhere/at/all"})
    source = subprocess.run(
        [sys.executable, "-m", "workshop_app", "export", sample, tmp_path / "source"],
        cwd=CLONE,
        capture_output=True,
        text=True,
        check=True,
    )
    assert made
    of_bundle, of_source = exported(laptop.place / "all packs"), exported(tmp_path / "source")
    assert of_bundle.keys() == of_source.keys()
    assert len(listed.splitlines()) == len(source.stdout.splitlines())
    raw = "statements-raw.csv"
    assert of_bundle[raw].read_bytes() == of_source[raw].read_bytes()
    laptop.run("check", sample)
    assert len(laptop.run("plans").splitlines()) >= 4
    wanted = tomllib.loads((CLONE / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert laptop.run("--version").strip() == wanted
    laptop.run("check", "no such file", code=2)


def test_it_tries_itself_and_leaves_nothing(laptop: Laptop) -> None:
    """Also for somebody without a home or a display."""
    first, *lines, last = laptop.run("--self-test").splitlines()
    assert first.startswith("In Their Words ")
    assert len(lines) == 7
    assert all(line.startswith("ok ") for line in lines)
    assert last.startswith("Everything works. It took ")


def test_every_page_is_drawn_as_the_source_draws_it(laptop: Laptop, sample: Path) -> None:
    """From the same place, since two pages say where the project is."""
    known = {"HOME": str(laptop.place), "LANG": "C.UTF-8"}
    laptop.run("screens", sample, "drawn", "--size", DRAWN_SIZE, known=known)
    subprocess.run(
        [sys.executable, "-m", "workshop_app", "screens", sample, laptop.place / "source", "--size", DRAWN_SIZE],
        cwd=CLONE,
        env={"PATH": "/nowhere", **known},
        check=True,
        capture_output=True,
        timeout=600,
    )
    drawn, source = (
        {path.name: path.read_bytes() for path in (laptop.place / name).iterdir()} for name in ("drawn", "source")
    )
    assert len(drawn) > 200
    assert drawn.keys() == source.keys()
    assert [name for name in source if cells_apart(drawn[name], source[name]) > EDGES] == []


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="a display is tried with Xvfb, openbox and xdotool")
def test_both_windows_appear_at_a_display_and_a_second_start_finds_the_first(
    laptop: Laptop, sample: Path, tmp_path: Path
) -> None:
    shown = {"HOME": str(laptop.place), "LANG": "C.UTF-8", "QT_QUICK_BACKEND": "software", "QT_QPA_PLATFORM": "xcb"}
    with own_display(tmp_path) as display:
        seen = shown | {"DISPLAY": display}
        running = subprocess.Popen(laptop.command(known=seen), cwd=laptop.place, stderr=subprocess.PIPE)
        try:
            until(lambda: windows(display, "In Their Words"), running)
            # The second start tells the first what was asked for, and ends; the first opens it.
            laptop.run(sample, known=seen)
            until(lambda: windows(display, "—"), running)
            at(display, "windowactivate", "--sync", windows(display, "—")[0], "key", "F11")
            until(lambda: windows(display, "Big screen"), running)
        finally:
            running.terminate()
            _, said = running.communicate(timeout=30)
    assert not re.search(rb"Traceback|module .* is not installed|could not|cannot", said), said.decode()


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="a display is tried with Xvfb, openbox and xdotool")
def test_where_a_part_of_it_is_damaged_a_window_says_so_and_where_it_was_is_noted(
    laptop: Laptop, tmp_path: Path
) -> None:
    damaged = laptop.place / "damaged"
    shutil.copytree(laptop.app.parent, damaged, symlinks=True)
    subprocess.run(["chmod", "--recursive", "u+w,a+rX", damaged], check=True)
    (page,) = damaged.rglob("ConsoleWindow.qml")
    page.write_text("what she said", "utf-8")
    log = laptop.place / "state" / "in-their-words" / "log" / "faults.log"
    shown = {"XDG_STATE_HOME": str(log.parents[2]), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
    with own_display(tmp_path) as display:
        start = Laptop(damaged / "workshop-app", laptop.place).command(known=shown | {"DISPLAY": display})
        running = subprocess.Popen(start, cwd=laptop.place, stderr=subprocess.PIPE)
        try:
            until(lambda: windows(display, "could not start"), running)
            at(display, "windowactivate", "--sync", windows(display, "could not start")[0], "key", "Return")
            _, said = running.communicate(timeout=30)
        finally:
            running.kill()
    assert running.returncode == 2
    assert b"Traceback" not in said
    noted = log.read_text("utf-8")
    assert "workshop_app/" in noted
    assert "she said" not in noted + said.decode()
    assert str(laptop.place) not in noted


def test_somebody_puts_it_into_their_own_menu_and_takes_it_out_again(laptop: Laptop) -> None:
    """What is copied from where nobody may write can be written over, and taken away."""
    script = Laptop(laptop.app.with_name("add-to-menu"), laptop.place)
    menu = {"HOME": "/nowhere", "XDG_DATA_HOME": str(laptop.place / "share"), "PATH": "/usr/bin:/bin"}
    for _ in range(2):
        script.run(known=menu)
    entry = (laptop.place / "share" / "applications" / "in-their-words.desktop").read_text("utf-8")
    assert f'Exec="{laptop.app}" %f' in entry
    assert (laptop.place / "share" / "icons" / "hicolor" / "48x48" / "apps" / "in-their-words.png").is_file()
    script.run("--remove", known=menu)
    assert not [path for path in (laptop.place / "share").rglob("*in-their-words*") if path.is_file()]


def test_pip_installs_it_from_the_wheelhouse_without_any_index(laptop: Laptop, tmp_path: Path) -> None:
    script = CLONE / "packaging" / "wheelhouse" / "build"
    subprocess.run([script, tmp_path], env={**os.environ, "PYTHON": sys.executable}, check=True, timeout=900)
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path / "wheelhouse", check=True)
    venv.create(tmp_path / "there", with_pip=True)
    offline = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    pip: list[str | Path] = [
        tmp_path / "there" / "bin" / "pip",
        "install",
        "--no-index",
        "--find-links",
        tmp_path / "wheelhouse",
    ]
    subprocess.run([*offline, *pip, "in-their-words"], check=True, timeout=600, env={"PATH": os.environ["PATH"]})
    app = tmp_path / "there" / "bin" / "workshop-app"
    said = subprocess.run([app, "plans"], cwd=tmp_path, check=True, capture_output=True, text=True, env={})
    assert len(said.stdout.splitlines()) == len(laptop.run("plans").splitlines())
