"""Who watches over the service: told that it is ready, alive, ending."""

from typing import Protocol


class Supervisor(Protocol):
    """Restarts the service if it isn't told in time that it is alive.

    Telling it never fails: a service whose supervisor is gone goes on.
    """

    @property
    def patience(self) -> float | None:
        """Seconds without `alive` after which it acts; None if it never does."""
        ...

    def ready(self) -> None:
        """Tell that the service has started."""
        ...

    def alive(self) -> None:
        """Tell that every part of the service makes progress."""
        ...

    def stopping(self) -> None:
        """Tell that the service ends because it was asked to."""
        ...


class Unsupervised:
    """Nobody watches over the service."""

    patience: float | None = None

    def ready(self) -> None:
        """Do nothing."""

    def alive(self) -> None:
        """Do nothing."""

    def stopping(self) -> None:
        """Do nothing."""
