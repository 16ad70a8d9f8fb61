"""Targets of the image readers: every container's walker, every block's decoder, and how blocks are reconciled."""

import json
import os
import struct
import tempfile
import zlib
from functools import cache

from rights.model.image import FieldValue, Image
from rights.report.escape import json_text
from rights.report.inspect_image import image_line, image_text
from rights.sources.images import iim, irb, pngtext, rdf, reading, usual, xmp
from rights.sources.images.block import Block, Found
from rights.sources.images.blocks import exif_block
from rights.sources.images.kinds import sniff
from rights.sources.images.packet import Refused, prepare
from rights.sources.images.reconcile import ORDERS, reconcile
from rights.sources.images.vocabulary import vocabulary
from rights.sources.images.window import PREFIX, Trouble, Window
from tests import made_images as make
from tests.fuzz.target import Target, again
from tests.support.image_files import BROTLI, EXIF, FILES, IIM, NESTED, PACKET, RESOURCES

SHORT = 40  # bytes of a file held at first, in the second reading: what follows is asked for piece by piece
INFLATED = 16 << 20  # a gzipped drawing's offsets count in the drawing


@cache
def _scratch() -> int:
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


def _put(data: bytes) -> int:
    """A descriptor of a file that holds `data`."""
    fd = _scratch()
    os.ftruncate(fd, 0)
    os.pwrite(fd, data, 0)
    return fd


def _read(data: bytes, held: int = PREFIX) -> Image:
    return reading._read_window(Window(_put(data), len(data), data[:held], Trouble("a")), "a")


def file_law(data: bytes) -> None:
    image = _read(data)
    image_law(image, INFLATED if data[:2] == b"\x1f\x8b" else len(data))
    exif_block(_put(data))
    if again(data):
        assert _read(data) == image, "a second reading differs"
    if sniff(data) == sniff(data[:SHORT]):
        assert _read(data, SHORT) == image, "read piece by piece it differs"


def image_law(image: Image, size: int) -> None:
    """What holds for any picture: places inside the file, values that say something, reports that can be written."""
    for value in image.values:
        assert 0 <= value.offset <= size, value
        assert value.value.strip("\0 "), value
        assert value.position >= 0
    for problem in image.problems:
        assert problem.message
        assert 0 <= (problem.place.offset or 0) <= size, problem
    for order in ORDERS if image.values else ():
        for seen in reconcile(image, order):
            assert set(seen.values) <= set(image.values)
    if image.values and again(image.values[0].value.encode("utf-8", "replace")):
        json.loads(json_text(image_line(image)))
        image_text(image)


def packed_law(data: bytes) -> None:
    """What stands in a file as deflated text is reached past the compression: a drawing, a PNG's and a HEIF's."""
    file_law(zlib.compress(data, wbits=31))
    keyword, _, text = data.partition(b"\0")
    kept = keyword[:20] or b"Author"
    file_law(
        make.png(
            make.chunk(b"zTXt", kept + b"\0\0" + zlib.compress(text)), make.itxt(kept, text, packed=True)
        )
    )
    file_law(make.heif(b"", zlib.compress(data), encoding=b"deflate"))


def _decoded(kind: str, data: bytes) -> Found:
    found = Found(Trouble("a"))
    found.trouble.size = len(data)
    block = Block(kind, data, 0, keyword="author")  # type: ignore[arg-type]  # one of DECODERS
    reading.DECODERS[kind](block, kind, found)
    return found


def _block_law(kind: str, data: bytes) -> None:
    found = _decoded(kind, data)
    image_law(Image("a", "JPEG", tuple(found.values), tuple(found.trouble.problems.values())), len(data))
    for block in found.nested:
        assert 0 <= block.offset <= len(data)
    if again(data):
        assert _decoded(kind, data).values == found.values, "a second reading differs"


def exif_law(data: bytes) -> None:
    _block_law("exif", data)


