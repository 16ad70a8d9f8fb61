"""A small post to what one rule says of it: message and quote of each finding."""

from collections.abc import Mapping
from pathlib import Path

from tests.support.imagemaker import blank, embed, exif, xmp
from tests.support.posts import findings


def said(
    folder: Path,
    rule: str,
    post: str,
    config: str = "",
    files: Mapping[str, bytes] | None = None,
    register: str = "",
) -> list[tuple[str, str]]:
    """`register` becomes photographers.toml; the rule is turned on."""
    everything = dict(files or {})
    if register:
        everything["photographers.toml"] = register.encode()
    found = findings(folder, post, config=f'severity.{rule} = "warning"\n{config}', files=everything)
    return [(each.issue.message, each.issue.quote) for each in found if each.rule == rule]


def picture(**fields: str) -> bytes:
    """A picture whose XMP packet says `fields`, "dc__creator" for dc:creator."""
    return embed(blank(), xmp=xmp({name.replace("__", ":"): value for name, value in fields.items()}))


def artist(name: str) -> bytes:
    return embed(blank(), exif=exif({"Artist": name}))
