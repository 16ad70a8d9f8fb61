"""Sources on record: what a source page said about a work on a day, read from rights.lock."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Records:
    """All sources on record, found by address."""
