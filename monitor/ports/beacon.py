"""Who is told, outside, that the service works; silence is the alarm."""

from typing import Protocol


class Beacon(Protocol):
    """Takes a sign of life, and tells people when none has come for a while."""

    def light(self) -> None:
        """Give a sign of life.

        Raises:
            RetryLater: It cannot take one now.
            NeedsOperator: It refuses for good.
        """
        ...
