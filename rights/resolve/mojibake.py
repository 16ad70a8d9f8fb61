"""Text decoded with the wrong charset to the text that was meant, where it can only have been that.

UTF-8 read as a code page of one byte a letter leaves a pattern that hardly any real text has: every letter beyond ASCII
is part of a valid UTF-8 sequence when the bytes are put back.
"""

# Bytes that a code page leaves undefined were read as the control characters of Latin-1.
CODE_PAGES = (("cp1252", 1), ("latin-1", 1), ("cp1251", 3), ("mac-roman", 2), ("cp1250", 2))


def undone(text: str) -> str | None:
    """What was meant; None where the text is not certainly mojibake."""
    if text.isascii():
        return None
    for page, least in CODE_PAGES:
        meant = _reread(text, page)
        if meant is None or meant.isascii() or not _better(meant, text):
            continue
        if sum(not char.isascii() for char in meant) >= least:
            return undone(meant) or meant  # some went through it twice
    return None


def _reread(text: str, page: str) -> str | None:
    raw = bytearray()
    for char in text:
        try:
            raw += char.encode(page)
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return None
            raw.append(ord(char))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _better(meant: str, text: str) -> bool:
    """Real text has letters and punctuation where mojibake had signs: nothing unprintable may come out."""
    return len(meant) < len(text) and all(char.isprintable() or char in "\n\t" for char in meant)
