"""The sites, agencies, archives and generators that credits name: found by name or by address."""

from functools import cache
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from rights.knowledge.credit_words import Words, key, unspaced, words_of
from rights.knowledge.tables import Table, read_table
from rights.model.values import dataclass

Kind = Literal[
    "photo-site",
    "archive",
    "encyclopedia",
    "search",
    "agency",
    "stock",
    "social",
    "institution",
    "biodiversity",
    "tool",
    "generator",
]


class Platform(Table):
    """One platform. `creator`: whether its name may stand as the maker ("NASA"). `any_case`: whether its short
    names are written without capitals, too ("dpa"). `licence`: the id of the
    licence its pictures usually have. `works` and `people` are pieces of the addresses of a picture's page
    and of a person's page; `files` are beginnings or ends of the names of files that come from it.
    """

    id: str
    name: str
    kind: Kind
    creator: bool = False
    any_case: bool = False
    licence: str | None = None
    forms: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    image_hosts: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


class PlatformFile(Table):
    """The whole data file. `words`: the forms in scripts with spaces, parted into words when the file is compiled."""

    schema: Literal[1]
    source: str
    date: str
    platform: tuple[Platform, ...]
    words: dict[str, Words] | None = None


@dataclass(frozen=True, slots=True)
class Platforms:
    """All platforms. `spaced` and `unspaced` are keyed like those of the lexicon."""

    by_id: dict[str, Platform]
    by_host: dict[str, Platform]
    spaced: dict[str, tuple[tuple[Words, Platform], ...]]
    unspaced: dict[str, tuple[tuple[str, Platform], ...]]


def packed(tables: list[dict[str, Any]]) -> dict[str, Any]:
    """The authored table with the words of every form that has words."""
    forms = [form for platform in tables[0]["platform"] for form in platform.get("forms", ())]
    return tables[0] | {"words": {form: words_of(form) for form in forms if not unspaced(form)}}


@cache
def platforms() -> Platforms:
    """The platforms of our data file."""
    file = read_table(PlatformFile, "platforms")
    parted = file.words or {}
    spaced: dict[str, list[tuple[Words, Platform]]] = {}
    runs: dict[str, list[tuple[str, Platform]]] = {}
    hosts: dict[str, Platform] = {}
    for platform in file.platform:
        for form in platform.forms:
            words = parted.get(form)
            if words is None:
                runs.setdefault(key(form)[0], []).append((key(form), platform))
            elif words:
                spaced.setdefault(words[0], []).append((words, platform))
        hosts.update(dict.fromkeys((*platform.hosts, *platform.image_hosts), platform))
    return Platforms(
        by_id={platform.id: platform for platform in file.platform},
        by_host=hosts,
        spaced={word: tuple(sorted(found, key=lambda e: -len(e[0]))) for word, found in spaced.items()},
        unspaced={char: tuple(sorted(found, key=lambda e: -len(e[0]))) for char, found in runs.items()},
    )


_STRAY = 12  # characters of stray markup before an address: ">https://…"


def host_of(url: str) -> str | None:
    """The host of an address without "www.", lower case; None where it has none."""
    start = url.find("http", 0, _STRAY)
    try:
        parts = urlsplit(url[start:] if start > 0 else url if "//" in url else f"//{url}")
        host = parts.hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def platform_at(url: str) -> Platform | None:
    """The platform an address belongs to: its host or a parent domain."""
    host = host_of(url)
    if host is None:
        return None
    known = platforms().by_host
    while host:
        if host in known:
            return known[host]
        _, _, host = host.partition(".")
    return None


def is_work(url: str) -> bool:
    """Whether an address is the page of a picture or of its maker on a platform that we know."""
    platform = platform_at(url)
    if platform is None:
        return False
    path = unquote(url).lower()
    pieces = (*platform.works, *platform.people)
    return any(piece in path for piece in pieces) if pieces else platform.kind != "social"


def is_person(url: str) -> bool:
    """Whether an address is the page of somebody on a platform of pictures."""
    platform = platform_at(url)
    if platform is None or platform.kind not in {"photo-site", "archive", "biodiversity"}:
        return False
    path = unquote(url).lower()
    numbered = any(char.isdigit() for char in path.rstrip("/").rsplit("/", 1)[-1])
    return any(piece in path for piece in platform.people) and not ("/photos/" in path and numbered)


def platform_of_file(name: str) -> Platform | None:
    """The platform whose way of naming files `name` follows: "jane-doe-abc-unsplash.jpg"."""
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0].lower()
    for platform in platforms().by_id.values():
        if any(stem.startswith(mark) or stem.endswith(mark) for mark in platform.files):
            return platform
    return None
