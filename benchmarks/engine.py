"""What the engine and ignoring add to reading: 10,000 posts, 1,000 baseline entries.

    python -m benchmarks.engine [--quick]

Processor time of reading (files to posts), of finding credits and binding them, of judging by all rules, and of the
engine: which rules are on, stamping, ignore comments, the baseline, sorting and counting.
"""

import gc
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.alone import alone
from benchmarks.row import Options, Row
from rights.cli.session import open_project
from rights.engine.accept import Acceptance
from rights.engine.baseline import Baseline, Entry
from rights.engine.check import enabled, post_case
from rights.engine.stamp import stamp
from rights.model.finding import Finding
from rights.model.run import Counts, Run
from rights.sources import posts
from tests.support.archive_data import SHOTS
from tests.support.archive_posts import html, mdx, mkdocs, quarto

ENTRIES = 1_000
SETTINGS = """\
[site]
commercial = true
[[paths]]
paths = ["posts/1*/"]
severity.file-missing = "error"
[[paths]]
paths = ["**/draft-*.md"]
require_credit = "never"
[[ignore]]
rule = "file-missing"
paths = ["posts/2/**"]
reason = "on the server only"
"""


@dataclass
class Clock:
    spent: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def on(self, what: str) -> Iterator[None]:
        started = time.process_time()
        yield
        self.spent[what] = self.spent.get(what, 0.0) + time.process_time() - started


def write(folder: Path, count: int) -> None:
    """Posts of the sample archive, over and over; every tenth with an ignore comment. Their pictures are not there."""
    (folder / "rights.toml").write_text(SETTINGS, encoding="utf-8")
    shots = [shot for shot in SHOTS.values() if shot.terms is not None]
    for index in range(count):
        text = (html, mkdocs, mdx, quarto)[index % 4](shots[index % len(shots)])
        if index % 10 == 0:
            text += "\n<!-- rights: ignore file-missing because it is on the server -->\n![](/img/none.jpg)\n"
        path = folder / "posts" / str(index % 50) / f"{index}.{'html' if index % 4 == 0 else 'md'}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def measure(folder: Path, clock: Clock) -> None:
    session = open_project([folder], folder / "rights.toml")
    project, found = session.project, session.found
    findings: list[Finding] = []
    names: list[str] = []
    for path in found.posts:
        with clock.on("reading"):
            read = list(posts.read_all(path, project.name(path), project.site))
        with clock.on("credits"):
            cases = [post_case(post, project) for post in read]
        for case in cases:
            with clock.on("engine"):
                rules = enabled(case.settings)
            with clock.on("rules"):
                judged = [(rule, issue) for rule in rules if rule.post for issue in rule.post(case)]
            with clock.on("engine"):
                stamped = stamp(judged, case.settings, case.post.source)
                findings += project.ignorer.apply(stamped, case.post, case.settings)[0]
                names.append(case.post.path)
    with clock.on("engine"):
        ordered = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    run = Run(ordered, Counts(posts=len(names)), checked=frozenset(names))
    entries = tuple(
        Entry(each.rule, each.fingerprint, project.in_root(each.issue.place.path), "2026-11-23")
        for each in ordered[:: max(len(ordered) // ENTRIES, 1)][:ENTRIES]
    )
    with clock.on("engine"):
        Acceptance(Baseline(entries), project.root, project.in_root).apply(
            run, project.settings, "2026-11-23"
        )


def rows(options: Options) -> Iterator[Row]:
    count = options.pick(10_000, 200)
    thresholds = gc.get_threshold()
    gc.set_threshold(100_000, 20, 20)  # as the command line does
    clock = Clock()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        write(folder, count)
        measure(folder, clock)
    gc.set_threshold(*thresholds)
    each = {what: 1e3 * seconds / count for what, seconds in clock.spent.items()}
    what = f"engine and ignoring, a post of {count:,}"
    yield Row(
        what, each["engine"], "ms", "reading files and credits", each["reading"] + each["credits"], 0.15
    )
    yield Row("judging by all rules, a post", each["rules"], "ms")


if __name__ == "__main__":
    alone(__file__)
