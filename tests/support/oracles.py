"""Posts made of pieces of markup, and how markdown-it-py and justhtml read them: what our own readers are held against."""

import re

from justhtml import JustHTML
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rights.model.post import Post, Slot
from rights.sources.posts import Site, parse

ASIDE = {Slot.ALT, Slot.TITLE, Slot.COMMENT}
# Where an address ends at a backslash before a space, the oracle sees no address (CommonMark 0.31, 6.3: it does end there).
BACKSLASH = re.compile(r"(?:\]\(|\]:)[^()]*\\\s")
SPACE = re.compile(r"\s+")


class Plain(MarkdownIt):
    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parent's name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parent's name
        return True


def oracle(text: str) -> tuple[list[str], list[str], str]:
    """Pictures, links and text as markdown-it-py reads them."""
    images: list[str] = []
    links: list[str] = []
    words: list[str] = []
    opened: list[str] = []

    def visit(tokens: list[Token]) -> None:
        for token in tokens:
            if token.type == "image":
                images.append(str(token.attrs["src"]))
            elif token.type == "link_open" and token.markup != "autolink":
                opened.append(str(token.attrs["href"]))
            elif token.type == "link_close":
                opened.clear()
            elif token.type == "text":
                words.append(token.content)
                if token.content.strip():
                    links.extend(opened)
            elif token.type == "inline" and token.children:
                visit(token.children)

    visit(Plain("commonmark").enable("table").parse(text))
    return images, links, SPACE.sub("", "".join(words))


def ours(post: Post) -> tuple[set[str], set[str], str]:
    shown = [block for block in post.blocks if block.slot not in ASIDE]
    # Addresses that stand in the text as such are links too, which CommonMark does not say.
    links = {
        link.url
        for block in shown
        for link in block.links
        if block.text[link.start : link.end].strip() not in {"", link.url}
    }
    return {image.raw for image in post.images}, links, SPACE.sub("", "".join(block.text for block in shown))


PIECES = (
    "a",
    "b c",
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "`",
    "``",
    "[",
    "]",
    "![",
    "](",
    ")",
    "(",
    "\\",
    "&amp;",
    "&x",
    '"t"',
    "x.jpg",
    "](<y z>)",
    ">",
    "> ",
    "- ",
    "# ",
    "|",
    "\n|-|-|\n",
    "é。",
    "[r]",
    "\n\n[r]: /u 't'\n\n",
    "    ",
    "1. ",
    "~~~\n",
    "!",
    "<http://a.b>",
)
TAGS = (
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<i class='x'>",
    "</i>",
    "text ",
    "&amp;",
    "&eacute;",
    "&#65;",
    "&nope;",
    "<br>",
    "<ul><li>",
    "</ul>",
    "<a href='u'>",
    "</a>",
    "<img src=a.jpg>",
    "<img src='b.jpg' alt=\"x > y\">",
    "<!-- c -->",
    "<script>x<p></script>",
    "<style>p{}</style>",
    "<noscript>",
    "</noscript>",
    "<figure>",
    "</figure>",
    " < ",
    "<p",
    " >",
    "<h2>",
    "</h2>",
    "é",
)


def markdown_law(pieces: str) -> None:
    """The same pictures, links and text as markdown-it-py finds with its own inline parser."""
    text = f"Text\n\n{pieces}"
    if BACKSLASH.search(text):
        return
    images, links, words = oracle(text)
    assert ours(parse(text.encode(), "post.md", Site())) == (set(images), set(links), words)


def html_law(pieces: str) -> None:
    """The same pictures and text as justhtml finds."""
    page = f"<!doctype html><body><p>Start</p>{pieces}"
    document = JustHTML(page, sanitize=False, scripting_enabled=False)
    sources = [node.attrs.get("src") for node in document.query("img")]
    post = parse(page.encode(), "page.html", Site())
    assert list(dict.fromkeys(image.raw for image in post.images)) == list(dict.fromkeys(sources))
    words = SPACE.sub("", "".join(block.text for block in post.blocks if block.slot not in ASIDE))
    assert words == SPACE.sub("", _visible(document))


def _visible(document: JustHTML) -> str:
    parts: list[str] = []

    def visit(node: object) -> None:
        name = getattr(node, "name", "")
        if name in {"script", "style", "template"}:
            return
        if name == "#text":
            parts.append(getattr(node, "data", "") or "")
        for child in getattr(node, "children", None) or ():
            visit(child)

    visit(document.root)
    return "".join(parts)
