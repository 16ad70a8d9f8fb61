"""The values of front matter to key blocks, image references, title, date and authors."""

from rights.knowledge.page_words import PageWords
from rights.model.pattern import pattern
from rights.model.post import Region, Role, Slot
from rights.sources.posts import limits
from rights.sources.posts.entries import Entry
from rights.sources.posts.flow import Flow
from rights.sources.posts.frames import Spot, Written
from rights.sources.posts.pictures import IMAGE_NAME, is_icon
from rights.sources.posts.run import Run
from rights.sources.posts.text import as_date
from rights.sources.posts.walk import Walker

_MARKUP = pattern(r"[\[<&*`\\_]")
# `photo.url` is the page of a picture far more often than the picture, unless the host says otherwise.
_ADDRESS_KEYS = frozenset(("url", "href", "web", "page"))
_FILE_KEYS = frozenset(("file", "filename", "path", "src"))  # `hero.file: a-name` needs no ending
_OTHER_ADDRESSES = ("data:", "file:", "javascript:", "..")
_IMAGE_HOST = pattern(r"https?://(?:images?|img|cdn|media|static|i\d?|res|uploads?|farm\d+|live)[.-]")


class KeyValues:
    """Turns entries into blocks and images. Values of one map share a group."""

    def __init__(self, flow: Flow, walker: Walker, words: PageWords) -> None:
        self.flow = flow
        self.walker = walker
        self.words = words
        self.groups: dict[int, int] = {}

    def take(self, entries: list[Entry]) -> None:
        for entry in entries:
            group = self.groups.get(entry.siblings)
            if group is None:
                group = self.groups[entry.siblings] = self.flow.group()
            value = entry.content.text.strip()
            if self._is_image(entry, value):
                self._image(entry, value, group)
            else:
                self._text(entry, group)
                self._about(entry, value)

    def _is_image(self, entry: Entry, value: str) -> bool:
        if len(value) > limits.REFERENCE_LENGTH or "\n" in value:
            return False
        kind = self.words.key_kind(entry.path)
        if kind == "other":
            return False
        named = IMAGE_NAME.search(value)
        if named and (" " not in value or named.end() == len(value) or "://" in value[:8]):
            return "[" not in value and "<" not in value
        if kind != "image" or any(char.isspace() for char in value) or value.startswith(("#", "<")):
            return False
        if value.startswith("http"):
            return entry.key not in _ADDRESS_KEYS or bool(_IMAGE_HOST.match(value))
        if entry.key in _FILE_KEYS and entry.path.lower() != entry.key:
            return True
        return any(mark in value for mark in "/\\") or value.startswith(_OTHER_ADDRESSES)

    def _image(self, entry: Entry, value: str, group: int) -> None:
        lead = len(entry.content.text) - len(entry.content.text.lstrip())
        start, end = entry.content.span(lead, lead + len(value))
        icon = is_icon(value, self.words) or self.words.is_icon((entry.key.replace("_", "-"),))
        role = Role.ICON if icon else Role.LEAD
        index = self.flow.image(Written(value, start, end), role=role, key=entry.path)
        if index is not None:
            self.flow.images[index].region = Region.HEAD
            self.flow.images[index].group = group

    def _text(self, entry: Entry, group: int) -> None:
        flow = self.flow
        text = entry.content.text
        if not _MARKUP.search(text):
            run = Run()
            entry.content.emit(run, 0, len(text), emphasised=False)
            flow.attach(run, Spot(Slot.KEY, Region.HEAD, (), group, None, entry.path))
            return
        depth = len(flow.frames)
        frame = flow.push("", slot=Slot.KEY)
        frame.region, frame.group, frame.key = Region.HEAD, group, entry.path
        self.walker.read(entry.content)
        flow.flush()
        flow.pop_to(depth)

    def _about(self, entry: Entry, value: str) -> None:
        flow, path = self.flow, entry.path.lower()
        about = self.words.key_about(path)
        if about == "title" and flow.title is None:
            flow.title = value
        elif about == "date" and flow.date is None:
            flow.date = as_date(value) or value[:40]
        elif about == "language" and flow.language is None and len(value) <= 16:
            flow.language = value
        elif about == "author":
            flow.authors.append(value)
