#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well each face detector does on labelled photographs, and what it costs.

    tools/fetch-photos; tools/fetch-face-model ultraface320; tools/fetch-face-model blazeface
    cmake --preset bench && cmake --build build/bench --target measure_faces
    PICDESK_CONFORMANCE_DIR=... PICDESK_MODELS_DIR=... \\
        python3 tests/bench/bench_faces.py build/bench [DETECTOR...]

PICDESK_CONFORMANCE_DIR holds crops-dev.json and its photographs; those of packages are taken where
they are installed or from a folder of build/photos. What is absent is named and left out.
Models come from PICDESK_MODELS_DIR and build/models; a detector without its model is left out, and
dlib where it is not built in. DETECTOR: a name in the first column.

A label is found if a box overlaps it by IoU >= 0.3 (boxes by score, each label once). Sizes are
shares of the picture's height. A box on an `ignore` label is neither right nor wrong. CPU: user +
system of detect() on the full-size photograph, one thread, median over the photographs.
"""
import argparse
import hashlib
import json
import os
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HIT = 0.3
SIZES = ((">=12%", 0.12, 9.0), ("6-12%", 0.06, 0.12), ("<6%", 0.0, 0.06))
MODELS = {
    "ultraface640": ("ultraface_rfb_640.onnx",),
    "ultraface320": ("ultraface320.onnx",),
    "blazeface": ("blazeface.onnx",),
    "yunet2023": ("face_detection_yunet_2023mar.onnx",),
}
# The goals: recall of faces >= 12 % and >= 6 % of the height, false boxes on the negatives.
GOALS = (0.98, 0.93, 4)


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def find_photo(label, folder):
    """Where the photograph lies, or None. Stops on another hash."""
    installed = pathlib.Path(label["source"]["path"])
    places = [installed, *sorted((ROOT / "build/photos").glob("*/" + installed.name))]
    if label.get("file"):
        places = [folder / label["file"]]
    for place in places:
        if place.is_absolute() and place.is_file():
            if sha256(place) != label["sha256"]:
                sys.exit(f"bench_faces: {place} is not the photograph that was labelled")
            return place
    return None


def overlap(a, b):
    width = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    height = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    shared = max(0, width) * max(0, height)
    return shared / (a[2] * a[3] + b[2] * b[3] - shared)


def judge(label, seen):
    """(sizes of the labels found, scores of true boxes, scores of false boxes)"""
    open_labels = list(label.get("faces", []))
    found, true, false = [], [], []
    for box in seen["faces"]:
        best = max(open_labels, key=lambda face: overlap(face, box), default=None)
        if best is not None and overlap(best, box) >= HIT:
            open_labels.remove(best)
            found.append(best[3] / seen["size"][1])
            true.append(box[4])
        elif not any(overlap(face, box) >= HIT for face in label.get("ignore", [])):
            false.append(box[4])
    return found, true, false


def detectors():
    """name -> argument of measure_faces, for those whose model is here."""
    folders = [pathlib.Path(p) for p in (os.environ.get("PICDESK_MODELS_DIR"),
                                         ROOT / "build/models") if p]
    ready = {"haar": "haar", "dlib": "dlib"}
    for kind, names in MODELS.items():
        paths = [folder / name for folder in folders for name in names]
        path = next((p for p in paths if p.is_file()), None)
        if path is None:
            print(f"{kind}: no model here, left out")
            continue
        ready[kind] = f"{kind}:{path}"
        ready[kind + "+tiles"] = f"{kind}:{path}:tiles"
    return ready


def measure(program, argument, photos):
    run = subprocess.run([program, argument, *photos], capture_output=True, text=True, check=False)
    if run.returncode:
        return run.stderr.strip()
    return [json.loads(line) for line in run.stdout.splitlines()]


class Tally:
    def __init__(self):
        self.found, self.true = [], []
        self.false_people, self.false_none, self.cpu = [], [], []

    def add(self, label, seen):
        found, true, false = judge(label, seen)
        self.found += found
        self.true += true
        (self.false_people if "faces" in label else self.false_none).extend(false)
        self.cpu.append(seen["cpu_ms"])

    def of_size(self, low, high):
        return sum(low <= size < high for size in self.found)


def row(name, tally, totals):
    counts = [f"{tally.of_size(low, high)}/{total}" for (_, low, high), total in zip(SIZES, totals)]
    precision = len(tally.true) / max(1, len(tally.true) + len(tally.false_people))
    large = tally.of_size(0.12, 9) / max(1, totals[0])
    medium = tally.of_size(0.06, 9) / max(1, totals[0] + totals[1])
    met = (large >= GOALS[0], medium >= GOALS[1], len(tally.false_none) <= GOALS[2])
    print(f"{name:19} {counts[0]:>7} {counts[1]:>7} {counts[2]:>7}  {large:6.1%} {medium:6.1%}"
          f"  {precision:8.3f} {len(tally.false_people):7} {len(tally.false_none):5}"
          f"  {statistics.median(tally.cpu):6.0f}  {'yes' if all(met) else 'no'}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("detector", nargs="*")
    parser.add_argument("--scores", action="store_true", help="also print scores of false boxes")
    options = parser.parse_args()
    program = options.build / "tests/bench/measure_faces"
    folder = os.environ.get("PICDESK_CONFORMANCE_DIR")
    if not folder or not program.is_file():
        sys.exit("bench_faces: set PICDESK_CONFORMANCE_DIR, and build measure_faces in " +
                 str(options.build))
    folder = pathlib.Path(folder)
    labels = json.loads((folder / "crops-dev.json").read_text())
    photos = []
    for label in labels["images"] + labels["negatives"]:
        path = find_photo(label, folder)
        if path is None:
            print(f"skipped: {label['source'].get('package')}: {label['source']['path']} is absent")
        else:
            photos.append((label, str(path)))
    totals = [sum(low <= face[3] / label["height"] < high
                  for label, _ in photos for face in label.get("faces", []))
              for _, low, high in SIZES]
    people = sum("faces" in label for label, _ in photos)
    print(f"{people} labelled photographs with {sum(totals)} faces, {len(photos) - people} negatives"
          f"; goals: {GOALS[0]:.0%}, {GOALS[1]:.0%}, at most {GOALS[2]} false on negatives\n")
    print(f"{'detector':19} {SIZES[0][0]:>7} {SIZES[1][0]:>7} {SIZES[2][0]:>7}  {'>=12%':>6}"
          f" {'>=6%':>6}  precision  people  none  CPU ms  goals")
    for name, argument in detectors().items():
        if options.detector and name not in options.detector:
            continue
        seen = measure(program, argument, [path for _, path in photos])
        if isinstance(seen, str):
            print(f"{name:19} {seen}")
            continue
        tally = Tally()
        for (label, _), boxes in zip(photos, seen):
            tally.add(label, boxes)
        row(name, tally, totals)
        if options.scores:
            print("    false with people:", sorted(round(s, 3) for s in tally.false_people))
            print("    false without:    ", sorted(round(s, 3) for s in tally.false_none))


if __name__ == "__main__":
    main()
