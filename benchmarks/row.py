"""`Row`: one measured line of the table, from two figures of one run to a ratio and whether it keeps its limit."""

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


class Way(Enum):
    """How a ratio is taken and which way its limit goes."""

    AT_MOST = "≤"  # ours to the peer's: how many times its cost we may be
    AT_LEAST = "≥"  # the peer's to ours: how many times faster we must be


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, our figure, the figure of who was measured beside it, and what was promised.

    Without a peer the limit is for our figure itself. `theirs` is None where the peer is not installed.
    `instead`: a row without a peer whose limit is enough by itself ("1.3 times the peer's, or 300 ms").
    """

    what: str
    ours: float | None
    unit: str  # of both figures: "µs", "ms", "s", "MB", "x"
    peer: str = ""
    theirs: float | None = None
    limit: float | None = None
    way: Way = Way.AT_MOST
    instead: "Row | None" = None

    @property
    def ratio(self) -> float | None:
        """None where there is nothing to compare."""
        if not self.ours or not self.theirs:
            return None
        return self.ours / self.theirs if self.way is Way.AT_MOST else self.theirs / self.ours

    @property
    def met(self) -> bool | None:
        """None where nothing was promised or nothing could be compared."""
        value = self.ratio if self.peer else self.ours
        if self.instead and self.instead.met:
            return True
        if value is None or self.limit is None:
            return None
        return value <= self.limit if self.way is Way.AT_MOST else value >= self.limit


@dataclass(frozen=True, slots=True)
class Options:
    """`quick`: small numbers, to see that all of it runs; `peers`: the folder with the peers' environment."""

    quick: bool = False
    peers: Path = field(default=ROOT / ".peers")

    def pick(self, full: int, quick: int) -> int:
        """One of two numbers: of repeats, of files."""
        return quick if self.quick else full
