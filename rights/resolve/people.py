"""Names to people: who is meant, under which spelling, and what speaks for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from rights.model.credit import Credit
from rights.model.image import Image
from rights.model.person import Mention
from rights.model.post import Post
from rights.resolve.register import Register


@dataclass(frozen=True, slots=True)
class People:
    """The register and the witnesses of one post."""

    @classmethod
    def build(cls, register: Register | None, mentions: Iterable[Mention]) -> "People":  # noqa: ARG003 - follows
        return cls()


def gather(post: Post, credits: Iterable[Credit], images: Iterable[Image]) -> tuple[Mention, ...]:  # noqa: A002, ARG001
    """Every name met in a post and its pictures."""
    return ()
