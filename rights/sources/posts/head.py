"""What a page says about itself (meta elements, title, scripts, item properties) to title, date, authors and pictures."""

from rights.model.post import Region, Role, Slot
from rights.sources.posts import pictures
from rights.sources.posts.content import Content
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import DraftImage, Written
from rights.sources.posts.markup import Attributes, decoded
from rights.sources.posts.structured import read_json_ld

_PICTURES = frozenset(
    (
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
        "thumbnail",
        "image",
        "sailthru.image.full",
    )
)
_AUTHORS = frozenset(("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl"))
_DATES = frozenset(("article:published_time", "date", "pubdate", "datepublished", "dc.date", "publish-date"))


class Head:
    """Collects the head of one page into its flow."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.json_ld = False  # the script element that is open holds JSON-LD

    def element(self, content: Content, name: str, attributes: Attributes) -> None:
        """A meta or link element."""
        text = content.original
        if name == "link":
            rel = decoded(text, *attributes["rel"]).lower().split() if "rel" in attributes else []
            if "image_src" in rel and "href" in attributes:
                self._picture(content, attributes["href"], "image_src")
            return
        value = attributes.get("content")
        key_span = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if value is None or key_span is None:
            return
        key = decoded(text, *key_span).strip().lower()
        if key in _PICTURES:
            self._picture(content, value, key)
            return
        meaning = decoded(text, *value).strip()
        if not meaning:
            return
        if key in _AUTHORS and "://" not in meaning:
            self.flow.authors.append(meaning)
        elif key in _DATES:
            self.flow.date = self.flow.date or meaning
        elif key == "og:title":
            self.flow.title = meaning
        elif key in {"og:image:alt", "twitter:image:alt"} and self.flow.images:
            spot = self.flow.spot(Slot.ALT, len(self.flow.images) - 1, key)
            pictures.attach_value(self.flow, content, value, spot)

    def _picture(self, content: Content, span: tuple[int, int], key: str) -> None:
        raw = decoded(content.original, *span).strip()
        if not raw:
            return
        index = self.flow.image(Written(raw, *content.span(*span)), role=Role.LEAD, key=key)
        if index is not None:
            self.flow.images[index].region = Region.HEAD

    def raw(self, content: Content, name: str, start: int, end: int) -> None:
        """The content of an element that holds text without markup."""
        flow = self.flow
        if name == "title" and flow.title is None and not any(frame.tag == "svg" for frame in flow.frames):
            flow.title = " ".join(decoded(content.original, start, end).split()) or None
        elif name == "style":
            images = len(flow.images)
            pictures.style(flow, content, start, end)
            for image in flow.images[images:]:
                _to_head(image)
        elif name == "script" and self.json_ld:
            self.json_ld = False
            read_json_ld(flow, content, start, end)


def _to_head(image: DraftImage) -> None:
    image.region = Region.HEAD
