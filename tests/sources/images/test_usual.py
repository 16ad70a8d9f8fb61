"""What is read without a parser is what the parser reads."""

import random
import time

import pytest

from rights.model.image import FieldValue
from rights.sources.images import rdf, usual, xmp
from rights.sources.images.packet import prepare
from rights.sources.images.vocabulary import vocabulary
from tests import made_images as make

ARRAYS = {
    "dc:creator": make.seq("Zoë", "Jane"),
    "dc:rights": make.alt(("x-default", "© all"), ("de", "alle")),
}
STRUCTURE = '<rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>Agency</plus:LicensorName></rdf:li></rdf:Seq>'


def values(packet: bytes, properties: rdf.Properties) -> list[FieldValue]:
    found: list[FieldValue] = []
    xmp._Writer(0, "xmp", vocabulary(packet), found).write(properties)
    return found


def both(made: bytes) -> tuple[list[FieldValue] | None, list[FieldValue], str | None]:
    """The values without a parser, those with one, and the parser's complaint."""
    packet = prepare(made)[0]
    names = vocabulary(packet)
    quick, slow = usual.properties(packet, names), rdf.parse(packet, names)
    return None if quick is None else values(packet, quick), values(packet, slow.properties), slow.error


@pytest.mark.parametrize(
    "made",
    [
        make.xmp(ARRAYS, {"photoshop:Credit": "Agency", "dc:format": "image/jpeg"}, padding=9),
        make.xmp(ARRAYS, {"xmpRights:Marked": "True"}).replace(b'"', b"'"),
        make.xmp(ARRAYS).replace(b"><", b">\n  <"),
        make.xmp({"xmpMM:History": make.seq("a", "b"), **ARRAYS, "photoshop:Headline": "One\ntwo"}),
        make.xmp({"plus:Licensor": STRUCTURE, **ARRAYS}),
        make.xmp({"dc:title": "x"}).replace(b"<dc:title>x</dc:title>", b'<cc:license rdf:resource="https://a.b/"/>'),
        make.xmp({"dc:subject": "<rdf:li>x > y</rdf:li>", "dc:title": make.alt(("", "a > b"))}).replace(b"&gt;", b">"),
        make.xmp({"dc:creator": "<rdf:Description><dc:title>no</dc:title></rdf:Description>", "dc:title": "yes"}),
        make.xmp({"dc:creator": ""}, {"dc:rights": "its"}),
        make.xmp(ARRAYS, {"photoshop:Credit": "Zoë's"}).replace(b"&#x27;", b"'"),
        make.xmp(ARRAYS).replace(b"</rdf:RDF>", b'<rdf:Description photoshop:Credit="Agency"/>\n<rdf:Description><dc:title>x</dc:title>\n</rdf:Description> </rdf:RDF>\n'),
        make.xmp(ARRAYS).partition(b'meta/">')[2].replace(b"</x:xmpmeta>", b""),
        make.xmp({"dc:subject": "", **ARRAYS}).replace(b"<dc:subject></dc:subject>", b'<dc:subject/><dc:format x="dc:title"/>'),
        make.xmp({"dc:title": "x"}, {"xmp:Label": "dc:rights='no'"}).replace(b"&#x27;", b"'"),
    ],
)  # fmt: skip
def test_the_usual_shapes_are_read_without_a_parser(made: bytes) -> None:
    quick, slow, error = both(made)
    assert (quick, error) == (slow, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Jane", b"J&amp;ne"),
        (b"Jane", b"<![CDATA[Jane]]>"),
        (b"Jane", b"<!-- </rdf:li> -->Jane"),
        (b"Jane", b"<?p </rdf:li>?>Jane"),
        (b"Jane", b"Ja\x01ne"),
        (b"Jane", b"Ja\rne"),
        (b"Jane", b"Ja]]>ne"),
        (b"Jane", b"Ja\xef\xbf\xbfne"),
        (b"Jane", b"Ja\xffne"),
        (b'rdf:about=""', b'dc:title="a > b"'),
        (b'rdf:about=""', b'dc:title="a\nb"'),
        (b'rdf:about=""', b'dc:title="a" dc:title="b"'),
        (b"<dc:creator>", b"<dc:creator><dc:creator></dc:creator>"),
        (b"</rdf:RDF>", b"</rdf:RDF><a/>"),
        (b"</rdf:RDF>", b"</></rdf:RDF>"),
        (b"</rdf:RDF>", b"<dc:title>x</dc:title></rdf:RDF>"),
        (b"</rdf:Description>", b"</></rdf:Description>"),
        (b"</rdf:Description>", b"x</rdf:Description>"),
        (b"</x:xmpmeta>", b"</x:other>"),
        (b'rdf:about=""', b"dc:title='a\" b=\"c'"),
        (b'rdf:about=""', b"dc:title=xax"),
        (b"</dc:creator>", b""),
    ],
)
def test_any_other_shape_is_left_to_the_parser(old: bytes, new: bytes) -> None:
    made = make.xmp(ARRAYS)
    assert old in made
    assert both(made.replace(old, new, 1))[0] is None


@pytest.mark.parametrize(
    "inside",
    [
        "".join(f"<a{number}>" for number in range(20_000)),
        "<a>" * 20_000 + "</a>" * 20_000,
        "<a>" + "<b/>" * 20_000,
        "<dc:creator><rdf:Seq>" + "<rdf:li>x</rdf:li>" * 20_000 + "<x/></rdf:Seq></dc:creator>",
        "<dc:creator><rdf:Seq>" + "<rdf:li>" * 20_000,
        "</a>" * 20_000,
        " " * 100_000,
    ],
)
def test_any_packet_takes_linear_time(inside: str) -> None:
    packet = prepare(make.xmp(ARRAYS | {"dc:title": inside}))[0]
    names = vocabulary(packet)
    start = time.process_time()
    usual.properties(packet, names)
    assert time.process_time() - start < 1


def test_damage_changes_no_value_that_the_parser_would_read() -> None:
    chance = random.Random(7)
    made = make.xmp(
        {**ARRAYS, "xmpMM:History": make.seq("a"), "dc:title": "x"}, {"photoshop:Credit": "Agency"}
    )
    compared = 0
    for _ in range(3_000):
        damaged = bytearray(made)
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randint(0, 3)] = chance.choice(
                (b"", b"<", b">", b'"', b"'", b"/", b" ", b"\n", b"x", b"=", b"<a/>", b"<a>", b"</a>")
            )
        quick, slow, error = both(bytes(damaged))
        if quick is not None and error is None:
            assert quick == slow, damaged
            compared += 1
    assert compared > 300
