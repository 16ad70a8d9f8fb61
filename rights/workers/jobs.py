"""An open image file to a thumbnail, or to what its camera noted. Runs only inside a worker.

The one place that knows Pillow and ExifRead.
"""

import io
import json
import os
import warnings
from collections.abc import Callable

from rights.sources.images.blocks import exif_block

EDGE = 240  # pixels, of a thumbnail's longer side
QUALITY = 60
MAX_PIXELS = 60_000_000
MAX_FILE = 64 << 20
MAX_SCANS = 100  # a progressive JPEG of 42 KB with 3,000 scans takes half a minute to decode
# Never "MPO": asking for it by name fails for every file that is no JPEG.
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "AVIF", "BMP")
CAMERA_TAGS = {
    "taken": ("EXIF DateTimeOriginal", "EXIF OffsetTimeOriginal"),
    "camera": ("Image Make", "Image Model"),
    "lens": ("EXIF LensModel",),
    "exposure": ("EXIF ExposureTime", "EXIF FNumber", "EXIF ISOSpeedRatings", "EXIF FocalLength"),
    "software": ("Image Software",),
}


class Refused(Exception):  # noqa: N818 - an answer
    """The job declines this file; `code` and the text say why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def load() -> None:
    """Import every decoder now, before the process is closed off."""
    import exifread
    from PIL import Image

    Image.init()
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error")
    exifread.process_file(io.BytesIO(b"II*\0\x08\0\0\0\0\0\0\0\0\0"), details=False)


def thumbnail(fd: int) -> bytes:
    """A WebP of the first frame, upright, at most 240 pixels wide and high, without any metadata."""
    from PIL import Image, ImageOps

    with io.BytesIO(_whole(fd)) as file, Image.open(file, formats=FORMATS) as picture:
        if picture.width * picture.height > MAX_PIXELS:
            raise Refused("too-large", f"it has {picture.width} x {picture.height} pixels")
        picture.draft("RGB", (2 * EDGE, 2 * EDGE))
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((EDGE, EDGE))
        small = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
        # A new picture: nothing that came with the old one can travel along.
        clean = Image.new("RGB", small.size, "white")
        clean.paste(small, mask=small.getchannel("A") if small.mode == "RGBA" else None)
        made = io.BytesIO()
        clean.save(made, "WEBP", quality=QUALITY, exif=b"", xmp=b"", icc_profile=None)
        return made.getvalue()


def camera(fd: int) -> bytes:
    """What the camera noted, as a JSON object of plain strings: when, with what, where; and the size in pixels."""
    import exifread
    from exifread.utils import get_gps_coords

    facts: dict[str, str] = {}
    block = exif_block(fd)
    if block:
        tags = exifread.process_file(
            io.BytesIO(block), details=False, extract_thumbnail=False, truncate_tags=False
        )
        for fact, names in CAMERA_TAGS.items():
            texts = [str(tags[name]).strip() for name in names if name in tags]
            if any(texts):
                facts[fact] = " ".join(text for text in texts if text)[:300]
        position = get_gps_coords(tags)
        if position:
            facts["position"] = f"{position[0]:.5f}, {position[1]:.5f}"
    size = _pixels(fd)
    if size:
        facts["pixels"] = size
    return json.dumps(facts).encode()


def _pixels(fd: int) -> str:
    """Width x height as the file's header says; "" where Pillow does not know the format."""
    from PIL import Image

    with os.fdopen(os.dup(fd), "rb") as file:
        file.seek(0)
        try:
            with Image.open(file, formats=FORMATS) as picture:
                return f"{picture.width} x {picture.height}"
        except Exception:  # noqa: BLE001 - a header Pillow cannot read takes nothing from the other facts
            return ""


def _whole(fd: int) -> bytes:
    size = os.fstat(fd).st_size
    if size > MAX_FILE:
        raise Refused("too-large", f"it has {size} bytes; more than {MAX_FILE >> 20} MB are not decoded")
    content = os.pread(fd, size, 0)
    if content.startswith(b"\xff\xd8") and content.count(b"\xff\xda") > MAX_SCANS:
        raise Refused("too-many-entries", f"it is a JPEG of more than {MAX_SCANS} scans")
    return content


JOBS: dict[str, Callable[[int], bytes]] = {"thumbnail": thumbnail, "camera": camera}
