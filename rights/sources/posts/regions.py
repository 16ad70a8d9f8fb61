"""Element names, roles and class words to the region of a page."""

from rights.knowledge.page_words import PageWords
from rights.model.pattern import pattern
from rights.model.post import Region
from rights.sources.posts.frames import Frame
from rights.sources.posts.markup import Attributes, decoded

_ELEMENTS = {"nav": Region.NAVIGATION, "aside": Region.ASIDE, "footer": Region.FOOTER}
_ARTICLE = frozenset(("article", "main", "figure"))
_WHOLE = frozenset(("html", "body", "main"))
_HUMP = pattern(r"(?<=[a-z0-9])(?=[A-Z])")


def classes(text: str, attributes: Attributes) -> tuple[str, ...]:
    """The class names, id, rel words, role and item property of an element in lower case, humps as hyphens."""
    found = []
    for name in ("class", "id", "rel", "role", "itemprop", "property"):
        span = attributes.get(name)
        if span is not None:
            found.extend(decoded(text, *span).split()[:12])
    return tuple([_HUMP.sub("-", word).lower().replace("_", "-") for word in found])


def region_of(
    name: str, hints: tuple[str, ...], outer: Region, words: PageWords, frames: list[Frame]
) -> Region:
    """The region of what an element holds. A part of the page stays that part all the way down, but an aside
    may turn out to be a list of related posts.
    """
    if name in _WHOLE or outer not in {Region.MAIN, Region.ASIDE}:
        return outer
    if hints:
        found = words.region(hints)
        if found is not None:
            return Region(found)
    region = _ELEMENTS.get(name)
    if region is None or (region is Region.FOOTER and any(frame.tag in _ARTICLE for frame in frames)):
        return outer
    return region if outer is Region.MAIN else outer


def is_related_heading(text: str, words: PageWords) -> bool:
    """Whether a heading announces other posts: "Related Posts"."""
    return text.strip().strip("#*:：… ").casefold() in words.related_headings
