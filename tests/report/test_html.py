"""The page for editors: nothing in it acts, every finding is in it once, and it says what it should in two languages."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from rights.engine.discover import discover
from rights.engine.run import run as check
from rights.model.finding import Finding, Issue, Severity
from rights.model.place import Place
from rights.model.run import Counts, Run
from rights.report import html
from rights.report.page.cards import MOST_CARDS, cards
from rights.report.page.texts import languages, texts
from rights.report.view import View
from tests.report.cases import CASES, PAYLOADS
from tests.support.imagemaker import blank, embed, exif
from tests.support.posts import project

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "rights" / "report" / "templates"


class Page(HTMLParser):
    """Tags with their attributes, and the text inside script and style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag if tag in self.raw else ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.raw[self._inside].append(data)
            self._inside = ""

    def every(self, attribute: str) -> list[str]:
        return [value for _, found in self.tags if (value := found.get(attribute)) is not None]


def test_no_template_escapes_less_than_everything() -> None:
    for path in TEMPLATES.glob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r"\|\s*safe\b|autoescape|Markup|\bon[a-z]+=|\bstyle=|https?://", text), path.name


@pytest.mark.parametrize("case", CASES)
def test_nothing_in_the_page_acts_but_our_own_script(case: str) -> None:
    text = html.render(CASES[case])
    page = Page(text)
    policy = next(found["content"] or "" for tag, found in page.tags if tag == "meta" and "content" in found)
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert text.index("Content-Security-Policy") < 1024
    for kind in ("script", "style"):
        (own,) = page.raw[kind]
        digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert not [name for _, found in page.tags for name in found if name.startswith("on") or name == "style"]
    assert [
        link for link in page.every("href") if not link.startswith(("#", "data:image/webp;base64,"))
    ] == []
    assert page.every("src") == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_value_adds_no_tag(payload: str) -> None:
    """The tags are those of the same page with a harmless value in its place."""
    harmless = Page(html.render(_told("word"))).tags
    tags = Page(html.render(_told(payload))).tags
    assert [tag for tag, _ in tags] == [tag for tag, _ in harmless]
    assert [list(found) for _, found in tags] == [list(found) for _, found in harmless]


def _told(value: str) -> Run:
    issue = Issue(value, Place(f"p/{value[:40]}.md", 1, 1, 1, 2, 0, 1), value, advice=value, clause=value)
    finding = Finding("licence-typo", Severity.ERROR, issue, "0" * 16)
    return Run((finding,), Counts(posts=1))


def illustrated(folder: Path) -> tuple[Run, View]:
    picture = embed(blank(), exif=exif({"Artist": "Bo Lin"}))
    for name in ("oak.jpg", "copy.jpg"):
        (folder / name).write_bytes(picture)
    for name in ("a.md", "b.md"):
        (folder / name).write_text(
            f"# {name}\n\n![x](oak.jpg)\n\n*Photo: Jane Doe*\n\n![y](copy.jpg)\n", "utf-8"
        )
    made = project(folder)
    made.gathers_uses = True
    run = check(discover([folder], folder, made.settings), made)
    assert html.pictures(run) == ("oak.jpg", "copy.jpg")
    return run, View(thumbnails=dict.fromkeys(html.pictures(run), b"RIFF small WEBP"))


def test_each_distinct_picture_is_written_once(tmp_path: Path) -> None:
    run, view = illustrated(tmp_path)
    text = html.render(run, view)
    assert text.count("data:image/webp;base64,") == 1
    assert text.count('<use href="#picture-1"/>') == 3


def test_sides_that_disagree_are_marked_by_a_word(tmp_path: Path) -> None:
    run, view = illustrated(tmp_path)
    text = html.render(run, view)
    row = re.search(r'<tr class="differs">.*Bo Lin.*', text)
    assert row is not None
    assert ">differs</span>" in row[0]
    assert ">weicht ab</span>" in html.render(run, replace(view, language="de"))


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    run, view = illustrated(tmp_path)
    assert html.render(run, view) == html.render(run, view)


def test_many_findings_are_cards_and_then_a_table() -> None:
    issues = [Issue(f"Message {n}.", Place(f"p/{n}.md", 1, 1, 1, 2, 0, 1)) for n in range(2000)]
    run = Run(
        tuple(Finding("licence-typo", Severity.WARNING, issue, "0" * 16) for issue in issues), Counts(2000)
    )
    made = cards(run)
    assert sum(len(group.cards) for group in made.groups) == MOST_CARDS
    assert len(made.rest) == 2000 - MOST_CARDS
    assert all(f"Message {n}." in html.render(run) for n in (0, 1999))


def test_every_language_says_the_same_things() -> None:
    own = {language: texts(language) for language in languages()}
    assert {"en", "de"} <= own.keys()
    for language, other in own.items():
        assert other.language == language
        shared = {key: text for key, text in other.text.items() if not key.startswith("reason.")}
        assert shared.keys() == own["en"].text.keys()
        for key, text in shared.items():
            fields = sorted(re.findall(r"\{\w+\}", own["en"].text[key]))
            assert sorted(re.findall(r"\{\w+\}", text)) == fields, key


def test_a_witness_of_the_post_is_not_marked_as_a_fault(tmp_path: Path) -> None:
    register = 'schema = 1\n[[photographer]]\nname = "Alexander Shevtsov"\n'
    (tmp_path / "photographers.toml").write_text(register, "utf-8")
    text = "![x](a.jpg)\n\n*Photo: Alexander Shevstov*\n\n*Photo Credits: Alexander Shevtsov ©*\n"
    (tmp_path / "p.md").write_text(text, "utf-8")
    (tmp_path / "a.jpg").write_bytes(blank())
    made = project(tmp_path)
    made.gathers_uses = True
    shown = html.render(check(discover([tmp_path], tmp_path, made.settings), made))
    rows = re.findall(
        r'<tr(?: class="(\w+)")?><th scope="row">Post<small>.*?<td class="words">([^<]+)</td>', shown
    )
    assert ("questioned", "Alexander Shevstov") in rows
    assert ("questioned", "Alexander Shevtsov") not in rows
