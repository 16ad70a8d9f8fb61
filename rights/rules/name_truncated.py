"""name-truncated: the IPTC value is cut off where the old standard ends a field; XMP has the whole.

Why: IPTC-IIM holds 32 bytes of By-line, Credit and Source and 128 of the notice (IIM 4.2, chapter 6). Software that reads
IIM first prints half a name.

Fails: (needs a picture whose By-line is the first 32 bytes of its XMP creator)

Passes: (a picture whose By-line and XMP creator are the same name)

Fix: rely on the XMP value; where the reader of the file allows, write a shorter By-line.
"""

from collections.abc import Iterator

from rights.knowledge.fields import fields
from rights.model.finding import Issue, Related, Severity
from rights.model.visible import visible
from rights.rules.base import ImageCase, Rule
from rights.sources.images.reconcile import is_prefix_at_limit

MOST = 50  # values of one field that are compared
TOLD = {"creator", "credit", "source", "notice"}  # a caption that is cut off misnames nobody


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    for row in fields().preferred:
        if row.statement not in TOLD or row.iim is None or row.xmp is None:
            continue
        wholes = image.all(row.xmp)[:MOST]
        for short in image.all(row.iim)[:MOST]:
            whole = next((long for long in wholes if is_prefix_at_limit(short, long)), None)
            if whole is not None:
                yield Issue(
                    f"{visible(image.path, None)}: {short.field} is cut off: “{visible(short.value, 140)}” instead of "
                    f"“{visible(whole.value, 140)}”.",
                    image.place(short),
                    quote=short.value,
                    related=(Related(image.place(whole), whole.field, whole.value),),
                    advice="Use the XMP value; it is the whole one.",
                    claim=(short.field, whole.value),
                    images=(image.path,),
                )


RULE = Rule("name-truncated", Severity.NOTE, "the IPTC value is the beginning of the XMP value", image=check)
