"""The short cut for running text against the parser without it: the same tokens, whatever the lines."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rights.sources.posts.block_parser import block_parser

STARTS = """word|Word more|  in|    four|\tTab|- item|* star|*em* x|**b** y|1. one|2) two|2024 was|2024|2nd|---|- -|===|-|=|> q|>||
# h|#x|```|~~~|<div>|</div>|<b>|[a]: /u|[a](b)|![a](b)|   - nest|      deep|  1. x|***|* * *|___|_a|+ p|\\|“q”|(x)
\u00a0|<!-- c|: d|::: x|\x0bv|é|漢""".replace("\n", "|").split("|")
ROWS = ["a | b", "|---|---|", "---|---", ":-: | :-:", "-|-", "| a | b", "|", ":--", "--:"]

Read = list[tuple[str, str, list[int] | None, str, int, bool, str]]


def tokens(parser: MarkdownIt, text: str) -> tuple[Read, dict[str, object]]:
    environment: dict[str, object] = {}
    found = [
        (one.type, one.tag, one.map, one.content, one.level, one.hidden, one.markup)
        for one in parser.parse(text, environment)
    ]
    return found, environment


def plain(*, indented_code: bool) -> MarkdownIt:
    without = MarkdownIt("commonmark").enable("table")
    return without if indented_code else without.disable("code")


def blocks(*, indented_code: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.block.ruler = block_parser(indented_code=indented_code).block.ruler
    return parser


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from([*STARTS, *ROWS]), max_size=9), st.booleans())
def test_the_same_tokens_as_without(lines: list[str], code: bool) -> None:
    text = "\n".join(lines)
    assert tokens(blocks(indented_code=code), text) == tokens(plain(indented_code=code), text)


def test_lines_that_go_on_and_lines_that_end_a_paragraph() -> None:
    text = (
        "One line\n    goes on\n2 more\n[so] does this\n- an item\n\nA heading\n===\n\na | b\n--|--\nc | d\n"
    )
    found, _ = tokens(blocks(indented_code=True), text)
    assert [(kind, where) for kind, _, where, *_ in found if kind.endswith("_open")][:4] == [
        ("paragraph_open", [0, 4]),
        ("bullet_list_open", [4, 6]),
        ("list_item_open", [4, 6]),
        ("paragraph_open", [4, 5]),
    ]
    assert [kind for kind, *_ in found if kind in {"heading_open", "table_open"}] == [
        "heading_open",
        "table_open",
    ]
