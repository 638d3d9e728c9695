"""What receivers took of messages that go out in several parts."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

MOST_MESSAGES: Final = 1_000
"""Messages remembered; the oldest is forgotten first."""

PartT = TypeVar("PartT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Progress:
    """Which parts of a message need not be sent again at its next try.

    It lasts as long as the process. After a restart all parts go out again, so
    only channels whose receivers recognise a repeat may rely on it.
    """

    _taken: dict[str, set[Hashable]] = field(default_factory=dict)

    def left(self, message_id: str, parts: Sequence[PartT]) -> list[PartT]:
        """Return the parts that are still to be sent."""
        taken = self._taken.get(message_id, set())
        return [part for part in parts if part not in taken]

    def took(self, message_id: str, *parts: Hashable) -> None:
        """Remember that the receiver has `parts`."""
        self._taken.setdefault(message_id, set()).update(parts)
        while len(self._taken) > MOST_MESSAGES:
            del self._taken[next(iter(self._taken))]

    def done(self, message_id: str) -> None:
        """Forget a message that needs no further try."""
        self._taken.pop(message_id, None)
