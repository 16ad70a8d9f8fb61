"""A post file of any format to a `Post`: the format is told by name and content, the rest is the format's reader."""

import os
import posixpath
from collections.abc import Iterator

from rights.model.place import Place
from rights.model.post import Post
from rights.model.problem import Problem
from rights.model.text import SourceText
from rights.sources.files import Unreadable, read_regular
from rights.sources.posts import limits
from rights.sources.posts.content import Content
from rights.sources.posts.decode import decode
from rights.sources.posts.elements import Elements
from rights.sources.posts.flow import Flow
from rights.sources.posts.front_matter import read_front_matter
from rights.sources.posts.masks import Mask, find_masks, hide
from rights.sources.posts.merging import references
from rights.sources.posts.site import Site
from rights.sources.posts.walk import Walker

_FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mkdn": "markdown",
    ".mdx": "mdx",
    ".qmd": "quarto",
    ".rmd": "quarto",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
    ".xml": "wxr",
    ".wxr": "wxr",
}


def is_post_name(name: str) -> bool:
    """Whether a file of this name may be a post. An .xml file is one only if its content says so."""
    return _suffix(name) in _FORMATS


def _suffix(name: str) -> str:
    return posixpath.splitext(name)[1].lower()


def read(path: str | os.PathLike[str], name: str, site: Site) -> Post:
    """The post in the file at `path`, called `name` in reports (relative to the root, "/" between parts)."""
    content = read_regular(path, limits.POST_BYTES)
    if isinstance(content, Unreadable):
        problem = Problem(content.code, f"the post was not read: {content.reason}", Place(name, 1, 1))
        return Post(SourceText(name, ""), _format(name, b""), problems=(problem,))
    return parse(content, name, site)


def read_all(path: str | os.PathLike[str], name: str, site: Site) -> Iterator[Post]:
    """The posts in the file at `path`: one, or the items of a WordPress export."""
    if _FORMATS.get(_suffix(name)) == "wxr":
        from rights.sources.posts.wxr_read import read_export

        yield from read_export(path, name, site)
    else:
        yield read(path, name, site)


def parse(content: bytes, name: str, site: Site) -> Post:
    """The post that the bytes `content` of the file called `name` hold."""
    form = _format(name, content)
    if form == "wxr":
        from rights.sources.posts.wxr_read import whole

        return whole(content, name, site)
    source, problems = decode(content, name, markup=form == "html")
    flow = Flow(source)
    flow.problems.extend(problems)
    if form == "text":
        from rights.sources.posts.text import read_text

        read_text(flow)
    else:
        _read_marked(flow, form)
    return flow.post(form, references(flow, site))


def _read_marked(flow: Flow, form: str) -> None:
    # Brings markdown-it-py along, a fifth of a small run: a plain text, or a picture checked by itself, has no use for it.
    from rights.sources.posts.markdown import Markdown

    elements = Elements(flow)
    text = flow.source.content
    markdown = Markdown(elements)
    start = read_front_matter(flow, markdown.walker, elements.words)
    if form == "html" and not start:  # a finished page: braces in it are no template's
        elements.feed(Content(text, 0))
        flow.flush()
        return
    masks = _read_components(elements, markdown.walker, start, form)
    if form == "html":
        elements.feed(Content(hide(text, masks)[start:], start, None, text[start:]))
        flow.flush()
        return
    markdown.read(start, masks, indented_code=form != "mdx")


def _read_components(elements: Elements, walker: Walker, start: int, form: str) -> dict[int, Mask]:
    """Where the components of MDX, or shortcodes, stand; from now on `elements` reads them. Most posts have none."""
    text = elements.flow.source.content
    if form == "mdx":
        from rights.sources.posts.jsx import find_jsx

        masks = find_jsx(text, start)
    else:
        masks = find_masks(text, start)
    if masks:
        from rights.sources.posts.components import Components
        from rights.sources.posts.jsx import Jsx
        from rights.sources.posts.shortcodes import Shortcodes

        components = Components(elements, walker)
        special = Jsx(components, text, start) if form == "mdx" else Shortcodes(components, text, masks)
        elements.shortcode = lambda at: special(masks[at]) if at in masks else None
    return masks


def _format(name: str, content: bytes) -> str:
    known = _FORMATS.get(_suffix(name))
    if known == "wxr":
        from rights.sources.posts.wxr_split import looks_like_feed

        if not looks_like_feed(content):
            known = None
    if known:
        return known
    head = content[:2048].lstrip().lower()
    return "html" if head.startswith((b"<!doctype html", b"<html", b"<?xml")) else "markdown"
