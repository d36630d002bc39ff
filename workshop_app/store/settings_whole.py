"""What file version 3 changed in what older files hold: settings left out, and drafts under names of the code.

Nothing here may follow the app as it changes: it says how things were when these files were written.
"""

import json
from typing import TYPE_CHECKING, Any

from workshop_app.domain.times import Clock, utc_text
from workshop_app.store import journal

if TYPE_CHECKING:
    from sqlite_utils import Database

_VERSION = 3

_DEFAULTS: dict[str, dict[str, Any]] = {
    "briefing": {"points": []},
    "capture": {"private": False, "put_up_at_once": False},
    "sort": {
        "sort_kind": "hybrid",
        "categories": [],
        "not_sure": True,
        "limits": {},
        "hide_until_ready": False,
        "alone_first": False,
    },
    "pick": {"prompts": [], "dots": 3, "dots_at_once": False},
    "questions": {"how_many": 8},
    "presentation": {"presenting_minutes": 10, "question_minutes": 20},
    "feedback": {"private_first": True},
    "verdict": {"per": ["overall"], "strongest": False},
    "evaluation": {},
    "break": {},
    "close": {"certificates": False},
}
"""What counted in files of versions 1 and 2 where an activity's settings left something out. Those that version 1 did
not know are as if it had not been set."""

_DRAFTS = {
    "ConsoleCapture": "console capture",
    "WallCapture": "wall capture",
    "ConsolePick": "console pick",
    "WallPick": "wall pick",
    "ConsoleEvaluation": "console evaluation",
    "WallEvaluation": "wall evaluation",
    "ConsoleQuestions": "console questions",
    "capture ConsoleCapture": "console capture",
    "capture WallCapture": "wall capture",
    "capture ConsolePick": "console pick",
    "capture WallPick": "wall pick",
    "evaluation ConsoleEvaluation": "console evaluation",
    "evaluation WallEvaluation": "wall evaluation",
}
"""What stood in the key of a draft before the activity's id, and what stands there since; the later ones go first."""


def keep_settings_whole(db: "Database", clock: Clock) -> None:
    """Write out the settings that an activity left out, as an action of its own; what cannot be read stays."""
    changed = {
        row_id: whole
        for row_id, kind, settings in db.execute("SELECT id, kind, settings FROM activity ORDER BY id")
        if (whole := _whole(kind, settings)) is not None
    }
    if not changed:
        return
    seq = journal.open_action(
        db.conn,
        name="bring_up_to_version_3",
        done_at=utc_text(clock()),
        done_by="update",
        undoable=False,
        schema_version=_VERSION,
    )
    for row_id, settings in changed.items():
        db.execute("UPDATE activity SET settings = ? WHERE id = ?", (settings, row_id))
    journal.seal_action(db.conn, seq)


def _whole(kind: str, settings: str) -> str | None:
    """Return ``settings`` with what they leave out; None where that is nothing, or where they are no JSON object."""
    defaults = _DEFAULTS.get(kind, {})
    try:
        kept = json.loads(settings)
        if not isinstance(kept, dict) or defaults.keys() <= kept.keys():
            return None
        # ASCII: what is there may be half of a broken character in JSON's spelling, which no column takes as it is.
        return json.dumps(defaults | kept, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    except (ValueError, RecursionError):
        return None


def rename_drafts(db: "Database") -> None:
    """Give half-typed words the keys they are found under now; where such a key is taken, both stay."""
    for old, new in _DRAFTS.items():
        db.execute(
            "UPDATE OR IGNORE draft SET key = ? || substr(key, ?) WHERE substr(key, 1, ?) = ?",
            (f"{new} ", len(old) + 2, len(old) + 1, f"{old} "),
        )
    # For a while a new question of the group was kept under the key of one that comes up during a presentation.
    db.execute(
        "UPDATE OR IGNORE draft SET key = 'console questions ' || substr(key, 10) WHERE key IN"
        " (SELECT 'question ' || id FROM activity WHERE kind = 'questions')"
    )
