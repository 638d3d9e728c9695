"""Reads what stands below a status (`/api/v1/statuses/:id/context`).

https://docs.joinmastodon.org/methods/statuses/#context
"""

from collections.abc import Iterable, Iterator
from typing import Final

from connectors.kit.below import Comments, Opening, newest
from connectors.kit.fields import count_of
from connectors.mastodon.statuses import local_id_of, published_at
from monitor.domain.json_text import object_in

MOST_SHOWN: Final = 60
"""Statuses below another that an instance shows without a token, to 20 levels."""


def openings(found: Iterable[bytes], account_id: str) -> Iterator[Opening]:
    """Yield the statuses of the account among `found`; boosts are of others."""
    for raw in found:
        key, written_at, status = local_id_of(raw), published_at(raw), object_in(raw)
        if key is None or written_at is None or isinstance(status.get("reblog"), dict):
            continue
        if _author(status) == account_id:
            answers = status.get("in_reply_to_id")
            yield Opening(
                key=key,
                written_at=written_at,
                replies=count_of(status.get("replies_count")) or 0,
                answers=answers if isinstance(answers, str) else "",
            )


def comments_in(descendants: Iterable[bytes], account_id: str) -> Comments:
    """Return what others than the account wrote of `descendants`.

    What it wrote itself is among its statuses.
    """
    listed = list(descendants)
    others = [raw for raw in listed if _author(object_in(raw)) != account_id]
    times = ((raw, published_at(raw)) for raw in others)
    return newest(times, cut=len(listed) == MOST_SHOWN)


def _author(status: object) -> object:
    account = status.get("account") if isinstance(status, dict) else None
    return account.get("id") if isinstance(account, dict) else None
