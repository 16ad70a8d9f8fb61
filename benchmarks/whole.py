"""What the whole check of a post with two pictures costs beside parsing its text and reading its pictures.

    python -m benchmarks.whole [--quick]

CPU time of this process, warm: the whole check is what `rights check` does for one file (read the post and its two
pictures, find and bind credits, compare, judge by all rules, stamp, ignore), and the same for each of its pictures.
Beside it stand markdown-it-py's parse of the same text (`MarkdownIt("commonmark")` with tables) and the reading of the
two pictures. The posts have about 5 KB and are of several kinds; in one the post and its pictures contradict each other.
Every post is measured once and differs from every other in its text, pictures and addresses, so that what was
remembered of it cannot flatter: only words and photographers come again, as they do in an archive. Of each kind the
shortest times count.
"""

import gc
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from markdown_it import MarkdownIt

from benchmarks.alone import alone
from benchmarks.illustrated import KINDS, write
from benchmarks.row import Options, Row
from rights.cli.session import open_project
from rights.engine.examine import Examiner
from rights.engine.project import Project
from rights.sources import images

WARM = 5  # the first posts of each kind are not measured
PEER = "markdown-it-py and reading the pictures"


def checked(project: Project, post: Path) -> int:
    """The whole check as the engine does it; how many findings."""
    return sum(len(result.outcome.findings) for result in Examiner(project).post(str(post)))


def measured(project: Project, post: Path, plain: MarkdownIt) -> list[float]:
    """Seconds of CPU for markdown-it-py, for reading the pictures, and for the whole check: each once."""
    text = post.read_text(encoding="utf-8")
    paths = [(path, project.name(path)) for path in sorted(post.parent.glob("*.jpg"))]
    calls = (
        lambda: plain.parse(text),
        lambda: [images.read(path, name) for path, name in paths],
        lambda: checked(project, post),
    )
    return [cpu(call) for call in calls]


def cpu(call: Callable[[], object]) -> float:
    """Seconds of CPU, once."""
    start = time.process_time()
    call()
    return time.process_time() - start


def compare(folder: Path, count: int) -> Iterator[Row]:
    plain = MarkdownIt("commonmark").enable("table")
    posts = {kind: [write(folder, kind, seed) for seed in range(count + WARM)] for kind in KINDS}
    project = open_project([folder], None).project
    total = [0.0, 0.0]
    for kind, found in posts.items():
        gc.collect()
        gc.disable()  # neither makes cycles; to collect between posts would empty the processor's caches
        times = [measured(project, post, plain) for post in found][WARM:]
        gc.enable()
        parse, pictures, whole = (min(column) for column in zip(*times, strict=True))
        total = [total[0] + whole, total[1] + parse + pictures]
        yield Row(
            f"check a post of 5 KB with two pictures: {kind}",
            1000 * whole,
            "ms",
            PEER,
            1000 * (parse + pictures),
        )
    whole, beside = (1000 * each / len(KINDS) for each in total)
    yield Row("check a post of 5 KB with two pictures: all kinds", whole, "ms", PEER, beside, 2.2)


def rows(options: Options) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as name:
        yield from compare(Path(name).resolve(), options.pick(40, 2))


if __name__ == "__main__":
    alone(__file__)
