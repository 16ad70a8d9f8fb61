"""A credit as read from a post: every part as written, with its place and its link."""

from enum import StrEnum

from rights.model.licence import Licence, Recognition
from rights.model.place import Place
from rights.model.post import Slot
from rights.model.values import dataclass


class Confidence(StrEnum):
    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a credit exactly as written, where it stands, and the address it is linked to."""

    text: str
    place: Place
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Creator(Part):
    """A creator as written. `kind`: "person", "handle", "agency", "organisation", "generator"."""

    kind: str = "person"


@dataclass(frozen=True, slots=True)
class LicenceMention(Part):
    """A licence named in the credit's text or carried by one of its links."""

    recognition: Recognition | None = None
    from_link: bool = False


@dataclass(frozen=True, slots=True)
class Notice(Part):
    """A copyright notice: holder and years as written."""

    holder: str | None = None
    years: str | None = None


@dataclass(frozen=True, slots=True)
class Binding:
    """Which images a credit speaks of. `scope` "some" names them by index in `images`; "all" means every
    image of the post that no more specific credit names; "unknown" means that it cannot be told; "none" that
    the image meant is not there.
    """

    scope: str  # "some", "all", "unknown", "none"
    images: tuple[int, ...] = ()
    method: str = "none"  # "own-container", "next-line", "sibling-key", "role-word", "subject", "blanket", …
    confidence: Confidence = Confidence.CERTAIN


@dataclass(frozen=True, slots=True)
class Credit:
    text: str
    place: Place
    slot: Slot
    block: int  # index into Post.blocks
    creators: tuple[Creator, ...] = ()
    licences: tuple[LicenceMention, ...] = ()
    licence: Licence | None = None  # the one licence text and links agree on, else None
    source: Part | None = None  # the site or page it was taken from
    title: Part | None = None
    notice: Notice | None = None
    changes: tuple[Part, ...] = ()  # "cropped", "edited by …"
    subject: Part | None = None  # "city signs" in "Image of city signs: …"
    role_word: str | None = None  # "lead", "left", "2", …: what the credit says about which image it means
    lead_word: str | None = None
    links: tuple[Part, ...] = ()
    hidden: bool = False  # only in a comment, alt or title
    binding: Binding = Binding("unknown")
    confidence: Confidence = Confidence.CERTAIN

    @property
    def number(self) -> int:
        """Which picture of the post the credit says it means, from 1; 0 where it says none that a post could have."""
        word = self.role_word or ""
        return int(word) if word.isdecimal() and len(word) < 10 else 0


class SetAside(StrEnum):
    """Why a stretch of text that looks like a credit is none."""

    BYLINE = "byline"
    RELATED = "related"
    ARTICLE_SOURCE = "article-source"
    SITE_LICENCE = "site-licence"
    SOFTWARE_LICENCE = "software-licence"
    DESCRIPTION = "description"
    DATELINE = "dateline"
    PATH = "path"
    NO_NAME = "no-name"


@dataclass(frozen=True, slots=True)
class NotACredit:
    """A look-alike, kept so that `inspect` can say why it was not taken."""

    text: str
    place: Place
    reason: SetAside
