"""Two spellings in one script to what a slip of the fingers would have to be to make one of the other."""

from collections import Counter

from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """`count` single slips. `kind`: "transposition", "doubling", "missing letter", "other letter", "several".

    `at` is where the spellings first differ.
    """

    count: int
    kind: str
    at: int

    @property
    def phrase(self) -> str:
        names = {
            "transposition": "one transposition",
            "doubling": "one doubled letter",
            "missing letter": "one letter",
            "other letter": "one letter",
        }
        return names.get(self.kind, f"{self.count} letters")


def slip(a: str, b: str, most: int = 3) -> Slip | None:
    """The slips between `a` and `b`, or None if they are equal or further apart than `most`."""
    if a == b or abs(len(a) - len(b)) > most:
        return None
    start, end = _common(a, b)
    x, y = a[start : len(a) - end], b[start : len(b) - end]
    if not x or not y:
        longer = x or y
        if len(longer) == 1:
            doubled = (start > 0 and a[start - 1] == longer) or (end > 0 and a[len(a) - end] == longer)
            return Slip(1, "doubling" if doubled else "missing letter", start)
    elif len(x) == len(y) == 1:
        return Slip(1, "other letter", start)
    elif len(x) == 2 and x == y[::-1]:
        return Slip(1, "transposition", start)
    # Each slip changes one letter at most: names that share few letters need no measuring.
    if max((Counter(x) - Counter(y)).total(), (Counter(y) - Counter(x)).total()) > most:
        return None
    from rapidfuzz.distance import OSA  # late: most runs meet no two names that are near each other

    count = OSA.distance(a, b, score_cutoff=most)
    return Slip(count, "several", start) if count <= most else None


def _common(a: str, b: str) -> tuple[int, int]:
    """Lengths of the common start and, after it, the common end."""
    shorter = min(len(a), len(b))
    start = 0
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return start, end
