"""What a pack says of words that are masked or left out in it, in figures."""

from workshop_app.exports.gathered import Gathered


def told_of_masks(gathered: Gathered) -> str:
    """Return what a pack says of words that are masked or left out in it, as sentences; "" where none are."""
    told = []
    if gathered.masked:
        what, they = ("one place", "it says") if gathered.masked == 1 else (f"{gathered.masked} places", "they say")
        told.append(
            f"In {what} somebody could have been known by a name or the like; {they} in square brackets what stood "
            "there."
        )
    if gathered.left_out:
        told.append(f"{_many(gathered.left_out)} left out whole, because somebody could have been known by them.")
    return " ".join(told)


def _many(number: int) -> str:
    return "One thing that was said is" if number == 1 else f"{number} things that were said are"
