# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's performance goals as data, and whether the figures of one run meet them."""

import operator

CHECKS = {">=": operator.ge, "<=": operator.le, "<": operator.lt}
SUBCOMMAND_MS = 10


def ratio(master, peer, field):
    return lambda figures: figures.ratio(master, peer, field)


def ours(master, field):
    return lambda figures: figures.ours(master, field)


def coefficients(megapixels, planes):
    """MiB of a progressive JPEG's coefficient array, two bytes a sample."""
    return megapixels * 1e6 * planes * 2 / 2**20


GOALS = [
    ("The main job", [
        ("24 MP CPU, vipsthumbnail", ratio("m24", "vipsthumbnail", "cpu"), ">=", 2.0),
        ("24 MP wall, vipsthumbnail", ratio("m24", "vipsthumbnail", "wall"), ">=", 3.0),
        ("24 MP CPU, sharp idiomatic", ratio("m24", "sharp", "cpu"), ">=", 1.3),
        ("24 MP peak, sharp idiomatic", ratio("m24", "sharp", "peak"), ">=", 1.0),
        ("24 MP peak, vipsthumbnail", ratio("m24", "vipsthumbnail", "peak"), ">=", 0.8),
        ("2 MP hero alone, CPU s", ours("m2-hero", "cpu"), "<", 0.150),
        ("least SSIM gain over vipsthumbnail, any size", lambda f: f.least_gain("vipsthumbnail"),
         ">=", 0.0),
    ]),
    ("As fast as the machine allows", [
        ("24 MP CPU, sharp idiomatic", ratio("m24", "sharp", "cpu"), ">=", 1.9),
        ("24 MP CPU, sharp decode once", ratio("m24", "sharp-once", "cpu"), ">=", 1.35),
        ("24 MP CPU, libvips decode once", ratio("m24", "vips-once", "cpu"), ">=", 1.4),
        ("24 MP CPU, libvips per size", ratio("m24", "vips-each", "cpu"), ">=", 2.3),
        ("24 MP CPU, vipsthumbnail", ratio("m24", "vipsthumbnail", "cpu"), ">=", 2.9),
        ("24 MP CPU, cwebp", ratio("m24", "cwebp", "cpu"), ">=", 3.3),
        ("24 MP CPU, GraphicsMagick", ratio("m24", "gm", "cpu"), ">=", 4.5),
        ("24 MP CPU, ImageMagick", ratio("m24", "imagemagick", "cpu"), ">=", 4.5),
        ("24 MP wall, sharp idiomatic", ratio("m24", "sharp", "wall"), ">=", 2.0),
        ("24 MP wall, sharp decode once", ratio("m24", "sharp-once", "wall"), ">=", 1.6),
        ("24 MP wall, vipsthumbnail", ratio("m24", "vipsthumbnail", "wall"), ">=", 4.8),
        ("progressive 24 MP CPU, sharp idiomatic", ratio("m24p", "sharp", "cpu"), ">=", 4.5),
        ("progressive 24 MP peak, sharp idiomatic", ratio("m24p", "sharp", "peak"), ">=", 8.0),
        ("24 MP peak, MiB", ours("m24", "peak"), "<=", 35),
        ("24 MP peak, sharp idiomatic", ratio("m24", "sharp", "peak"), ">=", 5.0),
        ("24 MP peak, libvips per size", ratio("m24", "vips-each", "peak"), ">=", 2.0),
        ("progressive 24 MP peak, MiB (coefficients + 24)", ours("m24p", "peak"), "<=",
         coefficients(24, 3) + 24),
        ("200 small CPU, sharp", ratio("small", "sharp", "cpu"), ">=", 1.8),
        ("200 small CPU, libvips in one process", ratio("small", "vips-each", "cpu"), ">=", 2.2),
        ("slowest subcommand to start, CPU ms", lambda f: f.slowest_start(), "<=", SUBCOMMAND_MS),
        ("24 MP CPU outside the encoder, %", lambda f: f.outside_encoder("m24"), "<=", 18),
        ("bytes at equal worst-case quality, % fewer", lambda f: None, ">=", 25),
        ("CPU of a quality-targeted ladder, x fixed quality", lambda f: None, "<=", 1.4),
    ]),
]


def report(figures, write):
    short = 0
    for heading, rows in GOALS:
        write(f"\n{heading}" + " " * max(1, 54 - len(heading)) + "measured   goal")
        for title, measure, sign, goal in rows:
            value = measure(figures)
            if value is None:
                write(f"  {title:<50} {'-':>9}   {sign} {goal:<8.4g} not measured")
                continue
            met = CHECKS[sign](value, goal)
            short += not met
            write(f"  {title:<50} {value:>9.4g}   {sign} {goal:<8.4g} " +
                  ("met" if met else "FALLS SHORT"))
    behind = sorted(figures.behind("vipsthumbnail"), key=lambda row: row[1] - row[2])
    if behind:
        write(f"\nSSIM below vipsthumbnail's in {len(behind)} pictures; the worst:")
    for where, ours, theirs in behind[:8]:
        write(f"  {where:<50} {ours:.4f} < {theirs:.4f}")
    write(f"\npicdesk falls short of {short} of {sum(len(rows) for _, rows in GOALS)} goals"
          " (ratios: the other tool's figure / picdesk's)")
