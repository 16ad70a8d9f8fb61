"""One benchmark's `rows` to its own table: what each module does when it is run by itself."""

import sys
from pathlib import Path

from benchmarks.__main__ import main


def alone(file: str) -> None:
    """Run the benchmark in `file` with the options of `python -m benchmarks`."""
    sys.exit(main([*sys.argv[1:], Path(file).stem]))
