"""A revision's name to the files it holds, by git's plumbing alone: nothing the repository configures is run.

Only rev-parse, merge-base, ls-tree and cat-file are called. They touch neither the index nor the working tree, so no
hook, fsmonitor, clean filter, text conversion or external diff of the repository's own config can start; and
transports are refused, so that a partial clone cannot fetch (git-config(1), "protocol.allow").
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from rights.errors import UsageError
from rights.model.values import dataclass
from rights.model.visible import visible

SAFE = (
    "--no-pager", "--no-optional-locks", "--literal-pathspecs",
    "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never",
)  # fmt: skip
SECONDS = 60
LIMIT = 256 * 1024 * 1024  # bytes of one answer


@dataclass(frozen=True, slots=True)
class Blob:
    """A file as the revision holds it: its object id and size in bytes."""

    id: str
    size: int


@dataclass(frozen=True, slots=True)
class Revision:
    """`top` is the working tree's folder; `files` are relative to it."""

    top: Path
    commit: str
    files: dict[str, Blob]

    def read(self, name: str, limit: int) -> bytes | None:
        """What file `name` held; None where it was not there or is larger than `limit`."""
        blob = self.files.get(name)
        if blob is None or blob.size > limit:
            return None
        done = _git(self.top, ("cat-file", "blob", blob.id))
        return done.stdout if done.returncode == 0 else None


def revision(folder: Path, name: str) -> Revision:
    """The tree from which `name` and the present HEAD went apart, for the repository `folder` lies in.

    Raises UsageError that says what to do where git is missing, there is no repository, or the revision or the
    common history is not there.
    """
    top = _git(folder, ("rev-parse", "--show-toplevel"))
    if top.returncode != 0:
        raise UsageError(f"--since needs a git repository: {_said(top)}")
    root = Path(top.stdout.decode("utf-8", "surrogateescape").removesuffix("\n"))
    if not name or name.startswith("-") or not name.isprintable():
        raise UsageError(f"--since {visible(name)}: this is no name of a revision")
    found = _git(root, ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"))
    if found.returncode != 0:
        raise UsageError(f"--since {visible(name)}: git knows no such revision here; {_remedy(root, name)}")
    fork = _git(root, ("merge-base", _line(found), "HEAD"))
    if fork.returncode != 0:
        raise UsageError(f"--since {visible(name)}: no history in common with HEAD; {_remedy(root, name)}")
    listing = _git(root, ("ls-tree", "-r", "-z", "-l", "--full-tree", _line(fork)))
    if listing.returncode != 0:
        raise UsageError(f"--since {visible(name)}: the revision cannot be read: {_said(listing)}")
    return Revision(root, _line(fork), dict(_files(listing.stdout)))


def _remedy(root: Path, name: str) -> str:
    shallow = _git(root, ("rev-parse", "--is-shallow-repository"))
    if _line(shallow) == "true":
        return (
            "this is a shallow clone: fetch its history first (git fetch --unshallow; in CI, fetch-depth: 0)"
        )
    return f"fetch it first (git fetch origin {visible(name.removeprefix('origin/'))}) or name another"


def _files(listing: bytes) -> list[tuple[str, Blob]]:
    """`<mode> <type> <id> <size>TAB<path>NUL`, of which only regular files count."""
    found = []
    for row in listing.split(b"\0"):
        facts, _, path = row.partition(b"\t")
        parts = facts.split()
        if len(parts) == 4 and parts[0].startswith(b"100") and parts[3].isdigit():
            found.append(
                (path.decode("utf-8", "surrogateescape"), Blob(parts[2].decode("ascii"), int(parts[3])))
            )
    return found


def _git(folder: Path, arguments: Sequence[str]) -> "subprocess.CompletedProcess[bytes]":
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments, ids and a name checked above; no shell
            ["git", *SAFE, "-C", str(folder), *arguments],  # noqa: S607 - the user's own git, from their PATH
            stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise UsageError("--since needs git, which is not installed") from None
    except subprocess.TimeoutExpired:
        raise UsageError(f"--since: git took more than {SECONDS} seconds") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"--since: git cannot be started: {error}") from None
    if len(done.stdout) > LIMIT:
        raise UsageError(f"--since: the revision lists more than {LIMIT >> 20} MB of names")
    return done


def _line(done: "subprocess.CompletedProcess[bytes]") -> str:
    return done.stdout.decode("utf-8", "replace").strip()


def _said(done: "subprocess.CompletedProcess[bytes]") -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return visible(lines[0].removeprefix("fatal: ")) if lines else "git gave no reason"


def ask(folder: Path, arguments: Sequence[str]) -> str:
    """What git prints, or "" where it is not there, there is no repository, or it does not answer."""
    try:
        done = _git(folder, arguments)
    except UsageError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
