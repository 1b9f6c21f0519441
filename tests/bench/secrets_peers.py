#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets planted in a photo, and how many are left after each tool took them out; whether credit,
caption and colour profile are still there.

    tests/bench/secrets_peers.py PICDESK [SHARP_FOLDER]    (a folder with node_modules/sharp)
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLANTS = {
    "SECRETSERIAL01": "-ExifIFD:SerialNumber=", "SECRETOWNER02": "-ExifIFD:OwnerName=",
    "SECRETSOFT03": "-IFD0:Software=", "SECRETCOMMENT04": "-Comment=",
    "SECRETUSER05": "-ExifIFD:UserComment=", "SECRETMM06": "-XMP-xmpMM:DocumentID=",
    "SECRETINSTR07": "-XMP-photoshop:Instructions=", "SECRETIIM08": "-IPTC:SpecialInstructions=",
    "SECRETTRAIL09": None, "SECRETFACE10": None}
KEPT = ["-XMP-dc:Description=Soldiers near a tunnel", "-XMP-photoshop:Credit=AFP",
        "-XMP-dc:Rights=(c) 2024 AFP", "-GPS:GPSLatitude=36.3456", "-GPS:GPSLatitudeRef=N",
        "-XMP-mwg-rs:RegionInfo={RegionList=[{Name=SECRETFACE10,Type=Face,"
        "Area={X=0.5,Y=0.5,W=0.1,H=0.1}}]}"]


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, check=False, **options)


def plant(folder):
    photo = folder / "planted.jpg"
    shutil.copy(ROOT / "testimages/jpeg/srgb.jpg", photo)
    thumbnail = ROOT / "testimages/jpeg/one-pixel.jpg"
    run("exiftool", "-q", "-overwrite_original", *[t + s for s, t in PLANTS.items() if t], *KEPT,
        f"-ThumbnailImage<={thumbnail}", photo)
    photo.write_bytes(photo.read_bytes() + b"SECRETTRAIL09")
    return photo


def judge(name, file):
    if not file.exists():
        print(f"  {name:34} not run")
        return
    data = file.read_bytes()
    left = [s for s in PLANTS if s.encode() in data or s.encode("utf-16-le") in data]
    tags = run("exiftool", "-a", "-G1", "-s", file).stdout.decode()
    known = {"GPS": "GPSLatitude" in tags, "thumbnail": "ThumbnailImage" in tags,
             "credit": "Credit " in tags and "AFP" in tags, "caption": "Soldiers near" in tags,
             "profile": "ProfileVersion" in tags}
    print(f"  {name:34} {len(PLANTS) - len(left):2} of {len(PLANTS)} gone   " +
          "  ".join(f"{what} {'yes' if there else 'no'}" for what, there in known.items()))


def main():
    picdesk = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        photo = plant(folder)
        print("planted secrets gone, and what else the file has afterwards:")
        judge("(the planted file)", photo)
        run(picdesk, "meta", "scrub", photo, "-o", folder / "out")
        judge("picdesk meta scrub", folder / "out/planted.jpg")
        run("exiftool", "-all=", "-o", folder / "all.jpg", photo)
        judge("exiftool -all=", folder / "all.jpg")
        run("exiftool", "-all=", "-tagsfromfile", "@", "-XMP-dc:all", "-XMP-photoshop:Credit",
            "-icc_profile", "-o", folder / "kept.jpg", photo)
        judge("exiftool, credit and profile kept", folder / "kept.jpg")
        run("vips", "copy", photo, f"{folder}/vips.jpg[strip]")
        judge("vips strip", folder / "vips.jpg")
        run("vips", "copy", photo, f"{folder}/vips.webp[strip]")
        judge("vips strip to WebP", folder / "vips.webp")
        run("cwebp", "-quiet", "-metadata", "all", photo, "-o", folder / "all.webp")
        judge("cwebp -metadata all", folder / "all.webp")
        run("cwebp", "-quiet", "-metadata", "none", photo, "-o", folder / "none.webp")
        judge("cwebp -metadata none", folder / "none.webp")
        if len(sys.argv) > 2:
            for name, keep in (("sharp", ""), ("sharp keepMetadata", ".withMetadata()")):
                script = (f"require('sharp')('{photo}'){keep}.jpeg()"
                          f".toFile('{folder}/{name.split()[-1]}.jpg')")
                run("node", "-e", script, cwd=sys.argv[2])
                judge(name, folder / f"{name.split()[-1]}.jpg")


if __name__ == "__main__":
    main()
