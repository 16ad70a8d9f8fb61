"""What `inspect` shows of an image, whole: as text for an editor and as one object for programs."""

from pathlib import Path

from rights.model.place import Place
from rights.model.problem import Problem
from rights.report.inspect_image import image_line, image_text
from rights.sources.images import read
from tests import made_images as make

EXIF = make.tiff(make.ascii_tag(315, "Zoë Ångström"), make.ascii_tag(33432, "© 2024 Zoë\0Desk"))
PACKET = make.xmp(
    {
        "dc:creator": make.seq("Zoe Angstrom"),
        "dc:rights": make.alt(("x-default", "© 2024 Zoë"), ("de", "\x9b alle")),
        "xmpRights:UsageTerms": make.alt(("x-default", "CC BY-SA 4.0")),
    },
    {"cc:license": "https://creativecommons.org/licenses/by/4.0/"},
)
IIM = make.iim((80, "Zo\xeb".encode("latin-1")), charset=None)
PICTURE = make.jpeg(
    make.exif_segment(EXIF),
    make.xmp_segment(PACKET),
    make.photoshop_segment(make.resources((0x0404, IIM), (0x0425, b"0123456789abcdef"))),
)
TEXT = """\
a.jpg  JPEG, 1 KB
  What the world sees
  ! Creator                   differs:
      MWG (Exif first)        Zoë Ångström
      IPTC (XMP first)        Zoe Angstrom
      Google                  Zoe Angstrom
  ! Copyright                 differs:
      MWG (Exif first)        © 2024 Zoë; Desk
      IPTC (XMP first)        © 2024 Zoë
      Google                  © 2024 Zoë
    Usage terms               CC BY-SA 4.0
  XMP
    Licence                   https://creativecommons.org/licenses/by/4.0/
    Creator                   Zoe Angstrom
    Rights                    © 2024 Zoë
    Rights (de)               \\u{9b} alle
    Usage terms               CC BY-SA 4.0
  Exif  (encoding guessed: utf-8)
    Artist                    Zoë Ångström
    Copyright                 © 2024 Zoë
    Copyright (editor)        Desk
  IPTC-IIM  (encoding guessed: cp1252; changed after the XMP was written (its digest does not fit))
    By-line                   Zoë
  Licence  (! the fields disagree)
    Attribution 4.0 International (cc-by-4.0)
      in XMP Licence
    Copyright notice without terms (copyright-notice)
      in XMP Rights, Exif Copyright
    Attribution-ShareAlike 4.0 International (cc-by-sa-4.0)
      in XMP Usage terms
  Camera
    Camera                    EOS R6
    Size                      8 x 8"""


def test_the_text_groups_by_block_and_marks_what_differs(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(PICTURE)
    image = read(tmp_path / "a.jpg", "a.jpg")
    assert "\n".join(image_text(image, {"pixels": "8 x 8", "camera": "EOS R6"})) == TEXT


def test_the_object_has_four_keys(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(make.jpeg(make.exif_segment(EXIF[:-4])))
    assert image_line(read(tmp_path / "a.jpg", "a.jpg")) == {
        "SourceFile": "a.jpg",
        "format": "JPEG",
        "fields": {"exif.Artist": ["Zoë Ångström"]},
        "problems": ["value"],
    }


def test_an_image_that_says_nothing_and_one_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(make.jpeg())
    (tmp_path / "b.jpg").write_text("no image")
    assert image_text(read(tmp_path / "a.jpg", "a.jpg")) == ["a.jpg  JPEG, 29 bytes", "  no rights metadata"]
    late = Problem("too-slow", "it took more than 3 s", Place("a.jpg"))
    assert image_text(read(tmp_path / "a.jpg", "a.jpg"), late)[2:] == [
        "  Camera",
        "    not read                  it took more than 3 s",
    ]
    assert image_text(read(tmp_path / "b.jpg", "b.jpg")) == [
        "b.jpg  no image, 8 bytes",
        "  Trouble",
        "    its bytes are of no image format known here",
    ]
