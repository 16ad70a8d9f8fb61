"""Lines of `rights inspect --format jsonl` to the predictions the labelled posts' scorer reads.

    python benchmarks/posts_adapter.py INDEX.jsonl INSPECT.jsonl > predictions.jsonl

INDEX gives each post's id, repository and path; a line's SourceFile ends with that path.
"""

import json
import sys
from pathlib import Path
from typing import Any

_FIELDS = ("text", "creators", "licence", "source", "title", "applies_to")


def adapt(line: dict[str, Any], identifier: str) -> dict[str, Any]:
    """One prediction: the scorer's field names are ours; a family without version is written as one says it."""
    return {
        "id": identifier,
        "credits": [{name: credit[name] for name in _FIELDS} for credit in line["credits"]],
    }


def main(index: str, inspected: str) -> None:
    """Match lines to posts by folder and path, and print one prediction each."""
    posts = [
        json.loads(line) for line in Path(index).read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    ids = {f"{post['repo'].replace('/', '__')}/{post['path']}": post["id"] for post in posts}
    for text in Path(inspected).read_text(encoding="utf-8").splitlines():
        line = json.loads(text)
        if "credits" not in line:
            continue
        name = line["SourceFile"].replace("\\", "/")
        found = next(
            (identifier for path, identifier in ids.items() if name == path or name.endswith("/" + path)),
            None,
        )
        if found is not None:
            print(json.dumps(adapt(line, found), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:3])
