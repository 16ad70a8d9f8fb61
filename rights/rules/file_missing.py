"""file-missing: the post shows an image that is not there.

Why: a picture that cannot be found cannot be checked, and readers see a hole. The places where the site's
generator would look were searched; nothing outside the site's folder is ever opened.

Fails:

    ![The harbour at dawn](harbour-at-dawn.jpg)

Passes:

    The harbour lies an hour from the city.

Fix: correct the reference, or add the file.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.post import ImageReference, Reach
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule

SHOWN = 80  # code points of a reference that a message quotes


def check(case: PostCase) -> Iterator[Issue]:
    told: set[str] = set()
    for reference in case.post.images:
        message = _message(reference)
        if message is None or reference.raw in told:
            continue
        told.add(reference.raw)
        yield Issue(
            message,
            reference.place,
            quote=reference.raw[:SHOWN],
            advice="correct the reference, or add the file",
            claim=(reference.raw,),
            images=(reference.raw[:SHOWN],),
        )


def _message(reference: ImageReference) -> str | None:
    raw = visible(reference.raw, SHOWN)
    if reference.reach is Reach.LOCAL and reference.path is None:
        looked = ", ".join(visible(place, SHOWN) for place in reference.tried[:3])
        tail = f" (looked for {looked})" if looked else ""
        return f'The post shows "{raw}", but there is no such file{tail}.'
    if reference.reach is Reach.OUTSIDE:
        return f'The post shows "{raw}", which leads out of the site\'s folder: it was not opened.'
    if reference.reach is Reach.UNSAFE:
        return f'The post shows "{raw}", which is no address of a picture: it was not opened.'
    return None


RULE = Rule("file-missing", Severity.WARNING, "the post shows an image that is not there", post=check)
