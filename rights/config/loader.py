"""A start folder to the settings of the nearest set-up file above it, with every path checked to lie inside its root."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rights.config.profiles import profiles
from rights.errors import SetupError
from rights.model.settings import Settings
from rights.model.values import dataclass
from rights.model.visible import visible

if TYPE_CHECKING:
    from rights.config.document import Config

NAMES = ("rights.toml", "pyproject.toml")
REGISTERS = ("photographers.toml", "photographers.csv")
DEFAULT_PROFILE = "editor"
DEFAULT_LOCK = "rights.lock"
MAX_LEVELS = 200  # folders looked at on the way up


@dataclass(frozen=True, slots=True)
class Loaded:
    """`root` is the folder all paths of the set-up file are relative to; `path` is None where there is no file.

    `register` is the register's file if one is named or found; `lock` may not exist yet.
    """

    settings: Settings
    root: Path
    lock: Path
    path: Path | None = None
    register: Path | None = None
    baseline: Path | None = None


def load(start: Path, explicit: Path | None = None, profile: str | None = None) -> Loaded:
    """Settings for posts at `start`: those of `explicit`, else of the nearest set-up file upwards, else defaults.

    `profile` takes the place of the one the file names. Raises SetupError, which lists all faults of the file.
    """
    if profile is not None and profile not in profiles():
        raise SetupError(f"--profile {visible(profile)}: must be one of {', '.join(profiles())}")
    path, table, below = _read(explicit) if explicit is not None else _nearest(start)
    if path is None:
        return _default(start if start.is_dir() else start.parent, profile)
    from rights.config.document import Config
    from rights.sources.document import check_document

    config = check_document(Config, table, _shown(path), below)
    return _loaded(config, path, path.parent, profile)


def _default(root: Path, profile: str | None) -> Loaded:
    """What holds where there is no set-up file: read without Pydantic, for the first run of a newcomer is to be quick."""
    root = root.resolve()
    chosen = profiles()[profile or DEFAULT_PROFILE]
    settings = Settings(
        profile=chosen.name,
        require_credit=chosen.require_credit,
        strict_register=chosen.strict_register,
        severity=chosen.severity,
    )
    return Loaded(settings, root, inside(root, DEFAULT_LOCK, "lock", None), None, _register(None, root, None))


def _nearest(start: Path) -> tuple[Path | None, Mapping[str, Any], str]:
    folder = start.absolute() if start.is_dir() else start.absolute().parent
    for above in (folder, *folder.parents)[:MAX_LEVELS]:
        for name in NAMES:
            path = above / name
            if not path.is_symlink() and not path.exists():
                continue
            found, table, below = _read(path)
            if name == "rights.toml" or table:
                return found, table, below
        if (above / ".git").exists():
            break  # what lies above is another project
    return None, {}, ""


def _read(path: Path) -> tuple[Path, Mapping[str, Any], str]:
    """The set-up file, its table of ours, and the key path that table stands at."""
    from rights.sources.document import read_setup_toml

    whole = read_setup_toml(path, _shown(path))
    if path.name != "pyproject.toml":
        return path, whole, ""
    tool = whole.get("tool", {})
    table = tool.get("rights", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise SetupError(f"{_shown(path)}: tool.rights = {visible(repr(table), 80)}: must be a table")
    return path, table, "tool.rights"


def _shown(path: Path) -> str:
    return path.name


def _loaded(config: "Config", path: Path, root: Path, profile: str | None) -> Loaded:
    from rights.config.applied import applied

    root = root.resolve()
    settings = applied(config, profiles()[profile or config.profile])
    for index, folder in enumerate(config.image_roots):
        inside(root, folder, f"image_roots[{index}]", path)
    return Loaded(
        settings,
        root,
        inside(root, config.lock, "lock", path),
        path,
        _register(config.register_path, root, path),
        inside(root, config.baseline, "baseline", path) if config.baseline else None,
    )


def _register(name: str | None, root: Path, path: Path | None) -> Path | None:
    if name is not None:
        named = inside(root, name, "register", path)
        if not named.is_file():
            raise SetupError(f"{_shown(path or root)}: register = {name!r}: there is no such file")
        return named
    return next(
        (found for name in REGISTERS if (found := root / name).is_file() and not found.is_symlink()), None
    )


def inside(root: Path, relative: str, key: str, path: Path | None) -> Path:
    """`relative` below `root`. Raises SetupError where a symbolic link leads outside."""
    try:
        target = (root / relative).resolve()
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        raise SetupError(f"{_shown(path or root)}: {key} = {relative!r}: {visible(str(error))}") from None
    if target != root and root not in target.parents:
        raise SetupError(f"{_shown(path or root)}: {key} = {relative!r}: leads outside the root")
    return target
