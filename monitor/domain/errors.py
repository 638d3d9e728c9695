"""Every error that crosses a border, grouped by what the caller does next.

    WardwatchError
    ├── ConfigError             stop; all problems are listed together
    ├── StorageError            stop; the database needs a person
    │   ├── SchemaMismatch      newer or older than this version
    │   └── StaleCursor         another writer moved the cursor: drop the page
    ├── RetryLater              back off; carries `retry_at`
    │   ├── RateLimited
    │   ├── Unavailable
    │   │   └── Unreachable     nothing was sent
    │   └── QuotaExhausted
    │       └── BudgetSpent     our own limit; asking again costs nothing
    ├── NeedsOperator           pause the part, tell a person, keep the rest running
    │   ├── AuthRejected
    │   ├── AccessNotGranted
    │   ├── BadQuery
    │   ├── Gone
    │   └── ModelUnusable
    ├── Refused                 never try again: what was asked for is not allowed
    │   ├── AddressRefused
    │   ├── ContentRefused
    │   └── ImageRefused
    └── BadItem                 park this item alone

Each class has a short `reason` for logs and counters. Adapters translate the
errors of their SDK with `raise … from`; no SDK error crosses a port.
"""

from typing import ClassVar


class WardwatchError(Exception):
    """Something went wrong that Wardwatch knows how to handle."""

    reason: ClassVar[str] = "error"


class ConfigError(WardwatchError):
    """The configuration cannot be used; the message lists every problem."""

    reason = "config"


class StorageError(WardwatchError):
    """The database cannot be used as it is."""

    reason = "storage"


class SchemaMismatch(StorageError):
    """The database's schema is not the one this version works with."""

    reason = "schema"


class StaleCursor(StorageError):
    """The cursor moved since it was read, so this page must be dropped."""

    reason = "stale_cursor"


class RetryLater(WardwatchError):
    """The other side cannot answer now.

    Args:
        message: What happened, without secrets or content.
        retry_at: Earliest time of the next try in microseconds since the epoch
            (UTC), or None if the other side did not say. It is a floor.
    """

    reason = "retry"

    def __init__(self, message: str, retry_at: int | None = None) -> None:
        super().__init__(message)
        self.retry_at = retry_at


class RateLimited(RetryLater):
    """The platform asks to slow down."""

    reason = "rate_limited"


class Unavailable(RetryLater):
    """Time-out, broken connection, 5xx or an answer that is no answer."""

    reason = "unavailable"


class Unreachable(Unavailable):
    """No connection could be made, so nothing was asked."""


class QuotaExhausted(RetryLater):
    """A budget of calls, rows or money is spent until `retry_at`."""

    reason = "quota"


class BudgetSpent(QuotaExhausted):
    """The limit that the configuration sets is reached until `retry_at`.

    Nobody was asked. Trying sooner costs nothing, and the limit may be raised.
    """

    reason = "budget"


class NeedsOperator(WardwatchError):
    """Only a person can mend this; the rest goes on meanwhile."""

    reason = "operator"


class AuthRejected(NeedsOperator):
    """The credential was refused."""

    reason = "auth"


class AccessNotGranted(NeedsOperator):
    """The credential is fine but may not do this."""

    reason = "access"


class BadQuery(NeedsOperator):
    """The platform calls the query itself wrong."""

    reason = "bad_query"


class Gone(NeedsOperator):
    """What was asked for no longer exists."""

    reason = "gone"


class ModelUnusable(NeedsOperator):
    """A model is missing, or its weights aren't those that are pinned."""

    reason = "model"


class Refused(WardwatchError):
    """Not allowed, now or later."""

    reason = "refused"


class AddressRefused(Refused):
    """The URL leads, or may lead, to an address that is not public."""

    reason = "address"


class ContentRefused(Refused):
    """The answer is too large, too slow or of a kind that is not read."""

    reason = "content"


class ImageRefused(Refused):
    """The bytes are no image that may be decoded."""

    reason = "image"


class BadItem(WardwatchError):
    """One item cannot be understood; it is parked with its raw bytes."""

    reason = "bad_item"
