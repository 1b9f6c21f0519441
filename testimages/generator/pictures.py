# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures that the test images show, as rows of pixel tuples, and how to turn them."""

RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 170, 60), (40, 60, 210), (240, 210, 40)
INK = (20, 20, 24)
CORNER = 40  # px, side of the coloured corners


def upright(width=240, height=160):
    """Corners red, green, blue, yellow (top left, top right, bottom left, bottom right), a dark F
    in the middle, and a soft ramp behind it. No symmetry of a rectangle leaves it unchanged."""
    rows = [[_ramp(x / width, y / height) for x in range(width)] for y in range(height)]
    for x0, y0, colour in (
        (0, 0, RED),
        (width - CORNER, 0, GREEN),
        (0, height - CORNER, BLUE),
        (width - CORNER, height - CORNER, YELLOW),
    ):
        _fill(rows, x0, y0, CORNER, CORNER, colour)
    left, top = width // 2 - 24, height // 2 - 40
    _fill(rows, left, top, 12, 80, INK)
    _fill(rows, left, top, 48, 12, INK)
    _fill(rows, left, top + 32, 32, 12, INK)
    return rows


def scene(width=1280, height=854):
    """A landscape of smooth shapes, large enough for a whole ladder and a hero at 1x."""
    rows = []
    for y in range(height):
        v = y / height
        rows.append([_scene_pixel(x / width, v, x, y) for x in range(width)])
    _fill(rows, 0, 0, CORNER, CORNER, RED)
    _fill(rows, width - CORNER, 0, CORNER, CORNER, GREEN)
    _fill(rows, 0, height - CORNER, CORNER, CORNER, BLUE)
    _fill(rows, width - CORNER, height - CORNER, CORNER, CORNER, YELLOW)
    return rows


def fine_ramp(width=240, height=160):
    """16-bit samples; many more than 256 levels in each row."""
    return [
        [(x * 65535 // (width - 1), y * 65535 // (height - 1), (x * 257 + y * 111) % 65536)
         for x in range(width)]
        for y in range(height)
    ]


def solid(width, height, colour):
    return [[colour] * width for _ in range(height)]


def stripes(width, height):
    return [[(x * 5 % 256, x * 3 % 256, 255 - x * 7 % 256) for x in range(width)]
            for _ in range(height)]


def with_alpha(rows):
    """Clear at the left edge, opaque at the right; colours stay beneath clear pixels."""
    last = len(rows[0]) - 1
    return [[(*pixel, x * 255 // last) for x, pixel in enumerate(row)] for row in rows]


def grey(rows):
    return [[(round(0.299 * r + 0.587 * g + 0.114 * b),) for r, g, b in row] for row in rows]


# How stored pixels must lie so that each EXIF orientation shows the upright picture.
def stored(rows, orientation):
    mirrored = [row[::-1] for row in rows]
    transposed = [list(column) for column in zip(*rows)]
    return {
        1: rows,
        2: mirrored,
        3: mirrored[::-1],
        4: rows[::-1],
        5: transposed,
        6: transposed[::-1],  # turned counter-clockwise; turning clockwise makes it upright
        7: [row[::-1] for row in transposed][::-1],
        8: [row[::-1] for row in transposed],
    }.get(orientation, rows)


def _ramp(u, v):
    return (int(90 + 120 * u), int(200 - 90 * v), int(110 + 60 * v + 50 * (1 - u)))


def _scene_pixel(u, v, x, y):
    hill = 0.62 + 0.06 * ((u * 3) % 1) * (1 - (u * 3) % 1) * 4
    if (u - 0.7) ** 2 + ((v - 0.3) / 1.5) ** 2 < 0.006:
        return (250, 220, 120)
    if v < hill:
        return (int(110 + 80 * v), int(150 + 70 * v), int(215 - 30 * v))
    grain = (x * 7 ^ y * 13) % 16
    return (int(60 + 60 * u) + grain, int(120 - 40 * v) + grain, 50 + grain)


def _fill(rows, x0, y0, width, height, colour):
    for row in rows[y0 : y0 + height]:
        row[x0 : x0 + width] = [colour] * width
