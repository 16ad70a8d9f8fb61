"""`rights credits`: every use of a person's work with a verdict, in four formats; what is found is stated, nothing claimed."""

import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from rights.cli import cli
from rights.cli.schema import schema_text
from tests.support.imagemaker import blank, embed, exif

REGISTER = """\
schema = 1
[[photographer]]
name = "Alexander Shevtsov"
aliases = ["Aleksandr Shevtsov"]
credit_line = "Photo: Alexander Shevtsov / Steppe"
[photographer.handles]
instagram = "alexander_shevtsov"
[[photographer]]
name = "Dana Omarova"
aliases = ["Dana Umarowa"]
"""
POSTS = {
    "a-correct.md": "![x](a.jpg)\n\n*Photo: Alexander Shevtsov / Steppe*\n",
    "b-alias.md": "![x](a.jpg)\n\n*Photo: Aleksandr Shevtsov / Steppe*\n",
    "c-misspelt.md": "![x](a.jpg)\n\n*Photo: Alexander Shevstov*\n\nMore by Alexander Shevtsov soon.\n",
    "d-somebody-else.md": "![x](a.jpg)\n\n*Photo: Dana Omarova*\n",
    "e-none.md": "![x](a.jpg)\n\nWords.\n",
    "f-incomplete.md": "![x](b.jpg)\n\n*Photo: Alexander Shevtsov, CC BY-SA 3.0*\n",
    "g-other.md": "![x](b.jpg)\n\n*Photo: Dana Umarowa*\n",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "photographers.toml").write_text(REGISTER, "utf-8")
    (tmp_path / "rights.toml").write_text("", "utf-8")
    (tmp_path / "a.jpg").write_bytes(embed(blank(), exif=exif({"Artist": "Alexander Shevtsov"})))
    (tmp_path / "b.jpg").write_bytes(blank())
    for name, text in POSTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def told(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["credits", *arguments], catch_exceptions=False)
    return result.exit_code, result.stdout


def verdicts(name: str) -> dict[str, str]:
    _, text = told(".", "--by", name, "--format", "json")
    (person,) = json.loads(text)["people"]
    return {use["post"]: use["verdict"] for use in person["uses"]}


EXPECTED = {
    "a-correct.md": "correct",
    "b-alias.md": "incomplete",  # not the line that the register asks for
    "c-misspelt.md": "misspelt",
    "d-somebody-else.md": "wrong person",
    "e-none.md": "missing",
    "f-incomplete.md": "incomplete",
}


@pytest.mark.parametrize(
    "name", ["Alexander Shevtsov", "SHEVTSOV, Alexander", "Aleksandr Shevtsov", "@alexander_shevtsov"]
)
def test_a_person_is_found_under_every_spelling_known(name: str, site: Path) -> None:
    assert verdicts(name) == EXPECTED


def test_terms_that_have_ended_are_told(site: Path) -> None:
    register = REGISTER.replace(
        '"alexander_shevtsov"\n', '"alexander_shevtsov"\n[photographer.terms]\nuntil = 2020-01-31\n'
    )
    (site / "photographers.toml").write_text(register, "utf-8")
    assert verdicts("Alexander Shevtsov")["a-correct.md"] == "terms expired"


def test_the_json_is_what_its_schema_says(site: Path) -> None:
    document = json.loads(told(".", "--format", "json")[1])
    jsonschema.validate(document, json.loads(schema_text("credits")))
    people = {person["name"]: person for person in document["people"]}
    assert set(people) == {"Alexander Shevtsov", "Dana Omarova"}
    use = people["Alexander Shevtsov"]["uses"][0]
    assert use["sha256"] == hashlib.sha256((site / "a.jpg").read_bytes()).hexdigest()
    assert use["credit"] == ["Photo: Alexander Shevtsov / Steppe"]
    assert use["required"] == "Photo: Alexander Shevtsov / Steppe"
    assert use["file_says"] == [{"kind": "creator", "label": "Exif Artist", "text": "Alexander Shevtsov"}]


