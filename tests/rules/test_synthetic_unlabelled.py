"""synthetic-unlabelled: a generated picture without a label; any label that readers see is enough."""

from pathlib import Path

import pytest

from tests.support.posts import findings
from tests.support.synthetic import picture

RULE = "synthetic-unlabelled"


def told(folder: Path, post: str, source_type: str = "trainedAlgorithmicMedia") -> list[str]:
    found = findings(folder, post, files={"a.jpg": picture(source_type)})
    return [one.issue.message for one in found if one.rule == RULE]


@pytest.mark.parametrize("kind", ["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"])
def test_a_generated_picture_without_a_label(tmp_path: Path, kind: str) -> None:
    assert told(tmp_path, "![A harbour](a.jpg)\n\nA text about harbours.\n", kind) == [
        f"a.jpg says that it was generated ({kind}), and the post does not tell its readers."
    ]


@pytest.mark.parametrize(
    "post",
    [
        "![](a.jpg)\n\n*AI-generated image: Jane Doe*\n",
        "![](a.jpg)\n\n*Bild: KI-generiert*\n",
        "![](a.jpg)\n\n*Image: Midjourney*\n",
        "![](a.jpg)\n\nText.\n\nAll images of this post were made with AI.\n",
        "![AI-generated harbour](a.jpg)\n",
    ],
)
def test_any_label_is_enough(tmp_path: Path, post: str) -> None:
    assert told(tmp_path, post) == []


@pytest.mark.parametrize("kind", ["digitalCapture", "digitalArt", ""])
def test_a_photograph_needs_none(tmp_path: Path, kind: str) -> None:
    assert told(tmp_path, "![A harbour](a.jpg)\n", kind) == []
