"""Metadata that JPEG XL packs with Brotli: read where the package is there, told of where it is not or too old."""

import sys
from types import ModuleType, SimpleNamespace

import pytest

from rights.model.image import Image
from rights.sources.images import reading
from rights.sources.images.window import Trouble, Window
from tests import made_images as make
from tests.support.image_files import BROTLI


def read(packed: bytes) -> Image:
    data = make.jxl(make.box(b"brob", b"xml " + packed))
    return reading._read_window(Window(-1, len(data), data, Trouble("a.jxl")), "a.jxl")


def test_a_packed_box_is_read() -> None:
    pytest.importorskip("brotli", minversion="1.2")
    image = read(BROTLI)
    assert ([value.value for value in image.values], image.problems) == (["all"], ())


def test_a_damaged_box_is_told() -> None:
    pytest.importorskip("brotli", minversion="1.2")
    assert [problem.code for problem in read(b"\xff" + BROTLI).problems] == ["brotli"]


@pytest.mark.parametrize("module", [None, SimpleNamespace(Decompressor=object)], ids=["missing", "1.1"])
def test_without_a_package_that_keeps_a_limit_it_is_told(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType | None
) -> None:
    monkeypatch.setitem(sys.modules, "brotli", module)
    image = read(BROTLI)
    assert (image.values, [problem.code for problem in image.problems]) == ((), ["no-brotli"])
