"""One file of every container, made from nothing, with the values it must yield."""

import zlib

from tests import made_images as make

EXIF = make.tiff(make.ascii_tag(315, "Zoë Ångström"), make.ascii_tag(33432, "© 2024 Zoë\0Desk"))
PACKET = make.xmp(
    {
        "dc:creator": make.seq("Zoë Ångström", "Second"),
        "dc:rights": make.alt(("de", "alle"), ("x-default", "all")),
    },
    {"cc:license": "https://creativecommons.org/licenses/by/4.0/"},
)
IIM = make.iim((80, "Zoë"), (80, "Second"), (116, "© Zoë"))
FROM_EXIF = {"exif.Artist": ["Zoë Ångström"], "exif.Copyright": ["© 2024 Zoë\nDesk"]}
FROM_IIM = {"iim.By-line": ["Zoë", "Second"], "iim.CopyrightNotice": ["© Zoë"]}
FROM_XMP = {
    "xmp.cc:license": ["https://creativecommons.org/licenses/by/4.0/"],
    "xmp.dc:creator": ["Zoë Ångström", "Second"],
    "xmp.dc:rights": ["all"],
}
UUID_XMP = "be7acfcb97a942e89c71999491e3afac"
UUID_EXIF = b"JpgTiffExif->JP2".hex()
RESOURCES = make.resources((0x0404, IIM), (0x0422, EXIF), (0x0424, PACKET))
NESTED = make.tiff(
    *make.PICTURE,
    make.ascii_tag(315, "Zoë Ångström"),
    make.ascii_tag(33432, "© 2024 Zoë\0Desk"),
    (700, 1, PACKET),
    (33723, 7, IIM),
    (34377, 7, make.resources((0x0404, b""))),
)
# An XMP packet with dc:rights "all", packed by brotli 1.2.
BROTLI = bytes.fromhex(
    "1bc8002064ea1ce9073726ed763eb04fca45bd6d636f0511fde2103c8e255f08da37efcf6e9992c50ac945bffcf2c37f9a4f7d6db67cf9a7a2c667d1ba8a528c6c0c3973a4a2b6654d0287597488e3cc6ef7088d4b2625a18d9c7fbffc47fa896b9cf8a896a7c835efa34aa6c8203c98a0822190a2fa0131c3d78a9833ac253018803a"
)
FILES: dict[str, tuple[str, bytes, dict[str, list[str]]]] = {
    "a.jpg": (
        "JPEG",
        make.jpeg(make.exif_segment(EXIF), make.xmp_segment(PACKET), make.photoshop_segment(RESOURCES[:])),
        FROM_EXIF | FROM_IIM | FROM_XMP,
    ),
    "a.png": (
        "PNG",
        make.png(make.itxt(b"XML:com.adobe.xmp", PACKET), late=(make.chunk(b"eXIf", EXIF), make.raw_profile(b"iptc", IIM))),
        FROM_EXIF | FROM_IIM | FROM_XMP,
    ),
    "a.webp": ("WebP", make.webp((b"EXIF", EXIF), (b"XMP ", PACKET)), FROM_EXIF | FROM_XMP),
    "b.webp": ("WebP", make.webp((b"EXIF", b"Exif\0\0" + EXIF)), FROM_EXIF),
    "a.tif": ("TIFF", NESTED, FROM_EXIF | FROM_IIM | FROM_XMP),
    "a.dng": ("TIFF", make.tiff(make.ascii_tag(315, "Zoë Ångström"), order=">"), {"exif.Artist": ["Zoë Ångström"]}),
    "a.orf": ("ORF", make.tiff(make.ascii_tag(315, "Zoë"), magic=b"IIRO"), {"exif.Artist": ["Zoë"]}),
    "a.heic": ("HEIF", make.heif(EXIF, PACKET), FROM_EXIF | FROM_XMP),
    "b.heic": ("HEIF", make.heif(EXIF, zlib.compress(PACKET), encoding=b"deflate"), FROM_EXIF | FROM_XMP),
    "a.avif": ("AVIF", make.heif(EXIF, PACKET, brand=b"avif"), FROM_EXIF | FROM_XMP),
    "a.cr3": ("CR3", make.cr3(EXIF, make.tiff(make.ascii_tag(42032, "Owner")), PACKET), FROM_EXIF | FROM_XMP | {"exif.CameraOwnerName": ["Owner"]}),
    "a.jxl": ("JPEG XL", make.jxl(make.box(b"Exif", bytes(4) + EXIF), make.box(b"xml ", PACKET)), FROM_EXIF | FROM_XMP),
    "a.jp2": ("JPEG 2000", make.jp2(make.uuid(UUID_EXIF, EXIF), make.uuid(UUID_XMP, PACKET)), FROM_EXIF | FROM_XMP),
    "a.gif": ("GIF", make.gif(PACKET, frames=3), FROM_XMP),
    "a.psd": ("PSD", make.psd(RESOURCES), FROM_EXIF | FROM_IIM | FROM_XMP),
    "a.psb": ("PSD", make.psd(RESOURCES, version=2), FROM_EXIF | FROM_IIM | FROM_XMP),
    "a.raf": ("RAF", make.raf(make.jpeg(make.exif_segment(EXIF))), FROM_EXIF),
    "a.svg": ("SVG", make.svg(PACKET.decode().partition("?>")[2].rpartition("<?")[0]), FROM_XMP),
    "a.svgz": ("SVG", zlib.compress(make.svg(PACKET.decode().partition("?>")[2].rpartition("<?")[0]), wbits=31), FROM_XMP),
    "side.xmp": ("XMP", PACKET, FROM_XMP),
    "wide.xmp": ("XMP", PACKET.decode().encode("utf-16"), FROM_XMP),
}  # fmt: skip
