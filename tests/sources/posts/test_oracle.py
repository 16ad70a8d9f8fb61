"""The inline scanner against markdown-it-py's own inline parser, the tokenizer against justhtml: same pictures, links, text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.oracles import PIECES, TAGS, html_law, markdown_law


@settings(derandomize=True, max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_markdown_reads_as_markdown_it_reads_it(text: str) -> None:
    markdown_law(text)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(TAGS), max_size=30).map("".join))
def test_html_reads_as_justhtml_reads_it(text: str) -> None:
    html_law(text)
