"""The register's file (photographers.toml or CSV) to the photographers in it, or to all that is wrong with it at once."""

import gc
from dataclasses import field
from functools import cached_property
from pathlib import Path

from rights.model.person import Photographer
from rights.model.values import dataclass
from rights.resolve.register_faults import RegisterError
from rights.resolve.register_index import RegisterIndex

LIMIT = 64 << 20  # bytes: some 200,000 entries


@dataclass(frozen=True)
class Register:
    """Photographers in the order of the file. `path` is what reports print."""

    path: str
    photographers: tuple[Photographer, ...] = ()
    by_id: dict[str, Photographer] = field(default_factory=dict, repr=False)

    @cached_property
    def index(self) -> RegisterIndex:
        return RegisterIndex(self.photographers)


def load(path: Path, shown: str | None = None) -> Register:
    """The register in `path`, TOML or CSV by its ending. Raises SetupError that lists every fault, one a line."""
    from rights.sources.document import read_setup_text

    name = shown or path.name
    text = read_setup_text(path, name, LIMIT)
    collecting = gc.isenabled()
    gc.disable()  # a hundred thousand small objects, none of them garbage
    try:
        return parse(text, name, is_csv=path.suffix.casefold() in {".csv", ".tsv"})
    finally:
        if collecting:
            gc.enable()


def parse(text: str, shown: str, *, is_csv: bool = False) -> Register:
    """The register in `text`. Raises SetupError."""
    from rights.resolve.register_reading import Reading

    reading = Reading(shown)
    if is_csv:
        reading.read_csv(text)
    else:
        reading.read_toml(text)
    if reading.faults:
        raise RegisterError(shown, reading.faults)
    return Register(shown, tuple(reading.found), reading.by_id)
