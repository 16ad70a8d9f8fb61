"""Targets of the post readers: every format, the three kinds of front matter, the export's splitter, two oracles."""

import json
import tomllib
from collections.abc import Callable

from rights.credits import find
from rights.engine.directives import MAX_DIRECTIVES, directives
from rights.model.post import Post
from rights.report.escape import json_text
from rights.report.inspect_post import post_line, post_text
from rights.sources.posts import Site, parse
from rights.sources.posts.references import plain, reach
from rights.sources.posts.toml_entries import read_toml
from rights.sources.posts.wxr_read import posts_in
from rights.sources.posts.wxr_split import split
from tests.fuzz.target import Target, again
from tests.support.archive_data import SHOTS, Shot
from tests.support.archive_posts import export, html, markdown_credit, mdx, quarto, text
from tests.support.oracles import PIECES, TAGS, html_law, markdown_law
from tests.support.places import check_places


def post_law(post: Post) -> None:
    """What holds for any post: places inside the file, credits too, and what `inspect` shows can be written."""
    check_places(post)
    found, aside = find(post)
    size = len(post.source.content)
    for one in (*found, *aside):
        assert one.place.start is not None
        assert one.place.end is not None
        assert 0 <= one.place.start <= one.place.end <= size
    json.loads(json_text(post_line(post, found)))
    post_text(post, found, aside)
    ignored = directives(post)
    assert len(ignored) <= MAX_DIRECTIVES
    for directive in ignored:
        assert 0 <= directive.start <= directive.end <= size
        assert 0 <= (directive.place.start or 0) <= (directive.place.end or 0) <= size


def _named(name: str) -> Callable[[bytes], None]:
    def law(data: bytes) -> None:
        post = parse(data, name, Site())
        post_law(post)
        if again(data):
            assert parse(data, name, Site()) == post, "a second reading differs"

    return law


def _wrapped(opening: str, closing: str, name: str = "a.md") -> Callable[[bytes], None]:
    law = _named(name)
    return lambda data: law(opening.encode() + data + closing.encode())


def toml_law(data: bytes) -> None:
    """Where the standard library takes the text, every string that it finds is found, under the same key."""
    _wrapped("+++\n", "\n+++\n![](a.jpg)\n")(data)
    text = data.decode("utf-8", "replace")
    try:
        mapping = tomllib.loads(text)
    except (ValueError, RecursionError):
        return
    entries, faults, _ = read_toml(text, 0, len(text))
    if faults:
        assert "more than" in faults[0].message or "deep" in faults[0].message, faults
        return
    wanted = set(_strings("", mapping))
    found = {(entry.path, entry.content.text.replace("\r\n", "\n")) for entry in entries}
    assert wanted <= found


def _strings(path: str, value: object) -> list[tuple[str, str]]:
    """Every string with a letter in it, by dotted path; of keys that need quotes nothing is said."""
    if isinstance(value, dict):
        plain_keys = [
            key for key in value if key.replace("-", "").replace("_", "").isalnum() and key.isascii()
        ]
        return [one for key in plain_keys for one in _strings(f"{path}.{key}" if path else key, value[key])]
    if isinstance(value, list):
        return [one for at, inner in enumerate(value) for one in _strings(f"{path}[{at}]", inner)]
    return [(path, value)] if isinstance(value, str) and value.strip() else []


def export_law(data: bytes) -> None:
    """Items one by one and as one post; pieces of any size come to the same items."""
    post_law(parse(data, "a.xml", Site()))
    for post in posts_in(data, "a.xml", Site()):
        post_law(post)
    whole = list(split([data]))
    assert list(split([data[at : at + 7] for at in range(0, len(data), 7)])) == whole


def reference_law(data: bytes) -> None:
    raw = data.decode("utf-8", "surrogateescape")
    reach(raw)
    plain(raw)
    site = Site()
    _named("a.html")(b'<img src="' + data.replace(b'"', b"") + b'">')
    assert site.served is None


def _picked(pieces: tuple[str, ...], law: Callable[[str], None]) -> Callable[[bytes], None]:
    """Each byte is one of the pieces."""
    return lambda data: law("".join(pieces[byte % len(pieces)] for byte in data))


def _shots() -> list[Shot]:
    return list(SHOTS.values())[:3]


def _written() -> list[bytes]:
    return [f"![x]({shot.slug}.jpg)\n\n{markdown_credit(shot)}\n".encode() for shot in _shots()]


