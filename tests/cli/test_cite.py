"""`rights cite`: what it prints for a whole work passes `rights check`; what is not known is named, never made up."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from rights.cli import cli
from rights.knowledge.licences import licences
from rights.resolve.attribution import FORMS, Work, missing
from tests.support.imagemaker import blank, embed, exif, iim, xmp
from tests.support.posts import findings, loud

WHOLE = [
    "--title",
    "Boats",
    "--creator",
    "Mira Holt",
    "--url",
    "https://photos.example/1",
    "--licence",
    "CC BY-SA 3.0",
]
ALL = list(licences().values())
SOME = [one for number, one in enumerate(ALL) if one.unit is None or number % 40 == 0]
POSTS = {
    "markdown": "# T\n\n![Boats](https://cdn.example/a.jpg)\n\n{}\n",
    "html": '<!doctype html><html lang="en"><body><figure><img src="https://cdn.example/a.jpg" alt="Boats">'
    "<figcaption>{}</figcaption></figure></body></html>",
}


def cite(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli, ["cite", *arguments], catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


def passes(entry_numbers: list[int], folder: Path) -> list[tuple[str, str, list[str]]]:
    """The licences and forms whose attribution, under a picture in a post, does not pass, and what is found."""
    wrong = []
    for licence in (ALL[number] for number in entry_numbers):
        work = Work(("Mira Holt",), licence, "Boats", "https://photos.example/1", changes="cropped")
        if missing(work):
            assert licence.status == "incomplete"
            continue
        for form, post in POSTS.items():
            name = "p.md" if form == "markdown" else "p.html"
            told = loud(findings(folder, post.format(FORMS[form](work)), name))
            wrong += [(licence.id, form, told)] if told else []
    return wrong


def test_what_is_cited_passes_the_check(tmp_path: Path) -> None:
    assert passes([ALL.index(one) for one in SOME], tmp_path) == []


@pytest.mark.sweep
def test_what_is_cited_passes_the_check_for_every_licence(tmp_path: Path) -> None:
    assert passes(list(range(len(ALL))), tmp_path) == []


def test_the_forms() -> None:
    address = "https://creativecommons.org/licenses/by-sa/3.0/"
    assert cite(*WHOLE) == (
        0,
        f"“Boats” (https://photos.example/1) by Mira Holt, CC BY-SA 3.0 ({address})\n",
        "",
    )
    assert cite(*WHOLE, "--format", "markdown") == (
        0, f"[“Boats”](https://photos.example/1) by Mira Holt, [CC BY-SA 3.0]({address})\n", ""
    )  # fmt: skip
    _, page, _ = cite(*WHOLE, "--format", "html")
    assert (
        '<a href="https://photos.example/1" rel="cc:attributionURL" property="dct:title">“Boats”</a>' in page
    )
    assert f'<a href="{address}" rel="license">CC BY-SA 3.0</a>' in page


def test_json_ld_is_what_search_engines_ask_for() -> None:
    """https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata: contentUrl, and
    one of creator, creditText, copyrightNotice, license.
    """
    code, text, _ = cite(*WHOLE, "--format", "json-ld", "--image", "https://photos.example/1.jpg")
    assert code == 0
    assert json.loads(text) == {
        "@context": "https://schema.org/",
        "@type": "ImageObject",
        "contentUrl": "https://photos.example/1.jpg",
        "name": "Boats",
        "creator": {"@type": "Person", "name": "Mira Holt"},
        "creditText": "Mira Holt",
        "license": "https://creativecommons.org/licenses/by-sa/3.0/",
        "acquireLicensePage": "https://photos.example/1",
    }
    code, _, said = cite(*WHOLE, "--format", "json-ld")
    assert (code, said.startswith("rights: missing: image:")) == (1, True)


def test_what_is_missing_is_named() -> None:
    code, text, said = cite("--creator", "Mira Holt", "--licence", "CC BY-SA 3.0")
    assert code == 1
    assert text == "Photo: Mira Holt, CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/)\n"
    assert [line.split(":")[2] for line in said.splitlines()] == [" title", " source"]
    code, text, said = cite()
    assert (code, text) == (1, "")
    assert said.splitlines() == [
        "rights: missing: licence: without a licence there is nothing that says how to attribute",
        "rights: missing: creator: nobody is named",
    ]


def test_a_licence_without_its_version_is_refused() -> None:
    code, text, said = cite("--creator", "X", "--licence", "CC BY")
    assert (code, text) == (2, "")
    assert "names no one licence" in said


def test_a_picture_speaks_for_itself(tmp_path: Path) -> None:
    packet = xmp({"dc:title": "Boats", "cc:license": "https://creativecommons.org/licenses/by/4.0/"})
    (tmp_path / "a.jpg").write_bytes(embed(blank(), exif=exif({"Artist": "Mira Holt"}), xmp=packet))
    code, text, _ = cite(str(tmp_path / "a.jpg"), "--url", "https://photos.example/1")
    assert (code, text) == (
        0,
        "“Boats” (https://photos.example/1) by Mira Holt, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)\n",
    )


def test_a_picture_whose_fields_disagree_names_nobody(tmp_path: Path) -> None:
    picture = embed(blank(), exif=exif({"Artist": "Mira Holt"}), iim=iim([("By-line", "Bo Lin")]))
    (tmp_path / "a.jpg").write_bytes(picture)
    code, text, said = cite(str(tmp_path / "a.jpg"), "--licence", "CC BY 4.0")
    assert code == 1
    assert "Lin" not in text
    assert "the file's own fields name different people" in said
    assert cite(str(tmp_path / "none.jpg"))[0] == 2


def test_a_source_on_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    url = "https://photos.example/1"
    assert cite(url)[0] == 2
    given = ["--creator", "Mira Holt", "--title", "Boats", "--licence", "CC BY 4.0", "--date", "2026-01-31"]
    assert CliRunner().invoke(cli, ["record", "add", url, *given]).exit_code == 0
    assert cite(url, "--format", "markdown") == (
        0, f"[“Boats”]({url}) by Mira Holt, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)\n", ""
    )  # fmt: skip


def test_an_address_that_is_none_is_refused() -> None:
    assert cite("--creator", "X", "--url", "javascript:alert(1)")[0] == 2
