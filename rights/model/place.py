"""Where something stands: in a text, in a block of an image, at a key of a set-up file."""

from rights.model.values import dataclass

_NOWHERE = f"@{0:012d}"


@dataclass(frozen=True, slots=True)
class Place:
    """One place. A text place has line and column (from 1, in code points, end exclusive) and the offsets
    `start` and `end` (code points, from 0); an image place has the name of the `field` as written by its
    standard and the byte `offset` of its value; a place in a set-up file has the key path in `field`.

    `path` uses "/" and is what reports print.
    """

    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    start: int | None = None
    end: int | None = None
    field: str | None = None
    offset: int | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, int, int, str]:
        return (
            self.path,
            self.line or 0,
            self.column or 0,
            self.end_line or 0,
            self.end_column or 0,
            f"{self.field or ''}@{self.offset or 0:012d}" if self.field or self.offset else _NOWHERE,
        )
