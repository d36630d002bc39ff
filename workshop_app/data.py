"""Where the data folders are, in a clone and in an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: str) -> Path:
    """Return the data folder ``name`` (``"resources"`` or ``"session_plans"``).

    A wheel carries the folders inside the package, a clone beside it; the first that exists is taken.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"The folder “{name}” is missing from this installation. Install the app again.")
