"""Cards to cut out: seconds for 2,000, and whether 2,000 take no more than four times as long as 500."""

import random
import time
from collections.abc import Callable

from pytest_benchmark.fixture import BenchmarkFixture

from tests.exports.test_paper_sort import of_words
from workshop_app.exports.sheets import sort_cards


def seconds_of(cards: int) -> float:
    """Return how long so many cards take, of 3 to 60 words each out of 2,500."""
    chance = random.Random(1)
    words = ["".join(chance.choice("etaoinshrdlucmfwypvbgk") for _ in range(chance.randint(1, 9))) for _ in range(2500)]
    deck = [
        " ".join(words[int(chance.paretovariate(0.35)) % 2500] for _ in range(chance.randint(3, 60)))
        for _ in range(cards)
    ]
    gathered = of_words(*deck)
    began = time.process_time()
    sort_cards(gathered)
    return time.process_time() - began


def test_cards_to_cut_out(benchmark: BenchmarkFixture, full_or_small: Callable[[int, int], int]) -> None:
    few, many = (full_or_small(number, small) for number, small in ((500, 4), (2000, 16)))
    quarter = seconds_of(few)
    whole = benchmark.pedantic(seconds_of, args=(many,), rounds=1)
    benchmark.extra_info.update(quarter=quarter, whole=whole)
    growth = whole / quarter
    print(f"\n{many:,} cards to cut out: {whole:.1f} s of work (at most 5), x{growth:.1f} of a quarter of them")
