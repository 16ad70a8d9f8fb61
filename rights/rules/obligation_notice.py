"""obligation-notice: the file carries a copyright notice that the credit does not keep.

Why: Creative Commons 1.0 to 3.0 ask to keep all copyright notices intact (4(b), 4(c) or 4(d)), 4.0 to keep a supplied one
(3(a)(1)(A)(ii)). Off by default.

Fails: (needs a file) harbour.jpg says "© 2020 Jane Doe", its credit is "Photo: Jane Doe, CC BY 4.0".

Passes: (needs a file) the credit is "Photo: © 2020 Jane Doe, CC BY 4.0".

Fix: write the notice as it stands in the file.
"""

from collections.abc import Iterator
from dataclasses import replace

from rights.credits.licence import recognise
from rights.model.finding import Issue, Related, Severity
from rights.model.image import FieldValue, Image
from rights.rules.base import PostCase, Rule
from rights.rules.duties import duty_issue, owed
from rights.rules.stated import companions, speaks_of

_NOTICES = ("exif.Copyright", "xmp.dc:rights", "iim.CopyrightNotice")


def check(case: PostCase) -> Iterator[Issue]:
    for credit, licence, duty in owed(case, "notice"):
        if any(one.notice for one in companions(case, credit)):
            continue
        for placement in case.placements:
            if placement.image is None or not speaks_of(case, credit, placement):
                continue
            notice = _notice(placement.image)
            if notice is not None:
                found = duty_issue(
                    case,
                    credit,
                    duty,
                    f"{licence.short_name} asks to keep “{notice.value.strip()}”, which the file carries and the credit lacks.",
                    f"Write “{notice.value.strip()}”.",
                )
                file = Related(placement.image.place(notice), "file", notice.value)
                yield replace(found, related=(*found.related, file), images=(placement.image.path,))


def _notice(image: Image) -> FieldValue | None:
    for value in image.all(*_NOTICES):
        if value.role is None and any(
            one.label == "copyright-notice" for one in recognise(value.value).statements
        ):
            return value
    return None


RULE = Rule(
    id="obligation-notice",
    severity=Severity.NOTE,
    summary="the file’s copyright notice is not kept in the credit",
    post=check,
    default=False,
)
