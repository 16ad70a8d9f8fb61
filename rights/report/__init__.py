"""Findings to text: one format a module, one line in a mapping."""

import importlib
from collections.abc import Iterator

from rights.errors import UsageError
from rights.model.run import Run
from rights.report.view import PLAIN, View

# name -> module with `render(run) -> str`. Each is imported only when asked for.
FORMATS = {
    "text": "rights.report.text",
    "concise": "rights.report.concise",
    "json": "rights.report.json",
    "jsonl": "rights.report.jsonl",
    "sarif": "rights.report.sarif",
    "github": "rights.report.github",
    "github-summary": "rights.report.github_summary",
    "gitlab": "rights.report.gitlab",
    "junit": "rights.report.junit",
    "checkstyle": "rights.report.checkstyle",
    "rdjson": "rights.report.rdjson",
    "csv": "rights.report.csv",
    "markdown": "rights.report.markdown",
    "html": "rights.report.html",
}
PICTURED = frozenset(("html",))  # render(run, view): they show pictures, and are written in a language

IN_PIECES = frozenset(("text", "concise"))


def render(form: str, run: Run, view: View = PLAIN) -> str:
    """`run` in the format named `form`. Raises UsageError with the nearest name for an unknown one."""
    if form not in FORMATS:
        raise UsageError(unknown_format(form))
    module = importlib.import_module(FORMATS[form])
    if form in PICTURED:
        page: str = module.render(run, view)
        return page
    text: str = module.render(run, colour=True) if view.colour and form == "text" else module.render(run)
    return text


def pieces(form: str, run: Run, view: View = PLAIN) -> Iterator[str]:
    """What `render` gives, in parts where the format has any: those for people are printed as they are made."""
    if form not in IN_PIECES:
        yield render(form, run, view)
        return
    module = importlib.import_module(FORMATS[form])
    yield from module.pieces(run, colour=True) if view.colour and form == "text" else module.pieces(run)


def unknown_format(form: str) -> str:
    import difflib

    near = difflib.get_close_matches(form, FORMATS, n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return f"{form!r} is no report format.{hint} There are: {', '.join(FORMATS)}"
