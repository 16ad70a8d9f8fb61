"""post-unreadable: a post could not be read, or not wholly.

Why: a check that could not read must never look like a clean one. The finding says what was and what was
not read: a wrong encoding, binary content, broken front matter, a limit that was reached.

Fails: (needs bytes that are no text, or front matter that does not parse)

Passes:

    The harbour lies an hour from the city.

Fix: save the post as UTF-8 text; mend the front matter; split what is too large.
"""

from collections.abc import Iterator

from rights.model.finding import Issue, Severity
from rights.model.visible import visible
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    problems = case.post.problems
    # Where nothing was read at all, how the bytes were guessed at is no news.
    whole = [problem for problem in problems if problem.code == "binary"]
    for problem in whole or problems:
        yield Issue(
            f"{visible(problem.message[:1].upper() + problem.message[1:])}.",
            problem.place,
            advice=_advice(problem.code),
            claim=(problem.code,),
            matched_by=problem.code,
            severity=None if problem.lost else Severity.NOTE,
        )


def _advice(code: str) -> str:
    if code.startswith(("too-", "front-matter-too", "embedded-")):
        return "Split it, or take out what is too large: the rest of it is not checked."
    if code.startswith(("not-utf-8", "encoding-", "nul", "binary")):
        return "Save the post as UTF-8 text."
    return "Mend what the message names, and check again."


RULE = Rule("post-unreadable", Severity.ERROR, "a post could not be read, or not wholly", post=check)
