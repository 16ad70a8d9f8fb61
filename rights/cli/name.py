"""`rights name`: a name to its forms, two names or lines of pairs to whether they are one person's, and why."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rights.cli.common import guarded
from rights.errors import UsageError
from rights.model.person import Comparison
from rights.model.visible import visible

if TYPE_CHECKING:
    from rights.resolve.people import People

MOST_BYTES = 64 << 20
_SAME = {True: "one person", False: "two people", None: "undecided"}


@click.command("name", short_help="The forms of a name, or whether two are one person.")
@click.argument("a", metavar="A")
@click.argument("b", required=False, metavar="[B]")
@click.option("--register", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              help="The register to ask, photographers.toml or CSV.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="Text for people, or one JSON object a line for programs.")  # fmt: skip
@guarded
def command(a: str, b: str | None, register: Path | None, form: str) -> None:
    """Say whether the names A and B are one person, by which class, why, and what a witness would change.

    With A alone, show its forms. With "-" for A, read pairs from standard input, one a line, a tab between the two.
    """
    from rights.resolve.people import People
    from rights.resolve.register import load

    people = People.build(load(register, register.name) if register else None)
    if a == "-" and b is None:
        for one, other in _pairs(sys.stdin.buffer.read(MOST_BYTES + 1)):
            _print(people.compare(one, other), form)
    elif b is None:
        _forms(people, a)
    else:
        _print(people.compare(a, b), form)


def _pairs(content: bytes) -> Iterator[tuple[str, str]]:
    """The pairs of all lines. Raises UsageError at a line that is no pair, after the ones before it."""
    if len(content) > MOST_BYTES:
        raise UsageError(f"standard input holds more than {MOST_BYTES} bytes")
    for number, line in enumerate(content.decode("utf-8-sig", "replace").split("\n"), 1):
        text = line.removesuffix("\r")
        if not text.strip():
            continue
        one, tab, other = text.partition("\t")
        if not tab or "\t" in other:
            raise UsageError(f"line {number} of standard input is not two names with a tab between them")
        yield one, other


def _print(found: Comparison, form: str) -> None:
    if form == "jsonl":
        row = {
            "a": found.a,
            "b": found.b,
            "class": found.matched_by.value,
            "same": found.same,
            "why": found.why,
        }
        click.echo(json.dumps(row, ensure_ascii=True))
        return
    click.echo(f"{visible(found.a)} / {visible(found.b)}: {_SAME[found.same]} ({found.matched_by.value})")
    click.echo(f"  why: {visible(found.why)}")
    if found.same is None:
        click.echo(
            "  a second witness would decide: the register, a file's metadata, a handle that spells one of them,"
        )
        click.echo("  or one spelling prevailing in the post")


def _forms(people: "People", text: str) -> None:
    from rights.resolve.names.forms import forms

    identity = people.identify(text)
    for label, value in (*forms(text), ("identity", identity.key or "none: no name was found")):
        click.echo(f"{label + ':':<36} {visible(value)}")
    if identity.person is not None:
        click.echo(f"{'in the register:':<36} {visible(identity.person.name)} ({identity.matched_by.value})")
    for person in identity.namesakes:
        click.echo(f"{'a namesake:':<36} {visible(person.name)} ({visible(person.id)})")
