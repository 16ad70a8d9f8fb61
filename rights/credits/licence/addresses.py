"""Finds web addresses in a text and turns each into the licence it leads to, by exact lookup."""

import re
from functools import cache, lru_cache
from typing import Any

from rights.credits.licence import statements
from rights.credits.licence.commons_address import creative_commons
from rights.knowledge.fold import Folded, fold
from rights.knowledge.licences import by_url, licence
from rights.knowledge.packaged import packaged
from rights.model.licence import Certainty, Statement
from rights.model.pattern import pattern

_LONGEST = 4_000  # code points of an address that are read
_KEPT = 400  # code points of an address whose answer is kept
_HEAD = 4  # letters by which the addresses of the table are told apart
_STARTS = ("http://", "https://", "www.")
_END = pattern(
    r"[\s<>\"')\]}|]|[^\x00-\x7f]"
)  # not as one set: a range to the end of Unicode compiles slowly
_RELATIVE = pattern(r"/?(?:licenses?|licences?|publicdomain)/[a-z0-9+%-]{1,40}(?:/[a-z0-9./+_%-]{0,60})?")
_VERSION = pattern(r"\d{1,2}\.\d{1,2}")
_DOMAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")


@cache
def _table() -> dict[str, Any]:
    return packaged("licences/phrases.json")


@cache
def _hosts() -> tuple[str, ...]:
    """Hosts that are also met without "http" or "www". Agencies are left out: "iStock.com/name" is a credit."""
    found = {address.split("/")[0] for address in _table()["addresses"]}
    found |= {host for site in _table()["sites"] for host in site["hosts"]}
    return tuple(sorted(found | set(_table()["bare_hosts"])))


@cache
def _ends() -> tuple[str, ...]:
    """What every address has one of: a cheap test before each is looked for."""
    ends = {"." + host.rstrip("/").split("/")[0].rsplit(".", 1)[-1] for host in _hosts()}
    return ("://", "www.", "commons.", *sorted(ends - {"."}))


