"""HTML pages: text, captions, regions, pictures in every attribute, structured data."""

from rights.model.post import Post, Reach, Region, Role, Slot
from rights.sources.posts import Site, parse


def read(text: str) -> Post:
    return parse(text.encode(), "page.html", Site())


def told(post: Post) -> list[tuple[Slot, str]]:
    return [(block.slot, block.text) for block in post.blocks]


def test_text_is_what_a_reader_sees() -> None:
    post = read(
        "<p>Tom &amp;\n  <b>Jo</b>&nbsp;&eacute;<br>two</p><script>no()</script><p>A<code>x</code></p>"
    )
    assert told(post) == [(Slot.BODY, "Tom & Jo\xa0é\ntwo"), (Slot.BODY, "A")]
    body = post.blocks[0]
    at = body.text.index("é")
    start, end = body.spanned.source_span(at, at + 1)
    assert post.source.content[start:end] == "&eacute;"


def test_a_caption_belongs_to_its_figure_or_to_the_picture_before_it() -> None:
    post = read(
        "<figure><img src=a.jpg alt=A><figcaption>One <a href='http://a.example' rel=license>CC</a></figcaption></figure>"
        "<p>Text</p><div><img src=b.jpg></div><p class='wp-caption-text'>Two</p>"
        "<div><p class=photo-credit>Three</p><img src=c.jpg></div>"
    )
    captions = [block for block in post.blocks if block.slot is Slot.CAPTION]
    assert [block.text for block in captions] == ["One CC", "Two", "Three"]
    assert [block.group for block in captions] == [image.group for image in post.images]
    (link,) = captions[0].links
    assert (link.url, link.rel, captions[0].text[link.start : link.end]) == (
        "http://a.example",
        ("license",),
        "CC",
    )


def test_parts_of_a_caption_do_not_run_together() -> None:
    post = read("<figcaption><span class=caption>A man</span><span class=credit>Jo Doe</span></figcaption>")
    assert told(post) == [(Slot.CAPTION, "A man\nJo Doe")]


def test_regions() -> None:
    post = read(
        "<nav>N</nav><article><p>M</p><footer>own</footer><aside>S<div class='related-posts'>R</div></aside></article>"
        "<div id=comments><p>D</p></div><footer>F</footer><div class='no-sidebar has-comments'>M2</div>"
    )
    assert [(block.text, block.region) for block in post.blocks] == [
        ("N", Region.NAVIGATION),
        ("M", Region.MAIN),
        ("own", Region.MAIN),
        ("S", Region.ASIDE),
        ("R", Region.RELATED),
        ("D", Region.DISCUSSION),
        ("F", Region.FOOTER),
        ("M2", Region.MAIN),
    ]


def test_pictures_in_every_attribute() -> None:
    post = read(
        "<meta property='og:image' content='og.jpg'><div style=\"background-image: url('bg.jpg')\"></div>"
        "<picture><source srcset='p.webp 1x, p@2x.webp 2x'><img src='p.jpg'></picture>"
        "<img src='data:image/gif;base64,R0' data-lazy-src='late.jpg'><img srcset='s-300x200.jpg 300w, s.jpg 900w'>"
        "<noscript><img src='n.jpg'></noscript><video poster='v.jpg'></video>"
        "<iframe src='https://www.flickr.com/photos/x/1/player/'></iframe><img src='i.png' width=16>"
        "<template><img src='t.jpg'></template><img class='avatar' src='face.jpg'>"
    )
    assert [(image.raw, image.role) for image in post.images] == [
        ("og.jpg", Role.LEAD),
        ("bg.jpg", Role.BACKGROUND),
        ("p.jpg", Role.INLINE),
        ("late.jpg", Role.INLINE),
        ("s.jpg", Role.INLINE),
        ("n.jpg", Role.INLINE),
        ("v.jpg", Role.INLINE),
        ("https://www.flickr.com/photos/x/1/player/", Role.EMBED),
        ("i.png", Role.ICON),
        ("face.jpg", Role.ICON),
    ]
    assert post.images[2].same_as == ("p@2x.webp", "p.webp") or set(post.images[2].same_as) == {
        "p@2x.webp",
        "p.webp",
    }
    assert all(image.reach in {Reach.LOCAL, Reach.REMOTE} for image in post.images)
    for image in post.images:
        assert post.source.content[image.place.start : image.place.end] == image.raw


