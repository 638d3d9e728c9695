"""How well accounts are judged, by kind, beside plain `rapidfuzz.fuzz.ratio` >= 88.

    python -m benchmarks.impersonation [CSV] [--test] [--limit N] [--seed N]

The development half is for tuning. The test half (--test) is for one final run,
whose table goes into monitor/detectors/README.md.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.impersonation_cases import Case, cases, practices_in
from monitor.detectors.impersonation import judge_account
from monitor.domain.findings import Verdict
from monitor.domain.subjects import unstored
from monitor.domain.watchlist import compile_watchlist

_RATIO_FROM = 88


@dataclass
class Tally:
    """What was said of the cases of one kind."""

    attack: bool
    seen: int = 0
    alerted: int = 0
    noticed: int = 0
    by_ratio: int = 0

    def row(self, kind: str) -> str:
        """Return the tally as one line of the table."""
        shares = (self.alerted, self.noticed, self.by_ratio)
        cells = " ".join(f"{share / self.seen:12.3f}" for share in shares)
        return f"{'+' if self.attack else '-'} {kind:24} {self.seen:6} {cells}"


def main() -> None:
    """Print the table of one half."""
    asked = _arguments()
    practices = practices_in(asked.csv, "test" if asked.test else "dev")[: asked.limit]
    began = time.perf_counter()
    tallies = tallied(cases(practices, asked.seed))
    seconds = time.perf_counter() - began
    seen = sum(tally.seen for tally in tallies.values())
    print(f"  {'kind':24} {'cases':>6} {'impersonation':>12} {'suspicious+':>12} ratio")
    for kind, tally in sorted(tallies.items(), key=lambda item: not item[1].attack):
        print(tally.row(kind))
    for name in ("alerted", "noticed", "by_ratio"):
        print(f"{name:10} {_summary(tallies.values(), name)}")
    print(f"{len(practices)} practices, {seen} cases, {seen / seconds:.0f} a second")


def tallied(found: Iterable[Case]) -> dict[str, Tally]:
    """Return what was said of `found`, by kind."""
    tallies: dict[str, Tally] = {}
    watchlists = {}
    for case in found:
        practice = case.practice
        if practice.id not in watchlists:
            watchlists = {practice.id: compile_watchlist([practice])}
        subject = unstored(case.account, case.observation, "mastodon")
        judged = judge_account(subject, watchlists[practice.id])
        tally = tallies.setdefault(case.kind, Tally(case.attack))
        tally.seen += 1
        tally.alerted += judged.verdict is Verdict.IMPERSONATION
        tally.noticed += judged.verdict in {Verdict.IMPERSONATION, Verdict.SUSPICIOUS}
        tally.by_ratio += _plain_ratio(case)
    return tallies


def _plain_ratio(case: Case) -> bool:
    handle = case.practice.accounts[0].handle
    name = case.practice.name
    own = (handle, name.lower().replace(" ", ""), name.lower())
    said = (case.account.handle.lower(), case.account.display_name.lower())
    return any(fuzz.ratio(a, b) >= _RATIO_FROM for a in own for b in said)


def _summary(tallies: Iterable[Tally], name: str) -> str:
    hits: dict[bool, int] = defaultdict(int)
    seen: dict[bool, int] = defaultdict(int)
    for tally in tallies:
        hits[tally.attack] += getattr(tally, name)
        seen[tally.attack] += tally.seen
    precision = hits[True] / max(1, hits[True] + hits[False])
    recall, alarms = hits[True] / seen[True], hits[False] / seen[False]
    return f"precision {precision:.3f} recall {recall:.3f} false alarms {alarms:.3f}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = Path("../shared/data/us_hospitals/hospitals.csv")
    parser.add_argument("csv", type=Path, nargs="?", default=default)
    parser.add_argument("--test", action="store_true", help="the held-out half")
    parser.add_argument("--limit", type=int, default=None, help="practices at most")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
