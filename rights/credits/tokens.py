"""A block of text to tokens: words, marks and addresses, each with its span, what it can mean and its link."""

from rights.credits.phrases import joined, split_run
from rights.credits.token import CLOSE, OPEN, SAME, Kind, Token
from rights.knowledge.credit_words import key, unspaced
from rights.knowledge.token_shape import WORD
from rights.model.licence import Statement
from rights.model.pattern import pattern
from rights.model.post import Link

ADDRESS = pattern(r"(?:https?://|www\.)[^\s<>\"“”«»，。）」]+")
_PIECE = pattern(rf"(?P<url>{ADDRESS.pattern})|(?P<word>{WORD.pattern})|(?P<end>\n)|(?P<mark>[^\w\s])")

_BEFORE = " ([（［\n"


def tokens_of(text: str, links: tuple[Link, ...] = (), statements: tuple[Statement, ...] = ()) -> list[Token]:
    """The tokens of a text. `statements` are its licence statements; each becomes one token."""
    found: list[Token] = []
    masks = sorted((s for s in statements if s.end > s.start), key=lambda s: (s.start, -s.end))
    at = 0
    for statement in masks:
        if statement.start < at:
            continue
        _words(text, at, statement.start, found)
        found.append(
            Token(
                Kind.LICENCE,
                statement.start,
                statement.end,
                text[statement.start : statement.end],
                statement=statement,
            )
        )
        at = statement.end
    _words(text, at, len(text), found)
    _set_depth(found)
    _set_links(found, links)
    return found


def _words(text: str, start: int, end: int, found: list[Token]) -> None:
    """Append the tokens of `text[start:end]`, phrases of our data as one token each."""
    raw: list[Token] = []
    for match in _PIECE.finditer(text, start, end):
        kind = match.lastgroup
        at, to = match.span()
        spaced = at == 0 or text[at - 1] in _BEFORE or text[at - 1].isspace()
        if kind == "word":
            word = match.group()
            if word.isascii():
                raw.append(Token(Kind.WORD, at, to, word, word.lower(), spaced=spaced))
            elif unspaced(word):
                split_run(word, at, raw)
            else:
                raw.append(Token(Kind.WORD, at, to, word, key(word), spaced=spaced))
        elif kind == "url":
            url = match.group().rstrip(".,;:!?'*_")
            url = url[:-1] if url.endswith(")") and "(" not in url else url
            raw.append(Token(Kind.URL, at, at + len(url), url, spaced=spaced))
        elif kind == "end":
            raw.append(Token(Kind.LINE, at, to, "\n", "\n"))
        else:
            mark = match.group()
            raw.append(Token(Kind.MARK, at, to, mark, SAME.get(mark, mark), spaced=spaced))
    found.extend(joined(text, raw))


def _set_depth(tokens: list[Token]) -> None:
    depth = 0
    for token in tokens:
        if token.kind is not Kind.MARK:
            token.depth = depth
            continue
        if token.key in CLOSE:
            depth = max(depth - 1, 0)
        token.depth = depth
        if token.key in OPEN:
            depth += 1


def _set_links(tokens: list[Token], links: tuple[Link, ...]) -> None:
    if not links:
        return
    queue = sorted(links, key=lambda link: link.start)
    at = 0
    for token in tokens:
        while at < len(queue) and queue[at].end <= token.start:
            at += 1
        if at < len(queue) and queue[at].start <= token.start < queue[at].end:
            token.link = queue[at]
