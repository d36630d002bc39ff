"""What a folder would hold, asked of the recipes without building one."""

import re
import sysconfig
from pathlib import Path, PurePosixPath

import PySide6
import pytest

from tests.packaging.recipes import CLONE, what_is_in


@pytest.fixture(scope="module")
def qt_files() -> list[str]:
    """Every file of the PySide6 that is installed here and that would stay."""
    qml = what_is_in.qml_modules()
    packages = Path(PySide6.__file__).parents[1]
    files = (path.relative_to(packages).as_posix() for path in packages.glob("PySide6/**/*") if path.is_file())
    return [path for path in files if what_is_in.stays(path, qml)]


def test_no_part_of_qt_stays_that_is_under_the_gpl_alone_nor_its_tools_and_translations(qt_files: list[str]) -> None:
    assert not [
        path for path in qt_files if re.search("virtualkeyboard|lottie|compositor|quick3d|timeline", path, re.I)
    ]
    assert not [
        path for path in qt_files if re.search(r"translations|metatypes|\.qmltypes$|\.pyi$|qmlls|designer", path)
    ]
    assert what_is_in.is_gpl_only("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so")
    assert what_is_in.is_gpl_only("PySide6/Qt6VirtualKeyboard.dll")
    assert what_is_in.is_gpl_only("PySide6/qml/QtQuick/Timeline/qmldir")


def test_what_the_app_asks_of_qt_stays(qt_files: list[str]) -> None:
    source = "\n".join(path.read_text("utf-8") for path in (CLONE / "workshop_app").rglob("*.py"))
    asked = set(re.findall(r"(?:from|import) PySide6\.(Qt\w+)", source))
    assert asked <= set(what_is_in.PYTHON_MODULES_OF_QT)
    pages = "\n".join(path.read_text("utf-8") for path in (CLONE / "workshop_app").rglob("*.qml"))
    imported = {name.replace(".", "/") for name in re.findall(r"^import (Qt[\w.]+)", pages, re.M)}
    folders = {re.sub(r"^PySide6/(Qt/)?qml/", "", str(PurePosixPath(path).parent)) for path in qt_files}
    assert imported <= folders
    styles = {path.split("/Controls/")[1].split("/")[0] for path in qt_files if "QtQuick/Controls/" in path}
    assert not styles & {"Fusion", "Material", "Imagine", "Universal", "FluentWinUI3"}


@pytest.mark.skipif(sysconfig.get_platform() != "linux-x86_64", reason="names of libraries are Linux’s here")
def test_windows_can_be_drawn_at_x_at_wayland_and_nowhere(qt_files: list[str]) -> None:
    platforms = {PurePosixPath(path).stem for path in qt_files if "/platforms/" in path}
    assert platforms == {"libqxcb", "libqwayland", "libqoffscreen", "libqminimal"}


@pytest.mark.skipif(sysconfig.get_platform() != "linux-x86_64", reason="names of libraries are Linux’s here")
def test_every_library_of_qt_that_stays_finds_the_others_it_asks_for(qt_files: list[str]) -> None:
    packages = Path(PySide6.__file__).parents[1]
    asked = {
        (PurePosixPath(path).name, name.decode())
        for path in qt_files
        if ".so" in path
        for name in re.findall(rb"\0(libQt6\w+\.so\.6)(?=\0)", (packages / path).read_bytes())
    }
    assert len(asked) > 60
    there = {PurePosixPath(path).name for path in qt_files}
    assert {(path, name) for path, name in asked if name not in there} == set()


def test_everything_the_app_reads_goes_along_once() -> None:
    files = list(what_is_in.data_files())
    places = {f"{folder}/{path.name}" for path, folder in files}
    assert len(places) == len(files)
    for name in what_is_in.DATA_FOLDERS:
        for path in (CLONE / name).rglob("*"):
            assert path.is_dir() or f"workshop_app/_data/{path.relative_to(CLONE).as_posix()}" in places
    for pattern in ("*.qml", "qmldir"):
        assert {path.relative_to(CLONE).as_posix() for path in (CLONE / "workshop_app").rglob(pattern)} <= places
    assert not [place for place in places if place.endswith((".py", ".pyc", ".qmltypes", ".workshop"))]


def test_a_library_of_the_system_is_left_to_it_and_one_of_a_wheel_is_not() -> None:
    for name in ("libstdc++.so.6", "libGL.so.1", "libglib-2.0.so.0", "libreadline.so.8", "libxcb.so.1"):
        assert what_is_in.comes_from_the_system(name)
    for name in ("libpython3.11.so.1.0", "libxcb-cursor.so.0", "pillow.libs/libXau-154567c4.so.6.0.0", "a/b.txt"):
        assert not what_is_in.comes_from_the_system(name)
