"""licence-text-link-mismatch: the words name one licence, the link leads to another.

Why: the terms differ, and a reader cannot know which of the two holds (CC legal code 4.0, 3(a)(1)(C)).

Fails:

    Photo: Jane Doe, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/3.0/)

Passes:

    Photo: Jane Doe, [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/)

Fix: look at the source page, and make words and link say the same.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.licence import Verdict
from rights.rules.base import PostCase, Rule
from rights.rules.stated import Stated, stated_in


def check(case: PostCase) -> Iterator[Issue]:
    for credit in case.credits:
        everything = [one for one in stated_in(credit) if _names_terms(one)]
        words = [one for one in everything if one.written and one.alone]
        links = [one for one in everything if not one.written and one.alone]
        said = [one for one in everything if one.written]
        led = [one for one in everything if not one.written]
        free = [link for link in links if not any(_agree(one, link) for one in said)]
        for one in words:
            if free and not any(_agree(one, link) for link in led):
                yield _issue(one, free[0])


def _names_terms(one: Stated) -> bool:
    """Valid or of one family, and said as a licence: a link to a site implies terms, it does not state them."""
    said = one.statement
    if said.verdict is Verdict.INVALID or "implied-by-site" in said.issues or "home-page" in said.issues:
        return False
    return said.verdict is Verdict.AMBIGUOUS or (said.licence is not None and said.licence.url is not None)


def _agree(one: Stated, link: Stated) -> bool:
    """Whether the link leads to what the words name, or to one of what they can mean."""
    meant = (one.statement.label.removesuffix("+"), *one.statement.candidates)
    return any(_means(pattern, link.statement.label) for pattern in meant)


def _means(pattern: str, label: str) -> bool:
    """Whether `pattern` is `label`, or leaves only its version open ("gfdl-*")."""
    if not pattern.endswith("-*"):
        return pattern == label
    return label.startswith(pattern[:-1]) and label[len(pattern) - 1 :][:1].isdigit()


def _issue(one: Stated, link: Stated) -> Issue:
    linked = link.statement.licence
    name = linked.short_name if linked else link.statement.label
    return Issue(
        f"The words say “{one.mention.text}”; the link leads to “{name}” ({link.mention.text}).",
        one.place,
        quote=one.mention.text,
        related=(Related(link.place, "link", link.mention.text),),
        advice="Look at the source page, and make words and link say the same.",
        claim=(one.statement.label, link.statement.label),
    )


RULE = Rule(
    id="licence-text-link-mismatch",
    severity=Severity.ERROR,
    summary="the words name one licence, the link another",
    post=check,
)
