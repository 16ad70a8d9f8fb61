"""file-missing: the post shows a picture that is not there.

Why: a picture that cannot be found cannot be checked, and readers see a hole. The places where the site's
generator would look were searched; nothing outside the site's folder is ever opened.

Fails:

    ![The harbour at dawn](harbour-at-dawn.jpg)

Passes:

    The harbour lies an hour from the city.

Fix: correct the reference, or add the file.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.post import ImageReference, Post, Reach, Region, Role
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule
from rights.sources.images.kinds import is_image_name

SHOWN = 80  # code points of a reference that a message quotes
MANY = 3  # more missing than these, and none there: it is the folder that is missing
RELATED = 20
CONTENT = frozenset((Region.HEAD, Region.MAIN))


def check(case: PostCase) -> Iterator[Issue]:
    missing = _missing(case.post)
    there = any(image.reach is Reach.LOCAL and image.path is not None for image in case.post.images)
    if len(missing) > MANY and not there:
        yield _none_there(missing)
    else:
        yield from (_issue(each, _absent(each)) for each in missing)
    strange = {image.raw: image for image in case.post.images if image.reach in {Reach.OUTSIDE, Reach.UNSAFE}}
    yield from (_issue(each, _not_opened(each)) for each in strange.values() if each.raw.strip())


def _missing(post: Post) -> tuple[ImageReference, ...]:
    """Local pictures of the post's own content that are nowhere; of equal references the first."""
    found: dict[str, ImageReference] = {}
    for image in post.images:
        shown = image.role is not Role.ICON and image.region in CONTENT and not _is_identifier(image)
        if shown and image.reach is Reach.LOCAL and image.path is None:
            found.setdefault(image.raw, image)
    return tuple(found.values())


def _is_identifier(reference: ImageReference) -> bool:
    """Whether a key of the front matter may hold a service's id of the picture ("unsplash/photo-1546") and no file."""
    return reference.key is not None and not is_image_name(reference.raw.split("?")[0])


def _absent(reference: ImageReference) -> str:
    looked = ", ".join(visible(place, SHOWN) for place in reference.tried[:3])
    tail = f" (looked for {looked})" if looked else ""
    return f"The post shows “{visible(reference.raw, SHOWN)}”, but there is no such file{tail}."


def _not_opened(reference: ImageReference) -> str:
    outside = reference.reach is Reach.OUTSIDE
    why = "leads out of the site’s folder" if outside else "is not the address of a picture"
    return f"The post shows “{visible(reference.raw, SHOWN)}”, which {why}: it was not opened."


def _issue(reference: ImageReference, message: str) -> Issue:
    return Issue(
        message,
        reference.place,
        quote=reference.raw[:SHOWN],
        advice="Correct the reference, or add the file.",
        claim=(reference.raw,),
        images=(reference.raw[:SHOWN],),
    )


def _none_there(missing: tuple[ImageReference, ...]) -> Issue:
    """One finding for a whole folder of pictures that is elsewhere. Its claim does not change with their number."""
    first = missing[0]
    return Issue(
        f"None of the {len(missing)} pictures that the post shows from its own site is there: “"
        f"{visible(first.raw, SHOWN)}” and {len(missing) - 1} more.",
        first.place,
        quote=first.raw[:SHOWN],
        related=tuple(
            Related(each.place, "missing too", each.raw[:SHOWN]) for each in missing[1 : RELATED + 1]
        ),
        advice="Name the folder they are served from in rights.toml (image_roots), or add the files.",
        claim=("none there",),
        images=tuple(each.raw[:SHOWN] for each in missing),
    )


RULE = Rule("file-missing", Severity.WARNING, "the post shows a picture that is not there", post=check)
