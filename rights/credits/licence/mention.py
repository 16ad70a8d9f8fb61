"""What the Creative Commons grammar gathers from one stretch of text before it is judged."""

from dataclasses import field

from rights.credits.licence.words import Words
from rights.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """A deviation met while reading, in offsets of the folded text. `typo`: a mistake, not only another form."""

    code: str
    start: int
    end: int
    meant: str
    typo: bool = True


@dataclass(slots=True)
class Mention:
    """One mention as far as it has been read. `start` and `end` are offsets of the folded text."""

    words: Words
    first: int  # index of the first word
    start: int
    end: int
    anchor: str = ""  # "cc", "words" ("Creative Commons") or ""
    elements: list[str] = field(default_factory=list)
    special: str | None = None  # "sampling+", "devnations" …
    codes: int = 0  # how many elements were written as two-letter codes
    named: int = 0  # … and how many as words
    hyphened: bool = True  # the codes are joined as in "BY-NC-SA"
    unknown: list[str] = field(default_factory=list)
    versions: list[str] = field(default_factory=list)
    jurisdiction: str | None = None
    at_means_attribution: bool = False  # "CC-BY-AT-2.0"
    doubtful_port: bool = False  # "CC BY 2.0 at"
    designator: str | None = None
    or_later: bool = False
    late: bool = False  # the elements follow the version: "CC 3.0, BY-SA"
    fillers: int = 0  # words read that mean nothing by themselves
    licence_word: bool = False  # "License" stands inside
    slips: list[Slip] = field(default_factory=list)

    def slip(self, code: str, index: int, meant: str, *, typo: bool = True) -> None:
        """Note a deviation of the word at `index`."""
        self.slips.append(Slip(code, self.words.start[index], self.words.end[index], meant, typo))
