#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""picdesk beside other tools on the same photographs: CPU, wall, peak memory, bytes, SSIM.

Runs alternate picdesk, peer, picdesk, peer, ...; ratios are medians over such pairs. Best on a
machine that does nothing else. `cmake --build build/bench --target bench-peers` runs it with the
defaults; for more, run it yourself.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True

import figures as f
import goals
import measure
import outputs
import peers
import quality

MASTERS = ("m24", "m24p", "m12", "m2")
BATCH = [f"lomiri-16.04/{name}.jpg" for name in (
    "seeding", "Dragonfly", "sunset", "Bridge", "Wine", "picosdeeuropa", "life", "aitzgorri",
    "friends", "greentock", "free")] + ["lomiri-20.04/Kleiber.jpg"] + [
    f"mate/{name}.jpg" for name in ("Wood", "RainDrops", "Storm", "YellowFlower")] + [
    "plasma/FallenLeaf.jpg"]
BATCH_PEERS = ("sharp", "sharp-once", "vips-once", "vips-each", "vipsthumbnail")
SMALL_PEERS = ("sharp", "vips-each", "vipsthumbnail")
SMALL_COUNT = 200


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--picdesk", type=pathlib.Path, required=True, help="the command")
    parser.add_argument("--build", type=pathlib.Path, required=True, help="helper programs")
    parser.add_argument("--photos", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True, help="scratch folder")
    parser.add_argument("--pairs", type=int, default=5, help="on one master")
    parser.add_argument("--batch-pairs", type=int, default=2, help="on the batches")
    parser.add_argument("--only", nargs="*", help=f"of: {' '.join(MASTERS)} m2-hero batch small start")
    parser.add_argument("--peers", nargs="*", help="keys of peers.py; default: all")
    options = parser.parse_args()
    for name in ("picdesk", "build", "photos", "work"):
        setattr(options, name, getattr(options, name).resolve())
    return options


