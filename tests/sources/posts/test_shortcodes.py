"""Shortcodes, includes, components and fenced divs: pictures and credits in their arguments."""

import pytest

from rights.model.post import Post, Slot
from rights.sources.posts import Site, parse


def read(text: str, name: str = "post.md") -> Post:
    return parse(text.encode(), name, Site())


def told(post: Post) -> list[tuple[Slot, str | None, str]]:
    return [(block.slot, block.key, block.text) for block in post.blocks]


def test_a_figure_over_several_lines() -> None:
    post = read(
        '{{< figure src="/a.jpg" caption="A *day* \\"out\\"" attr="[Jo](http://a.example) via F"\n'
        '  attrlink="http://b.example" alt="A"\n>}}\n'
    )
    assert told(post) == [
        (Slot.CAPTION, "caption", 'A day "out"'),
        (Slot.KEY, "attr", "Jo via F"),
        (Slot.ALT, "alt", "A"),
    ]
    assert {block.group for block in post.blocks} == {post.images[0].group}
    assert {block.image for block in post.blocks} == {0}
    assert post.source.content[post.images[0].place.start : post.images[0].place.end] == "/a.jpg"
    assert [link.url for link in post.blocks[1].links] == ["http://a.example"]


def test_the_link_of_an_argument_without_one() -> None:
    post = read('{{< figure src="a.jpg" attr="Jo" attrlink="http://b.example" >}}')
    assert [(link.start, link.end, link.url) for link in post.blocks[0].links] == [(0, 2, "http://b.example")]


@pytest.mark.parametrize(
    "text",
    [
        '{{</* figure src="a.jpg" caption="c" */>}}',
        '`{{< figure src="a.jpg" >}}`',
        '```\n{{< figure src="a.jpg" >}}\n```',
        "{% raw %}![x](a.jpg) Photo: Jo{% endraw %}",
        '{% highlight html %}\n<img src="a.jpg">\n{% endhighlight %}',
        "{{< youtube abc >}}",
    ],
)
def test_code_and_escaped_shortcodes_show_nothing(text: str) -> None:
    post = read(text)
    assert (post.images, post.blocks) == ((), ())


def test_includes_and_tags_of_jekyll_and_eleventy() -> None:
    post = read(
        'See {% include img.html url="/b.png" description="Photo: <a href=\'http://q.example\'>Q</a>" %} there\n\n'
        '{% image "./d.jpg", "A dog" %}\n\n{% comment %} Photo: Hid {% endcomment %}\n'
    )
    assert told(post) == [
        (Slot.BODY, None, "See"),
        (Slot.CAPTION, "description", "Photo: Q"),
        (Slot.BODY, None, "there"),
        (Slot.ALT, None, "A dog"),
        (Slot.COMMENT, None, "Photo: Hid"),
    ]
    assert [image.raw for image in post.images] == ["/b.png", "./d.jpg"]


def test_template_expressions_in_addresses_stay_as_written() -> None:
    post = read('![z]({{ site.baseurl\n}}/a b.jpg "t"){: .w}\n\n<img src="{{ site.url }}/h.jpg">\n')
    assert [image.raw for image in post.images] == ["{{ site.baseurl\n}}/a b.jpg", "{{ site.url }}/h.jpg"]


def test_a_fenced_div_with_a_caption_belongs_to_the_picture_before_it() -> None:
    post = read("![m](e.png)\n\n::: {.figure-caption}\nLeft: J. Right: K.\n:::\n\nText\n")
    caption = post.blocks[1]
    assert (caption.slot, caption.text, caption.group) == (
        Slot.CAPTION,
        "Left: J. Right: K.",
        post.images[0].group,
    )
    assert post.blocks[2].slot is Slot.BODY


def test_a_class_after_a_paragraph_makes_it_a_caption() -> None:
    post = read("![m](e.png)\n\nPhoto: Jo\n{: .caption}\n")
    assert (post.blocks[1].slot, post.blocks[1].text) == (Slot.CAPTION, "Photo: Jo")
    assert post.blocks[1].group == post.images[0].group


MDX = """import cat from "./cat.jpg"

export const x = { y: 1 }

<Banner url="/b.jpg">
    Photo by{" "}
    <a href="http://a.example">Jo</a> on{" "}
    <a href={`http://b.example`}>B</a>
</Banner>

{/* Photo: Hid */}

<Image src={cat} alt="A cat" credit={"Al"} />

`<Image src="no.jpg" />`
"""


def test_mdx_components() -> None:
    post = read(MDX, "post.mdx")
    assert told(post) == [
        (Slot.CAPTION, None, "Photo by Jo on B"),
        (Slot.COMMENT, None, "Photo: Hid"),
        (Slot.ALT, "alt", "A cat"),
        (Slot.KEY, "credit", "Al"),
    ]
    assert [image.raw for image in post.images] == ["/b.jpg", "./cat.jpg"]
    assert [link.url for link in post.blocks[0].links] == ["http://a.example", "http://b.example"]
    assert post.blocks[0].group == post.images[0].group


def test_markdown_between_tags_that_say_so() -> None:
    post = read(
        '<figure markdown="span">\n  ![A](a.jpg)\n  <figcaption>Photo: *Jo*</figcaption>\n</figure>\n'
    )
    assert [(block.slot, block.text) for block in post.blocks] == [
        (Slot.ALT, "A"),
        (Slot.CAPTION, "Photo: Jo"),
    ]
    assert {block.group for block in post.blocks} == {post.images[0].group}


def test_template_tags_in_an_html_post() -> None:
    post = read(
        "---\ntitle: T\n---\n<p>See {% include img.html url='/b.png' caption='Foto: Jo' %} there "
        "<img src='{{ site.baseurl }}/c.png'></p>\n",
        "post.html",
    )
    assert [(block.slot, block.text) for block in post.blocks[1:]] == [
        (Slot.BODY, "See"),
        (Slot.CAPTION, "Foto: Jo"),
        (Slot.BODY, "there"),
    ]
    assert [image.raw for image in post.images] == ["/b.png", "{{ site.baseurl }}/c.png"]
