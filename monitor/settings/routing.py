"""Checks that every finding reaches somebody."""

from collections.abc import Collection, Iterator

from monitor.domain.findings import FindingKind, Severity
from monitor.settings.origin import Section
from monitor.settings.problems import Report, nearest, quoted
from monitor.settings.service_document import RouteEntry


def check_receivers(routes: Section, declared: Collection[str], report: Report) -> None:
    """Report routes to channels that are not declared.

    Args:
        routes: The route table.
        declared: Names of all channels, of broken ones too.
        report: Takes the problems.
    """
    for index in range(len(routes.sequence)):
        receivers = routes.at(index, "to")
        for number, name in enumerate(receivers.sequence):
            if isinstance(name, str) and name not in declared:
                hint = nearest(name, declared) or "declare it under `channels:`"
                place = receivers.at(number).place
                report.error(place, f"no channel is called {quoted(name)}", hint)


def check_complete(
    routes: Collection[RouteEntry],
    unrouted: Collection[FindingKind],
    where: Section,
    report: Report,
) -> None:
    """Report kinds that reach no channel and are not unrouted on purpose.

    Args:
        routes: The route table.
        unrouted: Kinds that are left out with a reason.
        where: The route table, or what should hold it.
        report: Takes the problems.
    """
    for kind in FindingKind:
        severities = ", ".join(_unreached(kind, routes))
        if severities and kind not in unrouted:
            report.error(
                where.key_place,
                f"{kind} with severity {severities} reaches no channel",
                f"route it, or write under `unrouted:` `{kind}: REASON`",
            )


def _unreached(kind: FindingKind, routes: Collection[RouteEntry]) -> Iterator[Severity]:
    floors = [route.min_severity.rank for route in routes if kind in route.kinds]
    lowest = min(floors, default=len(Severity))
    return (severity for severity in Severity if severity.rank < lowest)
