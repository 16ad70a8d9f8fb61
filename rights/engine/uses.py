"""A judged post to its uses of pictures: for each what every side says, whether they agree, and what was found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rights.engine.required import required
from rights.knowledge.fields import fields
from rights.model.credit import Credit
from rights.model.finding import Finding
from rights.model.image import FieldValue, Image
from rights.model.place import Place
from rights.model.placement import Placement
from rights.model.post import Role, StructuredImage
from rights.model.use import Side, Use, Voice
from rights.resolve.creators import people_in
from rights.rules.base import PostCase

KINDS = {
    "creator": "creator",
    "credit": "credit line",
    "notice": "notice",
    "owner": "notice",
    "licence": "licence",
    "terms": "licence",
    "statement": "licence",
    "title": "title",
    "source": "source",
}
SIGNS = {"©", "(c)"}
BLOCKS = {"exif": "Exif", "iim": "IIM", "xmp": "XMP", "png": "PNG", "sidecar": "sidecar"}


def uses(case: PostCase, findings: Sequence[Finding]) -> tuple[Use, ...]:
    """One use per picture of the post that is no icon, in reading order, with the findings that concern it."""
    return tuple(
        _use(case, placement, findings)
        for placement in case.placements
        if placement.reference.role is not Role.ICON
    )


def _use(case: PostCase, placement: Placement, findings: Sequence[Finding]) -> Use:
    image, credits_ = placement.image, [bound.credit for bound in placement.credits]
    creators = tuple((case.people.identify(name).key, name) for credit in credits_ for name in _names(credit))
    voices = tuple(_voices(case, placement))
    return Use(
        post=case.post.path,
        title=case.post.title,
        place=placement.reference.place,
        reference=placement.reference.raw,
        image=image.path if image is not None else None,
        credit=tuple(credit.text for credit in credits_),
        creators=creators,
        licence=next((credit.licence.id for credit in credits_ if credit.licence), None),
        voices=tuple(_compared(case, voices)),
        findings=tuple(one for one in findings if _concerns(one, placement, credits_)),
        required=required(case, placement),
        method=placement.credits[0].binding.method if placement.credits else None,
    )


def _names(credit: Credit) -> Iterator[str]:
    if credit.creators:
        yield from (creator.text for creator in credit.creators)
    elif credit.notice is not None and credit.notice.holder:
        yield credit.notice.holder


def _concerns(finding: Finding, placement: Placement, credits_: Iterable[Credit]) -> bool:
    """Whether a finding speaks of this picture: it names it, or stands at its reference or its credit."""
    issue, reference = finding.issue, placement.reference
    own = {reference.raw, reference.path, placement.image.path if placement.image else None}
    if issue.images:
        return not own.isdisjoint(issue.images)
    return _within(issue.place, reference.place) or any(_within(issue.place, one.place) for one in credits_)


def _within(place: Place, around: Place) -> bool:
    if place.path != around.path or place.start is None or around.start is None:
        return False
    return place.start < (around.end or around.start) and around.start < (place.end or place.start + 1)


def _voices(case: PostCase, placement: Placement) -> Iterator[Voice]:
    for bound in placement.credits:
        yield from _of_credit(bound.credit)
    for structured in case.post.structured:
        if structured.place is not None and _same_picture(structured, placement):
            yield from _of_structure(structured, structured.place)
    if placement.image is not None:
        yield from _of_file(placement.image)
    for record, place in case.records.shown_by(placement):
        for name in record.now.creators:
            yield Voice(Side.RECORD, "creator", name, place, f"source on record, {record.now.date}")
        if record.now.licence:
            label = f"source on record, {record.now.date}"
            yield Voice(Side.RECORD, "licence", record.now.licence, place, label)
    yield from _of_register(case, placement)


def _of_credit(credit: Credit) -> Iterator[Voice]:
    slot = {"alt": "alt text", "title": "tooltip", "key": "front matter", "body": "text"}.get(
        credit.slot.value, credit.slot.value
    )
    for creator in credit.creators:
        yield Voice(Side.POST, "creator", creator.text, creator.place, slot)
    if credit.notice is not None and credit.notice.holder:
        yield Voice(Side.POST, "notice", credit.notice.holder, credit.notice.place, slot)
    for mention in credit.licences:
        if mention.text.strip().casefold() in SIGNS:
            continue  # a bare sign is the notice above, not a licence
        yield Voice(Side.POST, "licence", mention.text, mention.place, "link" if mention.from_link else slot)


def _of_structure(structured: StructuredImage, place: Place) -> Iterator[Voice]:
    for name in structured.creators:
        yield Voice(Side.STRUCTURED, "creator", name, place, f"{structured.syntax} creator")
    if structured.credit_text:
        yield Voice(
            Side.STRUCTURED, "credit line", structured.credit_text, place, f"{structured.syntax} creditText"
        )
    if structured.licence:
        yield Voice(Side.STRUCTURED, "licence", structured.licence, place, f"{structured.syntax} license")


def _of_file(image: Image) -> Iterator[Voice]:
    entries = fields().entries
    for value in image.values:
        entry = entries.get(value.field)
        if entry is not None and entry.says in KINDS:
            side = Side.SIDECAR if value.block == "sidecar" else Side.FILE
            yield Voice(side, KINDS[entry.says], value.value, image.place(value), _label(value, entry.label))


def _label(value: FieldValue, label: str) -> str:
    return f"{BLOCKS.get(value.block.split('#')[0], value.block)} {label}"


def _of_register(case: PostCase, placement: Placement) -> Iterator[Voice]:
    told = set()
    for bound in placement.credits:
        for name in _names(bound.credit):
            person = case.people.identify(name).person
            if person is not None and person.id not in told:
                told.add(person.id)
                yield Voice(Side.REGISTER, "creator", person.name, person.place, "register")
                if person.credit_line:
                    yield Voice(Side.REGISTER, "credit line", person.credit_line, person.place, "register")


def _same_picture(structured: StructuredImage, placement: Placement) -> bool:
    if not structured.url:
        return False
    names = (placement.reference.raw, *placement.reference.same_as)
    last = structured.url.rsplit("/", 1)[-1].split("?")[0]
    return any(structured.url == name or last == name.rsplit("/", 1)[-1].split("?")[0] for name in names)


def _compared(case: PostCase, voices: Sequence[Voice]) -> Iterator[Voice]:
    """The voices with whether each agrees with what the post says: the editor reads the post."""
    from rights.credits.licence import recognise

    people = [voice.text for voice in voices if voice.side is Side.POST and voice.kind == "creator"]
    said = {voice.text: recognise(voice.text).licence for voice in voices if voice.kind == "licence"}
    licences = {one.id for voice in voices if voice.side is Side.POST and (one := said.get(voice.text))}
    for voice in voices:
        licence = said.get(voice.text) if voice.kind == "licence" else None
        if voice.kind == "licence":
            agrees = licence.id in licences if licence and licences else None
            yield replace(voice, meaning=licence.id if licence else None, agrees=agrees)
        elif voice.kind == "creator" and voice.side is not Side.POST and people:
            yield replace(voice, agrees=_agrees(case, people, voice.text))
        else:
            yield voice


def _agrees(case: PostCase, people: Sequence[str], text: str) -> bool | None:
    """Whether anybody named in `text` is somebody the post names; None where likeness alone cannot tell."""
    verdicts = [
        case.people.compare(one, other).same for one in people for other in [*people_in(text)] or [text]
    ]
    if any(verdict is True for verdict in verdicts):
        return True
    return None if any(verdict is None for verdict in verdicts) or not verdicts else False
