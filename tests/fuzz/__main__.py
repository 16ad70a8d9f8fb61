"""`python -m tests.fuzz TARGET --seconds 600`: bytes made up by libFuzzer (through atheris) to the promises they break.

Each target runs in a process of its own, which goes on after a finding, so that one run shows several. An input that
broke a promise is written to the work folder; once mended it belongs into `found/TARGET/`, with a line in `found/why.toml`.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

from tests.fuzz.table import TARGETS

DONE = re.compile(r"stat::number_of_executed_units:\s+(\d+)")
PEAK = re.compile(r"stat::peak_rss_mb:\s+(\d+)")
COVERED = re.compile(r"cov: (\d+)")


def main() -> int:
    options = _parser().parse_args()
    if options.list:
        print("\n".join(TARGETS))
        return 0
    names = list(TARGETS) if options.all else options.target
    if not names:
        print("name a target, or --all; there are:", ", ".join(TARGETS))
        return 2
    found = 0
    for name in names:
        result = run(name, options.seconds, Path(options.work))
        found += result["findings"]
        print(json.dumps(result), flush=True)
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", nargs="*", choices=[*TARGETS, []], help="what to fuzz")
    parser.add_argument("--all", action="store_true", help="every target, one after the other")
    parser.add_argument("--list", action="store_true", help="the names of the targets")
    parser.add_argument("--seconds", type=int, default=600, help="for each target (600)")
    parser.add_argument(
        "--work", default="fuzz-work", help="folder for the corpus and the findings (fuzz-work)"
    )
    return parser


def run(name: str, seconds: int, work: Path) -> dict[str, object]:
    """Fuzz one target; what was done, for a table. Needs atheris."""
    target, folder = TARGETS[name], work / name
    corpus, broken = folder / "corpus", folder / "broken"
    for made in (corpus, broken):
        made.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate((*target.seeds(), *kept(name))):
        (corpus / f"seed-{number}").write_bytes(seed)
    words = folder / "words.txt"  # libFuzzer takes no empty one
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in target.words or ("a",)), "ascii")
    command = [
        sys.executable, "-m", "tests.fuzz.child", name, str(broken), str(corpus),
        f"-dict={words}", f"-max_len={target.longest}", f"-max_total_time={seconds}",
        "-timeout=30", "-rss_limit_mb=2048", "-print_final_stats=1", f"-artifact_prefix={broken}{os.sep}",
    ]  # fmt: skip
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    log = folder / "log.txt"
    with log.open("wb") as out:
        code = subprocess.run(command, stdout=out, stderr=out, check=False).returncode
    after, told = resource.getrusage(resource.RUSAGE_CHILDREN), log.read_text("utf-8", "replace")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "target": name,
        "seconds": round(time.monotonic() - start),
        "cpu": round(cpu),
        "runs": _last(DONE, told),
        "covered": _last(COVERED, told),
        "peak_mb": _last(PEAK, told),
        "exit": code,
        "findings": len(list(broken.iterdir())),
    }


def _last(pattern: re.Pattern[str], text: str) -> int:
    return int((pattern.findall(text) or ["0"])[-1])


def _escaped(word: str | bytes) -> str:
    data = word.encode() if isinstance(word, str) else word
    return "".join(chr(byte) if 32 < byte < 127 and byte not in b'"\\' else f"\\x{byte:02x}" for byte in data)


def kept(name: str) -> list[bytes]:
    """The inputs that once broke this target."""
    folder = Path(__file__).parent / "found" / name
    return [path.read_bytes() for path in sorted(folder.glob("*")) if path.is_file()]


if __name__ == "__main__":
    sys.exit(main())
