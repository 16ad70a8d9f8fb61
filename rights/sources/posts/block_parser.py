"""markdown-it-py set up to say what the blocks of a Markdown text are, and nothing more."""

from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from rights.sources.posts.plain_lines import plain_paragraph
from rights.sources.posts.table_rows import table_rows

_MAY_INTERRUPT = ["paragraph", "reference"]


class _Blocks(MarkdownIt):
    """Takes addresses as they are written: encoding them costs more than all the rest."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parent's name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parent's name
        return True


class _Token(Token):
    """A token that has only what block rules and their reader ask for: the whole of it is for renderers."""

    __slots__ = ()

    def __init__(self, kind: str, tag: str, level: int) -> None:
        self.type = kind
        self.tag = tag
        self.level = level
        self.map = None
        self.content = ""


class _State(StateBlock):
    """Makes such tokens."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        if nesting < 0:
            self.level -= 1
        token = _Token(ttype, tag, self.level)
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token


def blocks_of(body: str, *, indented_code: bool) -> tuple[list[Token], dict[str, dict[str, Any]]]:
    """The blocks of a text and its link reference definitions, which have their lines as `map`."""
    parser = block_parser(indented_code=indented_code)
    tokens: list[Token] = []
    environment: dict[str, dict[str, Any]] = {}
    if body:
        state = _State(body, parser, environment, tokens)
        parser.block.tokenize(state, state.line, state.lineMax)
    return tokens, environment.get("references", {})


@cache
def block_parser(*, indented_code: bool) -> MarkdownIt:
    """The parser. MDX has no indented code."""
    parser = _Blocks("commonmark").enable("table")
    parser.block.ruler.at("table", table_rows, {"alt": _MAY_INTERRUPT})
    parser.block.ruler.before("table", "plain_paragraph", plain_paragraph)
    return parser if indented_code else parser.disable("code")
