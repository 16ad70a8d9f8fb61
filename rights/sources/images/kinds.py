"""Turns the first bytes of a file into the name of its format and the walker for it; knows image files' names."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from rights.sources.images.block import Block
from rights.sources.images.window import Window

Walk = Callable[[Window], Iterator[Block]]


class Kind(NamedTuple):
    """A format as told by bytes. `walker` is the module that knows its containers."""

    name: str
    walker: str | None
    extensions: frozenset[str]

    @property
    def walk(self) -> Walk | None:
        """None for a format that can hold no rights metadata (BMP, ICO). A run meets few formats: loaded at need."""
        return _walk(self.walker) if self.walker else None


@cache
def _walk(module: str) -> Walk:
    walk: Walk = import_module(f"rights.sources.images.{module}").walk
    return walk


def _kind(name: str, walker: str | None, extensions: str) -> Kind:
    return Kind(name, walker, frozenset(extensions.split()))


_HEIF = "heic heif hif heics heifs avif avifs avci avcs"
JPEG = _kind("JPEG", "jpeg", "jpg jpeg jpe jfif jif jps mpo thm insp")
PNG = _kind("PNG", "png", "png apng")
WEBP = _kind("WebP", "riff", "webp")
TIFF = _kind(
    "TIFF",
    "tiff",
    "tif tiff dng cr2 nef nrw arw sr2 srf srw pef kdc dcr erf 3fr fff iiq mos mef raw gpr exif",
)
ORF = _kind("ORF", "tiff", "orf ori")
RW2 = _kind("RW2", "tiff", "rw2 raw rwl")
RAF = _kind("RAF", "raf", "raf")
HEIF = _kind("HEIF", "bmff", _HEIF)
AVIF = _kind("AVIF", "bmff", _HEIF)
CR3 = _kind("CR3", "bmff", "cr3")
JP2 = _kind("JPEG 2000", "bmff", "jp2 jpx jpf jpm j2k j2c jpc jph")
JXL = _kind("JPEG XL", "bmff", "jxl")
GIF = _kind("GIF", "gif", "gif")
PSD = _kind("PSD", "psd", "psd psb psdt")
SVG = _kind("SVG", "svg", "svg svgz")
XMP = _kind("XMP", "xmpfile", "xmp")
BARE_JP2 = _kind("JPEG 2000", None, "jp2 j2k j2c jpc jph")  # the codestream without boxes
BARE_JXL = _kind("JPEG XL", None, "jxl")
BMP = _kind("BMP", None, "bmp dib")
ICO = _kind("ICO", None, "ico cur")

MAGIC = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
    (b"II+\0", TIFF),
    (b"MM\0+", TIFF),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"8BPS", PSD),
    (b"\0\0\0\x0cjP  \r\n\x87\n", JP2),
    (b"\0\0\0\x0cJXL \r\n\x87\n", JXL),
    (b"\xff\x0a", BARE_JXL),
    (b"\xff\x4f\xff\x51", BARE_JP2),
    (b"FUJIFILMCCD-RAW", RAF),
    (b"IIRO", ORF),
    (b"IIRS", ORF),
    (b"MMOR", ORF),
    (b"IIU\0", RW2),
    (b"\0\0\1\0", ICO),
    (b"\0\0\2\0", ICO),
    (b"BM", BMP),
)
NAMES = frozenset().union(
    *(kind.extensions for _, kind in MAGIC), _HEIF.split(), ["webp", "cr3", "svg", "svgz"]
)
PACKETS = ("<?xpacket", "<x:xmpmeta", "<x:xapmeta", "<rdf:RDF")


def sniff(head: bytes) -> Kind | None:
    """The format of a file that begins so; None for no image format known here."""
    for magic, kind in MAGIC:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF":
        return WEBP if head[8:12] == b"WEBP" else None
    if head[4:8] == b"ftyp":
        return _branded(head)
    if head[:2] == b"\x1f\x8b":
        return SVG
    return _text(head)


def _branded(head: bytes) -> Kind | None:
    """By the brands of the file type box (14496-12, 4.3); a video is no image."""
    size = min(int.from_bytes(head[:4], "big") or 16, 256)
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size, 4))}
    if b"crx " in brands:
        return CR3
    if brands & {b"avif", b"avis"}:
        return AVIF
    if brands & {
        b"heic",
        b"heix",
        b"heim",
        b"heis",
        b"hevc",
        b"hevx",
        b"mif1",
        b"mif2",
        b"msf1",
        b"avci",
        b"jpeg",
        b"unif",
    }:
        return HEIF
    return None


def _text(head: bytes) -> Kind | None:
    start = head[:4096]
    if b"\0" in start[:4] or start[:2] in {b"\xfe\xff", b"\xff\xfe"}:
        wide = "utf-16-be" if start[:1] in {b"\0", b"\xfe"} else "utf-16-le"
        text = start.decode(wide if b"\0\0" not in start[:4] else "utf-32", "replace")
    else:
        text = start.decode("latin-1").removeprefix("ï»¿")
    text = text.lstrip("\ufeff\0 \t\r\n")
    if text.startswith(PACKETS):
        return XMP
    if not text.startswith("<"):
        return None
    if "<svg" in text or ":svg" in text:
        return SVG
    return XMP if any(mark in text for mark in PACKETS) else None


def extension(name: str) -> str:
    """What follows the last dot, lower case, without the dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def is_image_name(name: str) -> bool:
    """Whether a file of this name is taken for an image when a folder is searched."""
    return extension(name) in NAMES
