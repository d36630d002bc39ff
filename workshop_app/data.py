"""Where the data folders are, in a clone and in an installed wheel alike, and this person's own on this computer."""

import json
import stat
from pathlib import Path
from typing import Any

_LARGEST = 4_000_000
"""Bytes: nothing that is kept in a small file is larger."""
_PACKAGE = Path(__file__).resolve().parent
_NAME = "in-their-words"


LOGO_FILE = "certificate-logo.png"
"""The logo for certificates, among this person's own settings on this computer."""


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


def settings_folder() -> Path:
    """Return where this person's own settings on this computer are; it need not be there yet."""
    from platformdirs import user_config_path

    return user_config_path(_NAME)


def logo_in(settings: Path) -> Path | None:
    """Return where the logo for certificates is among this person's own settings; None where nobody chose one."""
    logo = settings / LOGO_FILE
    return logo if logo.is_file() else None


def backups_folder() -> Path:
    """Return where backups go that stay on this computer, in a folder for each commission; it need not be there yet."""
    from platformdirs import user_data_path

    return user_data_path(_NAME) / "backups"


def logs_folder() -> Path:
    """Return where this person's own notes of what went wrong in the app are; it need not be there yet."""
    from platformdirs import user_log_path

    return user_log_path(_NAME)


def version() -> str:
    """Return which version of the app this is; "unknown" where it was not installed."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as version_of

    try:
        return version_of(_NAME)
    except PackageNotFoundError:
        return "unknown"


def version_and_system() -> str:
    """Return which version of the app runs on which Python and system, in a line, for whoever looks after the app."""
    import platform

    return f"In Their Words {version()}, Python {platform.python_version()}, {platform.platform()}"


def kept_in(file: Path) -> Any:
    """Return what is kept as JSON in a small file of this person's own; None where it is not there or is not that.

    Whatever stands in its place, such as a pipe nobody writes to, nothing waits for it.
    """
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
            return None
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
