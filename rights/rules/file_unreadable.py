"""file-unreadable: an image, or a block of metadata in it, could not be read.

Why: a check that could not read must never look like a clean one. The finding says what was and what was not read:
not an image, cut off, a block that is damaged or larger than any real one, a name that hides what the file is.

Fails: (needs a file whose bytes are damaged, or of another kind than its name says)

Passes:

    The harbour lies an hour from the city.

Fix: save the image again from its source, with the ending of its real format.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.image import Image
from rights.model.problem import Problem
from rights.model.visible import visible
from rights.rules.base import ImageCase, Rule

# Browsers tell these apart by their bytes, whatever the name says: a wrong ending is untidy, not dangerous.
SHOWN_ANYWAY = {"JPEG", "PNG", "WebP", "GIF", "AVIF"}
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")


def check(case: ImageCase) -> Iterator[Issue]:
    image = case.image
    is_cut = any(problem.code == "truncated" for problem in image.problems)
    # What a cut-off file lost, and blocks that are no longer well-formed, are gone with its end: one fault, one finding.
    beyond = tuple(each for each in image.problems if is_cut and each.code != "truncated" and each.lost)
    for problem in image.problems:
        if problem in beyond:
            continue
        yield Issue(
            _message(image, problem),
            problem.place,
            related=_gone(beyond) if problem.code == "truncated" else (),
            advice=_advice(problem),
            claim=(problem.code, image.path.rpartition("/")[2]),
            images=(image.path,),
            matched_by=problem.code,
            severity=_severity(image, problem),
        )


def _gone(beyond: tuple[Problem, ...]) -> tuple[Related, ...]:
    return tuple(Related(problem.place, "not read", visible(problem.message)) for problem in beyond)


def _message(image: Image, problem: Problem) -> str:
    name = visible(image.path, None)
    said = visible(problem.message)
    if image.format is None:
        return f"{name} was not read: {said}."
    if problem.code == "extension":
        return f"{name} is not what it is called: {said}."
    if not problem.lost:
        return f"{name} is damaged, but was read: {said}."
    count = len(image.values)
    read = (
        f"{count} rights value{'' if count == 1 else 's'} could be read"
        if count
        else "no rights value was found"
    )
    return f"{name} was not wholly read: {said}; {read}."


def _advice(problem: Problem) -> str:
    if problem.code == "extension":
        return "Give the file the ending of its real format, and change the posts that show it."
    if problem.code == "missing":
        return "Add the file, or correct the reference."
    return "Save the picture again from its source."


def _severity(image: Image, problem: Problem) -> Severity | None:
    if problem.code == "extension" and image.format in SHOWN_ANYWAY and image.path.lower().endswith(ENDINGS):
        return Severity.WARNING
    return None


RULE = Rule("file-unreadable", Severity.ERROR, "a picture could not be read, or not wholly", image=check)
