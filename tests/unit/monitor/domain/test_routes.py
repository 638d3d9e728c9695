"""Which channels hear of a case."""

from dataclasses import replace

import pytest

from monitor.domain.findings import FindingKind, Severity
from monitor.domain.routes import Route, channels_for
from tests.builders import assessment
from tests.unit.monitor.domain.test_cases import case_after

SOC = Route(
    kinds=frozenset({FindingKind.IMPERSONATION}),
    to=("soc",),
    min_severity=Severity.HIGH,
)
PR = Route(
    kinds=frozenset({FindingKind.SCAM, FindingKind.IMPERSONATION}), to=("pr", "soc")
)


@pytest.mark.parametrize(
    ("severity", "channels"),
    [
        (Severity.LOW, ("pr", "soc")),
        (Severity.HIGH, ("soc", "pr")),
        (Severity.CRITICAL, ("soc", "pr")),
    ],
)
def test_each_channel_hears_once(severity: Severity, channels: tuple[str, ...]) -> None:
    """In the order of the table, those below the severity left out."""
    case = case_after(assessment(severity))

    assert channels_for(case, [SOC, PR]) == channels


def test_a_case_is_routed_by_any_of_its_kinds() -> None:
    """A scam inside an impersonation reaches who asked for scams."""
    case = replace(
        case_after(assessment()), kinds=(FindingKind.PRAISE, FindingKind.SCAM)
    )

    assert channels_for(case, [SOC, PR]) == ("pr", "soc")


def test_other_kinds_reach_nobody() -> None:
    """What no route names is not sent."""
    case = replace(case_after(assessment()), kinds=(FindingKind.PRAISE,))

    assert channels_for(case, [SOC, PR]) == ()
