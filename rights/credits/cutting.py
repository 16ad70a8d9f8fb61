"""The body of a credit to its segments: what stands between commas, slashes, brackets and "by", "on", "via"."""

from dataclasses import field

from rights.credits.segments import Segment, abbreviated, classified
from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import Languages, Meaning
from rights.knowledge.name_words import name_words
from rights.model.values import dataclass

M = Meaning
_EVERYWHERE = frozenset({"en", "zh", "ja", "ko", "th"})  # languages whose small words are no other's
_LISTED = frozenset({",", ";", "and"})
_MARKS = ",/|–;()[]:<>=·{}~→+"


_PREPOSITIONS = (M.MADE, M.COURTESY, M.BY, M.VIA, M.UNDER, M.FROM, M.ON)


@dataclass(slots=True)
class _Cutter:
    tokens: list[Token]
    spoken: Languages
    loose: bool  # a title may stand before the maker: "T von X"
    out: list[Segment] = field(default_factory=list)
    current: list[Token] = field(default_factory=list)
    intro: str = ""
    intro_token: Token | None = None

    def flush(self, intro: str, token: Token | None = None) -> None:
        if self.current:
            self.out.append(
                Segment(self.current, self.intro, depth=self.current[0].depth, intro_token=self.intro_token)
            )
            self.current = []
            self.intro, self.intro_token = intro, token
        elif not (self.intro in _WORDS and intro in _MARKS):
            self.intro, self.intro_token = intro, token

    def alone(self, token: Token, kind: str) -> None:
        self.flush(self.intro if not self.current else "")
        self.out.append(Segment([token], self.intro, kind, token.depth, self.intro_token))
        self.intro, self.intro_token = "", None


_WORDS = frozenset(str(meaning) for meaning in _PREPOSITIONS)


def cut(
    tokens: list[Token], spoken: Languages, *, loose: bool, lenient: bool, plural: bool = False
) -> list[Segment]:
    """The segments of a credit's body, each classified. `spoken` are the languages its small words may be of;
    `lenient` says that the first can hardly be anything but a name, `plural` that a list of them may follow.
    """
    cutter = _Cutter(tokens, spoken, loose)
    quoted: list[Token] | None = None
    for at, token in enumerate(tokens):
        quote = token.key == '"' and token.kind is Kind.MARK
        if quoted is not None:
            if quote:
                cutter.out.append(Segment(quoted, cutter.intro, "quote", token.depth)) if quoted else None
                cutter.intro = ""
                quoted = None
            else:
                quoted.append(token)
        elif quote and any(other.is_mark('"') for other in tokens[at + 1 :]):
            cutter.flush(cutter.intro if not cutter.current else '"')
            quoted = []
        else:
            _step(cutter, at, token)
    cutter.flush("")
    if quoted:
        cutter.out.append(Segment(quoted, "", "quote"))
    found: list[Segment] = []
    spoken |= {"en"}
    for segment in cutter.out:
        first = all(earlier.kind in {"licence", "noise"} for earlier in found)
        chained = segment.intro == "/" and bool(found) and found[-1].kind == "platform"
        sure = (lenient and first) or (plural and segment.intro in _LISTED) or chained
        found.append(classified(segment, spoken, lenient=sure))
    return found


def _step(cutter: _Cutter, at: int, token: Token) -> None:
    tokens = cutter.tokens
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.kind is Kind.LICENCE:
        cutter.alone(token, "licence")
    elif token.kind is Kind.URL:
        cutter.alone(token, "url")
    elif token.kind is Kind.LINE:
        cutter.flush("\n")
    elif token.platform is not None and not _inside_name(cutter, token, following):
        cutter.alone(token, "platform")
    elif token.has(M.ALL, M.REST) and token.text.islower() and (cutter.current or token.depth):
        cutter.flush("")
        cutter.alone(token, "noise")  # "Photos by Jane Doe unless otherwise noted"
    elif token.kind is Kind.MARK:
        _mark(cutter, token, following)
    elif (word := _preposition(cutter, token, following)) is not None:
        cutter.flush(word, token)
    else:
        cutter.current.append(token)


