"""name-transliterated: one person is written in two scripts or under two romanisation schemes.

Why: nothing is wrong in law, but readers and search engines see two people, and whoever answers a photographer's
question about their credits finds only half of them.

Fails:

    ![A launch pad](pad.jpg)

    Photo: Sergei Schewtschenko, CC BY 4.0

    ![A rocket](rocket.jpg)

    Photo: Sergey Shevchenko, CC BY 4.0

Passes:

    ![A launch pad](pad.jpg)

    Photo: Sergey Shevchenko, CC BY 4.0

    ![A rocket](rocket.jpg)

    Photo: Sergey Shevchenko, CC BY 4.0

Fix: choose the form the photographer uses; list the others as aliases in the register, and nothing is reported.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Related, Severity
from rights.model.person import NameClass
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    for pair in case.people.variants(NameClass.TRANSLITERATION):
        first, second = pair.one, pair.other
        if first.place.path != case.post.path:
            first, second = second, first
        if first.place.path != case.post.path:
            continue
        yield Issue(
            f"“{visible(first.text)}” and “{visible(second.text)}” ({pair.where(second)}) are one name written in two ways: "
            f"{visible(pair.why)}.",
            first.place,
            quote=first.text,
            related=(Related(second.place, second.side, second.text),),
            advice="Write one form, or list the other as an alias in the register.",
            matched_by=NameClass.TRANSLITERATION.value,
            claim=(first.text, second.text),
        )


RULE = Rule("name-transliterated", Severity.NOTE, "one person in two scripts or romanisations", post=check)
