# SPDX-License-Identifier: GPL-3.0-or-later
"""What one run measured, and its tables."""

import dataclasses

import measure


@dataclasses.dataclass
class Result:
    """One tool on one job. `pairs`: (picdesk's cost, its cost) of neighbouring runs."""
    title: str
    pairs: list
    bytes: int = 0
    ssim: dict = dataclasses.field(default_factory=dict)  # by label, or (master, label)


class Figures:
    def __init__(self):
        self.jobs = {}  # name -> {peer key: Result}; "picdesk" among the keys
        self.starts = {}  # subcommand -> Cost
        self.encoder = {}  # job -> CPU s inside libwebp

    def ratio(self, job, peer, field):
        result = self.jobs.get(job, {}).get(peer)
        return measure.median_ratio(result.pairs, field) if result else None

    def ours(self, job, field):
        result = self.jobs.get(job, {}).get("picdesk")
        return getattr(measure.median([cost for _, cost in result.pairs]), field) if result else None

    def least_gain(self, peer):
        gains = [results["picdesk"].ssim[label] - value for results in self.jobs.values()
                 if peer in results and "picdesk" in results
                 for label, value in results[peer].ssim.items()
                 if label in results["picdesk"].ssim]
        return round(min(gains), 4) if gains else None

    def behind(self, peer):
        """(where, picdesk's SSIM, the peer's), of each picture that the peer makes better."""
        for job, results in self.jobs.items():
            if peer in results:
                for label, theirs in results[peer].ssim.items():
                    ours = results["picdesk"].ssim.get(label, theirs)
                    if round(ours, 4) < round(theirs, 4):
                        yield f"{job} {label}", ours, theirs

    def slowest_start(self):
        return max((cost.cpu * 1000 for cost in self.starts.values()), default=None)

    def outside_encoder(self, job):
        total = self.ours(job, "cpu")
        return 100 * (1 - self.encoder[job] / total) if total and job in self.encoder else None


def costs_table(results, write):
    write(f"  {'':<20} {'CPU s':>7} {'wall s':>7} {'peak MiB':>9} {'bytes':>11}   "
          f"{'CPU x':>6} {'wall x':>6} {'peak x':>6}")
    for key, result in results.items():
        cost = measure.median([theirs for _, theirs in result.pairs])
        ratios = ["1"] * 3 if key == "picdesk" else [
            f"{measure.median_ratio(result.pairs, field):.2f}" for field in ("cpu", "wall", "peak")]
        write(f"  {result.title:<20} {cost.cpu:>7.3f} {cost.wall:>7.3f} {cost.peak:>9.1f} "
              f"{result.bytes:>11,}   {ratios[0]:>6} {ratios[1]:>6} {ratios[2]:>6}")


def ssim_table(results, write):
    shown = {key: result for key, result in results.items() if result.ssim}
    if "picdesk" not in shown:
        return
    labels = list(shown["picdesk"].ssim)
    names = [label.split("-")[-1] for label in labels]
    write(f"  {'SSIM at width':<20} " + " ".join(f"{name:>7}" for name in names))
    for result in shown.values():
        write(f"  {result.title:<20} " + " ".join(
            f"{result.ssim[label]:>7.4f}" if label in result.ssim else f"{'-':>7}"
            for label in labels))


def mean_ssim_table(results, write):
    for result in results.values():
        if result.ssim:
            write(f"  {result.title:<20} mean SSIM {sum(result.ssim.values()) / len(result.ssim):.4f}"
                  f" of {len(result.ssim)} whole pictures")


def starts_table(starts, write):
    write(f"\nStart-up of each subcommand\n  {'':<34} {'CPU ms':>7} {'wall ms':>8} {'peak MiB':>9}")
    for name, cost in starts.items():
        write(f"  {name:<34} {cost.cpu * 1000:>7.1f} {cost.wall * 1000:>8.1f} {cost.peak:>9.1f}")
