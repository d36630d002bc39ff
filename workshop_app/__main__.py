"""The command ``workshop-app``: the windows at once, or the command line for whoever asks for more than those."""

import sys
from pathlib import Path

from workshop_app import crashes


def main() -> None:
    """Open the windows, on one file at the most, or run the command line; exit with the code of either."""
    if getattr(sys, "frozen", False):
        # In a bundle this program is its own interpreter: a document made in a process of its own begins here.
        from multiprocessing import freeze_support

        freeze_support()
    crashes.watch()
    arguments = sys.argv[1:]
    file = Path(arguments[0]) if len(arguments) == 1 and _is_a_file_to_open(arguments[0]) else None
    if arguments and file is None:
        from workshop_app.cli import run

        sys.exit(run(arguments))
    sys.exit(_open_windows(file))


def _is_a_file_to_open(argument: str) -> bool:
    return argument.endswith(".workshop") and not argument.startswith("-")


def _open_windows(file: Path | None) -> int:
    """Open the windows without the command line, which takes as long to import as Home to be drawn."""
    from workshop_app.app import open_windows, say_without_windows

    try:
        return open_windows(file)
    except (KeyboardInterrupt, Exception) as error:
        from workshop_app.cli import code_after

        return code_after(error, say_without_windows if isinstance(error, Exception) else None)


if __name__ == "__main__":
    main()
