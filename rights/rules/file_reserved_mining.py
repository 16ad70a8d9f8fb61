"""file-reserved-mining: a file's reservation against data mining is contradictory or incomplete.

Why: a reservation counts only if it is clear and machine-readable (DSM directive, article 4(3); UrhG §44b(3)). PLUS
DataMining and the TDM reservation protocol are read by machines, which obey what they find first.

Fails: (needs a picture with plus:DataMining DMI-ALLOWED and tdm:reservation 1, and this rule turned on)

Passes: (a picture with plus:DataMining DMI-PROHIBITED-AIMLTRAINING and tdm:reservation 1)

Fix: state one and the same reservation in all fields; a value "see constraint" needs plus:OtherConstraints.
"""

from collections.abc import Iterator

from rights.knowledge.file_words import last_part, mining
from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue
from rights.model.visible import visible
from rights.rules.base import ImageCase, Rule

PLUS, RESERVATION, CONSTRAINT = "xmp.plus:DataMining", "xmp.tdm:reservation", "xmp.plus:OtherConstraints"
RESERVED = {"1": "reserved", "0": "allowed"}


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    said: list[tuple[FieldValue, str]] = []
    for value in image.all(PLUS, RESERVATION):
        meaning = mining(value.value) if value.field == PLUS else RESERVED.get(value.value.strip())
        wrong = None
        if meaning is None:
            wrong = "which the standard does not know"
        elif meaning == "see-constraint" and not image.all(CONSTRAINT):
            wrong = "but xmp.plus:OtherConstraints, which it refers to, is empty"
        if wrong:
            yield Issue(
                f"{visible(image.path, None)}: {value.field} says “{visible(last_part(value.value), 80)}”, {wrong}.",
                image.place(value),
                quote=value.value,
                advice="State the reservation with a value of the PLUS vocabulary, and fill in what it refers to.",
                claim=(value.field, value.value),
                images=(image.path,),
            )
        elif meaning in {"reserved", "allowed"}:
            said.append((value, str(meaning)))
    first = said[0] if said else None
    other = next((one for one in said if first and one[1] != first[1]), None)
    if first and other:
        yield Issue(
            f"{visible(image.path, None)} says two things about data mining: “{first[1]}” in {first[0].field}, "
            f"“{other[1]}” in {other[0].field}.",
            image.place(first[0]),
            quote=first[0].value,
            related=(Related(image.place(other[0]), other[0].field, other[0].value),),
            advice="State one and the same reservation in all fields.",
            claim=(first[0].value, other[0].value),
            images=(image.path,),
        )


RULE = Rule(
    "file-reserved-mining",
    Severity.WARNING,
    "a reservation against data mining is contradictory or incomplete",
    image=check,
    default=False,
)
