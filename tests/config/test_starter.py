"""`rights init`: what is found is written, the rest is a comment, and the result can be read."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rights.config.document import Config
from rights.config.starter import starter
from rights.config.survey import Survey, survey
from rights.sources.toml import parse_toml


def test_a_hugo_site(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "hugo.toml").write_text(
        'title = "Windward"\nlanguageCode = "en-GB"\n[params]\nauthor = "Jo Field"\n', encoding="utf-8"
    )
    found = survey(tmp_path, ["Ann Reed", "Ann Reed", "Jo Field", "Bo Lin"], ["de", "de_DE", "???"])
    assert found == Survey(
        "hugo", "hugo.toml", ("static",), "Windward", ("en", "de"), ("Jo Field", "Ann Reed", "Bo Lin")
    )


def test_a_set_up_file_of_two_generators_is_told_by_its_neighbours(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(
        "title: 'Steppe'  # ours\nlanguage: fr\nlang: de\n", encoding="utf-8"
    )
    assert survey(tmp_path) == Survey()
    (tmp_path / "scaffolds").mkdir()
    assert survey(tmp_path) == Survey("hexo", "_config.yml", (), "Steppe", ("fr",))
    (tmp_path / "_posts").mkdir()
    assert survey(tmp_path) == Survey("jekyll", "_config.yml", (), "Steppe", ("de",))


def test_a_broken_set_up_file_says_nothing_but_its_name(tmp_path: Path) -> None:
    (tmp_path / "hugo.toml").write_text("= = =", encoding="utf-8")
    assert survey(tmp_path) == Survey("hugo", "hugo.toml")


def test_nothing_found_gives_comments_only() -> None:
    assert parse_toml(starter(Survey())) == {"profile": "editor", "site": {}}


@settings(derandomize=True, max_examples=100)
@given(st.text(min_size=1, max_size=20), st.lists(st.text(min_size=1, max_size=20), max_size=3))
def test_whatever_is_found_the_result_can_be_read(name: str, authors: list[str]) -> None:
    text = starter(Survey("hugo", name, ("static",), name, ("en",), tuple(authors)))
    table = parse_toml(text)
    assert (table["generator"], table["image_roots"], table["languages"]) == ("hugo", ["static"], ["en"])
    assert len(table["site"].get("owners", [])) == len(authors)


def test_what_is_commented_out_is_right_too() -> None:
    """Taking the comment signs off the examples gives a set-up file without faults, but for the rules named."""
    text = starter(Survey())
    lines = [line.removeprefix("# ") for line in text.splitlines() if "= " in line or "[" in line]
    examples = [
        line
        for line in lines
        if (line[0] in "[abcdefghijklmnopqrstuvwxyz" and " = " in line) or line[0] == "["
    ]
    table = parse_toml("\n".join(examples))
    for ignore in table["ignore"]:
        ignore["rule"] = "ignore-unused"
    table["severity"] = {}
    config = Config.model_validate(table)
    assert (config.generator, config.languages, config.site.commercial) == ("hugo", ("en",), True)
