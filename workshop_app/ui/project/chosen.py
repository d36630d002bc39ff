"""What is chosen beside half-typed words: it is there again with them when the console comes back to a page."""


class Chosen:
    """What was chosen and not kept yet, by the page and the name of the choice; not kept in the file.

    Words that come back alone would be kept as nobody's, or as another kind of remark than they are.
    """

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], str] = {}

    def get(self, page: str, name: str) -> str:
        """Return what was chosen on a page, or ""."""
        return self._values.get((page, name), "")

    def keep(self, page: str, name: str, value: str) -> None:
        """Remember what is chosen on a page; "" is nothing."""
        self._values[page, name] = value

    def forget(self) -> None:
        """Begin anew, for another file."""
        self._values.clear()
