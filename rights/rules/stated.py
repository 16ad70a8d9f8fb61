"""Credits to what they state about licences: each statement with its place, and the one licence where it is certain."""

from collections.abc import Iterator

from rights.knowledge.licences import licences
from rights.model.credit import Confidence, Credit, LicenceMention
from rights.model.finding import Edit, Issue, Related
from rights.model.licence import Licence, Recognition, Relation, Statement, Verdict
from rights.model.place import Place
from rights.model.placement import Placement
from rights.model.values import dataclass
from rights.rules.base import PostCase
from rights.rules.remembered import remembered

CREDITS = 2_000  # that answers are kept about


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement of one credit. `written` is False where only the address of a link says it."""

    credit: Credit
    mention: LicenceMention
    statement: Statement
    recognition: Recognition

    @property
    def place(self) -> Place:
        return self.mention.place

    @property
    def written(self) -> bool:
        return not (self.statement.is_url or self.statement.is_link)

    @property
    def alone(self) -> bool:
        """Whether nothing else in the credit says the same or more."""
        return "subsumed" not in self.statement.issues


def stated(case: PostCase) -> Iterator[Stated]:
    """All licence statements of the post's credits, in their order."""
    for credit in case.credits:
        yield from stated_in(credit)


@remembered(CREDITS)
def stated_in(credit: Credit) -> tuple[Stated, ...]:
    """The licence statements of one credit."""
    return tuple(_stated(credit)) if credit.licences else ()


def _stated(credit: Credit) -> Iterator[Stated]:
    taken: set[tuple[int, int]] = set()
    for mention in credit.licences:
        if mention.recognition is None:
            continue
        for index, statement in enumerate(mention.recognition.statements):
            key = (id(mention.recognition), index)
            same = statement.text == mention.text and statement.is_link == mention.from_link
            if same and key not in taken:
                taken.add(key)
                yield Stated(credit, mention, statement, mention.recognition)
                break


def written(case: PostCase, reason: str) -> Iterator[Stated]:
    """Statements in words that no licence answers to, for `reason` ("no-such-version")."""
    for one in stated(case):
        if one.written and one.statement.verdict is Verdict.INVALID and one.statement.reason == reason:
            yield one


@remembered(CREDITS)
def certain(credit: Credit) -> Licence | None:
    """The licence the credit stands under, where words and links leave no doubt; None for sites that only imply theirs."""
    found = credit.licence
    if found is None or credit.confidence is Confidence.POSSIBLE:
        return None
    everything = stated_in(credit)
    if not everything or everything[0].recognition.relation is not Relation.SINGLE:
        return None
    for one in everything:
        if one.alone and one.statement.licence == found and "implied-by-site" not in one.statement.issues:
            return found
    return None


def related(credit: Credit) -> tuple[Related, ...]:
    """The place where the licence of the credit is named."""
    for one in stated_in(credit):
        if one.alone:
            return (Related(one.place, "licence", one.mention.text),)
    return ()


def companions(case: PostCase, credit: Credit) -> tuple[Credit, ...]:
    """The credit itself and all others that speak of a picture it speaks of."""
    together = _together(case).get(id(credit), ())
    if len(together) == 1:
        return together[0]
    return tuple({id(one): one for group in ((credit,), *together) for one in group}.values())


@remembered(2)
def appearances(case: PostCase) -> tuple[Placement, ...]:
    """The placements without those that show a file once more with the same credits."""
    found: dict[tuple[str, int], Placement] = {}
    for placement in case.placements:
        found.setdefault(
            (placement.reference.path or placement.reference.raw, id(placement.credits)), placement
        )
    return tuple(found.values())


def speaks_of(case: PostCase, credit: Credit, placement: Placement) -> bool:
    """Whether the credit is one of those of the picture."""
    return id(credit) in _credited(case)[id(placement.credits)]


@remembered(2)
def _credited(case: PostCase) -> dict[int, frozenset[int]]:
    bounds = {id(placement.credits): placement.credits for placement in case.placements}
    return {key: frozenset(id(bound.credit) for bound in found) for key, found in bounds.items()}


def is_placed(case: PostCase, credit: Credit) -> bool:
    """Whether it is known of which picture the credit speaks."""
    return id(credit) in _together(case)


@remembered(2)
def _together(case: PostCase) -> dict[int, list[tuple[Credit, ...]]]:
    """By credit, the credits of the pictures it speaks of. Placements of one picture share theirs."""
    found: dict[int, list[tuple[Credit, ...]]] = {}
    for bounds in {id(placement.credits): placement.credits for placement in case.placements}.values():
        group = tuple(bound.credit for bound in bounds)
        for credit in group:
            found.setdefault(id(credit), []).append(group)
    return found


def names(found: tuple[str, ...]) -> str:
    """Ids as a reader's list: "CC BY 2.0, CC BY 3.0 or CC BY 4.0"."""
    found = tuple(licences()[one].short_name if one in licences() else one for one in found)
    return " or ".join(part for part in (", ".join(found[:-1]), found[-1]) if part)


def issue(one: Stated, message: str, advice: str | None, *, edit: str | None = None) -> Issue:
    """An issue about one statement, at its place. `edit` is the text to write instead, where it is certain."""
    clean = edit is not None and edit != one.mention.text
    return Issue(
        message,
        one.place,
        quote=one.mention.text,
        edits=(Edit(one.place, edit),) if clean and edit else (),
        advice=advice,
        claim=(one.statement.label, one.mention.text),
    )
