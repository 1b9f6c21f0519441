# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command and says what it cost, with everything that it started."""

import dataclasses
import pathlib
import shutil
import statistics
import subprocess


@dataclasses.dataclass
class Cost:
    cpu: float  # s, user and system, of the command and all that it waited for
    wall: float  # s
    peak: float  # MiB, of the largest process


class CommandFailed(Exception):
    pass


class Meter:
    """Runs commands through the helper program measure_command."""

    def __init__(self, build):
        self.program = build / "measure_command"

    def run(self, command, log):
        """`command` is a list of arguments; its output goes to the file `log`."""
        words = [str(word) for word in command]
        line = subprocess.run([self.program, log, *words], capture_output=True, text=True,
                              check=True).stdout
        code, cpu, wall, peak = line.split()
        if code != "0":
            last = pathlib.Path(log).read_text(errors="replace").splitlines()[-5:]
            raise CommandFailed(f"exit {code}: {' '.join(words)[:200]}\n" +
                                "\n".join("    " + text for text in last))
        return Cost(float(cpu), float(wall), int(peak) / 1024)


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def median(costs):
    return Cost(*(statistics.median(getattr(cost, field) for cost in costs)
                  for field in ("cpu", "wall", "peak")))


def median_ratio(pairs, field):
    """Of (picdesk, peer) costs: how many times picdesk's the peer's is."""
    return statistics.median(getattr(peer, field) / getattr(ours, field) for ours, peer in pairs)
