#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Renditions found in their masters: eight edits of real photographs, wrong masters, a 24 MP master;
beside OpenCV's usual recipe (ORB or SIFT, homography) on the same pairs in the same run.

    tests/bench/bench_locate.py BUILD [--seeds N] [--photos N] [--wrong N] [--no-peers] [--jobs N]
        (tools/fetch-photos brings the photographs)
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

# Drawings and colour gradients: nothing that a desk would call a photograph.
DRAWN = {"umang.jpg", "Fossa.jpg", "Painting-Colors.jpg", "Autumn.jpg"}
SETS = ["skimage", "sklearn", "mate", "plasma", "lomiri-16.04", "lomiri-20.04"]
EDITS = ["webp75", "retoned", "grey", "webp40", "mirrored", "rotated", "squeezed", "banner"]


def photographs(folder, most):
    found = [[f for f in sorted((folder / s).glob("*.*g")) if f.name not in DRAWN] for s in SETS]
    # One of each set in turn, so that any number of them is a mixture.
    mixed = [files[i] for i in range(max(map(len, found))) for files in found if i < len(files)]
    return [str(f) for f in mixed[:most]]


def run(program, mode, count, photos, peers, jobs):
    """The program's lines; the photos are dealt out to several processes."""
    env = dict(os.environ) | ({} if peers else {"NO_PEERS": "1"})
    hands = [photos[i::jobs] for i in range(jobs)]
    counts = [count // jobs] * jobs if mode == "wrong" else [count] * jobs
    running = [subprocess.Popen([program, mode, str(c), *hand], env=env, stdout=subprocess.PIPE, text=True)
               for c, hand in zip(counts, hands) if hand]
    lines = [json.loads(line) for p in running for line in p.communicate()[0].splitlines()]
    if any(p.returncode for p in running):
        sys.exit("bench_locate: measure_locate failed")
    return lines


def at(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else float("nan")


def figures(name, errors, of, ms):
    spread = " ".join(f"{label} {at(errors, share):7.3f}" for label, share in
                      [("median", .5), ("p90", .9), ("p95", .95)])
    print(f"{name:10} found {len(errors):4}/{of:<4} {spread} max {max(errors, default=float('nan')):8.2f}"
          f"   CPU ms mean {sum(ms) / max(1, len(ms)):6.0f} p95 {at(ms, .95):6.0f}")


def table(rows, kind=""):
    """`kind`: '' for ours, 'orb_' or 'sift_' for a peer, whose answer more than 20 px off is none."""
    def errors(some):
        return [r[kind + "error"] for r in some if 0 <= r[kind + "error"] < (20 if kind else 1e9)]
    for edit in EDITS:
        some = [r for r in rows if r["edit"] == edit]
        figures(edit, errors(some), len(some), [r[kind + "ms"] for r in some])
    figures("all", errors(rows), len(rows), [r[kind + "ms"] for r in rows])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("build/photos"))
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--photos", type=int, default=100)
    parser.add_argument("--wrong", type=int, default=520)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    program = str(options.build / "tests/bench/measure_locate")
    photos = photographs(options.folder, options.photos)
    if len(photos) < 3:
        sys.exit(f"bench_locate: {len(photos)} photographs in {options.folder}: run tools/fetch-photos")

    rows = run(program, "edits", options.seeds, photos, not options.no_peers, options.jobs)
    print(f"{len(photos)} photographs of up to 2560 px, {options.seeds} crops each; worst corner, rendition px")
    table(rows)
    seen = [row for row in rows if row["details"] >= 4]
    print(f"of the {len(seen)} that show any detail (4 SIFT keypoints): found "
          f"{sum(row['verdict'] == 'found' for row in seen)}")
    for row in rows:
        if row["verdict"] != "found" or row["error"] > 1:
            print(f"  {row['photo']} {row['edit']} {row['seed']}: {row['verdict']} {row['error']:.2f}"
                  f" quality {row['quality']}, {row['details']} keypoints")
    if not options.no_peers:
        for kind in ["orb_", "sift_"]:
            print(f"\npeer: OpenCV {kind.rstrip('_').upper()} with homography (right within 20 px counts as found)")
            table(rows, kind)

    wrong = run(program, "wrong", options.wrong, photos, False, options.jobs)
    accepted = [row for row in wrong if row["verdict"] == "found"]
    different = sum(row["verdict"] == "different-picture" for row in wrong)
    print(f"\nwrong masters: {len(accepted)} of {len(wrong)} accepted, {different} told to be different pictures;"
          f" CPU ms mean {sum(r['ms'] for r in wrong) / max(1, len(wrong)):.0f}")
    for row in accepted:
        print(f"  {row['photo']} {row['edit']} quality {row['quality']}")

    large = [str(f) for f in [options.folder / "masters/m24.jpg"] if f.exists()]
    if large:
        print("\n24 MP master, reduced to 1600 px")
        table(run(program, "large", options.seeds, large, False, 1))


if __name__ == "__main__":
    main()
