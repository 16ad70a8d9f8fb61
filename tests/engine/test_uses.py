"""Every use of a picture shows what each side says, beside whether it agrees with the post."""

from pathlib import Path

from rights.engine.discover import discover
from rights.engine.run import run
from rights.model.use import Use
from tests.support.imagemaker import blank, embed, exif, iim, xmp
from tests.support.posts import project

POST = """\
---
title: Two trees
---
![An oak](oak.jpg)

*Photo: Jane Doe, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)*

![A beech](https://example.org/beech.jpg)
"""
LICENCE = "https://creativecommons.org/licenses/by-sa/3.0/"


def gathered(folder: Path) -> tuple[Use, ...]:
    (folder / "post.md").write_text(POST, "utf-8")
    picture = embed(
        blank(),
        exif=exif({"Artist": "Jane Doe"}),
        iim=iim([("By-line", "Bo Lin")]),
        xmp=xmp({"cc:license": LICENCE}),
    )
    (folder / "oak.jpg").write_bytes(picture)
    (folder / "photographers.toml").write_text(
        'schema = 1\n[[photographer]]\nname = "Jane Doe"\ncredit_line = "© Jane Doe / Trees"\n', "utf-8"
    )
    made = project(folder)
    made.gathers_uses = True
    return run(discover([folder], folder, made.settings), made).uses


def test_all_sides_are_shown_with_what_agrees(tmp_path: Path) -> None:
    first, second = gathered(tmp_path)
    assert (first.title, first.reference, first.image, first.licence) == (
        "Two trees",
        "oak.jpg",
        "oak.jpg",
        "cc-by-4.0",
    )
    assert first.creators == (("jane-doe", "Jane Doe"),)
    told = [(voice.side.value, voice.kind, voice.label, voice.text, voice.agrees) for voice in first.voices]
    assert sorted(told) == sorted(
        [
            ("post", "creator", "text", "Jane Doe", None),
            ("post", "licence", "text", "CC BY 4.0", True),
            ("post", "licence", "link", "https://creativecommons.org/licenses/by/4.0/", True),
            ("file", "creator", "Exif Artist", "Jane Doe", True),
            ("file", "creator", "IIM By-line", "Bo Lin", False),
            ("file", "licence", "XMP Licence", LICENCE, False),
            ("register", "creator", "register", "Jane Doe", True),
            ("register", "credit line", "register", "© Jane Doe / Trees", None),
        ]
    )
    assert "licence-mismatch" in [finding.rule for finding in first.findings]
    assert (second.reference, second.image, second.credit) == ("https://example.org/beech.jpg", None, ())
