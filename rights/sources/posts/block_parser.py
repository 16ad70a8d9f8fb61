"""markdown-it-py set up to say what the blocks of a Markdown text are, and nothing more."""

from functools import cache

from markdown_it import MarkdownIt

from rights.sources.posts.plain_lines import plain_paragraph


class _Blocks(MarkdownIt):
    """Takes addresses as they are written: encoding them costs more than all the rest."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parent's name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parent's name
        return True


@cache
def block_parser(*, indented_code: bool) -> MarkdownIt:
    """The parser. MDX has no indented code."""
    parser = _Blocks("commonmark").enable("table")
    parser.block.ruler.before("table", "plain_paragraph", plain_paragraph)
    return parser if indented_code else parser.disable("code")
