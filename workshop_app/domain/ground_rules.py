"""The group's own ground rules: what they asked for beside those of the session plan."""

from dataclasses import dataclass

from workshop_app.domain.provenance import SaidWords, WordsState


@dataclass(frozen=True, kw_only=True, slots=True)
class GroundRule(SaidWords):
    """One rule that the group gave itself, in its own words; it holds from its session on."""

    session_id: str
    wording: str
    said_at: str
    state: WordsState = WordsState.KEPT
    position: int
