"""`rights check`: paths to findings to an exit code."""

import sys
from pathlib import Path

import click

from rights.cli.common import colour_wanted, guarded, settle

STDIN = Path("-")


@click.command("check", short_help="Check posts and the pictures they show.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--config", type=click.Path(path_type=Path), help="Use this rights.toml, not the nearest one.")
@click.option("--profile", metavar="NAME", help="Use this profile, not the one rights.toml names.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    show_default=True,
    help="The lowest severity that makes the exit code 1.",
)
@click.option("--format", "form", default="text", show_default=True, help="What standard output carries.")
@click.option(
    "--stdin-filename", metavar="NAME", help="The name of the post read from standard input (PATH is -)."
)
@click.option(
    "--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True
)
@guarded
def command(
    *,
    paths: tuple[Path, ...],
    config: Path | None,
    profile: str | None,
    fail_on: str,
    form: str,
    stdin_filename: str | None,
    colour: str,
) -> None:
    r"""Check the posts and pictures at and below each PATH; "-" reads one post from standard input.

    \b
    Exit code: 0 nothing at or above the gate
               1 findings at or above the gate (what could not be read is one)
               2 wrong use, broken set-up, nothing to check, or a fault of our own
    """
    from rights.engine.run import run
    from rights.model.finding import Severity
    from rights.report import render

    gate = None if fail_on == "never" else Severity(fail_on)
    if STDIN in paths:
        from rights.cli.stdin import run_stdin

        outcome = run_stdin(paths, stdin_filename, config, gate)
    else:
        from rights.cli.session import open_project

        session = open_project(paths, config, profile)
        outcome = run(session.found, session.project, gate)
    click.echo(render(form, outcome, colour=colour_wanted(colour)), nl=False)
    sys.exit(settle(outcome))
