"""The set-up file: found upwards, read with all its faults named, never leading outside its root."""

import os
import textwrap
import time
from pathlib import Path

import pytest

from rights.config import load
from rights.errors import SetupError
from rights.model.finding import Severity
from rights.model.settings import ConfigIgnore, PathPolicy, Settings


def write(folder: Path, text: str, name: str = "rights.toml") -> Path:
    path = folder / name
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def fault(folder: Path, text: str) -> str:
    write(folder, text)
    with pytest.raises(SetupError) as raised:
        load(folder)
    return str(raised.value)


@pytest.fixture(autouse=True)
def _a_project_of_its_own(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()  # the search upwards ends here


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert loaded.settings == Settings()
    assert (loaded.path, loaded.register, loaded.baseline) == (None, None, None)
    assert (loaded.root, loaded.lock) == (tmp_path, tmp_path / "rights.lock")


def test_every_key_arrives(tmp_path: Path) -> None:
    (tmp_path / "people.toml").touch()
    path = write(
        tmp_path,
        """
        profile = "de"
        require_credit = "always"
        allowed_licences = ["CC-BY-*"]
        strict_register = true
        languages = ["en", "pt-BR"]
        generator = "hugo"
        image_roots = ["static/"]
        include = ["posts/**"]
        exclude = ["posts/drafts/"]
        register = "people.toml"
        lock = "record/rights.lock"
        baseline = "rights-baseline.json"

        [site]
        name = "Windward"
        owners = ["Jo Field"]
        commercial = true
        outlet = "Windward Magazine"

        [[paths]]
        paths = ["press/**"]
        require_credit = "never"
        """,
    )
    loaded = load(tmp_path)
    settings = loaded.settings
    assert loaded.path == path
    assert loaded.register == tmp_path / "people.toml"
    assert loaded.lock == tmp_path / "record/rights.lock"
    assert loaded.baseline == tmp_path / "rights-baseline.json"
    assert settings.paths == (PathPolicy(("press/**",), "never", {}),)
    assert settings.severity["credit-only-in-file"] is Severity.ERROR
    assert (settings.profile, settings.site_name, settings.owners, settings.commercial, settings.outlet) == (
        "de", "Windward", ("Jo Field",), True, "Windward Magazine",
    )  # fmt: skip
    assert (settings.require_credit, settings.strict_register, settings.allowed_licences) == (
        "always", True, ("CC-BY-*",),
    )  # fmt: skip
    assert (settings.languages, settings.generator, settings.image_roots) == (
        ("en", "pt-BR"),
        "hugo",
        ("static",),
    )
    assert (settings.include, settings.exclude) == (("posts/**",), ("posts/drafts/",))


def test_the_nearest_file_upwards_is_taken_and_its_folder_is_the_root(tmp_path: Path) -> None:
    below = tmp_path / "site" / "posts"
    below.mkdir(parents=True)
    write(tmp_path, '[tool.rights]\nprofile = "us"', "pyproject.toml")
    write(below.parent, "[project]", "pyproject.toml")  # speaks of other tools only
    post = write(below, "A post.", "post.md")
    loaded = load(post)
    assert (loaded.settings.profile, loaded.root) == ("us", tmp_path)


def test_the_search_ends_at_the_repository(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    (inner / ".git").mkdir(parents=True)
    write(tmp_path, 'profile = "us"')
    assert load(inner).path is None


def test_a_profile_on_the_command_line_wins(tmp_path: Path) -> None:
    write(tmp_path, 'profile = "us"')
    assert load(tmp_path, profile="eu").settings.profile == "eu"
    with pytest.raises(SetupError, match="--profile nowhere: must be one of editor, ci"):
        load(tmp_path, profile="nowhere")


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    assert fault(
        tmp_path,
        """
        comercial = true
        require_credit = "sometimes"
        [site]
        nam = "X"
        commercial = "perhaps"
        """,
    ) == textwrap.dedent(
        """\
        rights.toml: 4 faults
          site.commercial = 'perhaps': input should be a valid boolean, unable to interpret input
          site.nam: unknown key; did you mean 'name'?
          require_credit = 'sometimes': input should be 'always', 'never' or 'evidence'
          comercial: unknown key; did you mean 'site.commercial'?"""
    )


def test_the_key_path_in_pyproject_is_the_whole_one(tmp_path: Path) -> None:
    write(tmp_path, "[tool.rights]\nlanguage = []", "pyproject.toml")
    with pytest.raises(SetupError) as raised:
        load(tmp_path)
    assert str(raised.value) == "pyproject.toml: tool.rights.language: unknown key; did you mean 'languages'?"


@pytest.mark.parametrize(
    "text",
    [
        'register = "../people.toml"',
        'register = "/etc/passwd"',
        'lock = "~/rights.lock"',
        'baseline = "C:/x.json"',
        'image_roots = ["static/../.."]',
        'register = "https://example.org/people.toml"',
        'include = ["../../other/**"]',
        'lock = "a\\\\b"',
    ],
)
def test_no_path_leads_outside_the_root(tmp_path: Path, text: str) -> None:
    message = fault(tmp_path, text)
    assert message.startswith("rights.toml: ")
    assert text.split(" ", maxsplit=1)[0] in message


def test_a_link_out_of_the_root_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "site"
    root.mkdir()
    (tmp_path / "secret.toml").touch()
    (root / "people.toml").symlink_to(tmp_path / "secret.toml")
    assert (
        fault(root, 'register = "people.toml"')
        == "rights.toml: register = 'people.toml': leads outside the root"
    )


def test_the_file_itself_must_be_a_regular_one(tmp_path: Path) -> None:
    path = tmp_path / "rights.toml"
    for make in (lambda: path.symlink_to("/etc/passwd"), lambda: os.mkfifo(path), path.mkdir):
        make()
        with pytest.raises(SetupError, match=r"rights\.toml: cannot be used: "):
            load(tmp_path)
        path.rmdir() if path.is_dir() else path.unlink()
    path.write_bytes(b"# " + b"x" * 300_000)
    with pytest.raises(SetupError, match="more than the 262144"):
        load(tmp_path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SetupError, match="is not UTF-8"):
        load(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "a." * 20_000 + "a = 1",
        "a = " + "[" * 3000 + "]" * 3000,
        "a = " + "{a=" * 3000,
        "a = " + "1" * 6000,
        "a = 1999-13-40",
        "a = = 1",
    ],
)
def test_what_makes_a_parser_run_away_is_refused_at_once(tmp_path: Path, text: str) -> None:
    started = time.process_time()
    assert fault(tmp_path, text).startswith("rights.toml: ")
    assert time.process_time() - started < 0.5


def test_ignores_need_a_reason_and_a_place(tmp_path: Path) -> None:
    assert fault(tmp_path, '[[ignore]]\nrule = "licence-typo"').startswith("rights.toml: ")
    write(tmp_path, "")
    assert load(tmp_path).settings.ignores == ()


def test_config_ignores_arrive(tmp_path: Path) -> None:
    from rights.rules import ALL

    if not ALL:
        pytest.skip("no rule yet")
    rule = ALL[0].id
    write(tmp_path, f'[[ignore]]\nrule = "{rule}"\nreason = "agreed"\npaths = ["a.md"]\nuntil = 2027-01-01')
    assert load(tmp_path).settings.ignores == (
        ConfigIgnore(rule, "agreed", ("a.md",), until="2027-01-01", key="ignore[0]"),
    )
