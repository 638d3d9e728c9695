"""What a channel is: a way to tell people.

A channel module has a `SPEC`, an `Options` class and `build(options, context)`.

Don't:
    - retry: raise `RetryLater` or `NeedsOperator`, delivery decides;
    - send post text or author names: the message does not hold them;
    - trust `label` or `url`: they were written by an attacker.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from monitor.domain.alerts import Message
from monitor.ports.options import OptionsClass
from monitor.ports.runtime import Clock


class Reached(StrEnum):
    """How far a channel came without sending anything."""

    CONNECTED = "connected"
    """Something listens there; only a message shows whether it takes one."""
    ACCEPTED = "accepted"
    """It accepts our credentials."""
    UNTRIED = "untried"
    """Nothing can be tried without a message."""


class Channel(Protocol):
    """Sends messages to one receiver."""

    def send(self, message: Message) -> None:
        """Send `message`; return once the receiver has it.

        Raises:
            RetryLater: The receiver cannot take it now.
            NeedsOperator: The receiver refuses for good.
        """
        ...

    def probe(self) -> Reached:
        """Try everything that can be tried without telling people anything.

        Raises:
            RetryLater: The receiver cannot be reached now.
            NeedsOperator: It refuses the credentials.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelContext:
    """What `build` gets from the composition root.

    Attributes:
        clock: The clock.
        timeout: Seconds that one sending may take in all, > 0.
    """

    clock: Clock
    timeout: float = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSpec:
    """What the registry knows of a channel without building it.

    Attributes:
        type: The word in the configuration.
        keyed: Whether receivers recognise a message sent twice by its id.
        resolves: Whether a case stays open there until its end is told.
        options: Its options class.
        build: Builds it.
        limits: One line on what the receiver limits.
    """

    type: str
    keyed: bool
    # Any: each channel's build takes its own subclass of Options.
    options: OptionsClass
    build: Callable[[Any, ChannelContext], Channel]
    limits: str = ""
    resolves: bool = False
