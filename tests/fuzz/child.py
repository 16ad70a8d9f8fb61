"""One target under atheris: goes on after a broken promise and keeps the first input of each kind of breach."""

import sys
import time
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["rights"]):
    from tests.fuzz.table import TARGETS

SLOW = 3.0  # seconds of CPU for an input of a few kB, in code that is slowed down by being watched


class Keeper:
    """Calls the law, and writes the first input of each kind of breach to a file."""

    def __init__(self, name: str, folder: Path) -> None:
        self._law = TARGETS[name].law
        self._folder = folder
        self._seen: set[str] = set()

    def __call__(self, data: bytes) -> None:
        start = time.process_time()
        try:
            self._law(data)
        except Exception as error:  # noqa: BLE001 - every kind is of interest
            self._keep(data, _kind(error), "".join(traceback.format_exception(error)))
            return
        if time.process_time() - start > SLOW:
            self._keep(data, "slow", f"{time.process_time() - start:.1f} s\n")

    def _keep(self, data: bytes, kind: str, text: str) -> None:
        if kind in self._seen or len(self._seen) >= 50:
            return
        self._seen.add(kind)
        (self._folder / f"{len(self._seen):02d}-{kind}").write_bytes(data)
        sys.stderr.write(f"FOUND {kind}\n{text}\n{data[:400]!r}\n")
        sys.stderr.flush()


def _kind(error: Exception) -> str:
    """The exception with the last two places it went through: what makes two breaches one."""
    frames = traceback.extract_tb(error.__traceback__)[-2:]
    places = "-".join(f"{Path(frame.filename).stem}.{frame.lineno}" for frame in frames)
    return f"{type(error).__name__}-{places}"


def main() -> None:
    name, folder, *options = sys.argv[1:]
    atheris.Setup([sys.argv[0], *options], Keeper(name, Path(folder)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
