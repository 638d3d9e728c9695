"""How cases are written, for people and for machines."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from monitor.cli.context import shown
from monitor.domain.alerts import defang
from monitor.domain.findings import Signal
from monitor.domain.time import to_iso
from monitor.ports.rows import CaseDetail, CaseFinding, CaseRow


def case_dict(row: CaseRow) -> dict[str, Any]:
    """Return what `cases list --json` prints for one case."""
    case = row.case
    return {
        "id": row.id,
        "kind": case.kind,
        "severity": case.severity,
        "practice": case.practice_id,
        "platform": case.platform,
        "subject": case.subject,
        "handle": case.label,
        "url": case.url,
        "state": case.state,
        "resolution": case.resolution,
        "historical": case.historical,
        "opened_at": to_iso(case.opened_at),
        "updated_at": to_iso(case.updated_at),
    }


def detail_dict(detail: CaseDetail) -> dict[str, Any]:
    """Return what `cases show --json` prints."""
    return case_dict(detail.row) | {
        "abuse_contact": detail.abuse_contact,
        "spread": None if detail.spread is None else asdict(detail.spread),
        "findings": list(map(_finding_dict, detail.findings)),
        "evidence": [
            {
                "kind": found.wanted.kind,
                "url": found.wanted.url,
                "state": found.state,
                "sha256": found.sha256,
                "error": found.error,
            }
            for found in detail.evidence
        ],
        "decisions": [
            {"at": to_iso(at), "by": actor, "action": action, "reason": reason}
            for at, actor, action, reason in detail.decisions
        ],
        "deliveries": [
            {
                "channel": channel,
                "state": state,
                "sent_at": None if sent_at is None else to_iso(sent_at),
                "error": error,
            }
            for channel, state, sent_at, error in detail.deliveries
        ],
    }


def line(row: CaseRow) -> str:
    """Return a case as one line of a list."""
    case = row.case
    return (
        f"{row.id:>6}  {case.severity:<8}  {case.kind:<16}  {case.state:<6}  "
        f"{shown(row.practice)}  {case.platform}:{shown(case.label)}"
    )


def detail_lines(detail: CaseDetail) -> Sequence[str]:
    """Return everything about a case, for people."""
    case = detail.row.case
    lines = [
        f"Case {detail.row.id}: {case.kind}, {case.severity}, {case.state}"
        + (f" ({case.resolution})" if case.resolution else ""),
        f"Practice: {shown(detail.row.practice)}",
        f"Subject:  {case.platform}:{shown(case.label)}",
    ]
    if case.url is not None:
        lines.append(f"Address:  {shown(defang(case.url))}")
    if detail.abuse_contact is not None:
        lines.append(f"Takedown: {shown(detail.abuse_contact)}")
    if detail.spread is not None:
        told = f"posts {detail.spread.posts}, authors {detail.spread.spreaders}"
        lines.append(f"Spread:   {told} in the last day")
    lines.append(f"Opened:   {to_iso(case.opened_at)}")
    for finding in _newest(detail.findings):
        lines += _finding_lines(finding, whose=len(detail.findings) > 1)
    for evidence in detail.evidence:
        what = evidence.sha256 or shown(evidence.error)
        lines.append(f"Evidence: {evidence.wanted.kind}, {evidence.state}, {what}")
    for channel, state, sent_at, error in detail.deliveries:
        when = "" if sent_at is None else f" {to_iso(sent_at)}"
        why = f" ({shown(error)})" if error else ""
        lines.append(f"Alert to {channel}: {state}{when}{why}")
    for at, actor, action, reason in detail.decisions:
        lines.append(f"{to_iso(at)} {action} by {shown(actor)}: {shown(reason)}")
    return lines


def _newest(findings: Sequence[CaseFinding]) -> Sequence[CaseFinding]:
    """Return the newest of each kind, the most severe first."""
    by_kind = {finding.found.kind: finding for finding in reversed(findings)}
    return sorted(by_kind.values(), key=lambda one: -one.found.severity.rank)


def _finding_lines(finding: CaseFinding, *, whose: bool) -> Iterator[str]:
    found = finding.found
    verdict = found.verdict or found.kind
    yield f"Judged {to_iso(finding.at)}: {verdict}, score {found.score:.2f}"
    if whose:
        # A case may be about several texts; the address above is one of theirs.
        about = finding.identity
        yield f"  of {about.kind} {about.platform}:{shown(defang(about.native_id))}"
    yield from map(_signal_line, found.signals)


def _finding_dict(finding: CaseFinding) -> dict[str, Any]:
    found, about = finding.found, finding.identity
    return {
        "at": to_iso(finding.at),
        "record": {
            "platform": about.platform,
            "kind": about.kind,
            "id": about.native_id,
        },
        "kind": found.kind,
        "verdict": found.verdict,
        "score": found.score,
        "severity": found.severity,
        "topics": list(found.topics),
        "signals": [asdict(signal) for signal in found.signals],
    }


def _signal_line(signal: Signal) -> str:
    """Return why, and where: the first and the last character, counted from 1."""
    line = f"  {signal.contribution:+.1f}  {signal.name}: {shown(signal.why)}"
    if signal.span is None:
        return line
    start, end = signal.span
    return f"{line} (characters {start + 1} to {end})"
