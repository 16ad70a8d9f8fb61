"""Where reports go: standard output, and the files named by `--output FORMAT=FILE`."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from rights.cli.common import UNWRITTEN, discard_stdout, fault
from rights.errors import UsageError
from rights.model.run import Run
from rights.model.values import dataclass
from rights.model.visible import visible
from rights.report.view import View

PART = 1 << 16  # characters that are printed at once
FOR_PEOPLE = frozenset({"text", "concise"})
# Formats of other programs in which there is no place for what was ignored, accepted or passed over.
NO_ROOM = frozenset(("gitlab", "checkstyle", "rdjson", "csv"))


@dataclass(frozen=True, slots=True)
class Output:
    form: str
    path: Path


def outputs(values: Sequence[str]) -> tuple[Output, ...]:
    """`FORMAT=FILE` texts to outputs. Raises UsageError where one could not be written: before the run, not after."""
    from rights.report import FORMATS, unknown_format

    found: dict[Path, Output] = {}
    for value in values:
        form, separator, name = value.partition("=")
        if not separator or not name:
            raise UsageError(f"--output {visible(value)!r}: write FORMAT=FILE, as in sarif=rights.sarif")
        if form not in FORMATS:
            raise UsageError(f"--output {visible(value)!r}: {unknown_format(form)}")
        path = Path(name)
        if path in found:
            raise UsageError(
                f"--output {visible(value)!r}: {visible(found[path].form)} goes to that file already"
            )
        if obstacle := _obstacle(path):
            raise UsageError(f"--output {visible(value)!r}: {obstacle}")
        found[path] = Output(form, path)
    return tuple(found.values())


def _obstacle(path: Path) -> str | None:
    from rights.fix.write import snapshot

    try:
        if not path.parent.is_dir():
            return f"there is no folder {visible(str(path.parent), None)}"
        if os.path.lexists(path):
            now = snapshot(path)
            return f"cannot write it: {now}" if isinstance(now, str) else None
        if not os.access(path.parent, os.W_OK | os.X_OK):
            return "the folder is not writable"
    except OSError as error:
        return f"cannot write it: {error.strerror or error}"
    return None


def well_known(form: str) -> None:
    """Raises UsageError where `form` is the name of no format."""
    from rights.report import FORMATS, unknown_format

    if form not in FORMATS:
        raise UsageError(f"--format: {unknown_format(form)}")


def complete_format(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - Click's
    from rights.report import FORMATS

    return [form for form in FORMATS if form.startswith(incomplete)]


def page_view(form: str, wanted: Sequence[Output], language: str, *, colour: bool) -> tuple[View, bool]:
    """What reports are written with, and whether any of them shows pictures. Raises UsageError for a language we
    have no texts in.
    """
    from rights.report import PICTURED

    if form not in PICTURED and not any(output.form in PICTURED for output in wanted):
        return View(colour=colour), False
    from rights.cli.pictures import today
    from rights.report.page.texts import texts

    texts(language)
    return View(colour, language, today()), True


def deliver(run: Run, form: str, wanted: Sequence[Output], *, view: View, quiet: bool) -> None:
    """Write all files, then print; whatever fails, the others are done. Raises UsageError that names what failed."""
    from rights.report import pieces

    failed = write_all(wanted, run, view)
    silent = (
        quiet and form in FOR_PEOPLE and not run.open() and not run.internal_errors and not run.interrupted
    )
    try:
        if not silent:
            emit(pieces(form, run, view))
        if form in NO_ROOM and not quiet:
            _count_aside(run)
    except UsageError as error:
        failed.append(str(error))
    if failed:
        raise UsageError("\n".join(failed))


def _count_aside(run: Run) -> None:
    """What the format could not say, on stderr, so that nothing is dropped uncounted."""
    from rights.report.summary import closing_lines

    if len(run.findings) > len(run.open()) or run.skipped:
        for line in closing_lines(run, lambda text, _style: text):
            click.echo(f"rights: {line}", err=True)


def write_all(wanted: Sequence[Output], run: Run, view: View) -> list[str]:
    """Each report whole or not at all; what could not be written, and why."""
    from rights.fix.write import put
    from rights.report import render

    failed = []
    for output in wanted:
        try:
            reason = put(output.path, render(output.form, run, view).encode())
        except Exception as error:  # noqa: BLE001 - the other reports are still written
            reason = fault(error)
        if reason is not None:
            failed.append(f"could not write {visible(str(output.path), None)}: {reason}")
    return failed


def emit(texts: Iterable[str]) -> None:
    """Print `texts`. A reader who has gone (`| head`) is no fault; a full disk is: raises UsageError."""
    try:
        for text in _gathered(texts):
            click.echo(text, nl=False)
    except BrokenPipeError:
        discard_stdout()
    except OSError as error:
        discard_stdout()
        raise UsageError(UNWRITTEN.format(error.strerror)) from error


def _gathered(texts: Iterable[str]) -> Iterator[str]:
    """The same text in fewer parts: each is a write."""
    held: list[str] = []
    size = 0
    for text in texts:
        held.append(text)
        size += len(text)
        if size >= PART:
            yield "".join(held)
            held, size = [], 0
    if held:
        yield "".join(held)
