"""Words in a row to the phrases of our data that they make: "photo by" is one token, so is "Getty Images"."""

from collections.abc import Mapping, Sequence

from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import Meanings, key, lexicon
from rights.knowledge.platforms import Platform, platforms

# Where a platform's name is this short, or an ordinary word, only capitals make it the platform.
_SHORT = 3


def joined(text: str, raw: list[Token]) -> list[Token]:
    """The same tokens with the longest phrases of our data joined."""
    words, sites = lexicon().spaced, platforms().spaced
    out: list[Token] = []
    at = 0
    while at < len(raw):
        token = raw[at]
        if token.kind is not Kind.WORD or token.meanings or token.platform:
            out.append(token)
            at += 1
            continue
        phrases, names = words.get(token.key), sites.get(token.key)
        if phrases is None and names is None:
            out.append(token)
            at += 1
            continue
        length, meanings = _longest(raw, at, phrases or ())
        size, platform = _platform(raw, at, names or ())
        span = max(length, size, 1)
        if span > 1:
            last = raw[at + span - 1]
            written = text[token.start : last.end]
            token = Token(Kind.WORD, token.start, last.end, written, key(written), spaced=token.spaced)
        if length == span and not _is_initial(raw, at):
            token.meanings = meanings
        if size == span:
            token.platform = platform
        out.append(token)
        at += span
    return out


def _is_initial(raw: list[Token], at: int) -> bool:
    """For "D. Hughes": a capital and its full stop are never a small word such as "d'"."""
    text = raw[at].text
    following = raw[at + 1] if at + 1 < len(raw) else None
    return (
        len(text) == 1
        and text.isupper()
        and following is not None
        and following.key == "."
        and not following.spaced
    )


def _longest(
    raw: list[Token], at: int, phrases: Sequence[tuple[tuple[str, ...], Meanings]]
) -> tuple[int, Meanings]:
    following = raw[at + 1].key if at + 1 < len(raw) else ""
    for phrase, meanings in phrases:
        size = len(phrase)
        if size == 1 or (phrase[1] == following and _matches(raw, at, phrase)):
            return size, meanings
    return 0, {}


def _platform(
    raw: list[Token], at: int, names: Sequence[tuple[tuple[str, ...], Platform]]
) -> tuple[int, Platform | None]:
    for phrase, platform in names:
        if _matches(raw, at, phrase):
            written = "".join(token.text for token in raw[at : at + len(phrase)])
            if _written_as_name(written, platform):
                return len(phrase), platform
    return 0, None


def _written_as_name(written: str, platform: Platform) -> bool:
    if "." in written[1:-1] or platform.kind in {"photo-site", "stock", "archive"}:
        return len(written) > 2 or written.isupper()
    if written == platform.name or platform.any_case:
        return True
    if len(written) <= _SHORT and platform.kind != "social":
        return written.isupper() or not written.isascii()
    return written[:1] != written[:1].lower() or not written.isascii() or platform.kind == "social"


def _matches(raw: list[Token], at: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > len(raw):
        return False
    for offset, word in enumerate(phrase):
        token = raw[at + offset]
        if token.kind is not Kind.WORD or token.key != word:
            return False
    return True


def split_run(word: str, at: int, out: list[Token]) -> None:
    """A run of Han, Kana or Thai, parted at the phrases it holds. One character counts only at an edge."""
    words, known = lexicon().unspaced, platforms().unspaced
    plain = 0
    index = 0
    while index < len(word):
        size, meanings, platform = _at(word, index, words, known)
        if not size or (size == 1 and index > plain and index + 1 < len(word)):
            index += 1
            continue
        if plain < index:
            out.append(_run(word, plain, index, at))
        token = _run(word, index, index + size, at)
        token.meanings, token.platform = meanings, platform
        out.append(token)
        index += size
        plain = index
    if plain < len(word):
        out.append(_run(word, plain, len(word), at))


def _at(
    word: str,
    index: int,
    words: Mapping[str, tuple[tuple[str, Meanings], ...]],
    known: Mapping[str, tuple[tuple[str, Platform], ...]],
) -> tuple[int, Meanings, Platform | None]:
    for name, platform in known.get(word[index], ()):
        if word.startswith(name, index):
            return len(name), {}, platform
    for phrase, meanings in words.get(word[index], ()):
        if word.startswith(phrase, index):
            return len(phrase), meanings, None
    return 0, {}, None


def _run(word: str, start: int, end: int, at: int) -> Token:
    return Token(Kind.WORD, at + start, at + end, word[start:end], key(word[start:end]), spaced=start == 0)
