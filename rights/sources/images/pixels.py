"""Turns the width and height that a header claims into a problem, where no picture of that size can be there."""

from rights.sources.images.window import Window

MANY = 60_000_000  # pixels; below this any claim costs a decoder little
DENSEST = 2_000  # pixels a byte: beyond what any format packs an empty surface to in a picture of that size


def judge_size(window: Window, width: int, height: int, at: int, limit: int = 0xFFFFFFFF) -> None:
    """Complain of a picture without surface, wider than its format allows, or too large for its file by far."""
    if not 0 < width <= limit or not 0 < height <= limit:
        message = f"it claims to be {width} x {height} pixels"
    elif width * height > MANY and width * height > DENSEST * window.size:
        message = f"it claims to be {width} x {height} pixels, in {window.size} bytes"
    else:
        return
    window.trouble.add("dimensions", message, at, lost=False)
