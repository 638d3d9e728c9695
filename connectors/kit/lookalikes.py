"""Sources that look up the handles which attackers would register.

Such a source's query says what the handles resemble; the handles are thought of anew at
each run, so that a better list needs no migration.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from connectors.kit.terms import merged
from monitor.domain.variants import base_of, handle_variants
from monitor.domain.watch import Practice, PracticeId

MOST: Final = 100
"""Handles that one source looks up: one request to X, four to Bluesky."""

_LIKE: Final = "handles like "
_QUERY: Final = re.compile(
    rf"{_LIKE}(?P<name>[^()]{{1,256}})(?: \((?P<city>[^(),]*),(?P<state>[^(),]*)\))?"
)


def practices_by_likeness(
    practices: Sequence[Practice],
) -> Mapping[str, tuple[PracticeId, ...]]:
    """Return the queries for lookalikes, each with the practices that need it.

    There is one for each handle that a practice has anywhere; one for its name if it
    has none, since that is when a fake is alone.
    """
    return merged(
        (query, practice.id)
        for practice in practices
        for query in _queries_of(practice)
    )


def lookalikes_asked(query: str, platform: str) -> tuple[str, ...] | None:
    """Return the handles of `platform` that `query` asks for.

    Returns:
        None if it asks for something else.
    """
    found = _QUERY.fullmatch(query)
    base = found and base_of(found["name"], found["city"] or "", found["state"] or "")
    return handle_variants(base, platform, MOST) if base else None


def _queries_of(practice: Practice) -> Iterator[str]:
    names = [account.handle for account in practice.accounts] or [practice.name]
    place = next((f" ({at.city},{at.state})" for at in practice.locations), "")
    for name in dict.fromkeys(names):
        query = f"{_LIKE}{name.strip().lstrip('@')}{place}"
        if _QUERY.fullmatch(query):
            yield query
