"""synthetic-unmarked: the caption says that a picture was generated, its file does not.

Why: a generated picture must be marked so that machines can tell, too (AI Act, article 50(2)); a copy that leaves the post
leaves the caption behind.

Fails: (needs a picture without DigitalSourceType beside a caption "AI-generated image", and this rule turned on)

Passes:

    ![A harbour](harbour.jpg)

    *Photo: Jane Doe*

Fix: write IPTC DigitalSourceType trainedAlgorithmicMedia into the file.
"""

from collections.abc import Iterator

from rights.knowledge.file_words import label_in
from rights.model.finding import Issue, Severity
from rights.model.place import Place
from rights.model.visible import visible
from rights.resolve.synthetic import generated, label_for
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    told: set[str] = set()
    for placement in case.placements:
        image = placement.image
        if image is None or image.format is None or image.path in told:
            continue
        if image.has_c2pa or generated(image, "generated", "partly", "drawn"):
            continue
        if any(problem.lost for problem in image.problems):
            continue  # what was not read may say it
        spoken = label_for(case.post, placement.index)
        label, place = (spoken[0], spoken[1].place) if spoken else ("", placement.reference.place)
        for bound in () if spoken else placement.own:
            label, place = label_in(bound.credit.text) or label, bound.credit.place
        if not label:
            continue
        told.add(image.path)
        yield _issue(image.path, label, place)


def _issue(path: str, label: str, place: Place) -> Issue:
    return Issue(
        f"The post says “{visible(label, 60)}”, but {visible(path, None)} does not say that it was generated.",
        place,
        quote=label,
        advice="Write trainedAlgorithmicMedia into the file’s DigitalSourceType, or correct the caption.",
        claim=(path.rpartition("/")[2],),
        images=(path,),
    )


RULE = Rule(
    "synthetic-unmarked",
    Severity.WARNING,
    "the caption says generated, the file does not",
    post=check,
    default=False,
)
