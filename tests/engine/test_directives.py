"""Ignore comments: which rule, why, and how far each reaches."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rights.engine.directives import directives
from rights.model.post import Post

pytestmark = pytest.mark.usefixtures("catalogue")
Make = Callable[..., Post]


def reached(post: Post) -> list[tuple[str, str, str]]:
    content = post.source.content
    return [(said.rule, said.reason, content[said.start : said.end]) for said in directives(post)]


def test_a_comment_speaks_for_the_next_paragraph(post: Make) -> None:
    text = (
        "One.\n\n<!-- rights: ignore licence-typo because quoted\nas printed -->\n\nTwo.\nThree.\n\nFour.\n"
    )
    assert reached(post(text)) == [
        ("licence-typo", "quoted as printed", text[text.index("<!--") : text.index("\n\nFour")])
    ]


def test_a_comment_behind_something_speaks_for_its_line(post: Make) -> None:
    text = "One.\nTwo. <!-- rights: ignore licence-typo because x -->\nThree.\n"
    assert reached(post(text)) == [("licence-typo", "x", text.split("\n")[1])]


def test_a_comment_before_something_on_its_line_speaks_for_that_line(post: Make) -> None:
    text = "<!-- rights: ignore licence-typo because x --> One.\nTwo."
    assert reached(post(text)) == [("licence-typo", "x", text.split("\n", maxsplit=1)[0])]


def test_comments_one_below_the_other_speak_for_the_same(post: Make) -> None:
    text = "<!-- rights: ignore licence-typo because x -->\n<!-- rights: ignore credit-missing because y -->\nOne.\n"
    assert [(rule, reach.endswith("One.")) for rule, _, reach in reached(post(text))] == [
        ("licence-typo", True),
        ("credit-missing", True),
    ]


def test_several_rules_in_one_comment_and_in_mdx(post: Make) -> None:
    text = "{/* rights: ignore-file licence-typo, credit-missing because x */}\n"
    assert reached(post(text, "mdx")) == [("licence-typo", "x", text), ("credit-missing", "x", text)]


def test_in_html_the_next_line_and_the_figure_it_opens(post: Make) -> None:
    text = "<!-- rights: ignore licence-typo because x -->\n<img>\n<b>caption</b>\n<p>Other</p>"
    made = post(text, "html", groups=(("<img>", 1), ("caption", 1)))
    assert reached(made) == [("licence-typo", "x", text[: text.index("caption") + 7])]


def test_front_matter_comment_and_key(post: Make) -> None:
    text = "---\n# rights: ignore credit-missing because own picture\ncover: a.jpg\ntitle: x\n---\nBody\n"
    start = text.index("#")
    assert reached(post(text)) == [("credit-missing", "own picture", text[start : text.index("\ntitle")])]
    text = "---\nrights-ignore: credit-missing because own pictures\n---\nBody\n"
    assert reached(post(text, key="rights-ignore")) == [("credit-missing", "own pictures", text)]


@pytest.mark.parametrize(
    "text",
    [
        "```\n<!-- rights: ignore licence-typo because x -->\n```\n",
        "Write `<!-- rights: ignore licence-typo because x -->`.\n",
        "<pre>\n<!-- rights: ignore licence-typo because x -->\n</pre>\n",
        "Text that says rights: ignore licence-typo because x\n",
        "# rights: ignore licence-typo because a heading is no comment\n",
    ],
)
def test_what_is_shown_to_readers_is_no_comment(post: Make, text: str) -> None:
    assert directives(post(text)) == ()


def test_faults_are_kept(post: Make) -> None:
    text = (
        "<!-- rights: ignore licence-typo -->\n\n<!-- rights: ignore licence-tipo because x -->\n\n"
        "<!-- rights: ignore -->\n"
    )
    assert [(said.rule, said.fault) for said in directives(post(text))] == [
        ("licence-typo", 'gives no reason; write "because …"'),
        ("licence-tipo", "names no rule: 'licence-tipo'"),
        ("", "names no rule"),
    ]


@settings(derandomize=True, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(
    ["<!--", "-->", "rights: ignore", " licence-typo", " because", " x", "\n", "---\n", "```\n", "# ", "{/*", "*/}"]
)).map("".join))  # fmt: skip
def test_anything_is_read_without_a_fault_of_ours(post: Make, text: str) -> None:
    for said in directives(post(text)):
        assert 0 <= said.start <= said.end <= len(text)
