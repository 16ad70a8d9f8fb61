"""Two spellings in one script to what a slip of the fingers would have to be to make one of the other."""

from rights.model.values import dataclass

_SHORT = 16


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
            "transposition": "one swap of letters",
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
    count = _distance(x, y, most)
    return Slip(count, "several", start) if count <= most else None


def _distance(x: str, y: str, most: int) -> int:
    """The optimal string alignment distance, or something above `most`.

    Written out for what is as short as names are: to load RapidFuzz takes longer than to check a post.
    """
    if max(len(x), len(y)) > _SHORT:
        from rapidfuzz.distance import OSA

        return OSA.distance(x, y, score_cutoff=most)
    before: list[int] = []
    last = list(range(len(y) + 1))
    for i, one in enumerate(x):
        row = [i + 1]
        for j, other in enumerate(y):
            least = min(last[j] + (one != other), last[j + 1] + 1, row[j] + 1)
            if i and j and one == y[j - 1] and other == x[i - 1]:
                least = min(least, before[j - 1] + 1)
            row.append(least)
        before, last = last, row
    return last[-1]


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
