"""name-case: a name is in capitals throughout, or filed as "Last, First".

Why: agencies deliver names so; a reader is shown the name as its owner writes it.

Fails:

    ![A square](square.jpg)

    Photo: GENYA SAVILOV / AFP

Passes:

    ![A square](square.jpg)

    Photo: Genya Savilov / AFP

Fix: write capitals only where the name has them, given name first.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.visible import visible
from rights.resolve.names.read import read
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        for creator in credit.creators:
            name = read(creator.text)
            if creator.kind != "person" or name.is_handle or name.is_body:
                continue
            words = [word for at, word in enumerate(name.words) if at not in name.short]
            if case.people.identify(creator.text).person is not None and creator.text in _listed(
                case, creator.text
            ):
                continue
            if len(words) > 1 and all(word.isupper() and len(word) > 1 for word in words):
                told, better = "is in capitals throughout", " ".join(word.title() for word in name.words)
            elif name.comma and "," in creator.text:
                told, better = "is filed by the family name", " ".join(name.words)
            else:
                continue
            yield Issue(
                f"“{visible(creator.text)}” {told}.",
                creator.place,
                quote=creator.text,
                advice=f"Write “{visible(better)}”, if that is how its owner does.",
                matched_by="case" if name.comma is False else "order",
                claim=(creator.text,),
            )


def _listed(case: PostCase, text: str) -> tuple[str, ...]:
    person = case.people.identify(text).person
    return person.names if person else ()


RULE = Rule(
    "name-case", Severity.NOTE, "a name in capitals, or filed as “Last, First”", post=check, default=False
)
