"""The parts of a credit while they are still tokens."""

from dataclasses import field

from rights.credits.token import Token
from rights.model.values import dataclass

Named = tuple[list[Token], str]


MAKERS = frozenset({"by", "made", "courtesy"})


CHAIN = frozenset("/|–(,·")


@dataclass(slots=True)
class Parts:
    """What a credit's body says, still as tokens."""

    creators: list[Named] = field(default_factory=list)
    source: list[Token] | None = None
    platform: bool = False  # the source is one that we know
    title: list[Token] | None = None
    changes: list[list[Token]] = field(default_factory=list)
    licences: list[Token] = field(default_factory=list)
    nobody: bool = False
    made_by: bool = False  # a "by" stands before the maker
    chained: bool = False  # maker and site are joined by a mark
    strange: int = 0  # words that belong to no part
