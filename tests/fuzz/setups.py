"""Targets of what a house writes: settings, register, sources on record, baseline, globs, TOML."""

import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from rights.config import load
from rights.config.globs import matches
from rights.config.scope import Scope
from rights.engine.baseline import compare, read_baseline, write_baseline
from rights.errors import SetupError
from rights.resolve.people import People
from rights.resolve.records import address_key, load_records
from rights.resolve.register import parse as parse_register
from rights.sources.toml import TomlError, parse_toml
from tests.fuzz.target import Target

LONG = 20_000  # characters: a list of faults is cut off long before


def _told(error: Exception) -> None:
    """A refusal is words that a terminal may show."""
    text = str(error)
    assert text
    assert len(text) < LONG, len(text)
    assert "\x1b" not in text


def _in_file(name: str, data: bytes, reads: Callable[[Path], object]) -> object | None:
    """What `reads` makes of a file called so, or None where it refuses."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            return reads(path)
        except SetupError as error:
            _told(error)
            return None


def settings_law(data: bytes) -> None:
    def reads(path: Path) -> object:
        loaded = load(path.parent, path)
        assert loaded.lock.is_relative_to(loaded.root)
        assert loaded.baseline is None or loaded.baseline.is_relative_to(loaded.root)
        Scope(loaded.settings).at("a/b.md")
        return loaded

    _in_file("rights.toml", data, reads)
    _in_file("pyproject.toml", b"[tool.rights]\n" + data, reads)


def register_law(data: bytes, *, is_csv: bool = False) -> None:
    text = data.decode("utf-8", "replace")
    try:
        register = parse_register(text, "photographers", is_csv=is_csv)
    except SetupError as error:
        _told(error)
        return
    people = People(register)
    for person in register.photographers[:5]:
        assert register.by_id[person.id] is person
        assert person in register.index.named(person.name), person
        people.identify(person.name)


def lock_law(data: bytes) -> None:
    records = _in_file("rights.lock", data, load_records)
    for record in getattr(records, "records", ()):
        assert record.states
        found = records.find(record.url)  # type: ignore[attr-defined]  # what load_records gives
        assert found is not None
        assert address_key(found.url) == address_key(record.url)


def baseline_law(data: bytes) -> None:
    """What was read and is written again is read as the same."""

    def reads(path: Path) -> None:
        first = read_baseline(path, "b.json")
        assert compare((), first, lambda _: True).stale == tuple(range(len(first.entries)))
        write_baseline(path, first.entries)
        assert read_baseline(path, "b.json").entries == first.entries

    _in_file("b.json", data, reads)


def glob_law(data: bytes) -> None:
    """The answer is that of pathspec, for patterns without brackets and escapes, which globs here do not have."""
    from pathspec import GitIgnoreSpec

    lines = data.decode("utf-8", "replace").split("\n")
    patterns, path = lines[:-1], lines[-1]
    answer = matches(patterns, path)
    plain = set("".join(patterns)) <= set("abc.*?/!")
    parts = path.split("/")
    if plain and path and set(path) <= set("abc./") and all(part.strip(".") for part in parts):
        usual = [one for one in patterns if _usual(one)]
        if len(usual) == len(patterns):
            assert answer is bool(GitIgnoreSpec.from_lines(patterns).match_file(path))


def _usual(pattern: str) -> bool:
    """Whether the pattern says plainly what it means: no part of it empty, "**" only as a whole part, and not the last.

    "!" takes a whole folder back here, and in .gitignore only the folder's own name.
    """
    body = pattern.removeprefix("/").removesuffix("/")
    if pattern.startswith("!") or pattern.endswith("**/"):
        return False
    parts = body.split("/")
    return bool(body) and all(
        part and (part == "**" or "**" not in part) and "!" not in part for part in parts
    )


def toml_law(data: bytes) -> None:
    """What tomllib says, or a fault; only what could run away is refused though tomllib takes it."""
    text = data.decode("utf-8", "replace")
    try:
        ours = parse_toml(text)
    except TomlError as error:
        _told_toml(error, text)
        return
    assert repr(ours) == repr(tomllib.loads(text))  # repr: a float may be "nan"


def _told_toml(error: TomlError, text: str) -> None:
    assert 0 <= error.line <= text.count("\n") + 1, error
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        return
    assert "more than" in str(error), error


CONFIG = (
    b'profile = "ci"\nlock = "rights.lock"\nbaseline = "b.json"\nallowed_licences = ["cc-by-*"]\n[severity]\ncredit-missing = "error"\n'
    b'[[ignore]]\nrule = "credit-missing"\nreason = "own"\npaths = ["a/**"]\nuntil = 2030-01-01\n[[paths]]\npaths = ["press/"]\nrequire_credit = "never"\n'
)
REGISTER = (
    b'schema = 1\n[[photographer]]\nid = "jane"\nname = "Jane Doe"\naliases = ["J. Doe"]\nscripts = ["\xd0\x94\xd0\xbe"]\nhandles = { instagram = "jd" }\n'
    b'credit_line = "Photo: Jane Doe"\nterms = { outlets = ["a"], from = 2020-01-01, until = 2030-01-01, editorial_only = true }\n'
)
SHEET = b'id,name,aliases,handle_flickr,outlets,from,unnamed\njane,Jane Doe,J. Doe; JD,jdoe,a;b,2020-01-01,no\n,"Bo; Ek",,,,,\n'
LOCK = (
    b'{"schema": 1, "sources": [{"url": "https://a.b/c?utm_x=1", "states": [{"date": "2024-01-31", "creator": ["Jane"], '
    b'"licence": "CC BY 4.0", "said_by": "API"}]}]}'
)
BASELINE = b'{"version": 1, "findings": [{"rule": "credit-missing", "fingerprint": "0123456789abcdef:1", "path": "a.md", "since": "2024-01-31"}]}'
TOML_WORDS = ("[[photographer]]\n", "[[ignore]]\n", "[severity]\n", " = ", '"', "'", '"""', "'''", "[", "]", "{", "}", ",", "#", "\n", "\\u00e9", "2020-01-01", "true", "99999999999999999999", "a.b.c", "inf", "nan", "07:32:00", "paths", "name", "id", "handles", "terms", "until", "rule", "reason")  # fmt: skip

