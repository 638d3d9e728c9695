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


def _called(title: str, found: list[Outcome]) -> list[str]:
    """Return the row of the detector in the summary of that title."""
    lines = list(report.of_profiles(found))
    return lines[lines.index(title) + 2].split()[:3]


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


def test_each_summary_is_of_its_own_kinds() -> None:
    """What is known is told without what was held out."""
    found = [outcome(), _held_out(outcome(score=0.1))]

    assert _called("Known kinds:", found) == ["impersonation", "1.000", "1.000"]
    assert _called("Held-out kinds:", found) == ["impersonation", "0.000", "0.000"]
    assert _called("All kinds:", found) == ["impersonation", "1.000", "0.500"]


def test_handles_are_told_by_rate() -> None:
    """Instead of groups and signals, which handles alone don't have."""
    head, *lines = report.of_handles([outcome(), outcome("fans", attack=False)])

    assert head.split()[0] == "kind"
    assert [line for line in lines if line.endswith(":")] == [
        "All kinds:", "Reliability:", "Recall by false alarms:", "Targets:"
    ]  # fmt: skip
