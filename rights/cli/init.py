"""`rights init`: a folder to a commented rights.toml that says what was found there."""

from pathlib import Path

import click

from rights.cli.common import create, guarded

POSTS_READ = 300  # enough to know who writes


@click.command("init", short_help="Write a commented rights.toml from what is found.")
@click.argument("folder", default=".", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--register", is_flag=True, help="Write photographers.toml instead: who is credited, how often, where."
)
@guarded
def command(folder: Path, register: bool) -> None:
    """Write FOLDER/rights.toml from what is found there: generator, picture folders, languages, authors.

    Never overwrites a file.
    """
    if register:
        from rights.cli.init_register import write_register

        write_register(folder)
        return
    from rights.config.starter import starter
    from rights.config.survey import survey

    bylines, languages = _said_by_posts(folder)
    found = survey(folder, bylines, languages)
    create(folder / "rights.toml", starter(found))
    told = (
        f"{found.generator} site (told by {found.found_by})"
        if found.generator
        else "no generator was recognised"
    )
    click.echo(f"Wrote {folder / 'rights.toml'}: {told}. Read it, then run: rights check {folder}", err=True)


def _said_by_posts(folder: Path) -> tuple[list[str], list[str]]:
    """Bylines and languages of the posts below `folder`, as often as they occur."""
    from rights.engine.discover import discover
    from rights.engine.roots import absolute
    from rights.model.settings import Settings
    from rights.sources.posts import Site, read

    root = absolute(folder)
    posts = [read(path, path.name, Site()) for path in discover([root], root, Settings()).posts[:POSTS_READ]]
    bylines = [author for post in posts for author in post.authors if len(author) <= 100]
    return bylines, [post.language for post in posts if post.language]
