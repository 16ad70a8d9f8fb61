"""Text decoded with the wrong charset to the text that was meant, where it can only have been that.

UTF-8 read as a code page of one byte a letter leaves a pattern that hardly any real text has: every letter beyond ASCII
is part of a valid UTF-8 sequence when the bytes are put back.
"""

from rights.model.pattern import pattern

# A letter beyond ASCII that stands alone: its byte is no UTF-8 by itself.
_ALONE = pattern(r"(?<![^\x00-\x7f])[^\x00-\x7f](?![^\x00-\x7f])")
# Bytes that a code page leaves undefined were read as the control characters of Latin-1.
CODE_PAGES = (("cp1252", 1), ("latin-1", 1), ("cp1251", 3), ("mac-roman", 2), ("cp1250", 2))


def undone(text: str) -> str | None:
    """What was meant; None where the text is not certainly mojibake."""
    if text.isascii() or _ALONE.search(text):
        return None
    for page, least in CODE_PAGES:
        meant = _reread(text, page)
        if meant is None or meant.isascii() or not _better(meant, text):
            continue
        if sum(not char.isascii() for char in meant) >= least:
            return undone(meant) or meant  # some went through it twice
    return None


def _reread(text: str, page: str) -> str | None:
    try:
        return _bytes(text, page).decode("utf-8")
    except UnicodeError:
        return None


def _bytes(text: str, page: str) -> bytes:
    """Raises UnicodeError where a letter is neither in the code page nor in Latin-1."""
    try:
        return text.encode(page)
    except UnicodeEncodeError as error:
        text[error.start].encode("latin-1")  # mostly this is the end of it
    return b"".join(_byte(char, page) for char in text)


def _byte(char: str, page: str) -> bytes:
    try:
        return char.encode(page)
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _better(meant: str, text: str) -> bool:
    """Real text has letters and punctuation where mojibake had signs: nothing unprintable may come out."""
    return len(meant) < len(text) and all(char.isprintable() or char in "\n\t" for char in meant)
