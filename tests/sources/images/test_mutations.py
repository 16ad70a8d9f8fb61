"""Good files damaged in every way: the reader answers, soon, and never with an exception."""

import random
import time
from pathlib import Path

import pytest

from rights.sources.images import read
from tests.support.image_files import FILES

ROUNDS, ALL_ROUNDS = 40, 1_000  # of each of the 21 files
SECONDS = 1.0  # for one file
NASTY = (
    b"\0",
    b"\xff",
    b"\x7f\xff\xff\xff",
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"\x80\0",
    b"<",
    b"&",
    b">",
    b"\x1c\x02",
)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """`content` with one to four things done to it."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(made)) if made else 0
        what = chance.randrange(6)
        if what == 0 and made:
            made[at] ^= 1 << chance.randrange(8)
        elif what == 1:
            nasty = chance.choice(NASTY)
            made[at : at + len(nasty)] = nasty
        elif what == 2:
            del made[at:]
        elif what == 3:
            del made[at : at + chance.randint(1, 64)]
        elif what == 4:
            made[at:at] = chance.randbytes(chance.randint(1, 64))
        else:
            start = chance.randrange(len(made) + 1)
            made[at:at] = made[start : start + chance.randint(1, 400)]
    return bytes(made)


def sweep(name: str, rounds: int, path: Path) -> None:
    chance = random.Random(f"{name} {rounds}")
    for number in range(rounds):
        path.write_bytes(damaged(FILES[name][1], chance))
        start = time.process_time()
        image = read(path, name)
        took = time.process_time() - start
        assert took < SECONDS, f"round {number} took {took:.1f} s"
        for value in image.values:
            assert value.value, number
            assert 0 <= value.offset <= image.size, number


@pytest.mark.parametrize("name", FILES)
def test_damaged_files_are_answered(tmp_path: Path, name: str) -> None:
    sweep(name, ROUNDS, tmp_path / name)


@pytest.mark.sweep
@pytest.mark.parametrize("name", FILES)
def test_many_more_damaged_files_are_answered(tmp_path: Path, name: str) -> None:
    sweep(name, ALL_ROUNDS, tmp_path / name)
