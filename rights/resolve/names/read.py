"""A name as written to its words in speaking order, without agency, title, possessive and what handles carry."""

import re
from functools import lru_cache

from rights.knowledge import names as knowledge
from rights.model.pattern import pattern
from rights.model.values import dataclass
from rights.resolve.names.agencies import is_body, person_part
from rights.resolve.names.clean import clean, script
from rights.resolve.names.fold import fold
from rights.resolve.names.given import is_family

_BRACKETS = pattern(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_HANDLE = pattern(r"@?[\w.+-]*[\w+-]")
_HUMP = pattern(r"[a-zß-ÿ][A-Z]")
_PIECES = pattern(r"[^\s.\-·・=&+]+\.?")
_LEAD = pattern(
    r"^(?:(?:photo|foto|image|picture|bild)s?\s*(?:by|von|par|de|di|:)|by)\s+(?=\S+\s)",
    re.IGNORECASE,
)
_PREFIX = pattern(
    r"^(?:\[\[)?(?:user|benutzer(?:in)?|utilisateur|usuario|участник)\s*:\s*",
    re.IGNORECASE,
)
_FROM = pattern(r"\s+(?:from|aus)\s+\S.*$")
_SUR = frozenset({"mc", "mac", "o", "d", "l", "fitz"})


@dataclass(frozen=True, slots=True)
class Name:
    """`words` are in speaking order (given names first where a comma said so), case as written; `short` are the
    indexes of words that are initials or abbreviations. `beside` are names given in brackets.
    """

    text: str
    words: tuple[str, ...]
    short: frozenset[int] = frozenset()
    comma: bool = False
    is_handle: bool = False
    generation: str | None = None
    beside: tuple[str, ...] = ()
    possessive: bool = False
    is_body: bool = False

    @property
    def folded(self) -> tuple[str, ...]:
        return _folded(self.words)


@lru_cache(maxsize=8192)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([fold(word) for word in words])


@lru_cache(maxsize=8192)
def read(text: str) -> Name:
    """The name that `text` holds; `words` is empty where it holds none."""
    whole = clean(text)
    beside = tuple(filter(None, (clean(found) for found in _BRACKETS.findall(whole))))
    main = clean(_BRACKETS.sub(" ", whole)) or whole
    main = _LEAD.sub("", _PREFIX.sub("", main))
    if is_handle(main):
        return Name(main, (main.removeprefix("@"),), is_handle=True, beside=beside)
    main = main.removeprefix("@")  # "@eberhard grossgasteiger"
    main = clean(_FROM.sub("", person_part(main)))
    if is_body(main):
        return Name(main, tuple(main.split()), beside=beside, is_body=True)
    main, possessive = _without_possessive(main)
    main, comma = _speaking_order(main)
    if script(main) == "Hangul" and " " not in main and 2 <= len(main) <= 4:
        size = 2 if main[:2] in knowledge.words().hangul_pairs and len(main) > 2 else 1
        return Name(
            main,
            (main[size:], main[:size]),
            comma=True,
            beside=beside,
            possessive=possessive,
        )
    words, short, generation = _without_titles(*_words(main))
    return Name(main, words, short, comma, False, generation, beside, possessive)


def is_handle(text: str) -> bool:
    """Whether `text` is written as an account's name: @x, x_y, x.y, xY, x75, an e-mail or web address."""
    if not text or " " in text or "'" in text:
        return False
    if "://" in text or text.startswith("www.") or (text.count("@") == 1 and "." in text.rpartition("@")[2]):
        return True
    if not _HANDLE.fullmatch(text):
        return False
    bare = text.removesuffix(".")
    dotted = "." in bare and any(len(part) > 1 for part in bare.split("."))
    # "McDonald", "DeNiro" have one hump and are family names; "CarVac", "NatalieHill" cannot be told from them.
    return text.startswith("@") or "_" in text or dotted or any(map(str.isdecimal, text)) or _humps(text)


def _humps(text: str) -> bool:
    found = _HUMP.search(text)
    return found is not None and text[: found.start() + 1].casefold() not in {"mc", "mac", "de", "le", "la", "van", "di", "du", "fitz"} and "-" not in text  # fmt: skip


def _without_possessive(text: str) -> tuple[str, bool]:
    head, apostrophe, tail = text.rpartition("'")
    if apostrophe and len(head) > 2:
        if not tail and head[-1] in "sxzSXZ":
            return head, True
        suffix = tail.casefold()
        if suffix == "s" or (len(suffix) > 1 and suffix in knowledge.endings().possessive):
            return head, True
    return text, False


def _speaking_order(text: str) -> tuple[str, bool]:
    """“Shevtsov, Alexander” as "Alexander Shevtsov"; what follows a comma and is no name is dropped."""
    head, comma, tail = (part.strip() for part in text.partition(","))
    if not (head and comma and tail):
        return text.strip(" ,"), False
    after = fold(tail.replace(".", ""))
    words = knowledge.words()
    if after in words.after or after in words.generation:
        return f"{head} {tail}", False
    further = [part.strip() for part in tail.split(",")]
    if is_body(tail) or len(head.split()) > 4 or len(further) > 2:
        return head, False
    if len(further) == 2:  # "King, Martin Luther, Jr."
        if fold(further[1].replace(".", "")) not in words.generation:
            return text, False
        return f"{further[0]} {head} {further[1]}", True
    return f"{tail} {head}", True


def _words(text: str) -> tuple[list[str], list[bool]]:
    words: list[str] = []
    short: list[bool] = []
    pieces = _PIECES.findall(text)
    shout = all(piece.isupper() for piece in pieces)
    for piece in pieces:
        word = piece.rstrip(".").strip("'*_")
        if not word:
            continue
        if not shout and 1 < len(word) <= 3 and word.isascii() and word.isupper() and len(pieces) > 1:
            if fold(word) in knowledge.words().generation or not _could_be_initials(word):
                words.append(word)
                short.append(False)
                continue
            words.extend(word)  # "JK Rowling"
            short.extend([True] * len(word))
            continue
        words.append(word)
        letter = len(word) == 1 and word < "\u3000"  # a syllable of Hangul, a kana, an ideograph is a word
        short.append(letter or (piece.endswith(".") and len(word) <= 5))
    return words, short


def _could_be_initials(word: str) -> bool:
    """“JK”, “JRR”, “AJ”; not “DOE”, “LI”, “AL”."""
    vowels = set(word) & set("AEIOUY")
    if vowels and (len(word) == 3 or is_family(word.casefold())):
        return False
    return fold(word) not in knowledge.words().particles and not knowledge.is_attested(
        "given", word.casefold()
    )


def _without_titles(
    words: list[str], short: list[bool]
) -> tuple[tuple[str, ...], frozenset[int], str | None]:
    known = knowledge.words()
    generation = None
    while len(words) > 2 and fold(words[0]) in known.titles:
        del words[0], short[0]
    while len(words) > 1 and (last := fold(words[-1])):
        if (last in known.generation and not (len(last) == 1 and not words[-1].isupper())) and len(words) > 2:
            generation = last
        elif not (len(words) > 2 and (last in known.after or last in known.handle_noise)):
            break
        del words[-1], short[-1]
    return (
        tuple(words),
        frozenset(at for at, is_short in enumerate(short) if is_short),
        generation,
    )
