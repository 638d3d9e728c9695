"""The doctor's checks of connectors and channels: what others must answer."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from monitor.cli.checks import Check, State, broken
from monitor.configured import build_channel, build_connector
from monitor.domain.alerts import AlertView, Message
from monitor.domain.cases import CaseChange, CaseId, CaseState
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.time import to_iso
from monitor.domain.troubles import NEAR_EXPIRY
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.channel import Channel, Reached
from monitor.ports.connector import ConnectorContext
from monitor.ports.runtime import Clock
from monitor.registry import channel_specs
from monitor.settings.model import ChannelSettings, ConnectorSettings

_REACHED: Final = {
    Reached.CONNECTED: "connects; not sent, --send-test sends",
    Reached.ACCEPTED: "accepts the credentials; not sent, --send-test sends",
    Reached.UNTRIED: "not tried, which takes a message; --send-test sends",
}


def connector_checks(
    wanted: Sequence[ConnectorSettings], context: ConnectorContext
) -> Iterator[Check]:
    """Yield a check of each connector, as its platform answers."""
    if not wanted:
        yield Check(
            part="connector",
            state=State.WARN,
            seen="none is configured, so nothing is watched",
            todo="add one under `connectors:`",
        )
    for one in wanted:
        found = attempt(_probe_connector, one, context)
        if isinstance(found, Broken):
            yield broken("connector", one.name, found)
        else:
            yield _answering(one, context.clock.now())


def channel_checks(
    wanted: Sequence[ChannelSettings], clock: Clock, *, send: bool
) -> Iterator[Check]:
    """Yield a check of each channel; with `send` its receiver gets a message."""
    if not wanted:
        yield Check(
            part="channel",
            state=State.WARN,
            seen="none is configured, so nobody is told",
            todo="add one under `channels:`, and `routes:` to it",
        )
    for one in wanted:
        found = attempt(_try_channel, one, clock, send=send)
        if isinstance(found, Broken):
            yield broken("channel", one.name, found)
        else:
            yield Check(part="channel", name=one.name, state=State.OK, seen=found)


def _answering(one: ConnectorSettings, now: int) -> Check:
    ends = one.credential_expires
    if ends is None or ends - now > NEAR_EXPIRY:
        return Check(part="connector", name=one.name, state=State.OK, seen="answers")
    return Check(
        part="connector",
        name=one.name,
        state=State.WARN,
        seen=f"answers; its credential ends on {to_iso(ends)[:10]}",
        todo="write a new one into the configuration, and its `credential_expires`",
    )


def _probe_connector(wanted: ConnectorSettings, context: ConnectorContext) -> None:
    build_connector(wanted, context).probe()


def _try_channel(wanted: ChannelSettings, clock: Clock, *, send: bool) -> str:
    channel = build_channel(wanted, clock).channel
    if not send:
        return _REACHED[channel.probe()]
    resolves = channel_specs()[wanted.type].resolves
    _send(channel, clock.now(), resolves=resolves)
    return "took a message marked TEST" + (", resolved at once" if resolves else "")


def _send(channel: Channel, now: int, *, resolves: bool) -> None:
    message = Message(id=f"test-{now}", created_at=now, alerts=(_test_alert(now),))
    channel.send(message)
    if resolves:
        end = replace(
            message.alerts[0], change=CaseChange.CLOSED, state=CaseState.CLOSED
        )
        channel.send(replace(message, id=f"{message.id}-end", alerts=(end,)))


def _test_alert(now: int) -> AlertView:
    return AlertView(
        case_id=CaseId(0),
        opened_at=now,
        change=CaseChange.OPENED,
        state=CaseState.OPEN,
        kind=FindingKind.IMPERSONATION,
        severity=Severity.LOW,
        practice="TEST, nothing happened",
        platform="test",
        label="TEST",
        url=None,
        score=0.0,
        reasons=("TEST: somebody ran wardwatch doctor --send-test.",),
        raised_at=now,
    )
