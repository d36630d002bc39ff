"""How hands work here is kept for this computer, and whatever its file holds is usable."""

import json
from pathlib import Path

import pytest

from workshop_app.ui.kit.hands import HandSettings

USUAL = (10, 8, 500)


def read(file: Path) -> tuple[int, int, int]:
    hands = HandSettings()
    hands.keep_in(file)
    return hands.choiceLasts, hands.dragDistance, hands.longPress


@pytest.mark.parametrize(
    ("kept", "counts"),
    [
        (None, USUAL),
        ("", USUAL),
        ("{", USUAL),
        ("[1, 2]", USUAL),
        ('{"choice_lasts_s": 20}', (20, 8, 500)),
        ('{"choice_lasts_s": 3, "drag_distance_px": 900, "long_press_ms": 1}', (5, 32, 500)),
        ('{"choice_lasts_s": 1e400, "drag_distance_px": -4, "long_press_ms": 99999}', (60, 8, 2000)),
        ('{"choice_lasts_s": null, "drag_distance_px": null, "long_press_ms": null}', (0, 8, 0)),
        ('{"choice_lasts_s": "30", "drag_distance_px": true, "long_press_ms": NaN}', USUAL),
        ('{"drag_distance_px": 12.4, "else": {}}', (10, 12, 500)),
    ],
)
def test_a_file_that_is_not_there_damaged_or_out_of_bounds(
    tmp_path: Path, kept: str | None, counts: tuple[int, int, int]
) -> None:
    file = tmp_path / "hands.json"
    if kept is not None:
        file.write_text(kept, "utf-8")
    assert read(file) == counts


def test_what_is_set_counts_at_once_and_next_time(tmp_path: Path) -> None:
    file = tmp_path / "of one's own" / "hands.json"
    hands, told = HandSettings(), list[int]()
    hands.keep_in(file)
    hands.changed.connect(lambda: told.append(hands.choiceLasts))
    hands.end_choice_after(0)
    hands.drag_after(24)
    hands.open_menu_after(7000)
    assert told == [0, 0, 0]
    assert (hands.choiceLasts, hands.dragDistance, hands.longPress) == read(file) == (0, 24, 2000)
    assert json.loads(file.read_text("utf-8"))["choice_lasts_s"] is None
    hands.open_menu_after(0)
    assert read(file)[2] == 0


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    hands = HandSettings()
    hands.keep_in(tmp_path / "taken" / "hands.json")
    hands.drag_after(16)
    assert hands.dragDistance == 16
