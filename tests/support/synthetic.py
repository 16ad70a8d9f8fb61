"""Pictures that say how they came to be."""

from tests import made_images as make

TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def picture(source_type: str = "") -> bytes:
    """A JPEG; with this IPTC digital source type where one is given."""
    attributes = {"Iptc4xmpExt:DigitalSourceType": TYPES + source_type} if source_type else None
    return make.jpeg(make.xmp_segment(make.xmp({}, attributes)))
