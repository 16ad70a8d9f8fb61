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
from rights.rules.base import PostCase, Rule


def check(case: PostCase) -> Iterator[Issue]:
    problems = case.post.problems
    # Where nothing was read at all, how the bytes were guessed at is no news.
    whole = [problem for problem in problems if problem.code == "binary"]
    for problem in whole or problems:
        yield Issue(
            problem.message[:1].upper() + problem.message[1:],
            problem.place,
            claim=(problem.code,),
            matched_by=problem.code,
            severity=None if problem.lost else Severity.NOTE,
        )


RULE = Rule("post-unreadable", Severity.ERROR, "a post could not be read, or not wholly", post=check)