def iim_law(data: bytes) -> None:
    _block_law("iim", data)
    trouble = Trouble("a")
    for _, at, length in iim._datasets(Block("iim", data, 0), "iim", trouble):
        assert 0 <= at <= at + length <= max(len(data), at)


def irb_law(data: bytes) -> None:
    trouble = Trouble("a")
    inner, digest = irb.blocks(Block("irb", data, 0), "photoshop", trouble)
    assert digest in {None, "match", "mismatch", "absent"}
    assert (digest is None) == (not any(block.kind == "iim" for block in inner))
    for block in inner:
        assert data[block.offset : block.offset + len(block.data)] == block.data
    for problem in trouble.problems.values():
        assert 0 <= (problem.place.offset or 0) <= len(data)


def png_text_law(data: bytes) -> None:
    for charset in ("", "utf-8"):
        found = Found(Trouble("a"))
        pngtext.decode(Block("png", data, 0, keyword="author", charset=charset), "png", found)
        assert len(found.values) <= 1


def xmp_law(data: bytes) -> None:
    _block_law("xmp", data)


def usual_law(data: bytes) -> None:
    """What is read without a parser is what the parser reads."""
    try:
        packet = prepare(data)[0]
    except Refused:
        return
    names = vocabulary(packet)
    quick = usual.properties(packet, names)
    if quick is None:
        return
    slow = rdf.parse(packet, names)
    if slow.error is None:
        assert _written(packet, quick) == _written(packet, slow.properties)


def _written(packet: bytes, properties: rdf.Properties) -> list[FieldValue]:
    found: list[FieldValue] = []
    xmp._Writer(0, "xmp", vocabulary(packet), found).write(properties)
    return found


def extended_law(data: bytes) -> None:
    """Extended XMP: the first bytes say how the packet is cut and numbered, the rest is the packet."""
    if len(data) < 4:
        return
    guid = b"0123456789ABCDEF0123456789ABCDEF"
    size, shift = data[0] + 1, data[1] % 8
    packet = data[4:]
    pieces = [(at, packet[at : at + size * 16]) for at in range(0, len(packet), size * 16)]
    pieces = pieces[shift:] + pieces[:shift]
    segments = [
        make.segment(
            0xE1,
            b"http://ns.adobe.com/xmp/extension/\0"
            + (guid if data[2] != at % 251 else guid[::-1])
            + struct.pack(">II", len(packet) + (data[3] & 1), at)
            + piece,
        )
        for at, piece in pieces
    ]
    main = make.xmp({}, {"xmpNote:HasExtendedXMP": guid.decode()})
    file_law(make.jpeg(*segments, make.xmp_segment(main)))


