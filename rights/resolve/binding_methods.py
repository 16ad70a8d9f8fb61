"""The ways to tell which image a credit means, in the order in which they are asked."""

from collections.abc import Callable

from rights.model.credit import Binding, Confidence, Credit
from rights.model.post import Region, Slot
from rights.resolve import binding_words as words
from rights.resolve.binding_words import is_plural, some
from rights.resolve.post_view import NEAR, View

_SURE, _LIKELY, _POSSIBLE = Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE


def next_line(view: View, credit: Credit) -> Binding | None:
    """The line directly after a picture, or directly before one."""
    block = view.block(credit)
    if block.region is Region.HEAD or block.slot is Slot.KEY:
        return None
    before, after = view.run_before(block.order), view.run_after(block.order)
    if before:
        several = len(before) > 1 and (len(credit.creators) == len(before) or is_plural(credit))
        return some(
            before if several else before[-1:], "next-line", _SURE if several or len(before) == 1 else _LIKELY
        )
    if after:
        return some(after[:1], "line-before", _LIKELY)
    return None


def listed(view: View, credit: Credit) -> Binding | None:
    """In a list under a heading for credits: the pictures in their order, if it has a line for each."""
    order = view.block(credit).order
    if order not in view.listed:
        return None
    shown = list(dict.fromkeys(view.image(index).path or view.image(index).raw for index in view.inline))
    if len(view.listed) != len(shown):
        return Binding("unknown", (), "listed", _POSSIBLE)
    name = shown[view.listed.index(order)]
    same = [index for index in view.inline if name in {view.image(index).path, view.image(index).raw}]
    return some(same, "listed", _LIKELY)


def only_image(view: View, _credit: Credit) -> Binding | None:
    """The post has one picture."""
    return some(view.pictures[:1], "only-image", _LIKELY) if view.is_single else None


def nearest(view: View, credit: Credit) -> Binding | None:
    """The last picture before the credit, with some text between."""
    order = view.block(credit).order
    at = view.before(order)
    if at is None:
        return None
    index = view.inline[at]
    close = view.between(view.image(index).order, order) <= NEAR
    if not close and view.is_foot(order):
        lead = view.lead()
        return some([lead if lead is not None else index], "foot", _POSSIBLE)
    return some([index], "nearest", _LIKELY if close else _POSSIBLE)


METHODS: tuple[Callable[[View, Credit], Binding | None], ...] = (
    words.own_container,
    words.blanket,
    words.role_word,
    words.same_address,
    words.position_word,
    words.number,
    words.subject,
    words.front_matter,
    next_line,
    words.file_name,
    only_image,
    listed,
    words.plural,
    nearest,
)
