"""The modules of the recipes in ``packaging/``, which is no package: they are found by their folders."""

import sys
from pathlib import Path

CLONE = Path(__file__).resolve().parents[2]
WINDOWS = CLONE / "packaging" / "windows"
sys.path[:0] = [str(WINDOWS), str(WINDOWS.parent)]

# They are found from here on.
import dll_imports  # noqa: E402
import embeddable  # noqa: E402
import launchers  # noqa: E402
import program_folder  # noqa: E402
import setups  # noqa: E402
import stand_in  # noqa: E402
import what_is_in  # noqa: E402
from told import RecipeError  # noqa: E402

__all__ = [
    "RecipeError",
    "dll_imports",
    "embeddable",
    "launchers",
    "program_folder",
    "setups",
    "stand_in",
    "what_is_in",
]
