"""The whole recipe for Windows, with a stand-in for Python: it fetches the wheels and takes some minutes."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.recipes import WINDOWS, dll_imports, what_is_in

pytestmark = pytest.mark.bundle

_MINOR = "{}.{}".format(*sys.version_info[:2])


@pytest.mark.skipif(
    not all(map(shutil.which, ("uv", "makensis", "wixl", "msiextract", "7z"))), reason="a tool is missing"
)
def test_the_folder_and_both_setups_are_made_and_hold_the_same_files(tmp_path: Path) -> None:
    work, dist = tmp_path / "work", tmp_path / "dist"
    asked = ("--stand-in", _MINOR, "--compiler", sys.executable, "--work", work, "--dist", dist)
    subprocess.run([sys.executable, WINDOWS / "build", *asked], check=True)

    folder = work / "In Their Words"
    files = {file.relative_to(folder).as_posix(): file.stat().st_size for file in folder.rglob("*") if file.is_file()}
    assert sum(files.values()) < 230_000_000
    assert not [file for file in files if what_is_in.is_gpl_only(file.removeprefix("app/"))]
    assert max(map(len, files)) < 150, "Windows has no room for longer ways in every place"
    assert dll_imports.unmet(folder, "app") == []
    assert {"LICENSE.txt", "licences/Qt.txt", "licences/LGPL-3.0.txt", "licences/GPL-3.0.txt"} <= files.keys()
    parts = json.loads((folder / "bom.json").read_text("utf-8"))["components"]
    made_of = {(part["name"].lower().replace("_", "-"), part.get("version")) for part in parts}
    there = {path.name.removesuffix(".dist-info").lower().replace("_", "-") for path in folder.glob("app/*.dist-info")}
    assert {one for one in there if not one.startswith("in-their-words")} <= {f"{a}-{b}" for a, b in made_of}
    sources = [file for file in folder.rglob("workshop_app/**/*.py")]
    assert all(
        (one.parent / "__pycache__" / f"{one.stem}.{sys.implementation.cache_tag}.pyc").is_file() for one in sources
    )

    assert all("STAND-IN" in one.name for one in dist.iterdir())
    for line in next(dist.glob("*.sha256")).read_text("utf-8").splitlines():
        wanted, name = line.split("  ")
        assert hashlib.sha256((dist / name).read_bytes()).hexdigest() == wanted
    setup, msi = next(dist.glob("*-setup.exe")), next(dist.glob("*.msi"))
    subprocess.run(["7z", "x", "-bso0", f"-o{tmp_path / 'setup'}", setup], check=True)
    subprocess.run(["msiextract", "-C", tmp_path / "msi", msi], check=True, stdout=subprocess.DEVNULL)
    for unpacked in (tmp_path / "setup", next((tmp_path / "msi").rglob("In Their Words"))):
        found = {file.relative_to(unpacked).as_posix() for file in unpacked.rglob("*") if file.is_file()}
        assert set(files) <= found, os.fspath(unpacked)
