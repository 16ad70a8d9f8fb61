"""`rights init --register`: a folder of posts and pictures to a proposed photographers.toml."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rights.cli.common import create

if TYPE_CHECKING:
    from rights.model.person import Mention


def write_register(folder: Path) -> None:
    """Write FOLDER/photographers.toml from what credits and files say. Raises UsageError where there is one already."""
    from rights.resolve.proposal import propose

    path = folder / "photographers.toml"
    text = propose(_mentions(folder))
    create(path, text)
    count = text.count("[[photographer]]")
    told = f"{count} name{'s' if count != 1 else ''}"
    click.echo(f"Wrote {path}: {told}. Read it: what may be one person stands in its comments.", err=True)


def _mentions(folder: Path) -> "Iterator[Mention]":
    from rights.cli.session import open_project
    from rights.credits import find
    from rights.engine.check import shown_images
    from rights.resolve.people import gather
    from rights.sources import posts

    session = open_project([folder], None)
    project = session.project
    for path in session.found.posts:
        for post in posts.read_all(path, project.name(path), project.site):
            yield from gather(post, find(post)[0], shown_images(post, project).values())
