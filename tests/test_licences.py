"""Licences: all that the app is made of has one to be read offline, and nothing of Qt is under the GPL alone."""

import importlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

CLONE = Path(__file__).resolve().parents[1]
RESOURCES = CLONE / "resources"
NOTICES = json.loads((RESOURCES / "licences" / "notices.json").read_text("utf-8"))
UNDER_THE_GPL_ALONE = re.compile(
    r"^Qt(Charts|Coap|DataVisualization|Graphs|Grpc|HttpServer|Lottie\w*|Mqtt|NetworkAuth|Protobuf|ShaderTools|"
    r"(Quick\.?)?(3D|Timeline|VirtualKeyboard)|Wayland\.?Compositor)"
)
Script = Callable[[str], ModuleType]


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Script:
    """Import a script of ``packaging`` by its name."""
    monkeypatch.syspath_prepend(CLONE / "packaging")

    def imported(name: str) -> ModuleType:
        return importlib.import_module(name)

    return imported


def test_everything_that_the_app_needs_has_a_notice(script: Script) -> None:
    needed = set(script("runtime").needed())
    assert {"lxml", "shiboken6", "typst", "uharfbuzz"} <= needed, "also what others need"
    assert needed - {name for one in NOTICES for name in one["packages"]} == set(), "run packaging/licences.py"
    assert {"Qt and PySide6", "SQLCipher and SQLite", "OpenSSL", "HarfBuzz"} <= {one["name"] for one in NOTICES}


def test_every_text_is_there_and_none_is_left_over() -> None:
    named = {file for one in NOTICES for file in one["files"]}
    assert all((RESOURCES / file).stat().st_size > 500 for file in named)
    there = {f"licences/{one.name}" for one in (RESOURCES / "licences").glob("*.txt")}
    assert there | {f"fonts/{one.name}" for one in (RESOURCES / "fonts").glob("*.txt")} == named
    assert all(one["about"] and one["licence"] for one in NOTICES)
    lesser, general = ((RESOURCES / "licences" / f"{one}-3.0.txt").read_text("utf-8") for one in ("LGPL", "GPL"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser
    assert "15. Disclaimer of Warranty." in general


def test_no_part_of_qt_that_is_under_the_gpl_alone_is_used() -> None:
    used: set[str] = set()
    for page in CLONE.glob("workshop_app/**/*.qml"):
        used |= set(re.findall(r"^import (Qt[\w.]+)", page.read_text("utf-8"), re.MULTILINE))
    for module in CLONE.glob("workshop_app/**/*.py"):
        used |= set(re.findall(r"\bPySide6\.(Qt\w+)", module.read_text("utf-8")))
    assert {"QtQuick", "QtQuick.Controls.Basic", "QtCore"} <= used
    assert [one for one in used if UNDER_THE_GPL_ALONE.match(one)] == []
    assert all(UNDER_THE_GPL_ALONE.match(one) for one in ("QtQuick.VirtualKeyboard", "QtLottie", "QtQuick3D"))


def test_the_bill_of_materials_is_valid_and_names_what_lies_inside_packages(script: Script, tmp_path: Path) -> None:
    file = tmp_path / "dist" / "bom.json"
    script("bill_of_materials").write(file)
    text = file.read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    found = json.loads(text)
    assert found["metadata"]["component"]["name"] == "in-their-words"
    names = {one["name"] for one in found["components"]}
    assert {"typst", "PySide6_Essentials", "Font Lexend"} <= names
    assert "pytest" not in names
    inside = {part["name"]: part.get("version") for one in found["components"] for part in one.get("components", ())}
    for name in ("Qt", "SQLCipher", "SQLite", "OpenSSL", "PDFium", "qpdf", "HarfBuzz", "wasmi"):
        assert inside[name], name
    assert str(CLONE) not in text
    assert str(Path.home()) not in text
