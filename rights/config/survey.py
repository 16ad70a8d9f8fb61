"""A folder to what can be told about its site: generator, picture folders, title, languages, who writes."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from rights.config.checks import LANGUAGE
from rights.knowledge.generators import Generator, generators
from rights.model.pattern import pattern
from rights.model.values import dataclass
from rights.sources.files import Unreadable, read_regular
from rights.sources.toml import TomlError, parse_toml

SETTINGS_LIMIT = 256 * 1024  # bytes of a generator's set-up file
MAX_AUTHORS = 10
_LINE = pattern(r"^([A-Za-z_]{1,40}):[ \t]+([^#\n]{1,200})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Survey:
    generator: str | None = None
    found_by: str | None = None  # the file that told
    image_roots: tuple[str, ...] = ()
    name: str | None = None
    languages: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


def survey(folder: Path, bylines: Iterable[str] = (), languages: Iterable[str] = ()) -> Survey:
    """What `folder` says about its site. `bylines` and `languages` are those of its posts, as often as they occur."""
    for generator in generators():
        name = next((name for name in generator.settings if _is_file(folder / name)), None)
        if name and (not generator.beside or any((folder / other).exists() for other in generator.beside)):
            return _described(folder, generator, name, (Counter(bylines), Counter(languages)))
    return Survey(languages=_most(Counter(map(_short, languages))), authors=_most(Counter(bylines)))


def _described(
    folder: Path, generator: Generator, name: str, said: tuple[Counter[str], Counter[str]]
) -> Survey:
    values = _values(folder / name)
    bylines, languages = said
    own = [_short(value) for key in generator.language if (value := values.get(key))]
    writers = [value for key in generator.author if (value := values.get(key))]
    spoken = [language for language in (*own, *_most(Counter(map(_short, languages.elements())))) if language]
    return Survey(
        generator.name,
        name,
        tuple(root for root in generator.image_roots if (folder / root).is_dir()),
        next((value for key in generator.title if (value := values.get(key))), None),
        tuple(dict.fromkeys(spoken)),
        tuple(dict.fromkeys((*writers, *_most(bylines))))[:MAX_AUTHORS],
    )


def _most(counted: Counter[str]) -> tuple[str, ...]:
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(name for name, _ in ordered if name)[:MAX_AUTHORS]


def _short(language: str) -> str:
    """The language alone: "de" of "de_DE" and "de-at"; "" for what names none."""
    found = LANGUAGE.match(language.strip().replace("_", "-"))
    return found[1].lower() if found else ""


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _values(path: Path) -> dict[str, str]:
    """The texts of a generator's set-up file by dotted key; of YAML only what stands at its top level."""
    content = read_regular(path, SETTINGS_LIMIT)
    if isinstance(content, Unreadable) or path.suffix in {".js", ".mjs", ".cjs", ".ts", ".py"}:
        return {}
    text = content.decode("utf-8", "replace")
    if path.suffix != ".toml":
        return {key: value.strip().strip("\"'") for key, value in _LINE.findall(text)}
    try:
        return _flat(parse_toml(text))
    except TomlError:
        return {}


def _flat(table: Mapping[str, object], below: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, str):
            flat[f"{below}{key}"] = value
        elif isinstance(value, Mapping):
            flat |= _flat(value, f"{below}{key}.")
    return flat
