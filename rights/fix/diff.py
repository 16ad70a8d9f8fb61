"""Plans to a unified diff as `git apply` and `patch` read it."""

import difflib
from collections.abc import Iterator

from rights.fix.plan import Plan
from rights.model.visible import visible

NO_NEWLINE = "\\ No newline at end of file"


def unified(plan: Plan) -> Iterator[str]:
    """The lines of one file's diff. Control characters are shown, not sent: where the text holds any,
    the diff is for reading only.
    """
    before, after = _lines(plan.text_before), _lines(plan.text_after)
    name = visible(plan.name, None)
    for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}", lineterm=""):
        words = line.removesuffix("\n")
        # A carriage return that ends a line belongs to it: without it the diff would not apply.
        yield visible(words.removesuffix("\r"), None) + ("\r" if words.endswith("\r") else "")
        if line[:1] in {" ", "+", "-"} and not line.startswith(("---", "+++")) and not line.endswith("\n"):
            yield NO_NEWLINE


def _lines(text: str) -> list[str]:
    r"""Lines with their ends; only "\n" ends a line for `patch`."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
