"""`rights credits`: every use of people's pictures, with the words of each credit and whether they are right."""

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rights.cli.common import ExitCode, guarded, processors
from rights.cli.progress import Progress

if TYPE_CHECKING:
    from rights.cli.session import Session
    from rights.model.use import Use
    from rights.report.credit_report.rows import Facts, PersonReport

MOST_BYTES = 256 << 20  # of a picture whose digest is told
MOST_ASKED = 1000  # uses whose dates git is asked for


@click.command("credits", short_help="Every use of a photographer's work, with the words of its credit.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--by", "name", metavar="NAME", help="Only this person, under every spelling known; a page fit to send."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "html", "csv", "json"]), default="text", show_default=True
)
@click.option(
    "--language",
    metavar="LANG",
    default="en",
    show_default=True,
    help="What the HTML page is written in: en, de.",
)
@click.option("--no-thumbnails", is_flag=True, help="The HTML page without small pictures.")
@click.option("--config", type=click.Path(path_type=Path), help="Use this rights.toml, not the nearest one.")
@guarded
def command(
    *,
    paths: tuple[Path, ...],
    name: str | None,
    form: str,
    language: str,
    no_thumbnails: bool,
    config: Path | None,
) -> None:
    r"""Print who made the pictures of the posts at and below each PATH: every use, and what its credit says.

    Facts alone: what was published, what the file says, how the two differ, when git first had it.

    \b
    Exit code: 0 done, whatever was found · 1 nothing names the person asked for
               2 wrong use, broken set-up, or a fault of our own

    \b
    Examples:  rights credits content/ --by "Mira Holt" --format html > mira-holt.html
               rights credits content/ --format csv > credits.csv
    """
    from rights.cli.output import emit
    from rights.cli.session import open_project
    from rights.engine.run import run
    from rights.report.page.texts import texts

    texts(language)
    session = open_project(paths, config)
    session.project.gathers_uses = True
    if not session.found.posts:
        click.echo(
            "rights: no post was found, so nothing is used; what the files say: rights inspect", err=True
        )
    with Progress() as progress:
        outcome = run(session.found, session.project, None, progress, processors())
        reports = _reports(session, outcome.uses, name)
        if form == "html":
            text = _page(
                session, reports, language, progress if not no_thumbnails else None, one=name is not None
            )
        else:
            text = _plain(reports, form, one=name is not None)
    emit([text])
    for line in outcome.internal_errors:
        click.echo(line, err=True)
    if outcome.internal_errors:
        sys.exit(ExitCode.UNUSABLE)
    sys.exit(ExitCode.FOUND if name is not None and not reports[0].rows else ExitCode.CLEAN)


def _reports(session: "Session", uses: "tuple[Use, ...]", name: str | None) -> "tuple[PersonReport, ...]":
    from rights.report.credit_report.people import by_name, index
    from rights.report.credit_report.rows import report
    from rights.resolve.people import People

    people = People.build(session.project.register)
    wanted = index(uses, people) if name is None else (by_name(name, uses, people),)
    facts = _facts(session)
    return tuple(report(person, people, facts) for person in wanted)


def _facts(session: "Session") -> "Facts":
    from functools import cache

    from rights.engine.history import History
    from rights.report.credit_report.rows import Facts, Seen

    base, history = session.project.base, History(session.project.base)

    @cache
    def digest(image: str) -> str | None:
        from rights.sources.files import Unreadable, read_regular

        content = read_regular(base / image, MOST_BYTES)
        return None if isinstance(content, Unreadable) else hashlib.sha256(content).hexdigest()

    asked: dict[tuple[str, str], Seen] = {}

    def seen(use: "Use") -> Seen:
        key = (use.post, use.reference)
        if key not in asked:
            asked[key] = (
                Seen(*history.dates(base / use.post, use.reference)) if len(asked) < MOST_ASKED else Seen()
            )
        return asked[key]

    return Facts(digest, seen)


def _plain(reports: "tuple[PersonReport, ...]", form: str, *, one: bool) -> str:
    from rights.report.credit_report import document, table, text

    if form == "json":
        return document.render(reports)
    return table.render(reports) if form == "csv" else text.render(reports, one=one)


def _page(
    session: "Session",
    reports: "tuple[PersonReport, ...]",
    language: str,
    progress: Progress | None,
    *,
    one: bool,
) -> str:
    from rights.cli.pictures import now, thumbnails
    from rights.report.credit_report.page import pictures, render
    from rights.report.view import View

    made = thumbnails(pictures(reports), session.project.base, progress) if progress else {}
    view = View(language=language, thumbnails=made)
    return render(reports, view, one=one, time=now().strftime("%Y-%m-%d %H:%M:%S"))
