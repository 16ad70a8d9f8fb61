"""The opening of a credit as a value: where it stands, how sure it is, what it says of image and maker."""

from enum import IntEnum

from rights.credits.token import Kind, Token
from rights.knowledge.credit_words import POSITIONS, Languages, Meaning
from rights.model.values import dataclass

M = Meaning


LEADISH = (
    M.PICTURE, M.CREDIT, M.CREDIT_WORD, M.MAKER, M.ORIGIN, M.PICTURE_ORIGIN, M.COURTESY, M.MADE, M.LEAD_IMAGE,
    M.ALL, M.REST, M.NUMBER, M.COPYRIGHT, M.CHANGES, *POSITIONS,
)  # fmt: skip


OPENS = (*LEADISH[:11], M.COPYRIGHT, *POSITIONS)


class Strength(IntEnum):
    """How surely the words announce a credit of a picture."""

    NONE = 0
    ROLE = 1  # "Left:", "Source:"
    MEDIUM = 2  # "Photo:", "Foto de", "Titelbild:"
    STRONG = 3  # "Photo credit:", "Photo by", "Bildquelle:"


@dataclass(frozen=True, slots=True)
class Lead:
    """Tokens `start` to `end` open a credit. `subject` is the token range of what the picture shows."""

    start: int
    end: int
    strength: Strength
    found: frozenset[Meaning] = frozenset()
    languages: Languages = frozenset()
    role: str | None = None
    scope: str | None = None  # "all", "rest"
    plural: bool = False
    subject: tuple[int, int] | None = None
    origin: bool = False  # what follows is a site or page rather than a person
    of: bool = False  # opened by a word that also means "of"
    notice: bool = False
    bare: bool = False  # a word for a picture and a name, nothing between


CAMERAS = frozenset("📷📸")  # set before a name on social sites, and in posts since


def copyright_at(tokens: list[Token], at: int) -> int:
    """How many tokens at `at` are a copyright sign: "©", "(c)"; 0 for none."""
    token = tokens[at]
    if token.kind is Kind.MARK and token.key == "©":
        return 1
    if not token.is_mark("("):
        return 0
    three = tokens[at : at + 3]
    if len(three) == 3 and three[1].key == "c" and three[2].is_mark(")"):
        return 3
    return 0
