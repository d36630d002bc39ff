"""Passwords for the command line: typed on the terminal, unseen, or read from a file.

Never an argument, which everybody on the machine can list and the shell remembers, and never a variable, which every
program that is started inherits.
"""

import getpass
import os
import sys
from pathlib import Path

from workshop_app.domain.errors import RuleBrokenError

_LONGEST = 64 * 1024


def asked_for(question: str) -> str:
    """Ask for a password on the terminal; what is typed does not show.

    Raises:
        RuleBrokenError: there is no terminal to ask on.
    """
    if not _has_terminal():
        raise RuleBrokenError(
            "A password is needed, and there is no terminal to ask for it on. Give it with “--password-file FILE” "
            "before the command, or with “-” for standard input."
        )
    return getpass.getpass(question)


def _has_terminal() -> bool:
    if os.name == "nt":
        return sys.stdin is not None and sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


def first_line_of(path: Path) -> str:
    """Return the first line of a file, or of standard input where it is called "-", without its end.

    Raises:
        RuleBrokenError: it cannot be read, or is no text.
    """
    try:
        if str(path) == "-":
            line = sys.stdin.buffer.readline(_LONGEST) if sys.stdin is not None else b""
        else:
            with path.open("rb") as stream:
                line = stream.readline(_LONGEST)
    except OSError as error:
        raise RuleBrokenError(
            f"The password cannot be read from “{path}” ({error.strerror}). Check its name."
        ) from error
    try:
        return line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise RuleBrokenError(f"What is in “{path}” is not UTF-8 text, so it is not a password.") from error
