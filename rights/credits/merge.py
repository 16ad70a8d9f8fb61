"""Credits that say the same of the same picture (in alt, title and caption) to one."""

from dataclasses import replace

from rights.knowledge.credit_words import key
from rights.model.credit import Credit
from rights.model.post import Post, Slot

# The slot readers see best comes first.
_SEEN = (
    Slot.CAPTION, Slot.CELL, Slot.BODY, Slot.ITEM, Slot.QUOTE, Slot.HEADING, Slot.KEY, Slot.TITLE, Slot.ALT, Slot.COMMENT,
)  # fmt: skip


def merged(post: Post, credits: list[Credit]) -> tuple[Credit, ...]:  # noqa: A002 - the word of the model
    """The same credits with repeats of one picture dropped; the one that stays is the most visible."""
    kept: list[Credit] = []
    seen: dict[tuple[object, ...], int] = {}
    for credit in credits:
        home = _home(post, credit)
        same = (home, _sense(credit))
        other = seen.get(same) if home is not None else None
        if other is None:
            seen[same] = len(kept)
            kept.append(credit)
        elif _SEEN.index(credit.slot) < _SEEN.index(kept[other].slot):
            kept[other] = _joined(credit, kept[other])
        else:
            kept[other] = _joined(kept[other], credit)
    return tuple(sorted(kept, key=lambda credit: (credit.place.start or 0, credit.place.end or 0)))


def _joined(seen: Credit, other: Credit) -> Credit:
    """The credit that readers see, with what only its repeat says."""
    return replace(
        seen,
        hidden=seen.hidden and other.hidden,
        source=seen.source or other.source,
        title=seen.title or other.title,
        licence=seen.licence or (other.licence if not seen.licences else None),
        licences=seen.licences or other.licences,
        links=(*seen.links, *(link for link in other.links if link not in seen.links)),
    )


def _home(post: Post, credit: Credit) -> object | None:
    """The picture a credit stands at, as far as the place alone tells: its image, or its figure."""
    block = post.blocks[credit.block]
    if block.image is not None:
        group = post.images[block.image].group if block.image < len(post.images) else None
        return ("group", group) if group is not None else ("image", block.image)
    return ("group", block.group) if block.group is not None else None


def _sense(credit: Credit) -> tuple[object, ...]:
    names = tuple(
        sorted("".join(char for char in key(creator.text) if char.isalnum()) for creator in credit.creators)
    )
    if names:
        return names
    return (
        "source",
        key(credit.source.text) if credit.source else "",
        "".join(c for c in key(credit.text) if c.isalnum()),
    )
