"""The samples' pictures: drawn, given their statements, written to `samples/`.

    python -m tests.support.make_samples

The statements come out the same everywhere; another Pillow may pack the same pixels into other bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from tests.support import imagemaker
from tests.support.scenes import draw

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SIZES = {"baikonur": (480, 320)}
SMALL = (240, 160)
SHEVTSOV, SHEVTSOV_NOTICE = "Alexander Shevtsov", "© 2019 Alexander Shevtsov"
BY_SA_3, BY_SA_4 = (f"https://creativecommons.org/licenses/by-sa/{version}/" for version in ("3.0", "4.0"))


@dataclass(frozen=True, slots=True)
class Picture:
    """One file to make: the scene it shows and what its three blocks say. `keep` cuts it off there, in bytes."""

    scene: str
    exif: Mapping[str, str] = field(default_factory=dict)
    iim: tuple[tuple[str, str], ...] = ()
    xmp: Mapping[str, str | list[str]] = field(default_factory=dict)
    keep: int | None = None


def by(name: str, scene: str, licence: str | None = None) -> Picture:
    """A picture whose three blocks agree on who made it."""
    xmp: dict[str, str | list[str]] = {"dc:creator": [name]}
    if licence:
        xmp["cc:license"] = licence
    return Picture(scene, {"Artist": name}, (("By-line", name),), xmp)


PICTURES: dict[str, Picture] = {
    # All three blocks, as a careful photographer's programme writes them.
    "baikonur/images/mosaic.jpg": Picture(
        "mosaic",
        exif={"Artist": SHEVTSOV, "Copyright": SHEVTSOV_NOTICE, "DateTimeOriginal": "2019:03:16 10:24:07"},
        iim=(("By-line", SHEVTSOV), ("CopyrightNotice", SHEVTSOV_NOTICE), ("Credit", SHEVTSOV)),
        xmp={
            "dc:creator": [SHEVTSOV],
            "dc:rights": SHEVTSOV_NOTICE,
            "xmpRights:Marked": "True",
            "photoshop:Credit": SHEVTSOV,
        },
    ),
    "baikonur/images/launch-pad.jpg": Picture(
        "launch-pad",
        exif={"Artist": SHEVTSOV, "Copyright": SHEVTSOV_NOTICE, "DateTimeOriginal": "2019:03:14 05:51:40"},
        iim=(("By-line", SHEVTSOV), ("CopyrightNotice", SHEVTSOV_NOTICE)),
    ),
    "baikonur/images/railway.png": Picture(
        "railway", xmp={"dc:creator": [SHEVTSOV], "dc:rights": SHEVTSOV_NOTICE}
    ),
    "baikonur/images/city-signs.jpg": Picture(
        "city-signs",
        exif={"Artist": "Yuriy75"},
        iim=(("By-line", "Yuriy75"),),
        xmp={
            "dc:creator": ["Yuriy75"],
            "cc:license": BY_SA_3,
            "xmpRights:UsageTerms": "Creative Commons Attribution-Share Alike 3.0 Unported",
            "xmpRights:WebStatement": BY_SA_3,
        },
    ),
    "baikonur/images/museum.webp": Picture("museum"),  # stripped by a resizing service, say
    "baikonur/images/evening-street.jpg": by("Dana Omarova", "street"),
    "clean/harbour.jpg": by("Mira Holt", "harbour", BY_SA_4),
    "clean/ridges.jpg": by("Tomás Reyes", "mountain"),
    "licence-typo/harbour.jpg": by("Mira Holt", "harbour", BY_SA_3),
    "licence-link-missing/harbour.jpg": by("Mira Holt", "harbour", BY_SA_4),
    "credit-unbound/harbour.jpg": by("Mira Holt", "harbour"),
    "credit-unbound/ridges.jpg": by("Tomás Reyes", "mountain"),
    "creator-mismatch/harbour.jpg": by("Mira Holt", "harbour"),
    "licence-mismatch/harbour.jpg": by(
        "Mira Holt", "harbour", "https://creativecommons.org/licenses/by-nc-nd/4.0/"
    ),
    "credit-missing/ridges.jpg": Picture("mountain"),
    "credit-only-in-file/ridges.jpg": by("Tomás Reyes", "mountain"),
    "file-truncated/harbour.jpg": Picture(
        "harbour", exif={"Artist": "Mira Holt", "Copyright": "© Mira Holt"}, keep=60
    ),
    "wrong-encoding/harbour.jpg": by("Jürgen Weiß", "harbour"),
    "register-broken/harbour.jpg": by("Mira Holt", "harbour"),
    "html-figure/harbour.jpg": by("Mira Holt", "harbour", BY_SA_4),
    "hugo-bundle/content/posts/regatta/harbour.jpg": by("Mira Holt", "harbour"),
    "front-matter/ridges.jpg": by("Sigrid Haugland", "mountain"),
    "name-inconsistent/harbour.jpg": Picture("harbour"),
    "name-inconsistent/ridges.jpg": Picture("mountain"),
    "binary-post/notes.md": Picture("harbour"),
    "accepted/harbour.jpg": by("Mira Holt", "harbour", BY_SA_4),
}
FORMATS = {".jpg": "JPEG", ".md": "JPEG", ".png": "PNG", ".webp": "WEBP"}


def blocks(name: str) -> dict[str, bytes]:
    """What the picture `name` says: its Exif, IIM and XMP blocks."""
    picture = PICTURES[name]
    return {
        "exif": imagemaker.exif(picture.exif) if picture.exif else b"",
        "iim": imagemaker.iim(picture.iim) if picture.iim else b"",
        "xmp": imagemaker.xmp(picture.xmp) if picture.xmp else b"",
    }


def make(name: str) -> bytes:
    """The whole file that is called `name` in PICTURES."""
    picture = PICTURES[name]
    kind = FORMATS[Path(name).suffix]
    image = draw(picture.scene, *SIZES.get(name.partition("/")[0], SMALL))
    if kind == "PNG":
        image = image.quantize(64)
    with BytesIO() as file:
        image.save(file, kind, quality=78, optimize=True)
        bare = file.getvalue()
    return imagemaker.embed(bare, **blocks(name))[: picture.keep]


def main() -> None:
    for name in PICTURES:
        path = SAMPLES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make(name))


if __name__ == "__main__":
    main()
