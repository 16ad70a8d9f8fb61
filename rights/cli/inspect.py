"""`rights inspect`: everything that images and posts say about rights, unjudged."""

import functools
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rights.cli.common import ExitCode, guarded

if TYPE_CHECKING:
    from rights.model.credit import Credit, NotACredit
    from rights.model.post import Post
    from rights.sources.posts import Site
    from rights.workers import Workers


@click.command("inspect", short_help="Everything pictures and posts say about rights, unjudged.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True,
    help="Text for people, or one JSON object a line for programs.",
)  # fmt: skip
@click.option("--no-camera", is_flag=True, help="Leave out what the camera noted; needs no worker process.")
@guarded
def command(paths: tuple[Path, ...], form: str, *, no_camera: bool) -> None:
    """Show everything that pictures and posts say about rights, without judging it.

    Of a picture: every rights field of every block, where the blocks differ, what readers will show, the licence, and
    what the camera noted. Of a post: its credits. Folders are searched; files come in a fixed order. The exit code is 1
    if of a file that is named, and not found in a folder, nothing could be read.
    """
    from rights.workers import Workers

    shown, unread = False, False
    with Workers(1) as workers:
        for path in _files(paths):
            if form == "jsonl":
                line, was_read = _object(path)
                click.echo(json.dumps(line, ensure_ascii=True))
            else:
                lines, was_read = _text(path, None if no_camera else workers)
                click.echo("\n".join([*([""] if shown else []), *lines]))
            shown, unread = True, unread or (path in paths and not was_read)
    if not shown:
        from rights.errors import NothingToCheckError

        raise NothingToCheckError("no image and no post there")
    sys.exit(ExitCode.FOUND if unread else ExitCode.CLEAN)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """Files as named, and those below named folders; one folder's names are held at a time."""
    from rights.errors import UsageError
    from rights.model.visible import visible
    from rights.sources.posts import is_post_name

    for path in paths:
        if path.is_dir():
            for name in _below(path):
                if _is_image(name) or is_post_name(name.name):
                    yield name
        elif os.path.lexists(path):
            yield path
        else:
            raise UsageError(f"{visible(str(path))}: no such file or folder")


def _below(top: Path) -> Iterator[Path]:
    """Files below a folder, names sorted; links are not followed, and folders not entered for ever."""
    from rights.engine.discover import MAX_DEPTH

    open_folders = [_entries(top)]
    while open_folders:
        path, is_folder = next(open_folders[-1], (None, False))
        if path is None:
            open_folders.pop()
        elif not is_folder:
            yield path
        elif len(open_folders) < MAX_DEPTH:
            open_folders.append(_entries(path))


def _entries(folder: Path) -> Iterator[tuple[Path, bool]]:
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except OSError:
        found = []
    return ((folder / name, is_folder) for name, is_folder in found)


def _is_image(path: Path) -> bool:
    """Images and, unlike in `check`, sidecars by themselves."""
    from rights.sources.images import is_image_name

    return is_image_name(path.name) or path.suffix.lower() == ".xmp"


def _is_post(path: Path) -> bool:
    from rights.sources.posts import is_post_name

    return not _is_image(path) and is_post_name(path.name)


def _object(path: Path) -> tuple[dict[str, Any], bool]:
    """What a program is told of one file, and whether anything of it could be read."""
    if _is_post(path):
        from rights.report.inspect_post import post_line

        post, credits_, _ = _credits(path)
        return post_line(post, credits_), _was_read(post)
    from rights.report.inspect_image import image_line
    from rights.sources.images import read

    image = read(path, str(path))
    return image_line(image), image.format is not None


def _text(path: Path, workers: "Workers | None") -> tuple[list[str], bool]:
    """What people are told of one file, and whether anything of it could be read."""
    if _is_post(path):
        from rights.model.visible import visible
        from rights.report.inspect_post import post_text

        post, credits_, set_aside = _credits(path)
        lines = (visible(line) for line in post_text(post, credits_, set_aside))
        return [visible(str(path), None), *lines], _was_read(post)
    from rights.report.inspect_image import image_text
    from rights.sources.images import read

    image = read(path, str(path))
    camera = workers.camera(path) if workers and image.format not in {None, "XMP"} else None
    return image_text(image, camera), image.format is not None


def _was_read(post: "Post") -> bool:
    return bool(post.source.content) or not any(problem.lost for problem in post.problems)


def _credits(path: Path) -> "tuple[Post, Sequence[Credit], Sequence[NotACredit]]":
    """The post with its credits bound to its images, and the look-alikes that are none."""
    from rights.credits import find
    from rights.engine.roots import absolute, site_root
    from rights.resolve.binding import bind
    from rights.sources.posts import read

    post = read(path, str(path), _site(site_root([absolute(path)], None)))
    found, set_aside = find(post)
    return post, bind(post, found), set_aside


@functools.cache
def _site(root: Path) -> "Site":
    """One for all posts of a site: it remembers the folders it has listed."""
    from rights.sources.posts import Site

    return Site(root, base=Path.cwd())
