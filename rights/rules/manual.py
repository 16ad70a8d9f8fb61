"""A rule to its manual page: the docstring of its module, taken apart."""

import importlib
import re
import textwrap

from rights.errors import UsageError
from rights.model.pattern import pattern
from rights.model.values import dataclass
from rights.model.visible import visible
from rights.rules.base import Rule

SECTIONS = ("Why", "With", "Fails", "Passes", "Fix")
_HEADER = pattern(rf"^({'|'.join(SECTIONS)}):[ \t]*(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """`example` is the post shown, dedented; `prose` what is said instead or beside it."""

    prose: str = ""
    example: str | None = None


@dataclass(frozen=True, slots=True)
class Manual:
    """`settings` is the text of the rights.toml that the examples need, if they need one."""

    id: str
    headline: str
    text: str
    why: Section
    settings: Section
    fails: Section
    passes: Section
    fix: Section


def manual(rule: Rule) -> Manual:
    """The manual page of `rule`. Raises ValueError where its module's docstring has not the form of one."""
    module = importlib.import_module(f"rights.rules.{rule.id.replace('-', '_')}")
    text = module.__doc__ or ""
    headline, _, rest = text.strip().partition("\n\n")
    name, _, said = headline.partition(": ")
    if name != rule.id or not said:
        raise ValueError(f"the manual page of {rule.id} begins with {headline!r}")
    parts = _sections(rest)
    return Manual(
        rule.id,
        " ".join(said.split()),
        text.strip(),
        parts.get("Why", Section()),
        parts.get("With", Section()),
        parts.get("Fails", Section()),
        parts.get("Passes", Section()),
        parts.get("Fix", Section()),
    )


def _sections(text: str) -> dict[str, Section]:
    found = list(_HEADER.finditer(text))
    ends = [header.start() for header in found[1:]] + [len(text)]
    return {
        header[1]: _section(header[2], text[header.end() : end])
        for header, end in zip(found, ends, strict=True)
    }


def _section(first: str, rest: str) -> Section:
    body = rest.strip("\n")
    indented = [line for line in body.split("\n") if line.startswith("    ") or not line.strip()]
    example = textwrap.dedent("\n".join(indented)).strip("\n")
    prose = [first, *(line for line in body.split("\n") if not line.startswith("    "))]
    return Section(" ".join(" ".join(prose).split()), example + "\n" if example else None)


def named(rule: str) -> Rule:
    """The rule of that id. Raises UsageError with the nearest id where there is none."""
    import difflib

    from rights.rules import ALL

    known = {one.id: one for one in ALL}
    if rule in known:
        return known[rule]
    near = difflib.get_close_matches(rule, known, n=1)
    hint = f"Did you mean {near[0]!r}?" if near else "All are listed by: rights rules"
    raise UsageError(f"No rule is called {visible(rule, 80)!r}. {hint}")
