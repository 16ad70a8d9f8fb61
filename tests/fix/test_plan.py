"""Only the spans that are wrong change, in every kind of post and encoding; what cannot be sure is left alone."""

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from rights.cli import cli

ROOT = Path(__file__).resolve().parents[2]
LINE = "Photo: Zoë Åman, CC BY SA 3.O"
GOOD = "Photo: Zoë Åman, CC BY-SA 3.0"
HTML = """\
<!doctype html><html><head><meta charset="utf-8"><title>T</title></head><body>
<figure><img src="oak.jpg" alt="&Auml; tree"><figcaption>{}</figcaption></figure>
</body></html>
"""
POSTS = {
    "markdown": ("post.md", "# Trees\n\n![An oak](oak.jpg)\n\n*{}*\n\nÜbrigens: 10 % more.\n"),
    "html": (
        "post.html",
        HTML,
    ),
    "text": ("post.txt", "Trees\n\n[Image: oak.jpg]\n{}\n"),
    "front matter": (
        "post.md",
        '---\ntitle: "Trees" # kept\nimage: oak.jpg\nimage_credit: "{}"\ndraft: NO\n---\n\nWords.\n',
    ),
}


def fix(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli, ["fix", *arguments], catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("kind", POSTS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_nothing_changes_but_the_span(
    kind: str, end: str, encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, form = POSTS[kind]
    if encoding == "cp1252":
        form = form.replace("utf-8", "windows-1252")
    elif encoding == "utf-16":
        form = form.replace('<meta charset="utf-8">', "")
    monkeypatch.chdir(tmp_path)
    post = tmp_path / name
    post.write_bytes(form.format(LINE).replace("\n", end).encode(encoding))
    code, _, said = fix(name, "--write", "--rule", "licence-typo")
    assert (code, said) == (0, "Changed 1 of 1 file: 1 finding mended.\n")
    assert post.read_bytes() == form.format(GOOD).replace("\n", end).encode(encoding)
    assert fix(name, "--write", "--rule", "licence-typo") == (0, "", "Nothing can be mended for certain.\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_diff_is_one_that_git_applies(end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not on PATH")
    monkeypatch.chdir(tmp_path)
    before, after = (f"![x](a.jpg){end}{end}{line}{end}end without one" for line in (LINE, GOOD))
    (tmp_path / "a post.md").write_bytes(before.encode())
    result = CliRunner().invoke(cli, ["fix", "."])
    assert result.exit_code == 1
    assert (tmp_path / "a post.md").read_bytes() == before.encode()
    subprocess.run(["git", "apply", "-"], input=result.stdout_bytes, check=True, cwd=tmp_path)
    assert (tmp_path / "a post.md").read_bytes() == after.encode()


def test_only_the_rule_asked_for_is_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "samples" / "baikonur", tmp_path / "b")
    _, diff, said = fix("b", "--rule", "licence-typo")
    changed = [
        line for line in diff.splitlines() if line.startswith(("+", "-")) and line[1:3] not in ("++", "--")
    ]
    assert changed == [
        "-Image of city signs: CC BY SA 3.O Yurily75",
        "+Image of city signs: CC BY-SA 3.0 Yurily75",
    ]
    assert said == "1 finding in 1 file can be mended: add --write to do it.\n"
    assert fix("b", "--rule", "licence-tipo")[0] == 2


def test_what_somebody_ignored_with_a_reason_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = f"![x](a.jpg)\n\n<!-- rights: ignore licence-typo because the artist wrote it so -->\n{LINE}\n"
    (tmp_path / "p.md").write_text(text, "utf-8")
    assert fix("p.md", "--write", "--rule", "licence-typo")[0] == 0
    assert (tmp_path / "p.md").read_text("utf-8") == text


@pytest.mark.parametrize("how", ["soft", "hard", "read-only"])
def test_links_and_protected_files_are_refused(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    real, post = tmp_path / "real.bin", tmp_path / "p.md"
    real.write_text(f"![x](a.jpg)\n\n{LINE}\n", "utf-8")
    if how == "soft":
        post.symlink_to("real.bin")
    elif how == "hard":
        post.hardlink_to(real)
    else:
        real.rename(post)
        post.chmod(0o444)
    before = post.read_bytes()
    code, _, said = fix("p.md", "--write")
    assert post.read_bytes() == before
    assert code != 0, said


def test_bytes_that_are_no_text_keep_a_post_from_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    content = f"![x](a.jpg)\n\n{LINE}\n".encode() + b"\xff\xfe broken \x81\n"
    (tmp_path / "p.md").write_bytes(content)
    fix("p.md", "--write")
    changed = (tmp_path / "p.md").read_bytes()
    assert changed in (content, content.replace(b"CC BY SA 3.O", b"CC BY-SA 3.0"))


@pytest.mark.parametrize(
    ("sample", "changes"),
    [
        ("baikonur", {b"Shevstov": b"Shevtsov", b"CC BY SA 3.O": b"CC BY-SA 3.0"}),
        ("licence-typo", {b"CC BY SA 3.O": b"CC BY-SA 3.0"}),
    ],
)
def test_the_certain_faults_of_a_sample_go_and_nothing_else_changes(
    sample: str, changes: dict[bytes, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "samples" / sample, tmp_path / "s")
    before = {path: path.read_bytes() for path in (tmp_path / "s").rglob("*") if path.is_file()}
    assert fix("s", "--write")[0] == 0
    expected = before[tmp_path / "s" / "post.md"]
    for wrong, right in changes.items():
        assert wrong in expected
        expected = expected.replace(wrong, right)
    before[tmp_path / "s" / "post.md"] = expected
    assert {path: path.read_bytes() for path in (tmp_path / "s").rglob("*") if path.is_file()} == before
    told = CliRunner().invoke(cli, ["check", "s", "--format", "concise"]).stdout
    assert "licence-typo" not in told
    assert "name-misspelt" not in told
    assert fix("s", "--write") == (0, "", "Nothing can be mended for certain.\n")


def test_what_is_too_large_to_mend_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    item = f"<item><title>T</title><content:encoded><![CDATA[<p>{LINE}</p>{'x' * 9_000}]]></content:encoded></item>"
    spaces = (
        'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    )
    Path("site.xml").write_text(f"<rss {spaces}><channel>{item * 500}</channel></rss>", "utf-8")
    Path("map.xml").write_text(f"<urlset>{'<url/>' * 1_000_000}</urlset>", "utf-8")
    said = "rights: site.xml was not changed: it is larger than the 4 MB up to which files are mended\n"
    assert fix(".", "--write") == (1, "", said + "Changed 0 of 1 file: 0 findings mended.\n")
