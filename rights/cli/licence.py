"""`rights licence`: words about a licence to what they mean, what the licence asks for, and what to write."""

import sys
from collections.abc import Callable, Iterator

import click

from rights.cli.common import guarded

FORMATS = ("text", "jsonl")


@click.command("licence", short_help="What words about a licence mean, and what it asks for.")
@click.argument("texts", nargs=-1, required=True, metavar="TEXT...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Text for people, or one JSON object a line for programs.")  # fmt: skip
@guarded
def command(texts: tuple[str, ...], form: str) -> None:
    """Say which licence each TEXT names, what it asks for at that version, and what is wrong with the spelling.

    TEXT may be a name, an address or a whole credit line; "-" reads one text a line from standard input.
    """
    from rights.credits.licence import recognise
    from rights.report import licence

    write: Callable[..., str] = licence.jsonl if form == "jsonl" else licence.text
    for text in _lines(texts):
        click.echo(write(recognise(text)))


def _lines(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        if text != "-":
            yield text
            continue
        for line in sys.stdin.buffer:
            yield line.decode("utf-8", "surrogateescape").removesuffix("\n").removesuffix("\r")
