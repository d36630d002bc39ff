"""Blank sheets for whoever would rather write on paper: what stands on each, and where there is room to write."""

from dataclasses import dataclass

TENDERER = "Which tenderer is this about?"
"""What is asked at the head of a sheet that is about one tenderer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankPart:
    """One question on a sheet, with room below it, or a word that is explained.

    Attributes:
        question: what is asked, or the word.
        note: what stands below it, smaller: what the word means, or what else is asked.
        answers: what can be ticked.
        written: whether there are lines to write on.
    """

    question: str
    note: str = ""
    answers: tuple[str, ...] = ()
    written: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankSheet:
    """One sheet.

    Attributes:
        title: which activity it belongs to.
        parts: what is asked on it, in order.
        of_tenderer: whether it is asked first which tenderer it is about.
        named: whether there is a line for the name for this work.
    """

    title: str
    parts: tuple[BlankPart, ...]
    of_tenderer: bool = False
    named: bool = True
