"""Each decoder by itself: any bytes are answered, and the finer points of each standard."""

import hashlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.model.image import FieldValue
from rights.sources.images import exif, iim, irb, pngtext, xmp
from rights.sources.images.block import Block, Found
from rights.sources.images.window import Trouble
from tests import made_images as make

DECODERS: dict[str, Callable[[Block, str, Found], None]] = {
    "exif": exif.decode,
    "iim": iim.decode,
    "xmp": xmp.decode,
    "png": pngtext.decode,
}
STARTS = {
    "exif": (b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b""),
    "iim": (b"\x1c\x02", b""),
    "xmp": (b"<x:xmpmeta ", b""),
    "png": (b"",),
}


def decoded(kind: str, data: bytes) -> Found:
    found = Found(Trouble("a"))
    DECODERS[kind](Block(kind, data, 0, keyword="author"), kind, found)  # type: ignore[arg-type]
    return found


def texts(found: Found) -> list[str]:
    return [value.value for value in found.values]


@pytest.mark.parametrize("kind", DECODERS)
@settings(max_examples=150, derandomize=True, deadline=None)
@given(data=st.binary(max_size=400), pick=st.integers(0, 2))
def test_any_bytes_are_answered(kind: str, data: bytes, pick: int) -> None:
    starts = STARTS[kind]
    for value in decoded(kind, starts[pick % len(starts)] + data).values:
        assert isinstance(value, FieldValue)
        assert value.value.strip("\0")


@settings(max_examples=100, derandomize=True, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_resources_are_answered(data: bytes) -> None:
    irb.blocks(Block("irb", b"8BIM\x04\x04" + data, 0), "photoshop", Trouble("a"))


@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    name=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)
    .map(str.strip)
    .filter(bool)
)
def test_what_is_written_is_read(name: str) -> None:
    assert texts(decoded("xmp", make.xmp({"dc:creator": make.seq(name)}, {"photoshop:Credit": name}))) == [
        name,
        name,
    ]
    assert texts(decoded("iim", make.iim((80, name)))) == [name]
    assert texts(decoded("exif", make.tiff(make.ascii_tag(315, name)))) == [name]


@pytest.mark.parametrize(
    ("raw", "charset", "expected"),
    [
        ("Zoë".encode(), None, ("Zoë", "utf-8", False)),
        ("Zoë".encode("cp1252"), None, ("Zoë", "cp1252", False)),
        ("Zoë".encode(), b"\x1b%G", ("Zoë", "utf-8", True)),
        ("Zoë".encode("latin-1"), b"\x1b-A", ("Zoë", "latin-1", True)),
        ("Zoë".encode("latin-1"), b"\x1b%G", ("Zo\ufffd", "utf-8", True)),
        (b"Zoe", None, ("Zoe", "ascii", True)),
    ],
)
def test_iim_tells_declared_from_guessed(
    raw: bytes, charset: bytes | None, expected: tuple[str, str, bool]
) -> None:
    (value,) = decoded("iim", make.iim((80, raw), charset=charset)).values
    assert (value.value, value.encoding, value.encoding_declared) == expected


def test_a_dataset_cut_off_is_kept_with_a_problem() -> None:
    found = decoded("iim", make.iim((80, "Ana Lima"))[:-3])
    assert (texts(found), [code for code, _ in found.trouble.problems]) == (["Ana L"], ["truncated"])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"Jane\0Desk\0", [("Jane", None), ("Desk", "editor")]),
        (b" \0Desk\0", [("Desk", "editor")]),
        (b"Jane", [("Jane", None)]),
        (b"   \0", []),
    ],
)
def test_exif_copyright_has_two_halves(value: bytes, expected: list[tuple[str, str | None]]) -> None:
    found = decoded("exif", make.tiff((33432, 2, value)))
    assert [(one.value, one.role) for one in found.values] == expected


def test_windows_author_ends_at_its_terminator() -> None:
    block = make.tiff((40093, 1, "Zoë".encode("utf-16-le") + b"\0\0j\0u\0n\0k\0"))
    (value,) = decoded("exif", block).values
    assert (value.value, value.encoding) == ("Zoë", "utf-16")


