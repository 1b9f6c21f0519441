#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well picdesk and others crop labelled photos.

bench_crops.py BUILD        BUILD: of the bench preset

Reads $PICDESK_CONFORMANCE_DIR/crops-dev.json; face models from $PICDESK_MODELS_DIR. Prints for
five ratios, and for the hero ratios apart:
  cut   crops with a main face at 0.03 < inside < 0.97
  kept  crops with all main faces above 0.97 inside, of those where the reference has them so
  IoU   overlap with the reference crop
`dev` are the photos as they are. `mirrored` and `parts` (four parts of each photo that hold its
main faces, off centre) show how much of the figures is luck: all three were looked at when margins
were set, so none is held out. Parts have no reference: kept is there of the crops where some window
holds all main faces.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

RATIOS = {"hero25:16": (25, 16), "16:9": (16, 9), "1:1": (1, 1), "4:5": (4, 5), "9:16": (9, 16)}
HEROES = ("hero25:16", "16:9")
GOALS = {  # cut at most, kept at least, IoU at least, on `dev`
    "picdesk + ultraface640": (0.010, 0.990, 0.87),
    "picdesk + dlib": (0.080, 0.930, 0.0),
    "picdesk + true faces": (0.005, 1.000, 0.0),
}
TIME_GOAL_MS = 60
HERE = Path(__file__).resolve().parent


def inside(box, window):
    width = min(box[0] + box[2], window[0] + window[2]) - max(box[0], window[0])
    height = min(box[1] + box[3], window[1] + window[3]) - max(box[1], window[1])
    return max(0, width) * max(0, height) / (box[2] * box[3])


def overlap(a, b):
    both = inside(a, b) * a[2] * a[3]
    return both / (a[2] * a[3] + b[2] * b[3] - both)


