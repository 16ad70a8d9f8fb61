"""What the tests of the cache share: a small archive, and runs of it with and without one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rights.cli.session import open_project
from rights.engine.cache import signature
from rights.engine.cache.environment import environment
from rights.engine.cache.recall import Recall
from rights.engine.cache.store import Store
from rights.engine.run import run
from rights.model.run import Run
from tests import made_images as make

POSTS = 14
Check = Callable[..., Run]


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test has just written counts as written long ago."""
    monkeypatch.setattr(signature, "SETTLED", 0)


def picture(name: str, size: int = 0) -> bytes:
    return make.jpeg(make.exif_segment(make.tiff(make.ascii_tag(0x13B, name)))) + bytes(size)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Posts in two folders that show pictures of their own, of their neighbours, and such as are not there."""
    folder = (tmp_path / "site").resolve()
    for name in ("posts/a", "posts/b", "img"):
        (folder / name).mkdir(parents=True)
    (folder / "rights.toml").write_text(
        'register = "photographers.toml"\n[[ignore]]\nrule = "file-missing"\npaths = ["posts/b/*"]\nreason = "on the server"\n',
        "utf-8",
    )
    (folder / "photographers.toml").write_text(
        '[[photographer]]\nname = "Ana Ruiz"\n\n[[photographer]]\nname = "Bo Lind"\nterms = { until = 2030-01-01 }\n',
        "utf-8",
    )
    for number in range(POSTS):
        name = "Ana Ruiz" if number % 3 else "Bo Lind"
        (folder / "img" / f"{number}.jpg").write_bytes(picture(name if number % 4 else "Cy Odd"))
        shown = (
            f"![A pier](/img/{number}.jpg)\n*Photo: {name}, CC BY SA 3.O*\n\n![](/img/{number // 2}.jpg)\n"
        )
        if number % 5 == 0:
            shown += "\n![Gone](gone.jpg)\n"
        (folder / "posts" / "ab"[number % 2] / f"{number}.md").write_text(
            f"# Day {number}\n\n{shown}", "utf-8"
        )
    (folder / "img" / "alone.jpg").write_bytes(b"no picture")
    return folder


@pytest.fixture
def check(archive: Path, tmp_path: Path) -> Check:
    def made(*, cache: bool = True, processes: int = 1, uses: bool = False, day: str | None = None) -> Run:
        """A run over the archive; with a `cache`, one that keeps what it found for the next."""
        session = open_project([archive], None)
        project = session.project
        project.gathers_uses = uses
        if cache:
            known = environment(project)
            assert known is not None
            store = Store(tmp_path / "store", known, day or session.today)
            project.recall = Recall(store, project, project.watch())
        outcome = run(session.found, project, processes=processes)
        assert project.recall is None or project.recall.trouble is None
        return outcome

    return made
