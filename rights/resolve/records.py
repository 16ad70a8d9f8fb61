"""Sources on record: what a source page said about a work on a day, read from rights.lock and found by address."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cached_property
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode

from rights.errors import SetupError
from rights.model.person import Mention
from rights.model.place import Place
from rights.model.placement import Placement
from rights.model.post import Post
from rights.model.values import dataclass
from rights.resolve.names.read import is_handle

LIMIT = 32 << 20  # bytes of a lock file
_TRACKING = ("utm_", "ref", "fbclid", "gclid", "share", "s", "si")


@dataclass(frozen=True, slots=True)
class State:
    """What the page said on `date` (ISO 8601)."""

    date: str
    creators: tuple[str, ...] = ()
    handle: str | None = None
    licence: str | None = None
    licence_url: str | None = None
    title: str | None = None
    credit_line: str | None = None
    said_by: str = "typed"

    @property
    def terms(self) -> tuple[object, ...]:
        """What makes two states differ in substance."""
        return self.creators, self.handle, self.licence, self.licence_url, self.credit_line


@dataclass(frozen=True, slots=True)
class Record:
    """One work; `states` are oldest first and never empty."""

    url: str
    states: tuple[State, ...]
    place: Place

    @property
    def now(self) -> State:
        return self.states[-1]


@dataclass(frozen=True)
class Records:
    """All sources on record, found by address."""

    path: str = "rights.lock"
    records: tuple[Record, ...] = ()
    _by_key: dict[str, Record] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(path: str, records: Iterable[Record]) -> "Records":
        known = tuple(records)
        return Records(path, known, {address_key(record.url): record for record in known})

    def find(self, url: str) -> Record | None:
        return self._by_key.get(address_key(url)) if self._by_key else None

    def shown_by(self, placement: Placement) -> Iterator[tuple[Record, Place]]:
        """The records of the pages that a picture or its own credits are linked to, with the place of the link."""
        if not self._by_key:
            return
        found = [
            (placement.reference.link, placement.reference.place),
            (placement.reference.raw, placement.reference.place),
        ]
        for bound in placement.own:
            credit = bound.credit
            parts = (*credit.links, *credit.creators, *credit.licences, credit.source, credit.title)
            found += [(part.link, part.place) for part in parts if part is not None]
            found += [(part.text, part.place) for part in credit.links]
        told: set[str] = set()
        for url, place in found:
            record = self.find(url) if url else None
            if record is not None and record.url not in told:
                told.add(record.url)
                yield record, place

    @cached_property
    def handles(self) -> tuple[Mention, ...]:
        """Every account that a source on record names."""
        return tuple(
            Mention(name, record.place, "source on record", is_handle=True)
            for record in self.records
            for name in (*record.now.creators, *((record.now.handle,) if record.now.handle else ()))
            if is_handle(name) or name == record.now.handle
        )

    def mentions_for(self, post: Post) -> tuple[Mention, ...]:
        """The accounts on record that bear on `post`: all of them, for a handle is the same wherever it stands."""
        del post
        return self.handles


def load_records(path: Path, shown: str | None = None) -> Records:
    """The records in the lock file, none where there is no such file. Raises SetupError where it cannot be used."""
    name = shown or path.name
    if not path.exists() and not path.is_symlink():
        return Records(name)
    import json

    from rights.resolve.records_document import LockDocument
    from rights.sources.document import check_document, read_setup_text

    text = read_setup_text(path, name, LIMIT)
    try:
        mapping = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SetupError(f"{name}: is not valid JSON: {error}") from None
    if not isinstance(mapping, dict):
        raise SetupError(f"{name}: holds no JSON object")
    document = check_document(LockDocument, mapping, name)
    return Records.of(
        name,
        (
            Record(
                entry.url,
                tuple(
                    State(
                        state.date.isoformat(), state.creator, state.handle, state.licence, state.licence_url, state.title,
                        state.credit_line, state.said_by,
                    )
                    for state in sorted(entry.states, key=lambda state: state.date)
                ),
                Place(name, field=f"sources[{at}]"),
            )
            for at, entry in enumerate(document.sources)
        ),
    )  # fmt: skip


def address_key(url: str) -> str:
    """An address without what varies between two ways of writing it: scheme, "www.", "m.", tracking, fragment."""
    bare = url.strip().partition("#")[0]
    bare = bare.partition("://")[2] if "://" in bare else bare.removeprefix("//")
    path, _, query = bare.partition("?")
    host, slash, rest = path.partition("/")
    host = host.casefold().removeprefix("www.").removeprefix("m.").replace(".m.wikimedia", ".wikimedia")
    kept = [(key, value) for key, value in parse_qsl(query) if not key.startswith(_TRACKING)]
    rest = unquote(rest).replace(" ", "_").rstrip("/")
    return f"{host}{slash if rest else ''}{rest}{'?' + urlencode(sorted(kept), errors='surrogatepass') if kept else ''}"
