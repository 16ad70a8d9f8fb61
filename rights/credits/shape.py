"""A credit to the quick answer that nothing can be wrong with its shape, as nearly always.

The schema (`rights.credits.schema`) is the authority; loading it costs more than checking a whole post, so it is
asked only about a credit that this module does not clear. A property test holds the two together.
"""

from rights.model.credit import Credit

_LONGEST_NAME = 300
_LONGEST_ADDRESS = 4_000
_MOST_CREATORS = 50
_STARTS = ("https://", "http://", "mailto:", "/", "#", ".", "?", "{")


def surely_sound(credit: Credit) -> bool:
    """True where the schema has no fault to find; False where it has to be asked."""
    return (
        bool(credit.text)
        and len(credit.creators) <= _MOST_CREATORS
        and all(_is_plain_name(creator.text) for creator in credit.creators)
        and all(part.link is None or _is_plain_address(part.link) for part in credit.links)
        and (credit.source is None or bool(credit.source.text))
    )


def _is_plain_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and text[:1].isalnum() and not any(char in text for char in "()[]<")


def _is_plain_address(url: str) -> bool:
    return (
        len(url) <= _LONGEST_ADDRESS
        and url.startswith(_STARTS)
        and url.isprintable()
        and not any(char in url for char in "[]")
    )
