"""How a dry run is written, for people and for machines."""

from collections.abc import Iterable
from typing import Any

from monitor.cli.case_text import case_dict, line
from monitor.cli.context import shown
from monitor.cli.outlook import SEEN
from monitor.cli.rehearsal import Rehearsed, Term
from monitor.domain.alerts import AlertView


def rehearsed_dict(rehearsed: Rehearsed) -> dict[str, Any]:
    """Return what `run --dry-run --json` prints beside the summary.

    A case that would be opened has no id yet.
    """
    return {
        "terms": [_term_dict(term) for term in rehearsed.terms],
        "cases": [
            case_dict(row) | {"id": None if new else row.id, "new": new}
            for row, new in rehearsed.cases
        ],
        "alerts": [
            {
                "channel": channel,
                "change": view.change,
                "kind": view.kind,
                "severity": view.severity,
                "practice": view.practice,
                "platform": view.platform,
                "handle": view.label,
            }
            for channel, view in rehearsed.alerts
        ],
    }


def rehearsed_lines(rehearsed: Rehearsed) -> Iterable[str]:
    """Yield what a dry run prints for people before the summary."""
    yield "Terms"
    for term in rehearsed.terms:
        yield _term_line(term)
    yield "Cases that would be opened or changed"
    for row, new in rehearsed.cases:
        told = line(row)
        # Its number would be another one by then.
        yield f"{'new':>6}{told[6:]}" if new else told
    yield "Alerts that would be sent"
    for channel, view in rehearsed.alerts:
        yield f"  {channel}: {_alert(view)}"


def _term_dict(term: Term) -> dict[str, Any]:
    return {
        "connector": term.plan.connector,
        "capability": term.plan.query.capability,
        "term": term.plan.query.text,
        "fetched": term.ingested.fetched,
        "stored": term.ingested.stored,
        "findings": term.findings,
        "cases": term.cases,
        "error": term.ingested.error or None,
    }


def _term_line(term: Term) -> str:
    query, done = term.plan.query, term.ingested
    failed = f", failed ({shown(done.error)})" if done.error else ""
    return (
        f"  {term.plan.connector} {SEEN[query.capability]} {shown(query.text)!r}: "
        f"{done.fetched} fetched, {done.stored} new, {term.findings} findings, "
        f"{term.cases} cases{failed}"
    )


def _alert(view: AlertView) -> str:
    return (
        f"{view.change}, {view.severity} {view.kind}, {shown(view.practice)}, "
        f"{view.platform}:{shown(view.label)}"
    )
