"""copyright-mismatch: the post gives the copyright to somebody else than the file does.

Why: UrhG § 10 presumes the person named as rights holder to be it; 17 USC 1202(a) forbids false copyright
management information. The file's own notice usually comes from whoever knows.

Fails: (needs a file) the post says "© Tidewater Press" under a picture whose Exif Copyright reads "© 2019 Jane Doe".

Passes: (needs a file) the post says "© Jane Doe" or "© 2019 Jane Doe / Tidewater Press".

Fix: write the notice of the file, or correct the file if its notice is out of date.
"""

from collections.abc import Iterator

from rights.knowledge.fields import fields
from rights.model.credit import Credit, Notice
from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue, Image
from rights.model.visible import visible
from rights.resolve.holders import holder_of
from rights.rules.base import PostCase, Rule
from rights.rules.stated import appearances


def check(case: PostCase) -> Iterator[Issue]:
    seen: set[tuple[str, str]] = set()
    for placement in appearances(case):
        image = placement.image
        noted = [bound for bound in placement.credits if bound.credit.notice]
        owners = _owners(image) if image is not None and noted else ()
        if image is None or not owners:
            continue
        for bound in noted:
            notice = bound.credit.notice
            holder = notice.holder if notice else None
            if notice is None or not holder or (holder, image.path) in seen:
                continue
            seen.add((holder, image.path))
            if not _agrees(case, bound.credit, image, owners):
                yield _issue(notice, holder, image, owners)


def _owners(image: Image) -> tuple[tuple[FieldValue, str], ...]:
    """The file's statements about who owns the copyright, with the name each gives."""
    direct = [
        (value, value.value.strip()) for value in image.all(*fields().saying("owner")) if value.value.strip()
    ]
    notices = [
        (value, name)
        for value in image.all(*fields().saying("notice"))
        if value.role != "editor" and (name := holder_of(value.value))
    ]
    return (*direct, *notices)


def _agrees(case: PostCase, credit: Credit, image: Image, owners: tuple[tuple[FieldValue, str], ...]) -> bool:
    """Whether anything in the file, or in the rest of the credit, brings the two sides together."""
    holder = credit.notice.holder if credit.notice and credit.notice.holder else ""
    said = [
        value.value for value in image.all(*fields().saying("creator", "credit", "source", "notice", "owner"))
    ]
    if any(holder.casefold() in value.casefold() for value in said):
        return True
    ours = (holder, *(creator.text for creator in credit.creators))
    theirs = {name for _, name in owners} | set(said)
    return any(case.people.compare(a, b).same is not False for a in ours for b in theirs)


def _issue(notice: Notice, holder: str, image: Image, owners: tuple[tuple[FieldValue, str], ...]) -> Issue:
    value, name = owners[0]
    return Issue(
        f"The post gives the copyright to “{holder}”, the file {image.path} to “{name}” ({value.field}: “{value.value}”).",
        notice.place,
        quote=notice.text,
        related=tuple(Related(image.place(each), f"file, {each.field}", each.value) for each, _ in owners),
        advice=f"Write “{visible(value.value)}”, or correct the file.",
        clause="UrhG § 10; 17 USC 1202(a)",
        claim=(holder, name, image.path),
        images=(image.path,),
    )


RULE = Rule(
    id="copyright-mismatch",
    severity=Severity.WARNING,
    summary="the post's copyright holder is not the file's",
    post=check,
    yields_to=("creator-mismatch",),
)
