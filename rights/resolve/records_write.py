"""Sources on record and one new statement to the text of rights.lock: sorted, one key a line, the same for the same content."""

import json
from collections.abc import Iterable

from rights.resolve.records import Record, Records, State, address_key

_KEYS = ("creators", "handle", "licence", "licence_url", "title", "credit_line", "said_by")


def added(records: Records, url: str, state: State) -> Records:
    """`records` with what the page at `url` says now. A day has one state; what says the same as the latest changes
    nothing.
    """
    from rights.model.place import Place

    known = records.find(url)
    if known is None:
        new = Record(url, (state,), Place(records.path))
    elif _statement(known.now) == _statement(state):
        return records
    else:
        states = [each for each in known.states if each.date != state.date]
        new = Record(known.url, tuple(sorted((*states, state), key=lambda each: each.date)), known.place)
    others = [record for record in records.records if address_key(record.url) != address_key(new.url)]
    return Records.of(records.path, sorted((*others, new), key=lambda record: address_key(record.url)))


def lock_text(records: Records) -> str:
    """The whole text of rights.lock. Raises SetupError where it could not be read again: a title of 5,000 letters."""
    from rights.resolve.records_document import LockDocument
    from rights.sources.document import check_document

    document = {"schema": 1, "sources": [_source(record) for record in _sorted(records.records)]}
    check_document(LockDocument, document, records.path)
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _sorted(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda record: (address_key(record.url), record.url))


def _source(record: Record) -> dict[str, object]:
    return {"url": record.url, "states": [_state(state) for state in record.states]}


def _state(state: State) -> dict[str, object]:
    entry: dict[str, object] = {"date": state.date}
    for key in _KEYS:
        value = getattr(state, key)
        if value:
            entry["creator" if key == "creators" else key] = (
                list(value) if isinstance(value, tuple) else value
            )
    return entry


def _statement(state: State) -> tuple[object, ...]:
    return (*state.terms, state.title)