XMP_FORMS = {
    "simple": ("<dc:rights>all</dc:rights>", ["all"]),
    "namespace without its slash": (
        '<d:rights xmlns:d="http://purl.org/dc/elements/1.1">all</d:rights>',
        ["all"],
    ),
    "another case": ("<dc:Rights>all</dc:Rights>", ["all"]),
    "qualified": ("<dc:rights rdf:parseType='Resource'><rdf:value>all</rdf:value></dc:rights>", ["all"]),
    "agent": ("<dc:creator><cc:Agent><dc:title>Jane</dc:title></cc:Agent></dc:creator>", ["Jane"]),
    "address": ('<cc:license rdf:resource="https://l.example/"/>', ["https://l.example/"]),
    "entities": ("<dc:rights>a &amp; b &#x26; c</dc:rights>", ["a & b & c"]),
    "cdata": ("<dc:rights><![CDATA[a < b]]></dc:rights>", ["a < b"]),
    "a region's rights": ("<x:y xmlns:x='u:x'><dc:rights>no</dc:rights></x:y>", []),
    "another namespace": ("<e:rights xmlns:e='http://evil.example/'>no</e:rights>", []),
    "default namespace": ('<rights xmlns="http://purl.org/dc/elements/1.1/">all</rights>', ["all"]),
    "prefix of another name": (
        '<q:rights xmlns:q="http://purl.org/dc/elements/1.1/">all</q:rights>',
        ["all"],
    ),
    "structure by attributes": (
        '<plus:Licensor><rdf:Seq><rdf:li plus:LicensorName="L" plus:LicensorURL="u"/></rdf:Seq></plus:Licensor>',
        ["L", "u"],
    ),
    "structure by elements": (
        "<plus:Licensor><rdf:Seq><rdf:li><rdf:Description><plus:LicensorName>L</plus:LicensorName></rdf:Description></rdf:li></rdf:Seq></plus:Licensor>",
        ["L"],
    ),
}


@pytest.mark.parametrize("form", XMP_FORMS)
def test_the_forms_of_xmp(form: str) -> None:
    inner, expected = XMP_FORMS[form]
    packet = make.xmp({"photoshop:City": "x"}).replace(b"<photoshop:City>x</photoshop:City>", inner.encode())
    found = decoded("xmp", packet)
    assert (texts(found), found.trouble.problems) == (expected, {})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16", "utf-32"])
def test_packets_in_every_encoding(encoding: str) -> None:
    packet = make.xmp({"dc:creator": make.seq("Zoë")}).decode().encode(encoding)
    assert texts(decoded("xmp", packet)) == ["Zoë"]


@pytest.mark.parametrize(
    ("damage", "expected", "code"),
    [
        (lambda p: p.replace("Zoë".encode(), b"Zo\xeb"), ["Agency", "Zoë", "all"], "xmp-repaired"),
        (lambda p: p.replace("Zoë".encode(), b"Z\x01oe"), ["Agency", "Zoe", "all"], "xmp-repaired"),
        (lambda p: p.replace("Zoë".encode(), b"A & B"), ["Agency", "A & B", "all"], "xmp-repaired"),
        (lambda p: p[: p.find(b"<dc:rights>") + 4], ["Agency", "Zoë"], "xmp-syntax"),
        (lambda p: p.replace(b"<photoshop:City>", b"<photoshop:Ci"), ["Agency", "Zoë", "all"], "xmp-syntax"),
        (
            lambda p: p.replace(b"<dc:creator>", b"</dc:x><dc:creator>"),
            ["Agency", "Zoë", "all"],
            "xmp-syntax",
        ),
        (lambda p: p.replace(b"<x:xmpmeta", b'<!DOCTYPE x [<!ENTITY a "b">]><x:xmpmeta'), [], "xmp-doctype"),
        (
            lambda p: p.replace(b"<dc:creator>", b"<a>" * 101 + b"</a>" * 101 + b"<dc:creator>"),
            ["Agency"],
            "xmp-syntax",
        ),
    ],
)
def test_a_damaged_packet_yields_what_can_be_read(
    damage: Callable[[bytes], bytes], expected: list[str], code: str
) -> None:
    packet = make.xmp(
        {"dc:creator": make.seq("Zoë"), "photoshop:City": "x", "dc:rights": "all"},
        {"photoshop:Credit": "Agency"},
    )
    found = decoded("xmp", damage(packet))
    assert (texts(found), [code for code, _ in found.trouble.problems]) == (expected, [code])


def test_a_long_history_changes_nothing() -> None:
    history = "<rdf:Seq>" + "<rdf:li stEvt:action='saved'/>" * 500 + "</rdf:Seq>"
    nested = "<xmpMM:History><dc:rights>no</dc:rights></xmpMM:History>"
    for inside in (history, nested, history + nested):
        packet = make.xmp({"xmpMM:History": inside, "dc:rights": "yes"})
        assert texts(decoded("xmp", packet)) == ["yes"]


@pytest.mark.parametrize(("digest", "expected"), [("right", "match"), ("wrong", "mismatch"), ("", "absent")])
def test_the_digest_tells_whether_iim_was_edited(digest: str, expected: str) -> None:
    block = make.iim((80, "Zoë"))
    sums = {"right": hashlib.md5(block).digest(), "wrong": b"x" * 16, "": b""}
    parts = [(0x0404, block)] + ([(0x0425, sums[digest])] if digest else [])
    found, told = irb.blocks(Block("irb", make.resources(*parts), 0), "photoshop", Trouble("a"))
    assert ([one.kind for one in found], told) == (["iim"], expected)
