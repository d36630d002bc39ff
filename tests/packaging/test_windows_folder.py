"""The recipe for Windows, on small trees: what it refuses, and what it writes for Windows and both setups."""

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.packaging.recipes import (
    WINDOWS,
    RecipeError,
    dll_imports,
    embeddable,
    launchers,
    program_folder,
    setups,
    stand_in,
)


def _tree(folder: Path, programs: dict[str, list[str]]) -> Path:
    for name, asks_for in programs.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(stand_in.made_program(asks_for))
    return folder


def test_a_dll_is_found_beside_in_the_package_its_libs_python_and_windows_and_nowhere_else(tmp_path: Path) -> None:
    folder = _tree(
        tmp_path,
        {
            "python/python313.dll": ["VCRUNTIME140.dll"],
            "python/vcruntime140.dll": ["KERNEL32.dll", "api-ms-win-crt-runtime-l1-1-0.dll"],
            "app/one/part/x.pyd": ["Beside.dll", "package.dll", "inlibs.dll", "python313.dll", "beside.dll"],
            "app/one/part/beside.dll": [],
            "app/one/package.dll": [],
            "app/one.libs/inlibs.dll": [],
            "app/two/y.pyd": ["package.dll", "msvcp140.dll", "icuuc.dll"],
            "app/PySide6/QtCore.pyd": ["shiboken6.abi3.dll"],
            "app/shiboken6/shiboken6.abi3.dll": [],
        },
    )

    assert dll_imports.unmet(folder, "app") == [("app/two/y.pyd", "msvcp140.dll"), ("app/two/y.pyd", "package.dll")]
    with pytest.raises(RecipeError, match=r"app/two/y\.pyd asks for msvcp140\.dll"):
        program_folder.must_find_its_dlls(folder)


def test_a_program_for_another_processor_or_of_no_kind_is_refused(tmp_path: Path) -> None:
    for content in (stand_in.made_program(["kernel32.dll"], machine=0x14C), b"MZ and nothing else"):
        (tmp_path / "wrong.pyd").write_bytes(content)
        with pytest.raises(RecipeError, match=r"wrong\.pyd is not"):
            program_folder.must_find_its_dlls(tmp_path)


def test_what_nothing_asks_for_is_left_out_of_qt_and_what_is_asked_for_through_another_stays(tmp_path: Path) -> None:
    _tree(
        tmp_path / "PySide6",
        {
            "QtCore.pyd": ["Qt6Core.dll"],
            "Qt6Core.dll": ["msvcp140.dll", "kernel32.dll"],
            "msvcp140.dll": [],
            "opengl32sw.dll": ["helper.dll"],
            "helper.dll": [],
            "plugins/platforms/qwindows.dll": ["Qt6Gui.dll"],
            "Qt6Gui.dll": ["Qt6Core.dll"],
        },
    )

    assert [file.name for file in dll_imports.unused(tmp_path / "PySide6")] == ["helper.dll", "opengl32sw.dll"]


def test_pruning_takes_nothing_of_another_package_than_qt_and_no_part_of_it_that_is_gpl_only(tmp_path: Path) -> None:
    _tree(
        tmp_path,
        {
            "PySide6/QtCore.pyd": ["Qt6Core.dll"],
            "PySide6/Qt6Core.dll": [],
            "PySide6/Qt6VirtualKeyboard.dll": [],
            "PySide6/plugins/styles/qmodernwindowsstyle.dll": ["Qt6Widgets.dll"],
            "PySide6/plugins/platforms/qwindows.dll": [],
            "shiboken6/shiboken6.abi3.dll": [],
            "other/tests/y.pyd": [],
            "other/x.pyd": [],
        },
    )

    program_folder.prune(tmp_path, {"QtQuick"})

    assert [file.relative_to(tmp_path).as_posix() for file in dll_imports.programs(tmp_path)] == [
        "PySide6/Qt6Core.dll",
        "PySide6/QtCore.pyd",
        "PySide6/plugins/platforms/qwindows.dll",
        "other/x.pyd",
        "shiboken6/shiboken6.abi3.dll",
    ]


