"""The app’s folder for Windows: put together from wheels and Windows’ embeddable Python, and not frozen.

It can be put together on any system; nothing of it is run. Where it stands afterwards does not matter to it.
"""

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import dll_imports
import embeddable
import what_is_in
from embeddable import Embeddable
from launchers import write_launchers
from packaging.utils import canonicalize_name
from told import RecipeError

ROOT = Path(__file__).resolve().parents[2]
APP = "In Their Words"
PACKAGES = "app"
PYTHON = dll_imports.PYTHON
ICON = "in-their-words.ico"
BILL = "bom.json"
_PLATFORM = "x86_64-pc-windows-msvc"
_RUNTIME = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll")
"""The C++ library: packages without one of their own find it beside ``python.exe``, and PySide6 brings it."""
_LEFT_OUT = (
    "pip",
    "PySide6/plugins/styles",
    "PySide6/plugins/platforms/qdirect2d.dll",
    "PIL/_avif*.pyd",
    "PIL/_imagingtk*.pyd",
    "pypdfium2_cli",
    "reportlab/graphics/testdrawings.py",
    "uharfbuzz/_harfbuzz_test*.pyd",
    "*/tests",
    "*/include",
    "*.dist-info/RECORD",
    "*.dist-info/direct_url.json",
)
"""Beside what no system needs: what is for widgets, for Tk, for tests, for installing or a picture nobody has."""
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def fetch_wheels(python: Embeddable, folder: Path) -> list[Path]:
    """Fetch the wheels of everything the app needs, for 64-bit Windows, and make the app’s own; return them.

    Args:
        python: the Python that will run them.
        folder: where they go.

    Raises:
        RecipeError: a package has no wheel for this Windows and Python, or the network failed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pinned = folder / "pinned.txt"
    _run(
        *("uv", "pip", "compile", "pyproject.toml", "--quiet", "--no-header", "--no-annotate"),
        *("--python-platform", _PLATFORM, "--python-version", python.minor, "--output-file", str(pinned)),
    )
    _run(
        *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"),
        *("--only-binary=:all:", "--platform", "win_amd64", "--implementation", "cp"),
        *("--python-version", python.minor, "--dest", str(folder), "--requirement", str(pinned)),
    )
    _run("uv", "build", "--quiet", "--wheel", "--out-dir", str(folder))
    return sorted(folder.glob("*.whl"))


def assemble(python: Embeddable, wheels: Iterable[Path], compiler: Path, folder: Path) -> None:
    """Put the whole folder together.

    Args:
        python: the embeddable Python, which is compared with its checksum first.
        wheels: the app’s and everything it needs.
        compiler: a Python of the same version for this computer, which compiles what the other will read.
        folder: where; anything there before is removed.

    Raises:
        RecipeError: a part is damaged, or asks for a DLL that nobody would have.
    """
    wheels = list(wheels)
    must_be_one_of_each(wheels)
    embeddable.must_be_whole(python)
    if folder.exists():
        shutil.rmtree(folder)
    packages = folder / PACKAGES
    packages.mkdir(parents=True)
    embeddable.unpack(python, folder / PYTHON, f"../{PACKAGES}")
    for wheel in wheels:
        try:
            with ZipFile(wheel) as zipped:
                zipped.extractall(packages)
        except BadZipFile as error:
            raise RecipeError(f"{wheel.name} is damaged; fetch it again.") from error
    for name in _RUNTIME:
        shutil.copy2(packages / "PySide6" / name, folder / PYTHON / name)
    qml = what_is_in.qml_modules()
    prune(packages, qml)
    must_have_what_is_imported(packages, qml)
    pip = next((wheel for wheel in wheels if wheel.name.startswith("pip-")), None)
    if pip is None:
        raise RecipeError("The wheel of pip is missing, whose launchers the folder has.")
    write_launchers(folder, pip, PYTHON)
    write_icon(folder / ICON)
    write_what_it_is_made_of(folder, wheels)
    compile_sources(packages, compiler)
    must_find_its_dlls(folder)


def must_be_one_of_each(wheels: Iterable[Path]) -> None:
    """Look whether no package is there twice, as in a folder that was fetched into again.

    Raises:
        RecipeError: one is; the sentence names both wheels.
    """
    seen: dict[str, str] = {}
    for wheel in wheels:
        name = canonicalize_name(wheel.name.split("-")[0])
        if name in seen:
            raise RecipeError(f"There are two of one package, {seen[name]} and {wheel.name}. Leave one of them.")
        seen[name] = wheel.name


def write_what_it_is_made_of(folder: Path, wheels: Iterable[Path]) -> None:
    """Put the licences and the bill of materials (CycloneDX) into the folder.

    The bill is that of this computer's environment, which knows what is inside packages; their versions are those of
    the wheels, and what Linux alone needs is not in it.

    Raises:
        RecipeError: this environment lacks what makes the bill: the group "packaging".
    """
    shutil.copy2(ROOT / "LICENSE", folder / "LICENSE.txt")
    shutil.copytree(ROOT / "resources" / "licences", folder / "licences")
    _run(sys.executable, str(ROOT / "packaging" / "bill_of_materials.py"), str(folder / BILL))
    bill = json.loads((folder / BILL).read_text("utf-8"))
    (folder / BILL).write_text(
        json.dumps(bill_for(bill, wheels), indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n"
    )


def bill_for(bill: dict[str, Any], wheels: Iterable[Path]) -> dict[str, Any]:
    """Return a bill of materials with the versions of these wheels, and each wheel in it.

    Args:
        bill: that of the environment which builds.
        wheels: what the folder was put together from; pip, of which only two launchers are taken, is left out.
    """
    left_out = {"pip", canonicalize_name(what_is_in.DISTRIBUTION)}
    versions = {canonicalize_name(one.name.split("-")[0]): one.name.split("-")[1] for one in wheels}
    versions = {name: version for name, version in versions.items() if name not in left_out}
    told = {canonicalize_name(one["name"]): one for one in bill["components"] if one["type"] == "library"}
    components = [one for one in bill["components"] if one["type"] != "library"]
    for name, version in versions.items():
        one = {**told.get(name, {"type": "library", "name": name, "bom-ref": name}), "version": version}
        if "purl" in one:
            one["purl"] = f"{one['purl'].partition('@')[0]}@{version}"
        if told.get(name, {}).get("version") != version:
            # Which parts another version has inside is not known here.
            one.pop("components", None)
        components.append(one)
    known = {one["bom-ref"] for one in components} | {bill["metadata"]["component"]["bom-ref"]}
    dependencies = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in known]}
        for one in bill.get("dependencies", ())
        if one["ref"] in known
    ]
    return {**bill, "components": components, "dependencies": dependencies}


def prune(packages: Path, qml: set[str]) -> None:
    """Remove what the app does without from the unpacked packages.

    Args:
        packages: where they are.
        qml: the QML modules that stay.
    """
    for pattern in _LEFT_OUT:
        for found in sorted(packages.glob(pattern)):
            shutil.rmtree(found) if found.is_dir() else found.unlink()
    for data in sorted(packages.glob("*.data")):
        shutil.rmtree(data)
    for file in sorted(packages.rglob("*")):
        if file.is_file() and not what_is_in.stays(file.relative_to(packages).as_posix(), qml):
            file.unlink()
    for package in ("PySide6", "shiboken6"):
        for library in dll_imports.unused(packages / package):
            if library.name != "shiboken6.abi3.dll":
                library.unlink()
    for place in sorted(packages.rglob("*"), reverse=True):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()


def must_have_what_is_imported(packages: Path, qml: set[str]) -> None:
    """Look whether all that the app’s pages and modules import is still there.

    Args:
        packages: the pruned packages.
        qml: the QML modules that the pages import.

    Raises:
        RecipeError: something is not; the sentence names it.
    """
    missing = [one for one in sorted(qml) if not (packages / "PySide6" / "qml" / one / "qmldir").is_file()]
    for name in sorted(_imported_by(packages / "workshop_app")):
        first, *further = name.split(".")
        there = first in sys.stdlib_module_names or any(packages.glob(f"{first}/__init__.py"))
        if first in ("PySide6", "workshop_app") and further:
            place = packages / first / further[0]
            there = place.is_dir() or any(place.with_suffix(end).is_file() for end in (".py", ".pyd"))
        if not there:
            missing.append(name)
    if missing:
        raise RecipeError(f"The app imports what is not in the folder: {', '.join(missing)}.")


def _imported_by(package: Path) -> set[str]:
    names: set[str] = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                names |= {one.name for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names |= {f"{node.module}.{one.name}" for one in node.names if node.module == "PySide6"}
                names.add(node.module)
    return names


def must_find_its_dlls(folder: Path) -> None:
    """Look whether every program in the folder will find every DLL it asks for on a laptop that has only Windows.

    Raises:
        RecipeError: one will not; the sentence names it.
    """
    try:
        missing = dll_imports.unmet(folder, PACKAGES)
    except dll_imports.NotForThisWindowsError as error:
        raise RecipeError(str(error)) from error
    if missing:
        named = "; ".join(f"{file} asks for {name}" for file, name in missing)
        raise RecipeError(f"Nobody would find these on a laptop that has only Windows: {named}.")


def compile_sources(packages: Path, compiler: Path) -> None:
    """Compile every module, because in Program Files the app may not write what it compiled itself.

    The outcome is not bound to a file’s time, which setups do not keep to the second.

    Raises:
        RecipeError: a module could not be compiled.
    """
    _run(
        *(str(compiler), "-I", "-m", "compileall", "-q", "-j", "0", "--invalidation-mode", "unchecked-hash"),
        *("-s", str(packages), "-p", PACKAGES, str(packages)),
    )


def write_icon(file: Path) -> None:
    """Write the app’s icon as Windows wants it, from the pictures in ``resources/icons``."""
    from PIL import Image

    pictures = []
    for size in _ICON_SIZES:
        drawn = ROOT / "resources" / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "in-their-words.png"
        with Image.open(drawn) as picture:
            pictures.append(picture.convert("RGBA"))
    pictures[-1].save(
        file, "ICO", sizes=[(size, size) for size in _ICON_SIZES], append_images=pictures[:-1], bitmap_format="bmp"
    )


def size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _run(*command: str) -> None:
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError as error:
        raise RecipeError(f"{command[0]} could not be started: {error.strerror}.") from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise RecipeError(f"{' '.join(command[:4])} … did not work:\n{said}")
