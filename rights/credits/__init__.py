"""Text of posts to credits: lead words, names, licences and sites to parts, each with its place."""

from rights.credits.find import find

__all__ = ["find"]
