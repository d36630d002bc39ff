"""Who answers young people, by when and whom to ring: what is recorded, and lines to write on for the rest."""

from workshop_app.domain.commission import first_number
from workshop_app.domain.times import day_text
from workshop_app.exports.gathered_around import GatheredAround
from workshop_app.exports.typesetting.words import Inline


def answers_told(around: GatheredAround) -> Inline:
    """Return who answers the young people and by when, as far as that is recorded."""
    by, on = around.answers_by.strip(), day_text(around.answers_on) if around.answers_on else ""
    if by and on:
        return Inline(f"Young people get their answer from {by}, by {on}.")
    if by:
        return Inline(f"Young people get their answer from {by}. By when is not recorded.")
    if on:
        return Inline(f"Young people get their answer by {on}. Who gives it is not recorded.")
    return Inline("Who answers young people, and by when, is not recorded.")


def to_write_in(around: GatheredAround) -> list[str]:
    """Return what to write by hand, a line each, where the record does not say who answers, by when or whom to ring.

    Whoever answers can be reached where a number or an e-mail address stands with their name.
    """
    lines = []
    if not around.answers_by.strip():
        lines.append("Who answers young people:")
    if not around.answers_on:
        lines.append("By when they answer:")
    if not first_number(around.answers_by)[0] and "@" not in around.answers_by:
        lines.append("Whom to ring about this, and the number:")
    return lines
