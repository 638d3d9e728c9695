"""Sources that look up the handles which attackers would register.

Such a source's query says what the handles resemble; the handles are thought of anew at
each run, so that a better list needs no migration.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from connectors.kit.terms import merged
from monitor.domain.handle_bases import base_of
from monitor.domain.registrations import BLUESKY_HOST, account_key, register_of
from monitor.domain.text.folding import MAX_NAME
from monitor.domain.variants import handle_variants
from monitor.domain.watch import Location, Practice, PracticeId

MOST: Final = 100
"""Handles that one source looks up at once: one request to X, four to Bluesky."""

MOST_ALONE: Final = 20
"""Handles that one source looks up where each of them is a request."""

_LIKE: Final = "handles like "
_QUERY: Final = re.compile(
    rf"{_LIKE}(?P<name>[^()\[\]]{{1,{MAX_NAME}}}?)"
    r"(?: \((?P<city>[^(),]*),(?P<state>[^(),]*)\))?"
    r"(?: \[not (?P<without>[^\[\]]*)\])?"
)
_SIGNS: Final = re.compile(r"[()\[\],\s]+")
"""What parts a query, and is no part of a name."""

_SECOND_LEVELS: Final = frozenset(
    {"ac", "co", "com", "edu", "gov", "net", "nhs", "org"}
)
"""What stands before a country in suffixes like co.uk. Source: the commonest ones of
the Public Suffix List."""

_COUNTRY: Final = 2
"""Letters of a country's suffix."""


def practices_by_likeness(
    practices: Sequence[Practice], platform: str
) -> Mapping[str, tuple[PracticeId, ...]]:
    """Return the queries for lookalikes, each with the practices that need it.

    There is one for each handle that a practice has anywhere, and one for its name if
    it has none on `platform`, since that is where a fake is alone.
    """
    return merged(
        (query, practice.id)
        for practice in practices
        for query in _queries_of(practice, platform)
    )


def lookalikes_asked(
    query: str, platform: str, most: int = MOST
) -> tuple[str, ...] | None:
    """Return the handles of `platform` that `query` asks for, the likeliest first.

    Args:
        query: Text of a query.
        platform: One of `RULES`.
        most: How many at most.

    Returns:
        None if it asks for something else.
    """
    found = _QUERY.fullmatch(query)
    base = found and base_of(found["name"], found["city"] or "", found["state"] or "")
    if not (found and base):
        return None
    without = frozenset((found["without"] or "").split(","))
    return handle_variants(base, platform, most, without)


def _queries_of(practice: Practice, platform: str) -> Iterator[str]:
    """Yield queries that ask for something, without what is registered for good."""
    registered = {
        handle.removesuffix(BLUESKY_HOST)
        for (network, handle), entry in register_of(practice).items()
        if network == platform and entry.until is None
    }
    place = next((_place_of(location) for location in practice.locations), "")
    for name in dict.fromkeys(_names_of(practice, platform)):
        query = f"{_LIKE}{name}{place}"
        asked = set(lookalikes_asked(query, platform, MOST + len(registered)) or ())
        if asked - registered:
            known = ",".join(sorted(asked & registered))
            yield f"{query} [not {known}]" if known else query


def _names_of(practice: Practice, platform: str) -> Iterator[str]:
    accounts = [account_key(own.platform, own.handle) for own in practice.accounts]
    yield from (_bare(_own_part(network, handle)) for network, handle in accounts)
    if platform not in {network for network, _ in accounts}:
        yield _bare(practice.name)


def _own_part(network: str, handle: str) -> str:
    """Return a handle without what its platform or a registry of domains adds."""
    name = handle.partition("@")[0]
    if network == "reddit":
        return name.removeprefix("u/")
    if network != "bluesky" or name.endswith(BLUESKY_HOST):
        return name.removesuffix(BLUESKY_HOST)
    *labels, last = name.split(".")
    if len(last) == _COUNTRY and len(labels) > 1 and labels[-1] in _SECOND_LEVELS:
        labels.pop()
    return ".".join(labels)


def _place_of(location: Location) -> str:
    return f" ({_bare(location.city)},{_bare(location.state)})"


def _bare(text: str) -> str:
    """Return `text` without the signs that part a query, in small letters."""
    return _SIGNS.sub(" ", text.lower()[:MAX_NAME]).strip()
