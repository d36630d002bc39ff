"""A sheet of feedback on paper, as it is typed in: a line for each thing, a key for each answer.

A line begins with its sign: ``+`` a strength, ``-`` a weakness, ``?`` something to explore. After `` | `` comes what
they said or showed. A ``*`` before the sign says that the young person ticked it to be shared. A line without a sign
goes on with the one before it. Answers are one letter each, in the order in which they are asked: y, p, n, ?, and - for
none; a ``*`` before one shares it.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from workshop_app.domain.feedback import Answer, RemarkKind

_SIGNS = {"+": RemarkKind.STRENGTH, "-": RemarkKind.WEAKNESS, "\u2212": RemarkKind.WEAKNESS, "?": RemarkKind.EXPLORE}
_TICKED = "*"
_EVIDENCE = " | "
_KEYS = {"y": Answer.YES, "p": Answer.PARTLY, "n": Answer.NO, "?": Answer.NOT_SURE}
_NONE = "-"


@dataclass(frozen=True, slots=True)
class SheetRemark:
    """One line of a sheet; ``shared`` says that its young person chose that it leaves."""

    kind: RemarkKind
    wording: str
    evidence: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """One answer of a sheet, on a category, on a line, or on the whole."""

    answer: Answer
    category_id: str | None = None
    specification_line_id: str | None = None
    wording: str = ""
    shared: bool = False


def read_lines(text: str) -> list[SheetRemark]:
    """Return the lines of a sheet as they were typed; words before the first sign are in none."""
    found: list[SheetRemark] = []
    for line in text.split("\n"):
        ticked = line.startswith(_TICKED)
        rest = line[1:].lstrip(" ") if ticked else line
        kind = _SIGNS.get(rest[:1])
        if kind is not None:
            wording, _, evidence = rest[1:].removeprefix(" ").partition(_EVIDENCE)
            found.append(SheetRemark(kind, wording, evidence, shared=ticked))
        elif found and line.strip():
            last = found[-1]
            if last.evidence:
                found[-1] = replace(last, evidence=f"{last.evidence}\n{line}")
            else:
                wording, _, evidence = line.partition(_EVIDENCE)
                found[-1] = replace(last, wording=f"{last.wording}\n{wording}", evidence=evidence)
    return [one for one in found if one.wording.strip()]


def without_a_sign(text: str) -> str:
    """Return the words before the first sign, which would be lost; "" where there are none."""
    for number, line in enumerate(lines := text.split("\n")):
        if line.removeprefix(_TICKED).lstrip(" ")[:1] in _SIGNS:
            return "\n".join(lines[:number]).strip()
    return text.strip()


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """What stands for one answer: None where none was given; ``shared`` where it has a star."""

    answer: Answer | None
    shared: bool = False


def key_of(answer: Answer) -> str:
    """Return the key that stands for an answer."""
    return next(key for key, one in _KEYS.items() if one is answer)


def read_answers(keys: str, asked: int, offered: Collection[Answer] = tuple(Answer)) -> list[TypedAnswer] | None:
    """Return the answers that keys stand for, in order; None if they say nothing.

    Args:
        keys: what was typed; spaces count for nothing.
        asked: how many answers are asked for; fewer may be typed, not more.
        offered: the answers there are; another one's key says nothing.
    """
    found: list[TypedAnswer] = []
    ticked = False
    for one in keys.lower():
        if one == _TICKED and not ticked:
            ticked = True
        elif one == _NONE or _KEYS.get(one) in offered:
            found.append(TypedAnswer(_KEYS.get(one), ticked))
            ticked = False
        elif not one.isspace():
            return None
    return None if ticked or len(found) > asked else found
