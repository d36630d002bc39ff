"""How it was done, in sentences that say no more than the record proves, with what is not in a pack, in figures."""

from collections.abc import Iterable

from workshop_app.domain.packs import SPECIFICATION, IdentifyingDecision
from workshop_app.exports.documents.counting import counted_told, young_people_told
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.told_of_masks import told_of_masks


def took_part_told(gathered: Gathered) -> str:
    """Return how many young people came to any session, for however long; nothing is said of who spoke."""
    if not gathered.young_people:
        return "Who came to the sessions is not recorded"
    return f"{young_people_told(gathered.young_people)} came to the sessions"


def turns_told(gathered: Gathered) -> str:
    """Return in how many private turns something was said of tenderers, and in how many it was chosen what to share."""
    turns, chose = gathered.private_turns, gathered.turns_with_a_choice
    if not turns:
        return (
            "No finished private turn on a tenderer is recorded, so whether feedback was first given alone is not "
            "known."
        )
    finished = (
        f"{counted_told(turns, 'private turn', 'private turns')} on tenderers, at a screen or on a sheet of paper, "
        f"{'is' if turns == 1 else 'are'} recorded"
    )
    return f"{finished}; in {chose or 'none'} of them the young person then chose what to share."


def kept_private_told(gathered: Gathered) -> str:
    """Return how many remarks are private: kept so, or not shared so far; of answers it says so where there are any."""
    number = gathered.kept_private
    if number == 0:
        return "No remark is private."
    if number == 1:
        return "1 remark is private. It is in no pack."
    return f"{number} remarks are private. They are in no pack."


def left_out_told(gathered: Gathered) -> list[str]:
    """Return what is not in a pack, in figures, a sentence each; never a word of it."""
    around = gathered.around
    told = []
    if gathered.tenderers:
        told.append(kept_private_told(gathered))
        if answers := sum(verdict.count.kept_private for one in gathered.tenderers for verdict in one.verdicts):
            told.append(
                f"{counted_told(answers, 'answer', 'answers')} on tenderers {'is' if answers == 1 else 'are'} private, "
                "and in no pack. Each count says how many were shared."
            )
        aside = sum(one.number for one in gathered.set_aside) + sum(
            one.set_aside_as_unfair for one in gathered.tenderers
        )
        if aside:
            were, it = ("remark was", "it") if aside == 1 else ("remarks were", "each")
            told.append(f"{aside} {were} set aside by an adult. The page of the tenderer that {it} is about says so.")
    told += [
        f"{number} {things} young people said {were} {what}. {they} in no pack."
        for number, what in (
            (around.statements_set_aside, "set aside by an adult"),
            (around.waiting, "never put up, or taken down again"),
        )
        if number
        for things, were, they in [("thing", "was", "It is") if number == 1 else ("things", "were", "They are")]
    ]
    if number := around.other_words_set_aside:
        one = "The words of 1 reason, answer, line or question were"
        several = f"The words of {number} reasons, answers, lines or questions were"
        told.append(f"{one if number == 1 else several} set aside by an adult. They are in no pack.")
    told += statements_told(gathered)
    told += [
        f"What {one.name} wrote to all lines at once ({len(one.response_as_a_whole):,} characters) is in the data copy."
        for one in gathered.tenderers
        if one.response_as_a_whole
    ]
    if any(one.answered for one in gathered.strongest_asked):
        told.append("What young people answered on whom they found strongest is a paper of its own.")
    if masks := told_of_masks(gathered):
        told.append(masks)
    told.append("Words set aside to keep somebody safe are in no pack and in no figure.")
    return told


def statements_told(gathered: Gathered) -> list[str]:
    """Return where things young people said stand, since most are not here; nothing where there are none."""
    up = len(gathered.statements)
    if not up:
        return []
    things, stand = ("thing", "stands") if up == 1 else ("things", "stand")
    but = ", but for what is masked or left out there" if _left_out_of_specification(gathered) else ""
    return [f"{up} {things} young people said {stand} in the specification{but}. Here are only those that were picked."]


def _left_out_of_specification(gathered: Gathered) -> bool:
    return any(one.pack == SPECIFICATION and one.decision is not IdentifyingDecision.KEEP for one in gathered.decided)


def order_told(gathered: Gathered) -> list[str]:
    """Return in which order tenderers stand, and how that was set, a sentence each."""
    if not gathered.tenderers:
        return []
    presented = len(gathered.around.in_order_of_presenting)
    if not presented:
        how = "Tenderers stand in the order of the project’s list."
    elif presented == len(gathered.tenderers):
        how = "Tenderers stand in the order in which they presented."
    else:
        how = "Tenderers stand in the order in which they presented; after them, those whose start is not recorded."
    told = [f"{how} The order says nothing about them."]
    return [*told, gathered.order_told] if gathered.order_told else told


def differed_told(gathered: Gathered) -> str:
    """Return how minutes and questions differed from one tenderer to the next, where anything is recorded."""
    slots = [one.presentation for one in gathered.tenderers if one.presentation is not None]
    parts = [
        _range("Presenting", [one.presenting_minutes for one in slots if one.presenting_minutes is not None]),
        _range("Questions", [one.question_minutes for one in slots if one.question_minutes is not None]),
    ]
    told = [one for one in parts if one]
    if any(one.endswith("minutes.") for one in told):
        told.append("Why is not recorded, unless the tenderer’s page says so.")
    return " ".join(told)


def _range(what: str, minutes: Iterable[int]) -> str:
    found = sorted(minutes)
    if len(found) < 2:
        return ""
    if found[0] == found[-1]:
        return f"{what} took the same number of minutes each time it is recorded: {found[0]}."
    return f"{what} took from {found[0]} to {found[-1]} minutes."
