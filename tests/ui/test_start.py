"""Home is drawn before anything is loaded that it does without, and the rest follows by itself."""

import json
import os
import subprocess
import sys
from pathlib import Path

import workshop_app

CLONE = Path(workshop_app.__file__).parents[1]


def test_home_is_drawn_first_and_the_rest_follows(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.first_frame", "ours", "on"],
        cwd=CLONE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    first, later = map(json.loads, done.stdout.splitlines())
    assert first["titles"] == ["In Their Words"]
    put_off = {"click", "workshop_app.cli", "workshop_app.store", "workshop_app.record", "workshop_app.actions"}
    assert put_off.isdisjoint(first["modules"])
    assert not [name for name in first["modules"] if name.startswith("workshop_app.plans")]
    assert sorted(later["titles"]) == ["Big screen", "In Their Words"]
