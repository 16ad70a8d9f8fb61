"""`rights explain`: a rule's id to its manual page."""

import click

from rights.cli.common import guarded


@click.command("explain", short_help="What a rule reports, why, and how to mend it.")
@click.argument("rules", nargs=-1, required=True, metavar="RULE...")
@guarded
def command(rules: tuple[str, ...]) -> None:
    """Print the manual page of each RULE: what it reports, why, what fails, what passes, how to mend it."""
    from rights.rules.manual import manual, named

    for index, rule in enumerate([named(name) for name in rules]):
        default = rule.severity.value if rule.default else f"off (when on: {rule.severity.value})"
        click.echo(("\n" if index else "") + f"{manual(rule).text}\n\nDefault severity: {default}")
        if rule.yields_to:
            click.echo(f"Silent where one of these speaks of the same place: {', '.join(rule.yields_to)}")
