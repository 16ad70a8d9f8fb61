"""Help starts fast: it imports none of the heavy libraries and costs little more than Click itself."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.imagemaker import blank

ROOT = Path(__file__).resolve().parents[1]
HEAVY = {
    "PIL",
    "anyascii",
    "exifread",
    "jinja2",
    "justhtml",
    "markdown_it",
    "pathspec",
    "pydantic",
    "rapidfuzz",
    "sqlite3",
    "yaml",
}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env=environment, check=False, cwd=ROOT
    )


def cpu(*arguments: str) -> float:
    """CPU seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run(*arguments).returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_version_import_nothing_heavy(option: str) -> None:
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\nMODULES', *sorted({m.split('.')[0] for m in sys.modules})))\n"
        f"sys.argv = ['rights', {option!r}]\n"
        "from rights.cli import main\nmain()"
    )
    output = run("-c", code).stdout
    modules = set(output.rsplit("MODULES", 1)[1].split())
    assert modules & HEAVY == set()
    assert "click" in modules


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_version_cost_little_more_than_click(option: str) -> None:
    run("-m", "rights", option)  # compile once
    ours = bare = 1e9
    for turn in range(25):  # by turns, the quickest of each: what else the machine does hits both alike
        ours, bare = min(ours, cpu("-m", "rights", option)), min(bare, cpu("-c", "import click"))
        if turn >= 4 and ours <= 1.4 * bare:
            return
    pytest.fail(f"{ours * 1000:.0f} ms against {bare * 1000:.0f} ms for click alone")


# What one plain post without set-up files has no use for.
UNUSED = (HEAVY - {"markdown_it"}) | {
    "_hashlib",  # OpenSSL
    "difflib",
    "email",
    "hashlib",
    "http",
    "multiprocessing",
    "pyexpat",
    "rights.config.document",
    "rights.sources.images.reading",
    "rights.sources.posts.components",
    "rights.sources.posts.shortcodes",
    "rights.sources.posts.wxr_split",
    "rights.sources.toml",
    "secrets",
    "shutil",
    "socket",
    "ssl",
    "subprocess",
    "tempfile",
    "tomllib",
    "unittest",
    "xml",
}
POST = "# Trees\n\n![An oak](oak.jpg)\n\n*Photo: Jane Doe, CC BY 4.0*\n"


def imported(*arguments: str) -> set[str]:
    """The modules that a command has imported at its end."""
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\nMODULES', *sys.modules))\n"
        f"sys.argv = ['rights', *{arguments!r}]\n"
        "from rights.cli import main\nmain()"
    )
    output = run("-c", code).stdout
    assert "Checked " in output
    return set(output.rsplit("MODULES", 1)[1].split())


def test_a_plain_post_is_checked_without_what_it_does_not_need(tmp_path: Path) -> None:
    post = tmp_path / "post.md"
    post.write_text("# Trees\n\n*Photo: Jane Doe, CC BY 4.0*\n", encoding="utf-8")
    assert imported("check", str(post)) & UNUSED == set()


def test_pictures_are_read_with_what_their_formats_need(tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text(POST, encoding="utf-8")
    (tmp_path / "oak.jpg").write_bytes(blank())
    modules = imported("check", str(tmp_path / "post.md"))
    assert modules & (UNUSED - {"rights.sources.images.reading", "pyexpat", "xml"}) == set()
    walkers = {"bmff", "gif", "heif", "jpeg", "png", "psd", "raf", "riff", "svg", "tiff", "xmpfile"}
    assert {name for name in walkers if f"rights.sources.images.{name}" in modules} == {"jpeg"}


def test_a_picture_by_itself_needs_no_reader_of_markdown(tmp_path: Path) -> None:
    picture = tmp_path / "oak.jpg"
    picture.write_bytes(blank())
    assert imported("check", str(picture)) & (HEAVY | {"rights.sources.posts.markdown"}) == set()


def test_a_plain_post_costs_little_more_than_what_it_stands_on(tmp_path: Path) -> None:
    post = tmp_path / "post.md"
    post.write_text("# Trees\n\n*Photo: Jane Doe, CC BY 4.0*\n", encoding="utf-8")
    run("-m", "rights", "check", str(post))  # compile once
    ours = bare = 1e9
    for turn in range(20):
        ours = min(ours, cpu("-m", "rights", "check", "--fail-on", "never", str(post)))
        bare = min(bare, cpu("-c", "import click; from pydantic import BaseModel"))
        if turn >= 2 and ours <= 2 * bare:
            return
    pytest.fail(f"{ours * 1000:.0f} ms against {bare * 1000:.0f} ms for click and pydantic alone")
