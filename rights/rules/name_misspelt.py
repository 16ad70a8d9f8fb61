"""name-misspelt: a name is a slip away from a spelling that has better witnesses.

Why: UrhG § 13 and every Creative Commons licence ask for the author's own name; a misspelt name credits nobody.
Likeness alone accuses nobody either: the other spelling must stand in the register, in the file's metadata or in a
handle, or be the more frequent in the post. A handle is never corrected.

Fails:

    Alexander Shevstov’s pictures of Baikonur; more at @alexander_shevtsov.

    ![A launch pad](pad.jpg)

    Photo: Alexander Shevtsov, CC BY 4.0

Passes:

    Alexander Shevtsov’s pictures of Baikonur; more at @alexander_shevtsov.

    ![A launch pad](pad.jpg)

    Photo: Alexander Shevtsov, CC BY 4.0

Fix: write the name as its owner does; `rights fix` changes every place. If both are right, put both people in the
register.
"""

from collections.abc import Iterable, Iterator

from rights.model.finding import Edit, Issue, Related, Severity
from rights.model.person import Correction, Mention
from rights.model.post import Post
from rights.model.visible import visible
from rights.resolve.within import holds
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for found in case.people.corrections:
        yield _issue(found, case.post)


def _issue(found: Correction, post: Post) -> Issue:
    first, *others = found.wrong
    return Issue(
        f"“{visible(found.spelling)}” looks misspelt: {visible(found.why)}.",
        first.place,
        quote=first.text,
        related=(
            *(Related(mention.place, "also misspelt", mention.text) for mention in others),
            *(Related(mention.place, mention.side, mention.text) for mention in _one_a_file(found.witnesses)),
        ),
        edits=tuple(_edits(found, post)),
        advice=f"Write “{visible(found.right)}”, or put both people in the register.",
        matched_by="near",
        claim=(found.spelling, found.right),
    )


def _one_a_file(witnesses: Iterable[Mention]) -> Iterator[Mention]:
    """A picture says it in several fields; the first of them is enough."""
    told: set[str] = set()
    for mention in witnesses:
        if mention.side != "file" or mention.place.path not in told:
            yield mention
        if mention.side == "file":
            told.add(mention.place.path)


def _edits(found: Correction, post: Post) -> Iterator[Edit]:
    """One for each place that reads the wrong spelling exactly; capitals are kept."""
    for mention in found.wrong:
        if not holds(post, mention.place, mention.text):
            continue
        if mention.text == found.spelling:
            yield Edit(mention.place, found.right)
        elif mention.text == found.spelling.upper():
            yield Edit(mention.place, found.right.upper())


RULE = Rule(
    "name-misspelt", Severity.WARNING, "a name is a slip away from a better attested spelling", post=check
)
