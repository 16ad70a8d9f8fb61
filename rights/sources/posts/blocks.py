"""Text and elements as a parser meets them to the blocks of a post, in reading order."""

from rights.model.post import Block, Region, Slot
from rights.model.text import SourceText
from rights.sources.posts import limits
from rights.sources.posts.content import Content
from rights.sources.posts.frames import DraftImage, Frame, Spot
from rights.sources.posts.run import OpenLink, Run

STICKY = frozenset((Slot.CAPTION, Slot.KEY, Slot.TITLE, Slot.ALT))  # what they hold is no paragraph or list
_MAX_HINTS = 16
CLIMB = 4  # how far above a caption its picture may be found
_NEAR = 40  # pictures that one caption may speak of
_BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】", "［": "］"}


class BlockFlow:
    """Collects what a parser meets. A new block begins wherever an image, a block element or a break stands."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.images: list[DraftImage] = []
        self.frames = [Frame("", Slot.BODY, Region.MAIN, None, ())]
        self.top = self.frames[0]
        self.run = Run()
        self.context = self.top
        self.order = 0
        self.groups = 0
        self.last_text = -1
        self.cut: int | None = None  # where the first block over the limit stands

    # Elements

    def push(
        self,
        tag: str,
        *,
        slot: Slot | None = None,
        hints: tuple[str, ...] = (),
        block: bool = True,
        emphasised: bool = False,
    ) -> Frame:
        """Open an element inside the one that is open; a caption stays a caption all the way down."""
        top = self.top
        if slot is None or top.slot in STICKY:
            slot = top.slot
        frame = Frame(
            tag,
            slot,
            top.region,
            top.group,
            (hints + top.hints)[:_MAX_HINTS] if hints else top.hints,
            top.emphasised or emphasised,
            top.skip,
            block,
            len(self.images),
            top.key,
            top.image,
        )
        if block:
            if self.run.length:
                self.flush()
        elif hints:
            self.run.hints += hints
        self.frames.append(frame)
        self.top = frame
        return frame

    def pop_to(self, depth: int) -> None:
        """Close elements until `depth` are left."""
        frames = self.frames
        while len(frames) > max(depth, 1):
            frame = frames.pop()
            if frame.block and self.run.length:
                self.flush()
            if frame.link is not None:
                self.run.end_link()
            if frame.done is not None:
                frame.done()
        self.top = frames[-1]

    def group(self) -> int:
        self.groups += 1
        return self.groups

    def adopt(self, frame: Frame) -> None:
        """Give a caption the group of the images that stand directly before it, or of the next one."""
        if frame.group is not None:
            return
        outer = [parent for parent in self.frames[-CLIMB - 1 :] if parent is not frame]
        recent = self._recent()
        near: list[DraftImage] = []
        for distance, parent in enumerate(reversed(outer)):
            # One that has its caption may get a second beside the first, but none from farther off.
            near = [
                image
                for index, image in recent
                if index >= parent.first_image and (image.group is None or not distance)
            ]
            if near:
                break
        frame.group = next((image.group for image in near if image.group is not None), None) or self.group()
        for image in near:
            image.group = image.group or frame.group
        if not near and outer:
            outer[-1].waiting = frame.group

    def _recent(self) -> list[tuple[int, DraftImage]]:
        """The images since the last text, in order; the last few of them are enough."""
        first = len(self.images)
        while first and self.images[first - 1].order > self.last_text and len(self.images) - first < _NEAR:
            first -= 1
        return list(enumerate(self.images[first:], first))

    # Text

    def text(self, content: Content, start: int, end: int) -> None:
        top = self.top
        if top.skip or start >= end:
            return
        if not self.run.length:
            self.context = top
        content.emit(self.run, start, end, emphasised=top.emphasised)

    def atom(self, text: str, at: int, length: int) -> None:
        """Text that stands for `length` code points at offset `at` of the file."""
        if self.top.skip:
            return
        if not self.run.length:
            self.context = self.top
        self.run.atom(text, at, length)

    def begin_link(self, link: OpenLink) -> None:
        self.run.begin_link(link)

    def end_link(self) -> None:
        self.run.end_link()

    def flush(self) -> None:
        """End the block that is being read."""
        run = self.run
        if not run.length:
            return
        link = run.open_link
        run.end_link()
        self.run = Run()
        if link is not None:  # a block element inside a link: the link goes on
            self.run.begin_link(link)
        context = self.context
        block = self.attach(
            run,
            Spot(
                context.slot,
                context.region,
                run.hints + context.hints,
                context.group,
                context.image,
                context.key,
            ),
        )
        if block is not None and block.slot not in STICKY:
            self.last_text = block.order

    def attach(self, run: Run, spot: Spot) -> Block | None:
        """Make a block of `run`, unless it holds nothing to read."""
        if len(self.blocks) >= limits.BLOCKS:
            if self.cut is None and run.segments:
                self.cut = run.segments[0][2]
            return None
        finished = run.finish(self.source)
        if finished is None:
            return None
        spanned, links = finished
        text = spanned.text
        first, last = spanned.segments[0], spanned.segments[-1]
        self.order += 1
        block = Block(
            spanned,
            self.source.place(first.source, last.source + last.source_length),
            spot.slot,
            self.order,
            spot.region,
            spot.key,
            spot.group,
            spot.image,
            links,
            not run.plain or _BRACKETS.get(text[0]) == text[-1],
            tuple(dict.fromkeys(spot.hints)) if spot.hints else (),
        )
        self.blocks.append(block)
        return block
