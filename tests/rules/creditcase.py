"""A credit line as a post's only credit: built by hand, so that a rule is tested without the credit grammar."""

import re
from collections.abc import Sequence

from rights.credits.licence import recognise
from rights.model.credit import Binding, Creator, Credit, LicenceMention, NotACredit, Notice, Part, SetAside
from rights.model.image import FieldValue, Image
from rights.model.placement import Bound, Placement
from rights.model.post import Block, ImageReference, Link, Post, Reach, Slot
from rights.model.settings import Settings
from rights.model.text import Segment, SourceText, Spanned
from rights.resolve.people import People
from rights.resolve.records import Records
from rights.rules.base import PostCase

LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def credit_of(
    source: SourceText, number: int, start: int, end: int, creators: Sequence[str], title: str | None
) -> tuple[Credit, Block]:
    """The line `source.content[start:end]` with its Markdown links as one credit, and the block it stands in."""
    line = source.content[start:end]
    text, segments, links, at = "", [], [], 0
    for match in [*LINK.finditer(line), None]:
        stop = match.start() if match else len(line)
        if stop > at:
            segments.append(Segment(len(text), stop - at, start + at, stop - at))
            text += line[at:stop]
        if match is not None:
            length = len(match[1])
            place = source.place(start + match.start(2), start + match.end(2))
            links.append(Link(len(text), len(text) + length, match[2], place))
            segments.append(Segment(len(text), length, start + match.start(1), length))
            text += match[1]
            at = match.end()
    spanned = Spanned(text, tuple(segments))

    def part(begin: int, finish: int) -> Part:
        return Part(text[begin:finish], source.place(*spanned.source_span(begin, finish)))

    recognition = recognise(text, [link.url for link in links])
    mentions = [
        LicenceMention(said.text, link.place, link.url, recognition, from_link=True)
        if (link := next((link for link in links if said.is_link and link.url == said.text), None))
        else LicenceMention(said.text, part(said.start, said.end).place, None, recognition)
        for said in recognition.statements
    ]
    place = source.place(start, end)
    notice = Notice(text, place, holder=text.partition("©")[2].strip() or None) if "©" in text else None
    credit = Credit(
        text,
        place,
        Slot.BODY,
        number,
        tuple(Creator(name, place) for name in creators if name in text),
        tuple(mentions),
        recognition.licence,
        title=Part(title, place) if title and title in text else None,
        notice=notice,
        changes=(Part("colours changed", place),) if "colours changed" in text else (),
        links=tuple(Part(text[link.start : link.end], link.place, link.url) for link in links),
        binding=Binding("some", (0,)),
    )
    return credit, Block(spanned, place, Slot.BODY, number + 1, links=tuple(links))


def case(
    *lines: str,
    creators: Sequence[str] = ("Jane Doe",),
    settings: Settings | None = None,
    fields: dict[str, str] | None = None,
    title: str | None = None,
    page: str | None = None,
) -> PostCase:
    """A post that shows a.jpg, with each of `lines` as a credit of it and `page` as a word about the page itself."""
    content = "\n".join(["![](a.jpg)", *lines, page or ""])
    source = SourceText("post.md", content)
    found, blocks = [], []
    at = len("![](a.jpg)") + 1
    for number, line in enumerate(lines):
        credit, block = credit_of(source, number, at, at + len(line), creators, title)
        found.append(credit)
        blocks.append(block)
        at += len(line) + 1
    aside: tuple[NotACredit, ...] = ()
    if page is not None:
        credit, block = credit_of(source, len(lines), at, at + len(page), (), None)
        blocks.append(block)
        aside = (NotACredit(credit.text, credit.place, SetAside.SITE_LICENCE),)
    reference = ImageReference("a.jpg", source.place(0, 10), 0, Reach.LOCAL, path="a.jpg")
    image = None
    if fields is not None:
        values = tuple(FieldValue(name, value, name.split(".")[0], 0) for name, value in fields.items())
        image = Image("a.jpg", "JPEG", values)
    own = tuple(Bound(credit, credit.binding) for credit in found)
    return PostCase(
        Post(source, "markdown", tuple(blocks), (reference,)),
        tuple(found),
        aside,
        (Placement(0, reference, image, own),),
        People(),
        Records(),
        settings or Settings(),
    )
