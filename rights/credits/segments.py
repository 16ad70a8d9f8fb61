"""One segment of a credit's body, and what kind of thing it is: a name, a site, a date, a change."""

from dataclasses import field

from rights.credits.names import kind_of
from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import Languages, Meaning
from rights.knowledge.name_words import name_words
from rights.knowledge.platforms import is_person
from rights.model.values import dataclass

M = Meaning
_FILE_ENDS = frozenset(
    {"jpg", "jpeg", "png", "gif", "webp", "svg", "html", "md", "js", "css", "txt", "pdf", "py"}
)


@dataclass(slots=True)
class Segment:
    """A run of tokens and what led to it: a mark (",", "/", "(") or a word ("by", "via"), "" for the first."""

    tokens: list[Token]
    intro: str
    kind: str = (
        "text"  # or "licence", "platform", "url", "change", "noise", "quote", "nobody", or a kind of name
    )
    depth: int = 0
    intro_token: Token | None = None
    provided: bool = field(default=False)

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def is_name(self) -> bool:
        return self.kind in {"person", "handle", "agency", "organisation", "generator"}

    @property
    def words(self) -> int:
        return sum(token.kind is Kind.WORD for token in self.tokens)


def classified(segment: Segment, spoken: Languages, *, lenient: bool) -> Segment:
    if segment.kind != "text":
        return segment
    tokens = segment.tokens
    while len(tokens) > 1 and (tokens[0].key in name_words().accounts or tokens[0].key == "."):
        tokens = tokens[1:]
    sure = lenient or segment.intro in {"by", "made", "courtesy"}
    if (
        sure
        and len(tokens) > 1
        and tokens[0].has(M.FUNCTION)
        and tokens[0].text.islower()
        and tokens[1].text[:1].isupper()
    ):
        tokens = tokens[1:]  # "courtesy of the Ministry"
    if tokens[-1].has(M.PROVIDED) and len(tokens) > 1:
        tokens, segment.provided = tokens[:-1], True
    while len(tokens) > 1 and tokens[-1].kind is Kind.MARK and tokens[-1].key in ".†'’&-_":
        if tokens[-1].key == "." and abbreviated(tokens[-2]):
            break
        tokens = tokens[:-1]
    tokens = _without_years(tokens)
    segment.tokens = tokens
    words = [token for token in tokens if token.kind is Kind.WORD]
    if not words or all(token.has(M.ALL, M.REST) for token in words):
        segment.kind = "noise"
    elif words[0].has(M.CHANGES) and not words[0].has(M.PICTURE):
        segment.kind = "change"
    elif all(token.has(M.NOBODY, M.OWN_WORK, M.FUNCTION, M.ON, M.FROM) for token in words) and any(
        token.has(M.NOBODY, M.OWN_WORK) for token in words
    ):
        segment.kind = "nobody"
    elif len(words) == 1 and _is_domain(words[0]):
        segment.kind = "platform"
    elif _noise(words):
        segment.kind = "noise"
    else:
        sure = (
            lenient or segment.intro in {"by", "made", "courtesy"} or segment.provided or bool(tokens[0].link)
        )
        segment.kind = kind_of(tokens, spoken, lenient=sure) or _linked_kind(tokens) or "text"
    return segment


def _linked_kind(tokens: list[Token]) -> str | None:
    """For "[Some One](https://www.flickr.com/photos/someone/)": a person's page makes any words a name."""
    link = tokens[0].link
    if link is None or not is_person(link.url) or any(token.link is not link for token in tokens):
        return None
    return "person" if len(tokens) > 1 else "handle"


def _without_years(tokens: list[Token]) -> list[Token]:
    """For "2019 Jane Doe", "Jane Doe 2019": the year is no part of the name."""
    while len(tokens) > 1 and _is_year(tokens[0]):
        tokens = tokens[1:]
    while len(tokens) > 1 and _is_year(tokens[-1]):
        tokens = tokens[:-1]
    return tokens


def _is_year(token: Token) -> bool:
    first = token.key[:4]
    return (
        first.isdecimal()
        and len(first) == 4
        and first[:2] in {"18", "19", "20"}
        and len(token.key) in {4, 9, 12}
    )


def abbreviated(token: Token) -> bool:
    """Whether a full stop behind the token belongs to it: "C.", "Dr."."""
    return (len(token.text) == 1 and token.text.isalpha()) or token.key in name_words().abbreviations


def _is_domain(token: Token) -> bool:
    """For "mbl.is", "vaping360.com": a site by its address."""
    stem, dot, end = token.key.rpartition(".")
    return (
        bool(dot)
        and len(stem) > 1
        and end.isalpha()
        and 2 <= len(end) <= 4
        and end not in _FILE_ENDS
        and "@" not in stem
    )


def _noise(words: list[Token]) -> bool:
    """Dates, exposure data, cameras."""
    if words[0].key in name_words().cameras or (words[0].key == "f" and len(words) > 1):
        return True
    digits = sum(token.text[0].isdigit() for token in words)
    return digits * 2 > len(words) or (
        digits > 0 and all(token.text[0].isdigit() or token.has(M.PICTURE, M.NUMBER) for token in words)
    )
