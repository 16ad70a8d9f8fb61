"""Strings about licences to microseconds each: `rights` beside ScanCode and licence-normaliser, in one run.

    python benchmarks/licences.py --envs FOLDER

makes an environment for each peer under FOLDER (ScanCode needs pluggy < 1.7 and about 750 MB), or uses those that are
there. Without --envs only `rights` is measured. What is counted is processor time, so that a busy machine does not
change the ratios. The strings are made here from the table of licences: names, codes
and addresses, exact and misspelt, alone and inside credit lines; sites and agencies; lines that say nothing.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PEERS = {
    "licence-normaliser": (
        ["licence-normaliser"],
        "from licence_normaliser import normalise_licence as run",
    ),
    "scancode": (
        ["pluggy<1.7", "scancode-toolkit-mini"],
        """
from licensedcode.cache import get_index
index = get_index()
def run(text): return index.match(query_string=text)
""",
    ),
}
# Runs in the peer's own interpreter: every string once, each timed by itself.
CHILD = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
texts = json.load(sys.stdin)
{setup}
run("CC BY 1.0")
taken = []
for text in texts:
    start = time.process_time()
    try:
        run(text)
    except Exception:
        pass  # a refusal is an answer too
    taken.append(time.process_time() - start)
json.dump(taken, sys.stdout)
"""


def strings(count: int) -> list[str]:
    """`count` different strings, the same in every run."""
    sys.path.insert(0, str(ROOT))
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


def own(texts: list[str]) -> dict[str, list[float]]:
    """Seconds for loading the tables, then for each string met the first time, then again."""
    start = time.process_time()
    from rights.credits.licence import recognise

    imported = time.process_time()
    recognise("CC BY 1.0 DE")
    loaded = time.process_time()
    found: dict[str, list[float]] = {"import": [imported - start], "load": [loaded - imported]}
    for turn in ("rights", "rights, met again"):
        taken = []
        for text in texts:
            before = time.process_time()
            recognise(text)
            taken.append(time.process_time() - before)
        found[turn] = taken
    return found


def peer(name: str, texts: list[str], envs: Path) -> list[float]:
    packages, setup = PEERS[name]
    home = envs / name
    python = home / "bin" / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    script = CHILD.replace("{setup}", setup)
    done = subprocess.run(
        [python, "-c", script], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    taken: list[float] = json.loads(done.stdout.splitlines()[-1])
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--envs", type=Path, help="folder of the peers' environments")
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument(
        "--texts", type=Path, help='JSON lines with a "text" each, instead of the strings made here'
    )
    arguments = parser.parse_args()
    texts = strings(arguments.count)
    if arguments.texts:
        lines = arguments.texts.read_text(encoding="utf-8").splitlines()
        texts = list(dict.fromkeys(json.loads(line)["text"] for line in lines))
    taken = own(texts)
    print(f"import {taken.pop('import')[0] * 1e3:.1f} ms, tables {taken.pop('load')[0] * 1e3:.1f} ms")
    if arguments.envs:
        for name in PEERS:
            taken[name] = peer(name, texts, arguments.envs)
    ours = statistics.mean(taken["rights"])
    print(f"{len(texts)} strings             median µs    mean µs   speed of rights, by mean")
    for name, times in taken.items():
        median, mean = statistics.median(times) * 1e6, statistics.mean(times) * 1e6
        print(f"{name:<24} {median:>11.1f} {mean:>10.1f}   {mean / 1e6 / ours:>8.1f} x")


if __name__ == "__main__":
    main()
