"""An image's metadata, unjudged, to the lines `inspect` shows: one JSON object, or text grouped by block."""

from collections.abc import Iterator
from typing import Any

from rights.knowledge.fields import fields
from rights.model.image import FieldValue, Image
from rights.model.licence import Kind
from rights.model.problem import Problem
from rights.model.visible import visible
from rights.resolve.file_terms import terms_in
from rights.sources.images.plain import plain
from rights.sources.images.reconcile import ORDERS, reconcile

BLOCKS = {"exif": "Exif", "iim": "IPTC-IIM", "xmp": "XMP", "png": "PNG text", "sidecar": "XMP sidecar"}
ORDER_NAMES = {"mwg": "MWG (Exif first)", "iptc": "IPTC (XMP first)", "google": "Google"}
DIGESTS = {
    "mismatch": "changed after the XMP was written (its digest does not fit)",
    "absent": "without a digest: whether it is older than the XMP cannot be told",
}
CAMERA = {
    "taken": "Taken",
    "camera": "Camera",
    "lens": "Lens",
    "exposure": "Exposure",
    "position": "Position",
    "software": "Software",
    "pixels": "Size",
}
TERMS = ("licence", "statement", "terms", "notice")
WIDTH = 26  # of the column of labels


def image_line(image: Image) -> dict[str, Any]:
    """The object `inspect --format jsonl` prints for one image."""
    return {
        "SourceFile": image.path,
        "format": image.format,
        "fields": plain(image),
        "problems": [problem.code for problem in image.problems],
    }


def image_text(image: Image, camera: dict[str, str] | Problem | None = None) -> list[str]:
    """Lines for people: what the world sees, every block with all it says, licences, the camera, what went wrong."""
    lines = [f"{visible(image.path, None)}  {image.format or 'no image'}, {_size(image.size)}"]
    if not image.values and not image.problems:
        lines.append("  no rights metadata")
    lines.extend(_seen(image))
    for block in dict.fromkeys(value.block for value in image.values):
        lines.extend(_block(image, block))
    lines.extend(_licences(image))
    if image.has_c2pa:
        lines.extend(["  Content credentials", _row("C2PA manifest", "present; not read")])
    if isinstance(camera, dict) and camera:
        lines.append("  Camera")
        lines.extend(_row(label, camera[fact]) for fact, label in CAMERA.items() if fact in camera)
    elif isinstance(camera, Problem) and image.format:
        lines.extend(["  Camera", _row("not read", camera.message)])
    if image.problems:
        lines.append("  Trouble")
        lines.extend(f"    {_where(problem)}{visible(problem.message)}" for problem in image.problems)
    return lines


def _seen(image: Image) -> Iterator[str]:
    """The statements as each order of preference shows them; where all agree, once."""
    seen: dict[str, dict[str, str]] = {}
    for order in ORDERS:
        for one in reconcile(image, order):
            seen.setdefault(one.label, {})[order] = "; ".join(value.value for value in one.values)
    if seen:
        yield "  What the world sees"
    for label, by_order in seen.items():
        texts = list(dict.fromkeys(_folded(text) for text in by_order.values()))
        if len(texts) == 1:
            yield _row(label, next(iter(by_order.values())))
            continue
        yield _row(label, "differs:", mark="!")
        yield from (_row(f"  {ORDER_NAMES[order]}", text) for order, text in by_order.items())


def _block(image: Image, block: str) -> Iterator[str]:
    values = [value for value in image.values if value.block == block]
    guessed = sorted({value.encoding for value in values if not value.encoding_declared})
    notes = [f"encoding guessed: {', '.join(guessed)}"] if guessed else []
    if block == "iim" and image.iim_digest in DIGESTS:
        notes.append(DIGESTS[image.iim_digest])
    yield f"  {_title(block)}" + (f"  ({'; '.join(notes)})" if notes else "")
    for value in values:
        yield _row(_label(value), value.value)


def _licences(image: Image) -> Iterator[str]:
    """What the terms of the file mean, once for each licence and the fields that name it."""
    named: dict[str, list[str]] = {}
    granted = set()  # a notice beside a licence is no disagreement
    for value in image.all(*fields().saying(*TERMS)):
        licence = terms_in(value).licence
        if licence is not None:
            places = named.setdefault(f"{licence.name} ({licence.id})", [])
            places.append(f"{_title(value.block)} {_label(value)}")
            if licence.kind is not Kind.RESERVED:
                granted.add(licence.id)
    if named:
        yield "  Licence" + ("  (! the fields disagree)" if len(granted) > 1 else "")
    for name, places in named.items():
        yield f"    {visible(name)}"
        yield f"      in {', '.join(dict.fromkeys(places))}"


def _title(block: str) -> str:
    kind, _, number = block.partition("#")
    return BLOCKS.get(kind, kind) + (f", block {number}" if number else "")


def _label(value: FieldValue) -> str:
    entry = fields().entries.get(value.field)
    label = entry.label if entry else value.field.partition(".")[2]
    note = value.role or value.language
    return f"{label} ({visible(note, 20)})" if note and note != "x-default" else label


def _row(label: str, text: str, mark: str = " ") -> str:
    return f"  {mark} {label:{WIDTH}}{'' if len(label) < WIDTH else '  '}{visible(text)}"


def _where(problem: Problem) -> str:
    return f"at byte {problem.place.offset}: " if problem.place.offset else ""


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _size(size: int) -> str:
    if size < 1 << 10:
        return f"{size} bytes"
    return f"{size / (1 << 10):.0f} KB" if size < 1 << 20 else f"{size / (1 << 20):.1f} MB"
