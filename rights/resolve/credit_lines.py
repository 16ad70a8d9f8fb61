"""A credit line that was asked for and a credit as printed to whether the one is kept in the other."""

from rights.model.pattern import pattern
from rights.resolve.names.agencies import bodies, key
from rights.resolve.names.fold import fold

_WORD = pattern(r"[^\W_]+")
_PART = pattern(r"\s*(?:/|\||,|\svia\s)\s*")
_LEAD = frozenset(
    {"photo", "foto", "image", "picture", "by", "credit", "c", "copyright", "the", "courtesy", "of", "von"}
)


def kept(line: str, printed: str) -> bool:
    """Whether every part of the `line` stands in what is `printed`: signs, lead words, capitals and order aside;
    an agency under another of its names counts.
    """
    have = set(_words(printed))
    agencies = {bodies()[key(part)] for part in _PART.split(printed) if key(part) in bodies()}
    for part in _PART.split(line):
        if set(_words(part)) <= have:
            continue
        if bodies().get(key(part)) not in agencies or key(part) not in bodies():
            return False
    return True


def _words(text: str) -> list[str]:
    return [word for found in _WORD.findall(text) if (word := fold(found)) not in _LEAD]
