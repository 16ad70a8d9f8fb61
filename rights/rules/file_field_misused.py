"""file-field-misused: a metadata field holds something that belongs into another.

Why: a creator field with licence text or a camera's default makes every reader credit nobody; an address field without an
address (XMP WebStatement, cc:license: a URL) leads nowhere, also in Google's licensable badge.

Fails: (needs a picture whose Artist is "CC BY 4.0" or "OLYMPUS DIGITAL CAMERA", or whose WebStatement is a name)

Passes: (a picture whose Artist is Jane Doe and whose WebStatement is https://example.org/terms)

Fix: move the text to the field that is meant for it; turn off or fill in the camera's artist setting.
"""

from collections.abc import Iterator

from rights.knowledge.fields import fields
from rights.knowledge.file_words import is_camera_default
from rights.model.finding import Issue, Severity
from rights.model.image import FieldValue
from rights.model.licence import Kind, Verdict
from rights.model.visible import visible
from rights.resolve.file_terms import terms_in
from rights.rules.base import ImageCase, Rule

ADDRESSES = ("xmp.xmpRights:WebStatement", "xmp.cc:license")


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    for value in image.all(*fields().saying("creator"), *ADDRESSES):
        wrong = _wrong(value)
        if wrong is None:
            continue
        what, advice = wrong
        yield Issue(
            f"{visible(image.path, None)}: {value.field} holds “{visible(value.value, 80)}”, which is {what}.",
            image.place(value),
            quote=value.value,
            advice=advice,
            claim=(value.field, value.value),
            images=(image.path,),
        )


def _wrong(value: FieldValue) -> tuple[str, str] | None:
    text = value.value.strip()
    if value.field in ADDRESSES:
        if _is_address(text):
            return None
        return (
            "not an address",
            "Write the address of the terms, or move the text to the usage terms (xmp.xmpRights:UsageTerms).",
        )
    if is_camera_default(text):
        return "what a camera or program writes by itself", "Write the photographer’s name."
    kind = _licence(value)
    if kind in {Kind.SITE, Kind.STOCK}:
        return "where the picture is offered and not a name", "Write the photographer’s name."
    if kind is not None:
        return (
            "a licence and not a name",
            "Write the photographer’s name here, and the licence into xmp.cc:license.",
        )
    return None


def _is_address(text: str) -> bool:
    return "://" in text or text.startswith(("www.", "urn:", "mailto:")) or ("." in text and " " not in text)


def _licence(value: FieldValue) -> Kind | None:
    """What the whole text is, if it is one licence: a name that holds a code is still a name, and so is an agency's."""
    text = value.value
    statements = terms_in(value).statements
    if len(statements) != 1 or statements[0].verdict is not Verdict.VALID:
        return None
    licence, whole = statements[0].licence, (statements[0].start, statements[0].end) == (0, len(text))
    if licence is None or not whole or licence.kind in {Kind.RESERVED, Kind.AGENCY}:
        return None
    return licence.kind


RULE = Rule(
    "file-field-misused", Severity.WARNING, "a metadata field holds what belongs elsewhere", image=check
)
