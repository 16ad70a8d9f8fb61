"""WordPress exports: items with their blocks, classic captions, attachments; what is refused and where it ends."""

from pathlib import Path

import pytest

from rights.model.post import Post, Slot
from rights.sources.posts import Site, limits, parse, read_all

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>{}\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Site</title><wp:wxr_version>1.2</wp:wxr_version>\n'
)
TAIL = "</channel></rss>\n"
ITEM = """<item><title>A &amp; B</title><dc:creator><![CDATA[ann]]></dc:creator>
<wp:post_date>2020-01-02 10:00:00</wp:post_date><wp:post_type>post</wp:post_type>
<content:encoded><![CDATA[First é

<!-- wp:image {"id":1} -->
<figure class="wp-block-image"><img src="a.jpg" alt="A"/><figcaption>Photo: Jo</figcaption></figure>
<!-- /wp:image -->

[caption id="x" align="left"]<img src="b.jpg"> Foto: Al[/caption]

Last]]></content:encoded></item>
"""
ATTACHED = """<item><title>c</title><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>http://a.example/c.jpg</wp:attachment_url><excerpt:encoded><![CDATA[By <b>Di</b>]]></excerpt:encoded>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[C]]></wp:meta_value></wp:postmeta></item>
"""


def export(tmp_path: Path, text: str) -> list[Post]:
    path = tmp_path / "export.xml"
    path.write_text(text, encoding="utf-8")
    return list(read_all(path, "export.xml", Site()))


def told(post: Post) -> list[tuple[Slot, str, int | None]]:
    return [(block.slot, block.text, block.place.line) for block in post.blocks]


def test_items_are_posts_with_places_in_the_file(tmp_path: Path) -> None:
    post, picture = export(tmp_path, HEAD.format("") + ITEM + ATTACHED + TAIL)
    assert (post.title, post.date, post.authors) == ("A & B", "2020-01-02", ("ann",))
    assert told(post) == [
        (Slot.HEADING, "A & B", 3),
        (Slot.BODY, "First é", 5),
        (Slot.ALT, "A", 8),
        (Slot.CAPTION, "Photo: Jo", 8),
        (Slot.CAPTION, "Foto: Al", 11),
        (Slot.BODY, "Last", 13),
    ]
    assert [image.group for image in post.images] == [post.blocks[3].group, post.blocks[4].group]
    for block in post.blocks[1:]:
        assert post.source.content[block.place.start : block.place.end] == block.text
    assert told(picture)[1:] == [(Slot.CAPTION, "By Di", 15), (Slot.ALT, "C", 16)]
    assert picture.images[0].raw == "http://a.example/c.jpg"
    assert {block.group for block in picture.blocks[1:]} == {picture.images[0].group}


def test_a_large_export_is_read_item_by_item(tmp_path: Path) -> None:
    filler = "<!-- " + "x" * 80 + " -->\n"
    path = tmp_path / "export.xml"
    with path.open("w", encoding="utf-8") as out:
        out.write(HEAD.format("") + ITEM)
        out.writelines([filler] * (limits.POST_BYTES // len(filler) + 1))
        out.write(ITEM + TAIL)
    lines = [post.blocks[1].place.line for post in read_all(path, "export.xml", Site())]
    between = ITEM.count("\n") + limits.POST_BYTES // len(filler) + 1
    assert lines == [5, 5 + between]


@pytest.mark.parametrize(
    ("text", "code", "posts"),
    [
        (HEAD.format("<!DOCTYPE x [<!ENTITY a 'b'>]>") + ITEM + TAIL, "wxr-doctype", 0),
        (HEAD.format('<!DOCTYPE rss SYSTEM "http://a.example/x.dtd">') + ITEM + TAIL, "wxr-doctype", 0),
        ((HEAD.format("") + ITEM + ITEM + TAIL)[:-10], "wxr-invalid", 2),
        (HEAD.format("") + ITEM + "<a>" * 50_000 + TAIL, "too-deep", 1),
        (HEAD.format("") + ITEM + "<b>\x0b</b>" + TAIL, "wxr-invalid", 1),
        ("<rss><channel><hx:item/></channel></rss>", "wxr-invalid", 0),
        ("", "empty", 0),
    ],
    ids=["doctype", "dtd", "cut", "deep", "control", "prefix", "empty"],
)
def test_what_is_wrong_comes_last(tmp_path: Path, text: str, code: str, posts: int) -> None:
    found = export(tmp_path, text)
    assert [problem.code for problem in found[-1].problems] == [code]
    assert found[-1].problems[0].place.line
    assert len(found) - 1 == posts
    assert not any(post.problems for post in found[:-1])


@pytest.mark.parametrize(
    "text", ["<urlset></urlset>", "<rss><channel><item/></channel></rss>", "<html></html>"]
)
def test_other_xml_is_no_post(tmp_path: Path, text: str) -> None:
    assert export(tmp_path, text) == []


def test_an_item_cut_out_of_an_export_is_read_and_said(tmp_path: Path) -> None:
    post, rest = export(tmp_path, ITEM)
    assert [image.raw for image in post.images] == ["a.jpg", "b.jpg"]
    assert [problem.code for problem in rest.problems] == ["wxr-invalid"]


def test_as_one_post_for_those_who_mend_files() -> None:
    post = parse((HEAD.format("") + ITEM + ATTACHED + TAIL).encode(), "export.xml", Site())
    assert [image.raw for image in post.images] == ["a.jpg", "b.jpg", "http://a.example/c.jpg"]


def test_no_file_stays_open(tmp_path: Path) -> None:
    folder = Path("/proc/self/fd")
    if not folder.exists():
        pytest.skip("this system does not list open files")
    before = len(list(folder.iterdir()))
    for _ in range(3):
        export(tmp_path, HEAD.format("") + ITEM * 3 + TAIL)
    assert len(list(folder.iterdir())) == before
