"""When an adult set aside what is not in a pack, a line for each kind; never a word of it, and on no tenderer."""

from workshop_app.domain.times import day_text
from workshop_app.exports.documents.counting import counted_told
from workshop_app.exports.gathered import Gathered

_MOST_DAYS = 3
"""So many days are named one by one."""


def set_aside_when_told(gathered: Gathered) -> list[str]:
    """Return how many of each kind an adult set aside and on which days; the figures are those of "not in here"."""
    around = gathered.around
    on = around.set_aside_on
    counted = (
        (sum(one.number for one in gathered.set_aside), "remark on a tenderer", "remarks on tenderers", on.remarks),
        (
            sum(one.set_aside_as_unfair for one in gathered.tenderers),
            "remark that may rest on what must not count",
            "remarks that may rest on what must not count",
            on.unfair,
        ),
        (around.statements_set_aside, "thing young people said", "things young people said", on.statements),
        (
            around.other_words_set_aside,
            "reason, answer, line or question",
            "reasons, answers, lines or questions",
            on.other_words,
        ),
    )
    return [
        f"{counted_told(number, one, several)}: set aside by an adult, on {_days_told(days)}."
        for number, one, several, days in counted
        if number and days
    ]


def _days_told(days: list[str]) -> str:
    known = [day_text(one) for one in days if one]
    if len(known) > _MOST_DAYS:
        known = [f"{len(known)} days from {known[0]} to {known[-1]}"]
    told = known if all(days) else [*known, "a day that is not recorded"]
    return " and ".join(part for part in (", ".join(told[:-1]), told[-1]) if part)
