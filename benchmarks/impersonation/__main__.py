"""How well accounts are judged, by kind, beside other tools in the same run.

    python -m benchmarks.impersonation [CSV] [--test | --kept] [--limit N] [--seed N]

Practices are halved by their names, and a third of the kinds are held out. The
development half and its kinds are for tuning; the other half with all kinds (--test)
is for one final run, whose tables go into monitor/detectors/README.md. Other kinds,
written before the words that the detector weighs beside a name, are for one run of
their own (--kept).
"""

import argparse
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from benchmarks.impersonation import perturbations, report, targets
from benchmarks.impersonation.cases import Split, cases, kinds_of
from benchmarks.impersonation.dump import write_lines
from benchmarks.impersonation.identities import practices_in
from benchmarks.impersonation.judging import Judge, Outcome, outcomes
from benchmarks.impersonation.negatives import Town
from benchmarks.impersonation.reliability import bins_of, svg
from benchmarks.impersonation.rivals import Rivals
from monitor.domain.watch import Practice

_HOSPITALS = Path("../shared/data/us_hospitals/hospitals.csv")


def main() -> None:
    """Print the tables of one half, and write the files that were asked for."""
    asked = _arguments()
    half = practices_in(asked.csv, "test" if asked.split is Split.TEST else "dev")
    practices = Random(asked.seed).sample(half, min(asked.limit, len(half)))
    judge = Judge(practices if asked.together else None)
    found = cases(practices, kinds_of(Town(half), asked.split), asked.seed)
    wanted = (case for case in found if case.handle_only or not asked.handles)
    judged = list(outcomes(wanted, judge, Rivals()))
    profiles = [outcome for outcome in judged if not outcome.case.handle_only]
    if asked.json:
        write_lines(asked.json, judged)
    if profiles:
        _print("Full profiles", report.of_profiles(profiles))
        _print("One change on exact copies", _changes(practices, judge, asked.seed))
    if profiles and asked.svg:
        asked.svg.write_text(_diagram(profiles), encoding="utf-8")
    bare = [outcome for outcome in judged if outcome.case.handle_only]
    _print("Handles alone", report.of_handles(bare))
    print(f"{len(practices)} practices, {len(judged)} cases, {_speed(judge, judged)}")


def _changes(practices: Sequence[Practice], judge: Judge, seed: int) -> Iterable[str]:
    losses = perturbations.losses(practices, judge, seed)
    yield from perturbations.table(losses)
    yield from targets.of_losses(losses)


def _diagram(found: Sequence[Outcome]) -> str:
    truth = [outcome.case.attack for outcome in found]
    return svg(bins_of([outcome.score for outcome in found], truth))


def _print(title: str, lines: Iterable[str]) -> None:
    print(f"{title}\n", *lines, sep="\n", end="\n\n", flush=True)


def _speed(judge: Judge, judged: Sequence[Outcome]) -> str:
    """Judge some cases once more and return how many that is a second."""
    again = [outcome.case for outcome in judged[:2000]]
    began = time.perf_counter()
    for case in again:
        judge.judge(case.practice, case.draft)
    return f"{len(again) / (time.perf_counter() - began):.0f} verdicts a second"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.impersonation", description=__doc__.splitlines()[0]
    )
    parser.add_argument("csv", type=Path, nargs="?", default=_HOSPITALS)
    split = parser.add_mutually_exclusive_group()
    for name, told in (
        (Split.TEST, "the half kept back"),
        (Split.KEPT, "kinds kept back, around the half for tuning"),
    ):
        split.add_argument(
            f"--{name}", dest="split", action="store_const", const=name, help=told
        )
    parser.set_defaults(split=Split.DEV)
    parser.add_argument("--limit", type=int, default=300, help="practices at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--handles", action="store_true", help="no full profiles")
    parser.add_argument("--together", action="store_true", help="all in one watchlist")
    parser.add_argument("--json", type=Path, help="write each case there, one a line")
    parser.add_argument("--svg", type=Path, help="draw the reliability diagram there")
    return parser.parse_args()


if __name__ == "__main__":
    main()
