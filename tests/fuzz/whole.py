"""Targets that go the whole way: a post with pictures to findings and every report, and a post to its mended self."""

import csv
import io
import json
import re
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rights.engine.check import check_image, check_post
from rights.engine.project import Project
from rights.fix.diff import unified
from rights.fix.plan import plan
from rights.model.finding import Finding
from rights.model.run import Counts, Run
from rights.report import FORMATS, render
from rights.rules import ALL
from rights.rules.manual import manual
from rights.sources.posts import Site, parse
from tests.fuzz.setups import LOCK
from tests.fuzz.target import Target, again
from tests.support import posts as support
from tests.support.imagemaker import blank, embed, exif, iim, xmp

# What moves a cursor, turns the direction of text, hides a letter, or ends a line unseen.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
REGISTER = '[[photographer]]\nid = "jane"\nname = "Jane Doe"\nhandles = { flickr = "jdoe" }\n[[photographer]]\nid = "j"\nname = "Jörg Müller"\n'
CONFIG = (
    'allowed_licences = ["CC-BY-*"]\n[site]\noutlet = "The Paper"\n[severity]\nname-case = "error"\n'
    '[[ignore]]\nrule = "credit-missing"\nreason = "own"\npaths = ["drafts/"]\n[[ignore]]\nrule = "licence-form"\nreason = "so"\ntext = "by"\n'
)


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


@cache
def _project() -> Project:
    """A house with a register and two pictures that say who made them."""
    folder = Path(_folder().name)
    said = {"dc:creator": ["Jane Doe"], "dc:rights": "© 2020 Jane Doe, CC BY 4.0"}
    (folder / "a.jpg").write_bytes(embed(blank(), exif=exif({"Artist": "Jane Doe"}), xmp=xmp(said)))
    (folder / "b.jpg").write_bytes(embed(blank(), iim=iim([("By-line", "Jörg Müller"), ("Credit", "dpa")])))
    (folder / "photographers.toml").write_text(REGISTER, "utf-8")
    (folder / "rights.lock").write_bytes(LOCK)
    return support.project(folder, CONFIG)


def _fresh() -> Project:
    """The house, as if nobody had asked it anything."""
    project = _project()
    project.site.listings.clear()
    project.site.index = None
    return project


def check_law(data: bytes) -> None:
    """The first byte says which format and which report, the rest is the post."""
    if not data:
        return
    name = f"post.{('md', 'html', 'md', 'mdx', 'qmd', 'txt', 'xml')[data[0] % 7]}"
    project = _fresh()
    post = parse(data[1:], name, project.site)
    checked = check_post(post, project)
    pictures = [check_image(project.root / shown, project) for shown in checked.shows]
    found = (*checked.findings, *(one for picture in pictures for one in picture.findings))
    for finding in found:
        _placed(finding, name, len(post.source.content))
    run = Run(tuple(sorted(found, key=lambda one: one.sort_key)), Counts(posts=1), checked=frozenset((name,)))
    report_law(list(FORMATS)[data[0] // 7 % len(FORMATS)], run)
    if again(data):
        assert check_post(post, _fresh()).findings == checked.findings, "a second check differs"


def _placed(finding: Finding, name: str, size: int) -> None:
    issue = finding.issue
    assert issue.message
    for place in (issue.place, *(one.place for one in issue.related), *(edit.place for edit in issue.edits)):
        if place.path == name and place.start is not None:
            assert 0 <= place.start <= (place.end or 0) <= size, finding.rule


def report_law(form: str, run: Run) -> None:
    """A report is whole, well-formed, and holds nothing that is not seen."""
    text = render(form, run)
    text.encode()
    assert not CONTROL.search(text.replace("\r\n", "\n") if form == "csv" else text), form
    if form in {"json", "sarif", "gitlab", "rdjson"}:
        json.loads(text)
    elif form == "jsonl":
        for line in text.splitlines():
            json.loads(line)
    elif form in {"junit", "checkstyle"}:
        ET.fromstring(text)
    elif form == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(text, newline=""))}) <= 1


def fix_law(data: bytes) -> None:
    """What is mended stays mended: the new text is read, and nothing certain is left to do in it."""
    if not data:
        return
    name = f"post.{('md', 'html', 'md', 'txt')[data[0] % 4]}"
    project = _fresh()
    path = project.root / name
    try:
        path.write_bytes(data[1:])
        first = plan(path, project)
        if first is None or first.after is None:
            return
        assert first.before == data[1:]
        assert first.after != first.before
        post = parse(first.after, name, Site(project.root))
        assert post.source.content == first.text_after
        list(unified(first))
        path.write_bytes(first.after)
        second = plan(path, _fresh())
        assert second is None or second.after is None, "a second run changes more"
    finally:
        path.unlink(missing_ok=True)


def _examples() -> Iterable[str]:
    """The posts of the manual that fail, which between them make every rule speak."""
    for rule in ALL:
        shown = manual(rule).fails.example
        if shown:
            yield shown.replace("photo.jpg", "a.jpg")


def _seeds() -> list[bytes]:
    return [
        bytes([(at * 7 + ("<img" in post and 1)) % 256]) + post.encode()
        for at, post in enumerate(_examples())
    ]


WORDS = (
    "![x](a.jpg)\n\n", "![](b.jpg)\n", "Photo: ", "*Photo: Jane Doe, CC BY-SA 3.O*", "Foto: Jörg Müller/dpa\n", "© Jane Deo", "CC-BY 4.0", "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)", "JANE DOE", "JÃ¶rg MÃ¼ller", "Jane\u00a0Doe",
    "<figure><img src=a.jpg><figcaption>", "</figcaption></figure>", "---\nimage: a.jpg\ncredit: ", "\n---\n", "rights: ignore credit-missing because own", "via Unsplash", "\r\n", "All photos: ", "\u202e", "\x1b[31m", "::error::", "](javascript:x)", "&#x41;", "\ufeff",
)  # fmt: skip

TARGETS = {
    "check": Target(check_law, _seeds, WORDS, 1024),
    "fix": Target(fix_law, _seeds, WORDS, 1024),
}
