"""synthetic-unlabelled: the file says that the picture was generated, the post does not.

Why: readers must be told that a picture was generated or manipulated by a machine (AI Act, article 50(2) and (4)); IPTC's
DigitalSourceType in the file says it to machines only.

Fails: (needs a picture whose DigitalSourceType is trainedAlgorithmicMedia)

Passes:

    ![A harbour](harbour.jpg)

    *AI-generated image: Jane Doe with Midjourney*

Fix: say it where readers see it, in the caption: "AI-generated image".
"""

from collections.abc import Iterator

from rights.knowledge.file_words import label_in, last_part
from rights.model.finding import Issue, Related, Severity
from rights.model.post import Role
from rights.model.visible import visible
from rights.resolve.synthetic import generated, label_for, label_in_post
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    told: set[str] = set()
    for placement in case.placements:
        image = placement.image
        value = generated(image) if image else None
        if image is None or value is None or image.path in told or placement.reference.role is Role.ICON:
            continue
        if any(label_in(bound.credit.text) for bound in placement.credits):
            continue
        if label_for(case.post, placement.index) or label_in_post(case.post):
            continue
        told.add(image.path)
        yield Issue(
            f"{visible(image.path, None)} says that it was generated ({visible(last_part(value.value), 60)}), and the post "
            "does not tell its readers.",
            placement.reference.place,
            quote=placement.reference.raw[:80],
            related=(Related(image.place(value), "file", value.value),),
            advice="Write “AI-generated picture” in the caption.",
            claim=(image.path.rpartition("/")[2],),
            images=(image.path,),
        )


RULE = Rule(
    "synthetic-unlabelled", Severity.WARNING, "the file says generated, the post does not", post=check
)
