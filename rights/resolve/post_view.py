"""A post as binding looks at it: its pictures in order, and what stands between them."""

import posixpath
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from urllib.parse import unquote

from rights.credits.credit_lists import credit_lists
from rights.knowledge.credit_words import key
from rights.model.credit import Credit
from rights.model.post import Block, ImageReference, Post, Region, Role, Slot

NEAR = 3  # blocks of text between an image and a credit that still speaks of it
_SHOWN = frozenset({Slot.BODY, Slot.HEADING, Slot.CAPTION, Slot.CELL, Slot.ITEM, Slot.QUOTE})


class View:
    """A post as binding looks at it: its pictures in order, and what stands between them."""

    def __init__(self, post: Post) -> None:
        self.post = post
        self.pictures = [
            index
            for index, image in enumerate(post.images)
            if image.role is not Role.ICON and image.region in {Region.MAIN, Region.HEAD, Region.ASIDE}
        ]
        self.inline = sorted(
            (index for index in self.pictures if post.images[index].region is not Region.HEAD),
            key=lambda index: post.images[index].order,
        )
        self._same: dict[frozenset[str], tuple[int, ...]] = {}
        self._orders = [post.images[index].order for index in self.inline]
        self._shown = sorted(
            block.order for block in post.blocks if block.slot in _SHOWN and block.region is not Region.HEAD
        )

    # Asked by every credit, so worked out once: a page of a thousand pictures has a thousand credits.

    @cached_property
    def stems(self) -> list[str]:
        """The file name of each of `pictures`, lower case."""
        return [stem(self.image(index)) for index in self.pictures]

    @cached_property
    def keys(self) -> list[str]:
        """The same in the form in which words are compared."""
        return [key(name) for name in self.stems]

    @cached_property
    def all_keys(self) -> str:
        return "\n".join(self.keys)

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        """All file names, and where each begins."""
        return "\n".join(self.stems), [0, *accumulate(len(name) + 1 for name in self.stems)]

    @cached_property
    def linked(self) -> dict[str, list[int]]:
        """The pictures by the page they are linked to."""
        found: dict[str, list[int]] = {}
        for index in self.pictures:
            link = self.image(index).link
            if link is not None:
                found.setdefault(unquote(link).rstrip("/"), []).append(index)
        return found

    @cached_property
    def marked(self) -> int | None:
        """The first picture that is marked as the one that stands for the post."""
        return next((index for index in self.pictures if self.image(index).role is Role.LEAD), None)

    @cached_property
    def listed(self) -> list[int]:
        """The orders of the items of lists that stand under a heading like "Image credits"."""
        orders = credit_lists(self.post)
        return [
            block.order for block in self.post.blocks if block.slot is Slot.ITEM and block.order in orders
        ]

    @cached_property
    def alts(self) -> dict[int | None, str]:
        return {block.image: key(block.text) for block in self.post.blocks if block.image is not None}

    @cached_property
    def groups(self) -> dict[int | None, list[int]]:
        """The images by the figure they stand in."""
        found: dict[int | None, list[int]] = {}
        for index, image in enumerate(self.post.images):
            found.setdefault(image.group, []).append(index)
        return found

    @cached_property
    def _named(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, image in enumerate(self.post.images):
            found.setdefault(image.path or image.raw, []).append(index)
        return found

    @cached_property
    def is_single(self) -> bool:
        """Whether the post has one picture, shown once or more."""
        return len({self.image(index).path or self.image(index).raw for index in self.pictures}) == 1

    def named_with(self, part: str) -> list[int]:
        """The pictures in whose file name `part` stands."""
        names, starts = self._joined
        found: list[int] = []
        at = names.find(part)
        while at >= 0:
            position = bisect_right(starts, at) - 1
            found.append(self.pictures[position])
            at = names.find(part, starts[position + 1])
        return found

    def block(self, credit: Credit) -> Block:
        return self.post.blocks[credit.block]

    def image(self, index: int) -> ImageReference:
        return self.post.images[index]

    def lead(self) -> int | None:
        """The picture that stands for the post: marked as such, else the first."""
        if self.marked is not None:
            return self.marked
        return self.inline[0] if self.inline else next(iter(self.pictures), None)

    def between(self, first: int, last: int) -> int:
        """How many blocks of text stand between two orders."""
        return bisect_left(self._shown, last) - bisect_left(self._shown, first + 1)

    def before(self, order: int) -> int | None:
        """The position in `inline` of the last picture before `order`."""
        at = bisect_left(self._orders, order)
        return at - 1 if at else None

    def run_before(self, order: int) -> list[int]:
        """The pictures that stand directly before `order`, with no text between them."""
        at = self.before(order)
        run: list[int] = []
        while at is not None and at >= 0 and self.between(self._orders[at], order) == 0:
            run.insert(0, self.inline[at])
            order = self._orders[at]
            at -= 1
        return run

    def run_after(self, order: int) -> list[int]:
        at = bisect_left(self._orders, order + 1)
        run: list[int] = []
        while at < len(self.inline) and self.between(order, self._orders[at]) == 0:
            run.append(self.inline[at])
            order = self._orders[at]
            at += 1
        return run

    def same_pictures(self, images: tuple[int, ...]) -> tuple[int, ...]:
        """With the other appearances of the same files."""
        if not images:
            return images
        names = frozenset([self.image(index).path or self.image(index).raw for index in images])
        found = self._same.get(names)
        if found is None:
            found = self._same[names] = tuple(
                sorted({other for name in names for other in self._named[name]})
            )
        return found

    def is_foot(self, order: int) -> bool:
        """Whether no picture comes after."""
        return not self._orders or self._orders[-1] < order


def stem(image: ImageReference) -> str:
    """The name of an image's file, lower case."""
    return posixpath.basename(unquote(image.raw).split("?")[0]).lower()
