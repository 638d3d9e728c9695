"""Lines of JSON that each hold one account, written by anybody.

Reading keeps one line in memory. A line that is no account is told by its number
and what is wrong with it, never by what it says.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, NoReturn

from monitor.domain.errors import BadItem
from monitor.domain.records import Account, Observation
from monitor.domain.time import from_iso

LONGEST_LINE: Final = 8 * 2**20
"""Bytes; a bio of 1 MB fits in it however it is escaped."""

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


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


def numbered_lines(
    stream: BinaryIO, longest: int = LONGEST_LINE
) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line that isn't blank with its number; None if it is too long.

    Args:
        stream: Is read to its end; its lines end with a line feed.
        longest: Bytes that a line may have.
    """
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        if len(line) <= longest or line.endswith(b"\n"):
            if line.strip():
                yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(longest)
        yield number, None


def parse_account(line: bytes | None) -> AccountLine:
    """Return the account that `line` holds.

    Args:
        line: JSON in UTF-8, or None for a line that was too long.

    Raises:
        BadItem: It holds none; the message says why without quoting it.
    """
    if line is None:
        raise BadItem(f"longer than {LONGEST_LINE // 2**20} MiB")
    found = _object(line)
    identifier = found.get("id")
    if not isinstance(identifier, str | int) or isinstance(identifier, bool):
        raise BadItem('"id" must be there, as text or a whole number')
    return AccountLine(
        id=identifier,
        platform=_text(found, "platform"),
        account=Account(
            handle=_text(found, "handle").strip().removeprefix("@"),
            display_name=_text(found, "display_name"),
            bio=_text(found, "bio"),
            avatar_id=_text(found, "avatar") or None,
            links=_links(found),
        ),
        observation=_observation(found),
    )


def _object(line: bytes) -> dict[str, object]:
    try:
        text = line.removeprefix(_BYTE_ORDER_MARK).decode()
        found = json.loads(text, parse_constant=_no_number)
    except UnicodeDecodeError:
        raise BadItem("not UTF-8") from None
    except RecursionError:
        raise BadItem("nested too deeply") from None
    except ValueError:
        raise BadItem("not JSON") from None
    if not isinstance(found, dict):
        raise BadItem("not a JSON object")
    return found


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _text(found: dict[str, object], key: str) -> str:
    value = found.get(key)
    if value is not None and not isinstance(value, str):
        raise BadItem(f'"{key}" must be text')
    return value or ""


def _links(found: dict[str, object]) -> tuple[str, ...]:
    links = found.get("links")
    if links is None:
        return ()
    if not isinstance(links, list) or not all(isinstance(x, str) for x in links):
        raise BadItem('"links" must be a list of texts')
    return tuple(links)


def _observation(found: dict[str, object]) -> Observation:
    followers, verified = found.get("followers"), found.get("verified")
    if isinstance(followers, bool) or not isinstance(followers, int | None):
        raise BadItem('"followers" must be a whole number')
    if followers is not None and followers < 0:
        raise BadItem('"followers" must be 0 or more')
    if not isinstance(verified, bool | None):
        raise BadItem('"verified" must be true or false')
    return Observation(
        created_at=_moment(found), followers=followers, verified=verified
    )


def _moment(found: dict[str, object]) -> int | None:
    text = _text(found, "created_at")
    try:
        return from_iso(text) if text else None
    except ValueError:
        raise BadItem('"created_at" must be a time in ISO 8601') from None
