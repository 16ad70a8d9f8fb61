"""A shortcode, include or component with its arguments to a picture, its caption and its credit."""

from rights.model.post import Role, Slot
from rights.model.values import dataclass
from rights.sources.posts.content import Content
from rights.sources.posts.elements import Elements
from rights.sources.posts.frames import Frame, Written
from rights.sources.posts.pictures import IMAGE_NAME, is_icon
from rights.sources.posts.run import OpenLink
from rights.sources.posts.walk import Walker

_PLAIN_IMAGES = frozenset(("image", "img", "picture"))  # their second argument is the alt text


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument; `start` and `end` are where its value is written, without quotes."""

    key: str  # lower case; "" for one without a name
    value: str
    start: int
    end: int
    quoted: bool = True


class Components:
    """Puts components into the flow of `elements`; `walker` reads the Markdown inside arguments."""

    def __init__(self, elements: Elements, walker: Walker) -> None:
        self.elements = elements
        self.flow = elements.flow
        self.words = elements.words
        self.walker = walker

    def place(self, name: str, arguments: list[Argument], *, opens: bool) -> None:
        """Take up one component. `opens`: what follows up to its end tag is its content."""
        flow = self.flow
        shows = self.words.key_kind(name) == "image"
        images = [argument for argument in arguments if self._is_image(argument, shows)]
        texts = [argument for argument in arguments if argument not in images]
        if not (images or shows or opens) and not any(
            self._slot(name, argument, first=False) for argument in texts
        ):
            return
        group = flow.top.group or flow.group()
        index = self._images(name, images, texts, group)
        frame = self._open(name, group if index is not None else None) if opens else None
        if frame is not None and index is not None:
            frame.slot = Slot.CAPTION
        first = True
        for argument in texts:
            slot = self._slot(name, argument, first=first and index is not None and argument.quoted)
            if slot is not None:
                first = first and bool(argument.key)
                self._text(argument, slot, index, (group if index is not None else None, texts))

    def _open(self, name: str, group: int | None) -> Frame:
        frame = self.flow.push(f"<{name}>")
        frame.group = frame.group or group
        return frame

    def close(self, name: str) -> None:
        """The end tag of a component: everything that stayed open inside ends with it."""
        frames = self.flow.frames
        for depth in range(len(frames) - 1, 0, -1):
            if frames[depth].tag == f"<{name}>":
                self.flow.pop_to(depth)
                return

    def _is_image(self, argument: Argument, shows: bool) -> bool:
        value = argument.value.strip()
        if not value or "\n" in value or len(value) > 4_000:
            return False
        kind = self.words.argument_kind(argument.key)
        if kind not in {"image", None}:
            return False
        if IMAGE_NAME.search(value) and (" " not in value or "{{" in value or kind == "image"):
            return True
        return shows and kind == "image" and not any(char.isspace() for char in value)

    def _slot(self, name: str, argument: Argument, *, first: bool) -> Slot | None:
        """The slot of an argument, None for one that is no text. The first text without a name is the caption."""
        if not argument.key:
            if not (first and argument.value.strip()):
                return None
            return Slot.ALT if name in _PLAIN_IMAGES else Slot.CAPTION
        kind = self.words.argument_kind(argument.key)
        return {"caption": Slot.CAPTION, "alt": Slot.ALT, "title": Slot.TITLE, "credit": Slot.KEY}.get(
            kind or ""
        )

    def _images(self, name: str, images: list[Argument], texts: list[Argument], group: int) -> int | None:
        flow = self.flow
        link = next((one.value for one in texts if self.words.argument_kind(one.key) == "link"), None)
        first: int | None = None
        for argument in images:
            value = argument.value.strip()
            if first is not None and argument.key and self.words.argument_kind(argument.key) != "image":
                flow.images[first].same_as.append(value)
                continue
            lead = len(argument.value) - len(argument.value.lstrip())
            written = Written(value, argument.start + lead, argument.start + lead + len(value))
            role = (
                Role.ICON
                if is_icon(value, self.words)
                else Role.LEAD
                if self.words.is_lead((name.lower(),))
                else Role.INLINE
            )
            index = flow.image(written, role=role, key=argument.key or name)
            if index is None:
                return first
            flow.images[index].group = flow.images[index].group or group
            flow.images[index].link = flow.images[index].link or link
            first = index if first is None else first
        return first

    def _text(
        self, argument: Argument, slot: Slot, image: int | None, around: tuple[int | None, list[Argument]]
    ) -> None:
        flow = self.flow
        group, others = around
        depth = len(flow.frames)
        frame = flow.push("", slot=slot)
        frame.slot, frame.key, frame.image = slot, argument.key or None, image
        frame.group = group if group is not None else frame.group
        link = next(
            (
                one
                for one in others
                if one.key
                in {
                    f"{argument.key}link",
                    f"{argument.key}_link",
                    f"{argument.key}-link",
                    f"{argument.key}url",
                    f"{argument.key}_url",
                }
            ),
            None,
        )
        if link is not None and argument.key:
            flow.begin_link(OpenLink(link.value, link.start, link.end))
        self.walker.read(Content(argument.value, argument.start))
        flow.end_link()
        flow.flush()
        flow.pop_to(depth)
