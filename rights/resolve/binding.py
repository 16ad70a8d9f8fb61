"""Credits to the images they speak of, each by a named method, as a careful reader would tell."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rights.knowledge.platforms import platform_at
from rights.model.credit import Binding, Confidence, Credit, Part
from rights.model.image import Image
from rights.model.placement import Bound, Placement
from rights.model.post import Post
from rights.resolve.binding_methods import METHODS
from rights.resolve.post_view import View

_GUESSES = frozenset({"nearest", "foot", "only-image"})


def bind(post: Post, credits: Sequence[Credit]) -> tuple[Credit, ...]:  # noqa: A002 - the word of the model
    """The same credits, each with its binding: the first method that has an answer gives it."""
    view = View(post)
    bound = tuple(replace(credit, binding=_bound(view, credit)) for credit in credits)
    told = {index for credit in bound if not _is_guess(credit.binding) for index in credit.binding.images}
    return tuple(
        replace(credit, binding=_elsewhere(credit))
        if _means_another(credit, told)
        else _sourced(view, credit)
        for credit in bound
    )


def _is_guess(binding: Binding) -> bool:
    return binding.method in _GUESSES or (
        binding.method == "role-word" and binding.confidence is not Confidence.CERTAIN
    )


def _means_another(credit: Credit, told: set[int]) -> bool:
    """Whether a credit that says which picture it means was guessed to mean one with a credit of its own."""
    says = credit.subject is not None or credit.role_word == "lead"
    return says and _is_guess(credit.binding) and told.issuperset(credit.binding.images)


def _elsewhere(credit: Credit) -> Binding:
    return Binding("none", (), "role-word" if credit.subject is None else "subject", Confidence.LIKELY)


def _sourced(view: View, credit: Credit) -> Credit:
    """With the site that the picture's own address or link names, where the credit names none."""
    if credit.source is not None or credit.binding.scope != "some":
        return credit
    for index in credit.binding.images:
        image = view.image(index)
        for address in (image.link, image.raw):
            platform = platform_at(address) if address and "//" in address else None
            if platform is not None and platform.kind in {
                "photo-site",
                "archive",
                "biodiversity",
                "stock",
                "agency",
            }:
                return replace(credit, source=Part(platform.name, image.place, address))
    return credit


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
