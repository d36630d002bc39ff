"""Several names in one column: how they are kept, and how they are read in a file from elsewhere."""

import json
from collections.abc import Iterable


def names_in(kept: str) -> list[str]:
    """Return the names that a column keeps, in their order; none where they cannot be read."""
    try:
        names = json.loads(kept)
    except (ValueError, RecursionError):
        return []
    return [one for one in names if isinstance(one, str)] if isinstance(names, list) else []


def kept_names(names: Iterable[str]) -> str:
    """Return how a column keeps names: each once, in their order, as a JSON list."""
    return json.dumps(list(dict.fromkeys(names)), ensure_ascii=False)
