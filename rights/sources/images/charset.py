"""Turns the bytes of a metadata value into text and says whether its encoding was declared or guessed."""

from typing import NamedTuple

MAX_VALUE = 64 << 10  # bytes of one text value


class Decoded(NamedTuple):
    text: str
    encoding: str
    declared: bool


def guess(raw: bytes) -> Decoded:
    """Text without a declared encoding: strict UTF-8, else Windows' western code page.

    The MWG Guidelines 2.0 (section 5.3.1.1) ask writers for UTF-8 where Exif says ASCII; older files hold cp1252.
    """
    if raw.isascii():
        return Decoded(raw.decode("ascii"), "ascii", declared=True)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8", declared=False)
    except UnicodeDecodeError:
        pass
    try:
        return Decoded(raw.decode("cp1252"), "cp1252", declared=False)
    except UnicodeDecodeError:
        return Decoded(raw.decode("latin-1"), "latin-1", declared=False)
