"""The field table: every name stands once, every look-up finds its field again."""

from rights.knowledge.fields import fields, key


def test_every_field_is_found_by_one_place_at_least() -> None:
    table = fields()
    found = [
        *table.ifd0.values(),
        *table.exif_ifd.values(),
        *table.iim.values(),
        *table.png.values(),
        *(prop.entry for prop in table.xmp.values() if prop.entry),
        *(entry for prop in table.xmp.values() for entry in prop.members.values()),
    ]
    assert {entry.name for entry in found} == set(table.entries)


def test_creators_are_named_by_these_fields() -> None:
    assert fields().saying("creator") == (
        "exif.Artist",
        "exif.XPAuthor",
        "iim.By-line",
        "xmp.dc:creator",
        "xmp.tiff:Artist",
        "xmp.plus:ImageCreatorName",
        "png.Author",
    )


def test_a_namespace_is_known_in_every_spelling_that_files_have() -> None:
    spellings = [
        "http://purl.org/dc/elements/1.1/",
        "http://purl.org/dc/elements/1.1",
        "http://PURL.org/dc/elements/1.1/",
    ]
    assert {key(address, "Creator") for address in spellings} == {"http://purl.org/dc/elements/1.1 creator"}
    assert key("http://evil.example/dc/", "creator") not in fields().xmp
