"""A post, its credits and its images to every mention of a person: those named outright, and near variants in the prose."""

from collections.abc import Iterable, Iterator

from rights.model.credit import Credit
from rights.model.image import Image
from rights.model.pattern import pattern
from rights.model.person import Mention
from rights.model.place import Place
from rights.model.post import Post, Slot
from rights.resolve.names.handles import account
from rights.resolve.names.read import is_handle, read
from rights.resolve.prose import in_prose
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
    prose = in_prose(post, _known(named), [m.place for m in named if m.place.path == post.path])
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
