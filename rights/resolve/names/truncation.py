"""A name cut off at the end of a field, or by an ellipsis, to the name it is the beginning of."""

from rights.knowledge import names as knowledge
from rights.model.person import Comparison, NameClass
from rights.resolve.names.fold import fold
from rights.resolve.names.given import is_family, is_given

IIM_BYLINE = 32  # octets of iptc:By-line, IPTC IIM 4.2, dataset 2:80


def truncated(a: str, b: str) -> Comparison | None:
    """The comparison of a name and its cut-off beginning, or None where neither is cut off."""
    short, long = sorted((a, b), key=len)
    for mark in ("...", "…"):
        if short.endswith(mark):
            start = short.removesuffix(mark).rstrip()
            if len(start) > 5 and long.casefold().startswith(start.casefold()):
                return Comparison(
                    a, b, NameClass.TRUNCATION, True, f"{short} is the cut-off beginning of {long}"
                )
    if len(short) == len(long) or not long.casefold().startswith(short.casefold()):
        return None
    # A character that would not fit whole is left out: up to three octets less.
    rest = long[len(short) :]
    octets = len(short.encode("utf-8", "replace"))
    full = octets <= IIM_BYLINE < octets + len(rest[0].encode("utf-8", "replace")) or len(short) == IIM_BYLINE
    # "Александр Петров" has 31 octets, and is not Александр Петрович cut off.
    whole = not short.isascii() and len(rest.split()[0]) < 5
    if full and not whole and fold(rest) not in knowledge.endings().family_endings:
        why = f"{short} is {long} cut off at the {IIM_BYLINE} octets of IIM By-line"
        return Comparison(a, b, NameClass.TRUNCATION, True, why)
    last = fold(short.split()[-1]) if short.split() else ""
    if fold(rest) in knowledge.endings().family_endings:
        return None  # "Мороз" is a name, and so is "Морозов"
    if " " in short and len(last) >= 3 and rest[0].isalpha() and not (is_family(last) or is_given(last)) and len(rest) > 1:  # fmt: skip
        return Comparison(a, b, NameClass.TRUNCATION, None, f"{short} may be {long} cut off")
    return None
