"""The events of a parser (text, element, image) to a post."""

from rights.model.post import ImageReference, Post, Role, Slot, StructuredImage
from rights.model.problem import Problem
from rights.model.text import SourceText
from rights.sources.posts import limits
from rights.sources.posts.blocks import CLIMB, STICKY, BlockFlow
from rights.sources.posts.frames import DraftImage, Spot, Written
from rights.sources.posts.run import Run


class Flow(BlockFlow):
    """Collects what a parser meets. A new block begins wherever an image, a block element or a break stands."""

    def __init__(self, source: SourceText) -> None:
        super().__init__(source)
        self.structured: list[StructuredImage] = []
        self.problems: list[Problem] = []
        self.authors: list[str] = []
        self.title: str | None = None
        self.date: str | None = None
        self.language: str | None = None
        self.dropped = 0

    def image(
        self,
        written: Written,
        *,
        role: Role = Role.INLINE,
        key: str | None = None,
        hints: tuple[str, ...] = (),
    ) -> int | None:
        """Take up an image reference; its index, or None over the limit."""
        raw, start, end = written
        if len(self.images) >= limits.REFERENCES:
            self._too_many(start, end)
            return None
        if role is not Role.ICON:
            self.flush()
        top = self.top
        group = top.group
        for frame in self.frames[-CLIMB:]:
            if frame.waiting is not None and group is None:
                group, frame.waiting = frame.waiting, None
        self.order += 1
        link = self.run.open_link
        self.images.append(
            DraftImage(
                raw,
                start,
                end,
                self.order,
                role,
                top.region,
                group,
                link.url if link else None,
                key,
                hints + top.hints,
            )
        )
        return len(self.images) - 1

    def whole(self, text: str, at: int, slot: Slot, group: int | None) -> bool:
        """Make a block of `text`, which stands in the file exactly so from offset `at` and is all there is to it.

        False, and nothing is done, where it has to be read with what is open or has an address in it.
        """
        run, top = self.run, self.top
        if run.length or run.open_link is not None or run.hints or "://" in text or text != text.strip():
            return False
        if text and not top.skip:
            run.add(text, at, emphasised=top.emphasised)
            self.run = Run()
            slot = top.slot if top.slot in STICKY else slot
            block = self.attach(run, Spot(slot, top.region, top.hints, group, top.image, top.key))
            if block is not None and slot not in STICKY:
                self.last_text = block.order
        return True

    def spot(self, slot: Slot, image: int | None, key: str | None = None) -> Spot:
        """Where a text that belongs to one image stands."""
        top = self.top
        if image is None:
            return Spot(slot, top.region, top.hints, top.group, None, key)
        draft = self.images[image]
        return Spot(slot, top.region, draft.hints, draft.group, image, key)

    def _too_many(self, start: int, end: int) -> None:
        if not self.dropped:
            message = f"the post refers to more than {limits.REFERENCES} pictures; only the first {limits.REFERENCES} were read"
            self.problem("too-many-references", message, start, end)
        self.dropped += 1

    def problem(self, code: str, message: str, start: int, end: int, *, lost: bool = True) -> None:
        self.problems.append(Problem(code, message, self.source.place(start, end), lost))

    def post(self, form: str, references: tuple[ImageReference, ...]) -> Post:
        """What was collected, with the image references as they were resolved."""
        if self.cut is not None:
            message = f"the post has more than {limits.BLOCKS} pieces of text; only the first {limits.BLOCKS} were read"
            self.problem("too-many-blocks", message, self.cut, min(self.cut + 1, len(self.source.content)))
        return Post(
            self.source,
            form,
            tuple(self.blocks),
            references,
            tuple(self.structured),
            tuple(dict.fromkeys(self.authors)),
            self.title,
            self.date,
            self.language,
            tuple(self.problems),
        )
