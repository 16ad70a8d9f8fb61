"""`rights record`: what a source page says about a work, typed, pasted or saved, to a dated entry in rights.lock."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rights.cli.common import guarded
from rights.errors import UsageError
from rights.model.visible import visible

if TYPE_CHECKING:
    from rights.resolve.pasted import Pasted
    from rights.resolve.records import Records

MOST_BYTES = 4 << 20


@click.group("record", short_help="Keep what a source page said, for checks without a network.")
def command() -> None:
    """Keep what source pages say about pictures in rights.lock, dated, so that later changes stay provable."""


@command.command("add")
@click.argument("url", required=False)
@click.option("--creator", multiple=True, metavar="NAME", help="Creator as the page names them; repeatable.")
@click.option("--handle", metavar="NAME", help="The creator's account on that site.")
@click.option("--licence", metavar="NAME", help="The licence as the page names it, or its address.")
@click.option("--title", metavar="TEXT", help="The title the page gives the work.")
@click.option("--credit-line", metavar="TEXT", help="The credit the page asks for.")
@click.option("--from-text", metavar="FILE", help='Attribution text as the site hands it out; "-" reads standard input.')  # fmt: skip
@click.option("--from-json", metavar="FILE", help="A saved answer of the site's API (Commons, Flickr, Unsplash, Openverse).")  # fmt: skip
@click.option("--date", "day", metavar="DATE", help="The day the page said so, ISO 8601; today if left out.")
@click.option(
    "--lock", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The lock file to write."
)
@guarded
def add(
    url: str | None, creator: tuple[str, ...], handle: str | None, licence: str | None, title: str | None,
    credit_line: str | None, from_text: str | None, from_json: str | None, day: str | None, lock: Path | None,
) -> None:  # fmt: skip
    """Record what the page at URL says now. A later, different statement is kept beside the earlier ones."""
    from rights.resolve.pasted import Pasted
    from rights.resolve.records import State
    from rights.resolve.records_write import added

    when = _day(day)
    pasted = _pasted(from_text, from_json, when) or Pasted(State(when))
    state = replace(
        pasted.state,
        creators=creator or pasted.state.creators,
        handle=(handle or pasted.state.handle or "").removeprefix("@") or None,
        licence=licence if licence and "://" not in licence else pasted.state.licence,
        licence_url=licence if licence and "://" in licence else pasted.state.licence_url,
        title=title or pasted.state.title,
        credit_line=credit_line or pasted.state.credit_line,
    )
    address = url or pasted.url
    if not address or not address.startswith(("https://", "http://")):
        raise UsageError("no address of the source page was given: rights record add https://…")
    if not (state.creators or state.handle or state.licence or state.licence_url or state.credit_line):
        raise UsageError("nothing to record: name --creator or --licence, or use --from-text or --from-json")
    path, known = _lock(lock)
    now = added(known, address, state)
    changed = now.records != known.records
    if changed:
        _write(path, now)
    click.echo(
        f"{'Recorded' if changed else 'Already on record'}: {visible(address)} in {visible(str(path))}",
        err=True,
    )


@command.command("list")
@click.option(
    "--lock", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="The lock file to read."
)
@guarded
def show(lock: Path | None) -> None:
    """List the sources on record, each with what it said last."""
    for record in _lock(lock)[1].records:
        now = record.now
        said = " / ".join(filter(None, (", ".join(now.creators), now.licence or now.licence_url, now.title)))
        click.echo(f"{now.date}  {visible(record.url)}  {visible(said)}")


def _day(day: str | None) -> str:
    from rights.cli.session import today

    try:
        return date.fromisoformat(day).isoformat() if day else today()
    except ValueError:
        raise UsageError(f"--date {day!r}: must be a day like 2026-01-31") from None


def _pasted(text: str | None, answer: str | None, day: str) -> "Pasted | None":
    from rights.resolve.pasted import from_json, from_text

    if text and answer:
        raise UsageError("--from-text and --from-json exclude each other")
    if text:
        return from_text(_read(text), day)
    return from_json(_read(answer), day) if answer else None


def _read(name: str) -> str:
    from rights.sources.files import Unreadable, read_regular

    content = sys.stdin.buffer.read(MOST_BYTES + 1) if name == "-" else read_regular(Path(name), MOST_BYTES)
    if isinstance(content, Unreadable):
        raise UsageError(f"{visible(name)}: was not read: {content.reason}")
    if len(content) > MOST_BYTES:
        raise UsageError(f"standard input holds more than {MOST_BYTES} bytes")
    return content.decode("utf-8-sig", "replace")


def _lock(named: Path | None) -> "tuple[Path, Records]":
    from rights import config as configuration
    from rights.resolve.records import load_records

    path = named or configuration.load(Path.cwd()).lock
    return path, load_records(path)


def _write(path: Path, records: "Records") -> None:
    from rights.fix.write import put
    from rights.resolve.records_write import lock_text

    refused = put(path, lock_text(records).encode())
    if refused:
        raise UsageError(f"{visible(str(path))} was not written: {refused}")
