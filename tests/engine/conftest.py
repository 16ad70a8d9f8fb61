"""What the tests of the engine share: a catalogue of their own, posts and findings made by hand."""

from collections.abc import Callable

import pytest

from rights import rules
from rights.model.finding import Finding, Issue, Severity
from rights.model.post import Block, ImageReference, Post, Reach, Slot
from rights.model.text import Segment, SourceText, Spanned
from rights.rules.base import Rule


@pytest.fixture
def catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    made = tuple(Rule(name, Severity.WARNING, "a rule") for name in ("licence-typo", "credit-missing"))
    off = Rule("licence-choice", Severity.NOTE, "an optional rule", default=False)
    monkeypatch.setattr(rules, "ALL", (*made, off))


@pytest.fixture
def post() -> Callable[..., Post]:
    def make(
        content: str, form: str = "markdown", key: str | None = None, groups: tuple[tuple[str, int], ...] = ()
    ) -> Post:
        """A post whose `![](x)` are images; `key` is a front matter key whose line is a block; `groups` names
        words that belong to one group.
        """
        source = SourceText("post.md", content)
        blocks = []
        if key is not None:
            start = content.index(": ", content.index(key)) + 2
            end = content.index("\n", start)
            spanned = Spanned(content[start:end], (Segment(0, end - start, start, end - start),))
            blocks.append(Block(spanned, source.place(start, end), Slot.KEY, 0, key=key))
        for word, group in groups:
            start = content.index(word)
            spanned = Spanned(word, (Segment(0, len(word), start, len(word)),))
            place = source.place(start, start + len(word))
            blocks.append(Block(spanned, place, Slot.BODY, 1, group=group))
        images = []
        at = content.find("![](")
        while at >= 0:
            end = content.index(")", at)
            raw = content[at + 4 : end]
            images.append(ImageReference(raw, source.place(at, end + 1), 2, Reach.LOCAL, path=f"img/{raw}"))
            at = content.find("![](", end)
        return Post(source, form, tuple(blocks), tuple(images))

    return make


@pytest.fixture
def finding() -> Callable[..., Finding]:
    def make(rule: str, post: Post, word: str, images: tuple[str, ...] = ()) -> Finding:
        start = post.source.content.index(word)
        place = post.source.place(start, start + len(word))
        return Finding(rule, Severity.WARNING, Issue(f"Says {word}.", place, word, images=images), "0" * 16)

    return make
