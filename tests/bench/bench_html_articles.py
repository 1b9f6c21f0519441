#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many HTML pages of 198 KB a CPU second parses.

    tests/bench/bench_html_articles.py BUILD [FILE...]   (bench preset, target measure_articles)

Without files the pages are made here, in the mixture of a news site: navigation with inline SVG,
an article with figures and pictures, teasers with srcset, scripts and styles.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

GOAL = 100  # pages a CPU second, parsing alone
BYTES = 198_000
PAGES = 12
WORDS = ("the harbour boats leave port before dawn while crews mend nets along grey quays and "
         "traders wait for prices to rise across northern markets &amp; caf&eacute;s").split()


def words(rng, least, most):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(least, most)))


def teaser(rng):
    number = rng.randint(1, 99999)
    sizes = ", ".join(f"/img/{number}-{w}.webp {w}w" for w in (300, 600, 1200))
    return (f'<li class="teaser card-{number % 7}" data-id="{number}"><a href="/story/{number}?a=1&amp;b=2">'
            f'<picture><source type="image/webp" srcset="{sizes}" sizes="(max-width: 600px) 100vw, 33vw">'
            f'<img class="lazy" loading="lazy" width="600" height="384" src="/img/{number}.jpg" '
            f'alt="{words(rng, 5, 14)}"></picture><h3>{words(rng, 5, 11)}</h3></a>'
            f'<p><time datetime="2024-10-03">3 Oct</time> <span>{words(rng, 8, 20)}</span></li>\n')


def icon():
    return ('<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><g><path d="M12 2 4 7v10l8 5"/>'
            '<circle cx="12" cy="12" r="3"/></g></svg>')


def paragraph(rng):
    return f'<p>{words(rng, 20, 60)} <a href="/t/{rng.randint(1, 99)}"><b>{words(rng, 1, 4)}</b></a>.</p>\n'


def figure(rng):
    return (f'<figure><img src="/gc1/images/2025/04/01/{rng.randint(1, 99999)}-boats-600_384.webp" '
            f'alt="{words(rng, 6, 16)}" width="600" height="384"><figcaption>{words(rng, 8, 20)}, '
            f'October 3, 2024. <span class="credit">[Agency]</span></figcaption></figure>\n')


def page(seed):
    rng = random.Random(seed)
    parts = ['<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Boats</title><style>'
             + ".card{display:grid;color:#123} " * 300 + "</style></head><body><nav><ul>"]
    parts += [f'<li><a href="/{n}" class="nav-link">{icon()}{words(rng, 1, 2)}</a></li>'
              for n in range(60)]
    parts += ["</ul></nav><main><article><h1>Boats leave port</h1>\n", figure(rng)]
    parts += [paragraph(rng) if n % 6 else figure(rng) for n in range(1, 40)]
    parts.append("</article><aside><ul>\n")
    parts.append("<script>window.state=" + json.dumps([words(rng, 3, 9) for _ in range(600)])
                 + ";</script>")
    size = sum(map(len, parts))
    while size < BYTES - 40:
        parts.append(teaser(rng))
        size += len(parts[-1])
    return "".join(parts) + "</ul></aside></main></body></html>\n"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = pathlib.Path(sys.argv[1]) / "tests/bench/measure_articles"
    with tempfile.TemporaryDirectory() as folder:
        files = sys.argv[2:]
        for seed in range(0 if files else PAGES):
            path = pathlib.Path(folder) / f"{seed}.html"
            path.write_text(page(seed), encoding="utf-8")
            files.append(str(path))
        result = json.loads(subprocess.run([program, "parse", "20", *files], check=True,
                                           capture_output=True, text=True).stdout)
    pages = result["mb_per_cpu_s"] * 1e6 / BYTES
    print(json.dumps(result))
    print(f"{pages:.1f} pages of 198 KB a CPU second (goal {GOAL})")
    return 0 if pages >= GOAL and result["refused"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
