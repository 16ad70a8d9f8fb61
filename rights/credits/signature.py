"""The bracket in which papers sign a picture, to whether it is one: "(Jane Doe/The Valley Post)"."""

from collections.abc import Sequence

from rights.credits.names import kind_of
from rights.credits.token import Kind, Token

_MOST_WORDS = 5
_NO_LANGUAGE: frozenset[str] = frozenset()


def is_signature(inside: Sequence[Token]) -> bool:
    """Whether the tokens of a bracket are a person of two words or more, a stroke, and a house."""
    strokes = [at for at, token in enumerate(inside) if token.is_mark("/")]
    if len(strokes) != 1 or any(token.kind is Kind.LINE for token in inside):
        return False
    person, house = inside[: strokes[0]], inside[strokes[0] + 1 :]
    if not 2 <= _words(person) <= _MOST_WORDS or not 1 <= _words(house) <= _MOST_WORDS:
        return False
    if any(
        token.kind is Kind.MARK and token.key not in ".&'’-" for token in inside if not token.is_mark("/")
    ):
        return False
    named = kind_of(house, _NO_LANGUAGE)
    return kind_of(person, _NO_LANGUAGE) == "person" and (
        named == "organisation" or (named == "person" and _words(house) > 1)
    )


def _words(tokens: Sequence[Token]) -> int:
    return sum(token.kind is Kind.WORD for token in tokens)
