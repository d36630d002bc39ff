"""What a tenderer wrote: to each line of the specification, and to all of them at once."""

from dataclasses import dataclass

from workshop_app.domain.occasions import OccasionKind
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.tendering import Response
from workshop_app.record.lines import versions_of
from workshop_app.record.made_from import hidden_lines, lines
from workshop_app.record.settings import said_about
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class Answered:
    """One version of a line and what a tenderer wrote to it.

    Attributes:
        number: of the line, from 1.
        line: the version.
        earlier: the line was reworded since.
        wording: what the tenderer wrote; "" for nothing.
    """

    number: int
    line: SpecificationLine
    earlier: bool
    wording: str


def answered_lines(file: Reading, tenderer_id: str) -> list[Answered]:
    """Return the lines in order, each after those of its earlier versions to which the tenderer wrote something."""
    wrote = {one.specification_line_id: one.wording for one in file.all(Response, tenderer_id=tenderer_id)}
    hidden = hidden_lines(file)
    return [
        Answered(number, version, version.id != line.id, wrote.get(version.id, ""))
        for number, line in enumerate(lines(file), start=1)
        for version in versions_of(file, line.id)
        if version.id not in hidden and (version.id == line.id or version.id in wrote)
    ]


def answer_as_a_whole(file: Reading, tenderer_id: str) -> str:
    """Return what a tenderer wrote to all lines at once; "" for nothing."""
    found = file.find(Response, tenderer_id=tenderer_id, specification_line_id=None)
    return "" if found is None else found.wording


def reads_a_bid(file: Reading, activity: Activity) -> bool:
    """Tell whether a tenderer's bid is read in an activity: what is asked of it in the same session is about that."""
    if activity.kind is not ActivityKind.BRIEFING or activity.tenderer_id is None:
        return False
    about = [
        said_about(one)
        for one in file.all(Activity, session_id=activity.session_id, tenderer_id=activity.tenderer_id)
        if one.kind in (ActivityKind.FEEDBACK, ActivityKind.VERDICT)
    ]
    return OccasionKind.BID in about
