"""credit-count-mismatch: a line that counts or places pictures does not fit those that are there.

Why: "Left: A, middle: B, right: C" beside two pictures, or "Photo 4" where there are three, credits a picture that
is gone, and perhaps the wrong ones with the rest.

Fails:

    ![One](one.jpg)

    Photo 4: Jane Doe

Passes:

    ![One](one.jpg)

    Photo 1: Jane Doe

Fix: count again, and correct the numbers or the positions.
"""

from collections.abc import Iterator

from rights.knowledge.credit_words import POSITIONS
from rights.model.finding import Issue, Severity
from rights.model.visible import visible
from rights.resolve.post_view import View
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    if not any(credit.role_word for credit in case.credits):
        return
    view = View(case.post)
    count = len({case.post.images[index].path or case.post.images[index].raw for index in view.inline})
    if not count:
        return
    yield from _numbers(case, count)
    yield from _positions(case, view)


def _numbers(case: PostCase, count: int) -> Iterator[Issue]:
    for credit in case.credits:
        number = credit.number
        if count < number < 100:
            shown = "one picture" if count == 1 else f"{count} pictures"
            yield Issue(
                f"The credit “{visible(credit.text, 120)}” speaks of picture {number}, but the post has {shown}.",
                credit.place,
                quote=credit.text,
                advice="Count the pictures again and correct the number.",
                matched_by="number",
                claim=(credit.text,),
            )


def _positions(case: PostCase, view: View) -> Iterator[Issue]:
    blocks: dict[int, list[int]] = {}
    for at, credit in enumerate(case.credits):
        if credit.role_word in POSITIONS:
            blocks.setdefault(credit.block, []).append(at)
    for block, found in blocks.items():
        order = case.post.blocks[block].order
        run = view.run_before(order) or view.run_after(order)
        words = {case.credits[at].role_word for at in found}
        if run and len(run) < len(words):
            first = case.credits[found[0]]
            yield Issue(
                f"{len(words)} pictures are credited by their position, but {len(run)} stand together there.",
                first.place,
                quote=first.text,
                advice="Put each credit under its picture.",
                matched_by="position-word",
                claim=(first.text,),
            )


RULE = Rule(
    "credit-count-mismatch", Severity.WARNING, "numbers or positions do not fit the pictures", post=check
)
