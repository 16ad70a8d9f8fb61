"""The call of a command to a Project and what was found: config, register, roots."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from rights import config as configuration
from rights.config import Loaded
from rights.engine.discover import Found, discover
from rights.engine.ignore import Ignorer
from rights.engine.project import Project, in_root
from rights.engine.roots import absolute, base_of, name_in, site_root
from rights.errors import NothingToCheckError
from rights.model.run import Run
from rights.model.values import dataclass
from rights.model.visible import visible
from rights.resolve.records import load_records
from rights.resolve.register import Register
from rights.resolve.register import load as load_register
from rights.resolve.register_faults import RegisterError, RegisterFault
from rights.sources.posts import Site


@dataclass(frozen=True, slots=True)
class Session:
    project: Project
    found: Found
    loaded: Loaded
    today: str

    def explain(self, run: Run) -> None:
        """What was used and what was passed over, on standard error."""
        set_up = self.loaded.path or "none found, so the defaults"
        click.echo(f"rights: set-up {visible(str(set_up), None)}", err=True)
        click.echo(f"rights: references start at {visible(str(self.project.root), None)}", err=True)
        for item in run.skipped:
            click.echo(f"rights: not checked: {visible(item.path, None)}: {visible(item.reason)}", err=True)


def open_project(paths: Sequence[Path], config: Path | None, profile: str | None = None) -> Session:
    """Everything a run needs. Raises RightsError where the set-up cannot be used or nothing is there."""
    named = [absolute(path) for path in paths]
    loaded = configuration.load(named[0], config, profile)
    root = site_root(named, loaded.path)
    found = discover(named, root, loaded.settings)
    if not found.posts and not found.images:
        where = ", ".join(visible(str(path)) for path in paths)
        raise NothingToCheckError(f"no post and no picture was found in {where}: nothing was checked")
    return Session(project_of(named, root, loaded), found, loaded, today())


def project_of(named: Sequence[Path], root: Path, loaded: Loaded) -> Project:
    settings = replace(loaded.settings, today=loaded.settings.today or today())
    base = base_of(named, Path.cwd())
    config_name = name_in(loaded.path, base) if loaded.path else "rights.toml"
    register, faults = _register(loaded, base)
    return Project(
        base=base,
        root=root,
        settings=settings,
        site=Site(root, settings.image_roots, settings.generator, base),
        ignorer=Ignorer(settings, today(), config_name, in_root(base, root)),
        register=register,
        register_faults=faults,
        records=load_records(loaded.lock, name_in(loaded.lock, base)),
    )


def _register(loaded: Loaded, base: Path) -> tuple[Register | None, tuple[RegisterFault, ...]]:
    """The register, or what is wrong with it: the rest is checked without, and register-invalid says so."""
    if loaded.register is None:
        return None, ()
    try:
        return load_register(loaded.register, name_in(loaded.register, base)), ()
    except RegisterError as error:
        return None, error.faults


def today() -> str:
    """The day of the run, ISO 8601, in UTC: the one clock of the program."""
    from datetime import UTC, datetime

    return datetime.now(UTC).date().isoformat()
