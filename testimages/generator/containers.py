# SPDX-License-Identifier: GPL-3.0-or-later
"""Bytes of JPEG, PNG and WebP files: what goes into them, comes out, or is broken."""

import struct
import zlib

XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"


def ppm(rows):
    kind = b"P6" if len(rows[0][0]) == 3 else b"P5"
    head = b"%s\n%d %d\n255\n" % (kind, len(rows[0]), len(rows))
    return head + b"".join(bytes(sample for pixel in row for sample in pixel) for row in rows)


# --- JPEG

def segment(marker, payload):
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def exif_segment(block):
    return segment(0xE1, b"Exif\0\0" + block)


def xmp_segment(packet):
    return segment(0xE1, XMP_NAME + packet)


def photoshop_segment(resources):
    return segment(0xED, b"Photoshop 3.0\0" + resources)


def insert_segments(jpeg, *segments):
    """Puts segments after SOI and a JFIF APP0, where they belong."""
    at = 2
    if jpeg[2:4] == b"\xff\xe0":
        at += 2 + struct.unpack(">H", jpeg[4:6])[0]
    return jpeg[:at] + b"".join(segments) + jpeg[at:]


def jpeg_segments(jpeg):
    """(marker, start, end) of every segment before the scan."""
    at = 2
    while jpeg[at + 1] != 0xDA:
        end = at + 2 + struct.unpack(">H", jpeg[at + 2 : at + 4])[0]
        yield jpeg[at + 1], at, end
        at = end


def without_segment(jpeg, marker):
    for found, start, end in jpeg_segments(jpeg):
        if found == marker:
            return jpeg[:start] + jpeg[end:]
    raise ValueError("no such segment")


def frame_header(jpeg):
    """Where the SOF payload starts."""
    for marker, start, _ in jpeg_segments(jpeg):
        if marker in (0xC0, 0xC1, 0xC2):
            return start + 4
    raise ValueError("no frame header")


def patched(data, at, replacement):
    return data[:at] + replacement + data[at + len(replacement) :]


# --- PNG

def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(rows, bits=8, palette=None, transparency=None, chunks=(), interlaced=False):
    """A PNG; `chunks` go between IHDR and the pixels."""
    colour = 3 if palette else {1: 0, 2: 4, 3: 2, 4: 6}[len(rows[0][0])]
    out = png_signature() + chunk(b"IHDR", struct.pack(
        ">IIBBBBB", len(rows[0]), len(rows), bits, colour, 0, 0, int(interlaced)))
    out += b"".join(chunks)
    if palette:
        out += chunk(b"PLTE", bytes(sample for entry in palette for sample in entry))
    if transparency:
        out += chunk(b"tRNS", transparency)
    return out + chunk(b"IDAT", png_pixels(rows, bits, interlaced)) + chunk(b"IEND", b"")


def png_signature():
    return b"\x89PNG\r\n\x1a\n"


def png_pixels(rows, bits=8, interlaced=False):
    passes = [rows]
    if interlaced:
        adam7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
                 (0, 1, 1, 2))
        passes = [[row[x::dx] for row in rows[y::dy]] for x, y, dx, dy in adam7]
    return zlib.compress(b"".join(_filtered(part, bits) for part in passes if part and part[0]), 9)


def _filtered(rows, bits):
    """Each row minus the one above it (filter type 2)."""
    out, above = b"", None
    for row in rows:
        samples = [sample for pixel in row for sample in pixel]
        data = struct.pack(f">{len(samples)}H", *samples) if bits == 16 else bytes(samples)
        above = above or bytes(len(data))
        out += b"\2" + bytes((a - b) & 255 for a, b in zip(data, above))
        above = data
    return out


def animated_png(frames, delay_ms):
    """An APNG that loops for ever; all frames are of one size."""
    out = png(frames[0])
    at = out.index(b"IDAT") - 4
    control = lambda number: chunk(b"fcTL", struct.pack(
        ">IIIIIHHBB", number, len(frames[0][0]), len(frames[0]), 0, 0, delay_ms, 1000, 0, 0))
    middle = chunk(b"acTL", struct.pack(">II", len(frames), 0)) + control(0)
    tail, number = b"", 1
    for frame in frames[1:]:
        tail += control(number) + chunk(b"fdAT", struct.pack(">I", number + 1) + png_pixels(frame))
        number += 2
    end = len(out) - 12
    return out[:at] + middle + out[at:end] + tail + out[end:]
