"""Runs of asterisks and underscores to matched emphasis, after the delimiter algorithm of CommonMark 0.31, 6.2."""

import unicodedata

from rights.model.values import dataclass

_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(slots=True)
class Delimiter:
    """One run. `closes` and `opens` are how many spans it ends and begins; `used_left` and `used_right` how
    many of its characters are markup at either side.
    """

    char: str
    count: int
    can_open: bool
    can_close: bool
    left: int
    closes: int = 0
    opens: int = 0
    used_left: int = 0
    used_right: int = 0


def delimiter(text: str, start: int, end: int) -> Delimiter:
    """The run `text[start:end]`, with what its neighbours allow it to do."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    space_before, space_after = before.isspace(), after.isspace()
    mark_before, mark_after = _is_punctuation(before), _is_punctuation(after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    char = text[start]
    if char == "_":
        return Delimiter(
            char,
            end - start,
            left and (not right or mark_before),
            right and (not left or mark_after),
            end - start,
        )
    return Delimiter(char, end - start, left, right, end - start)


def _is_punctuation(char: str) -> bool:
    if char.isascii():
        return char in _ASCII_PUNCTUATION
    return unicodedata.category(char)[0] in "PS"


def match(delimiters: list[Delimiter]) -> None:
    """Pair openers with closers. Linear: what was searched in vain is not searched again (`bottom`)."""
    openers: list[Delimiter] = []
    bottom: dict[tuple[str, bool, int], int] = {}
    for closer in delimiters:
        if closer.can_close:
            _close(closer, openers, bottom)
        if closer.can_open and closer.left:
            openers.append(closer)


def _close(closer: Delimiter, openers: list[Delimiter], bottom: dict[tuple[str, bool, int], int]) -> None:
    key = (closer.char, closer.can_open, closer.count % 3)
    while closer.left:
        low = bottom.get(key, 0)
        at = len(openers) - 1
        while at >= low and not _fits(openers[at], closer):
            at -= 1
        if at < low:
            bottom[key] = len(openers)
            return
        opener = openers[at]
        use = 2 if opener.left >= 2 and closer.left >= 2 else 1
        opener.left -= use
        opener.opens += 1
        opener.used_right += use
        closer.left -= use
        closer.closes += 1
        closer.used_left += use
        del openers[at + 1 if opener.left else at :]
        for other, height in bottom.items():
            if height > len(openers):
                bottom[other] = len(openers)


def _fits(opener: Delimiter, closer: Delimiter) -> bool:
    if opener.char != closer.char:
        return False
    if not (opener.can_close or closer.can_open):
        return True
    return (opener.count + closer.count) % 3 != 0 or (opener.count % 3 == 0 and closer.count % 3 == 0)
