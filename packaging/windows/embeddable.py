"""Windows’ embeddable Python: a zip that a person fetches from python.org and puts beside this file.

Nothing is installed by it, and it reads nothing of another Python on the computer.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from told import RecipeError

_NAME = re.compile(r"(?P<stand_in>stand-in-for-)?python-(?P<minor>3\.\d+)\.\d+-embed-amd64\.zip")
_WHERE = (
    "It is on python.org under Downloads, Windows, “Windows embeddable package (64-bit)”, and its name is like "
    "python-3.13.9-embed-amd64.zip."
)
_NEEDED = ("_ctypes.pyd", "_multiprocessing.pyd", "_socket.pyd", "_sqlite3.pyd", "winsound.pyd", "LICENSE.txt")
"""What the app uses of it beside the interpreter itself; some of it only on Windows."""


@dataclass(frozen=True)
class Embeddable:
    """The zip. ``minor`` is the version of Python without its last number, such as ``3.13``."""

    zip: Path
    minor: str
    is_stand_in: bool

    @property
    def tag(self) -> str:
        """The version as it is in file names: ``313``."""
        return self.minor.replace(".", "")


def found_in(folder: Path) -> Embeddable:
    """Return the one embeddable Python in ``folder``.

    Raises:
        RecipeError: there is none, or more than one.
    """
    zips = [file for file in sorted(folder.glob("*.zip")) if _NAME.fullmatch(file.name)]
    if not zips:
        raise RecipeError(f"There is no embeddable Python in {folder}. {_WHERE} Put it there, with its checksum.")
    if len(zips) > 1:
        raise RecipeError(f"There is more than one embeddable Python in {folder}; leave only the one to take.")
    return named(zips[0])


def named(file: Path) -> Embeddable:
    """Return the embeddable Python in ``file``, which its name tells about.

    Raises:
        RecipeError: the name is another.
    """
    name = _NAME.fullmatch(file.name)
    if name is None:
        raise RecipeError(f"{file.name} is no embeddable Python for 64-bit Windows. {_WHERE}")
    return Embeddable(file, name["minor"], bool(name["stand_in"]))


def must_be_whole(python: Embeddable) -> None:
    """Compare the zip with the checksum beside it: ``NAME.zip.sha256``, which begins with 64 digits.

    Raises:
        RecipeError: there is no checksum, or it is another.
    """
    beside = python.zip.with_name(f"{python.zip.name}.sha256")
    if not beside.is_file():
        raise RecipeError(
            f"{beside.name} is missing beside the zip. Write into it the SHA-256 that python.org gives for the file."
        )
    wanted = beside.read_text("utf-8").split()
    is_sum = wanted and re.fullmatch(r"[0-9a-fA-F]{64}", wanted[0])
    if not is_sum or wanted[0].lower() != hashlib.sha256(python.zip.read_bytes()).hexdigest():
        raise RecipeError(f"{python.zip.name} is not what {beside.name} says. Fetch it again, and compare the two.")


def unpack(python: Embeddable, folder: Path, packages: str) -> None:
    """Unpack Python into ``folder`` and have it read its packages from ``packages`` and from nowhere else.

    Args:
        python: the zip, compared already.
        folder: where ``python.exe`` will be.
        packages: the way from there to the packages, such as ``../app``.

    Raises:
        RecipeError: the zip is damaged, or is no embeddable Python.
    """
    try:
        with ZipFile(python.zip) as zipped:
            names = set(zipped.namelist())
            wanted = {"python.exe", "pythonw.exe", f"python{python.tag}.dll", f"python{python.tag}.zip", *_NEEDED}
            if wanted - names:
                raise RecipeError(f"{python.zip.name} has no {', '.join(sorted(wanted - names))}.")
            zipped.extractall(folder)
    except BadZipFile as error:
        raise RecipeError(f"{python.zip.name} is damaged; fetch it again.") from error
    (folder / f"python{python.tag}._pth").write_text(search_path(python, packages), "utf-8", newline="\r\n")


def search_path(python: Embeddable, packages: str) -> str:
    """Return what ``pythonNNN._pth`` says: these places are searched for modules, no environment variable is heeded,
    and no ``site-packages`` of the person or the computer is read, for which a line ``import site`` would be needed.
    """
    backwards = packages.replace("/", "\\")
    return f"python{python.tag}.zip\n.\n{backwards}\n"
