"""Turns an Image into plain lists of strings by canonical field name: what `inspect --format jsonl` prints."""

from rights.knowledge.fields import FieldEntry, fields
from rights.model.image import FieldValue, Image
from rights.sources.images.sidecar import BLOCK as SIDECAR


def plain(image: Image) -> dict[str, list[str]]:
    """Each field as most readers show it, ExifTool among them.

    Of blocks or statements that repeat a field the last counts, of IIM blocks the first; a sidecar only where the image
    says nothing; of languages the default, else the first. Both halves of Exif Copyright are one value with a line
    break between them.
    """
    by_field: dict[str, list[FieldValue]] = {}
    for value in image.values:
        by_field.setdefault(value.field, []).append(value)
    entries = fields().entries
    result = {
        name: _texts(_last_statement(values), entries.get(name)) for name, values in sorted(by_field.items())
    }
    if image.has_c2pa:
        result["c2pa.present"] = ["true"]
    return result


def _last_statement(values: list[FieldValue]) -> list[FieldValue]:
    own = [value for value in values if value.block != SIDECAR] or values
    block = own[0].block if own[0].block.startswith("iim") else own[-1].block
    chosen = [value for value in own if value.block == block]
    named = [value for value in chosen if value.role != "artist"] or chosen  # of PNG's two keywords
    starts = [at for at, value in enumerate(named) if value.position == 0]
    return named[starts[-1] :] if starts else named


def _texts(values: list[FieldValue], entry: FieldEntry | None) -> list[str]:
    if entry and entry.lang:
        chosen = next((value for value in values if value.language in {"x-default", None}), values[0])
        return [chosen.value]
    if entry and not entry.several:
        return [values[-1].value]
    if any(value.role == "editor" for value in values):
        return ["\n".join(value.value for value in values)]
    return [value.value for value in values]
