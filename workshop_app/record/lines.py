"""The specification's lines and their versions."""

from collections.abc import Iterable

from workshop_app.domain.packs import SPECIFICATION, IssuedPack
from workshop_app.domain.specification import SpecificationLine, SpecificationSource
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Response
from workshop_app.store import Reading


def latest_of(lines: Iterable[SpecificationLine]) -> list[SpecificationLine]:
    """Return those lines that no later version came in the place of, in the order they are given in."""
    every = list(lines)
    replaced = {one.replaces for one in every}
    return [one for one in every if one.id not in replaced]


def versions_of(file: Reading, line_id: str) -> list[SpecificationLine]:
    """Return every version of the line of which ``line_id`` is one, the first first.

    Raises:
        NotFoundError: there is no such line.
    """
    first = file.get(SpecificationLine, line_id)
    while first.replaces is not None:
        first = file.get(SpecificationLine, first.replaces)
    versions = [first]
    while (later := file.find(SpecificationLine, replaces=versions[-1].id)) is not None:
        versions.append(later)
    return versions


def latest_versions(file: Reading) -> dict[str, str]:
    """Return for every version of every line the id of the latest version of that line."""
    after = {one.replaces: one.id for one in file.all(SpecificationLine) if one.replaces is not None}
    latest = {}
    for one in file.all(SpecificationLine):
        latest[one.id] = one.id
        while latest[one.id] in after:
            latest[one.id] = after[latest[one.id]]
    return latest


def versions_had(file: Reading, line_id: str) -> list[SpecificationLine]:
    """Return the versions of a line that stood in a specification that was handed over, or that a tenderer answered."""
    versions = versions_of(file, line_id)
    begun = file.when_given(SpecificationLine, "wording")
    issued = file.when_given(IssuedPack, "issued_at")
    had = {
        stood[-1].id
        for pack in file.all(IssuedPack, name=SPECIFICATION)
        if (stood := [one for one in versions if begun.get(one.id, 0) <= issued.get(pack.id, 0)])
    }
    had |= {one.id for one in versions if file.find(Response, specification_line_id=one.id) is not None}
    return [one for one in versions if one.id in had]


def answered(file: Reading, line_id: str) -> bool:
    """Tell whether a tenderer has responded to any version of a line, or to all lines at once."""
    if file.find(Response, specification_line_id=None) is not None:
        return True
    versions = versions_of(file, line_id)
    return any(file.find(Response, specification_line_id=one.id) is not None for one in versions)


def words_under(file: Reading, line_id: str) -> list[Statement]:
    """Return the statements that are up of those a version of a line stands on, in the order they were said."""
    tied = {source.statement_id for source in file.all(SpecificationSource, specification_line_id=line_id)}
    return [one for one in file.all(Statement, state=StatementState.UP) if one.id in tied] if tied else []


def all_sources(file: Reading, line_id: str) -> list[str]:
    """Return the ids of all statements that a version of a line is tied to, whatever became of them."""
    return [source.statement_id for source in file.all(SpecificationSource, specification_line_id=line_id)]
