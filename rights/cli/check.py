"""`rights check`: paths to findings to an exit code."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from rights.cli.common import colour_wanted, guarded, processors, settle
from rights.cli.output import complete_format, deliver, outputs, page_view, well_known
from rights.cli.progress import Progress
from rights.cli.signals import stoppable

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
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Findings listed in FILE do not count.",
)
@click.option("--update-baseline", is_flag=True, help="Write what is found now into the baseline.")
@click.option(
    "--since", metavar="REV", help="Only what changed since the git revision REV, and what that touches."
)
@click.option(
    "--max-findings", type=click.IntRange(min=0), metavar="N", help="More findings than this fail, too."
)
@click.option(
    "--format", "form", metavar="FORMAT", default="text", show_default=True, shell_complete=complete_format,
    help="What standard output carries.",
)  # fmt: skip
@click.option(
    "--output", "files", multiple=True, metavar="FORMAT=FILE", help="Also write this report; repeatable."
)
@click.option(
    "--stdin-filename", metavar="NAME", help="The name of the post read from standard input (PATH is -)."
)
@click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours; auto: only on a terminal.",
)
@click.option(
    "--language",
    metavar="LANG",
    default="en",
    show_default=True,
    help="What the HTML page is written in: en, de.",
)
@click.option("--no-thumbnails", is_flag=True, help="The HTML page without small pictures: made much faster.")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1, max=256),
    metavar="N",
    help="Processes to check with; as many as there are processors where it is left out.",
)
@click.option(
    "--cache",
    type=click.Path(path_type=Path),
    metavar="DIR",
    envvar="RIGHTS_CACHE",
    help="Remember results in DIR; left out: in your cache folder, but not in pipelines.",
)
@click.option(
    "--no-cache", is_flag=True, envvar="RIGHTS_NO_CACHE", help="Neither use nor keep what was found before."
)
@click.option("-q", "--quiet", is_flag=True, help="No progress, and no text where nothing was found.")
@click.option("-v", "--verbose", is_flag=True, help="Say on standard error what was used and passed over.")
@guarded
def command(
    *,
    paths: tuple[Path, ...],
    config: Path | None,
    profile: str | None,
    fail_on: str,
    baseline: Path | None,
    update_baseline: bool,
    since: str | None,
    max_findings: int | None,
    form: str,
    files: tuple[str, ...],
    stdin_filename: str | None,
    colour: str,
    language: str,
    no_thumbnails: bool,
    jobs: int | None,
    cache: Path | None,
    no_cache: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    r"""Check the posts and pictures at and below each PATH; "-" reads one post from standard input.

    \b
    Formats:   text, concise, html, json, jsonl, csv, markdown
               github, github-summary, gitlab, sarif, junit, checkstyle, rdjson

    \b
    Exit code: 0 nothing at or above the gate
               1 findings at or above the gate (what could not be read is one)
               2 wrong use, broken set-up, nothing to check, or a fault of our own
               130, 143 interrupted, terminated: what was done is printed

    \b
    Examples:  rights check content/
               rights check content/posts/spring.md --fail-on warning
               rights check . --output html=report.html
               rights check . --format concise --quiet
               rights check . --format github --output sarif=rights.sarif --output junit=rights.xml
               git show :post.md | rights check - --stdin-filename post.md
    """
    from rights.engine.run import run
    from rights.model.finding import Severity

    well_known(form)
    wanted = outputs(files)
    gate = None if fail_on == "never" else Severity(fail_on)
    view, pages = page_view(form, wanted, language, colour=colour_wanted(colour))
    with stoppable() as stop:
        if STDIN in paths:
            from rights.cli.stdin import run_stdin

            outcome = run_stdin(paths, stdin_filename, config, gate)
        else:
            from rights.cli.cache import remembering
            from rights.cli.session import open_project

            session = open_project(paths, config, profile)
            adoption = None
            if since is not None:
                from rights.cli.adoption import narrowed

                session = narrowed(session, since)
            session.project.gathers_uses = pages
            if update_baseline or baseline is not None or session.loaded.baseline is not None:
                from rights.cli.adoption import adopt

                adoption = adopt(session, baseline, update=update_baseline)
            with (
                remembering(session, None if no_cache else cache, config, off=no_cache),
                Progress(quiet=quiet) as progress,
            ):
                outcome = run(session.found, session.project, gate, progress, jobs or processors())
                outcome = adoption.settle(outcome) if adoption is not None else outcome
                if pages and not no_thumbnails:
                    from rights.cli.pictures import illustrated

                    view = illustrated(view, outcome, session.project.base, progress)
            if verbose:
                session.explain(outcome)
        outcome = replace(outcome, max_findings=max_findings)
        deliver(outcome, form, wanted, view=view, quiet=quiet)
    sys.exit(stop.exit_code or settle(outcome))
