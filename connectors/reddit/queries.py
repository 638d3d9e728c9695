"""What is asked of Reddit: the sources of practices, and the paths of queries.

A query's text is how people write it on Reddit: a quoted term, a community's
page ("r/austin/new"), a user ("u/name"); so texts of different sorts differ.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from connectors.kit.lookalikes import practices_by_likeness
from connectors.kit.terms import practices_by_term
from connectors.reddit.listing import PAGE
from monitor.domain.errors import BadQuery
from monitor.domain.sources import Capability, Query
from monitor.domain.watch import Practice, PracticeId

PLATFORM: Final = "reddit"

# Names have 2 to 21 of these characters; pages of users are "u_" and the name.
_COMMUNITY: Final = re.compile(r"[A-Za-z0-9_]{2,24}")
_USER: Final = re.compile(r"[A-Za-z0-9_-]{2,24}")
_PAGES: Final[Mapping[str, str]] = {"comments": "comments/", "new": "new"}

Needed = dict[Query, dict[PracticeId, None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A GET request.

    Attributes:
        path: Relative to the API.
        params: Without those of paging.
    """

    path: str
    params: Mapping[str, str | int]


def queries_of(
    practices: Sequence[Practice], communities: Iterable[str]
) -> Mapping[Query, tuple[PracticeId, ...]]:
    """Return the distinct queries, each with the practices that need it.

    Args:
        practices: Who is watched.
        communities: Those that all of them need, beside their own.
    """
    needed: Needed = {}
    everybody = [practice.id for practice in practices]
    for term, ids in practices_by_term(practices).items():
        _add(needed, Capability.MENTIONS, quoted(term), ids)
        _add(needed, Capability.ACCOUNTS, term, ids)
    for text, ids in practices_by_likeness(practices, PLATFORM).items():
        _add(needed, Capability.ACCOUNTS, text, ids)
    for name in communities:
        _add_community(needed, name, everybody)
    for practice in practices:
        for name in practice.watch.subreddits:
            _add_community(needed, name, [practice.id])
        for account in practice.accounts:
            if account.platform == PLATFORM:
                handle = account.handle.removeprefix("u/")
                _add(needed, Capability.OWN, f"u/{handle}", [practice.id])
    return {query: tuple(ids) for query, ids in needed.items()}


def quoted(term: str) -> str:
    """Return `term` as a phrase of the Lucene syntax."""
    escaped = term.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def asked_of(query: Query) -> Asked:
    """Return the request that answers `query`.

    Raises:
        BadQuery: It names no community or user that can exist.
    """
    if query.capability is Capability.ACCOUNTS:
        params: dict[str, str | int] = {"q": query.text, "limit": PAGE}
        return Asked(path="users/search", params=params)
    if query.capability is Capability.OWN:
        return asked_about(query.text.removeprefix("u/"))
    if query.text.startswith('"'):
        return _search(query.text)
    return _community_page(query.text)


def asked_about(name: str) -> Asked:
    """Return the request for the user `name`.

    Raises:
        BadQuery: Nobody can have that name.
    """
    if not _USER.fullmatch(name):
        raise BadQuery("not a name that a user of Reddit can have")
    return Asked(path=f"user/{name}/about/", params={})


def asked_again(fullnames: Iterable[str]) -> Asked:
    """Return the request for submissions and comments, 100 at most, by fullname."""
    return Asked(path="api/info/", params={"id": ",".join(fullnames), "limit": PAGE})


def _search(phrase: str) -> Asked:
    return Asked(
        path="r/all/search/",
        params={
            "q": phrase,
            "sort": "new",
            "syntax": "lucene",
            "t": "all",
            "restrict_sr": "True",
            "limit": PAGE,
        },
    )


def _community_page(text: str) -> Asked:
    name, _, page = text.removeprefix("r/").partition("/")
    if not _COMMUNITY.fullmatch(name) or page not in _PAGES:
        raise BadQuery("not a name that a community of Reddit can have")
    return Asked(path=f"r/{name}/{_PAGES[page]}", params={"limit": PAGE})


def _add_community(needed: Needed, name: str, ids: Iterable[PracticeId]) -> None:
    community = name.strip().removeprefix("/").removeprefix("r/").lower()
    for page in _PAGES:
        _add(needed, Capability.MENTIONS, f"r/{community}/{page}", ids)


def _add(
    needed: Needed, capability: Capability, text: str, ids: Iterable[PracticeId]
) -> None:
    query = Query(capability=capability, text=text)
    needed.setdefault(query, {}).update(dict.fromkeys(ids))
