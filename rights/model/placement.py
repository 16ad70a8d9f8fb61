"""One appearance of an image in a post, with the credits that speak of it."""

from rights.model.credit import Binding, Credit
from rights.model.image import Image
from rights.model.post import ImageReference
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Bound:
    credit: Credit
    binding: Binding


@dataclass(frozen=True, slots=True)
class Placement:
    """`own` are the credits that name this image; `blanket` those that cover it only as one of all.

    A blanket credit does not speak of a placement that has credits of its own.
    """

    index: int  # into Post.images
    reference: ImageReference
    image: Image | None = None
    own: tuple[Bound, ...] = ()
    blanket: tuple[Bound, ...] = ()

    @property
    def credits(self) -> tuple[Bound, ...]:
        return self.own or self.blanket
