"""A picture and its post to what says that the picture is somebody else's: its address, its link, its file's name."""

import posixpath
from collections.abc import Iterable
from urllib.parse import unquote

from rights.knowledge.credit_words import key
from rights.knowledge.platforms import Platform, is_work, platform_at, platform_of_file
from rights.model.image import FieldValue, Image
from rights.model.person import Comparison, NameClass
from rights.model.placement import Placement
from rights.model.post import ImageReference, Post, Reach, Region, Role
from rights.model.values import dataclass
from rights.resolve.people import People

_SHOWN = frozenset({Region.HEAD, Region.MAIN})
_LENDING = frozenset({"photo-site", "archive", "stock", "agency", "biodiversity"})
_MAKER_FIELDS = ("xmp.dc:creator", "iim.By-line", "exif.Artist")


@dataclass(frozen=True, slots=True)
class Foreign:
    """What says so: `why` goes into a sentence after "the picture is somebody else's: "."""

    why: str
    how: str  # "address", "link", "file-name"
    platform: Platform | None = None


def is_shown(reference: ImageReference) -> bool:
    """Whether a reference is a picture of the post's own content that a reader sees."""
    if reference.role is Role.ICON or reference.region not in _SHOWN:
        return False
    return reference.reach not in {Reach.INLINE_DATA, Reach.UNSAFE, Reach.TEMPLATE}


def foreign(reference: ImageReference) -> Foreign | None:
    """What the reference itself says."""
    if reference.link and is_work(reference.link):
        platform = platform_at(reference.link)
        if platform is not None and platform.kind in _LENDING:
            return Foreign(f"it links to its page on {platform.name}", "link", platform)
    for address in (reference.raw, *reference.same_as):
        platform = platform_at(address) if "//" in address else None
        if platform is not None and platform.kind in _LENDING:
            return Foreign(f"it is shown from {platform.name}", "address", platform)
    name = posixpath.basename(unquote(reference.path or reference.raw).split("?")[0])
    platform = platform_of_file(name)
    if platform is not None and platform.kind in _LENDING:
        return Foreign(f"its file is named as {platform.name} names files", "file-name", platform)
    return None


def named_after(reference: ImageReference, names: Iterable[str]) -> bool:
    """Whether the file is named after one of these people: their own picture, however it came to the site."""
    stem = key(posixpath.basename(unquote(reference.path or reference.raw)))
    words = ([word for word in key(name).split() if len(word) > 1] for name in names)
    return any(len(each) > 1 and all(word in stem for word in each) for each in words)


def maker_in_file(image: Image, post: Post, people: People, owners: Iterable[str]) -> FieldValue | None:
    """The file's creator, where that is neither the post's author nor an owner of the site."""
    own = [*post.authors, *owners]
    for value in image.all(*_MAKER_FIELDS):
        name = value.value.strip()
        if name and not any(_may_be_one(people.compare(name, other)) for other in own):
            return value
    return None


def _may_be_one(compared: Comparison) -> bool:
    """A login that says nothing of a name ("admin") is no reason to take the two for one person."""
    undecided = compared.same is None and compared.matched_by is not NameClass.DIFFERENT
    return compared.same is True or undecided


def uncredited(placements: tuple[Placement, ...], post: Post) -> list[Placement]:
    """The pictures shown that nothing credits: no credit at any of their appearances, none in structured data."""
    credited = {_name(p.reference) for p in placements if p.credits}
    credited |= {
        _base(s.url) for s in post.structured if s.url and (s.creators or s.credit_text or s.copyright_notice)
    }
    # A picture that stands for the post is often shown once more in it, with a credit that links to its address.
    bounds_of = {id(p.credits): p.credits for p in placements}  # placements of one picture share theirs
    credited |= {
        link.link
        for bounds in bounds_of.values()
        for bound in bounds
        for link in bound.credit.links
        if link.link
    }
    left: dict[str, Placement] = {}
    for placement in placements:
        reference = placement.reference
        if is_shown(reference) and not {_name(reference), reference.raw, _base(reference.raw)} & credited:
            left.setdefault(_name(reference), placement)
    return list(left.values())


def _name(reference: ImageReference) -> str:
    return reference.path or reference.raw


def _base(url: str) -> str:
    return posixpath.basename(unquote(url).split("?")[0])