def sidecar_law(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.jpg")  # noqa: PTH118 - what `read` is given is a string
        for name, content in ((path, SIDECAR_OF), (path + ".xmp", data)):
            with open(name, "wb") as file:  # noqa: PTH123 - a string again
                file.write(content)
        image = reading.read(path, "a.jpg")
    assert image.sidecar == "a.jpg.xmp"
    image_law(image, max(len(data), len(SIDECAR_OF)))


SIDECAR_OF = make.jpeg(make.exif_segment(EXIF))


def reconcile_law(data: bytes) -> None:
    """Any values in any blocks: a line is a field, a block and a value."""
    values = []
    for at, line in enumerate(data.decode("utf-8", "replace").split("\n")[:40]):
        field, block, language, value = (line.split("\t") + [""] * 4)[:4]
        if value.strip("\0 "):  # no reader keeps others
            values.append(FieldValue(field, value, block or "xmp", at, language=language or None))
    for digest in (None, "match", "mismatch", "absent"):
        image_law(Image("a", "JPEG", tuple(values), iim_digest=digest), len(values) + 40)


def _files(*formats: str) -> list[bytes]:
    return [content for form, content, _ in FILES.values() if form in formats]


BOXES = ("HEIF", "AVIF", "CR3", "JPEG XL", "JPEG 2000")
BOX_WORDS = (
    "ftyp", "meta", "iinf", "infe", "iloc", "idat", "mdat", "Exif", "mime", "uuid", "moov", "CMT1", "CMT2", "xml ", "brob", "jumb",
    "jxlc", "jp2h", "hdlr", "pict", "application/rdf+xml", "deflate", "heic", "avif", "crx ", b"\0\0\0\1", b"\0\0\0\0", b"\xff\xff\xff\xff",
)  # fmt: skip
XMP_WORDS = (
    "<rdf:RDF", "</rdf:RDF>", "<rdf:Description", "</rdf:Description>", "<rdf:Seq>", "</rdf:Seq>", "<rdf:Alt>", "<rdf:Bag>", "<rdf:li>",
    "</rdf:li>", ' xml:lang="x-default"', "<dc:creator>", "</dc:creator>", "<dc:rights>", "dc:rights=", "rdf:resource=", "rdf:about=",
    ' rdf:parseType="Resource"', "<rdf:value>", "xmlns:dc=", "http://purl.org/dc/elements/1.1/", "xmlns=", "plus:Licensor", "<cc:license",
    "<plus:LicensorName>", "<!--", "-->", "<![CDATA[", "]]>", "<?xpacket", "?>", "&amp;", "&#x26;", "<!DOCTYPE", "/>", "</", "xmpMM:History",
    "photoshop:Credit=", "<x:xmpmeta", "</x:xmpmeta>", "'", '"',
)  # fmt: skip
TIFF_WORDS = (
    b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"IIRO", b"IIU\0", b"\x3b\x01\x02\0", b"\x98\x82\x02\0", b"\x69\x87\x04\0", b"\xbc\x02\x01\0",
    b"\xbb\x83\x07\0", b"\x49\x86\x07\0", b"\x9d\x9c\x01\0", b"\x25\x88\x04\0", b"\x01\x3b\0\x02", b"\xff\xff\xff\xff", b"\x08\0\0\0",
)  # fmt: skip
RDF = make.xmp({"dc:creator": make.seq("Zoë", "Jane")}, {"photoshop:Credit": "Agency"})
LICENSOR = (
    '<rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>A</plus:LicensorName></rdf:li></rdf:Seq>'
)


def _packets() -> list[bytes]:
    wide = make.xmp({"dc:rights": make.alt(("x-default", "all"), ("de", "alle"))}).decode()
    return [
        PACKET, RDF, wide.encode("utf-16"), RDF.replace(b'"', b"'"), RDF.replace(b"><", b">\n <"),
        make.xmp({"plus:Licensor": LICENSOR, "dc:title": "x"}),
        make.xmp({"xmpMM:History": make.seq("a" * 9), "dc:title": "x"}, {"dc:rights": "its"}, declare=("dc", "xmpMM")),
        make.xmp({"dc:rights": "Zo\x01e"}), make.xmp({"dc:rights": "x"}).replace(b">x<", b">Zo\xeb & B<"),
        make.xmp({"dc:title": "x"}).replace(b"<dc:title>x</dc:title>", b'<cc:license rdf:resource="https://a.b/"/>'),
    ]  # fmt: skip


TARGETS = {
    "jpeg": Target(
        file_law, lambda: _files("JPEG"),
        ("Exif\0\0", "http://ns.adobe.com/xap/1.0/\0", "http://ns.adobe.com/xmp/extension/\0", "Photoshop 3.0\0", "8BIM", b"\xff\xe1", b"\xff\xed",
         b"\xff\xeb", b"\xff\xda", b"\xff\xd9", b"\xff\xc0", b"\xff\xff", *TIFF_WORDS[:4]),
    ),
    "png": Target(file_law, lambda: _files("PNG"), ("IHDR", "IDAT", "IEND", "tEXt", "zTXt", "iTXt", "eXIf", "caBX", "Author\0", "XML:com.adobe.xmp\0", "Raw profile type iptc\0", b"\0\0\0\0", b"\xff\xff\xff\xff")),
    "webp": Target(file_law, lambda: _files("WebP"), ("RIFF", "WEBP", "VP8X", "VP8L", "VP8 ", "EXIF", "XMP ", "C2PA", "Exif\0\0", b"\xff\xff\xff\xff")),
    "tiff": Target(file_law, lambda: [*_files("TIFF", "ORF"), NESTED.replace(b"II*\0", b"IIU\0", 1), BIG_TIFF], TIFF_WORDS),
    "boxes": Target(file_law, lambda: [*_files(*BOXES), make.jxl(make.box(b"brob", b"xml " + BROTLI))], BOX_WORDS),
    "gif": Target(file_law, lambda: _files("GIF"), ("GIF89a", b"\x21\xff\x0bXMP DataXMP", b"\x21\xf9\x04", b"\x2c", b"\x3b")),
    "psd": Target(file_law, lambda: _files("PSD"), ("8BPS", "8BIM", b"\x04\x04", b"\x04\x22", b"\x04\x24", b"\x04\x25")),
    "raf": Target(file_law, lambda: _files("RAF")),
    "svg": Target(file_law, lambda: [_files("SVG")[0], *_packets()[:2]], ("<svg ", "<metadata>", "</metadata>", "<!ENTITY a 'b'>", "&a;", "c2pa:manifest", *XMP_WORDS)),
    "packed": Target(packed_law, lambda: [_files("SVG")[0], b"Raw profile type exif\0\nexif\n  8\n49492a0008000000", b"XML:com.adobe.xmp\0" + PACKET], ("Raw profile type exif\0", "Raw profile type iptc\0", "XML:com.adobe.xmp\0", "Author\0")),
    "sidecar": Target(sidecar_law, _packets, XMP_WORDS),
    "exif": Target(exif_law, lambda: [EXIF, NESTED, make.tiff(make.ascii_tag(315, "Zoë"), order=">", exif=(make.ascii_tag(42032, "x"),)), BIG_TIFF], TIFF_WORDS, 2048),
    "iim": Target(iim_law, lambda: [IIM, make.iim((80, b"Zo\xeb"), charset=None), make.iim((116, "x" * 40))], (b"\x1c\x02\x50", b"\x1c\x01\x5a\0\x03", b"\x1b%G", b"\x80\x04", b"\x1b-A"), 2048),
    "irb": Target(irb_law, lambda: [RESOURCES, make.resources((0x0404, IIM), (0x0425, bytes(range(16))))], ("8BIM", "PHUT", b"\x04\x04", b"\x04\x25"), 2048),
    "png-text": Target(png_text_law, lambda: ["Zoë".encode(), b"Zo\xeb"], (), 512),
    "xmp": Target(xmp_law, _packets, XMP_WORDS),
    "xmp-usual": Target(usual_law, _packets, XMP_WORDS),
    "xmp-extended": Target(extended_law, lambda: [b"\3\0\xff\0" + PACKET, b"\1\2\xff\1" + PACKET, b"\0\0\0\0" + RDF], XMP_WORDS),
    "reconcile": Target(reconcile_law, lambda: [RECONCILED], ("exif.Artist", "iim.By-line", "xmp.dc:creator", "xmp.dc:rights", "iim.CopyrightNotice", "\txmp\t", "\tiim\t", "\tsidecar\t", "x-default"), 1024),
}  # fmt: skip
RECONCILED = (
    b"exif.Artist\texif\t\tJane\niim.By-line\tiim\t\tJane Doe of a name longer than li\n"
    b"xmp.dc:creator\txmp\t\tJane Doe of a name longer than limit\nxmp.dc:rights\txmp\tx-default\tall\nxmp.dc:rights\txmp\tde\talle"
)
BIG_TIFF = (
    b"II+\0\x08\0\0\0"
    + struct.pack("<QQ", 16, 1)
    + struct.pack("<HHQQ", 315, 2, 9, 56)
    + struct.pack("<Q", 0)
    + bytes(4)
    + b"Jane Doe\0"
)
