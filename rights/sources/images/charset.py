"""Turns the bytes of a metadata value into text and says whether its encoding was declared or guessed."""

MAX_VALUE = 64 << 10  # bytes of one text value

Decoded = tuple[str, str, bool]  # the text, its encoding, whether that was declared


def guess(raw: bytes) -> Decoded:
    """Text without a declared encoding: strict UTF-8, else Windows' western code page.

    The MWG Guidelines 2.0 (section 5.3.1.1) ask writers for UTF-8 where Exif says ASCII; older files hold cp1252.
    """
    if raw.isascii():
        return raw.decode("ascii"), "ascii", True
    try:
        return raw.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("cp1252"), "cp1252", False
    except UnicodeDecodeError:
        return raw.decode("latin-1"), "latin-1", False
