"""`rights cite`: parts, a picture's own fields or a source on record to the attribution the licence asks for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rights.cli.common import ExitCode, guarded
from rights.errors import UsageError
from rights.model.visible import visible

if TYPE_CHECKING:
    from rights.model.licence import Licence
    from rights.resolve.works import Known


@click.command("cite", short_help="The attribution line a licence asks for.")
@click.argument("subject", required=False, metavar="[PICTURE|URL]")
@click.option("--title", metavar="TEXT", help="The title of the work.")
@click.option("--creator", multiple=True, metavar="NAME", help="Who made it; repeatable.")
@click.option("--creator-url", metavar="URL", help="The creator's own page.")
@click.option("--url", metavar="URL", help="The page of the work.")
@click.option("--site", metavar="NAME", help="What that page's site is called.")
@click.option("--licence", metavar="NAME", help="The licence with its version, or its address.")
@click.option("--changes", metavar="TEXT", help='What was changed: "cropped".')
@click.option("--notice", metavar="TEXT", help="The copyright notice that came with the work.")
@click.option("--credit-line", metavar="TEXT", help="The words the author asked to be named by.")
@click.option("--image", metavar="URL", help="Where the picture itself is published: for json-ld.")
@click.option("--lock", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The file with the sources on record.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "markdown", "html", "json-ld"]), default="text", show_default=True, help="What the line is for; json-ld: structured data for the page.")  # fmt: skip
@guarded
def command(
    subject: str | None, title: str | None, creator: tuple[str, ...], creator_url: str | None, url: str | None,
    site: str | None, licence: str | None, changes: str | None, notice: str | None, credit_line: str | None,
    image: str | None, lock: Path | None, form: str,
) -> None:  # fmt: skip
    r"""Print the attribution for the parts given, for a PICTURE by its own fields, or for the page at URL as recorded.

    What is given by an option stands before what the picture or the record says. Nothing is made up: what the
    licence asks for and nobody gave is named on standard error.

    \b
    Exit code: 0 the attribution is whole · 1 something is missing · 2 wrong use

    \b
    Examples:  rights cite --title "Boats" --creator "Mira Holt" --url https://photos.example/1 --licence "CC BY 4.0"
               rights cite images/boats.jpg --format markdown
               rights cite https://photos.example/1 --format html
    """
    from rights.resolve.attribution import FORMS, Missing, Work, missing

    for option, address in (("--url", url), ("--creator-url", creator_url), ("--image", image)):
        _check_address(option, address)
    known = _known(subject, lock)
    known_work, found = known.work, _licence(licence)
    work = Work(
        creator or known_work.creators, found or known_work.licence, title or known_work.title, url or known_work.url,
        site, creator_url, changes, notice or known_work.notice, credit_line or known_work.credit_line, image,
    )  # fmt: skip
    settled = {"creator": bool(creator or credit_line), "licence": found is not None}
    doubts = [doubt for doubt in known.doubts if not settled[doubt.part]]
    lacks = [*doubts, *(one for one in missing(work) if one.part not in {doubt.part for doubt in doubts})]
    if form == "json-ld" and not work.image:
        lacks.append(Missing("image", "search engines ask for the picture's own address (contentUrl)"))
    if work.creators or work.credit_line or work.licence:
        click.echo("\n".join(visible(line, None) for line in FORMS[form](work).split("\n")))
    for one in lacks:
        click.echo(f"rights: missing: {one.part}: {visible(one.why, 400)}", err=True)
    sys.exit(ExitCode.FOUND if lacks else ExitCode.CLEAN)


def _check_address(option: str, address: str | None) -> None:
    if address is not None and not address.lower().startswith(("https://", "http://")):
        raise UsageError(f"{option} {visible(address, 80)!r}: must be an address that starts with https://")


def _known(subject: str | None, lock: Path | None) -> "Known":
    """What the picture or the record says. Raises UsageError where there is neither."""
    from rights.resolve.attribution import Work
    from rights.resolve.works import Known, of_image, of_record

    if subject is None:
        return Known(Work())
    if subject.lower().startswith(("https://", "http://")):
        from rights import config as configuration
        from rights.resolve.records import load_records

        record = load_records(lock or configuration.load(Path.cwd()).lock).find(subject)
        if record is None:
            raise UsageError(f"{visible(subject)} is not on record: rights record add {visible(subject)}")
        return Known(of_record(record))
    from rights.sources import images

    image = images.read(Path(subject), subject)
    if image.format is None:
        raise UsageError(f"{visible(subject)}: no picture could be read there")
    return of_image(image)


def _licence(said: str | None) -> "Licence | None":
    """The licence that `said` names. Raises UsageError where that is none, or leaves its version open."""
    from rights.credits.licence import recognise

    if said is None:
        return None
    found = recognise(said)
    if found.licence is None:
        choices = [one for statement in found.statements for one in statement.candidates][:6]
        hint = f"; it may be any of {', '.join(choices)}" if choices else ""
        raise UsageError(f"--licence {visible(said, 80)!r} names no one licence{hint}")
    return found.licence
