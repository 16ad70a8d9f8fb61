"""What a rule is, and what it is given to judge.

A rule lives in a module of its own name (`licence_typo.py` holds `licence-typo`). The module's docstring is its
manual page: what it reports, why with clause or source, an example that fails, one that passes, how to mend it.
The module defines `RULE` and the generator function it names.
"""

from collections.abc import Callable, Iterator

from rights.model.credit import Credit, NotACredit
from rights.model.finding import Issue, Severity
from rights.model.image import Image
from rights.model.placement import Placement
from rights.model.post import Post
from rights.model.settings import Settings
from rights.model.values import dataclass
from rights.resolve.people import People
from rights.resolve.records import Records


@dataclass(frozen=True, slots=True)
class PostCase:
    """One post with all that speaks about its pictures."""

    post: Post
    credits: tuple[Credit, ...]
    set_aside: tuple[NotACredit, ...]
    placements: tuple[Placement, ...]
    people: People
    records: Records
    settings: Settings
    before: "PostCase | None" = None  # the same post at the base revision, where one was named


@dataclass(frozen=True, slots=True)
class ImageCase:
    """One image file, judged by itself, once, however many posts show it."""

    image: Image
    people: People
    settings: Settings


@dataclass(frozen=True, slots=True)
class Rule:
    """`post` judges a post, `image` an image file; a rule may have both.

    `default` is False for a rule that only a profile or the config turns on. `yields_to` names rules whose
    finding at the same place makes this one superfluous: one fault is one finding. A rule that asks what day it is has
    `dated`, which says of a case whether the answer matters: else what was found of it holds on other days, too.
    """

    id: str
    severity: Severity
    summary: str  # half a line for `rights rules`
    post: Callable[[PostCase], Iterator[Issue]] | None = None
    image: Callable[[ImageCase], Iterator[Issue]] | None = None
    default: bool = True
    yields_to: tuple[str, ...] = ()
    dated: Callable[[PostCase], bool] | None = None
