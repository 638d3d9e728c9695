"""Alerts to PagerDuty: an incident for each case, resolved when it is closed.

Source: https://developer.pagerduty.com/docs/events-api-v2/trigger-events. Events
of one case share a `dedup_key`, so that an event sent twice changes nothing.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

from pydantic import AfterValidator, SecretStr

from monitor.channels.kit import rendering
from monitor.channels.kit.address import BaseUrl
from monitor.channels.kit.plain import plain, unlinked
from monitor.channels.kit.progress import Progress
from monitor.domain.alerts import AlertView, Message
from monitor.domain.cases import CaseState
from monitor.domain.errors import Unavailable
from monitor.domain.findings import Severity
from monitor.domain.time import to_iso
from monitor.ports.channel import Channel, ChannelContext, ChannelSpec, Reached
from monitor.ports.options import Options

if TYPE_CHECKING:
    from monitor.channels.kit.http import HttpPost

LONGEST_SUMMARY: Final = 1_024
"""Characters. Source: "Send an event", payload.summary."""

_SEVERITIES: Final = {
    Severity.LOW: "info",
    Severity.MEDIUM: "warning",
    Severity.HIGH: "error",
    Severity.CRITICAL: "critical",
}
Event: TypeAlias = Mapping[str, object]
"""An event, ready for JSON, but for its routing key."""

_HEADERS: Final = {"content-type": "application/json", "user-agent": "wardwatch"}


def _key(secret: SecretStr) -> SecretStr:
    text = secret.get_secret_value()
    if not (text.isascii() and text.isalnum()):
        raise ValueError("write the integration key: letters and digits only")
    return secret


class PagerDutyOptions(Options):
    """Options of a `pagerduty` channel."""

    routing_key: Annotated[SecretStr, AfterValidator(_key)]
    """Integration key of an Events API v2 integration."""
    base_url: BaseUrl = "https://events.pagerduty.com"
    """Where events go; https://events.eu.pagerduty.com in the EU."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagerDutyChannel:
    """Sends one event for each alert.

    Attributes:
        post: Posts them.
        routing_key: Whose incidents they are.
        context: The clock, and the deadline in seconds for a whole message.
        progress: Which events of a message PagerDuty has, so that a try after a
            failure goes on where the last one ended.
    """

    post: "HttpPost"
    routing_key: SecretStr
    context: ChannelContext
    progress: Progress = field(default_factory=Progress)

    def send(self, message: Message) -> None:
        """Send the events of `message` that PagerDuty does not have yet.

        Raises:
            Unavailable: The deadline came before the last event.
            RetryLater: PagerDuty cannot take them now.
            NeedsOperator: PagerDuty refuses for good.
        """
        clock = self.context.clock
        ends = clock.monotonic() + self.context.timeout
        parts = {str(one["dedup_key"]): one for one in events(message)}
        for key in self.progress.left(message.id, list(parts)):
            left = ends - clock.monotonic()
            if left <= 0:
                raise Unavailable("so many events take another try")
            self._send(parts[key], left)
            self.progress.took(message.id, key)
        self.progress.done(message.id)

    def probe(self) -> Reached:
        """Connect; keys are checked only with an event.

        Raises:
            Unavailable: It cannot be reached now.
        """
        self.post.reach()
        return Reached.CONNECTED

    def _send(self, one: Event, within: float) -> None:
        keyed = {"routing_key": self.routing_key.get_secret_value(), **one}
        self.post.send(json.dumps(keyed).encode(), _HEADERS, within=within)


def events(message: Message) -> tuple[Event, ...]:
    """Return the events for `message`: one a case, and one for all unlisted ones."""
    found = tuple(event(view, message.blind) for view in message.alerts)
    # After a case that is closed there are none that are open.
    open_ones = message.unlisted and message.alerts[-1].state is CaseState.OPEN
    return (*found, _unlisted(message)) if open_ones else found


def event(view: AlertView, blind: str = "") -> Event:
    """Return the event for `view`.

    What counts is the case as it is now: news that was held up while a person
    closed the case must not open its incident again.

    Args:
        view: What to tell.
        blind: What nobody watches, in a line, or empty.
    """
    if view.state is CaseState.CLOSED:
        return {"event_action": "resolve", "dedup_key": view.case_key}
    return {
        "event_action": "trigger",
        "dedup_key": view.case_key,
        "client": "Wardwatch",
        "payload": {
            "summary": _summary(view),
            "source": "wardwatch",
            "severity": _SEVERITIES[view.severity],
            "timestamp": to_iso(view.raised_at),
            "component": unlinked(view.platform, 64),
            "group": plain(view.practice, 256),
            "class": view.kind,
            "custom_details": _details(view) | {"coverage": blind or None},
        },
    }


def _unlisted(message: Message) -> Event:
    # None of them is more severe than the last that is listed.
    severity = _SEVERITIES[message.alerts[-1].severity]
    told = f"{rendering.title(message)}. {rendering.rest(message.unlisted)}"
    return {
        "event_action": "trigger",
        "dedup_key": message.id,
        "client": "Wardwatch",
        "payload": {
            "summary": plain(told, LONGEST_SUMMARY),
            "source": "wardwatch",
            "severity": severity,
            "timestamp": to_iso(message.created_at),
        },
    }


def _summary(view: AlertView) -> str:
    told = f"{rendering.headline(view)}: {rendering.subject(view)}"
    return plain(told, LONGEST_SUMMARY)


def _details(view: AlertView) -> dict[str, object]:
    return {
        "case": view.case_id,
        "news": rendering.news(view),
        "suspect": rendering.suspect(view) or None,
        "text": None if view.text is None else rendering.about_text(view.text),
        "address": rendering.address(view),
        "probability": round(view.score, 4),
        "reasons": rendering.reasons(view),
        "more": rendering.command(view),
    }


def build(options: PagerDutyOptions, context: ChannelContext) -> Channel:
    """Return the channel that `options` describe."""
    from monitor.channels.kit.http import HttpPost

    address = SecretStr(f"{options.base_url}/v2/enqueue")
    return PagerDutyChannel(
        post=HttpPost(address=address, context=context),
        routing_key=options.routing_key,
        context=context,
    )


SPEC: Final = ChannelSpec(
    type="pagerduty",
    keyed=True,
    options=PagerDutyOptions,
    build=build,
    limits=f"summaries 1024, {rendering.LIMITS}; an event for each alert; "
    "20 seconds a message",
    resolves=True,
)
