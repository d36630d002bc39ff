"""Damage as disks, sticks and half-done copies do it: by chance, from a seed that is printed."""

import random
from collections.abc import Callable

_SECTOR, _PAGE = 512, 4096

Damage = Callable[[random.Random, bytearray], None]


def _place(chance: random.Random, content: bytearray, size: int) -> int:
    return chance.randrange(0, max(1, len(content) // size)) * size


def flip_a_bit(chance: random.Random, content: bytearray) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def flip_many_bits(chance: random.Random, content: bytearray) -> None:
    for _ in range(chance.randrange(2, 200)):
        flip_a_bit(chance, content)


def rewrite_some_bytes(chance: random.Random, content: bytearray) -> None:
    start = chance.randrange(len(content))
    for place in range(start, min(len(content), start + chance.randrange(1, 64))):
        content[place] = chance.choice((0, 0, 0x7F, 0xFF, chance.randrange(256)))


def zero_a_sector(chance: random.Random, content: bytearray) -> None:
    start = _place(chance, content, _SECTOR)
    content[start : start + _SECTOR] = bytes(_SECTOR)


def zero_a_page(chance: random.Random, content: bytearray) -> None:
    start = _place(chance, content, _PAGE)
    content[start : start + _PAGE] = bytes(_PAGE)


def swap_two_pages(chance: random.Random, content: bytearray) -> None:
    one, other = _place(chance, content, _PAGE), _place(chance, content, _PAGE)
    first, second = content[one : one + _PAGE], content[other : other + _PAGE]
    content[one : one + _PAGE], content[other : other + _PAGE] = second, first


def repeat_a_page(chance: random.Random, content: bytearray) -> None:
    one, other = _place(chance, content, _PAGE), _place(chance, content, _PAGE)
    content[other : other + _PAGE] = content[one : one + _PAGE]


def cut_off(chance: random.Random, content: bytearray) -> None:
    del content[chance.randrange(len(content)) :]


def cut_off_at_a_page(chance: random.Random, content: bytearray) -> None:
    del content[_place(chance, content, _PAGE) :]


def spoil_words(chance: random.Random, content: bytearray) -> None:
    """Turn over bytes of letters only: what stands there stays a row, and says something else."""
    letters = [place for place in range(_PAGE, len(content)) if 0x61 <= content[place] <= 0x7A]
    for place in chance.sample(letters, min(len(letters), chance.randrange(1, 30))):
        content[place] = chance.choice((0, 0x22, 0x5C, 0x7B, 0x80, 0xC3, 0xED, 0x41, 0x31))


DAMAGES: tuple[Damage, ...] = (
    flip_a_bit,
    flip_many_bits,
    rewrite_some_bytes,
    zero_a_sector,
    zero_a_page,
    swap_two_pages,
    repeat_a_page,
    cut_off,
    cut_off_at_a_page,
    spoil_words,
)
