"""Gathers the licences of everything that the app is made of into ``resources/licences``, with a list of them.

Run it after a dependency was added or went: ``python packaging/licences.py``. It takes the texts from the packages of
this environment; those that no package brings lie in that folder already and stay.
"""

import json
import sys
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from runtime import ROOT, needed, parts_told_by

FOLDER = ROOT / "resources" / "licences"
LIST = FOLDER / "notices.json"

BY_HAND = (
    {
        "name": "In Their Words",
        "about": "The app itself.",
        "licence": "MIT",
        "files": ["licences/In-Their-Words.txt"],
        "packages": [],
    },
    {
        "name": "Qt and PySide6",
        "about": "The windows and everything in them.",
        "licence": "LGPL-3.0",
        "files": ["licences/Qt.txt", "licences/LGPL-3.0.txt", "licences/GPL-3.0.txt"],
        "packages": ["pyside6-essentials", "shiboken6"],
    },
    {
        "name": "SQLCipher and SQLite",
        "about": "The file that a project is kept in, and its password.",
        "licence": "BSD-3-Clause; SQLite is in the public domain",
        "files": ["licences/SQLCipher.txt", "licences/sqlcipher3.txt"],
        "packages": ["sqlcipher3"],
    },
    {
        "name": "OpenSSL",
        "about": "The encryption in SQLCipher and in Python.",
        "licence": "Apache-2.0",
        "files": ["licences/OpenSSL.txt"],
        "packages": [],
    },
    {
        "name": "HarfBuzz",
        "about": "Joins letters where a script joins them.",
        "licence": "MIT-Modern-Variant",
        "files": ["licences/HarfBuzz.txt"],
        "packages": [],
    },
    {
        "name": "colorama",
        "about": "Colours in a Windows terminal, where the version of click asks for it.",
        "licence": "BSD-3-Clause",
        "files": ["licences/colorama.txt"],
        "packages": ["colorama"],
    },
    {
        "name": "Python",
        "about": "The language that the app is written in.",
        "licence": "Python-2.0",
        "files": ["licences/Python.txt"],
        "packages": [],
    },
    {
        "name": "Libraries of the X Window System",
        "about": "On Linux: windows and keys. They go along in the folder to run without Python.",
        "licence": "MIT",
        "files": ["licences/X11.txt"],
        "packages": [],
    },
    {
        "name": "Fonts: Lexend, Atkinson Hyperlegible Next, Noto",
        "about": "The letters on every page and in every document.",
        "licence": "OFL-1.1",
        "files": [f"fonts/{one.name}" for one in sorted((ROOT / "resources" / "fonts").glob("OFL-*.txt"))],
        "packages": [],
    },
)
"""What no package gives a text of its own for, or that several of them carry."""

ABOUT = {
    "charset-normalizer": "Reads text files; comes with reportlab.",
    "click": "The command line.",
    "click-default-group": "Comes with sqlite-utils.",
    "filelock": "One writer at a time.",
    "lxml": "Reads XML; comes with pikepdf.",
    "msgspec": "Reads session plans.",
    "packaging": "Compares versions; comes with pikepdf.",
    "pikepdf": "Checks and finishes PDFs; qpdf is in it.",
    "pillow": "Pictures; comes with reportlab. Its text names the libraries in it.",
    "pip": "Comes with sqlite-utils; it is not in the folder to run without Python.",
    "platformdirs": "Knows where settings belong.",
    "pluggy": "Comes with sqlite-utils.",
    "pypdfium2": "Shows PDFs; PDFium is in it, with FreeType, libjpeg and others.",
    "python-calamine": "Reads spreadsheets.",
    "python-dateutil": "Comes with sqlite-utils.",
    "reportlab": "Certificates and sheets to print.",
    "sqlite-fts4": "Comes with sqlite-utils.",
    "sqlite-utils": "Speaks to the file that a project is kept in.",
    "tabulate": "Comes with sqlite-utils.",
    "tomli-w": "Writes session plans.",
    "typst": "Sets packs, specifications and hand-outs.",
    "tzdata": "Time zones; comes with python-dateutil.",
    "uharfbuzz": "Joins letters where a script joins them; HarfBuzz is in it.",
    "xlsxwriter": "Writes spreadsheets.",
}
"""What each package is for, in plain words."""