def test_the_csv_opens_without_acting(site: Path) -> None:
    (site / "h.md").write_text('![x](b.jpg)\n\n*Photo: Dana Omarova, =HYPERLINK("x")*\n', "utf-8")
    rows = list(csv.reader(io.StringIO(told(".", "--format", "csv")[1], newline="")))
    assert {len(row) for row in rows} == {18}
    assert len(rows) == 1 + 6 + 3
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_the_page_of_one_person_is_fit_to_send(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    code, text = told(".", "--by", "Alexander Shevtsov", "--format", "html")
    assert code == 0
    assert text == told(".", "--by", "Alexander Shevtsov", "--format", "html")[1]
    assert "2023-11-14 22:13:20 (UTC)" in text
    assert text.count("data:image/webp;base64,") == 1  # two files, one small picture
    assert text.count('<article class="card') == 6
    assert "What the file says" in text
    assert "Please write: Photo: Alexander Shevtsov / Steppe" in text
    assert "d-somebody-else.md, line 1" in text.split('id="request"')[0]
    assert "d-somebody-else.md" not in text.split('id="request"')[1].split("</section>")[0]
    assert not re.search(r"infring|damages|invoice|\bfee\b|€|\$ ?\d", text, re.IGNORECASE)


def test_it_is_written_in_german_too(site: Path) -> None:
    _, text = told(".", "--by", "Dana Omarova", "--format", "html", "--language", "de", "--no-thumbnails")
    assert '<html lang="de">' in text
    assert "Bilder von Dana Omarova" in text
    assert told(".", "--language", "xx")[0] == 2


def test_nobody_of_that_name(site: Path) -> None:
    assert told(".", "--by", "Nobody Here") == (1, "Nobody Here  no use was found\n")


def test_an_initial_is_the_person_and_likeness_no_accusation(site: Path) -> None:
    (site / "ana").mkdir()
    (site / "ana/a.jpg").write_bytes(embed(blank(), exif=exif({"Artist": "Ana Lima"})))
    for name, text in {"initial": "A. Lima", "like": "Anna Lima", "other": "Bo Holt"}.items():
        (site / f"ana/{name}.md").write_text(f"![x](a.jpg)\n\n*Photo: {text}*\n", "utf-8")
    assert told("ana") == (
        0,
        (
            "A. Lima  1 use: 1 correct\n"
            "Ana Lima  3 uses: 1 correct, 1 misspelt, 1 wrong person\n"
            "  also written: A. Lima\n"
            "Anna Lima  1 use: 1 correct\n"
            "Bo Holt  1 use: 1 correct\n"
        ),
    )
    assert told("ana", "--by", "Ana Lima") == (
        0,
        (
            "Ana Lima  3 uses: 1 correct, 1 misspelt, 1 wrong person\n"
            "  also written: A. Lima\n"
            "    1  correct        ana/initial.md:1  a.jpg\n"
            "       published  “Photo: A. Lima”\n"
            "    2  misspelt       ana/like.md:1  a.jpg\n"
            "       published  “Photo: Anna Lima”\n"
            "       written “Anna Lima”, if that is the same person\n"
            "    3  wrong person   ana/other.md:1  a.jpg\n"
            "       published  “Photo: Bo Holt”\n"
            "       the post names Bo Holt\n"
        ),
    )


def test_pictures_alone_are_used_nowhere(site: Path) -> None:
    result = CliRunner().invoke(cli, ["credits", "a.jpg"], catch_exceptions=False)
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "Nobody is named.\n",
        "rights: no post was found, so nothing is used; what the files say: rights inspect\n",
    )


def test_all_people_are_an_index(site: Path) -> None:
    _, text = told(".")
    assert text == (
        "Alexander Shevtsov  6 uses: 1 correct, 1 misspelt, 2 incomplete, 1 wrong person, 1 missing\n"
        "  also written: Aleksandr Shevtsov, Alexander Shevstov\n"
        "Dana Omarova  2 uses: 2 correct\n"
        "  also written: Dana Umarowa\n"
    )
    _, page = told(".", "--format", "html", "--no-thumbnails")
    assert re.findall(r'<a href="#person-(\d)">([^<]+)</a>', page) == [
        ("1", "Alexander Shevtsov"),
        ("2", "Dana Omarova"),
    ]


def test_git_says_when_it_was_seen(site: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not on PATH")

    def git(*arguments: str, day: str = "2024-01-01") -> None:
        stamp = {"GIT_AUTHOR_DATE": f"{day}T12:00:00+02:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00+02:00"}
        own = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments]
        subprocess.run(
            own,
            cwd=site,
            check=True,
            capture_output=True,
            env={"PATH": "/usr/bin:/bin:/usr/local/bin", **stamp},
        )

    git("init", "-q")
    (site / "a-correct.md").rename(site / "later")
    git("add", ".")
    git("commit", "-qm", "x")
    (site / "later").rename(site / "a-correct.md")
    git("add", ".")
    git("commit", "-qm", "y", day="2025-02-02")
    _, text = told(".", "--by", "Alexander Shevtsov", "--format", "json")
    uses = {use["post"]: use for use in json.loads(text)["people"][0]["uses"]}
    assert (uses["a-correct.md"]["first_seen"], uses["b-alias.md"]["first_seen"]) == (
        "2025-02-02T10:00:00+00:00",
        "2024-01-01T10:00:00+00:00",
    )
    assert {use["last_seen"] for use in uses.values()} == {"2025-02-02T10:00:00+00:00"}
