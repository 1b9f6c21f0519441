#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Articles that a CPU second checks with every rule, beside other checkers on the same files, and
what one article costs from a cold start.

    tests/bench/bench_check.py BUILD [MODULES]     (bench preset, targets measure_articles, picdesk)

MODULES is a folder where npm installed remark, @double-great/remark-lint-alt-text, markdownlint,
axe-core and jsdom (tests/bench/prepare_check FOLDER does it); without it they are left out. Their
clock runs without node's start and the loading of modules; ours without the reading of files. The
cold starts are whole processes, node's too.
"""
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

import bench_articles
import bench_html_articles

GOALS = {"Markdown": 10_000, "HTML": 80}
COLD_GOAL = 20  # ms CPU
HERE = pathlib.Path(__file__).parent
PEERS = {"Markdown": ["remark-lint-alt-text", "markdownlint"], "HTML": ["axe-core"]}


def output(command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def median(values):
    return sorted(values)[len(values) // 2]


def ours(build, what, files):
    program = build / "tests/bench/measure_articles"
    rounds = "40" if what == "Markdown" else "20"
    return median([output([program, "check", rounds, *files])["articles_per_cpu_s"]
                   for _ in range(3)])


def peer(modules, name, files):
    done = subprocess.run(["node", HERE / "check_peers.mjs", modules, name, *files],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f"  {name:22} left out: {done.stderr.strip().splitlines()[-1:]}")
        return None
    return json.loads(done.stdout)["articles_per_cpu_s"]


def cpu_ms(command, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=False, cwd=folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def compare(build, modules, what, files):
    rate = ours(build, what, files)
    verdict = "met" if rate >= GOALS[what] else "MISSED"
    print(f"{what}: picdesk {rate:.0f} articles a CPU second, goal {GOALS[what]}: {verdict}")
    some = files[:60] if what == "Markdown" else files[:3]
    for name in PEERS[what] if modules else []:
        other = peer(modules, name, some)
        if other:
            print(f"  {name:22} {other:9.1f} a CPU second   picdesk is {rate / other:.0f}x as fast")


def cold(build, modules, folder):
    command = [(build / "tools/picdesk/picdesk").resolve(), "check", "0.md"]
    own = median([cpu_ms(command, folder) for _ in range(15)])
    print(f"one article from a cold start: picdesk {own:.1f} ms CPU, goal {COLD_GOAL}: "
          f"{'met' if own < COLD_GOAL else 'MISSED'}")
    for name in PEERS["Markdown"] if modules else []:
        other = median([cpu_ms(["node", HERE / "check_peers.mjs", modules, name,
                                folder / "0.md"], None) for _ in range(3)])
        print(f"  {name:22} {other:9.1f} ms CPU   {other / own:.0f}x")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1])
    modules = sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        kinds = {"Markdown": (200, "md", bench_articles.article),
                 "HTML": (bench_html_articles.PAGES, "html", bench_html_articles.page)}
        for what, (count, ending, make) in kinds.items():
            files = []
            for index in range(count):
                files.append(str(folder / f"{index}.{ending}"))
                pathlib.Path(files[-1]).write_text(make(index), encoding="utf-8")
            compare(build, modules, what, files)
        cold(build, modules, folder)


if __name__ == "__main__":
    main()
