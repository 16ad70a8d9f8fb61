"""A post to the lines that stand under a heading like "Image credits": there a name and a site are enough."""

from rights.knowledge.credit_words import key
from rights.knowledge.cue_words import cue_words
from rights.model.post import Block, Post, Region, Slot

_LINES = frozenset({Slot.BODY, Slot.ITEM, Slot.CELL})
_LONGEST = 40  # code points of such a heading


def credit_lists(post: Post) -> frozenset[int]:
    """The orders of the blocks in such lists, up to the next heading."""
    found: set[int] = set()
    inside = False
    for block in post.blocks:
        if block.region is not Region.MAIN:
            continue
        opens = opens_list(block)
        if opens or block.slot is Slot.HEADING:
            inside = opens
        elif inside and block.slot in _LINES:
            found.add(block.order)
    return frozenset(found)


def opens_list(block: Block) -> bool:
    """Whether a heading, or a line that ends in a colon, says that credits follow and nothing else."""
    text = block.spanned.text
    if len(text) > _LONGEST or not (text.rstrip()[-1:] in {":", "："} or block.slot is Slot.HEADING):
        return False
    return key(text.strip().rstrip(":： ")) in cue_words().headings
