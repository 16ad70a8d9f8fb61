"""Parses the command line, calls, prints, exits. The only layer that knows all others; imports them late."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from rights import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# name -> (module, one line of help). A table, so that --help imports no command.
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("rights.cli.check", "Check posts and the pictures they show."),
    "fix": ("rights.cli.fix", "Show or make the changes that are certain."),
    "credits": ("rights.cli.credits", "Every use of a photographer's work, with the words of its credit."),
    "cite": ("rights.cli.cite", "The attribution line a licence asks for."),
    "inspect": ("rights.cli.inspect", "Everything pictures and posts say about rights, unjudged."),
    "name": ("rights.cli.name", "The forms of a name, or whether two are one person."),
    "record": ("rights.cli.record", "Keep what a source page said, for checks without a network."),
    "licence": ("rights.cli.licence", "What words about a licence mean, and what it asks for."),
    "init": ("rights.cli.init", "Write a commented rights.toml from what is found."),
    "explain": ("rights.cli.explain", "What a rule reports, why, and how to mend it."),
    "rules": ("rights.cli.rules", "All rules, with severity and profiles."),
    "completion": ("rights.cli.completion", "Completion for bash, zsh or fish."),
    "schema": ("rights.cli.schema", "JSON Schemas of the documents rights reads and writes."),
}


@contextmanager
def _orderly() -> Iterator[None]:
    """An interruption while a command is loaded, or help that nobody can read, ends as it does inside a command."""
    try:
        yield
    except (OSError, KeyboardInterrupt) as error:
        from rights.cli.common import ended_by

        sys.exit(ended_by(error))


class LazyGroup(click.Group):
    """A group whose commands are imported only when called."""

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        with _orderly():  # `--help` prints here
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> Any:
        with _orderly():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name][0])
        command: click.Command = module.command
        # Click keeps the lines of a paragraph that begins with the control character; raw docstrings spell it out.
        command.help = (command.help or "").replace("\\b\n", "\b\n")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Commands from the table: a key press imports none of them."""
        from click.shell_completion import CompletionItem

        found = [
            CompletionItem(name, help=text)
            for name, (_, text) in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return found + click.Command.shell_complete(self, ctx, incomplete)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            ctx.fail(f"No such command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, "-V", "--version", message="rights %(version)s")
def cli() -> None:
    """Check that every picture a post shows is credited rightly.

    Reads posts and the pictures they show, and says who made each, on what terms it may be shown,
    whether the post says so, and whether file, post, register and recorded source agree.
    """


def main() -> Any:
    """Entry point of the console script."""
    import atexit
    import gc

    # Imports and tables make some hundred thousand objects, none of them garbage: looking through them again
    # and again was a third of the time of a small run.
    gc.set_threshold(100_000, 20, 20)
    atexit.register(gc.freeze)  # nor does the end of the process look through them
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no UTF-8
    return cli(prog_name="rights")


if __name__ == "__main__":
    sys.exit(main())
