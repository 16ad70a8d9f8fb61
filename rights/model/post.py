"""A post as read: its blocks of text with exact spans, its links, its image references. Nothing judged."""

from enum import StrEnum

from rights.model.place import Place
from rights.model.problem import Problem
from rights.model.text import SourceText, Spanned
from rights.model.values import dataclass


class Slot(StrEnum):
    """What kind of place a block of text stands in."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    ALT = "alt"
    TITLE = "title"
    KEY = "key"  # a value of the front matter, or of a component's attribute; Block.key names it
    CELL = "cell"
    ITEM = "item"
    QUOTE = "quote"
    COMMENT = "comment"  # not shown to readers


class Region(StrEnum):
    """Which part of the page a block or image belongs to."""

    HEAD = "head"  # front matter, meta elements
    MAIN = "main"
    RELATED = "related"  # teaser cards of other posts
    ASIDE = "aside"
    NAVIGATION = "navigation"
    FOOTER = "footer"  # of the site, not of the article
    DISCUSSION = "discussion"  # readers' comments


class Role(StrEnum):
    """Why an image reference is there."""

    INLINE = "inline"
    LEAD = "lead"  # cover, hero, featured image, og:image
    BACKGROUND = "background"
    EMBED = "embed"  # an iframe of a photo site
    ICON = "icon"  # avatars, badges, logos, tracking pixels


class Reach(StrEnum):
    """Where a reference leads."""

    LOCAL = "local"
    REMOTE = "remote"
    INLINE_DATA = "data"
    OUTSIDE = "outside"  # leaves the root
    UNSAFE = "unsafe"  # javascript:, file:, control characters, not parseable
    TEMPLATE = "template"  # {{ page.image }}: only the generator knows


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside a block: `start` and `end` are code points of `Block.spanned.text`."""

    start: int
    end: int
    url: str
    place: Place  # of the address itself, as written
    title: str | None = None
    rel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest unit a credit can stand in: one paragraph, caption, attribute, value, cell, item.

    `order` is shared with ImageReference: it grows through the document, so "the next image" means something.
    `group` is the id of the figure, shortcode, table cell, gallery item or map of sibling keys that this block
    and some images share, or None. `emphasised` says that the whole block is small, italic or in brackets.
    """

    spanned: Spanned
    place: Place
    slot: Slot
    order: int
    region: Region = Region.MAIN
    key: str | None = None  # "image.credit", "attr", "data-credit"
    group: int | None = None
    image: int | None = None  # index of the one image this alt, title or attribute belongs to
    links: tuple[Link, ...] = ()
    emphasised: bool = False
    hints: tuple[str, ...] = ()  # class names, ids and rel words around it, lower case

    @property
    def text(self) -> str:
        return self.spanned.text


@dataclass(frozen=True, slots=True)
class ImageReference:
    """One appearance of an image. `raw` is the reference as written, `place` where it is written.

    `path` is the file it was resolved to, relative to the root with "/", or None; `tried` are the places looked
    at. `same_as` are further references of the same picture (srcset, thumbnails, CDN sizes, lazy attributes).
    """

    raw: str
    place: Place
    order: int
    reach: Reach
    role: Role = Role.INLINE
    region: Region = Region.MAIN
    path: str | None = None
    tried: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    group: int | None = None
    link: str | None = None  # the address the image itself is linked to
    key: str | None = None  # front matter key or attribute name it stands in
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StructuredImage:
    """An ImageObject (JSON-LD, microdata) or RDFa statement about an image, as written."""

    url: str | None
    creators: tuple[str, ...] = ()
    credit_text: str | None = None
    copyright_notice: str | None = None
    licence: str | None = None
    acquire_page: str | None = None
    place: Place | None = None
    syntax: str = "json-ld"


@dataclass(frozen=True, slots=True)
class Post:
    """A whole post. `authors` are its bylines (never credits); `notes` says what else was met and set aside."""

    source: SourceText
    format: str  # "markdown", "html", "text", "wxr", "mdx" …
    blocks: tuple[Block, ...] = ()
    images: tuple[ImageReference, ...] = ()
    structured: tuple[StructuredImage, ...] = ()
    authors: tuple[str, ...] = ()
    title: str | None = None
    date: str | None = None  # ISO 8601 where it could be read
    language: str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def path(self) -> str:
        return self.source.path
