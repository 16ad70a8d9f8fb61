"""Turns an Image into plain lists of strings by canonical field name: what `inspect --format jsonl` prints."""

from rights.model.image import FieldValue, Image

DEFAULT_LANGUAGES = ("x-default", None)


def plain(image: Image) -> dict[str, list[str]]:
    """Each field as its first block has it, in the table's spelling; of languages the default, else the first.

    Both halves of Exif Copyright are one value with a line between them, as Exif readers print it.
    """
    from rights.knowledge.fields import fields

    first: dict[str, list[FieldValue]] = {}
    for value in image.values:
        known = first.setdefault(value.field, [])
        if not known or known[0].block == value.block:
            known.append(value)
    entries = fields().entries
    result = {
        name: _texts(values, lang=name in entries and entries[name].lang)
        for name, values in sorted(first.items())
    }
    if image.has_c2pa:
        result["c2pa.present"] = ["true"]
    return result


def _texts(values: list[FieldValue], *, lang: bool) -> list[str]:
    if lang:
        chosen = next((value for value in values if value.language in DEFAULT_LANGUAGES), values[0])
        return [chosen.value]
    if any(value.role for value in values):
        return ["\n".join(value.value for value in values)]
    return [value.value for value in values]
