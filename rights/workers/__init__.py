"""Paths of images to thumbnails and camera facts, by foreign decoders in processes that may be killed at any time."""

from rights.workers.pool import Workers

__all__ = ["Workers"]
