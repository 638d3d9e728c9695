"""What was stored and is asked for again, because platforms want it gone with them."""

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from monitor.domain.records import Identity, RecordId


@runtime_checkable
class Rechecking(Protocol):
    """A connector that can ask whether what was stored is still there.

    Connectors of platforms in `monitor.domain.retention.RECHECK_AFTER` have it.
    """

    @property
    def platform(self) -> str:
        """Platform whose posts it asks for."""
        ...

    def taken_away(self, posts: Sequence[Identity]) -> Sequence[Identity]:
        """Return those of `posts` that their author or the platform took away.

        Only what the platform shows as taken away counts: an answer that leaves
        posts out says nothing of them, and neither does one about ids that are
        none of the platform's (of imported posts).

        Args:
            posts: At most `monitor.pipeline.recheck.BATCH` of them.

        Raises:
            RetryLater: The platform cannot answer now.
            NeedsOperator: Only a person can mend it.
        """
        ...


class Rechecks(Protocol):
    """Stored posts that are due to be asked for again."""

    def due(self, platform: str, now: int, limit: int) -> Mapping[RecordId, Identity]:
        """Return posts of `platform` with content that are due, the first in front."""
        ...

    def done(
        self,
        there: Sequence[RecordId],
        gone: Sequence[RecordId],
        asked_at: int,
        now: int,
    ) -> None:
        """Ask for those `there` again in time; destroy what was kept of those `gone`.

        What is under a legal hold stays, and is not asked for again. What was seen
        since `asked_at` is not gone. What comes back later is new.
        """
        ...
