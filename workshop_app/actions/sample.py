"""The sample commission: where its script is, and how it is made into a file."""

from pathlib import Path

from workshop_app.actions.playing import play_script
from workshop_app.store import CommissionFile

SCRIPT = Path("sample", "alternative-education.toml")
"""Where the script of the sample is, in the data folder ``resources``; ``playing`` says what its parts are."""


def make_sample(path: Path, script_file: Path, *, who: str = "command line") -> None:
    """Make at ``path`` a commission file with the sample in it; if that fails, none is left.

    Args:
        path: a name not yet taken, ending in .workshop.
        script_file: the script, a TOML file.
        who: by which window or means it is made.

    Raises:
        FileError: a file cannot be made there.
        ScriptError: the script cannot be played.
    """
    file = CommissionFile.create(path, who=who)
    try:
        play_script(file, script_file)
    except BaseException:
        file.discard()
        raise
    file.close()
