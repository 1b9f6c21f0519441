# SPDX-License-Identifier: GPL-3.0-or-later
"""Small ICC v2 profiles, written from the published primaries of each colour space."""

import struct

# Chromaticities of red, green and blue; gamma, or None for the sRGB curve. White is D65.
SPACES = {
    "sRGB test profile": ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), None),
    "Display P3 test profile": ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), None),
    "Adobe RGB compatible test profile": ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06), 563 / 256),
}
D65 = (0.95047, 1.0, 1.08883)
D50 = (0.96422, 1.0, 0.82521)
BRADFORD = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))


def rgb_profile(name):
    red, green, blue, gamma = SPACES[name]
    columns = [_adapt(column) for column in _primaries_to_xyz((red, green, blue))]
    curve = _curve(gamma)
    tags = [(b"desc", _text_description(name)), (b"cprt", _text("CC0")), (b"wtpt", _xyz(D50))]
    tags += [(key, _xyz(column)) for key, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns)]
    tags += [(key, curve) for key in (b"rTRC", b"gTRC", b"bTRC")]
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags)


def cmyk_profile():
    """A press of the simplest kind: a 2x2x2x2 table of Lab values, naive ink on white paper."""
    lab = []
    for index in range(16):
        ink = [(index >> shift) & 1 for shift in (3, 2, 1, 0)]
        xyz = _linear_to_xyz([(1 - c) * (1 - ink[3]) for c in ink[:3]])
        lab += _lab_bytes(xyz)
    table = _lut8(4, 3, 2, bytes(lab))
    return _profile(b"prtr", b"CMYK", b"Lab ", [
        (b"desc", _text_description("Naive CMYK test profile")),
        (b"cprt", _text("CC0")),
        (b"wtpt", _xyz(D50)),
        (b"A2B0", table),
        (b"A2B1", table),
    ])


def _profile(device_class, space, connection, tags):
    offset, table, body, seen = 132 + 12 * len(tags), b"", b"", {}
    for key, data in tags:
        if data not in seen:
            seen[data] = offset + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table += struct.pack(">4sII", key, seen[data], len(data))
    header = struct.pack(
        ">I4sI4s4s4s6H4s4sI4s4sQI3i4s44x", offset + len(body), b"test", 0x02400000, device_class,
        space, connection, 2024, 1, 1, 0, 0, 0, b"acsp", b"\0" * 4, 0, b"\0" * 4, b"\0" * 4, 0, 0,
        *(_fixed(value) for value in D50), b"test")
    return header + struct.pack(">I", len(tags)) + table + body


def _lut8(inputs, outputs, grid, values):
    identity = bytes(range(256))
    matrix = [65536 if row == column else 0 for row in range(3) for column in range(3)]
    head = struct.pack(">4s4xBBBx9i", b"mft1", inputs, outputs, grid, *matrix)
    return head + identity * inputs + values + identity * outputs


def _lab_bytes(xyz):
    def f(t):
        return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
    x, y, z = (f(value / white) for value, white in zip(xyz, D50))
    lab = (116 * y - 16) * 2.55, 500 * (x - y) + 128, 200 * (y - z) + 128
    return [min(255, max(0, round(value))) for value in lab]


def _linear_to_xyz(rgb):
    columns = [_adapt(c) for c in _primaries_to_xyz(SPACES["sRGB test profile"][:3])]
    return [sum(columns[i][row] * rgb[i] for i in range(3)) for row in range(3)]


def _primaries_to_xyz(primaries):
    raw = [(x / y, 1.0, (1 - x - y) / y) for x, y in primaries]
    matrix = [[raw[column][row] for column in range(3)] for row in range(3)]
    scale = _apply(_inverse(matrix), D65)
    return [tuple(value * scale[i] for value in raw[i]) for i in range(3)]


def _adapt(xyz):
    source, target = _apply(BRADFORD, D65), _apply(BRADFORD, D50)
    cone = _apply(BRADFORD, xyz)
    return _apply(_inverse(BRADFORD), [c * t / s for c, s, t in zip(cone, source, target)])


def _apply(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def _inverse(m):
    (a, b, c), (d, e, f), (g, h, i) = m
    det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    adjugate = ((e * i - f * h, c * h - b * i, b * f - c * e),
                (f * g - d * i, a * i - c * g, c * d - a * f),
                (d * h - e * g, b * g - a * h, a * e - b * d))
    return [[value / det for value in row] for row in adjugate]


def _curve(gamma):
    if gamma is not None:
        return struct.pack(">4s4xIH", b"curv", 1, round(gamma * 256))
    steps = 256
    values = [round(65535 * _srgb_to_linear(i / (steps - 1))) for i in range(steps)]
    return struct.pack(f">4s4xI{steps}H", b"curv", steps, *values)


def _srgb_to_linear(value):
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _fixed(value):
    return round(value * 65536)


def _xyz(value):
    return struct.pack(">4s4x3i", b"XYZ ", *(_fixed(v) for v in value))


def _text(text):
    return b"text\0\0\0\0" + text.encode("ascii") + b"\0"


def _text_description(text):
    ascii_text = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(ascii_text)) + ascii_text + b"\0" * 78
