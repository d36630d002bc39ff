"""What stands in a cell of a spreadsheet and may be meant in two ways."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unclear:
    """A cell with characters that stand there by their numbers, which may be meant as numbers or as characters."""

    text: str

    def __str__(self) -> str:
        return self.text
