"""Field values, written in a test, to what one rule says of a file that holds them."""

from collections.abc import Iterator

from rights.model.finding import Issue
from rights.model.image import FieldValue, Image
from rights.model.settings import Settings
from rights.resolve.people import People
from rights.rules.base import ImageCase, Rule

BLOCKS = {"exif": "exif", "iim": "iim", "xmp": "xmp", "png": "png"}


def values(*pairs: tuple[str, str]) -> tuple[FieldValue, ...]:
    return tuple(FieldValue(field, text, BLOCKS[field.partition(".")[0]], 7) for field, text in pairs)


def issues(
    rule: Rule, *pairs: tuple[str, str], settings: Settings | None = None, **image: object
) -> list[Issue]:
    """What `rule` says of a JPEG with these values; `image` sets further attributes of it."""
    made = Image("shown/a.jpg", **{"format": "JPEG", "values": values(*pairs), **image})  # type: ignore[arg-type]
    assert rule.image is not None
    found: Iterator[Issue] = rule.image(ImageCase(made, People.build(None), settings or Settings()))
    return list(found)


def messages(rule: Rule, *pairs: tuple[str, str], **options: object) -> list[str]:
    return [issue.message for issue in issues(rule, *pairs, **options)]  # type: ignore[arg-type]
