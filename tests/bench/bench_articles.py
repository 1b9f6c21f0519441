#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many articles a CPU second parses, and what hostile files cost.

    tests/bench/bench_articles.py BUILD      (of the bench preset, target measure_articles)

Articles are made here: 7.6 KB of Markdown each, in several languages, with front matter, headings,
links, lists, a table and house-style pictures; every fourth holds an HTML figure.
"""
import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

GOAL = 25_000  # Markdown articles a CPU second, parsing alone
BYTES = 7_600

WORDS = {
    "en": "the harbour boats leave port before dawn while crews mend nets along grey quays and "
          "traders wait for the catch as prices rise across northern markets this week",
    "fr": "les bateaux quittent le port avant l’aube tandis que les équipages réparent leurs filets "
          "sur les quais gris où attendent déjà les marchands venus de la région",
    "ar": "تغادر قوارب الصيد الميناء قبل الفجر بينما يصلح الصيادون شباكهم على الأرصفة وينتظر التجار "
          "وصول الأسماك مع ارتفاع الأسعار في الأسواق هذا الأسبوع",
}


def sentence(rng, words):
    return " ".join(rng.choice(words) for _ in range(rng.randint(8, 22))).capitalize() + "."


def paragraph(rng, words):
    text = [sentence(rng, words) for _ in range(rng.randint(2, 5))]
    text[0] = text[0].replace(" ", " **", 1).replace(" ", "** ", 2).replace("** **", " **", 1)
    if rng.random() < 0.5:
        text[-1] = f"[{text[-1]}](https://news.example/{rng.randint(1, 99999)})"
    return "\n".join(text)


def picture(rng, words):
    day = f"{rng.randint(1, 28)}"
    return (f"![{sentence(rng, words)[:-1]}, October {day}, 2024. [Agency Name]]"
            f"(/gc1/images/2025/04/{rng.randint(1, 28):02d}/{rng.randint(1, 99999)}-boats-600_384.webp)")


def article(index):
    rng = random.Random(index)
    words = WORDS[list(WORDS)[index % 3]].split()
    hero = f"/gc1/images/2025/04/01/{index + 1}-boats-600_384.webp"
    parts = [f"---\ntitle: \"{sentence(rng, words)}\"\ndate: 2024-10-04\ntags: [boats, trade]\n"
             f"hero:\n  image: {hero}\n  alt: {sentence(rng, words)}\n---\n",
             f"# {sentence(rng, words)[:-1]}\n", picture(rng, words) + "\n"]
    while len("\n".join(parts).encode()) < BYTES:
        kind = rng.random()
        if kind < 0.08:
            parts.append(f"## {sentence(rng, words)[:-1]}\n")
        elif kind < 0.14:
            parts.append("\n".join(f"- {sentence(rng, words)}" for _ in range(4)) + "\n")
        elif kind < 0.17:
            parts.append("> " + paragraph(rng, words).replace("\n", "\n> ") + "\n")
        else:
            parts.append(paragraph(rng, words) + "\n")
    parts.append("| a | b |\n|---|---|\n" + "| boats | 12 |\n" * 4)
    parts.append(picture(rng, words) + "\n")
    if index % 4 == 0:
        parts.append(f"<figure>\n<img src=\"{hero}\" alt=\"{sentence(rng, words)}\">\n"
                     f"<figcaption>{sentence(rng, words)} [AFP]</figcaption>\n</figure>\n")
    return "\n".join(parts)


MEGABYTE = 1_000_000


def repeated(text):
    return text * (MEGABYTE // len(text.encode()))


def links_and_blanks(size):
    """One line: an open image, links, blanks and another image's mark behind which it ends."""
    text = "![ " + "[a](b) " * (size // 14)
    return text + " " * (size - 2 - len(text)) + "!["


def hostile():
    """Name and text of files that were made to cost time."""
    yield "image marks", repeated("![")
    yield "images open", repeated("![a](")
    yield "brackets open", repeated("[")
    yield "brackets nested", "[" * (MEGABYTE // 2) + "]" * (MEGABYTE // 2)
    yield "images nested", "![" * (MEGABYTE // 8) + "](x)" * (MEGABYTE // 8)
    yield "links nested", repeated("[a](") + ")"
    yield "quotes nested", ">" * MEGABYTE
    yield "quotes, lazy lines", ">" * (MEGABYTE // 2) + "a\n" * (MEGABYTE // 4)
    yield "lists nested", "- " * (MEGABYTE // 4) + "a\n" * (MEGABYTE // 4)
    yield "lists, blank lines", "- " * (MEGABYTE // 4) + "a" + "\n" * (MEGABYTE // 2)
    yield "lists indented", "".join(" " * i + "- a\n" for i in range(1400))
    yield "reference bomb", "[r]: /" + "x" * 500_000 + "\n\n" + "![a][r] " * 60_000
    yield "escaped reference bomb", "[r]: /\\_" + "x" * 2_000 + "\n\n" + "![a][r] " * 12_000
    yield "definitions", "".join(f"[{i}]: /x\n" for i in range(40_000)) + "![a][1]\n"
    yield "labels of one letter", repeated("![a][b] ")
    yield "long labels", repeated("![" + "a" * 990 + "] ")
    yield "emphasis", repeated("*a _b ")
    yield "emphasis mixed", repeated("*_a**_")
    yield "backticks", "".join("`" * i + " " for i in range(1, 1400))
    yield "entities", repeated("![&amp;&lt;&bogus;](x) ")
    yield "distinct entities", "![" + "".join(f"&e{i};" for i in range(120_000)) + "](x)"
    yield "wide table", "|" + "a|" * 3000 + "\n|" + "---|" * 3000 + "\n" + "|x\n" * 300_000
    yield "table of pipes", "a|b\n---|---\n" + repeated("|")
    yield "html comments", repeated("<!-- ")
    yield "html openings", repeated("<a ")
    yield "declarations", repeated("<!A ")
    yield "cdata", repeated("a <![CDATA[ ")
    yield "figures", repeated("<figure>\n\n![a](b)\n\n")
    yield "captions", repeated("<figcaption>a\n\nb\n\n")
    yield "one line", "a " * (MEGABYTE // 2) + "![a](b)"
    yield "NUL", "\0" * MEGABYTE
    yield "NUL in alts", repeated("![\0](\0) ")
    yield "setext", repeated("a\n=\n")
    yield "setext, 4 MiB", ("a\n=\n" * 1_048_576)[:4 << 20]
    yield "images on a line", repeated("![a](b) ")
    yield "images on lines", repeated("![a](b)\n")
    yield "images on lines, 4 MiB", ("![a](b)\n" * 524_288)[:4 << 20]
    yield "definitions that are none", "x\n" + "".join(f"[{i}]: /x\n" for i in range(300_000))
    yield "carriage returns", "\r" * MEGABYTE
    yield "title quotes", repeated("![a](b \"c ")
    yield "broken images", repeated("![a [b](c.webp) ")
    yield "links and blanks", links_and_blanks(MEGABYTE)
    yield "links and blanks, 4 MiB", links_and_blanks(4 << 20)
    yield "gaps", repeated("![a] (b/c ")
    yield "front matter", "---\na: [" + "[" * 60_000 + "\n---\n"
    yield "front matter keys", "---\n" + "".join(f"k{i}: v\n" for i in range(7_000)) + "---\n"
    yield "toml dots", "+++\n" + "a." * 30_000 + "b = 1\n+++\n"
    yield "json depth", "{\"a\":" + "[" * 30_000 + "]" * 30_000 + "}\n"
    yield "bad byte at the end", "a" * MEGABYTE + "\xff"


def run(program, rounds, files):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["/usr/bin/env", program, "parse", str(rounds)] + files, capture_output=True,
                          check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.returncode, json.loads(done.stdout or "{}"), cpu


def peak_mib(program, file):
    code = ("import resource,subprocess,sys;"
            "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    out = subprocess.run([sys.executable, "-c", code, program, "parse", "1", file], capture_output=True,
                         check=True).stdout
    return int(out) / 1024


def main():
    program = str(pathlib.Path(sys.argv[1]) / "tests/bench/measure_articles")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        files = []
        for index in range(200):
            files.append(str(folder / f"{index}.md"))
            pathlib.Path(files[-1]).write_text(article(index), encoding="utf-8")
        plain = [file for index, file in enumerate(files) if index % 4 != 0]
        for what, some in (("Markdown, no HTML", plain), ("every fourth with a figure", files)):
            figures = sorted((run(program, 40, some)[1] for _ in range(3)),
                             key=lambda figure: figure["articles_per_cpu_s"])[1]
            print(f"{what}: {figures['articles_per_cpu_s']} articles of "
                  f"{figures['bytes_per_article']} bytes a CPU second, "
                  f"{figures['mb_per_cpu_s']} MB/s (goal {GOAL})")
        print("hostile files of 1 MB, some of the 4 MiB that are read at most (goal: < 2 s CPU, < 256 MiB)")
        for name, text in hostile():
            file = folder / "hostile.md"
            file.write_bytes(text.encode("latin-1") if "\xff" in text else text.encode())
            code, figures, cpu = run(program, 1, [str(file)])
            peak = peak_mib(program, str(file))
            verdict = "ok" if code == 0 and cpu < 2 and peak < 256 else "MISSED"
            state = "refused" if figures.get("refused") else "read"
            print(f"  {name:24} {cpu:7.3f} s {peak:7.1f} MiB  {state:8} {verdict} {code or ''}")


if __name__ == "__main__":
    main()
