"""What starting costs: checks of a post or two, a licence, the help; beside the imports they cannot do without.

    python -m benchmarks.start [--quick]

Whole processes by turns, byte code compiled before; the least CPU time of each.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.alone import alone
from benchmarks.measure import RIGHTS, run_by_turns
from benchmarks.row import Options, Row
from tests.support.imagemaker import blank

POST = "# Trees\n\nAn oak.\n\n*Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)*\n"
SHOWN = "# Trees\n\n![An oak](oak.jpg)\n*Photo: Jane Doe, CC BY 4.0*\n\n![An ash](ash.png)\n*Photo: Max Mu*\n"
USUAL = "import click; from pydantic import BaseModel"
PAIRS = (
    ("check one short post", ("check", "post.md"), USUAL, 2.0, 200),
    ("check a post with two pictures", ("check", "shown.md"), USUAL, 2.5, 250),
    ("check a folder without set-up", ("check", "."), USUAL, 2.5, 250),
    ("licence “CC BY-SA 3.0”", ("licence", "CC BY-SA 3.0"), USUAL, 1.5, None),
    ("--help", ("--help",), "import click", 1.4, None),
    ("--version", ("--version",), "import click", 1.4, None),
)


def rows(options: Options) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "post.md").write_text(POST, encoding="utf-8")
        (Path(folder) / "shown.md").write_text(SHOWN, encoding="utf-8")
        (Path(folder) / "oak.jpg").write_bytes(blank("JPEG", (400, 300)))
        (Path(folder) / "ash.png").write_bytes(blank("PNG", (400, 300)))
        for what, arguments, imports, limit, enough in PAIRS:
            commands = ((*RIGHTS, *arguments), (sys.executable, "-c", imports))
            ours, theirs = (cost.cpu * 1e3 for cost in run_by_turns(commands, folder, options.pick(12, 2)))
            instead = Row("CPU", ours, "ms", limit=enough) if enough else None
            yield Row(what, ours, "ms", f"`{imports}`", theirs, limit, instead=instead)


if __name__ == "__main__":
    alone(__file__)
