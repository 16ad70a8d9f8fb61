"""The blocks of a post to its credits and to the look-alikes that are none, in the order of the post."""

from collections.abc import Iterator
from functools import cached_property

from rights.credits.build import Builder
from rights.credits.candidates import candidates
from rights.credits.cues import cues_in, may_state_terms, plainly_none, worth_reading
from rights.credits.judge import judge
from rights.credits.language import languages_of
from rights.credits.licensing import statements_in
from rights.credits.merge import merged
from rights.credits.setting import Settings
from rights.credits.token import Kind, Token
from rights.credits.tokens import tokens_of
from rights.knowledge.credit_words import Languages, Meaning
from rights.knowledge.slots import sort_of
from rights.model.credit import Credit, NotACredit, Part, SetAside
from rights.model.post import Block, Post, Slot

_MOST = 20_000  # code points of one block that are read closely; a caption is never as long
_RUNNING = frozenset({Slot.BODY, Slot.ITEM, Slot.CELL, Slot.QUOTE, Slot.HEADING})


def find(post: Post) -> tuple[tuple[Credit, ...], tuple[NotACredit, ...]]:
    """All credits of a post's images, unbound, and what looks like a credit but is none. Never raises; linear."""
    finder = _Finder(post)
    found: list[Credit] = []
    aside: list[NotACredit] = []
    for number, block in enumerate(post.blocks):
        text = block.spanned.text
        cues = cues_in(text)
        if block.slot in _RUNNING and not cues and not block.hints and plainly_none(text):
            continue  # the quick no for running text, of which posts are made
        for one in finder.read(number, block, cues):
            if isinstance(one, Credit):
                found.append(one)
            else:
                aside.append(one)
    return merged(post, found), tuple(aside)


class _Finder:
    def __init__(self, post: Post) -> None:
        self._post = post
        self._settings = Settings(post)
        self._siblings = _siblings(post)

    @cached_property
    def spoken(self) -> Languages:
        return languages_of(self._post)

    def read(self, number: int, block: Block, cues: frozenset[str]) -> Iterator[Credit | NotACredit]:
        """What one block holds; `cues` are the words in it that open or tell a credit."""
        text = block.spanned.text
        if (
            block.slot in _RUNNING
            and self._settings.is_running(block)
            and not worth_reading(block, "body", cues)
        ):
            return
        setting = self._settings.of(block)
        if setting.place == "none" or not text.strip():
            return
        if setting.place != "credit" and not worth_reading(block, setting.place, cues):
            return
        text = text[:_MOST]
        tokens = tokens_of(text, block.links, statements_in(text) if may_state_terms(text) else ())
        siblings = (
            self._siblings.get(block.group, ()) if block.slot is Slot.KEY and block.group is not None else ()
        )
        builder = Builder(self._post.source, block, number, siblings)
        named = False
        for candidate in candidates(tokens, setting, self.spoken):
            verdict = judge(candidate, setting)
            named = named or verdict is not None
            if verdict is SetAside.NO_NAME and self._settings.heads_list(block):
                continue  # "Image credits:" over the lines that hold the names
            if isinstance(verdict, SetAside):
                start, end = builder.extent(candidate)
                yield NotACredit(text[start:end], builder.place(start, end), verdict)
            elif verdict is not None:
                yield builder.credit(candidate, verdict)
        if not named and (byline := _byline(tokens, block)):
            yield NotACredit(text.strip(), builder.place(*byline), SetAside.BYLINE)


def _siblings(post: Post) -> dict[int | None, tuple[Part, ...]]:
    """Addresses and licences in keys that stand beside a credit's key, by group."""
    found: dict[int | None, tuple[Part, ...]] = {}
    for block in post.blocks:
        if block.slot is not Slot.KEY or block.group is None or not block.key:
            continue
        sort, value = sort_of(block.key), block.text.strip()
        if value and sort in {"link", "licence"}:
            part = Part(value, block.place, value if sort == "link" else None)
            found[block.group] = (*found.get(block.group, ()), part)
    return found


def _byline(tokens: list[Token], block: Block) -> tuple[int, int] | None:
    """A short line "By X" names who wrote the post."""
    words = [token for token in tokens if token.kind is Kind.WORD]
    if block.slot is not Slot.BODY or not 2 <= len(words) <= 6 or not words[0].has(Meaning.BYLINE):
        return None
    return tokens[0].start, tokens[-1].end
