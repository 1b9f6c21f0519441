#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""CPU of reading all fields and of writing six, per file: picdesk in process (with verification), and
isolated, beside exiftool in one batch and exiv2. Same files, one run, pairwise ratios.

    tests/bench/bench_metadata.py BUILD [FOLDER]     (tools/fetch-camera-files brings the files)
"""
import json
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

SIX = ["-XMP-dc:Description=Soldiers stand round a tunnel entrance, October 3, 2024. [Agency]",
       "-IFD0:ImageDescription=Soldiers stand round a tunnel entrance, October 3, 2024. [Agency]",
       "-XMP-photoshop:Headline=Tunnel found", "-XMP-dc:Creator=Zoë Müller",
       "-IFD0:Artist=Zoë Müller", "-XMP-photoshop:Credit=Agency Name",
       "-XMP-dc:Rights=© 2024 Agency Name", "-IFD0:Copyright=© 2024 Agency Name",
       "-XMP-dc:Subject=tunnel", "-XMP-dc:Subject=soldiers"]


def cpu_of(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def ours(program, mode, rounds, files):
    out = subprocess.run([program, mode, str(rounds)] + files, capture_output=True, check=True).stdout
    return json.loads(out)


def exiftool_read(files):
    return cpu_of(["exiftool", "-j", "-a", "-G1", "-q", "-q"] + files) / len(files)


def editable(program, files):
    """Those that both programs can edit: a refusal is quick and would flatter either."""
    accepted = subprocess.run([program, "accepted", "1"] + files, capture_output=True,
                              check=True).stdout.decode().splitlines()
    good = []
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        copies = {file: shutil.copy(file, folder) for file in accepted}
        subprocess.run(["exiftool", "-q", "-q", "-overwrite_original"] + SIX + list(copies.values()),
                       capture_output=True, check=False)
        for file, copy in copies.items():
            if pathlib.Path(copy).read_bytes() != pathlib.Path(file).read_bytes():
                good.append(file)
    return good


def exiftool_write(files):
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        copies = [shutil.copy(file, pathlib.Path(folder) / f"{i}-{pathlib.Path(file).name}")
                  for i, file in enumerate(files)]
        return cpu_of(["exiftool", "-q", "-q", "-overwrite_original"] + SIX + [str(copy) for copy in copies]) / len(files)


def without_start(peer, files):
    """What a file costs in a batch of any length: what a batch four times as long costs more."""
    longer = files * 4
    return (peer(longer) * len(longer) - peer(files) * len(files)) / (len(longer) - len(files))


def main():
    program = pathlib.Path(sys.argv[1]) / "tests/bench/measure_metadata"
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "build/photos/camera")
    everything = sorted(folder.iterdir())
    kinds = {"JPEG": [".jpg", ".jpeg"], "WebP": [".webp"]}
    for kind, endings in kinds.items():
        files = [str(f) for f in everything if f.suffix.lower() in endings]
        if not files:
            continue
        found = len(files)
        files = editable(program, files)
        rounds = 3 if len(files) > 50 else 40
        print(f"{kind}, {len(files)} of {found} files, which both can edit; CPU ms a file (median of 3 pairs of runs):")
        for mode, peer, goal in (("read", exiftool_read, 40),
                                 ("write", exiftool_write, 6 if kind == "JPEG" else 25)):
            many = files * (1 if len(files) > 50 else 8)
            pairs = sorted((peer(many), ours(program, mode, rounds, files)["cpu_ms_per_file"])
                           for _ in range(3))
            theirs, own = sorted(pairs, key=lambda pair: pair[0] / pair[1])[1]
            warm = without_start(peer, many)
            print(f"  {mode:6} picdesk {own:8.3f}   exiftool {theirs:8.3f}   ratio {theirs / own:6.1f}x"
                  f"   goal {goal}x   (exiftool without its start-up {warm:8.3f}, ratio {warm / own:.1f}x)")
        worker = pathlib.Path(sys.argv[1]) / "tools/picdesk/picdesk-worker"
        figure = ours(program, str(worker), 1, files)
        print(f"  write, isolated: picdesk {figure['cpu_ms_per_file']:8.3f}   (no goal; refused "
              f"{figure['refused']} of {figure['files']})")


if __name__ == "__main__":
    main()
