# SPDX-License-Identifier: GPL-3.0-or-later
"""The encoders that testimages/generate calls."""

import pathlib
import subprocess
import tempfile

from . import containers as c


def run(*command, data=None):
    result = subprocess.run([str(part) for part in command], input=data, capture_output=True)
    if result.returncode != 0:
        raise SystemExit(f"{command}: {result.stderr.decode(errors='replace')}")
    return result.stdout


def jpeg(rows, *options, quality=88, profile=None):
    """cjpeg: options as it takes them, e.g. "-sample", "2x1"."""
    with tempfile.TemporaryDirectory() as folder:
        if profile is not None:
            path = pathlib.Path(folder) / "profile.icc"
            path.write_bytes(profile)
            options = (*options, "-icc", path)
        return run("cjpeg", "-quality", quality, *options, data=c.ppm(rows))


def cmyk_jpeg(planes):
    """A CMYK JPEG with an Adobe marker. `planes` are ink amounts; the file stores them inverted."""
    raw = b"".join(bytes(sample for pixel in row for sample in pixel) for row in planes)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "raw").write_bytes(raw)
        run("vips", "rawload", folder / "raw", folder / "raw.v", len(planes[0]), len(planes), 4)
        run("vips", "copy", folder / "raw.v", folder / "cmyk.v", "--interpretation", "cmyk")
        run("vips", "jpegsave", folder / "cmyk.v", folder / "out.jpg", "--Q", 88, "--strip")
        return (folder / "out.jpg").read_bytes()


def ycck_jpeg(planes):
    """The same as YCCK, which is what ImageMagick makes of CMYK."""
    raw = b"".join(bytes(sample for pixel in row for sample in pixel) for row in planes)
    return run("convert", "-size", f"{len(planes[0])}x{len(planes)}", "-depth", 8, "cmyk:-",
               "-quality", 88, "jpg:-", data=raw)


def convert(source, kind, *options):
    """Through ImageMagick: PNG bytes in, `kind` out, without dates or comments."""
    return run("convert", "png:-", *options, "-define", "png:exclude-chunks=all", f"{kind}:-",
               data=source)


def through_files(make, sources, output):
    """For programs that only know files: make(input paths, output path)."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, source in enumerate(sources):
            paths.append(pathlib.Path(folder) / f"{number}.png")
            paths[-1].write_bytes(source)
        target = pathlib.Path(folder) / output
        make(paths, target)
        return target.read_bytes()


def webp(source, *options):
    return through_files(lambda paths, out: run("cwebp", "-quiet", *options, paths[0], "-o", out),
                         [source], "out.webp")


def tiff(source, *options):
    return through_files(lambda paths, out: run("vips", "tiffsave", paths[0], out, *options),
                         [source], "out.tif")
