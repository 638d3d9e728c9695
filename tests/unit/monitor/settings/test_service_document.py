"""wardwatch.yaml without its plugins."""

from monitor.domain.digests import parse_digest
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.routes import Route
from monitor.settings.service_document import RouteEntry, ServiceDocument


def test_everything_has_a_default() -> None:
    """An empty file is a valid service."""
    assert ServiceDocument().database == "sqlite:///data/wardwatch.db"


def test_a_route_becomes_a_domain_value() -> None:
    """Nothing of the pipeline knows how a route is written."""
    entry = RouteEntry(kinds=(FindingKind.SCAM,), to=("soc",))

    assert entry.route() == Route(
        kinds=frozenset({FindingKind.SCAM}), min_severity=Severity.LOW, to=("soc",)
    )


def test_a_digest_becomes_a_domain_value() -> None:
    """However it is written."""
    entry = RouteEntry(
        kinds=(FindingKind.SCAM,), to=("soc",), digest="Weekly Monday 8:00 UTC"
    )

    assert entry.route().digest == parse_digest("weekly mon 08:00 UTC")
