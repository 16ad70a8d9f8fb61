"""A scene's name to a drawn picture: what the samples show. Same name and size, same pixels."""

import math
from collections.abc import Callable
from random import Random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

Painter = Callable[[ImageDraw.ImageDraw, int, int, Random], None]
Colour = tuple[int, int, int]


def draw(scene: str, width: int = 480, height: int = 320) -> Image.Image:
    """The scene drawn at twice the size and reduced, so that edges are smooth."""
    image = Image.new("RGB", (2 * width, 2 * height))
    SCENES[scene](ImageDraw.Draw(image), 2 * width, 2 * height, Random(scene))
    return image.filter(ImageFilter.GaussianBlur(0.6)).resize((width, height), Image.Resampling.LANCZOS)


def _sky(pen: ImageDraw.ImageDraw, width: int, height: int, top: Colour, bottom: Colour) -> None:
    for y in range(height):
        part = y / height
        mixed = [round(a + (b - a) * part) for a, b in zip(top, bottom, strict=True)]
        pen.line([(0, y), (width, y)], fill=(mixed[0], mixed[1], mixed[2]))


def _launch_pad(pen: ImageDraw.ImageDraw, width: int, height: int, chance: Random) -> None:
    _sky(pen, width, height, (28, 38, 84), (244, 166, 110))
    for _ in range(60):
        x, y = chance.randrange(width), chance.randrange(height // 2)
        pen.ellipse([x, y, x + 2, y + 2], fill=(255, 255, 230))
    ground, middle = height * 4 // 5, width // 2
    pen.rectangle([0, ground, width, height], fill=(58, 48, 52))
    for side in (-1, 1):  # the arms of the service tower
        for step in range(9):
            y = ground - step * height // 14
            pen.line([(middle + side * 120, y), (middle + side * 34, y - 26)], fill=(40, 36, 46), width=6)
        pen.line(
            [(middle + side * 120, ground), (middle + side * 120, height // 5)], fill=(40, 36, 46), width=12
        )
    pen.polygon(
        [(middle, height // 8), (middle - 28, height // 3), (middle + 28, height // 3)], fill=(236, 236, 232)
    )
    pen.rectangle([middle - 28, height // 3, middle + 28, ground], fill=(218, 220, 216))
    pen.rectangle([middle - 28, height // 2, middle + 28, height // 2 + 26], fill=(196, 86, 60))
    for side in (-1, 1):
        pen.polygon(
            [(middle + side * 28, height // 2), (middle + side * 66, ground), (middle + side * 28, ground)],
            fill=(150, 156, 152),
        )


def _mosaic(pen: ImageDraw.ImageDraw, width: int, height: int, chance: Random) -> None:
    pen.rectangle([0, 0, width, height], fill=(214, 206, 190))
    tile = width // 48
    for row in range(height // tile):
        for column in range(width // tile):
            x, y = column - 24, row - 15
            distance = math.hypot(x, y * 1.1)
            if distance < 5:
                colour = (246, 200, 70)
            elif abs(math.sin(math.atan2(y, x) * 6)) < 0.45 and distance < 14:
                colour = (204, 66, 50)
            elif abs(distance - 15.5) < 1.2:
                colour = (250, 244, 226)
            else:
                colour = (44, 96, 150) if (row + column) % 5 else (70, 130, 176)
            shade = chance.randrange(-14, 15)
            pen.rectangle(
                [column * tile + 1, row * tile + 1, (column + 1) * tile - 2, (row + 1) * tile - 2],
                fill=(colour[0] + shade, colour[1] + shade, colour[2] + shade),
            )


def _railway(pen: ImageDraw.ImageDraw, width: int, height: int, chance: Random) -> None:
    _sky(pen, width, height, (120, 176, 214), (250, 226, 180))
    horizon, middle = height * 11 // 20, width * 3 // 5
    pen.ellipse([middle - 60, horizon - 90, middle + 60, horizon + 30], fill=(255, 240, 190))
    pen.rectangle([0, horizon, width, height], fill=(188, 164, 98))
    for _ in range(500):
        y = chance.randrange(horizon, height)
        x, tall = chance.randrange(width), 2 + (y - horizon) // 24
        pen.line([(x, y), (x + chance.randrange(-3, 4), y - tall)], fill=(150, 128, 66), width=2)
    for step in range(26):
        part = (step / 25) ** 2
        y = horizon + part * (height - horizon)
        pen.line(
            [(middle - 10 - part * 190, y), (middle + 10 + part * 190, y)],
            fill=(92, 74, 58),
            width=2 + int(part * 12),
        )
    for side in (-1, 1):
        pen.line([(middle + side * 4, horizon), (middle + side * 150, height)], fill=(70, 70, 78), width=9)


def _city_signs(pen: ImageDraw.ImageDraw, width: int, height: int, chance: Random) -> None:
    _sky(pen, width, height, (146, 196, 232), (226, 238, 240))
    pen.rectangle([0, height * 3 // 4, width, height], fill=(170, 160, 120))
    pen.polygon(
        [(0, height), (width // 3, height * 3 // 4), (width // 2, height * 3 // 4), (width, height)],
        fill=(92, 92, 98),
    )
    for x in (width // 4, width * 3 // 4):
        pen.rectangle([x - 9, height // 3, x + 9, height * 5 // 6], fill=(120, 124, 128))
    box = [width // 6, height // 6, width * 5 // 6, height * 11 // 20]
    pen.rounded_rectangle(box, 24, fill=(20, 92, 160), outline=(246, 246, 246), width=8)
    font = ImageFont.load_default(height // 9)
    for line, text in enumerate(("BAIKONUR   8", "KYZYLORDA   236")):
        pen.text((width // 5, height // 5 + line * height // 6), text, font=font, fill=(250, 250, 250))


def _museum(pen: ImageDraw.ImageDraw, width: int, height: int, chance: Random) -> None:
    _sky(pen, width, height, (226, 216, 200), (188, 176, 160))
    pen.polygon(
        [(0, height), (0, height * 4 // 5), (width, height * 4 // 5), (width, height)], fill=(132, 98, 72)
    )
    for column in range(5):
        x = width * (2 * column + 1) // 10
        pen.rectangle(
            [x - 54, height // 10, x + 54, height // 2],
            fill=(240, 246, 248),
            outline=(120, 112, 100),
            width=6,
        )
    pen.ellipse([width // 2 - 150, height // 3, width // 2 + 150, height // 3 + 300], fill=(96, 84, 78))
    pen.ellipse(
        [width // 2 - 130, height // 3 + 16, width // 2 + 90, height // 3 + 210], fill=(134, 118, 108)
    )
    pen.ellipse(
        [width // 2 - 40, height // 3 + 90, width // 2 + 40, height // 3 + 170],
        fill=(40, 44, 52),
        outline=(210, 206, 196),
        width=8,
    )
    pen.rectangle(
        [width // 2 - 190, height * 4 // 5, width // 2 + 190, height * 4 // 5 + 30], fill=(90, 66, 50)
    )


def _street(pen: ImageDraw.ImageDraw, width: int, height: int, chance: Random) -> None:
    _sky(pen, width, height, (52, 48, 96), (236, 140, 120))
    for block in range(4):
        left, top = block * width // 4 + 10, height // 4 + chance.randrange(70)
        pen.rectangle(
            [left, top, left + width // 4 - 26, height * 5 // 6], fill=(86 + block * 10, 78 + block * 8, 96)
        )
        for row in range(7):
            for column in range(5):
                lit = chance.random() < 0.45
                x, y = left + 18 + column * (width // 24), top + 20 + row * 46
                if y < height * 3 // 4:
                    pen.rectangle([x, y, x + 22, y + 26], fill=(255, 220, 140) if lit else (58, 56, 84))
    pen.rectangle([0, height * 5 // 6, width, height], fill=(48, 44, 54))


def _harbour(pen: ImageDraw.ImageDraw, width: int, height: int, chance: Random) -> None:
    _sky(pen, width, height, (188, 214, 226), (250, 238, 220))
    pen.rectangle([0, height * 3 // 5, width, height], fill=(64, 120, 140))
    for _ in range(90):
        x, y = chance.randrange(width), chance.randrange(height * 3 // 5, height)
        pen.line([(x, y), (x + 40, y)], fill=(110, 164, 178), width=3)
    for boat in range(3):
        x, y = width * (1 + 2 * boat) // 7, height * (13 + boat) // 20
        pen.polygon(
            [(x - 90, y), (x + 90, y), (x + 60, y + 44), (x - 60, y + 44)],
            fill=(180 - boat * 50, 60 + boat * 20, 50),
        )
        pen.line([(x, y), (x, y - 200)], fill=(80, 60, 50), width=8)
        pen.polygon([(x + 8, y - 190), (x + 8, y - 20), (x + 100, y - 20)], fill=(250, 248, 240))


def _mountain(pen: ImageDraw.ImageDraw, width: int, height: int, chance: Random) -> None:
    _sky(pen, width, height, (90, 150, 204), (232, 240, 244))
    for ridge, colour in enumerate([(142, 164, 186), (96, 124, 146), (58, 88, 92)]):
        base = height * (8 + 3 * ridge) // 18
        points = [(step * width // 12, base - chance.randrange(30, 170 - 40 * ridge)) for step in range(13)]
        pen.polygon([(0, height), *points, (width, height)], fill=colour)
    pen.rectangle([0, height * 9 // 10, width, height], fill=(70, 110, 74))


SCENES: dict[str, Painter] = {
    "launch-pad": _launch_pad,
    "mosaic": _mosaic,
    "railway": _railway,
    "city-signs": _city_signs,
    "museum": _museum,
    "street": _street,
    "harbour": _harbour,
    "mountain": _mountain,
}
