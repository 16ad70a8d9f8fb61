"""`rights explain`: a rule's id to its manual page."""

import difflib

import click


@click.command("explain", short_help="What a rule reports, why, and how to mend it.")
@click.argument("rules", nargs=-1, required=True, metavar="RULE...")
def command(rules: tuple[str, ...]) -> None:
    """Print the manual page of each RULE: what it reports, why, what fails, what passes, how to mend it."""
    from rights.rules import ALL
    from rights.rules.manual import manual

    known = {rule.id: rule for rule in ALL}
    for index, name in enumerate(rules):
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else " All are listed by: rights rules"
            raise click.UsageError(f"No rule is called {name!r}.{hint}")
        rule = known[name]
        default = rule.severity.value if rule.default else f"off (when on: {rule.severity.value})"
        click.echo(("\n" if index else "") + f"{manual(rule).text}\n\nDefault severity: {default}")
        if rule.yields_to:
            click.echo(f"Silent where one of these speaks of the same place: {', '.join(rule.yields_to)}")
