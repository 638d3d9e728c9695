"""Lines of JSON that each hold one account, written by anybody.

A line that is no account is told by its number and what is wrong with it, never by
what it says.
"""

from dataclasses import dataclass
from typing import Final

from monitor.cli.json_lines import id_of, json_object, text_of
from monitor.domain.errors import BadItem
from monitor.domain.records import Account, Observation
from monitor.domain.time import from_iso

_MOST: Final = 2**63 - 1
"""What a count may be: as in the databases that keep what sources tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """One account to score.

    Attributes:
        id: Given back as it came.
        platform: Where it lives; empty if not told.
        account: What its owner chose; what is missing is empty.
        observation: What changes by itself.
    """

    id: str | int
    platform: str
    account: Account
    observation: Observation


def parse_account(line: bytes | None) -> AccountLine:
    """Return the account that `line` holds.

    Args:
        line: JSON in UTF-8, or None for a line that was too long.

    Raises:
        BadItem: It holds none; the message says why without quoting it.
    """
    found = json_object(line)
    return AccountLine(
        id=id_of(found),
        platform=text_of(found, "platform"),
        account=Account(
            handle=text_of(found, "handle").strip().removeprefix("@"),
            display_name=text_of(found, "display_name"),
            bio=text_of(found, "bio"),
            avatar_id=text_of(found, "avatar") or None,
            links=_links(found),
        ),
        observation=_observation(found),
    )


def _links(found: dict[str, object]) -> tuple[str, ...]:
    links = found.get("links")
    if links is None:
        return ()
    if not isinstance(links, list) or not all(isinstance(x, str) for x in links):
        raise BadItem('"links" must be a list of texts')
    return tuple(links)


def _observation(found: dict[str, object]) -> Observation:
    verified = found.get("verified")
    if not isinstance(verified, bool | None):
        raise BadItem('"verified" must be true or false')
    return Observation(
        created_at=_moment(found),
        followers=_count(found, "followers"),
        following=_count(found, "following"),
        posts=_count(found, "posts"),
        verified=verified,
    )


def _count(found: dict[str, object], key: str) -> int | None:
    value = found.get(key)
    if isinstance(value, bool) or not isinstance(value, int | None):
        raise BadItem(f'"{key}" must be a whole number')
    if value is not None and value < 0:
        raise BadItem(f'"{key}" must be 0 or more')
    if value is not None and value > _MOST:
        raise BadItem(f'"{key}" must be less than 2^63')
    return value


def _moment(found: dict[str, object]) -> int | None:
    text = text_of(found, "created_at")
    try:
        return from_iso(text) if text else None
    except ValueError:
        raise BadItem('"created_at" must be a time in ISO 8601') from None
