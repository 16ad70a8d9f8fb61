"""Microdata and RDFa of a page to statements about images and to bylines, while its elements open and close."""

from collections.abc import Callable
from dataclasses import field

from rights.model.post import Region, Slot, StructuredImage
from rights.model.values import dataclass
from rights.sources.posts.content import Content
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Frame
from rights.sources.posts.markup import Attributes, decoded
from rights.sources.posts.pictures import IMAGE_NAME

# Property names of schema.org, Dublin Core and ccREL to what StructuredImage calls them.
_PROPERTIES = {
    "contenturl": "url",
    "url": "url",
    "creator": "creator",
    "author": "creator",
    "cc:attributionname": "creator",
    "attributionname": "creator",
    "dc:creator": "creator",
    "dct:creator": "creator",
    "credittext": "credit_text",
    "copyrightnotice": "copyright_notice",
    "copyrightholder": "copyright_notice",
    "dc:rights": "copyright_notice",
    "license": "licence",
    "cc:license": "licence",
    "dct:license": "licence",
    "acquirelicensepage": "acquire_page",
}
_VALUES = ("content", "href", "src", "resource", "datetime")
_ADDRESSES = frozenset(("url", "licence", "acquire_page"))
_LONGEST = 500


@dataclass(slots=True, eq=False)
class _Item:
    """An image that an element describes; `values` by field of StructuredImage."""

    syntax: str
    start: int
    end: int
    values: dict[str, list[str]] = field(default_factory=dict)

    def put(self, name: str, value: str) -> None:
        value = " ".join(value.split())
        if value and len(value) <= _LONGEST and len(self.values.setdefault(name, [])) < 50:
            self.values[name].append(value)

    def first(self, name: str) -> str | None:
        return next(iter(self.values.get(name, ())), None)


class Items:
    """`taps` collect the text of open elements that are a property's value, by a number of their own."""

    def __init__(self, flow: Flow, taps: dict[int, list[str]]) -> None:
        self.flow = flow
        self.open: list[_Item] = []
        self.taps = taps

    def element(
        self, content: Content, attributes: Attributes, frame: Frame | None, place: tuple[int, int]
    ) -> None:
        """Look at the attributes of an element; `frame` is None for one without content."""
        if frame is not None and (
            "itemtype" in attributes or "about" in attributes or "typeof" in attributes
        ):
            self._begin(content, attributes, frame, place)
        names = self._names(content, attributes)
        if not names:
            return
        text = content.original
        value = next(
            (decoded(text, *attributes[name]).strip() for name in _VALUES if name in attributes), None
        )
        for name in names:
            self._property(name, value, frame, "href" in attributes)

    def _names(self, content: Content, attributes: Attributes) -> list[str]:
        found: list[str] = []
        for name in ("itemprop", "property", "rel"):
            if name in attributes:
                found.extend(decoded(content.original, *attributes[name]).lower().split()[:8])
        return found

    def _begin(self, content: Content, attributes: Attributes, frame: Frame, place: tuple[int, int]) -> None:
        text = content.original
        kind = " ".join(
            decoded(text, *attributes[name]) for name in ("itemtype", "typeof") if name in attributes
        ).lower()
        about = decoded(text, *attributes["about"]).strip() if "about" in attributes else ""
        if not (
            "imageobject" in kind or "stillimage" in kind or "photograph" in kind or IMAGE_NAME.search(about)
        ):
            return
        item = _Item("microdata" if "itemtype" in attributes else "rdfa", *content.span(*place))
        if about:
            item.put("url", about)
        self.open.append(item)

        def done() -> None:
            if item in self.open:  # by identity: items have no equality
                del self.open[self.open.index(item) :]
                self._keep(item)

        frame.done = done

    def _property(self, name: str, value: str | None, frame: Frame | None, is_link: bool) -> None:
        key = _PROPERTIES.get(name)
        item = self.open[-1] if self.open else None
        if name == "author" and item is None and frame is not None and self._is_byline(frame):
            self._tap(frame, self.flow.authors.append)
        if key is None or item is None:
            return
        if value is not None and (key in _ADDRESSES or not is_link):
            item.put(key, value)
        elif frame is not None:
            self._tap(frame, lambda text: item.put(key, text))

    def _is_byline(self, frame: Frame) -> bool:
        """An author in a figure or caption is a picture's, in a list of other posts another post's."""
        in_figure = frame.slot is Slot.CAPTION or frame.group is not None
        return not in_figure and frame.region in {Region.MAIN, Region.HEAD}

    def _tap(self, frame: Frame, take: Callable[[str], None]) -> None:
        if frame.done is not None or len(self.taps) > 8:
            return
        heard: list[str] = []
        self.taps[id(heard)] = heard

        def done() -> None:
            self.taps.pop(id(heard), None)
            text = " ".join("".join(heard).split())
            if 0 < len(text) <= 200:
                take(text)

        frame.done = done

    def _keep(self, item: _Item) -> None:
        if not item.values:
            return
        self.flow.structured.append(
            StructuredImage(
                item.first("url"),
                tuple(item.values.get("creator", ())),
                item.first("credit_text"),
                item.first("copyright_notice"),
                item.first("licence"),
                item.first("acquire_page"),
                self.flow.source.place(item.start, item.end),
                item.syntax,
            )
        )
