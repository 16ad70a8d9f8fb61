"""obligation-own-sentence: the licence asks for a sentence or a text of its own, and it is missing.

Why: OGL 3.0 asks for the provider's statement, or else for its own sentence; Etalab 2.0 for the source and the day
of its last update; the GFDL (section 2) for its whole text with every copy.

Fails:

    Photo: Crown copyright, OGL v3.0

Passes:

    Photo: Contains public sector information licensed under the Open Government Licence v3.0.

Fix: write the sentence that the finding gives.
"""

from collections.abc import Iterator

from rights.model.credit import Credit
from rights.model.finding import Issue, Severity
from rights.model.licence import Duty
from rights.rules.base import PostCase, Rule
from rights.rules.duties import addresses, duty_issue, owed
from rights.rules.stated import companions


def check(case: PostCase) -> Iterator[Issue]:
    for code in ("own-sentence", "own-text"):
        for credit, licence, duty in owed(case, code):
            if duty.sentence and _stands(case, duty.sentence):
                continue
            if any(_given(one, duty) for one in companions(case, credit)):
                continue
            advice = f"Write “{duty.sentence}”." if duty.sentence else duty.text
            yield duty_issue(
                case,
                credit,
                duty,
                f"“{credit.text}” is not all that {licence.short_name} asks for: {duty.text}",
                advice,
            )


def _given(credit: Credit, duty: Duty) -> bool:
    """Whether the provider's own statement stands there ("© Crown copyright 2023"), which is asked for before the
    sentence; where none is prescribed, whether a maker or source and a way to it do.
    """
    if duty.sentence:
        return credit.notice is not None and credit.notice.holder is not None
    if duty.code == "own-text":
        return any("/" in address for address in addresses(credit))
    return bool(credit.creators or credit.source or credit.notice)


def _stands(case: PostCase, sentence: str) -> bool:
    """Whether the page gives the sentence anywhere, as at its foot."""
    return _plain(sentence) in _plain(" ".join(block.text for block in case.post.blocks))


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold().replace("license", "licence") if char.isalnum())


RULE = Rule(
    id="obligation-own-sentence",
    severity=Severity.WARNING,
    summary="OGL, Etalab, dl-de, GFDL: a sentence or text of the licence’s own is missing",
    post=check,
)