class Bench:
    def __init__(self, options):
        self.options = options
        self.figures = f.Figures()
        self.meter = measure.Meter(options.build)
        self.peers = [peer for peer in peers.all_peers(options.build, options.work / "sharp")
                      if not options.peers or peer.key in options.peers]
        for peer in self.peers:
            if peer.missing:
                write(f"left out: {peer.title}: {peer.missing}")
        self.peers = [peer for peer in self.peers if not peer.missing]

    def wanted(self, name):
        return not self.options.only or name in self.options.only

    def compare(self, name, jobs, preset, keys=None, pairs=None):
        """Alternates picdesk and each peer over the same jobs."""
        ours = peers.picdesk(self.options.picdesk, preset)
        results = {"picdesk": f.Result("picdesk", [])}
        chosen = [peer for peer in self.peers if keys is None or peer.key in keys]
        for number in range(pairs or self.options.pairs):
            for peer in chosen or [None]:
                progress(f"{name}: pair {number + 1}, {peer.title if peer else 'picdesk alone'}")
                our_cost = self.once(jobs, ours, "picdesk")
                results["picdesk"].pairs.append((our_cost, our_cost))
                if peer:
                    result = results.setdefault(peer.key, f.Result(peer.title, []))
                    result.pairs.append((our_cost, self.once(jobs, peer.command, peer.key)))
        for key, result in results.items():
            result.bytes = sum(path.stat().st_size for path in self.folder(key).rglob("*.webp"))
        self.figures.jobs[name] = results
        return results

    def folder(self, key):
        return self.options.work / "out" / key

    def once(self, jobs, command, key):
        folder = measure.fresh(self.folder(key))
        return self.meter.run(command(jobs, folder), self.options.work / f"{key}.log")

    def produced(self, key, master, wanted):
        folder = self.folder(key) / master.name
        found = {x.label: next(iter(sorted(folder.glob(f"{x.label.split('-')[0]}-{x.width}x*.webp")
                                           if key == "picdesk" else
                                           folder.glob(f"{x.label}.webp"))), None) for x in wanted}
        return {label: path for label, path in found.items() if path}

    def judge(self, results, master, wanted, named=lambda label: label):
        references = quality.references(master, wanted, self.options.work / "references")
        for key, result in results.items():
            values = quality.ssim(self.options.build / "ssim", references,
                                  self.produced(key, master, wanted))
            result.ssim.update({named(label): value for label, value in values.items()})

    def masters(self):
        for name in filter(self.wanted, MASTERS):
            master = outputs.master(self.options.photos / "masters" / f"{name}.jpg")
            wanted = master.outputs()
            results = self.compare(name, [(master, wanted)], "ladder.toml")
            self.judge(results, master, wanted)
            heading(f"{name}.jpg, {master.width}x{master.height}, {len(wanted)} outputs")
            f.costs_table(results, write)
            f.ssim_table(results, write)
            files = [str(path) for path in self.folder("picdesk").rglob("*.webp")]
            self.figures.encoder[name] = self.encode_floor(files)
            write(f"  CPU inside libwebp for picdesk's outputs: {self.figures.encoder[name]:.3f} s;"
                  f" outside: {self.figures.outside_encoder(name):.0f} %")

    def encode_floor(self, files):
        return statistics.median(float(subprocess.run(
            [self.options.build / "encode_floor", *files], check=True, capture_output=True,
            text=True).stdout) for _ in range(3))

    def hero(self):
        if not self.wanted("m2-hero"):
            return
        master = outputs.master(self.options.photos / "masters" / "m2.jpg")
        results = self.compare("m2-hero", [(master, master.outputs((), outputs.HEROES[:1]))],
                               "hero.toml")
        heading("m2.jpg, the 600x384 hero alone")
        f.costs_table(results, write)

    def batch(self):
        if not self.wanted("batch"):
            return
        masters = [outputs.master(self.options.photos / name) for name in BATCH]
        jobs = [(master, master.outputs()) for master in masters]
        results = self.compare("batch", jobs, "ladder.toml", BATCH_PEERS,
                               self.options.batch_pairs)
        for master, wanted in jobs:
            progress(f"batch: SSIM of {master.name}")
            self.judge(results, master, wanted, lambda label: (master.name, label))
        heading(f"batch of {len(jobs)} photographs, {sum(len(w) for _, w in jobs)} outputs")
        f.costs_table(results, write)
        f.mean_ssim_table(results, write)

    def small(self):
        if not self.wanted("small"):
            return
        jobs = [(master, master.outputs((320,), ())) for master in small_masters(self.options)]
        results = self.compare("small", jobs, "small.toml", SMALL_PEERS, self.options.batch_pairs)
        heading(f"{len(jobs)} small photographs, one 320 px picture each")
        f.costs_table(results, write)

    def starts(self):
        if not self.wanted("start"):
            return
        photo = str(self.options.photos / "masters" / "m2.jpg")
        commands = {
            "--help": ["--help"],
            "preset list": ["preset", "list"],
            "meta show PHOTO": ["meta", "show", photo],
            "crop plan PHOTO": ["crop", "plan", photo, "--ratio", "25:16"],
            "render PHOTO --dry-run": [
                "render", photo, "--preset", "article-hero", "--dry-run", "--id", "1", "--slug",
                "start", "--date", "2025-04-01", "-o", str(self.options.work / "nothing")],
        }
        for name, command in commands.items():
            try:
                self.figures.starts[name] = measure.median([self.meter.run(
                    [str(self.options.picdesk), *command], self.options.work / "start.log")
                    for _ in range(10)])
            except measure.CommandFailed as failure:
                write(f"left out: start-up of {name}: {failure}")
        f.starts_table(self.figures.starts, write)


def small_masters(options):
    """200 crops of real photographs, 800x533, about 80 KB each; made once."""
    folder = options.work / "small"
    paths = [folder / f"small-{number:03}.jpg" for number in range(SMALL_COUNT)]
    if not all(path.exists() for path in paths):
        folder.mkdir(parents=True, exist_ok=True)
        sources = [outputs.master(options.photos / name) for name in BATCH]
        for number, path in enumerate(paths):
            progress(f"making {path.name}")
            source = sources[number % len(sources)]
            shift = number // len(sources)
            quality.vips("crop", source.path, f"{path}[Q=85,strip]",
                         (source.width - 800) * shift // 12, (source.height - 533) * shift // 12,
                         800, 533)
    return [outputs.Master(path, 800, 533) for path in paths]


def write(text):
    print(text, flush=True)


def heading(text):
    write(f"\n{text}")


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="\r", file=sys.stderr, flush=True)


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    write(f"picdesk beside other tools, {time.strftime('%Y-%m-%d %H:%M')}, {os.cpu_count()} cores, "
          f"load {os.getloadavg()[0]:.1f}, {options.pairs} pairs a master; medians; "
          "x: the other tool's figure / picdesk's")
    bench = Bench(options)
    for part in (bench.masters, bench.hero, bench.batch, bench.small, bench.starts):
        part()
    if os.getloadavg()[0] > os.cpu_count() + 0.5:
        write(f"\nwarning: load {os.getloadavg()[0]:.1f}: other programs ran; repeat when it is quiet")
    goals.report(bench.figures, write)


if __name__ == "__main__":
    try:
        main()
    except measure.CommandFailed as failure:
        raise SystemExit(f"bench-peers: {failure}")
