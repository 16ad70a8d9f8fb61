"""Credits to the images they speak of, each by a named method, as a careful reader would tell."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rights.model.credit import Binding, Confidence, Credit
from rights.model.image import Image
from rights.model.placement import Bound, Placement
from rights.model.post import Post
from rights.resolve.binding_methods import METHODS
from rights.resolve.post_view import View


def bind(post: Post, credits: Sequence[Credit]) -> tuple[Credit, ...]:  # noqa: A002 - the word of the model
    """The same credits, each with its binding: the first method that has an answer gives it."""
    view = View(post)
    return tuple(replace(credit, binding=_bound(view, credit)) for credit in credits)


def _bound(view: View, credit: Credit) -> Binding:
    for method in METHODS:
        found = method(view, credit)
        if found is not None:
            images = view.same_pictures(found.images)
            return replace(found, images=images) if images != found.images else found
    return Binding("unknown", confidence=Confidence.POSSIBLE)


def place(post: Post, credits: Sequence[Credit], images: Mapping[str, Image]) -> tuple[Placement, ...]:  # noqa: A002 - the word of the model
    """One placement per image reference of the post, with the credits that name it and those that cover all.

    `images` are the files read, by the path their references were resolved to.
    """
    own: dict[int, list[Bound]] = {}
    blanket: list[Bound] = []
    for credit in credits:
        bound = Bound(credit, credit.binding)
        if credit.binding.scope == "all":
            blanket.append(bound)
        for index in credit.binding.images:
            own.setdefault(index, []).append(bound)
    return tuple(
        Placement(
            index,
            reference,
            images.get(reference.path) if reference.path else None,
            tuple(own.get(index, ())),
            tuple(blanket),
        )
        for index, reference in enumerate(post.images)
    )
