"""Image files to evidence: one small walker per container, one decoder per metadata block."""

import os

from rights.model.image import Image
from rights.sources.images.kinds import is_image_name

__all__ = ["is_image_name", "read"]


def read(path: str | os.PathLike[str], name: str) -> Image:
    """The image file at `path`, called `name` in findings, with all rights values in it and in a sidecar beside it."""
    from rights.sources.images import reading  # the decoders: a post without pictures has no use for them

    return reading.read(path, name)
