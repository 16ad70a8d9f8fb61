"""Standard input to a Run: one post that may not be saved yet, checked as if it stood at its name."""

import sys
from collections.abc import Sequence
from pathlib import Path

from rights import config as configuration
from rights.cli.session import project_of
from rights.engine.roots import absolute, site_root
from rights.engine.run import run_post
from rights.errors import UsageError
from rights.model.finding import Severity
from rights.model.run import Run
from rights.sources.posts.limits import POST_BYTES

DEFAULT_NAME = "stdin.md"


def run_stdin(paths: Sequence[Path], filename: str | None, config: Path | None, gate: Severity | None) -> Run:
    """Check the post on standard input. `filename` says how to read it and where its references start.

    Raises UsageError where other paths were named beside "-" or the post is larger than a post may be.
    """
    if len(paths) > 1:
        raise UsageError('"-" cannot be checked together with other paths')
    try:
        content = sys.stdin.buffer.read(POST_BYTES + 1) if sys.stdin is not None else None
    except OSError as error:
        raise UsageError(f"standard input could not be read: {error.strerror}") from error
    if content is None:
        raise UsageError("standard input is closed")
    if len(content) > POST_BYTES:
        raise UsageError(f"standard input holds more than the {POST_BYTES} bytes that a post may have")
    path = absolute(Path(filename or DEFAULT_NAME))
    loaded = configuration.load(path.parent, config)
    root = site_root([path], loaded.path)
    project = project_of([path], root, loaded)
    return run_post(content, path, project, gate)
