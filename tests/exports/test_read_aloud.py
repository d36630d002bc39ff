"""Every document and sheet, before a checker of what a PDF says out loud that others wrote."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.exports import examples
from tests.exports.test_paper_sort import of_words
from tests.exports.test_tagging import DOCUMENTS, OTHER_SHEETS, SHEETS, broken
from workshop_app.exports.sheets import sort_cards

OUTLOUD = shutil.which("outloud", path=str(Path(sys.executable).parent)) or shutil.which("outloud")
NOT_RIGHT = {
    # The foot of a page, and the head of a table that stands again on the next: a reader rightly passes over both.
    "TAG-002": ("record ", "Tenderer Seen by Presenting"),
    # The heading of each tenderer’s sheet, and what stands on each young person’s own certificate.
    "PAG-001": ("",),
}
"""What it finds and has no reason to: a rule, and what the text that it means has one of in it."""


@pytest.mark.skipif(OUTLOUD is None, reason="outloud is not installed: uv sync --group read-aloud")
def test_a_checker_that_others_wrote_finds_nothing_and_finds_what_was_broken(tmp_path: Path) -> None:
    made: dict[str, Path] = {}
    for name, (make, gathered) in (SHEETS | DOCUMENTS).items():
        made[name] = tmp_path / f"the {name}.pdf"
        made[name].write_bytes(make(gathered))
    for name, draw in OTHER_SHEETS.items():
        made[name] = tmp_path / f"the {name}.pdf"
        made[name].write_bytes(draw())
    made["ligatures"] = tmp_path / "the ligatures.pdf"
    made["ligatures"].write_bytes(sort_cards(of_words(examples.ARABIC, "fifty difficult tiffs 🙏", "हिन्दी में")))
    spoilt = broken(made["certificates"])
    found = findings([*made.values(), spoilt], tmp_path)
    rules = {one["rule"] for one in found.pop(str(spoilt))}
    assert {"DOC-001", "DOC-010", "DOC-012", "TAG-010"} <= rules
    assert len(found) == len(made)
    rightly = {Path(path).stem: [one for one in those if not has_no_reason(one)] for path, those in found.items()}
    assert {name: those for name, those in rightly.items() if those} == {}


def has_no_reason(found: dict[str, str]) -> bool:
    return any(one in found["evidence"] for one in NOT_RIGHT.get(found["rule"], ()))


def findings(paths: list[Path], folder: Path) -> dict[str, list[dict[str, str]]]:
    """What it found in each file, warnings and all."""
    report = folder / "report.json"
    asked = [str(OUTLOUD), "--quiet", "--fail-on", "never", "--json", str(report), *map(str, paths)]
    subprocess.run(asked, check=True, capture_output=True)
    told: Any = json.loads(report.read_text())
    return {
        one["path"]: [
            {"rule": f["rule"], "evidence": f.get("evidence") or "", "said": f["message"]} for f in one["findings"]
        ]
        for one in told["results"]
    }
