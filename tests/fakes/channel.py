"""A channel that keeps what it was sent."""

from dataclasses import dataclass, field

from monitor.domain.alerts import Message
from monitor.ports.channel import Reached


@dataclass
class FakeChannel:
    """Keeps messages; raises `failures` first, one for each try."""

    failures: list[BaseException] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    tries: list[Message] = field(default_factory=list)

    def send(self, message: Message) -> None:
        """Keep `message`, or fail as told."""
        self.tries.append(message)
        if self.failures:
            raise self.failures.pop(0)
        self.messages.append(message)

    def probe(self) -> Reached:
        """Fail as told, or connect."""
        if self.failures:
            raise self.failures.pop(0)
        return Reached.CONNECTED
