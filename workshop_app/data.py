"""Where the data folders are, in a clone and in an installed wheel alike, and this person's own on this computer."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_NAME = "in-their-words"


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


def backups_folder() -> Path:
    """Return where backups go that stay on this computer, in a folder for each commission; it need not be there yet."""
    from platformdirs import user_data_path

    return user_data_path(_NAME) / "backups"
