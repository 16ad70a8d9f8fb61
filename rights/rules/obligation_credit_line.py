"""obligation-credit-line: the author asked for a form of credit, and the post uses another.

Why: CC BY 4.0 3(a)(1)(A)(i) asks for identification "in any reasonable manner requested by the licensor"; the IPTC standard
calls its Credit Line what is to be printed; a contract may name it in the register.

Fails: (needs a register or a file that asks for a credit line)

Passes:

    ![A tree](tree.jpg)

    Photo: Jane Doe, CC BY 4.0

Fix: print the credit line asked for, word for word.
"""

from collections.abc import Iterator

from rights.model.credit import Confidence, Credit
from rights.model.finding import Issue, Related, Severity
from rights.model.placement import Bound, Placement
from rights.model.visible import visible
from rights.resolve.credit_lines import kept
from rights.rules.base import PostCase, Rule
from rights.rules.duties import clause_of, pictures
from rights.rules.stated import appearances

FIELDS = ("xmp.cc:attributionName", "xmp.photoshop:Credit", "iim.Credit")


def check(case: PostCase) -> Iterator[Issue]:
    told: set[tuple[int, str]] = set()
    for credit in case.credits:
        for line, related in _asked_by_register(case, credit):
            if not kept(line, credit.text) and (credit.block, line) not in told:
                told.add((credit.block, line))
                yield _issue(credit, line, related, Confidence.CERTAIN, pictures(case, credit))
    for placement in appearances(case):
        for bound in placement.own:
            yield from _file(placement, bound, told)


def _asked_by_register(case: PostCase, credit: Credit) -> Iterator[tuple[str, Related]]:
    for creator in credit.creators:
        person = case.people.identify(creator.text).person
        if person is not None and person.credit_line and not person.unnamed:
            yield person.credit_line, Related(person.place, "register", person.credit_line)


def _file(placement: Placement, bound: Bound, told: set[tuple[int, str]]) -> Iterator[Issue]:
    image, credit = placement.image, bound.credit
    if image is None or not credit.creators:
        return
    for field in FIELDS:
        values = [value for value in image.all(field) if value.value.strip()]
        if not values:
            continue
        line = values[0].value.strip()
        if any(kept(value.value, credit.text) for value in values) or (credit.block, line) in told:
            return
        told.add((credit.block, line))
        related = Related(image.place(values[0]), "file", line)
        yield _issue(credit, line, related, Confidence.LIKELY, (image.path,))
        return


def _issue(
    credit: Credit, line: str, related: Related, confidence: Confidence, images: tuple[str, ...]
) -> Issue:
    where = "the register" if related.label == "register" else f"the file ({related.place.field})"
    return Issue(
        f"The credit asked for in {where} is “{visible(line)}”; the post says “{visible(credit.text)}”.",
        credit.place,
        quote=credit.text,
        related=(related,),
        advice=f"Print “{visible(line)}”, word for word.",
        confidence=confidence,
        clause=clause_of(credit, "creator"),
        claim=(line,),
        images=images,
    )


RULE = Rule(
    "obligation-credit-line", Severity.WARNING, "another form of credit than the author asked for", post=check
)
