"""What is fuzzed: a name, a law that any bytes must satisfy, and bytes to begin with."""

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """`law` takes any bytes and raises where a promise is broken. `seeds` are made by our own code; `words` are what
    the format is made of, for the fuzzer to put in; `longest` is the length in bytes up to which inputs are tried.
    """

    law: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    words: tuple[str | bytes, ...] = ()
    longest: int = 4096


def again(data: bytes) -> bool:
    """Whether this input is also to be read a second time: one in four, always the same ones."""
    return zlib.crc32(data) % 4 == 0
