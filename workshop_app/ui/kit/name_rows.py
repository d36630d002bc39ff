"""People as rows of names, for the pages on which one of them is chosen."""

from collections.abc import Iterable

from workshop_app.domain.people import Adult, YoungPerson


def name_rows(people: Iterable[YoungPerson | Adult]) -> list[dict[str, str]]:
    """Return a row for each: key, name (a young person's is that for this work)."""
    return [{"key": one.id, "name": one.alias if isinstance(one, YoungPerson) else one.name} for one in people]