def test_a_page_or_module_whose_import_was_left_out_is_told_of(tmp_path: Path) -> None:
    _tree(
        tmp_path,
        {
            "PySide6/QtCore.pyd": [],
            "PySide6/qml/QtQuick/Layouts/plugin.dll": [],
            "PySide6/qmllint.exe": [],
            "shiboken6/shiboken6.abi3.dll": [],
        },
    )
    (tmp_path / "PySide6" / "__init__.py").touch()
    (tmp_path / "PySide6" / "qml" / "QtQuick" / "Layouts" / "qmldir").touch()
    app = tmp_path / "workshop_app"
    app.mkdir()
    app.joinpath("x.py").write_text("import json\nfrom PySide6.QtCore import QObject\nfrom workshop_app.x import y\n")

    program_folder.prune(tmp_path, {"QtQuick/Layouts"})
    assert not (tmp_path / "PySide6" / "qmllint.exe").exists()
    program_folder.must_have_what_is_imported(tmp_path, {"QtQuick/Layouts"})

    app.joinpath("x.py").write_text("from PySide6 import QtSvg\nimport lxml.etree\n")
    with pytest.raises(RecipeError, match=r"QtQuick/Shapes, PySide6\.QtSvg, lxml\.etree\."):
        program_folder.must_have_what_is_imported(tmp_path, {"QtQuick/Layouts", "QtQuick/Shapes"})


def test_a_package_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    names = ("one-1-py3-none-any.whl", "Other_One-1-py3-none-any.whl", "other.one-2-py3-none-any.whl")
    wheels = [tmp_path / name for name in names]
    program_folder.must_be_one_of_each(wheels[:2])
    with pytest.raises(RecipeError, match=r"Other_One-1-py3-none-any\.whl and other\.one-2-py3-none-any\.whl"):
        program_folder.must_be_one_of_each(wheels)


def test_what_is_missing_is_told_before_anything_is_made_and_a_place_that_cannot_be_written_in_a_sentence(
    tmp_path: Path,
) -> None:
    def build(work: str, *tools: str) -> str:
        path = tmp_path / "-".join(tools)
        path.mkdir()
        for tool in tools:
            (path / tool).write_text("#!/bin/sh\n")
            (path / tool).chmod(0o755)
        asked = ("--stand-in", "{}.{}".format(*sys.version_info[:2]), "--compiler", sys.executable, "--work", work)
        done = subprocess.run(
            [sys.executable, WINDOWS / "build", *asked], env={"PATH": str(path)}, capture_output=True, text=True
        )
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        return done.stderr

    work = tmp_path / "work"
    assert "makensis is missing here: install the package nsis." in build(str(work), "uv", "wixl")
    assert not work.exists()
    assert "It could not be built at /dev/full: " in build("/dev/full", "uv", "wixl", "makensis")


def test_python_is_taken_only_as_its_checksum_says_and_then_reads_its_packages_alone(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match=r"python\.org"):
        embeddable.found_in(tmp_path)
    made = stand_in.made_stand_in(tmp_path, "3.13")
    python = embeddable.found_in(tmp_path)
    assert (python.minor, python.is_stand_in, python.zip) == ("3.13", True, made.zip)

    embeddable.must_be_whole(python)
    embeddable.unpack(python, tmp_path / "python", "../app")
    path = (tmp_path / "python" / "python313._pth").read_bytes().decode()
    assert path.split("\r\n") == ["python313.zip", ".", "..\\app", ""]
    assert dll_imports.unmet(tmp_path, "app") == []

    checksum = tmp_path / f"{python.zip.name}.sha256"
    right = checksum.read_text("utf-8")
    for wrong in ("0" * 64, "", right[:63]):
        checksum.write_text(wrong, "utf-8")
        with pytest.raises(RecipeError, match="is not what"):
            embeddable.must_be_whole(python)
    checksum.unlink()
    with pytest.raises(RecipeError, match="is missing beside the zip"):
        embeddable.must_be_whole(python)