def max_fit(size, ratio):
    width, height = size
    if width * ratio[1] > height * ratio[0]:
        return min(width, max(1, (2 * height * ratio[0] + ratio[1]) // (2 * ratio[1]))), height
    return width, min(height, max(1, (2 * width * ratio[1] + ratio[0]) // (2 * ratio[0])))


def some_window_holds(faces, size, ratio):
    window = max_fit(size, ratio)
    for axis in (0, 1):
        first = min(face[axis] for face in faces)
        last = max(face[axis] + face[axis + 2] for face in faces)
        if last - first > window[axis]:
            return False
    return True


class Scores:
    def __init__(self):
        self.cut = self.with_faces = self.kept = self.can_keep = 0
        self.overlaps = []

    def add(self, crop, labels, ratio):
        faces = labels["main_faces"]
        reference = labels["references"].get(ratio)
        if faces:
            shares = [inside(face, crop) for face in faces]
            self.with_faces += 1
            self.cut += any(0.03 < share < 0.97 for share in shares)
            if reference:
                can = all(inside(face, reference) > 0.97 for face in faces)
            else:
                can = some_window_holds(faces, labels["size"], RATIOS[ratio])
            if can:
                self.can_keep += 1
                self.kept += all(share > 0.97 for share in shares)
        if reference:
            self.overlaps.append(overlap(crop, reference))

    def figures(self):
        def share(part, whole):
            return part / whole if whole else float("nan")

        return (share(self.cut, self.with_faces), share(self.kept, self.can_keep),
                share(sum(self.overlaps), len(self.overlaps)))

    def text(self):
        cut, kept, iou = self.figures()
        tail = f" / {iou:.3f}" if self.overlaps else ""
        return f"{cut:.3f} / {kept:.3f}{tail}"


def measured(program):
    """The photos' paths, labels by (split, photo), crops by (split, method, photo)."""
    paths, labels, crops = {}, {}, {}
    output = subprocess.run([program, "crops"], check=True, stdout=subprocess.PIPE, text=True)
    for line in map(json.loads, output.stdout.splitlines()):
        if "path" in line:
            paths[line["photo"]] = line["path"]
        elif "crops" in line:
            crops[line["split"], line["method"], line["photo"]] = line["crops"]
        else:
            labels[line["split"], line["photo"]] = line
    return paths, labels, crops


def vips_crops(path, size, work):
    """Where libvips' attention crop of each ratio lies: the output keeps its offset."""
    crops = {}
    for label, ratio in RATIOS.items():
        width, height = max_fit(size, ratio)
        output = work / "attention.v"
        subprocess.run(["vips", "smartcrop", path, output, str(width), str(height),
                        "--interesting", "attention"], check=True)
        offsets = [-int(subprocess.run(["vipsheader", "-f", field, output], check=True, text=True,
                                       stdout=subprocess.PIPE).stdout)
                   for field in ("xoffset", "yoffset")]
        crops[label] = [*offsets, width, height]
    return crops


def smartcrop_folder(work):
    folder = work / "smartcrop"
    if not (folder / "node_modules" / "smartcrop-sharp").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--prefix", folder, "--no-save", "--no-package-lock",
                        "--no-audit", "--no-fund", "--loglevel=error", "smartcrop@2.0.5",
                        "smartcrop-sharp@2.0.8", "sharp@0.35.5", "--legacy-peer-deps"], check=True)
    return folder


def smartcrop_crops(paths, labels, work):
    jobs = [{"photo": photo, "path": path,
             "sizes": {label: max_fit(labels["dev", photo]["size"], ratio)
                       for label, ratio in RATIOS.items()}}
            for photo, path in paths.items()]
    (work / "jobs.json").write_text(json.dumps(jobs))
    output = subprocess.run(["node", HERE / "smartcrop_peer.cjs", smartcrop_folder(work),
                             work / "jobs.json"], check=True, text=True, stdout=subprocess.PIPE)
    return {line["photo"]: line["crops"] for line in map(json.loads, output.stdout.splitlines())}


def add_peers(paths, labels, crops, work):
    for photo, path in paths.items():
        crops["dev", "libvips attention", photo] = vips_crops(path, labels["dev", photo]["size"],
                                                              work)
    try:
        for photo, found in smartcrop_crops(paths, labels, work).items():
            crops["dev", "smartcrop.js 2.0.5", photo] = found
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"smartcrop.js is left out: {error}")


def print_table(labels, crops):
    """Returns the scores of all ratios by (split, method)."""
    totals = {}
    for split in ("dev", "mirrored", "parts"):
        methods = dict.fromkeys(method for s, method, _ in crops if s == split)
        print(f"\n{split:28}{'all: cut / kept / IoU':26}{'hero ratios':26}")
        for method in methods:
            every, hero = Scores(), Scores()
            for (s, m, photo), found in crops.items():
                if (s, m) != (split, method):
                    continue
                for ratio, crop in found.items():
                    if split != "parts" and ratio not in labels[split, photo]["references"]:
                        continue
                    every.add(crop, labels[split, photo], ratio)
                    if ratio in HEROES:
                        hero.add(crop, labels[split, photo], ratio)
            totals[split, method] = every
            print(f"  {method:26}{every.text():26}{hero.text():26}")
    return totals


def print_goals(totals):
    print("\ngoals on dev")
    for method, (cut, kept, iou) in GOALS.items():
        if ("dev", method) not in totals:
            print(f"  {method}: not measured here")
            continue
        found = totals["dev", method].figures()
        met = found[0] <= cut and found[1] >= kept and found[2] >= iou
        print(f"  {method}: cut {found[0]:.3f} (<= {cut}), kept {found[1]:.3f} (>= {kept}), "
              f"IoU {found[2]:.3f} (>= {iou}): {'met' if met else 'MISSED'}")


def print_time(program, photos):
    master = photos / "masters" / "m12.jpg"
    if not master.is_file():
        print(f"time: {master} is absent (tools/make-masters)")
        return
    output = subprocess.run([program, "time", master], check=True, stdout=subprocess.PIPE, text=True)
    figures = {}
    for line in output.stdout.splitlines():
        figures.update(json.loads(line))
    verdict = "met" if figures["ms"] <= TIME_GOAL_MS else "MISSED"
    print(f"\nsaliency and five plans of {master.name}: {figures['ms']:.1f} ms CPU, of them saliency "
          f"{figures['saliency_ms']:.1f} (goal {TIME_GOAL_MS}: {verdict})")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if "PICDESK_CONFORMANCE_DIR" not in os.environ:
        sys.exit("PICDESK_CONFORMANCE_DIR must name the folder of crops-dev.json")
    build = Path(sys.argv[1]).resolve()
    program = build / "tests" / "bench" / "measure_crops"
    work = build / "bench-crops"
    work.mkdir(exist_ok=True)
    paths, labels, crops = measured(program)
    add_peers(paths, labels, crops, work)
    print_goals(print_table(labels, crops))
    print_time(program, HERE.parent.parent / "build" / "photos")


if __name__ == "__main__":
    main()
