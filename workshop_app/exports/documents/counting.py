"""How many there are of something, in words."""


def counted_told(number: int, one: str, several: str) -> str:
    """Return a number and what it counts, such as "1 minute"."""
    return f"{number} {one if number == 1 else several}"


def young_people_told(number: int) -> str:
    """Return how many young people, such as "3 young people"."""
    return counted_told(number, "young person", "young people")
