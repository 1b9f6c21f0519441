# SPDX-License-Identifier: GPL-3.0-or-later
"""EXIF, IIM and XMP blocks byte by byte, so that every oddity is exactly the one meant."""

import struct

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7
SIZES = {BYTE: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, UNDEFINED: 1}
EXIF_IFD, GPS_IFD, INTEROP_IFD = 0x8769, 0x8825, 0xA005
XMP_HEAD = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "stEvt": "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#",
}


def text(value, encoding="utf-8"):
    return (ASCII, value.encode(encoding) + b"\0")


def byte(*values):
    return (BYTE, bytes(values))


def short(*values):
    return (SHORT, values)


def long(*values):
    return (LONG, values)


def rational(*pairs):
    return (RATIONAL, [number for pair in pairs for number in pair])


def undefined(value):
    return (UNDEFINED, value)


def exif(ifd0, exif_ifd=None, gps=None, interop=None, thumbnail=None, order="<"):
    """A bare TIFF block. Each IFD maps tags to values made by the functions above."""
    exif_ifd = dict(exif_ifd or {})
    ifd0 = dict(ifd0)
    blocks = {}
    if interop:
        exif_ifd[INTEROP_IFD] = long(0)
    if exif_ifd:
        ifd0[EXIF_IFD] = long(0)
    if gps:
        ifd0[GPS_IFD] = long(0)
    position = 8
    for key, ifd in (("ifd0", ifd0), ("exif", exif_ifd), ("gps", gps), ("interop", interop)):
        if ifd:
            blocks[key] = (position, ifd)
            position += len(_ifd(ifd, position, 0, order))
    for key, tag, parent in (("exif", EXIF_IFD, ifd0), ("gps", GPS_IFD, ifd0),
                             ("interop", INTEROP_IFD, exif_ifd)):
        if key in blocks:
            parent[tag] = long(blocks[key][0])
    next_ifd = position if thumbnail else 0
    out = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 8)
    for key, (start, ifd) in blocks.items():
        out += _ifd(ifd, start, next_ifd if key == "ifd0" else 0, order)
    if thumbnail:
        out += _thumbnail(thumbnail, position, order)
    return out


def iim(datasets, utf8=True):
    """IIM datasets [(record, number, text or bytes)]; `utf8` puts the 1:90 marker in front."""
    out = b"\x1c\x01\x5a\x00\x03\x1b%G" if utf8 else b""
    for record, number, value in datasets:
        data = value if isinstance(value, bytes) else value.encode("utf-8" if utf8 else "latin-1")
        out += struct.pack(">BBBH", 0x1C, record, number, len(data)) + data
    return out


def photoshop(resources):
    """8BIM resources [(id, bytes)], as they stand after "Photoshop 3.0\\0"."""
    return b"".join(b"8BIM" + struct.pack(">HHI", number, 0, len(data)) + data +
                    b"\0" * (len(data) % 2) for number, data in resources)


def xmp(body):
    """A packet around the elements of one rdf:Description."""
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items()
                     if prefix + ":" in body)
    return (f'{XMP_HEAD}\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
            f'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
            f'{names}>{body}</rdf:Description></rdf:RDF></x:xmpmeta>\n'
            f'<?xpacket end="w"?>').encode()


def lang_alt(name, **texts):
    items = "".join(f'<rdf:li xml:lang="{language.replace("_", "-")}">{value}</rdf:li>'
                    for language, value in texts.items())
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def bag(name, *values, kind="Bag"):
    items = "".join(f"<rdf:li>{value}</rdf:li>" for value in values)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


def simple(name, value):
    return f"<{name}>{value}</{name}>"


def _ifd(ifd, start, next_ifd, order):
    entries, extra = b"", b""
    extra_at = start + 2 + 12 * len(ifd) + 4
    for tag in sorted(ifd):
        kind, value = ifd[tag]
        if kind in (ASCII, UNDEFINED, BYTE):
            data = bytes(value)
        else:
            data = struct.pack(order + str(len(value)) + ("H" if kind == SHORT else "I"), *value)
        count = len(data) // SIZES[kind]
        if len(data) <= 4:
            field = data + b"\0" * (4 - len(data))
        else:
            field = struct.pack(order + "I", extra_at + len(extra))
            extra += data + b"\0" * (len(data) % 2)
        entries += struct.pack(order + "HHI", tag, kind, count) + field
    return (struct.pack(order + "H", len(ifd)) + entries + struct.pack(order + "I", next_ifd) +
            extra)


def _thumbnail(jpeg, position, order):
    ifd = {0x0103: short(6), 0x0201: long(0), 0x0202: long(len(jpeg))}
    length = len(_ifd(ifd, position, 0, order))
    ifd[0x0201] = long(position + length)
    return _ifd(ifd, position, 0, order) + jpeg
