"""Tests for monitor.domain.severity."""

import pytest

from monitor.domain.findings import Severity, Verdict
from monitor.domain.severity import Harm, severity_of

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW


@pytest.mark.parametrize(
    ("verdict", "harm", "severity"),
    [
        (Verdict.IMPERSONATION, None, MEDIUM),
        (Verdict.IMPERSONATION, Harm.ASKS_FOR_DATA, HIGH),
        (Verdict.IMPERSONATION, Harm.RISKY_LINK, HIGH),
        (Verdict.IMPERSONATION, Harm.POSES_AS_DESK, HIGH),
        (Verdict.IMPERSONATION, Harm.REPLIES_TO_PATIENTS, HIGH),
        (Verdict.SUSPICIOUS, None, LOW),
        (Verdict.SUSPICIOUS, Harm.ASKS_FOR_DATA, LOW),
        (Verdict.CLEAR, Harm.ASKS_FOR_DATA, LOW),
        (Verdict.OFFICIAL, Harm.POSES_AS_DESK, LOW),
    ],
)
def test_severity_is_verdict_times_harm(
    verdict: Verdict, harm: Harm | None, severity: Severity
) -> None:
    """The table, row by row."""
    assert severity_of(verdict, {harm} if harm else ()) is severity


def test_every_harm_is_in_the_table() -> None:
    """A harm that the table lacks would fail when it is met."""
    assert severity_of(Verdict.IMPERSONATION, list(Harm)) is HIGH