LICENCE = {
    "click-default-group": "BSD-3-Clause",
    "pypdfium2": "BSD-3-Clause OR Apache-2.0",
    "reportlab": "BSD-3-Clause",
    "sqlite-fts4": "Apache-2.0",
    "tomli-w": "MIT",
    "uharfbuzz": "Apache-2.0",
}
"""What the text of a package says, where its metadata says it otherwise or wrongly."""

_NAMES = ("LICEN", "COPYING", "NOTICE")
_NOT_IN_OURS = ("/android/", "/cibw_musl/", "/pbin_musl/", "/v8_xfa/", "/_vendor/", "/fonts/")
_ELSEWHERE = {
    "GPL-3.0.txt": ("/usr/share/common-licenses/GPL-3",),
    "LGPL-3.0.txt": ("/usr/share/common-licenses/LGPL-3",),
    "X11.txt": ("/usr/share/doc/libxcb1/copyright", "/usr/share/doc/libxkbcommon0/copyright"),
    "Python.txt": (str(Path(sys.base_prefix) / "lib" / f"python3.{sys.version_info.minor}" / "LICENSE.txt"),),
}
"""Texts that come from this computer, where it has them."""
_LINES_BETWEEN = "\n\n" + 72 * "-" + "\n\n"


def text_of(distribution: Distribution) -> str:
    """Return the licences that a package brings, and which parts in another language it was built from."""
    texts: list[str] = []
    files = sorted(distribution.files or (), key=str)
    named = [one for one in files if "licenses/" in str(one) or any(word in one.name.upper() for word in _NAMES)]
    for file in named:
        path = Path(str(distribution.locate_file(file)))
        if any(part in f"/{file.as_posix()}" for part in _NOT_IN_OURS) or path.suffix in (".py", ".pyc"):
            continue
        text = path.read_text("utf-8", "replace").strip("\n")
        if text not in texts:
            texts.append(text)
    texts.append(_parts(parts_told_by(distribution)))
    return _LINES_BETWEEN.join(one for one in texts if one) + "\n"


def _parts(components: list[dict[str, Any]]) -> str:
    lines = [f"{one['name']} {one.get('version', '')}: {_licence_in(one)}" for one in components]
    return "\n".join(("It was built from these parts:", "", *sorted(set(lines)))) if lines else ""


def _licence_in(component: dict[str, Any]) -> str:
    licences = component.get("licenses", ())
    told = [one.get("expression") or one["license"].get("id") or one["license"].get("name") for one in licences]
    return ", ".join(told) or "see its own pages"


def gather() -> None:
    """Write the texts and the list of them; those of packages that are not needed any more go."""
    by_hand = {name for one in BY_HAND for name in one["packages"]}
    notices = list(BY_HAND)
    for name, places in _ELSEWHERE.items():
        found = [Path(one).read_text("utf-8").strip("\n") for one in places if Path(one).is_file()]
        if found:
            (FOLDER / name).write_text(_LINES_BETWEEN.join(found) + "\n", "utf-8")
    (FOLDER / "In-Their-Words.txt").write_bytes((ROOT / "LICENSE").read_bytes())
    harfbuzz = needed()["pypdfium2"]
    assert harfbuzz is not None
    (inside,) = [one for one in harfbuzz.files or () if one.name == "harfbuzz.txt"]
    (FOLDER / "HarfBuzz.txt").write_text(inside.read_text("utf-8"), "utf-8")
    written: dict[str, str] = {}
    for name, distribution in needed().items():
        if name in by_hand:
            continue
        file = f"{name}.txt"
        if distribution is None:
            raise SystemExit(f"{name} is needed on another system only: write down its licence by hand.")
        text, said = text_of(distribution), distribution.metadata
        told_by = "License-Expression" if "License-Expression" in said else "License"
        file = written.setdefault(text, file)
        (FOLDER / file).write_text(text, "utf-8")
        notices.append(
            {
                "name": name,
                "about": ABOUT[name],
                "licence": LICENCE.get(name) or said[told_by],
                "files": [f"licences/{file}"],
                "packages": [name],
            }
        )
    LIST.write_text(json.dumps(notices, indent=1, ensure_ascii=False) + "\n", "utf-8")
    named = {Path(file).name for one in notices for file in one["files"]}
    for path in FOLDER.glob("*.txt"):
        if path.name not in named:
            path.unlink()


if __name__ == "__main__":
    gather()
