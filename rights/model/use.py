"""One use of a picture: where it is shown, what every source says of it, and what was found."""

from enum import StrEnum

from rights.model.finding import Finding
from rights.model.place import Place
from rights.model.values import dataclass


class Side(StrEnum):
    """Who speaks: one column of "what each place says"."""

    POST = "post"
    FILE = "file"
    SIDECAR = "sidecar"
    STRUCTURED = "structured data"
    REGISTER = "register"
    RECORD = "source on record"


@dataclass(frozen=True, slots=True)
class Voice:
    """What one place says of a picture, exactly as found. `agrees` is None where there is nothing to compare.

    `kind` names what is said: "creator", "licence", "notice", "credit line", "source", "title".
    """

    side: Side
    kind: str
    text: str
    place: Place
    label: str  # "caption", "alt text", "IIM By-line", "XMP dc:creator": what a reader would call the place
    meaning: str | None = None  # normal form of the name, or the licence's id: what is compared
    agrees: bool | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """`image` is the path of the file, relative as in reports, or None where it is not there or not ours to read.

    `credit` are the words that credit this picture, as published; `required` the line to write instead,
    where it is certain; `creators` identify people (register id or normal form) and how each was written.
    """

    post: str
    title: str | None
    place: Place
    reference: str
    image: str | None
    credit: tuple[str, ...] = ()
    creators: tuple[tuple[str, str], ...] = ()
    licence: str | None = None
    voices: tuple[Voice, ...] = ()
    findings: tuple[Finding, ...] = ()
    required: str | None = None
    method: str | None = None  # how the credit was bound
