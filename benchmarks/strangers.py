"""How accounts are judged that strangers to the code invented.

    python -m benchmarks.strangers

Three authors knew what `scan` takes and nothing of how it judges, nor of each other;
the practices are invented, too. They told beforehand of which accounts a careful person
could not be sure: these are counted apart, and so are those whose misses were read when
rules were changed (all of the first and third author's, those of half of the second's
practices).
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

from benchmarks.measures import wilson
from monitor.cli.account_lines import parse_account
from monitor.cli.context import load_config
from monitor.detectors.impersonation import judge_account
from monitor.domain.findings import Verdict
from monitor.domain.subjects import unstored
from monitor.domain.time import from_iso
from monitor.domain.watchlist import compile_watchlist

_DATA: Final = Path(__file__).with_name("data") / "strangers"
_AUTHORS: Final = ("one", "two", "three")
_SEEN_AT: Final = from_iso("2026-11-23T00:00:00Z")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Group:
    """Accounts that are counted together.

    Attributes:
        handle_only: Whether nothing but handles is known.
        read: Whether what was judged wrongly of them was read.
        hard: Whether their author said that nobody could be sure.
    """

    handle_only: bool
    read: bool
    hard: bool

    def __str__(self) -> str:
        """Return what they are in a few words."""
        what = "handles" if self.handle_only else "profiles"
        return f"{what}, {'read' if self.read else 'not read'}" + ", hard" * self.hard


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One account and what was said of it."""

    group: Group
    attack: bool
    verdict: Verdict

    @property
    def noticed(self) -> bool:
        """Whether it was called suspicious or worse."""
        return self.verdict in {Verdict.SUSPICIOUS, Verdict.IMPERSONATION}


def main() -> None:
    """Print a line for each group of accounts."""
    found = [each for author in _AUTHORS for each in judged(_DATA / author)]
    for group, those in groupby(sorted(found, key=attrgetter("group")), _group):
        sys.stdout.write(line(str(group), list(those)) + "\n")


def judged(folder: Path) -> Iterator[Judged]:
    """Yield what is said of the accounts in `profiles.jsonl` of a configuration."""
    watchlist = compile_watchlist(load_config(folder).practices)
    for written in (folder / "profiles.jsonl").read_text("utf-8").splitlines():
        case = json.loads(written)
        account = parse_account(json.dumps(case["account"]).encode())
        subject = unstored(
            account.account, account.observation, account.platform, seen_at=_SEEN_AT
        )
        yield Judged(
            group=Group(
                handle_only=case["handle_only"], read=case["read"], hard=case["hard"]
            ),
            attack=case["attack"],
            verdict=judge_account(subject, watchlist).verdict,
        )


def line(name: str, found: Sequence[Judged]) -> str:
    """Return the shares of fakes and innocents among `found`, with 95 % intervals."""
    fakes = [each for each in found if each.attack]
    others = [each for each in found if not each.attack]
    hits = sum(each.noticed for each in fakes)
    false = sum(each.noticed for each in others)
    alerts = [each for each in found if each.verdict is Verdict.IMPERSONATION]
    right = sum(each.attack for each in alerts)
    return (
        f"{name:28} fakes noticed {_share(hits, len(fakes))}, "
        f"innocents {_share(false, len(others))}, "
        f"F1 {2 * hits / (hits + false + len(fakes)):.3f}; "
        f"called impersonation {len(alerts)}, rightly {right}"
    )


def _group(one: Judged) -> Group:
    return one.group


def _share(part: int, whole: int) -> str:
    low, high = wilson(part, whole)
    return f"{part}/{whole} {part / max(1, whole):.3f} [{low:.3f} {high:.3f}]"


if __name__ == "__main__":
    main()
