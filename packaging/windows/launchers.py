"""The two programs in the folder that a person can double-click or type: each starts the Python beside it.

They are the small programs that pip puts in front of every command on Windows, taken from pip itself. Such a program
carries at its end the Python to start and a zip with what to run.
"""

import io
from pathlib import Path
from zipfile import ZipFile, ZipInfo

_WHAT_RUNS = "from workshop_app.__main__ import main\n\nmain()\n"
_WHEN = (2020, 1, 1, 0, 0, 0)


def write_launchers(folder: Path, pip_wheel: Path, python: str) -> None:
    """Write ``In Their Words.exe``, which opens no console, and ``workshop-app.exe``, for the command line.

    Args:
        folder: where they go.
        pip_wheel: pip for any system.
        python: the part of ``folder`` that holds Python.
    """
    with ZipFile(pip_wheel) as pip:
        for name, stub, interpreter in (
            ("In Their Words.exe", "w64.exe", "pythonw.exe"),
            ("workshop-app.exe", "t64.exe", "python.exe"),
        ):
            found = pip.read(f"pip/_vendor/distlib/{stub}")
            (folder / name).write_bytes(launcher(found, f"{python}\\{interpreter}"))


def launcher(stub: bytes, interpreter: str) -> bytes:
    """Return a program that starts the app by an interpreter.

    Args:
        stub: pip’s program, for a window or for the console.
        interpreter: the way from the program’s own folder, with backslashes.
    """
    zipped = io.BytesIO()
    with ZipFile(zipped, "w") as writer:
        writer.writestr(ZipInfo("__main__.py", _WHEN), _WHAT_RUNS)
    return stub + f"#!<launcher_dir>\\{interpreter}\r\n".encode() + zipped.getvalue()
