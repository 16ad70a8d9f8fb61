"""A post as binding looks at it: its pictures in order, and what stands between them."""

from bisect import bisect_left

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
        self._orders = [post.images[index].order for index in self.inline]
        self._shown = sorted(
            block.order for block in post.blocks if block.slot in _SHOWN and block.region is not Region.HEAD
        )

    def block(self, credit: Credit) -> Block:
        return self.post.blocks[credit.block]

    def image(self, index: int) -> ImageReference:
        return self.post.images[index]

    def lead(self) -> int | None:
        """The picture that stands for the post: marked as such, else the first."""
        marked = [index for index in self.pictures if self.image(index).role is Role.LEAD]
        if marked:
            return marked[0]
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
        names = {self.image(index).path or self.image(index).raw for index in images}
        return tuple(
            index
            for index, image in enumerate(self.post.images)
            if index in images or (image.path or image.raw) in names
        )

    def is_foot(self, order: int) -> bool:
        """Whether no picture comes after."""
        return not self._orders or self._orders[-1] < order
