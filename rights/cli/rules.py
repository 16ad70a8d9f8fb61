"""`rights rules`: the catalogue as a table, with the severity each profile gives."""

import json
from collections.abc import Callable
from pathlib import Path

import click

BEGIN, END = "<!-- rules:begin -->", "<!-- rules:end -->"
Row = tuple[str, str, str, str]  # id, severity, where a profile differs, summary


def rows(profile: str) -> list[Row]:
    """One row a rule: its id, severity under `profile`, the other profiles that differ, its summary."""
    from rights.config.profiles import profiles
    from rights.rules import ALL
    from rights.rules.base import Rule

    def word(rule: Rule, name: str) -> str:
        own = rule.severity if rule.default else None
        severity = profiles()[name].severity.get(rule.id, own)
        return severity.value if severity else "off"

    return [
        (
            rule.id,
            word(rule, profile),
            ", ".join(
                f"{name} {word(rule, name)}" for name in profiles() if word(rule, name) != word(rule, profile)
            ),
            rule.summary,
        )
        for rule in ALL
    ]


def _text(found: list[Row]) -> str:
    widths = [max((len(row[column]) for row in found), default=0) for column in (0, 1)]
    return "".join(
        f"{name:<{widths[0]}}  {severity:<{widths[1]}}  {summary}{f'  [{others}]' if others else ''}\n"
        for name, severity, others, summary in found
    )


def _markdown(found: list[Row]) -> str:
    lines = ["| rule | severity | reports | profiles that differ |", "|---|---|---|---|"]
    lines += [
        f"| `{name}` | {severity} | {summary} | {others} |" for name, severity, others, summary in found
    ]
    return "\n".join(lines) + "\n"


def _json(found: list[Row]) -> str:
    keys = ("rule", "severity", "profiles", "summary")
    return json.dumps([dict(zip(keys, row, strict=True)) for row in found], indent=2) + "\n"


FORMATS: dict[str, Callable[[list[Row]], str]] = {"text": _text, "markdown": _markdown, "json": _json}


def between_markers(text: str, table: str) -> str:
    """`text` with what stands between the two markers replaced by `table`. Raises ValueError without them."""
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    return f"{text[:begin]}\n\n{table}\n{text[end:]}"


@click.command("rules", short_help="All rules, with severity and profiles.")
@click.option(
    "--profile", default="editor", show_default=True, metavar="NAME", help="Severities of this profile."
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option(
    "--into",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=f"Replace the Markdown table between {BEGIN} and {END} in this file.",
)
def command(profile: str, form: str, into: Path | None) -> None:
    """List every rule, its severity, which profiles differ, and what it reports."""
    from rights.config.profiles import profile_names

    if profile not in profile_names():
        raise click.UsageError(f"No profile is called {profile!r}. There are: {', '.join(profile_names())}.")
    if into is None:
        click.echo(FORMATS[form](rows(profile)), nl=False)
        return
    try:
        text = between_markers(into.read_text("utf-8"), _markdown(rows(profile)))
    except ValueError:
        raise click.UsageError(f"{into.name} has no {BEGIN} … {END}") from None
    into.write_text(text, encoding="utf-8", newline="\n")
