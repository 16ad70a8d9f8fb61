"""A licence that nobody ever published, to what to write instead: the canonical text, or what there is."""

from collections.abc import Iterator

from rights.model.finding import Issue
from rights.rules.base import PostCase
from rights.rules.stated import issue, names, written


def impossible(case: PostCase, reason: str, wrong: str, remedy: str) -> Iterator[Issue]:
    """An issue for each statement that is invalid for `reason`. `wrong` and `remedy` are whole sentences;
    the remedy stands where nothing more certain can be said.
    """
    for one in written(case, reason):
        said = one.statement
        message, advice = f"“{one.mention.text}”: {wrong}", remedy
        if said.canonical:
            advice = f"Write “{said.canonical}” if the source page agrees."
        elif said.candidates:
            message += f" There is {names(said.candidates[:4])}."
        yield issue(one, message, advice)
