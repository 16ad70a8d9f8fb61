"""`rights init --register`: a proposal is written once and never over anything."""

from pathlib import Path

from click.testing import CliRunner

from rights.cli import cli
from rights.resolve.register import load


def test_a_register_is_proposed_and_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text(
        "![](a.jpg)\n\nPhoto: Jane Doe\n\n![](b.jpg)\n\nPhoto: Bo Lin\n", encoding="utf-8"
    )
    result = CliRunner().invoke(cli, ["init", "--register", str(tmp_path)])
    assert (result.exit_code, result.stderr.count("2 names")) == (0, 1)
    path = tmp_path / "photographers.toml"
    assert [one.name for one in load(path).photographers] == ["Bo Lin", "Jane Doe"]
    before = path.read_bytes()
    again = CliRunner().invoke(cli, ["init", "--register", str(tmp_path)])
    assert (again.exit_code, path.read_bytes()) == (2, before)