def test_what_the_page_says_about_itself() -> None:
    post = read(
        "<html lang=de><title>T &amp; U</title><meta name=author content='Ann'>"
        "<meta property='article:published_time' content='2020-01-02'><p>By <a rel=author href=/bo>Bo</a></p>"
        "<figure><img src=a.jpg><figcaption itemprop='caption author'>Foto: Jo</figcaption></figure>"
    )
    assert (post.title, post.language, post.date, post.authors) == (
        "T & U",
        "de",
        "2020-01-02",
        ("Ann", "Bo"),
    )


def test_structured_data() -> None:
    post = read(
        '<script type="application/ld+json">{"@graph":[{"@type":"Article","image":{"@type":["ImageObject"],'
        '"contentUrl":"https:\\/\\/a.example\\/a.jpg","creator":{"name":"Jo"},"creditText":"Jo / A",'
        '"license":"https://l.example","acquireLicensePage":{"@id":"https://b.example"}}}]}</script>'
        "<div itemscope itemtype='https://schema.org/ImageObject'><img itemprop=contentUrl src=m.jpg>"
        "<span itemprop=creditText>Al</span><a itemprop=license href=http://c.example>x</a></div>"
        "<p about='r.jpg'><span property='cc:attributionName'>Di</span> <a rel=license href=http://d.example>CC</a></p>"
    )
    assert [
        (item.syntax, item.url, item.creators, item.credit_text, item.licence) for item in post.structured
    ] == [
        ("json-ld", "https://a.example/a.jpg", ("Jo",), "Jo / A", "https://l.example"),
        ("microdata", "m.jpg", (), "Al", "http://c.example"),
        ("rdfa", "r.jpg", ("Di",), None, "http://d.example"),
    ]
    place = post.structured[0].place
    assert place is not None
    assert post.source.content[place.start : place.end] == "https:\\/\\/a.example\\/a.jpg"


def test_broken_json_ld_is_reported() -> None:
    for inside in ("{", "[" * 20_000, '{"a": }'):
        post = read(f'<script type="application/ld+json">{inside}</script><p>x</p>')
        assert [problem.code for problem in post.problems] == ["json-ld-invalid"]
        assert told(post) == [(Slot.BODY, "x")]


def test_depth_is_capped_and_the_text_is_kept() -> None:
    post = read("<div>" * 30_000 + "x" + "</div>" * 30_000 + "<p>y</p>")
    assert [problem.code for problem in post.problems] == ["too-deep"]
    assert [block.text for block in post.blocks] == ["x", "y"]


def test_wrappers_of_common_themes_are_figures() -> None:
    post = read(
        '<div class="post related-none" id="content"><div id="attachment_1" class="wp-caption alignleft"><img src="a.jpg">'
        '<p class="wp-caption-text">One</p></div><p><img src="x.jpg"></p><table class="tr-caption-container"><tr><td>'
        '<img src="b.jpg"></td></tr><tr><td class="tr-caption">Two</td></tr></table><dl class="gallery-item">'
        '<dt class="gallery-icon"><img src="c.jpg"></dt><dd class="wp-caption-text">Three</dd></dl></div>'
    )
    a, x, b, c = post.images
    assert [(block.text, block.slot, block.group) for block in post.blocks] == [
        ("One", Slot.CAPTION, a.group),
        ("Two", Slot.CAPTION, b.group),
        ("Three", Slot.CAPTION, c.group),
    ]
    assert x.group is None
    assert len({a.group, b.group, c.group}) == 3
    assert {image.role for image in post.images} == {Role.INLINE}
    assert {image.region for image in post.images} == {Region.MAIN}


def test_what_html_ends_an_svg_with_is_seen() -> None:
    """A browser leaves SVG at a paragraph, so nobody hides the rest of a post behind an open tag."""
    assert told(read("<p>A <svg onload=x()>b</p><p>C <svg><g><text>d</text><b>e</b></p>")) == [
        (Slot.BODY, "A"),
        (Slot.BODY, "C"),
        (Slot.BODY, "e"),
    ]
    inside = "<svg><text>a</text><foreignObject><p>b</p></foreignObject><text>c</text></svg><p>D</p>"
    assert told(read(inside)) == [(Slot.BODY, "D")]
