"""Being fair: what of the briefings each young person had, and what they declared about tenderers."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.provenance import AnswerWords
from workshop_app.domain.row import Row


class HadHow(StrEnum):
    """How a young person had a part of a briefing: they were there, or were told it later."""

    THERE = "there"
    CAUGHT_UP = "caught up"


class Agreed(StrEnum):
    """Whether a young person agreed to what a briefing asks of them."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, kw_only=True, slots=True)
class BriefingPart(Row):
    """One young person had one briefing, and, where it asks them to agree, said yes or no in a turn of their own.

    Attributes:
        activity_id: the briefing.
        had_at, agreed_at: UTC, ISO 8601; ``agreed_at`` is None until they said.
        agreed: None until they said.
    """

    activity_id: str
    young_person_id: str
    had: HadHow
    had_at: str
    agreed: Agreed | None = None
    agreed_at: str | None = None


class Declared(StrEnum):
    """What a young person answers to one question of a declaration."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not sure"


class DeclarationDecision(StrEnum):
    """What was decided once a young person had declared."""

    TAKES_PART = "takes part"
    NO_ANSWERS = "no answers on this tenderer"
    TAKES_NO_PART = "does not take part"


ASKED_OF_EACH_TENDERER = {
    "knows_them": "Do you know them, or somebody who works there?",
    "used_their_service": "Have you used their service?",
    "talked_to_about_it": "Has anyone talked to you about it?",
}
"""What is asked on the screen and on paper, by the field of a declaration that holds the answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Declaration(AnswerWords):
    """What one young person declared about one tenderer; it stays with the facilitator and leaves in no pack.

    Attributes:
        session_id: the session in which the tenderer was named to them, or None.
        named_at: when it was named to them, in private, after they had agreed to keep it to themselves; UTC, ISO 8601.
        knows_them: do they know them? None until they answered, as below.
        used_their_service: have they used their service?
        talked_to_about_it: has anyone talked to them about it?
        declared_at: when they had answered, UTC, ISO 8601, or None.
        wording: what they said of it; may be empty.
        decision: what was decided, or None until it was.
        decided_by, decided_at, decided_why: by whom, when and why.
    """

    young_person_id: str
    tenderer_id: str
    session_id: str | None = None
    named_at: str
    knows_them: Declared | None = None
    used_their_service: Declared | None = None
    talked_to_about_it: Declared | None = None
    declared_at: str | None = None
    wording: str = ""
    decision: DeclarationDecision | None = None
    decided_by: str = ""
    decided_at: str | None = None
    decided_why: str = ""


def is_answered(declaration: Declaration) -> bool:
    """Tell whether all three questions of a declaration are answered."""
    answers = (declaration.knows_them, declaration.used_their_service, declaration.talked_to_about_it)
    return None not in answers


def has_nothing_to_declare(declaration: Declaration) -> bool:
    """Tell whether somebody answered no three times, and said nothing beside it."""
    answers = {declaration.knows_them, declaration.used_their_service, declaration.talked_to_about_it}
    return answers == {Declared.NO} and not declaration.wording.strip()


def is_complete(declaration: Declaration) -> bool:
    """Tell whether somebody declared, and it was decided what comes of it."""
    return declaration.declared_at is not None and declaration.decision is not None


def no_part_in(own: Iterable[Declaration]) -> bool:
    """Tell whether it was decided that a young person takes no part, by any of what they declared."""
    return any(one.decision is DeclarationDecision.TAKES_NO_PART for one in own)


def must_have_agreed(name: str, *, agreed: bool) -> None:
    """Refuse to name tenderers to somebody who has not agreed to keep it to themselves.

    Raises:
        RuleBrokenError: they have not.
    """
    if not agreed:
        raise RuleBrokenError(
            f"{name} has not agreed to keep it to themselves yet, so no tenderer can be named to them. Nothing was "
            "changed."
        )


def must_be_decidable(declaration: Declaration, decision: DeclarationDecision, by: str, why: str) -> None:
    """Refuse a decision on what is not declared yet, by nobody, or without a reason where somebody is kept out.

    Raises:
        RuleBrokenError: it is one of these.
    """
    if declaration.declared_at is None:
        raise RuleBrokenError("They have not answered all three questions yet. Nothing was changed.")
    if not by.strip():
        raise RuleBrokenError("Say who decided. Nothing was changed.")
    if decision is not DeclarationDecision.TAKES_PART and not why.strip():
        raise RuleBrokenError("Say why they give no answers. Nothing was changed.")
