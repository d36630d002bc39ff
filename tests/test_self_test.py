"""What is run after installing: it says of each thing whether it works, and touches nothing of anybody's."""

import os
import resource
import subprocess
import sys
from pathlib import Path

CLONE = Path(__file__).resolve().parents[1]


def run(home: Path, largest_file: int | None = None) -> subprocess.CompletedProcess[str]:
    home.mkdir()
    keep = {name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPYCACHEPREFIX", "TMPDIR")}
    return subprocess.run(
        [sys.executable, "-m", "workshop_app", "--self-test"],
        cwd=CLONE,
        env={**keep, "HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        preexec_fn=(
            (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))) if largest_file else None
        ),
    )


def test_each_thing_is_tried_without_a_display_and_nothing_is_left(tmp_path: Path) -> None:
    done = run(tmp_path / "somebody")
    first, *lines, last = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert first.startswith("In Their Words ")
    assert [line.split(":")[0] for line in lines] == [
        f"ok     {name}" for name in ("Fonts", "Saving", "Checking", "Packs", "Password", "Windows", "Screens")
    ]
    assert all(line.endswith(" s)") for line in lines)
    assert last.startswith("Everything works. It took ")
    assert done.stderr == ""
    assert [one for one in (tmp_path / "somebody").rglob("*") if "their-words" in one.name] == []


def test_where_the_disk_is_full_a_line_says_so(tmp_path: Path) -> None:
    done = run(tmp_path / "somebody", largest_file=20_000)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert any(line.startswith("FAULT  Saving:") for line in lines)
    assert any(line.startswith("ok     Fonts:") for line in lines)
    assert "did not work" in lines[-1]
    assert "Traceback" not in done.stdout + done.stderr
