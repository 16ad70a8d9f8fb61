"""`rights init` writes once and never over anything."""

from pathlib import Path

from click.testing import CliRunner

from rights.cli import cli
from rights.config import load


def test_it_writes_what_it_found_and_never_again(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Windward\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("---\nauthor: Jo Field\nlang: de\n---\nText.\n", encoding="utf-8")
    first = CliRunner().invoke(cli, ["init", str(tmp_path)])
    assert (first.exit_code, first.stdout) == (0, "")
    assert "mkdocs site (told by mkdocs.yml)" in first.stderr
    settings = load(tmp_path).settings
    assert (settings.generator, settings.site_name, settings.owners) == ("mkdocs", "Windward", ("Jo Field",))
    assert (settings.image_roots, settings.languages) == (("docs",), ("de",))
    before = (tmp_path / "rights.toml").read_text("utf-8")
    again = CliRunner().invoke(cli, ["init", str(tmp_path)])
    assert again.exit_code == 2
    assert "is there already; it was not changed" in again.stderr
    assert (tmp_path / "rights.toml").read_text("utf-8") == before


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "rights.toml").symlink_to(target)
    assert CliRunner().invoke(cli, ["init", str(tmp_path / "site")]).exit_code == 2
    assert not target.exists()
