"""What channels and people are shown, read from the rows as they are now.

A case in which patient information was found shows its own number only: handle,
address and words would lead whoever reads a channel to the patient.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from monitor.domain.alerts import AlertView, TextView, defang
from monitor.domain.cases import CaseChange, CaseId, CaseState
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.phi import PhiKind
from monitor.domain.records import Content, Post, PostForm, RecordKind
from monitor.domain.topics import Topic
from monitor.storage import codec
from monitor.storage.spread import spread_of
from monitor.storage.tables.content import records, revisions
from monitor.storage.tables.operations import practices
from monitor.storage.tables.work import alerts, case_findings, cases, findings, outbox

LONGEST_LABEL: Final = 256
LONGEST_URL: Final = 2_048
MOST_REASONS: Final = 5
_TOLD_ALWAYS: Final = "rating_disagrees"
"""A signal that people are told of even where it speaks against the finding."""

_PHI_WHYS: Final = {
    **{kind.value: kind.why for kind in PhiKind},
    **{f"image_{kind}": f"In an image: {kind.why}" for kind in PhiKind},
    "image_location": "An image tells where it was taken.",
    "image_unread": "An image was too much to read; look at it.",
    "copy_of_removed": "An image is a copy of one of a case that was resolved.",
    "person": "An image shows a person's face.",
    "screen_or_document": "An image shows a screen or a document with text.",
    "clinical_image": "An image shows an X-ray, a scan or the like.",
    "may_be_person": "An image may show a person's face.",
    "may_be_screen_or_document": "An image may show a screen or a document.",
    "may_be_clinical_image": "An image may show an X-ray, a scan or the like.",
}
"""What is told of patient information, by the names of signals."""


def alert_views(connection: Connection, rows: Sequence[int]) -> Sequence[AlertView]:
    """Return the alerts of these outbox rows, in their order."""
    query = (
        sa.select(
            cases,
            alerts.c.change,
            alerts.c.raised_at,
            practices.c.name.label("practice"),
        )
        .select_from(outbox)
        .join(alerts, alerts.c.id == outbox.c.alert_id)
        .join(cases, cases.c.id == alerts.c.case_id)
        .outerjoin(practices, practices.c.id == cases.c.practice_id)
        .where(outbox.c.id.in_(rows))
        .order_by(outbox.c.id)
    )
    found = connection.execute(query).mappings().all()
    worst = _worst_findings(connection, [row["id"] for row in found])
    texts = _texts(connection, worst.values())
    views = [_view(row, worst.get(row["id"]), texts.get(row["id"])) for row in found]
    return [
        replace(view, spread=spread_of(connection, view.case_id, view.raised_at))
        if codec.case_of(row).about_claim
        else view
        for row, view in zip(found, views, strict=True)
    ]


def _worst_findings(
    connection: Connection, case_ids: Sequence[int]
) -> dict[int, RowMapping]:
    """Return the newest of the most severe findings of each case's kind.

    Of a case with patient information, that is a finding of such information.
    """
    ranks = {severity.value: severity.rank for severity in Severity}
    severity = sa.case(ranks, value=findings.c.severity)
    exposed = cases.c.kinds.contains(f'"{FindingKind.PHI_EXPOSURE}"', autoescape=True)
    kind = sa.case((exposed, FindingKind.PHI_EXPOSURE.value), else_=cases.c.kind)
    query = (
        sa.select(case_findings.c.case_id, findings)
        .join(findings, findings.c.id == case_findings.c.finding_id)
        .join(cases, cases.c.id == case_findings.c.case_id)
        .where(case_findings.c.case_id.in_(case_ids))
        .order_by(findings.c.kind == kind, severity, findings.c.id)
    )
    return {row["case_id"]: row for row in connection.execute(query).mappings()}


def _texts(
    connection: Connection, worst: Collection[RowMapping]
) -> dict[int, TextView]:
    """Return what is told of those cases that are about texts."""
    about = {finding["record_id"] for finding in worst}
    query = (
        sa.select(records.c.id, records.c.kind, revisions.c.body)
        .join(revisions, revisions.c.record_id == records.c.id)
        .where(
            records.c.id.in_(about),
            records.c.kind == RecordKind.POST.value,
            revisions.c.number == records.c.revision,
        )
    )
    posts = {
        id_: codec.load_content(kind, body) if body else None
        for id_, kind, body in connection.execute(query)
    }
    return {
        finding["case_id"]: _text_view(posts[finding["record_id"]], finding)
        for finding in worst
        if finding["record_id"] in posts
    }


def _text_view(post: Content | None, finding: RowMapping) -> TextView:
    """Return what is told of a post; of one that is destroyed, next to nothing.

    Of a surge it is told of which texts; the stars and topics of one of them are not
    those of all.
    """
    told = tuple(Topic(topic) for topic in json.loads(finding["topics"] or "[]"))
    if not isinstance(post, Post):
        return TextView(form=PostForm.POST, topics=told)
    if finding["kind"] == FindingKind.SURGE:
        return TextView(form=post.form)
    return TextView(
        form=post.form,
        location=post.location[:LONGEST_LABEL],
        rating=post.rating,
        max_rating=post.max_rating,
        topics=told,
    )


def _view(
    row: RowMapping, finding: RowMapping | None, text: TextView | None
) -> AlertView:
    view = _told(row, finding, text)
    if FindingKind.PHI_EXPOSURE not in json.loads(row["kinds"]):
        return view
    return replace(
        view,
        label=f"case {view.case_id}",
        url=None,
        reasons=() if finding is None else _kinds_of_phi(finding["signals"]),
        text=None,
    )


def _told(
    row: RowMapping, finding: RowMapping | None, text: TextView | None
) -> AlertView:
    url = None if text or row["url"] is None else row["url"][:LONGEST_URL]
    named = text is None or _is_own_word(finding)
    return AlertView(
        case_id=CaseId(row["id"]),
        opened_at=row["opened_at"],
        change=CaseChange(row["change"]),
        state=CaseState(row["state"]),
        kind=FindingKind(row["kind"]),
        severity=Severity(row["severity"]),
        practice=row["practice"] or row["practice_id"],
        platform=row["platform"],
        label=row["label"][:LONGEST_LABEL] if named else "",
        url=None if url is None else defang(url),
        score=0.0 if finding is None else finding["score"],
        reasons=() if finding is None else _reasons(finding["signals"]),
        raised_at=row["raised_at"],
        historical=row["historical"],
        text=text,
    )


def _is_own_word(finding: RowMapping | None) -> bool:
    """Return whether the label of a case about texts is nobody's but ours."""
    surges = finding is not None and finding["kind"] == FindingKind.SURGE
    return surges or bool(finding and finding["claim"])


def _reasons(signals: str) -> tuple[str, ...]:
    speaking = _speaking(signals)
    told = [one for one in json.loads(signals) if one["name"] == _TOLD_ALWAYS]
    others = [one for one in speaking if one["name"] != _TOLD_ALWAYS]
    return tuple(signal["why"] for signal in (*told, *others)[:MOST_REASONS])


def _kinds_of_phi(signals: str) -> tuple[str, ...]:
    """Return which kinds were found, in words that come from no text."""
    named = [signal["name"] for signal in _speaking(signals)]
    found = [_PHI_WHYS[name] for name in named if name in _PHI_WHYS]
    return tuple(found[:MOST_REASONS])


def _speaking(signals: str) -> list[dict[str, Any]]:
    """Return the signals that speak for it, the strongest first."""
    speaking: list[dict[str, Any]] = [
        signal
        for signal in json.loads(signals)
        if signal["contribution"] > 0 and signal["name"] != "prior"
    ]
    return sorted(speaking, key=lambda signal: -signal["contribution"])
