"""Strings about licences to microseconds each: `rights` beside ScanCode and licence-normaliser, in one run.

    python -m benchmarks.licences [--quick] [--peers FOLDER]

What is counted is processor time, by string, so that a busy machine does not change the ratios. The strings are made
here from the table of licences: names, codes and addresses, exact and misspelt, alone and inside credit lines; sites
and agencies; lines that say nothing. Each string is met for the first time, after a hundred others.
"""

import json
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import peers
from benchmarks.alone import alone
from benchmarks.row import ROOT, Options, Row, Way

# Package, how it is called, and how many times its speed is promised.
PEERS = (
    (
        "scancode-toolkit-mini",
        """
from licensedcode.cache import get_index
index = get_index()
def run(text): return index.match(query_string=text)
""",
        200,
    ),
    ("licence-normaliser", "from licence_normaliser import normalise_licence as run", 0.5),
)
WARM = 100  # strings before those that count: they load what is loaded once, here and at the peers
OURS = "from rights.credits.licence import recognise as run"
# Loading the tables, which the first licence of a run pays for.
LOAD = """
import time
from rights.credits.licence import recognise
start = time.process_time()
recognise("CC BY 1.0 DE")
print(time.process_time() - start)
"""
# Runs in the peer's own interpreter, and ours in a process like it: every string once, each timed by itself.
CHILD = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
texts = json.load(sys.stdin)
{setup}
taken = []
for at, text in enumerate(texts):
    start = time.process_time()
    try:
        run(text)
    except Exception:
        pass  # a refusal is an answer too
    if at >= {warm}:
        taken.append(time.process_time() - start)
json.dump(taken, sys.stdout)
"""


def strings(count: int) -> list[str]:
    """`count` different strings, the same in every run."""
    from rights.knowledge.creative_commons import tools
    from rights.knowledge.packaged import packaged

    local = packaged("licences/creative-commons-names.json")["units"]
    rng = random.Random(20261123)
    found = list(tools())
    names = ["Jane Doe", "Ana Lima", "Jörg Müller", "O. Yılmaz", "Шевцов"]
    lines = [
        "Photo: {n}, {t}",
        "{t}",
        "© {n} / {t}",
        "Image by {n} ({t}) via Wikimedia Commons",
        "Foto: {n}, {t}, bearbeitet",
    ]
    changes = [
        str,
        str.lower,
        lambda text: text.replace("-", " "),
        lambda text: text.replace(" ", ""),
        lambda text: text.replace(".0", ".O"),
        lambda text: text.replace("SA", "AS"),
        lambda text: text.replace("-", "–"),
    ]
    houses = [
        "Unsplash",
        "Pexels",
        "Getty Images",
        "Alamy Stock Photo",
        "Stadtarchiv Köln",
        "Musée d'art",
        "Own work",
    ]
    made: dict[str, None] = {}
    while len(made) < count:
        tool, name, kind = rng.choice(found), rng.choice(names), rng.random()
        if kind < 0.7:
            own_words = rng.choice(local[rng.choice(list(local))].get(tool.unit, [tool.short_name]))
            term = rng.choice(
                [tool.short_name, tool.short_name, tool.name, str(tool.url), f"{own_words} {tool.version}"]
            )
            made[rng.choice(lines).format(n=name, t=rng.choice(changes)(term))] = None
        elif kind < 0.85:
            made[
                f"{rng.choice(['Photo', 'Foto', 'Bild', '©'])} {name} / {rng.choice(houses)} {rng.randint(1990, 2026)}"
            ] = None
        else:
            made[
                f"A view of the harbour on {rng.randint(1, 28)} May {rng.randint(1950, 2026)}, by {name}"
            ] = None
    return list(made)


def timed(python: str | Path, setup: str, texts: list[str]) -> list[float]:
    """Microseconds of CPU for each text."""
    done = subprocess.run(
        [python, "-c", CHILD.replace("{setup}", setup).replace("{warm}", str(WARM))],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    taken: list[float] = json.loads(done.stdout.splitlines()[-1])
    return [1e6 * seconds for seconds in taken]


def rows(options: Options) -> Iterator[Row]:
    texts = strings(WARM + options.pick(400, 20))
    loads = [
        float(subprocess.check_output([sys.executable, "-c", LOAD], cwd=ROOT))
        for _ in range(options.pick(7, 1))
    ]
    yield Row("loading the tables of licences", 1e3 * min(loads), "ms", limit=40)
    median = min(statistics.median(timed(sys.executable, OURS, texts)) for _ in range(options.pick(3, 1)))
    yield Row("a credit string, median", median, "µs", limit=100)
    for package, setup, limit in PEERS:
        ours, theirs = [], []
        if peers.has(package, options):
            for _ in range(options.pick(2, 1)):  # by turns
                ours.append(statistics.mean(timed(sys.executable, OURS, texts)))
                theirs.append(statistics.mean(timed(options.peers / "bin" / "python", setup, texts)))
        yield Row(
            "a credit string, mean",
            min(ours, default=median),
            "µs",
            package,
            min(theirs, default=None),
            limit,
            Way.AT_LEAST,
        )


if __name__ == "__main__":
    alone(__file__)