def test_a_launcher_starts_the_python_beside_it_with_the_app(tmp_path: Path) -> None:
    pip = tmp_path / "pip-1-py3-none-any.whl"
    with ZipFile(pip, "w") as zipped:
        for name in ("t64.exe", "w64.exe"):
            zipped.writestr(f"pip/_vendor/distlib/{name}", stand_in.made_program())

    launchers.write_launchers(tmp_path, pip, "python")

    for name, interpreter in (("In Their Words.exe", "pythonw.exe"), ("workshop-app.exe", "python.exe")):
        assert f"#!<launcher_dir>\\python\\{interpreter}\r\n".encode() in (tmp_path / name).read_bytes()
    # Python reads what is at the end, as it will there.
    done = subprocess.run(
        [sys.executable, str(tmp_path / "workshop-app.exe"), "--help"],
        env={"PYTHONPATH": str(WINDOWS.parents[1])},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert "add-statements" in done.stdout


def test_both_setups_name_each_file_once_and_take_away_no_folder_with_what_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "In Their Words"
    _tree(folder, {"python/pythonw.exe": [], "app/a & b/x$y.pyd": [], "app/a & b/c/d.pyd": []})
    program_folder.write_icon(folder / program_folder.ICON)
    files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())

    script = setups.setup_script(folder, "1.2.3", tmp_path / "setup.exe")
    taken_away = re.findall(r'^ *Delete "\$INSTDIR\\(.*)"$', script, re.MULTILINE)
    assert sorted(taken_away) == sorted(
        [one.replace("/", "\\").replace("$", "$$") for one in files] + ["uninstall.exe"]
    )
    places = re.findall(r'^ *RMDir "\$INSTDIR\\?(.*)"$', script, re.MULTILINE)
    assert places == ["python", "app\\a & b\\c", "app\\a & b", "app", ""]
    assert "RMDir /r" not in script
    assert 'VIProductVersion "1.2.3.0"' in script

    msi = setups.msi_source(folder, "1.2.3").getroot()
    assert sorted(file.get("Source", "") for file in msi.iter("File")) == files
    components = [one.get("Id", "") for one in msi.iter("Component")]
    assert len(set(components)) == len(components) == len(files) + 2
    assert sorted(components) == sorted(one.get("Id", "") for one in msi.iter("ComponentRef"))
    assert {one.get("Win64") for one in msi.iter("Component")} == {"yes"}
    assert [one.get("Version") for one in msi.findall("Product")] == ["1.2.3"]


def test_the_bill_of_materials_has_every_wheel_in_its_version_and_nothing_of_another_system() -> None:
    def part(name: str, version: str) -> dict[str, object]:
        inside = [{"name": "Inside", "version": "1"}]
        return {
            "type": "library",
            "name": name,
            "version": version,
            "bom-ref": f"{name}=={version}",
            "components": inside,
        }

    bill = {
        "metadata": {"component": {"bom-ref": "root"}},
        "components": [part("Same_One", "1"), part("other", "1"), part("linux-only", "1")],
        "dependencies": [{"ref": "root", "dependsOn": ["Same_One==1", "linux-only==1"]}, {"ref": "linux-only==1"}],
    }
    wheels = [Path(f"{one}-py3-none-any.whl") for one in ("same_one-1", "other-2", "colorama-3", "pip-4")]

    made = program_folder.bill_for(bill, wheels)

    parts = {one["name"]: one for one in made["components"]}
    assert {name: one["version"] for name, one in parts.items()} == {"Same_One": "1", "other": "2", "colorama": "3"}
    assert "components" in parts["Same_One"]
    assert "components" not in parts["other"]
    assert made["dependencies"] == [{"ref": "root", "dependsOn": ["Same_One==1"]}]


def test_the_icon_holds_every_size_that_windows_shows(tmp_path: Path) -> None:
    from PIL import Image

    program_folder.write_icon(tmp_path / "icon.ico")

    with Image.open(tmp_path / "icon.ico") as icon:
        assert {size for size, _ in icon.info["sizes"]} == {16, 24, 32, 48, 64, 128, 256}
