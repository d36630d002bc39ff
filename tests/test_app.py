"""The windows where they cannot open: a plain sentence, never Qt's abort."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exported import exported

CLONE = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="screens are found another way there")


OF_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")


def run_with_screen(
    screen: str, *arguments: str, cwd: Path, libraries: Path | None = None, known: dict[str, str] | None = None
) -> tuple[int, str]:
    """Run the command line with ``DISPLAY`` set; return exit code and messages."""
    environment = {name: value for name, value in os.environ.items() if name not in OF_SCREENS}
    environment |= {"PYTHONPATH": str(CLONE), "XDG_RUNTIME_DIR": str(cwd), **({"DISPLAY": screen} if screen else {})}
    environment |= known or {}
    if libraries is not None:
        environment["LD_LIBRARY_PATH"] = str(libraries)
    done = subprocess.run(
        [sys.executable, "-m", "workshop_app", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr.decode()


def test_a_screen_that_does_not_answer_is_told(tmp_path: Path) -> None:
    code, err = run_with_screen(":987", cwd=tmp_path)
    assert code == 2
    assert "“:987” does not answer" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("screen", "known", "told"),
    [
        ("", {"WAYLAND_DISPLAY": "way-gone"}, "“way-gone” does not answer"),
        (":987", {"WAYLAND_DISPLAY": "way-gone"}, "“way-gone” does not answer"),
        (":987", {"QT_QPA_PLATFORM": "wayland"}, "“wayland-0” does not answer"),
        (":987", {"QT_QPA_PLATFORM": "xcb;wayland"}, "“:987” does not answer"),
        ("", {"WAYLAND_DISPLAY": "way-gone", "QT_QPA_PLATFORM": "xcb"}, "There is no screen here"),
        (":987", {"QT_QPA_PLATFORM": "nowhere"}, "asks for “nowhere”"),
    ],
)
def test_a_screen_of_another_kind_that_does_not_answer_is_told(
    tmp_path: Path, screen: str, known: dict[str, str], told: str
) -> None:
    code, err = run_with_screen(screen, cwd=tmp_path, known=known)
    assert code == 2, err
    assert told in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("library", ["libxcb-cursor.so.0", "libEGL.so.1", "libxkbcommon-x11.so.0"])
def test_a_library_that_is_missing_is_named_with_what_to_install(tmp_path: Path, library: str) -> None:
    (tmp_path / library).write_bytes(b"")
    code, err = run_with_screen(":987", cwd=tmp_path, libraries=tmp_path)
    assert code == 2
    assert library in err
    assert "sudo apt install" in err
    assert err.count("\n") == 1


def test_the_sample_is_written_all_the_same(tmp_path: Path) -> None:
    code, err = run_with_screen(":987", "demo", cwd=tmp_path)
    assert code == 0
    assert "does not answer" in err
    assert (tmp_path / "sample.workshop").is_file()
    assert "feedback-pack.pdf" in exported(tmp_path / "sample packs")


def test_a_file_that_cannot_be_opened_is_told_on_home_and_not_on_a_terminal_alone(tmp_path: Path) -> None:
    """A double click has no terminal: the windows come up all the same, and say it."""
    notes = tmp_path / "notes.workshop"
    notes.write_text("no commission")
    started = subprocess.Popen(
        [sys.executable, "-m", "workshop_app", notes],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CLONE), "HOME": str(tmp_path)},
        stderr=subprocess.PIPE,
    )
    try:
        assert started.stderr is not None
        assert "is not a commission file" in started.stderr.readline().decode()
        with pytest.raises(subprocess.TimeoutExpired):
            started.wait(0.5)
    finally:
        started.kill()
        started.communicate()
