"""The faults that have gathered in the sample archive: path, what should stand there, what stands there."""

from tests.support.archive_data import SHOTS
from tests.support.archive_posts import html_credit

BY_SA_3 = "https://creativecommons.org/licenses/by-sa/3.0/"
BY_4 = "https://creativecommons.org/licenses/by/4.0/"
BY_NC_4 = "https://creativecommons.org/licenses/by-nc/4.0/"

OLD: tuple[tuple[str, str, str], ...] = (
    # A letter for a digit, a version and a licence that do not exist, one that is not named at all.
    ("hugo/content/posts/lighthouse.md", "[CC BY 3.0]", "[CC BY 3.O]"),
    ("mkdocs/docs/tide.md", ">CC BY-SA 3.0<", ">CC BY-SA 3.5<"),
    ("eleventy/src/posts/kiln.md", "CC BY 4.0", "CC BY-XQ 4.0"),
    ("text/crossing.txt", f"CC BY-SA 3.0, {BY_SA_3}", "some rights reserved"),
    # Words and link, post and file, licence and site at odds.
    ("mdx/src/content/blog/bakery.mdx", ">CC BY-SA 4.0<", ">CC BY-NC 4.0<"),
    ("html/festival.html", f'{BY_4}">CC BY 4.0<', f'{BY_NC_4}">CC BY-NC 4.0<'),
    # No link to the licence; the same once more, but agreed upon with the photographer.
    ("jekyll/_posts/2016-05-14-ferry.md", f"[CC BY-SA 3.0]({BY_SA_3})", "CC BY-SA 3.0"),
    ("mkdocs/docs/cellar.md", f'<a rel="license" href="{BY_4}">CC BY 4.0</a>', "CC BY 4.0"),
    (
        "mkdocs/docs/cellar.md",
        "<figure",
        "<!-- rights: ignore obligation-licence-link because she asked for no link, letter of 3 May 2019 -->\n<figure",
    ),
    # An ignore comment that has outlived its finding.
    (
        "hugo/content/posts/market.md",
        "We will be back.",
        "<!-- rights: ignore licence-typo because printed so -->\n\nWe will be back.",
    ),
    # A name misspelt, another's name, a host for a name, no name.
    ("eleventy/src/posts/cliffs.md", "Tomasz Wieczorek", "Tomasz Wiezcorek"),
    ("html/mill.html", "Kateryna Melnyk", "Hiroto Nakagawa"),
    ("hugo/content/posts/harbourmaster.md", "Marit Solheim", "Unsplash"),
    ("html/loom.html", f"<figcaption>{html_credit(SHOTS['loom'])}</figcaption>\n", ""),
    # A picture that is not there.
    ("jekyll/_posts/2016-05-14-silo.md", "/assets/img/silo.jpg", "/assets/img/silo-large.jpg"),
    # One post of the export: the version is a letter.
    (
        "wordpress/export.xml",
        f"{html_credit(SHOTS['herons'])}</figcaption>",
        f"{html_credit(SHOTS['herons']).replace('>CC BY-SA 3.0<', '>CC BY-SA 3.O<')}</figcaption>",
    ),
    # Only a matter of form.
    ("text/dunes.txt", "CC BY-SA 4.0", "CC BY SA 4.0"),
)
