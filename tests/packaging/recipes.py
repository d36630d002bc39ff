"""The modules of the recipes in ``packaging/``, which is no package: they are found by their folders."""

import sys
from importlib import import_module
from pathlib import Path

CLONE = Path(__file__).resolve().parents[2]
WINDOWS = CLONE / "packaging" / "windows"
sys.path[:0] = [str(WINDOWS), str(WINDOWS.parent)]

dll_imports = import_module("dll_imports")
embeddable = import_module("embeddable")
launchers = import_module("launchers")
program_folder = import_module("program_folder")
setups = import_module("setups")
stand_in = import_module("stand_in")
RecipeError = import_module("told").RecipeError
what_is_in = import_module("what_is_in")
