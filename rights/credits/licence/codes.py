"""The two-letter codes of Creative Commons, and all ways in which they are written as one word."""

from itertools import permutations

CODES = ("by", "nc", "nd", "sa")


def _glued() -> dict[str, tuple[bool, tuple[str, ...], bool]]:
    """Codes without separators: "ccbysa", "byncsa", "ccbyncv": anchor?, elements, a "v" of the version at the end?"""
    found = {}
    for length in (1, 2, 3, 4):
        for parts in permutations(CODES, length):
            joined = "".join(parts)
            for anchor in ("", "cc"):
                if anchor or (length > 1 and "by" in parts):
                    found[anchor + joined] = (bool(anchor), parts, False)
                    found[anchor + joined + "v"] = (bool(anchor), parts, True)
    return found


GLUED = _glued()
