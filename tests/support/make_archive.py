"""The sample archive: written to `samples/archive/`.

    python -m tests.support.make_archive

Ten years of a travel journal, moved from one generator to the next; most posts are right, some are not, and
`answer.json` says which.
"""

import colorsys
import json
from pathlib import Path, PurePosixPath

from tests.support import imagemaker
from tests.support.archive_data import FORMATS, PEOPLE, SHOTS, SITES, Shot
from tests.support.archive_old import OLD
from tests.support.archive_posts import posts

ARCHIVE = Path(__file__).resolve().parents[2] / "samples" / "archive"
KINDS = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}

SETTINGS = """\
# The sample archive: ten years of a travel journal in nine forms.
languages = ["en", "de", "fr", "es"]
image_roots = ["hugo/static", "jekyll", "eleventy/src", "mdx/public"]
register = "photographers.toml"

[site]
name = "Windward Notes"
owners = ["Windward Notes"]
commercial = true
"""
MARKERS = {
    "hugo/hugo.toml": 'title = "Windward Notes"\nlanguageCode = "en"\n',
    "jekyll/_config.yml": "title: Windward Notes\nlang: en\n",
    "eleventy/eleventy.config.js": 'export default () => ({ dir: { input: "src" } });\n',
    "mkdocs/mkdocs.yml": "site_name: Windward Notes\n",
    "quarto/_quarto.yml": "project:\n  type: website\n",
    "mdx/package.json": '{ "name": "windward", "private": true }\n',
}


def picture(shot: Shot, suffix: str) -> bytes:
    """The file of `shot`: a plain surface of its own colour, with what its maker's program wrote into it."""
    hue = list(SHOTS).index(shot.slug) / len(SHOTS)
    red, green, blue = (int(255 * part) for part in colorsys.hls_to_rgb(hue, 0.5, 0.6))
    bare = imagemaker.blank(KINDS[suffix], (24, 16), f"#{red:02x}{green:02x}{blue:02x}")
    packet: dict[str, str | list[str]] = {"dc:creator": [shot.creator]}
    if shot.terms is not None:
        packet |= {"cc:license": shot.terms.url, "xmpRights:WebStatement": shot.terms.url}
    blocks = {"exif": imagemaker.exif({"Artist": shot.creator}), "xmp": imagemaker.xmp(packet)}
    return imagemaker.embed(bare, **blocks)


def pictures() -> dict[str, Shot]:
    """Path to shot of every picture file."""
    return {
        f"{folder}/{slug}{FORMATS.get(site, '.jpg')}": SHOTS[slug]
        for site, (folder, slugs) in SITES.items()
        if folder
        for slug in slugs
    }


def register() -> str:
    return "\n".join(f'[[photographer]]\nid = "{key}"\nname = "{name}"\n' for key, name in PEOPLE.items())


def right() -> dict[str, bytes]:
    """Every file of the archive as it should be."""
    texts = {"rights.toml": SETTINGS, "photographers.toml": register()} | MARKERS | posts()
    files = {name: text.encode() for name, text in texts.items()}
    return files | {name: picture(shot, PurePosixPath(name).suffix) for name, shot in pictures().items()}


def archive() -> dict[str, bytes]:
    """Every file as it is: with the faults of ten years."""
    files = right()
    for path, old, new in OLD:
        content = files[path].decode()
        if content.count(old) != 1:
            raise ValueError(f"{path}: {old!r} stands there {content.count(old)} times")
        files[path] = content.replace(old, new).encode()
    return files


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def answer(folder: Path) -> list[list[str | int | None]]:
    """What `rights check` says of the archive in `folder`: path, line, rule, severity, status, quote."""
    from rights.cli.session import open_project
    from rights.engine.run import run

    session = open_project([folder], folder / "rights.toml")
    findings = run(session.found, session.project).findings
    return [
        [
            session.project.in_root(each.issue.place.path),
            each.issue.place.line,
            each.rule,
            each.severity.value,
            each.status.value,
            each.issue.quote,
        ]
        for each in findings
    ]


def main() -> None:
    """Write the files. `answer.json` is written by hand: an answer that is copied from the program proves nothing."""
    write(ARCHIVE, archive())
    for row in answer(ARCHIVE):
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