MARKDOWN = (
    "---\n", "![", "](", "![a](b.jpg)", "*Photo: Jane Doe, CC BY 4.0*", "{{< figure src=", ">}}", "{% include ", "%}", "<figure>",
    "<figcaption>", "</figure>", "<img src=", "<!-- rights: ignore credit-missing because own -->", "[r]: /u 't'\n", "\n\n", "```", "> ", "- ", "|-|-|\n",
    "&amp;", "&#x", "\\", "<https://a.b>", ":::", '<Figure src={a} caption="', "/>", "{/*", "*/}", "import a from 'b'\n", '```{r fig.cap="', "#| fig-cap: ",
)  # fmt: skip
HTML = (
    "<!doctype html>", "<p>", "</p>", "<figure>", "<figcaption>", "</figure>", "<img src=a.jpg srcset='b.jpg 2x'>", "<a href=", "rel=license", '<script type="application/ld+json">',
    "</script>", '{"@type":"ImageObject","contentUrl":"a.jpg","creator":{"name":"Jane"}}', 'itemscope itemtype="https://schema.org/ImageObject"', "itemprop=creditText", "<meta property=og:image content=a.jpg>",
    "<style>", "</style>", "background-image:url(a.jpg)", "<picture><source srcset=", "<noscript>", "<template>", "<!--", "-->", "<![CDATA[", "<table><tr><td>", "data-src=", "alt=", "class=credit", "&nbsp;", "&#0;", "<iframe src=", "<svg>", "<base href=",
)  # fmt: skip
YAML = ("image: a.jpg\n", "credit: ", "\n  - ", "- src: ", "|\n  ", ">-\n  ", "&a ", "*a", "<<: ", "{", "}", "[", "]", '"', "'", "\\u00e9", "!!str ", "? ", ": ", "# ", "\t", "\n...\n", "\r\n", "\xa0", "rights-ignore: ")  # fmt: skip
TOML = ('image = "a.jpg"\n', "credit = ", "[[photos]]\n", "[a.b]\n", '"""', "'''", "\\u00e9", "\\U0001F600", "\\\n  ", "{", "}", "[", "]", ", ", "# ", "'", "1979-05-27", "true", "0x1F", "\r\n", "a.b = ")  # fmt: skip
JSON = ('"image": "a.jpg"', '"credit": ', '"\\ud83d\\ude00"', '"\\ud800"', "{", "}", "[", "]", ",", ":", "null", "1e9", "\\/", "\\n")  # fmt: skip
WXR = ("<item>", "</item>", "<content:encoded><![CDATA[", "]]></content:encoded>", "<excerpt:encoded>", "<wp:post_type>attachment</wp:post_type>", "<wp:attachment_url>", "<wp:postmeta>", "<dc:creator>", '[caption id="a"]', "[/caption]", "<!-- wp:image -->", "<wp:meta_key>_wp_attached_file</wp:meta_key>", "<guid>", "<link>", "<!DOCTYPE", "&amp;", 'xmlns:wp="http://wordpress.org/export/1.2/"')  # fmt: skip


FRONT = b"title: T\nimage:\n  src: a.jpg\n  credit: 'Jane Doe / CC BY 4.0'\nauthors: [A, B]\n"
FRONT_TOML = b'title = "T"\n[image]\nsrc = "a.jpg"\ncredit = \'Jane Doe\'\n[[photos]]\nname = """a\nb"""\ntags = ["x", {y = "z"}]\n'
FRONT_JSON = b'"title": "T", "image": {"src": "a.jpg", "credit": "Jane \\u00c5"}, "tags": ["x", null, 1]'
MDX = b'import a from "./a.jpg"\n\n<Figure src={a} caption="Photo: Jane Doe">\n  *x*\n</Figure>\n\n{/* c */}\n\n![x](b.jpg)\n'
QUARTO = b'---\ntitle: T\n---\n```{r}\n#| fig-cap: "Photo: Jane"\nknitr::include_graphics("a.png")\n```\n\n![Jane](b.png){fig-alt="x"}\n\n::: {.column-margin}\nPhoto: A\n:::\n'
SHORTCODES = b'{{< figure src="a.jpg" caption="Photo: Jane" attr="J" >}}\n\n{% figure a.jpg "Photo: x" %}\n\n[caption id="x"]<img src="c.jpg"> Photo: Jane[/caption]\n\n{% raw %}{{ x }}{% endraw %}\n'
PLAIN = b"Title\n\nphoto.jpg\nPhoto: Jane Doe / CC BY 4.0\nhttps://a.b/c\n"

TARGETS = {
    "markdown": Target(_named("a.md"), lambda: [*_written(), b"[a]: b 'c'\n\n> - ![a][a]\n\n| a | b |\n|-|-|\n| ![](x) | y |\n"], MARKDOWN, 2048),
    "markdown-oracle": Target(_picked(PIECES, markdown_law), lambda: [bytes(range(len(PIECES)))], (), 60),
    "shortcodes": Target(_named("a.md"), lambda: [SHORTCODES], MARKDOWN, 2048),
    "mdx": Target(_named("a.mdx"), lambda: [MDX, mdx(_shots()[0]).encode()], MARKDOWN, 2048),
    "quarto": Target(_named("a.qmd"), lambda: [QUARTO, quarto(_shots()[0]).encode()], MARKDOWN, 2048),
    "html": Target(_named("a.html"), lambda: [*(html(shot).encode() for shot in _shots()), "".join(HTML).encode()], HTML, 2048),
    "html-oracle": Target(_picked(TAGS, html_law), lambda: [bytes(range(len(TAGS)))], (), 40),
    "plain-text": Target(_named("a.txt"), lambda: [PLAIN, text(_shots()[0]).encode(), PLAIN.decode().encode("utf-16"), "é".encode("cp1252") + PLAIN], ("Photo: ", "\n\n", "http://", ".jpg", "CC BY", b"\xef\xbb\xbf", b"\xff\xfe"), 2048),
    "yaml": Target(_wrapped("---\n", "\n---\n![](a.jpg)\n"), lambda: [FRONT], YAML, 1024),
    "toml": Target(toml_law, lambda: [FRONT_TOML], TOML, 1024),
    "json": Target(_wrapped("{", "}\n![](a.jpg)\n"), lambda: [FRONT_JSON], JSON, 1024),
    "export": Target(export_law, lambda: [export().encode()], WXR, 4096),
    "reference": Target(reference_law, lambda: [b"../a%20b.jpg?x#y", b"//cdn.a/b.jpg", b"data:image/png;base64,AA", b"http://[::1/a"], ("..", "%2e", "%00", "file:", "javascript:", "//", "\\", "{{ x }}", "http://[", "&#x2f;"), 256),
}  # fmt: skip
