# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be made of a master, under one name for every tool."""

import dataclasses
import subprocess

LADDER = (320, 480, 640, 768, 960, 1200, 1600, 1920)
HEROES = ((600, 384), (1200, 768))


@dataclasses.dataclass(frozen=True)
class Output:
    width: int
    height: int = 0  # 0: the whole picture; else cropped to fill width x height

    @property
    def label(self):
        return f"hero-{self.width}" if self.height else f"ladder-{self.width}"

    @property
    def spec(self):
        """As the helper programs take it: "320x" or "600x384"."""
        return f"{self.width}x{self.height or ''}"


@dataclasses.dataclass(frozen=True)
class Master:
    path: object
    width: int
    height: int

    @property
    def name(self):
        return self.path.stem

    def outputs(self, ladder=LADDER, heroes=HEROES):
        """Never an enlargement."""
        result = [Output(width) for width in ladder if width <= self.width]
        result += [Output(w, h) for w, h in heroes if w <= self.width and h <= self.height]
        return result


def master(path):
    header = subprocess.run(["vipsheader", "-f", "width", path], capture_output=True, text=True,
                            check=True)
    height = subprocess.run(["vipsheader", "-f", "height", path], capture_output=True, text=True,
                            check=True)
    return Master(path, int(header.stdout), int(height.stdout))


def centre_crop(width, height, ratio_width, ratio_height):
    """The largest centred window of that ratio: x, y, width, height."""
    w = min(width, height * ratio_width // ratio_height)
    h = min(height, width * ratio_height // ratio_width)
    return (width - w) // 2, (height - h) // 2, w, h