@cache
def _addresses() -> dict[str, list[tuple[str, bool]]]:
    """The addresses that mean a licence, and whether all below them does, by their first letters."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for known, below in _table()["addresses"].items():
        found.setdefault(known[:_HEAD], []).append((known, below["below"]))
    return found


@cache
def _entries() -> tuple[dict[str, Any], ...]:
    """The houses whose terms hold for all their pictures."""
    return (*_table()["sites"], *_table()["agencies"])


@cache
def _owners() -> dict[str, int]:
    """By host, the number of the house; the first where several have it."""
    found: dict[str, int] = {}
    for number, entry in enumerate(_entries()):
        for host in entry.get("hosts", ()):
            found.setdefault(host, number)
    return found


def find(folded: Folded) -> list[tuple[int, int]]:
    """Stretches of the folded text that are addresses, known or not, in order and without overlap."""
    plain = folded.plain
    if "/" in plain and len(plain) < 200 and _RELATIVE.fullmatch(plain.strip()):
        return [(0, len(plain))]
    if not any(end in plain for end in _ends()):
        return []
    starts = [at for start in _STARTS for at in _all(plain, start)]
    starts += [at for host in _hosts() if host in plain for at in _all(plain, host)]
    found: list[tuple[int, int]] = []
    for at in sorted(starts):
        before = found[-1][1] if found else 0
        if at < before:
            continue
        begin = at
        if not plain.startswith(_STARTS, at):
            while begin > max(before, at - 30) and plain[begin - 1] in _DOMAIN:
                begin -= 1
        match = _END.search(plain, at)
        end = match.start() if match else len(plain)
        while end > at and plain[end - 1] in ".,;:!?*_":
            end -= 1
        found.append((begin, end))
    return found


def _all(plain: str, what: str) -> list[int]:
    found, at = [], plain.find(what)
    while at >= 0:
        found.append(at)
        at = plain.find(what, at + len(what))
    return found


def recognise_url(url: str) -> Statement | None:
    """What the address `url` says about a licence; None where it leads to none. The span is the whole of `url`."""
    return _known(url) if len(url) <= _KEPT else _recognised(url[:_LONGEST])


def _recognised(url: str) -> Statement | None:
    folded = fold(url)
    return read(folded, (0, len(folded.plain)))


_known = lru_cache(maxsize=4096)(_recognised)


def read(folded: Folded, span: tuple[int, int]) -> Statement | None:
    """What the address at `span` of the folded text says about a licence."""
    url = folded.plain[span[0] : span[1]].strip()
    if _RELATIVE.fullmatch(url):
        url = "creativecommons.org/" + url.lstrip("/")
    rest = url.split("://", 1)[-1].removeprefix("www.")
    rest = re.split(r"[?#]", rest, maxsplit=1)[0].rstrip("./ ").replace("%2b", "+")
    host, _, path = rest.partition("/")
    listed = _listed(folded, span, rest)
    if listed is not None:
        return listed
    parts = [part for part in path.split("/") if part]
    if host in _table()["creative_commons_hosts"]:
        return creative_commons(folded, span, host, parts)
    if host == "rightsstatements.org":
        return _rights_statement(folded, span, parts)
    exact = by_url(rest)
    if exact is not None and path:
        return statements.valid(folded, span, exact.id, Certainty.EXACT, canonical=exact.url, is_url=True)
    return _site(folded, span, host)


def _listed(folded: Folded, span: tuple[int, int], rest: str) -> Statement | None:
    """Addresses that mean a licence without being its own: each holds for all that lies below it."""
    best = ""
    for known, below in _addresses().get(rest[:_HEAD], ()):
        whole = rest == known or (below and rest.startswith((known + "/", known + ".")))
        if whole and len(known) > len(best):
            best = known
    if not best:
        return None
    found = _table()["addresses"][best]["id"]
    return statements.valid(
        folded, span, found, Certainty.NORMALISED, canonical=licence(found).url, is_url=True
    )


def _site(folded: Folded, span: tuple[int, int], host: str) -> Statement | None:
    """A picture on a site whose terms hold for all its pictures: the licence is implied, not stated."""
    owners = _owners()
    above = [host, *(host[at + 1 :] for at, char in enumerate(host) if char == ".")]
    number = min((owners[one] for one in above if one in owners), default=None)
    if number is None:
        return None
    entry = _entries()[number]
    issues = ("implied-by-site", "depends-on-date") if "before" in entry else ("implied-by-site",)
    return statements.valid(folded, span, entry["id"], Certainty.INFERRED, issues=issues, is_url=True)


def _rights_statement(folded: Folded, span: tuple[int, int], parts: list[str]) -> Statement | None:
    if len(parts) < 2:
        return None
    code = next((part for part in parts if f"rs-{part}-1.0" in _statements()), None)
    if code is None:
        known = parts[0] in {"vocab", "page", "data"}
        return statements.invalid(folded, span, "no-such-unit" if known else "no-such-url", is_url=True)
    found = f"rs-{code}-1.0"
    if parts[0] in {"vocab", "page", "data"} and parts[1:] in ([code, "1.0"], [code]):
        address = str(licence(found).url)
        written = folded.cased[span[0] : span[1]].split("://")[-1].rstrip("/")
        certainty = (
            Certainty.EXACT
            if address.rsplit("://", maxsplit=1)[-1].rstrip("/") == written
            else Certainty.NORMALISED
        )
        return statements.valid(folded, span, found, certainty, canonical=address, is_url=True)
    wrong = len(parts) > 2 and parts[2] != "1.0" and _VERSION.fullmatch(parts[2])
    reason = "no-such-version" if wrong else "no-such-url"
    return statements.invalid(folded, span, reason, (found, ()), is_url=True)


@cache
def _statements() -> frozenset[str]:
    entries = packaged("licences/others.json")["licences"]
    return frozenset(entry["id"] for entry in entries if entry["id"].startswith("rs-"))
