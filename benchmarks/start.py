"""What a small run costs: `rights check` on one short post beside `import click; from pydantic import BaseModel`.

    python benchmarks/start.py [TURNS]

By turns, the least CPU time of each: what else the machine does hits both alike. Byte code is compiled before.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
POST = "# Trees\n\nAn oak.\n\n*Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)*\n"
CHECK = ("-m", "rights", "check", "post.md")
BASE = ("-c", "import click; from pydantic import BaseModel")


def cpu(arguments: tuple[str, ...], folder: str) -> float:
    """CPU seconds of one run of this Python."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments], capture_output=True, env=environment, cwd=folder, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "post.md").write_text(POST, encoding="utf-8")
        cpu(CHECK, folder)
        pairs = [(cpu(CHECK, folder), cpu(BASE, folder)) for _ in range(turns)]
    check, base = min(one for one, _ in pairs), min(other for _, other in pairs)
    sys.stdout.write(
        f"check {1000 * check:.0f} ms, base {1000 * base:.0f} ms, ratio {check / base:.2f} (budget: 250 ms or 2.5)\n"
    )


if __name__ == "__main__":
    main()
