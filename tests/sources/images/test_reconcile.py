"""Each order of preference shows what its guideline says, for every combination of blocks."""

import pytest

from rights.model.image import FieldValue, Image
from rights.sources.images.reconcile import Order, is_prefix_at_limit, reconcile


def image(digest: str | None = None, **values: str) -> Image:
    names = {"exif": "exif.Artist", "iim": "iim.By-line", "xmp": "xmp.dc:creator"}
    found = tuple(FieldValue(names[block], value, block, 0) for block, value in values.items())
    return Image("a.jpg", "JPEG", found, iim_digest=digest)


@pytest.mark.parametrize(
    ("order", "digest", "values", "expected"),
    [
        ("mwg", None, {"exif": "E", "iim": "I", "xmp": "X"}, "E"),
        ("mwg", "match", {"iim": "I", "xmp": "X"}, "X"),
        ("mwg", "absent", {"iim": "I", "xmp": "X"}, "X"),
        ("mwg", "mismatch", {"iim": "I", "xmp": "X"}, "I"),
        ("mwg", "mismatch", {"iim": "A" * 32, "xmp": "A" * 40}, "A" * 40),
        ("mwg", None, {"iim": "I"}, "I"),
        ("iptc", "mismatch", {"exif": "E", "iim": "I", "xmp": "X"}, "X"),
        ("iptc", None, {"exif": "E", "iim": "I"}, "I"),
        ("iptc", None, {"exif": "E"}, "E"),
        ("google", None, {"exif": "E", "iim": "I"}, "I"),
        ("google", None, {"exif": "E"}, None),
    ],
)
def test_who_is_shown_as_creator(
    order: Order, digest: str | None, values: dict[str, str], expected: str | None
) -> None:
    seen = [value.value for one in reconcile(image(digest, **values), order) for value in one.values]
    assert seen == ([expected] if expected else [])


def test_of_several_languages_the_default_is_shown() -> None:
    rights = [
        FieldValue("xmp.dc:rights", text, "xmp", 0, language=language)
        for language, text in (("de", "Alle Rechte"), ("x-default", "All rights"))
    ]
    (seen,) = reconcile(Image("a.jpg", "JPEG", tuple(rights)), "iptc")
    assert [value.value for value in seen.values] == ["All rights"]


@pytest.mark.parametrize(
    ("short", "long", "cut"),
    [
        ("A" * 32, "A" * 33, True),
        ("A" * 31, "A" * 40, True),
        ("A" * 20, "A" * 40, False),
        ("A" * 32, "B" * 40, False),
        ("A" * 32, "A" * 32, False),
        ("é" * 16, "é" * 20, True),
    ],
)
def test_a_value_cut_off_at_the_limit(short: str, long: str, cut: bool) -> None:
    assert (
        is_prefix_at_limit(
            FieldValue("iim.By-line", short, "iim", 0), FieldValue("xmp.dc:creator", long, "xmp", 0)
        )
        is cut
    )