def _mark(cutter: _Cutter, token: Token, following: Token | None) -> None:
    account = len(cutter.current) == 1 and cutter.current[0].key in name_words().accounts
    if token.key == ":" and account and following is not None and not following.spaced:
        cutter.current = []  # "User:Someone"
    elif token.key in _MARKS:
        cutter.flush(token.key, token)
    elif token.key == "-" and token.spaced and (following is None or following.spaced):
        cutter.flush("–", token)
    elif token.key == "." and (following is None or (following.spaced and not _after_initial(cutter))):
        cutter.flush(".", token)
    elif (token.key == "&" and cutter.current) or (
        token.key in "-.*_†'’" and (cutter.current or token.key in "-*")
    ):
        cutter.current.append(token)


def _after_initial(cutter: _Cutter) -> bool:
    return bool(cutter.current) and abbreviated(cutter.current[-1])


def _inside_name(cutter: _Cutter, token: Token, following: Token | None) -> bool:
    """For "National Archives of Australia", "NASA Goddard": an institution's name goes on."""
    platform = token.platform
    if platform is None or platform.kind not in {"institution", "generator"}:
        return False
    goes_on = (
        following is not None
        and following.kind is Kind.WORD
        and (following.text[:1].isupper() or following.key in {"of", "for", "de"})
    )
    return bool(cutter.current and cutter.current[-1].kind is Kind.WORD) or (
        goes_on and not following.has(M.PICTURE) if following else False
    )


def _preposition(cutter: _Cutter, token: Token, following: Token | None) -> str | None:
    """What the word is, if it parts two segments here."""
    meanings = token.meanings
    if not meanings:
        return None
    for meaning in _PREPOSITIONS:
        spoken = meanings.get(meaning)
        if spoken is None:
            continue
        titled = all(segment.kind == "quote" for segment in cutter.out)
        opening = meaning is M.BY and not cutter.current and titled and cutter.loose
        common = spoken & (cutter.spoken | _EVERYWHERE)
        if following is not None and _names_house(meaning, following):
            return str(meaning)
        if not (opening or common) or (following is not None and _given(token, following)):
            continue
        if token.text[:1].isupper() and cutter.current and meaning not in {M.COURTESY, M.MADE, M.BY}:
            continue
        if meaning in {M.MADE, M.COURTESY, M.VIA} or following is None:
            return str(meaning)
        if following.platform or following.kind in {Kind.URL, Kind.LICENCE}:
            return str(meaning)
        if _splits(cutter, meaning, token, following):
            return str(meaning)
    return None


def _given(token: Token, following: Token) -> bool:
    """For "Foto: Per Hansson": where "per" is no word for "by" but a name."""
    return token.key in name_words().given and token.text[:1].isupper() and following.text[:1].isupper()


def _names_house(meaning: Meaning, following: Token) -> bool:
    """Before a licence or a site a small word is what it is in any language."""
    if meaning is M.UNDER:
        return following.kind is Kind.LICENCE
    return meaning in {M.VIA, M.ON} and following.platform is not None


def _splits(cutter: _Cutter, meaning: Meaning, token: Token, following: Token) -> bool:
    linked_apart = bool(cutter.current) and cutter.current[-1].link is not following.link
    if meaning is M.UNDER:
        return True
    if token.has(M.OF):
        return not cutter.current or linked_apart or (cutter.loose and not _made(cutter) and meaning is M.BY)
    if meaning is M.BY:
        return True
    if meaning is M.FROM:
        return token.key in {"from", "aus", "from the"} or linked_apart
    return linked_apart and following.link is not None


def _made(cutter: _Cutter) -> bool:
    return cutter.intro == "by" or any(segment.intro == "by" for segment in cutter.out)
