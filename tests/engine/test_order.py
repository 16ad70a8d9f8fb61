"""The same files give the same report: in any order, by any number of processes, with and without what was remembered."""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rights.cli.session import open_project
from rights.engine import parallel
from rights.engine import run as running
from rights.engine.cache import signature
from rights.engine.cache.environment import environment
from rights.engine.cache.recall import Recall
from rights.engine.cache.store import Store
from rights.engine.paths import Paths
from rights.model.run import Run
from rights.report import FORMATS, render
from tests import made_images as make

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def hostile(folder: Path) -> Path:
    """What a stranger may put into a tree: names, links, pipes, damage, much of it twice."""
    top = folder / "tree"
    (top / "a" / "b").mkdir(parents=True)
    picture = make.jpeg(make.exif_segment(make.tiff(make.ascii_tag(0x13B, "\x1b[31mEve\u202e"))))
    names = ["x.jpg", "\udcff.jpg", "new\nline.jpg", "<b>.jpg", "=1+1.jpg", "a/x.jpg", "a/b/%41.jpg"]
    for name in names:
        (top / name).write_bytes(picture)
    (top / "cut.jpg").write_bytes(picture[:20])
    (top / "empty.png").write_bytes(b"")
    (top / "x.xmp").write_bytes(b"<!DOCTYPE a [<!ENTITY b 'c'>]>")
    (top / "link.jpg").symlink_to("/etc/passwd")
    (top / "loop.md").symlink_to("loop.md")
    os.mkfifo(top / "pipe.jpg")
    os.mkfifo(top / "pipe.md")
    shown = "".join(
        f"![]({name})\n\nPhoto: Eve, CC BY SA 3.O\n\n"
        for name in (*names, "link.jpg", "pipe.jpg", "none.jpg")
    )
    for number in range(8):
        (top / f"{number}.md").write_bytes(shown.encode("utf-8", "surrogateescape") * (number + 1))
    (top / "bin.md").write_bytes(bytes(range(256)) * 20)
    (top / "bom.md").write_bytes("![](x.jpg)\nPhoto: Ève".encode("utf-16"))
    (top / "a" / "odd\udcfe.md").write_bytes(b"![](x.jpg)\n\nFoto: \xff\xfe\n")
    (top / "a" / "deep.html").write_bytes(b"<figure>" * 3000 + b"<img src=x.jpg>")
    return top


@pytest.fixture(params=["samples", "hostile"])
def tree(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return SAMPLES if request.param == "samples" else hostile(tmp_path.resolve())


@pytest.fixture
def checked(tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    monkeypatch.setattr(running, "WORTH_IT", 4)
    monkeypatch.setattr(parallel, "CHUNK", 5)
    monkeypatch.setattr(signature, "SETTLED", 0)

    def check(*, shuffled: int = 0, processes: int = 1, cache: bool = False) -> Run:
        session = open_project([tree], None)
        project, found = session.project, session.found
        project.gathers_uses = True
        if cache:
            store = Store(tmp_path / "store", environment(project) or "", session.today)
            project.recall = Recall(store, project, project.watch())
        if shuffled:
            chance = random.Random(shuffled)
            posts, images = list(found.posts.texts), list(found.images.texts)
            chance.shuffle(posts)
            chance.shuffle(images)
            found = replace(found, posts=Paths(posts), images=Paths(images))
        outcome = running.run(found, project, processes=processes)
        assert project.recall is None or project.recall.trouble is None
        return outcome

    return check


def test_order_processes_and_memory_change_nothing(checked: Callable[..., Run]) -> None:
    plain = checked()
    assert plain.findings
    runs = [
        checked(shuffled=1, processes=3),
        checked(shuffled=2, processes=2, cache=True),
        checked(shuffled=3, cache=True),
    ]
    assert runs == [plain] * len(runs)
    for form in FORMATS:
        assert len({render(form, run) for run in (plain, *runs)}) == 1
