"""Telling a person who waits how far the work is."""

from typing import Protocol


class Progress(Protocol):
    """Is told of work as it is done; must not slow it down, nor raise."""

    def count(self, part: str, **amounts: int) -> None:
        """Note that `part` is at work, and how much more of what it did.

        Args:
            part: Name of a connector or channel, or of a stage.
            amounts: By what they count, e.g. `fetched=25`.
        """
        ...


class Silent:
    """Progress that nobody watches."""

    def count(self, part: str, **amounts: int) -> None:
        """Do nothing."""
