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
    sure = {
        id(each): each
        for each in [credit.binding.images for credit in bound if not _is_guess(credit.binding)]
    }
    told = {index for images in sure.values() for index in images}
    sites: dict[int, Part | None] = {}
    return tuple(
        replace(credit, binding=_elsewhere(credit))
        if _means_another(credit, told)
        else _sourced(view, credit, sites)
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


def _sourced(view: View, credit: Credit, sites: dict[int, Part | None]) -> Credit:
    """With the site that the picture's own address or link names, where the credit names none."""
    images = credit.binding.images
    if credit.source is not None or credit.binding.scope != "some":
        return credit
    if id(images) not in sites:  # all credits of one picture have the same
        sites[id(images)] = _site(view, images)
    site = sites[id(images)]
    return replace(credit, source=site) if site is not None else credit


def _site(view: View, images: tuple[int, ...]) -> Part | None:
    for index in images:
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
                return Part(platform.name, image.place, address)
    return None


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
    blanket = tuple([Bound(credit, credit.binding) for credit in credits if credit.binding.scope == "all"])
    own = _own(credits)
    return tuple(
        Placement(
            index,
            reference,
            images.get(reference.path) if reference.path else None,
            own.get(index, ()),
            blanket,
        )
        for index, reference in enumerate(post.images)
    )


def _own(credits: Sequence[Credit]) -> dict[int, tuple[Bound, ...]]:  # noqa: A002 - the word of the model
    """By image, the credits that name it. Credits of the same images are put together first, and images with the same
    credits share one tuple: a picture that is shown a thousand times with a thousand credits costs no million steps.
    """
    groups: dict[int, tuple[tuple[int, ...], list[int]]] = {}
    for number, credit in enumerate(credits):
        images = credit.binding.images
        groups.setdefault(id(images), (images, []))[1].append(number)
    named_by: dict[int, list[int]] = {}
    for group, (images, _) in groups.items():
        for index in images:
            named_by.setdefault(index, []).append(group)
    shared: dict[tuple[int, ...], tuple[Bound, ...]] = {}
    found: dict[int, tuple[Bound, ...]] = {}
    for index, whose in named_by.items():
        key = tuple(whose)
        if key not in shared:
            numbers = sorted(number for group in key for number in groups[group][1])
            shared[key] = tuple([Bound(credits[number], credits[number].binding) for number in numbers])
        found[index] = shared[key]
    return found
