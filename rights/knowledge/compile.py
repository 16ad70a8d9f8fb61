"""The authored data files (TOML, validated by Pydantic) to the JSON that a run reads.

python -m rights.knowledge.compile --write    after a change of a data file
python -m rights.knowledge.compile --check    as the tests do
"""

import importlib
import json
import sys
import tomllib
from collections.abc import Iterator
from functools import reduce
from operator import or_
from types import ModuleType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from rights.knowledge.tables import COMPILED, DATA, Table

# compiled name -> authored file or folder, and the table it must satisfy.
TABLES = {
    "slots": ("slots.toml", "rights.knowledge.slots:SlotFile"),
    "name_words": ("name_words.toml", "rights.knowledge.name_words:NameWords"),
    "page_words": ("page_words.toml", "rights.knowledge.page_words:PageFile"),
    "file_words": ("file_words.toml", "rights.knowledge.file_words:FileWords"),
    "terms": ("terms.toml", "rights.knowledge.terms:Phrases"),
    "platforms": ("platforms.toml", "rights.knowledge.platforms:PlatformFile"),
    "generators": ("generators.toml", "rights.knowledge.generators:GeneratorsFile"),
    "fields": ("fields.toml", "rights.knowledge.fields:FieldFile"),
    "credit_words": ("credit_words", "rights.knowledge.word_files:WordFile"),
    "cue_words": ("credit_words", "rights.knowledge.cue_files:WordFile"),
    "profiles": ("profiles.toml", "rights.knowledge.profiles:ProfilesFile"),
    "names/romanisation": ("names/romanisation.toml", "rights.knowledge.names:Romanisation"),
    "names/given": ("names/given.toml", "rights.knowledge.names:GivenNames"),
    "names/endings": ("names/endings.toml", "rights.knowledge.names:Endings"),
    "names/words": ("names/words.toml", "rights.knowledge.names:Words"),
    "names/agencies": ("names/agencies.toml", "rights.knowledge.names:Agencies"),
    "names/attested": ("names/attested.json", "rights.knowledge.names:Attested"),
}
# compiled name -> what works it out from files whose shape `rights.knowledge.licence_schema` gives.
DERIVED = {
    "licences/names": "rights.knowledge.licence_names:names",
    "licences/jurisdictions": "rights.knowledge.licence_names:jurisdictions",
    "licences/designators": "rights.knowledge.licence_names:designators",
}


def document(kind: Any) -> Any:
    """The annotations of a table, and of the tables in it, as types that Pydantic validates."""
    if isinstance(kind, type) and issubclass(kind, Table):
        # Of typing_extensions, which Pydantic brings: it takes no other before Python 3.12.
        from typing import NotRequired

        from typing_extensions import TypedDict

        wanted = {name: document(hint) for name, hint in get_type_hints(kind).items()}
        shape = {name: NotRequired[hint] if hasattr(kind, name) else hint for name, hint in wanted.items()}
        made = TypedDict(kind.__name__, shape)  # type: ignore[misc]
        setattr(made, "__pydantic_config__", {"extra": "forbid"})  # noqa: B010 - a TypedDict has no such attribute
        return made
    if isinstance(kind, UnionType):
        return reduce(or_, map(document, get_args(kind)))
    arguments = tuple(one if one is ... else document(one) for one in get_args(kind))
    origin = get_origin(kind)
    return kind if origin in {None, Literal} else origin[arguments]


def text_of(name: str) -> str:
    """What `data/compiled/<name>.json` has to hold. Raises pydantic.ValidationError where the authored file is broken."""
    if name in DERIVED:
        module, attribute = _named(DERIVED[name])
        content = getattr(module, attribute)()
    else:
        content = _checked(*TABLES[name])
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _named(place: str) -> tuple[ModuleType, str]:
    module_name, _, attribute = place.partition(":")
    return importlib.import_module(module_name), attribute


def _checked(authored: str, kind: str) -> Any:
    """The content of the file or folder `authored`, which satisfies the table `kind`."""
    from pydantic import TypeAdapter

    module, attribute = _named(kind)
    adapter = TypeAdapter(document(getattr(module, attribute)))
    shaped = getattr(module, "shaped", dict)  # where the authored form is handier than the one that is read
    path = DATA / authored
    paths = sorted(path.iterdir()) if path.is_dir() else [path]
    tables = [shaped(_parsed(each.read_text("utf-8"), each.suffix)) for each in paths]
    for table in tables:
        adapter.validate_python(table)
    packed = getattr(module, "packed", None)  # where a run wants all of them as one
    return packed(tables) if packed else tables[0]


def _parsed(text: str, suffix: str) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(text) if suffix == ".json" else tomllib.loads(text)
    return parsed


def stale() -> Iterator[str]:
    """Names of the compiled files that are not what the authored ones say."""
    for name in TABLES | DERIVED:
        path = COMPILED / f"{name}.json"
        if not path.exists() or path.read_text("utf-8") != text_of(name):
            yield name


def main() -> int:
    if sys.argv[1:] == ["--write"]:
        for name in TABLES | DERIVED:
            path = COMPILED / f"{name}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text_of(name), encoding="utf-8", newline="\n")
        return 0
    wrong = list(stale())
    for name in wrong:
        sys.stderr.write(
            f"data/compiled/{name}.json is stale: run python -m rights.knowledge.compile --write\n"
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
