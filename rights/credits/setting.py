"""Where in its post a block stands: what that says before a word of it is read."""

from bisect import bisect_left

from rights.credits.credit_lists import credit_lists, opens_list
from rights.knowledge.slots import hints_credit, sort_of
from rights.model.post import Block, Post, Region, Role, Slot
from rights.model.values import dataclass

_OUTSIDE = frozenset({Region.RELATED, Region.NAVIGATION, Region.FOOTER, Region.DISCUSSION})
_SHOWN = frozenset({Slot.BODY, Slot.HEADING, Slot.CAPTION, Slot.CELL, Slot.ITEM, Slot.QUOTE})
_SHORT_LINE = 220


@dataclass(frozen=True, slots=True)
class Setting:
    """`place` is "credit" (the slot holds nothing else), "caption", "line" (a short line at an image), "body" or
    "comment". `after` and `before` say that an image stands directly before or after the block.
    """

    place: str
    sort: str | None = None  # what the block's key holds
    after: bool = False
    before: bool = False
    outside: bool = False  # of another post or of the site
    whole: bool = True  # the block is short

    @property
    def near(self) -> bool:
        return self.after or self.before


class Settings:
    """The settings of all blocks of one post."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._images = sorted(
            image.order
            for image in post.images
            if image.role is not Role.ICON and image.region is not Region.HEAD
        )
        self._shown = sorted(
            block.order for block in post.blocks if block.slot in _SHOWN and block.region is not Region.HEAD
        )
        self._lists = credit_lists(post)
        self._bare = post.format == "text" and not post.images
        self._grouped = {image.group for image in post.images if image.group is not None}

    def is_running(self, block: Block) -> bool:
        """Whether running text can be nothing else, as it is too long for a caption's line or a credit's."""
        return len(block.spanned.text) > _SHORT_LINE and block.order not in self._lists

    def heads_list(self, block: Block) -> bool:
        """Whether the block only opens a list of credits, which stands below."""
        return bool(self._lists) and opens_list(block) and block.order < max(self._lists)

    def of(self, block: Block) -> Setting:
        outside = block.region in _OUTSIDE
        short = len(block.text) <= _SHORT_LINE
        if block.slot is Slot.COMMENT:
            return Setting("comment", outside=outside, whole=short)
        if block.slot is Slot.KEY:
            return self._key(block, outside=outside)
        after, before = self._near(block)
        grouped = block.group is not None and block.group in self._grouped
        hinted = (
            bool(block.hints)
            and not any("footer" in hint for hint in block.hints)
            and short
            and hints_credit(block.hints, grouped=grouped or block.slot is Slot.CAPTION)
        )
        if hinted and (grouped or after or before or block.slot is Slot.CAPTION):
            return Setting(
                "credit" if block.slot is not Slot.ALT else "caption", "hint", after, before, outside, short
            )
        if block.slot is Slot.TITLE and block.image is None and not grouped:
            return Setting("tooltip", None, after, before, outside, short)
        if block.slot in {Slot.CAPTION, Slot.ALT, Slot.TITLE} or (grouped and short):
            sort = "alt" if block.slot in {Slot.ALT, Slot.TITLE} else None
            return Setting("caption", sort, after, before, outside, short)
        if block.order in self._lists:
            return Setting("caption", "list", after, before, outside, short)
        beside = block.emphasised or after or before or self._bare
        line = short and beside and block.slot is not Slot.HEADING
        return Setting("line" if line else "body", None, after, before, outside, short)

    def _key(self, block: Block, *, outside: bool) -> Setting:
        sort = sort_of(block.key) if block.key else None
        place = {"credit": "credit", "maker": "credit", "source": "credit", "caption": "caption"}.get(
            sort or "", "none"
        )
        return Setting(place, sort, outside=outside, whole=len(block.text) <= _SHORT_LINE)

    def _near(self, block: Block) -> tuple[bool, bool]:
        """Whether the last thing before, and the first thing after, is an image."""
        images, shown = self._images, self._shown
        at = bisect_left(images, block.order)
        here = bisect_left(shown, block.order)
        earlier = shown[here - 1] if here else -1
        own = here < len(shown) and shown[here] == block.order
        nxt = here + (1 if own else 0)
        later = shown[nxt] if nxt < len(shown) else 1 << 60
        after = at > 0 and images[at - 1] > earlier
        following = (
            images[at]
            if at < len(images) and images[at] != block.order
            else (images[at + 1] if at + 1 < len(images) else None)
        )
        before = following is not None and following < later
        return after, before
