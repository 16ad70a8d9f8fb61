"""What a parser has open and has met, before it is a block or an image reference: open elements, draft images."""

from collections.abc import Callable
from dataclasses import field
from typing import NamedTuple

from rights.model.post import Region, Role, Slot
from rights.model.values import dataclass
from rights.sources.posts.run import OpenLink


@dataclass(slots=True)
class Frame:
    """One open element and what it passes on to what it holds."""

    tag: str
    slot: Slot
    region: Region
    group: int | None
    hints: tuple[str, ...]
    emphasised: bool = False
    skip: bool = False
    block: bool = True
    first_image: int = 0
    key: str | None = None
    image: int | None = None
    waiting: int | None = None  # group of a caption that came before its picture
    link: OpenLink | None = None
    done: Callable[[], None] | None = None  # called when the element ends


@dataclass(slots=True)
class DraftImage:
    """An image reference that is not classified and resolved yet; `start` and `end` are where it is written."""

    raw: str
    start: int
    end: int
    order: int
    role: Role
    region: Region
    group: int | None
    link: str | None
    key: str | None
    hints: tuple[str, ...]
    same_as: list[str] = field(default_factory=list)


class Written(NamedTuple):
    """An address and where in the file it is written."""

    raw: str
    start: int
    end: int


@dataclass(slots=True)
class Spot:
    """What a block is, besides its text."""

    slot: Slot
    region: Region
    hints: tuple[str, ...] = ()
    group: int | None = None
    image: int | None = None
    key: str | None = None
