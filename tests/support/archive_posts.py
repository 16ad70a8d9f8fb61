"""A picture to the post that shows it, written as its generator's authors write."""

from collections.abc import Callable
from html import escape

from tests.support.archive_data import SHOTS, SITES, Shot

WORDS = (
    "We had meant to stay an hour and stayed until the light went.",
    "Nobody on the early bus could say when the place was built.",
    "The road ends here, which is why it is still quiet.",
    "It rained, then it did not, then it did.",
)
LEADS = {"de": "Foto:", "fr": "Crédit photo :", "es": "Foto:", "en": "Photo:"}


def lead(shot: Shot) -> str:
    return LEADS[{"jonas": "de", "eloise": "fr", "lucia": "es"}.get(shot.by, "en")]


def markdown_credit(shot: Shot) -> str:
    """The whole credit with its links, in Markdown."""
    work = f"[{shot.title}]({shot.source})"
    if shot.terms is None:
        return f"{lead(shot)} {shot.creator}"
    return f"{lead(shot)} {shot.creator}, {work}, [{shot.terms.name}]({shot.terms.url})"


def html_credit(shot: Shot) -> str:
    if shot.terms is None:
        return f"{lead(shot)} {escape(shot.creator)}"
    return (
        f'{lead(shot)} {escape(shot.creator)}, <a href="{shot.source}">{escape(shot.title)}</a>, '
        f'<a rel="license" href="{shot.terms.url}">{shot.terms.name}</a>'
    )


def text_credit(shot: Shot) -> str:
    if shot.terms is None:
        return f"{lead(shot)} {shot.creator}"
    return f"{lead(shot)} {shot.creator}, {shot.title}, {shot.source}, {shot.terms.name}, {shot.terms.url}"


def words(shot: Shot) -> str:
    return WORDS[list(SHOTS).index(shot.slug) % len(WORDS)]


def front(shot: Shot, *more: str) -> str:
    lines = [f"title: {shot.title}", "date: 2016-05-14", "author: Windward Notes", *more]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def hugo(shot: Shot) -> str:
    if list(SITES["hugo"][1]).index(shot.slug) % 2:
        caption = markdown_credit(shot).replace('"', "'")
        figure = f'{{{{< figure src="/img/{shot.slug}.jpg" alt="{shot.title}" caption="{caption}" >}}}}\n'
        return f"{front(shot)}{words(shot)}\n\n{figure}\nWe will be back.\n"
    return f"{front(shot)}{words(shot)}\n\n![{shot.title}](/img/{shot.slug}.jpg)\n*{markdown_credit(shot)}*\n\nWe will be back.\n"


def jekyll(shot: Shot) -> str:
    image = f"![{shot.title}]({{{{ site.baseurl }}}}/assets/img/{shot.slug}.jpg)"
    if list(SITES["jekyll"][1]).index(shot.slug) % 2:
        image = f"![{shot.title}](/assets/img/{shot.slug}.jpg)"
    return f"{front(shot, 'layout: post')}{words(shot)}\n\n{image}\n{markdown_credit(shot)}\n{{: .caption}}\n\n{words(shot)}\n"


def eleventy(shot: Shot) -> str:
    credit = text_credit(shot).replace("'", "’")
    return front(shot, f"image: /img/{shot.slug}.jpg", f"image_credit: '{credit}'") + words(shot) + "\n"


def mkdocs(shot: Shot) -> str:
    return (
        f'# {shot.title}\n\n{words(shot)}\n\n<figure markdown="span">\n  ![{shot.title}](img/{shot.slug}.jpg)\n'
        f"  <figcaption>{html_credit(shot)}</figcaption>\n</figure>\n\nOnward.\n"
    )


def quarto(shot: Shot) -> str:
    return (
        f"{front(shot)}{words(shot)}\n\n![{markdown_credit(shot)}](img/{shot.slug}.webp)\n\nMore next week.\n"
    )


def mdx(shot: Shot) -> str:
    return (
        f"{front(shot)}import {{ Note }} from '../components/note'\n\n{words(shot)}\n\n"
        f'<figure>\n  <img src="/img/{shot.slug}.png" alt="{shot.title}" />\n'
        f"  <figcaption>{html_credit(shot)}</figcaption>\n</figure>\n\n<Note>Bring boots.</Note>\n"
    )


def html(shot: Shot) -> str:
    return (
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{shot.title}</title></head>\n<body>\n'
        f"<article>\n<h1>{shot.title}</h1>\n<p>{words(shot)}</p>\n<figure>\n"
        f'<img src="img/{shot.slug}.jpg" alt="{shot.title}">\n<figcaption>{html_credit(shot)}</figcaption>\n'
        "</figure>\n<p>We walked home.</p>\n</article>\n</body>\n</html>\n"
    )


def text(shot: Shot) -> str:
    return f"{shot.title}\n\nBy Windward Notes\n14th May 2016\n\n{words(shot)}\n\n{text_credit(shot)}\n"


def item(shot: Shot) -> str:
    """One item of a WordPress export."""
    return (
        f"<item>\n<title>{shot.title}</title>\n<link>https://windward.example.org/{shot.slug}/</link>\n"
        f"<dc:creator><![CDATA[windward]]></dc:creator>\n<content:encoded><![CDATA[<p>{words(shot)}</p>\n"
        f'<figure class="wp-block-image"><img src="img/{shot.slug}.jpg" alt="{shot.title}"/>'
        f"<figcaption>{html_credit(shot)}</figcaption></figure>\n]]></content:encoded>\n"
        "<wp:post_type>post</wp:post_type>\n<wp:status>publish</wp:status>\n</item>\n"
    )


def export() -> str:
    items = "".join(item(SHOTS[slug]) for slug in SITES["wordpress"][1])
    spaces = ["content", "dc", "wp"]
    addresses = ("http://purl.org/rss/1.0/modules/content/", "http://purl.org/dc/elements/1.1/",
                 "http://wordpress.org/export/1.2/")  # fmt: skip
    declared = " ".join(
        f'xmlns:{space}="{address}"' for space, address in zip(spaces, addresses, strict=True)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" {declared}>\n<channel>\n<title>Windward</title>\n'
        f"<wp:wxr_version>1.2</wp:wxr_version>\n{items}</channel>\n</rss>\n"
    )


# Site -> how its posts are written and where they lie.
WRITERS: dict[str, tuple[Callable[[Shot], str], str]] = {
    "hugo": (hugo, "hugo/content/posts/{}.md"),
    "jekyll": (jekyll, "jekyll/_posts/2016-05-14-{}.md"),
    "eleventy": (eleventy, "eleventy/src/posts/{}.md"),
    "mkdocs": (mkdocs, "mkdocs/docs/{}.md"),
    "quarto": (quarto, "quarto/posts/{}.qmd"),
    "mdx": (mdx, "mdx/src/content/blog/{}.mdx"),
    "html": (html, "html/{}.html"),
    "text": (text, "text/{}.txt"),
}
EXPORT = "wordpress/export.xml"


def posts() -> dict[str, str]:
    """Path to content of every post file, all of them as they should be."""
    written = {
        where.format(slug): write(SHOTS[slug])
        for site, (write, where) in WRITERS.items()
        for slug in SITES[site][1]
    }
    return written | {EXPORT: export()}
