"""Messages for tests of channels, built with few words."""

from dataclasses import replace
from typing import Any

from monitor.domain.alerts import AlertView, Message, TextView
from monitor.domain.cases import CaseChange, CaseId, CaseState
from monitor.domain.digests import parse_digest
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.records import PostForm
from monitor.domain.topics import Topic
from monitor.ports.channel import ChannelContext
from tests.fakes.runtime import START, FakeClock

_VIEW = AlertView(
    case_id=CaseId(7),
    opened_at=START,
    change=CaseChange.OPENED,
    state=CaseState.OPEN,
    kind=FindingKind.IMPERSONATION,
    severity=Severity.HIGH,
    practice="Riverside Family Clinic",
    platform="bluesky",
    label="riverside-fam1ly.example",
    url="hxxps://bsky[.]app/profile/riverside-fam1ly.example",
    score=0.98765,
    reasons=("The handle differs by one character.",),
    raised_at=START,
)


def view(**changes: Any) -> AlertView:
    """Return an alert on an impostor of Riverside Family Clinic."""
    return replace(_VIEW, **changes)


def text_view(**changes: Any) -> AlertView:
    """Return an alert on a review of Riverside Family Clinic."""
    text = TextView(
        form=PostForm.REVIEW,
        location="Main Street",
        rating=1.0,
        max_rating=5.0,
        topics=(Topic.ACCESS, Topic.BILLING),
    )
    kind = FindingKind.NEGATIVE_REVIEW
    return view(kind=kind, label="", url=None, text=replace(text, **changes))


def message(*alerts: AlertView, key: str = "m-1", repeat: bool = False) -> Message:
    """Return a message of `alerts`, or of one."""
    return Message(
        id=key, created_at=START, alerts=alerts or (view(),), possible_repeat=repeat
    )


def digest(*alerts: AlertView, unlisted: int = 0) -> Message:
    """Return the digest of a day."""
    daily = parse_digest("daily 08:00 America/Chicago")
    return replace(message(*alerts), digest=daily, unlisted=unlisted)


def context(timeout: float = 5.0) -> ChannelContext:
    """Return a context whose clock stands at START."""
    return ChannelContext(clock=FakeClock(), timeout=timeout)
