"""A language's file of sentences to what a page says; every value stays data, and is escaped by the template."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from rights.errors import UsageError
from rights.model.visible import visible

FOLDER = Path(__file__).resolve().parents[1] / "texts"


class Texts(BaseModel):
    """The sentences of the pages in one language. `{n}` and the like are filled in; a key that ends in ".one" is
    taken where there is one of what is counted.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_version: Literal[1]
    language: str  # BCP 47
    name: str
    date: date
    text: dict[str, str]

    def say(self, key: str, **values: object) -> str:
        """The sentence `key` with `values` filled in. Raises KeyError for one that is not there."""
        return self.text[key].format_map(values)

    def count(self, key: str, number: int) -> str:
        return self.say(f"{key}.one" if number == 1 else key, n=number)

    def known(self, key: str, otherwise: str) -> str:
        """The sentence `key`; `otherwise` where the language has none, as for words that come from elsewhere."""
        return self.text.get(key, otherwise)


def languages() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def texts(language: str) -> Texts:
    """Raises UsageError where there are no texts in `language`."""
    if language not in languages():
        raise UsageError(f"--language {visible(language, 40)!r}: there are {', '.join(languages())}")
    return Texts.model_validate(tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8")))
