"""name-mojibake: a name was decoded with the wrong charset.

Why: "ZoÃ«" names nobody. UTF-8 read as a code page of one byte a letter leaves a pattern that real names do not have
(Unicode Standard, 3.9, table 3-7); the name that was meant can be put back with certainty.

Fails:

    ![The harbour](harbour.jpg)

    *Photo: ZoltÃ¡n NÃ©meth*

Passes:

    ![The harbour](harbour.jpg)

    *Photo: Zoltán Németh*

Fix: write the name that the finding gives; find the program that decodes files wrongly.
"""

from collections.abc import Iterator

from rights.knowledge.fields import fields
from rights.model.credit import Credit, NotACredit
from rights.model.finding import Edit, Issue, Severity
from rights.model.pattern import pattern
from rights.model.place import Place
from rights.model.post import Post
from rights.model.visible import visible
from rights.resolve.mojibake import undone
from rights.rules.base import ImageCase, PostCase, Rule

WORD = pattern(r"\S+")
NAMING = ("creator", "credit", "source", "notice", "owner", "licensor")


def in_post(case: PostCase) -> Iterator[Issue]:
    """A spoilt name is often not recognised as one: what merely looks like a credit is searched, too."""
    candidates: tuple[Credit | NotACredit, ...] = (*case.credits, *case.set_aside)
    for said in candidates:
        bad = [match for match in WORD.finditer(said.text) if undone(match[0])]
        if not bad:
            continue
        start, end = bad[0].start(), bad[-1].end()
        found = said.text[start:end]
        meant = WORD.sub(lambda match: undone(match[0]) or match[0], found)
        place, exact = _place(case.post, said.place, said.text, start, end)
        yield Issue(
            f"The credit says “{visible(found, 80)}”: it looks like “{visible(meant, 80)}” read in the wrong encoding.",
            place,
            quote=found,
            edits=(Edit(place, meant),) if exact else (),
            advice=f"Write “{visible(meant, 80)}”.",
            claim=(found,),
        )


def _place(post: Post, place: Place, text: str, start: int, end: int) -> tuple[Place, bool]:
    """Where these letters of a credit stand, and whether that is certain: markup may lie between them."""
    if place.start is None or post.source.content[place.start : place.end] != text:
        return place, False
    return post.source.place(place.start + start, place.start + end), True


def in_image(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    for value in image.all(*fields().saying(*NAMING)):
        meant = undone(value.value)
        if meant is not None:
            yield Issue(
                f"{visible(image.path, None)}: {value.field} says “{visible(value.value, 80)}”: it looks like "
                f"“{visible(meant, 80)}” read in the wrong encoding.",
                image.place(value),
                quote=value.value,
                advice=f"Write “{visible(meant, 80)}” into the file.",
                claim=(value.field, value.value),
                images=(image.path,),
            )


RULE = Rule(
    "name-mojibake",
    Severity.WARNING,
    "a name was decoded with the wrong charset",
    post=in_post,
    image=in_image,
)
