"""obligation-creator: a licensed work, and nobody is named.

Why: every Creative Commons licence asks for the name of the author (2.0–3.0, 4(b), 4(c) or 4(d); 4.0, 3(a)(1)(A)(i));
so does the law where it gives the right to be named (UrhG § 13).

Fails:

    ![](https://example.org/a.jpg)

    Picture: CC BY 4.0

Passes:

    ![](https://example.org/a.jpg)

    Picture: Jane Doe, CC BY 4.0

Fix: write the name that the source page gives.
"""

from collections.abc import Iterator

from rights.model.credit import Credit
from rights.model.finding import Issue, Severity
from rights.model.pattern import pattern
from rights.resolve.names.agencies import key, placeholders, platforms
from rights.rules.base import PostCase, Rule
from rights.rules.duties import duty_issue, owed
from rights.rules.stated import companions, is_placed

_LEAD = pattern(r"^[^:\n]{2,40}:(?!//)\s*")
_ADDRESS = pattern(r"https?://\S+")
_WORD = pattern(r"\w{2,}")


def check(case: PostCase) -> Iterator[Issue]:
    for credit, licence, duty in owed(case, "creator"):
        together = companions(case, credit)
        if any(one.creators or (one.notice and one.notice.holder) for one in together):
            continue
        if not is_placed(case, credit):
            continue  # of which picture it speaks is not known: it may be a word about a whole site
        if (
            _of_somebody(credit)
            or _unread(credit)
            or (credit.lead_word is None and _stands_beside_names(case, credit))
        ):
            continue  # "Sunset over the Bay, Jane Doe, 2019 (CC BY 4.0)": who of them made it is not ours to guess
        yield duty_issue(
            case,
            credit,
            duty,
            f"“{credit.text}” names the licence “{licence.short_name}” and nobody as its author.",
            "Write the name that the source page gives.",
        )


def _of_somebody(credit: Credit) -> bool:
    """Whether the source is no site but somebody, who may be the author: "Figure from Smith and Jones 2020"."""
    source = credit.source
    return (
        source is not None
        and "://" not in source.text
        and key(source.text) not in platforms() | placeholders()
    )


def _unread(credit: Credit) -> bool:
    """Whether words stand in the credit that are none of its parts, and could be a name in a form we do not read."""
    rest = _LEAD.sub("", credit.text.removeprefix(credit.lead_word or ""), count=1)
    title = credit.title if credit.title and " " in credit.title.text else None  # one word could be a handle
    parts = (credit.source, title, credit.subject, *credit.changes)
    said = [part.text for part in parts if part is not None] + [one.text for one in credit.licences]
    for text in sorted(said, key=len, reverse=True):
        rest = rest.replace(text, " ")
    return any(word[:1].isalpha() and not word.islower() for word in _WORD.findall(_ADDRESS.sub(" ", rest)))


def _stands_beside_names(case: PostCase, credit: Credit) -> bool:
    rest = case.post.blocks[credit.block].text.replace(credit.text, "", 1)
    return any(word[0].isupper() for word in rest.split())


RULE = Rule(
    id="obligation-creator",
    severity=Severity.ERROR,
    summary="a licensed work, and nobody is named",
    post=check,
)
