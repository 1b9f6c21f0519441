# SPDX-License-Identifier: GPL-3.0-or-later
"""SSIM of outputs against a full decode resized with Lanczos3."""

import subprocess


def references(master, wanted, folder):
    """{label: path} for whole pictures; made once."""
    folder.mkdir(parents=True, exist_ok=True)
    result = {x.label: folder / f"{master.name}-{x.width}.ppm" for x in wanted if not x.height}
    if all(path.exists() for path in result.values()):
        return result
    full = folder / f"{master.name}.v"
    vips("copy", master.path, full)
    for output in wanted:
        if output.label in result:
            vips("resize", full, result[output.label], output.width / master.width, "--kernel",
                 "lanczos3")
    full.unlink()
    return result


def ssim(tool, references, produced):
    """{label: SSIM}; `produced` maps labels to files. A size that differs is compared where both
    have pixels: tools round heights differently."""
    labels = [label for label in references if label in produced]
    command = [tool] + [path for label in labels for path in (references[label], produced[label])]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return dict(zip(labels, map(float, lines)))


def vips(*arguments):
    subprocess.run(["vips", *map(str, arguments)], check=True, capture_output=True)