TARGETS = {
    "settings": Target(settings_law, lambda: [CONFIG], TOML_WORDS, 1024),
    "register": Target(register_law, lambda: [REGISTER], TOML_WORDS, 1024),
    "register-csv": Target(lambda data: register_law(data, is_csv=True), lambda: [SHEET, SHEET.replace(b",", b"\t"), SHEET.replace(b";", b"|").replace(b",", b";")], ("id,name\n", '"', ",", ";", "\t", "\r\n", "\n", "handle_", "handles", "editorial_only", "yes", "2020-01-01", "\x0b", "\x85", "\0"), 1024),
    "lock": Target(lock_law, lambda: [LOCK], ('"url"', '"states"', '"date"', "2024-01-31", "null", "[]", "{}", "\\ud800", "%ff", "?a=b", "#", "1e999", "http://["), 1024),
    "baseline": Target(baseline_law, lambda: [BASELINE], ('"rule"', '"fingerprint"', '"path"', '"since"', "null", "\\ud800", "\\u0000", "2024-01-31T00:00:00Z", "1e5"), 1024),
    "globs": Target(glob_law, lambda: [b"a/**/b\n!*.c\na/b/c.c", b"**/a*b?c\n/a/\nabc"], ("**", "*", "?", "/", "!", "a", "b", "\n", "**/"), 64),
    "toml-library": Target(toml_law, lambda: [CONFIG, REGISTER], TOML_WORDS, 512),
}  # fmt: skip
