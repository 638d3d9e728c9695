"""The report: which parts it has."""

from dataclasses import replace

from benchmarks.impersonation import report
from benchmarks.impersonation.judging import Outcome
from tests.unit.benchmarks.impersonation.builders import outcome


def _held_out(found: Outcome) -> Outcome:
    kind = replace(found.case.kind, held_out=True)
    return replace(found, case=replace(found.case, kind=kind))


def _titles(found: list[Outcome]) -> set[str]:
    return {line for line in report.of_profiles(found) if line.endswith(":")}


def test_known_kinds_alone_have_one_summary() -> None:
    """A development run tells nothing apart."""
    found = [outcome(), outcome("fans", attack=False)]

    assert _titles(found) == {
        "All kinds:", "Reliability:", "Groups:", "Ablations:", "Targets:"
    }  # fmt: skip


def test_held_out_kinds_are_told_apart() -> None:
    """The final run sums both groups up, and all."""
    found = [outcome(), outcome("fans", attack=False)]

    assert {"Known kinds:", "Held-out kinds:", "All kinds:"} < _titles(
        [*found, *map(_held_out, found)]
    )
