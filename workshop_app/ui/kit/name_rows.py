"""People as rows of names, for the pages on which one of them is chosen."""

from collections.abc import Iterable, Mapping

from workshop_app.domain.people import Adult, YoungPerson


def name_rows(people: Iterable[YoungPerson | Adult], names: Mapping[str, str]) -> list[dict[str, str]]:
    """Return a row for each: key, name (as it is shown, by id)."""
    return [{"key": one.id, "name": names[one.id]} for one in people]
