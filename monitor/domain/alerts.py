"""Alerts: the decision to tell a channel, and what a channel is told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NewType

from monitor.domain.cases import CaseChange, CaseId, CaseState
from monitor.domain.digests import Digest
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.records import PostForm
from monitor.domain.spread import Spread
from monitor.domain.topics import Topic

AlertId = NewType("AlertId", int)

LARGEST_MESSAGE: Final = 100
"""Alerts that one message tells of; a digest counts the others."""

MOST_AN_HOUR: Final = 60
"""Messages to a channel in any hour, but for the urgent, one a minute, if
nobody says otherwise."""

CASE_GROUP: Final = "case:"
"""How group keys of what is told about one case begin."""

DOTS: Final = ".\u3002\uff0e\uff61"
"""What separates the labels of a domain. Source: RFC 3490, section 3.1."""

_DOT: Final = re.compile(f"[{DOTS}]")

_CHANGES: Final = tuple(CaseChange)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """What an alert tells of a text: none of its words, and nobody's name.

    Attributes:
        form: Which sort of text it is.
        location: Which location it is about, as the source names it, or empty;
            untrusted, at most 256 characters.
        rating: Stars given, or None.
        max_rating: Stars that could be given, or None.
        topics: What it speaks of, the surest first.
    """

    form: PostForm
    location: str = ""
    rating: float | None = None
    max_rating: float | None = None
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertView:
    """One alert as it is at the moment of sending.

    It holds neither post text nor the names of patients or authors.

    Attributes:
        case_id: The case; `wardwatch cases show ID` tells the rest.
        opened_at: When the case was opened, microseconds; never changes.
        change: Why it is sent.
        state: State of the case; it may be closed before its news is sent.
        kind: Kind of the case.
        severity: Severity of the case.
        practice: Name of the practice.
        platform: Where the subject lives.
        label: The suspect's handle, or the claim that texts repeat; untrusted, at
            most 256 characters; empty for texts, whose ids may name their author.
        url: The suspect's address, defanged (hxxps://a[.]b/), or None; always None
            for texts, and where patient information was found.
        score: Probability of the most severe finding, 0..1.
        reasons: What speaks for it, in sentences, at most 5.
        raised_at: When the alert was raised, microseconds.
        historical: Whether it predates the watch.
        text: What is told of a text; None for accounts and domains.
        spread: How a false claim spread in the day before the alert; None for all
            else.
    """

    case_id: CaseId
    opened_at: int
    change: CaseChange
    state: CaseState
    kind: FindingKind
    severity: Severity
    practice: str
    platform: str
    label: str
    url: str | None
    score: float
    reasons: tuple[str, ...]
    raised_at: int
    historical: bool = False
    text: TextView | None = None
    spread: Spread | None = None

    @property
    def case_key(self) -> str:
        """The case's name at receivers, where several installations may meet.

        Two installations that number their cases alike do not open them in the
        same microsecond.
        """
        return f"case-{self.case_id}-{self.opened_at}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is sent at once: one alert, or several of one group.

    Attributes:
        id: Idempotency key; the same for every try of the same message.
        created_at: When it was first tried, microseconds.
        alerts: At least one, each of another case, the most severe first.
        possible_repeat: Whether the receiver may have it already.
        digest: The digest that it is, or None if it is told at once.
        unlisted: Cases of a digest that are not among its alerts, >= 0.
        blind: What is not watched or not well, in a line of our own words; empty
            if nothing is missing.
    """

    id: str
    created_at: int
    alerts: tuple[AlertView, ...]
    possible_repeat: bool = False
    digest: Digest | None = None
    unlisted: int = 0
    blind: str = ""


def listed(views: Iterable[AlertView]) -> tuple[AlertView, ...]:
    """Return one alert for each case: open cases first, the most severe first.

    Of several alerts about one case the one that says most of how it is now is
    kept: that it was closed, where it is; else that it is new, opened again, ...
    """
    best: dict[CaseId, AlertView] = {}
    for view in views:
        held = best.setdefault(view.case_id, view)
        if _telling(view) > _telling(held):
            best[view.case_id] = view
    return tuple(sorted(best.values(), key=_urgency))


def _telling(view: AlertView) -> tuple[bool, int]:
    ends = view.change is CaseChange.CLOSED
    # Changes are declared in the order in which people should hear of them.
    return ends is (view.state is CaseState.CLOSED), -_CHANGES.index(view.change)


def _urgency(view: AlertView) -> tuple[bool, int]:
    return view.state is CaseState.CLOSED, -view.severity.rank


def defang(url: str) -> str:
    """Return `url` so that no reader turns it into a link, e.g. hxxps://a[.]b/c.

    Every dot is broken, not only the host's: a query may hold another address, whose
    scheme is broken as well. So is the start of a Windows share.
    """
    safe = _DOT.sub(r"[\g<0>]", url.replace("\\\\", "[\\]\\"))
    scheme, colon, rest = safe.partition(":")
    if not colon:
        return safe
    rest = rest.replace("://", "[:]//")
    if scheme.lower() in {"http", "https"}:
        return f"{scheme.lower().replace('t', 'x')}:{rest}"
    return f"{scheme}[:]{rest}"
