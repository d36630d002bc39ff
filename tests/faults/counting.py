"""What a harness tried, and how it ended: counted, and printed with the seed that gives the same again."""

import os
import sys
from collections import Counter
from pathlib import Path

LARGEST = 500 * 1024 * 1024
"""Bytes that no command and no window may need, whatever the file."""


def memory_used() -> int:
    """Return the most bytes that this process has held at any time; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024


def tell(counts: str) -> None:
    """Print counts, and add them to the file that ``FAULT_COUNTS`` names, if it does."""
    print(f"\n{counts}")
    if kept := os.environ.get("FAULT_COUNTS"):
        with Path(kept).open("a", encoding="utf-8") as file:
            file.write(counts + "\n")


class Counts:
    """The counts of one harness."""

    def __init__(self, harness: str, seed: int) -> None:
        self.harness = harness
        self.seed = seed
        self.ends: Counter[str] = Counter()
        self.lost: list[str] = []
        self.bad: list[str] = []
        self.memory = 0

    def end(self, how: str) -> None:
        """Count one that ended well, in this way."""
        self.ends[how] += 1

    def told(self) -> str:
        tried = self.ends.total() + len(self.lost) + len(self.bad)
        ends = ", ".join(f"{count} {how}" for how, count in sorted(self.ends.items()))
        memory = (self.memory or memory_used()) // 1024 // 1024
        return (
            f"{self.harness}, seed {self.seed}: tried {tried}, survived {self.ends.total()} ({ends}), "
            f"lost {len(self.lost)}, bad ends {len(self.bad)}, at most {memory} MB"
        )

    def settle(self) -> None:
        """Print the counts, and fail if anything was lost or ended badly."""
        tell(self.told())
        assert not self.lost + self.bad, "\n".join([self.told(), *self.lost[:20], *self.bad[:20]])
        assert self.memory < LARGEST, self.told()
