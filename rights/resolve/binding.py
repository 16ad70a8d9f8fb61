"""Credits to the pictures they speak of."""

from collections.abc import Mapping

from rights.model.credit import Credit
from rights.model.image import Image
from rights.model.placement import Placement
from rights.model.post import Post


def bind(post: Post, credits: tuple[Credit, ...]) -> tuple[Credit, ...]:  # noqa: A002, ARG001 - the methods follow
    return credits


def place(post: Post, credits: tuple[Credit, ...], images: Mapping[str, Image]) -> tuple[Placement, ...]:  # noqa: A002, ARG001
    """Every appearance of a picture with what is known of its file."""
    return tuple(
        Placement(index, reference, images.get(reference.path) if reference.path else None)
        for index, reference in enumerate(post.images)
    )
