"""Image files to evidence: one small walker per container, one decoder per metadata block."""

from rights.sources.images.kinds import is_image_name
from rights.sources.images.reading import read

__all__ = ["is_image_name", "read"]
