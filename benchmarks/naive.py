"""What one writes in an afternoon instead of `rights`: regular expressions over posts, for credits and licence words.

    python benchmarks/naive.py FOLDER_OR_POST...

A picture needs "Photo:" or its like and a licence within the three lines below it, a licence must be spelt as Creative
Commons spells it, and a local picture must be there. It knows no front matter, no HTML, no people, no metadata.
"""

import re
import sys
from pathlib import Path

PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)[^)]*\)")
CREDIT = re.compile(r"\b(?:photo(?:graph)?|image|picture|credit)(?: by|:)|©|\(c\)", re.IGNORECASE)
LICENCE = re.compile(
    r"\bCC0\b|\bCC[ -]BY(?:[ -](?:NC|ND|SA))*(?: [0-9O.]+)?\b|creativecommons\.org/\S+", re.IGNORECASE
)
RIGHT = re.compile(r"CC0|CC BY(?:-NC)?(?:-ND|-SA)? (?:1|2|2\.5|3|4)\.0|creativecommons\.org/.*")


def check(path: Path) -> int:
    """Print what is wrong with a post; return how much."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    faults = []
    for number, line in enumerate(lines):
        for picture in PICTURE.finditer(line):
            near = "\n".join(lines[number : number + 4])
            if not CREDIT.search(near):
                faults.append((number, f"no credit for {picture[1]}"))
            elif not LICENCE.search(near):
                faults.append((number, f"no licence for {picture[1]}"))
            if "://" not in picture[1] and not (path.parent / picture[1].lstrip("/")).exists():
                faults.append((number, f"{picture[1]} is not there"))
        faults += [
            (number, f"{found[0]} is no licence")
            for found in LICENCE.finditer(line)
            if not RIGHT.fullmatch(found[0])
        ]
    for number, fault in faults:
        print(f"{path}:{number + 1}: {fault}")
    return len(faults)


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:]]
    posts = [post for path in given for post in (sorted(path.rglob("*.md")) if path.is_dir() else [path])]
    sys.exit(1 if sum(map(check, posts)) else 0)
