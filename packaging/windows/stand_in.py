"""A stand-in for the embeddable Python: the same shape, nothing in it runs.

It lets the recipe be tried, and its outcome looked at, where the real one cannot be fetched. Whatever is made with it
says so in its name.
"""

import hashlib
import struct
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from embeddable import Embeddable, named

_MODULES = (
    *("_asyncio", "_bz2", "_ctypes", "_decimal", "_elementtree", "_hashlib", "_lzma", "_multiprocessing"),
    *("_overlapped", "_queue", "_socket", "_sqlite3", "_ssl", "_uuid", "_zoneinfo", "pyexpat", "select"),
    *("unicodedata", "winsound"),
)
_LIBRARIES = (
    "libcrypto-3.dll",
    "libffi-8.dll",
    "libssl-3.dll",
    "sqlite3.dll",
    "vcruntime140.dll",
    "vcruntime140_1.dll",
)
_AMD64 = 0x8664
_SECTION, _IN_FILE = 0x1000, 0x200


def made_program(asks_for: Iterable[str] = (), machine: int = _AMD64) -> bytes:
    """Return the smallest file that has the shape of a program for Windows and asks for these DLLs. It does not run.

    Args:
        asks_for: names of DLLs, in ASCII.
        machine: the kind of processor, as in the header; x86-64 unless told.
    """
    names = [name.encode("ascii") + b"\0" for name in asks_for]
    table = 20 * (len(names) + 1)
    thunks = 16 * len(names)
    section, strings = b"", b""
    for number, name in enumerate(names):
        thunk = _SECTION + table + 16 * number
        section += struct.pack("<5I", thunk, 0, 0, _SECTION + table + thunks + len(strings), thunk)
        strings += name
    # One function of each, by its number and not by name; then what ends the list.
    section += bytes(20) + struct.pack("<QQ", 1 << 63 | 1, 0) * len(names) + strings
    size = -(-len(section) // _IN_FILE) * _IN_FILE
    directories = struct.pack("<4I", 0, 0, _SECTION if names else 0, table if names else 0) + bytes(14 * 8)
    optional = struct.pack(
        "<HBBIIIIIQIIHHHHHHIIIIHHQQQQII",
        *(0x20B, 14, 0, 0, size, 0, 0, 0, 0x140000000, _SECTION, _IN_FILE, 6, 0, 0, 0, 6, 0, 0),
        *(_SECTION + -(-size // _SECTION) * _SECTION, _IN_FILE, 0, 3, 0, 1 << 20, 1 << 12, 1 << 20, 1 << 12, 0, 16),
    )
    header = b"MZ" + bytes(58) + struct.pack("<I", 64)
    header += b"PE\0\0" + struct.pack("<HHIIIHH", machine, 1, 0, 0, 0, len(optional) + len(directories), 0x2022)
    header += optional + directories
    header += struct.pack("<8s6I2HI", b".idata", size, _SECTION, size, _IN_FILE, 0, 0, 0, 0, 0x40000040)
    return header.ljust(_IN_FILE, b"\0") + section.ljust(size, b"\0")


def made_stand_in(folder: Path, minor: str) -> Embeddable:
    """Write a zip with the shape of the embeddable Python, and its checksum, into ``folder``; return it.

    Args:
        folder: where it goes; made if it is missing.
        minor: the version of Python it stands for, such as ``3.13``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"stand-in-for-python-{minor}.0-embed-amd64.zip"
    python = named(file)
    core = f"python{python.tag}"
    with ZipFile(file, "w", ZIP_DEFLATED) as zipped:
        for name in ("python.exe", "pythonw.exe", *(f"{module}.pyd" for module in _MODULES)):
            zipped.writestr(name, made_program([f"{core}.dll", "vcruntime140.dll", "kernel32.dll"]))
        zipped.writestr(f"{core}.dll", made_program(["vcruntime140.dll", "version.dll", "ws2_32.dll"]))
        zipped.writestr("python3.dll", made_program([]))
        for name in _LIBRARIES:
            zipped.writestr(name, made_program(["kernel32.dll", "api-ms-win-crt-runtime-l1-1-0.dll"]))
        zipped.writestr(f"{core}._pth", f"{core}.zip\n.\n#import site\n")
        zipped.writestr("LICENSE.txt", "This is a stand-in for Python’s licence.\n")
        zipped.writestr(f"{core}.zip", "This is a stand-in for Python’s own library.\n")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    file.with_name(f"{file.name}.sha256").write_text(f"{digest}  {file.name}\n", "utf-8")
    return python
