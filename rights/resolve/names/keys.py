"""A name to the keys under which spellings of it meet: its normal form, and a skeleton that romanisation leaves alone."""

from functools import lru_cache

from rights.resolve.names.clean import script
from rights.resolve.names.fold import fold
from rights.resolve.names.handles import account
from rights.resolve.names.read import read
from rights.resolve.names.romanise import plain

_BREAKS = str.maketrans(dict.fromkeys("-.,·・", " "))

# Longest first: what schemes write for one hissing or hushing sound, then vowels, which they agree on least.
_CLASSES = (
    ("schtsch", "s"), ("chtch", "s"), ("shch", "s"), ("szcz", "s"), ("tsch", "s"), ("dsch", "s"), ("tch", "s"),
    ("sch", "s"), ("tsj", "s"), ("dzh", "s"), ("sj", "s"), ("zh", "s"), ("zs", "s"), ("cs", "s"), ("dj", "s"), ("dz", "s"),
    ("ch", "s"), ("sh", "s"), ("sz", "s"), ("cz", "s"), ("ts", "s"), ("tz", "s"), ("kh", "s"), ("gh", "g"), ("ph", "f"),
    ("x", "ks"), ("ks", "s"),
)  # fmt: skip
_LETTERS = str.maketrans("wfzchbqdg", "vvssspktk", "aeiouyj'`")


def quick_key(text: str) -> str:
    """The key of a plain name: folded, without dots and hyphens. Costs about a microsecond."""
    folded = fold(text)
    if not folded.isalnum():
        folded = " ".join(folded.translate(_BREAKS).split())
    return folded


@lru_cache(maxsize=8192)
def normal_form(text: str) -> str:
    """The string that stands for whoever `text` names where no register knows them: folded, in speaking order,
    without agency and title; "@" and the account for a handle; empty where `text` holds no name.
    """
    name = read(text)
    if name.is_handle:
        return f"@{account(name.text)}"
    words = " ".join(name.folded)
    return f"{words} {name.generation}" if name.generation else words


def skeleton(words: tuple[str, ...]) -> str:
    """The key of a name in any order, script and scheme, for finding what is then compared; equal keys prove nothing."""
    return " ".join(sorted(filter(None, map(_bones, words))))


@lru_cache(maxsize=8192)
def _bones(word: str) -> str:
    of = script(word)
    folded = fold(word) if of in {"Latin", "none"} else fold(plain(word, of))
    for found, meant in _CLASSES:
        if found in folded:
            folded = folded.replace(found, meant)
    kept = folded.translate(_LETTERS)
    return "".join(char for at, char in enumerate(kept) if at == 0 or char != kept[at - 1])
