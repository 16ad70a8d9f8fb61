"""`rights fix`: show, or with --write make, the changes that are certain."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rights.cli.common import ExitCode, guarded
from rights.model.visible import visible

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
    replaced in one step. Files of more than 4 MB, as exports may be, are left as they are, and named.

    \b
    Exit code: 0 nothing to change, or all changes made
               1 there are changes to make, or some could not be made
               2 wrong use or broken set-up
    """
    from rights.cli.output import emit
    from rights.cli.session import open_project
    from rights.cli.signals import stoppable
    from rights.fix.diff import unified
    from rights.fix.plan import plan
    from rights.fix.write import remove_stale
    from rights.rules.manual import named

    for rule in rules:
        named(rule)
    session = open_project(paths, config)
    with stoppable():
        if write:
            for folder in sorted({path.parent for path in session.found.posts}):
                remove_stale(folder)
        made = [
            one for path in session.found.posts if (one := plan(path, session.project, rules)) is not None
        ]
        emit(f"{line}\n" for one in made for line in unified(one))
        code = _finish(made, write=write)
    sys.exit(code)


def _finish(plans: list["Plan"], *, write: bool) -> ExitCode:
    """Make the changes, if they are to be made, and say what was done, however it ends."""
    from rights.report.summary import number

    done = failed = changes = 0
    try:
        for one in plans:
            problem = _written(one) if write else one.refused
            failed += problem is not None
            done += problem is None
            changes += len(one.mended) if problem is None else 0
            if problem is not None:
                click.echo(f"rights: {visible(one.name, None)} was not changed: {visible(problem)}", err=True)
    except KeyboardInterrupt:
        click.echo(f"Stopped early: changed {done} of {number(len(plans), 'file')}.", err=True)
        raise
    findings = number(changes, "finding")
    if not plans:
        click.echo("Nothing can be mended for certain.", err=True)
    elif write:
        click.echo(f"Changed {done} of {number(len(plans), 'file')}: {findings} mended.", err=True)
    else:
        click.echo(f"{findings} in {number(done, 'file')} can be mended: add --write to do it.", err=True)
    return ExitCode.FOUND if failed or (plans and not write) else ExitCode.CLEAN


def _written(one: "Plan") -> str | None:
    """Why the change was not made, or None."""
    from rights.fix.write import replace

    if one.refused is not None or one.after is None or one.state is None:
        return one.refused
    return replace(one.path, one.after, one.state)
