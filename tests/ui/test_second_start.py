"""Starting the app while it is open: the windows that are there come forward, and no other ones open."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtQml import QQmlEngine

from tests.ui.driver import Driver, waited_for
from tests.ui.fixtures import PACKAGE_ROOT
from workshop_app.data import settings_folder
from workshop_app.ui.windows.not_answering import not_answering_window
from workshop_app.ui.windows.one_start import OneStart, _name_for

FIRST = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from workshop_app.ui.windows.one_start import OneStart
app = QCoreApplication([])
start = OneStart(Path(sys.argv[1]))
print(start.told(None), flush=True)
app.exec()
"""


def start_again(*arguments: str) -> str:
    """Start the app as a person does, while the windows here go on working; return what it printed."""
    with subprocess.Popen(
        [sys.executable, "-m", "workshop_app", *arguments],
        cwd=PACKAGE_ROOT,
        env=os.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as second:
        ended = waited_for(lambda: second.poll() is not None, 30_000)
        if not ended:
            second.kill()
        out, err = second.communicate()
    assert ended, "it opened windows of its own"
    assert second.returncode == 0, err
    return out + err


def test_a_second_start_brings_the_first_forward_and_opens_another_file_with_a_message(
    driver: Driver, tmp_path: Path
) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder in (ours, theirs):
        folder.mkdir()
        driver.begin(folder, "initial-workshop")
    project = driver.windows.project
    (other,) = [one for one in ours.iterdir() if one.suffix == ".workshop"]
    current = project.file.path
    start = OneStart(settings_folder())
    assert not start.told(None)
    start.asked.connect(driver.windows.started_again)
    try:
        assert start_again() == ""
        assert start_again(str(current)) == ""
        assert project.file.path == current
        assert driver.windows.last_said == ""
        start_again(str(other))
        assert project.file.path == current, "a session is under way"
        driver.click("Stay here")
        driver.windows.session.end()
        (tmp_path / "list.workshop").write_text("crisps", "utf-8")
        start_again(str(tmp_path / "list.workshop"))
        assert project.file.path == current, "what cannot be opened closes nothing"
        start_again(str(other))
        assert project.file.path == other
        assert driver.sees("is closed; everything in it is saved.")
    finally:
        start.end()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe goes with its process by itself")
def test_a_first_that_crashed_is_in_nobodys_way(driver: Driver, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", FIRST, str(tmp_path)], cwd=PACKAGE_ROOT, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "False\n"
        first.send_signal(signal.SIGKILL)
    assert Path(QDir.tempPath(), _name_for(tmp_path)).is_socket(), "what it left is in nobody's way"
    second, third = OneStart(tmp_path), OneStart(tmp_path)
    heard: list[str] = []
    second.asked.connect(heard.append)
    assert not second.told(None)
    try:
        assert third.told(Path("/nowhere/odd ä\udcff\n.workshop"))
        driver.wait_until(lambda: heard == ["/nowhere/odd ä\udcff\n.workshop"])
    finally:
        second.end()


def first_of(settings: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", FIRST, str(settings)], cwd=PACKAGE_ROOT, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.skipif(sys.platform == "win32", reason="sockets stand in folders elsewhere")
def test_of_several_at_the_same_moment_one_is_the_first_also_where_a_folder_stands_in_place_of_the_socket(
    qapp: object, tmp_path: Path
) -> None:
    found = OneStart(tmp_path)
    in_the_way = Path(QDir.tempPath(), found._name)
    in_the_way.mkdir()
    (in_the_way / "something").touch()
    starts = [first_of(tmp_path) for _ in range(6)]
    try:
        told = [start.stdout.readline() for start in starts if start.stdout is not None]
    finally:
        for start in starts:
            start.kill()
            start.communicate()
        shutil.rmtree(in_the_way)
    assert sorted(told) == ["False\n"] + ["True\n"] * 5


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped there")
def test_a_first_that_hangs_is_told_of_until_it_answers(driver: Driver, tmp_path: Path) -> None:
    second, answered = OneStart(tmp_path), list[bool]()
    second.answered.connect(lambda: answered.append(True))
    with first_of(tmp_path) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "False\n"
        first.send_signal(signal.SIGSTOP)
        try:
            assert second.told(None)
            assert second.is_unanswered
            engine = QQmlEngine()
            engine.addImportPath(str(PACKAGE_ROOT))
            window = not_answering_window(engine, PACKAGE_ROOT)
            window.show()
            assert any("does not answer" in one for one in driver.texts(window))
            first.send_signal(signal.SIGCONT)
            driver.wait_until(lambda: bool(answered))
            window.close()
        finally:
            first.kill()
