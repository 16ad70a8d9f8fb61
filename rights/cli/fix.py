"""`rights fix`: show, or with --write make, the changes that are certain."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rights.cli.common import ExitCode, guarded

if TYPE_CHECKING:
    from rights.fix.plan import Plan


@click.command("fix", short_help="Show or make the changes that are certain.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Change the files; without it the changes are only shown.")
@click.option("--rule", "rules", multiple=True, metavar="RULE", help="Only what this rule found; repeatable.")
@click.option("--config", type=click.Path(path_type=Path), help="Use this rights.toml, not the nearest one.")
@guarded
def command(*, paths: tuple[Path, ...], write: bool, rules: tuple[str, ...], config: Path | None) -> None:
    r"""Print the certain changes to the posts at and below each PATH as a diff; --write makes them.

    Pictures are never written. Each file is checked again with its changes before it is touched, and is
    replaced in one step.

    \b
    Exit code: 0 nothing to change, or all changes made
               1 there are changes to make, or some could not be made
               2 wrong use or broken set-up
    """
    from rights.cli.session import open_project
    from rights.fix.diff import unified
    from rights.fix.plan import plan
    from rights.fix.write import remove_stale
    from rights.rules.manual import named

    for rule in rules:
        named(rule)
    session = open_project(paths, config)
    if write:
        for folder in sorted({path.parent for path in session.found.posts}):
            remove_stale(folder)
    made = [made for path in session.found.posts if (made := plan(path, session.project, rules)) is not None]
    for one in made:
        for line in unified(one):
            click.echo(line)
    sys.exit(_finish(made, write=write))


def _finish(plans: list["Plan"], *, write: bool) -> ExitCode:
    from rights.fix.write import replace
    from rights.model.visible import visible
    from rights.report.summary import number

    done = failed = 0
    for one in plans:
        problem = one.refused
        if problem is None and write and one.after is not None and one.state is not None:
            problem = replace(one.path, one.after, one.state)
        if problem is not None:
            failed += 1
            click.echo(f"rights: {visible(one.name, None)} was not changed: {visible(problem)}", err=True)
        else:
            done += 1
    findings = number(sum(len(one.mended) for one in plans), "finding")
    if not plans:
        click.echo("Nothing can be mended for certain.", err=True)
    elif write:
        click.echo(f"Changed {done} of {number(len(plans), 'file')}: {findings} mended.", err=True)
    else:
        click.echo(f"{findings} in {number(done, 'file')} can be mended: add --write to do it.", err=True)
    return ExitCode.FOUND if failed or (plans and not write) else ExitCode.CLEAN
