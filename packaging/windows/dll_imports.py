"""Which DLLs the programs of a folder ask Windows for, and whether each of them will be found.

On a laptop that nobody prepared only three things can answer: the folder itself, the Python in it, and Windows.
"""

from collections.abc import Iterator
from pathlib import Path

import pefile

PYTHON = "python"
"""The part of the folder that holds Python, where Windows looks for the DLLs of every package."""
PROGRAMS = frozenset({".dll", ".exe", ".pyd"})
_AMD64 = 0x8664
_READ = [
    pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"],
    pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT"],
]
_SETS_OF_WINDOWS = ("api-ms-win-", "ext-ms-win-")
_OF_WINDOWS = frozenset(
    f"{name}.dll"
    for name in (
        *("advapi32", "authz", "bcrypt", "bcryptprimitives", "cabinet", "combase", "comctl32", "comdlg32"),
        *("crypt32", "d3d11", "d3d12", "d3d9", "dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32", "icuuc", "imagehlp"),
        *("imm32", "iphlpapi", "kernel32", "kernelbase", "mpr", "msi", "msvcrt", "ncrypt", "netapi32", "ntdll"),
        *("ole32", "oleaut32", "pdh", "powrprof", "propsys", "psapi", "rpcrt4", "secur32", "setupapi", "shcore"),
        *("shell32", "shlwapi", "ucrtbase", "uiautomationcore", "user32", "userenv", "usp10", "uxtheme", "version"),
        *("winhttp", "winmm", "ws2_32", "wtsapi32"),
    )
)
"""What every Windows 10 of version 1809 or later has. The C++ library (msvcp140) is not among them."""


class NotForThisWindowsError(Exception):
    """A program is none, or is one for another kind of processor; the sentence says which."""


def programs(folder: Path) -> Iterator[Path]:
    """Go through the programs and libraries in ``folder``, sorted."""
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() in PROGRAMS and file.is_file():
            yield file


def imports_of(file: Path) -> frozenset[str]:
    """Return the DLLs that a program asks for when it starts or later, in small letters.

    Raises:
        NotForThisWindowsError: it is no program, or none for 64-bit Windows.
    """
    try:
        with pefile.PE(str(file), fast_load=True) as program:
            if program.FILE_HEADER.Machine != _AMD64:
                raise NotForThisWindowsError(f"{file} is not for 64-bit Windows (x86-64).")
            program.parse_data_directories(_READ)
            asked = (
                *getattr(program, "DIRECTORY_ENTRY_IMPORT", ()),
                *getattr(program, "DIRECTORY_ENTRY_DELAY_IMPORT", ()),
            )
            return frozenset(one.dll.decode("ascii").lower() for one in asked)
    except pefile.PEFormatError as error:
        raise NotForThisWindowsError(f"{file} is not a program for Windows: {error}") from error


def is_of_windows(name: str) -> bool:
    """Tell whether every Windows that can run the app has this DLL."""
    return name in _OF_WINDOWS or name.startswith(_SETS_OF_WINDOWS)


def unmet(folder: Path, packages: str) -> list[tuple[str, str]]:
    """Return each program with each DLL that it would ask for in vain, sorted.

    A package finds what is beside the asking file, in its own folder, in the ``NAME.libs`` that came with it, and
    beside ``python.exe``; Qt also what is in shiboken6.

    Args:
        folder: the folder of the app.
        packages: the part of it where the packages are.

    Raises:
        NotForThisWindowsError: something in it is no program, or none for 64-bit Windows.
    """
    names = {place: _names(place) for place in {file.parent for file in programs(folder)}}
    missing = []
    for file in programs(folder):
        searched = [names.get(place, frozenset()) for place in _places(file, folder, folder / packages)]
        missing += [
            (file.relative_to(folder).as_posix(), name)
            for name in sorted(imports_of(file))
            if not is_of_windows(name) and not any(name in found for found in searched)
        ]
    return missing


def unused(folder: Path) -> list[Path]:
    """Return the DLLs directly in ``folder`` that nothing below it asks for, itself or through another DLL.

    What Python or Qt opens by itself, modules and plugins, is asked for by nobody and is the beginning of the search.
    """
    beside = {file.name.lower(): file for file in folder.glob("*.dll")}
    to_look_at = [file for file in programs(folder) if file.name.lower() not in beside or file.parent != folder]
    used: set[str] = set()
    while to_look_at:
        found = {name for name in imports_of(to_look_at.pop()) if name in beside} - used
        used |= found
        to_look_at += [beside[name] for name in found]
    return [file for name, file in sorted(beside.items()) if name not in used]


def _places(file: Path, folder: Path, packages: Path) -> list[Path]:
    places = [file.parent, folder / PYTHON]
    if file.is_relative_to(packages) and file.parent != packages:
        package = packages / file.relative_to(packages).parts[0]
        places += [package, package.with_name(f"{package.name}.libs")]
        if package.name == "PySide6":
            places.append(packages / "shiboken6")
    return places


def _names(folder: Path) -> frozenset[str]:
    return frozenset(file.name.lower() for file in folder.iterdir())
