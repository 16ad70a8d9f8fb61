"""The short cuts for running text and tables against the parser without them: the same blocks, whatever the lines."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rights.sources.posts.block_parser import blocks_of
from rights.sources.posts.table_rows import CELL

STARTS = """word|Word more|  in|    four|\tTab|- item|* star|*em* x|**b** y|1. one|2) two|2024 was|2024|2nd|---|- -|===|-|=|> q|>||
# h|#x|```|~~~|<div>|</div>|<b>|[a]: /u|[a](b)|![a](b)|   - nest|      deep|  1. x|***|* * *|___|_a|+ p|\\|“q”|(x)
\u00a0|<!-- c|: d|::: x|\x0bv|é|漢""".replace("\n", "|").split("|")
ROWS = ["a | b", "|---|---|", "---|---", ":-: | :-:", "-|-", "| a | b", "|", ":--", "--:"]

Read = list[tuple[object, ...]]
UNASKED = {"paragraph_open", "paragraph_close", "thead_open", "thead_close", "tbody_open", "tbody_close", "th_close", "td_close"}  # fmt: skip


def blocks(text: str, *, indented_code: bool) -> tuple[Read, list[str]]:
    """By our rules: what the reader of posts asks of each block."""
    found, definitions = blocks_of(text, indented_code=indented_code)
    return [_asked(one) for one in found if one.type not in UNASKED], [*definitions]


def plain(text: str, *, indented_code: bool) -> tuple[Read, list[str]]:
    """The same by the parser's own rules; the text of a cell is the token after its beginning."""
    parser = MarkdownIt("commonmark").enable("table")
    parser = parser if indented_code else parser.disable("code")
    environment: dict[str, dict[str, object]] = {}
    tokens: list[Token] = []
    parser.block.parse(text, parser, environment, tokens)
    found: Read = []
    for before, one in pairwise([Token("", "", 0), *tokens]):
        if before.type in {"th_open", "td_open"}:
            found.append((CELL, before.tag, one.content))
        elif one.type not in UNASKED | {"th_open", "td_open"}:
            found.append(_asked(one))
    return found, [*environment.get("references", {})]


def _asked(one: Token) -> tuple[object, ...]:
    if one.type == CELL:
        return one.type, one.tag, one.content
    if one.type in {"inline", "tr_open", "tr_close", "table_open"}:
        return one.type, one.tag, one.content, one.map and one.map[0]
    return one.type, one.tag, one.content, one.map, one.level


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from([*STARTS, *ROWS]), max_size=9), st.booleans())
def test_the_same_blocks_as_without(lines: list[str], code: bool) -> None:
    text = "\n".join(lines)
    assert blocks(text, indented_code=code) == plain(text, indented_code=code)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text("|\\ -:ab`>*\n", max_size=60), st.sampled_from(["", "> ", "- "]))
def test_the_same_cells(text: str, before: str) -> None:
    text = f"{before}a | b\n{before}--|--\n{before}{text}"
    assert blocks(text, indented_code=True) == plain(text, indented_code=True)


def test_lines_that_go_on_and_lines_that_end_a_paragraph() -> None:
    text = (
        "One line\n    goes on\n2 more\n[so] does this\n- an item\n\nA heading\n===\n\na | b\n--|--\nc | d\n"
    )
    found, _ = blocks_of(text, indented_code=True)
    assert [(one.type, one.tag, one.content) for one in found if not one.type.endswith("_close")] == [
        ("inline", "", "One line\n    goes on\n2 more\n[so] does this"),
        ("bullet_list_open", "ul", ""),
        ("list_item_open", "li", ""),
        ("inline", "", "an item"),
        ("heading_open", "h1", ""),
        ("inline", "", "A heading"),
        ("table_open", "table", ""),
        ("tr_open", "tr", ""),
        (CELL, "th", "a"),
        (CELL, "th", "b"),
        ("tr_open", "tr", ""),
        (CELL, "td", "c"),
        (CELL, "td", "d"),
    ]
