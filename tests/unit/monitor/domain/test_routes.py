"""Which channels hear of a case, and when."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from monitor.domain.digests import Digest, parse_digest
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.routes import Route, deliveries_for
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

EACH_DAY = parse_digest("daily 08:00 America/Chicago")
EACH_WEEK = parse_digest("weekly mon 08:00 America/Chicago")
DAILY = replace(SOC, min_severity=Severity.LOW, digest=EACH_DAY)
WEEKLY = replace(DAILY, digest=EACH_WEEK)


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

    assert tuple(deliveries_for(case, [SOC, PR])) == channels


def test_a_case_is_routed_by_any_of_its_kinds() -> None:
    """A scam inside an impersonation reaches who asked for scams."""
    case = replace(
        case_after(assessment()), kinds=(FindingKind.PRAISE, FindingKind.SCAM)
    )

    assert tuple(deliveries_for(case, [SOC, PR])) == ("pr", "soc")


def test_other_kinds_reach_nobody() -> None:
    """What no route names is not sent."""
    case = replace(case_after(assessment()), kinds=(FindingKind.PRAISE,))

    assert deliveries_for(case, [SOC, PR]) == {}


@pytest.mark.parametrize(
    ("severity", "routes", "digest"),
    [
        (Severity.HIGH, [DAILY], EACH_DAY),
        (Severity.CRITICAL, [DAILY], None),
        (Severity.HIGH, [SOC, DAILY], None),
        (Severity.HIGH, [DAILY, SOC], None),
        (Severity.LOW, [DAILY, SOC], EACH_DAY),
        (Severity.HIGH, [DAILY, WEEKLY], EACH_DAY),
        (Severity.HIGH, [WEEKLY, DAILY], EACH_WEEK),
    ],
)
def test_a_digest_is_what_no_route_tells_at_once(
    severity: Severity, routes: Sequence[Route], digest: Digest | None
) -> None:
    """What is critical never waits; of two digests the first holds."""
    case = case_after(assessment(severity))

    assert deliveries_for(case, routes) == {"soc": digest}


def test_each_channel_has_its_own_way() -> None:
    """One is told at once, the other later."""
    case = case_after(assessment())

    assert deliveries_for(case, [SOC, replace(DAILY, to=("pr",))]) == {
        "soc": None,
        "pr": EACH_DAY,
    }
