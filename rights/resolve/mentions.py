"""A post, its credits and its images to every mention of a person: those named outright, and near variants in the prose."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from rights.model.credit import Credit
from rights.model.image import Image
from rights.model.pattern import pattern
from rights.model.person import Mention
from rights.model.place import Place
from rights.model.post import Block, Post, Region, Slot
from rights.resolve.names.fold import fold
from rights.resolve.names.handles import account
from rights.resolve.names.read import is_handle, read
from rights.resolve.names.slips import slip
from rights.resolve.within import inside

FIELDS = (
    "exif.Artist", "exif.XPAuthor", "iim.By-line", "xmp.dc:creator", "xmp.tiff:Artist", "xmp.photoshop:Author",
    "png.Author",
)  # fmt: skip
MOST_NAMES = 60  # names that the prose is searched for
# Platforms whose addresses carry the account's name, and the path part that stands before it.
_PROFILES = {
    "instagram.com": ("",), "unsplash.com": ("@",), "flickr.com": ("photos/", "people/"), "500px.com": ("p/",), "pexels.com": ("@",),
    "twitter.com": ("",), "x.com": ("",), "commons.wikimedia.org": ("wiki/User:",), "behance.net": ("",), "vsco.co": ("",),
    "tumblr.com": ("",), "pixabay.com": ("users/",), "threads.net": ("@",), "t.me": ("",),
}  # fmt: skip
_NO_ACCOUNTS = frozenset({"p", "photos", "photo", "photographs", "explore", "reel", "tv", "stories", "share", "intent", "home", "search", "s", "t", "collections", "license", "users", "tags", "groups", "commons"})  # fmt: skip
_PATH_END = pattern(r"[/?#]")
_WORD = pattern(r"[^\W\d_][\w'’ʼ]*")
_HANDLE = pattern(r"(?<![\w@./])@[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,60}[A-Za-z0-9_])?")


def gather(post: Post, credits: Iterable[Credit], images: Iterable[Image]) -> tuple[Mention, ...]:  # noqa: A002 - the field's word
    """Every mention of a person that bears on the credits of `post`, in order of place.

    Prose is only searched for names already known from credits, notices and files, and for spellings one slip away.
    """
    named = list(_of_credits(post, credits))
    named += _of_structure(post)
    named += [
        Mention(value.value, image.place(value), "file", is_handle(value.value.strip()))
        for image in images for value in image.all(*FIELDS) if value.value.strip()
    ]  # fmt: skip
    taken = {
        (mention.place.path, mention.place.start) for mention in named if mention.place.start is not None
    }
    handles = [mention for mention in _handles(post) if (post.path, mention.place.start) not in taken]
    prose = _variants(post, _known(named), [m.place for m in named if m.place.path == post.path])
    found = dict.fromkeys((*named, *handles, *prose))
    return tuple(sorted(found, key=lambda mention: (mention.place.sort_key, mention.side, mention.text)))


def _of_credits(post: Post, credits: Iterable[Credit]) -> Iterator[Mention]:  # noqa: A002 - the field's word
    for credit in credits:
        for creator in credit.creators:
            if creator.kind in {"person", "handle"} and creator.text.strip():
                yield Mention(creator.text, creator.place, "credit line", creator.kind == "handle")
        holder = credit.notice and credit.notice.holder
        if credit.notice and holder and not any(creator.text == holder for creator in credit.creators):
            yield Mention(
                holder, inside(post, credit.notice.place, holder), "copyright notice", is_handle(holder)
            )


def _of_structure(post: Post) -> Iterator[Mention]:
    for entry in post.structured:
        for creator in entry.creators:
            yield Mention(creator, entry.place or Place(post.path), "structured data", is_handle(creator))


def _handles(post: Post) -> Iterator[Mention]:
    for block in post.blocks:
        if block.slot is Slot.COMMENT:
            continue
        if "@" in block.spanned.text:
            for found in _HANDLE.finditer(block.spanned.text):
                start, end = block.spanned.source_span(found.start(), found.end())
                yield Mention(found[0], post.source.place(start, end), "handle", True)
        for link in block.links:
            if name := profile(link.url):
                yield Mention(f"@{name}", link.place, "handle", True)


def profile(url: str) -> str | None:
    """The account that `url` is the page of on a platform we know, or None."""
    site, _, path = url.partition("://")[2].removeprefix("www.").removeprefix("m.").partition("/")
    for before in _PROFILES.get(site, ()):
        if path.startswith(before):
            name = _PATH_END.split(path.removeprefix(before), maxsplit=1)[0]
            return name if name and account(name) not in _NO_ACCOUNTS and len(name) < 80 else None
    return None


def _known(named: Iterable[Mention]) -> dict[tuple[str, ...], str]:
    known: dict[tuple[str, ...], str] = {}
    for mention in named:
        words = read(mention.text).folded
        if not mention.is_handle and 1 < len(words) <= 5 and len(known) < MOST_NAMES:
            known.setdefault(words, mention.text)
    return known


def _side(block: Block) -> str:
    if block.region is Region.RELATED:
        return "related card"
    return "alt text" if block.slot is Slot.ALT else "prose"


def _variants(post: Post, known: dict[tuple[str, ...], str], taken: list[Place]) -> Iterator[Mention]:
    spans = [(place.start, place.end) for place in taken if place.start is not None and place.end is not None]
    bylines = {read(author).folded for author in post.authors}
    parts = frozenset(part for name in known for part in name)
    for block in _naming(post, parts) if parts else ():
        words = [(found.start(), found.end(), found[0]) for found in _WORD.finditer(block.text)]
        for first, last in _windows(words, known):
            at, to = words[first][0], words[last][1]
            text = block.text[at:to]
            bare = read(text)
            to -= len(words[last][2]) - len(_bare(words[last][2]))
            start, end = block.spanned.source_span(at, to)
            if not any(left < end and start < right for left, right in spans):
                side = "byline" if bare.folded in bylines and _is_byline(block, at) else _side(block)
                yield Mention(block.text[at:to], post.source.place(start, end), side)


def _naming(post: Post, parts: frozenset[str]) -> list[Block]:
    """The blocks in which a word of a known name stands: of a name and its variant all words but one are the same.

    Text in ASCII, which most is, is put together and searched at once for each of the words.
    """
    plain: list[str] = []
    numbers: list[int] = []
    found: set[int] = set()
    for number, block in enumerate(post.blocks):
        text = block.spanned.text
        if block.slot is Slot.COMMENT:
            continue
        if text.isascii():
            plain.append(text.lower().replace("'", ""))  # as `fold` does with each word
            numbers.append(number)
        elif not parts.isdisjoint(map(_folded, _WORD.findall(text))):
            found.add(number)
    joined, starts = "\n".join(plain), [0, *accumulate(len(text) + 1 for text in plain)]
    for part in filter(None, parts):
        at = joined.find(part)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            found.add(numbers[index])
            at = joined.find(part, starts[index + 1])
    return [post.blocks[number] for number in sorted(found)]


def _windows(
    words: list[tuple[int, int, str]], known: dict[tuple[str, ...], str]
) -> Iterator[tuple[int, int]]:
    """Index ranges of words that are a known name, or one but for a slip in one of its words."""
    folded = [_folded(word) for _, _, word in words]
    places: dict[str, list[int]] = {}
    for at, word in enumerate(folded):
        places.setdefault(word, []).append(at)
    seen: set[tuple[int, int]] = set()
    for name in known:
        for offset, part in enumerate(name):
            for at in places.get(part, ())[:200]:
                first = at - offset
                window = (first, first + len(name) - 1)
                if first < 0 or window in seen or not _fits(folded[first : first + len(name)], name):
                    continue
                if all(
                    words[index][2][0].isupper() or not words[index][2][0].isascii()
                    for index in range(first, window[1] + 1)
                ):
                    seen.add(window)
                    yield window


def _fits(window: list[str], name: tuple[str, ...]) -> bool:
    apart = [(x, y) for x, y in zip(window, name, strict=False) if x != y]
    if len(window) != len(name) or len(apart) > 1:
        return False
    return not apart or (len(apart[0][1]) > 4 and slip(*apart[0], 1) is not None)


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(_bare(word))


def _bare(word: str) -> str:
    for mark in ("'", "’", "ʼ"):
        if mark in word[2:]:
            head, _, tail = word.rpartition(mark)
            return head if tail.casefold() in {"s", ""} else word
    return word


def _is_byline(block: Block, at: int) -> bool:
    return block.text[:at].strip().casefold() in {"by", "von", "par", "por", "av", "от", ""}
