"""Answers searches in a simulated mailbox: UID, FROM, OR and ALL."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

_FROM: Final = re.compile(rb"^From: ?(.*)$", re.MULTILINE | re.IGNORECASE)

Matching = Callable[[int, bytes], bool]


def found(words: Sequence[str], mails: Mapping[int, bytes]) -> list[int]:
    """Return the numbers of `mails` that meet every criterion in `words`."""
    left, criteria = list(words), []
    while left:
        criteria.append(_criterion(left, max(mails, default=0)))
    return [
        uid
        for uid, mail in mails.items()
        if all(meets(uid, mail) for meets in criteria)
    ]


def numbers(written: str, last: int) -> set[int]:
    """Return what a set of numbers means, e.g. "1,4:7" or "9:*".

    Args:
        written: The set.
        last: What "*" means.
    """
    meant: set[int] = set()
    for part in written.split(","):
        first, _, final = part.partition(":")
        ends = [last if one == "*" else int(one) for one in (first, final or first)]
        # RFC 3501, section 9: "9:*" has the last number, though it be 5.
        meant |= {*ends, *range(min(ends), min(max(ends), last) + 1)}
    return meant


def _criterion(left: list[str], last: int) -> Matching:
    """Take one criterion off `left` and return it; `last` is the greatest number."""
    word = left.pop(0).upper()
    if word == "OR":
        one, other = _criterion(left, last), _criterion(left, last)
        return lambda uid, mail: one(uid, mail) or other(uid, mail)
    if word == "UID":
        meant = numbers(left.pop(0), last)
        return lambda uid, _: uid in meant
    if word == "FROM":
        part = left.pop(0).lower()
        return lambda _, mail: part in _sender(mail)
    return lambda *_: True


def _sender(mail: bytes) -> str:
    found = _FROM.search(mail.partition(b"\r\n\r\n")[0])
    return found[1].decode("latin-1").lower() if found else ""
