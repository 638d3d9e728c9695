"""How well profiles under clinicians' names are judged, by kind.

    python -m benchmarks.clinicians [--test] [--seed N]

The development half is for tuning, the test half (--test) for one final run. It also
prints what a roster of 10,000 names costs.
"""

import argparse
import time
import tracemalloc
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.clinician_cases import NOW, Case, cases, practices
from monitor.detectors.impersonation import judge_account
from monitor.domain.clinicians import compile_clinicians
from monitor.domain.findings import Verdict
from monitor.domain.persons.census import common_families, common_givens
from monitor.domain.subjects import unstored
from monitor.domain.watch import Clinician
from monitor.domain.watchlist import compile_watchlist

_ROSTER = 10_000
_MIB = 2**20


@dataclass
class Tally:
    """What was said of the cases of one kind."""

    attack: bool
    seen: int = 0
    alerted: int = 0
    noticed: int = 0

    def row(self, kind: str) -> str:
        """Return the tally as one line of the table."""
        shares = (self.alerted / self.seen, self.noticed / self.seen)
        cells = " ".join(f"{share:13.3f}" for share in shares)
        return f"{'+' if self.attack else '-'} {kind:30} {self.seen:6} {cells}"


def main() -> None:
    """Print the table of one half, and the costs of a long roster."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--test", action="store_true", help="the held-out half")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    found = practices("test" if asked.test else "dev", asked.seed)
    print(f"  {'kind':30} {'cases':>6} {'impersonation':>13} {'suspicious+':>13}")
    for kind, tally in tallied(cases(found, asked.seed)).items():
        print(tally.row(kind))
    print(costs(roster(_ROSTER)))


def tallied(found: Iterable[Case]) -> dict[str, Tally]:
    """Return what was said of `found`, by kind."""
    tallies: dict[str, Tally] = {}
    watchlists = {}
    for case in found:
        practice = case.practice
        if practice.id not in watchlists:
            watchlists = {practice.id: compile_watchlist([practice])}
        subject = unstored(case.account, case.observation, "x", seen_at=NOW)
        verdict = judge_account(subject, watchlists[practice.id]).verdict
        tally = tallies.setdefault(case.kind, Tally(case.attack))
        tally.seen += 1
        tally.alerted += verdict is Verdict.IMPERSONATION
        tally.noticed += verdict in {Verdict.IMPERSONATION, Verdict.SUSPICIOUS}
    return tallies


def roster(length: int) -> list[Clinician]:
    """Return as many clinicians, every pair of a given and a family name once."""
    pairs = (
        f"{given} {family}" for family, _ in common_families()
        for given, _ in common_givens()
    )  # fmt: skip
    return [Clinician(name=name) for name, _ in zip(pairs, range(length), strict=False)]


def costs(people: list[Clinician]) -> str:
    """Return what compiling `people` takes."""
    began = time.process_time()
    keys = len(compile_clinicians(people))
    seconds = time.process_time() - began
    tracemalloc.start()
    kept = compile_clinicians(people)
    size = tracemalloc.get_traced_memory()[0] / _MIB
    tracemalloc.stop()
    del kept
    return f"{len(people)} names: {keys} keys, {seconds:.1f} s, {size:.0f} MiB"


if __name__ == "__main__":
    main()
