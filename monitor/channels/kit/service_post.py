"""Handing a note to a service that Apprise knows, within one deadline.

Apprise says whether a service took it, and why not in its log alone. That may hold
addresses: the status of the answer is read from it, and nothing else.
"""

import re
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Final

from apprise import Apprise, AppriseResult, NotifyBase, NotifyFormat, NotifyType
from apprise.conversion import convert_between
from pydantic import SecretStr

from monitor.channels.kit.answers import check_answer
from monitor.channels.kit.note import Note, Room
from monitor.channels.kit.services import asset, place_of, service_at
from monitor.domain.errors import Unavailable
from monitor.domain.findings import Severity
from monitor.ports.channel import ChannelContext, Reached

# How most of Apprise's services log the status of an answer.
_STATUS: Final = re.compile(r"\berror=(\d{3})\b", re.ASCII)

# Apprise has no types here.
_CONVERTED: Final[Callable[[NotifyFormat, NotifyFormat, str], str]] = convert_between
_TYPES: Final = {
    None: NotifyType.SUCCESS,
    Severity.LOW: NotifyType.INFO,
    Severity.MEDIUM: NotifyType.WARNING,
    Severity.HIGH: NotifyType.FAILURE,
    Severity.CRITICAL: NotifyType.FAILURE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePost:
    """Sends to one service, one message at a time.

    Attributes:
        address: As Apprise writes it; never shown.
        context: The clock, and the deadline in seconds for everything.
    """

    address: SecretStr
    context: ChannelContext
    _busy: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    def send(self, write: Callable[[Room], Note]) -> None:
        """Send what `write` makes of the room there is.

        Raises:
            Unavailable: No answer in time, or none that Apprise took for a success;
                or a message that was given up is still on its way.
            RetryLater: See `check_answer`.
            NeedsOperator: See `check_answer`.
        """
        # Its own for each message: one that was given up may still be at work.
        service = service_at(self.address, self.context.timeout)
        result = self._notified(service, write(room_of(service)))
        if result:
            return
        for status in statuses(result):
            check_answer(status, {}, self.context.clock.now())
        raise Unavailable("the service was not reached, or did not say why it refused")

    def reach(self) -> Reached:
        """Connect, where Apprise tells to whom.

        Raises:
            Unavailable: Nothing listens there.
        """
        from monitor.channels.kit.http import HttpPost

        place = place_of(service_at(self.address, self.context.timeout))
        if place is None:
            return Reached.UNTRIED
        host, port = place
        # Without TLS: for some services it comes after a greeting.
        address = SecretStr(f"http://{f'[{host}]' if ':' in host else host}:{port}")
        HttpPost(address=address, context=self.context).reach()
        return Reached.CONNECTED

    def _notified(self, service: NotifyBase, note: Note) -> AppriseResult:
        """Notify in a thread of its own: Apprise's time limits start with each byte.

        Raises:
            Unavailable: There is no answer in time, or the last thread lives on.
        """
        if not self._busy.acquire(blocking=False):
            raise Unavailable("the service has not finished with the message before")
        answers: SimpleQueue[AppriseResult] = SimpleQueue()
        work = partial(self._notify, service, note, answers)
        with ExitStack() as undo:
            undo.callback(self._busy.release)
            Thread(target=work, name="apprise", daemon=True).start()
            undo.pop_all()
        limit = self.context.timeout
        try:
            return answers.get(timeout=limit)
        except Empty as error:
            raise Unavailable(f"no answer within {limit:g} seconds") from error

    def _notify(
        self, service: NotifyBase, note: Note, answers: "SimpleQueue[AppriseResult]"
    ) -> None:
        try:
            result = notify(service, note)
        finally:
            # Before the answer: whoever waits for it may send the next message.
            self._busy.release()
        answers.put(result)


def check_usable(address: SecretStr) -> None:
    """Return if messages can go to `address`; nothing is sent.

    Raises:
        ValueError: See `service_at`.
    """
    service_at(address, timeout=1)


def notify(service: NotifyBase, note: Note) -> AppriseResult:
    """Have Apprise send `note`, as plain text; it raises nothing."""
    return Apprise(service, asset=asset()).notify(
        note.text,
        title=note.title,
        notify_type=_TYPES[note.severity],
        body_format=NotifyFormat.TEXT,
    )


def room_of(service: NotifyBase) -> Room:
    """Return what `service` takes of plain text."""
    shown = service.resolve_format(NotifyFormat.TEXT)

    def size(text: str) -> int:
        return len(_CONVERTED(NotifyFormat.TEXT, shown, text))

    return Room(
        title=service.title_maxlen,
        text=service.body_maxlen,
        shared=service.title_maxlen <= 0 or service.overflow_amalgamate_title,
        size=size,
    )


def statuses(result: AppriseResult) -> list[int]:
    """Return the status of each answer that was none of success, as far as known."""
    lines = (entry.message for one in result.results for entry in one.logs())
    return [int(status) for line in lines for status in _STATUS.findall(line)]
