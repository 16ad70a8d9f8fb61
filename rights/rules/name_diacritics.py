"""name-diacritics: a name is written once with its accents and once without.

Why: the accents are part of the name (UrhG § 13 protects the author's chosen form), and a reader who searches
for the one spelling may not find the other.

Fails:

    ![A bridge](bridge.jpg)

    Photo: Zoltan Nagy, CC BY 4.0

    ![A tram](tram.jpg)

    Photo: Zoltán Nagy, CC BY 4.0

Passes:

    ![A bridge](bridge.jpg)

    Photo: Zoltán Nagy, CC BY 4.0

    ![A tram](tram.jpg)

    Photo: Zoltán Nagy, CC BY 4.0

Fix: write the name with its accents everywhere. If the register lists two people, nothing is reported.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.person import NameClass
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for pair in case.people.variants(NameClass.DIACRITICS):
        plain, marked = sorted((pair.one, pair.other), key=lambda mention: _accents(mention.text))
        if plain.place.path != case.post.path:
            continue
        yield Issue(
            f"“{visible(plain.text)}” is written without the accents of “{visible(marked.text)}” ({pair.where(marked)}).",
            plain.place,
            quote=plain.text,
            related=(Related(marked.place, marked.side, marked.text),),
            advice=f"Write “{visible(marked.text)}”.",
            matched_by=NameClass.DIACRITICS.value,
            claim=(plain.text, marked.text),
        )


def _accents(text: str) -> int:
    return sum(not char.isascii() and char.isalpha() for char in text)


RULE = Rule("name-diacritics", Severity.NOTE, "a name with and without its accents", post=check)
