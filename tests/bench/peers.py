# SPDX-License-Identifier: GPL-3.0-or-later
"""The tools that picdesk is compared with, each as its users run it, all at q80, method 4.

A peer turns [(Master, [Output])] and a folder into one command; FOLDER/NAME/LABEL.webp is made.
"""

import json
import pathlib
import shlex
import shutil
import subprocess

import outputs as o

HERE = pathlib.Path(__file__).parent
CONVERT = "/usr/bin/convert-im6.q16"  # as Debian names it; `convert` may be a wrapper
NODE_NEEDED = (20, 9)


class Peer:
    def __init__(self, key, title, command, missing=""):
        self.key, self.title, self.command, self.missing = key, title, command, missing


def all_peers(build, sharp):
    """`build` holds the helper programs, `sharp` the node_modules of sharp."""
    node = missing_node(sharp)
    convert = CONVERT if pathlib.Path(CONVERT).exists() else "convert"
    return [
        Peer("sharp", "sharp, idiomatic", sharp_script(sharp, "idiomatic"), node),
        Peer("sharp-once", "sharp, decode once", sharp_script(sharp, "once"), node),
        Peer("vips-once", "libvips, decode once", vips_program(build, "once")),
        Peer("vips-each", "libvips, per size", vips_program(build, "each")),
        Peer("vipsthumbnail", "vipsthumbnail", vipsthumbnail_command, missing("vipsthumbnail")),
        Peer("cwebp", "cwebp -resize", script(cwebp), missing("cwebp")),
        Peer("imagemagick", "ImageMagick", script(imagemagick(convert)), missing(convert)),
        Peer("gm", "GraphicsMagick", script(graphicsmagick), missing("gm")),
    ]


def picdesk(command, preset):
    def make(jobs, folder):
        masters = [str(master.path) for master, _ in jobs]
        return [str(command), "render", *masters, "--preset", str(HERE / preset), "-o",
                str(folder), "--quiet"]
    return make


def missing(program):
    return "" if shutil.which(program) else f"{program} is not installed"


def missing_node(sharp):
    if not shutil.which("node"):
        return "node is not installed"
    version = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    if tuple(int(part) for part in version.lstrip("v").split(".")[:2]) < NODE_NEEDED:
        return f"sharp needs Node.js {'.'.join(map(str, NODE_NEEDED))}, this is {version}"
    if not (sharp / "node_modules" / "sharp").exists():
        return f"sharp is not in {sharp}"
    return ""


def script(lines):
    """One shell script of one command a picture, as people write them."""
    def make(jobs, folder):
        commands = []
        for master, wanted in jobs:
            (folder / master.name).mkdir(exist_ok=True)
            commands += lines(master, wanted, folder / master.name)
        path = folder / "peer.sh"
        path.write_text("set -e\n" + "\n".join(shlex.join(map(str, c)) for c in commands) + "\n")
        return ["sh", str(path)]
    return make


def vipsthumbnail(master, wanted, folder):
    for output in wanted:
        crop = ["--smartcrop", "centre"] if output.height else []
        yield ["vipsthumbnail", master.path, "--size", output.spec, *crop, "-o",
               f"{folder}/{output.label}.webp[Q=80,reduction_effort=4,strip]"]


def vipsthumbnail_command(jobs, folder):
    """Many masters of one small output each: all in one process, as `vipsthumbnail *.jpg`."""
    if len(jobs) <= 50:
        return script(vipsthumbnail)(jobs, folder)
    (output,) = jobs[0][1]
    return ["vipsthumbnail", *(str(master.path) for master, _ in jobs), "--size", output.spec, "-o",
            f"{folder}/%s.webp[Q=80,reduction_effort=4,strip]"]


def cwebp(master, wanted, folder):
    for output in wanted:
        crop = []
        if output.height:
            crop = ["-crop", *o.centre_crop(master.width, master.height, output.width,
                                            output.height)]
        yield ["cwebp", "-quiet", "-q", "80", "-m", "4", *crop, "-resize", output.width,
               output.height, master.path, "-o", f"{folder}/{output.label}.webp"]


def imagemagick(program):
    def lines(master, wanted, folder):
        for output in wanted:
            hint = f"{output.width}x{output.height or output.width}"
            fit = ["-thumbnail", str(output.width)]
            if output.height:
                fit = ["-thumbnail", output.spec + "^", "-gravity", "center", "-extent",
                       output.spec]
            yield [program, "-define", "jpeg:size=" + hint, master.path, *fit, "-quality", "80",
                   "-define", "webp:method=4", f"{folder}/{output.label}.webp"]
    return lines


def graphicsmagick(master, wanted, folder):
    for output in wanted:
        hint = f"{output.width}x{output.height or output.width}"
        fit = ["-thumbnail", str(output.width)]
        if output.height:
            fit = ["-thumbnail", output.spec + "^", "-gravity", "center", "-extent", output.spec]
        yield ["gm", "convert", "-size", hint, master.path, *fit, "-quality", "80",
               f"{folder}/{output.label}.webp"]


def job_file(jobs, folder):
    """The same list for the programs that take one: JSON for Node, lines for C++."""
    for master, _ in jobs:
        (folder / master.name).mkdir(exist_ok=True)
    entries = [{"path": str(master.path), "folder": str(folder / master.name),
                "outputs": [{"label": x.label, "width": x.width, "height": x.height}
                            for x in wanted]} for master, wanted in jobs]
    (folder / "jobs.json").write_text(json.dumps(entries))
    lines = [f"{entry['path']}\t{entry['folder']}\t" + "\t".join(
        f"{x['label']} {x['width']} {x['height']}" for x in entry["outputs"]) for entry in entries]
    (folder / "jobs.txt").write_text("\n".join(lines) + "\n")


def sharp_script(sharp, how):
    def make(jobs, folder):
        job_file(jobs, folder)
        return ["node", str(HERE / "sharp_peer.cjs"), str(sharp), how, str(folder / "jobs.json")]
    return make


def vips_program(build, how):
    def make(jobs, folder):
        job_file(jobs, folder)
        return [str(build / "vips_peer"), how, str(folder / "jobs.txt")]
    return make
