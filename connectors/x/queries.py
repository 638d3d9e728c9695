"""What is asked of X: the sources of practices, and the queries of their terms."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from connectors.kit.lookalikes import practices_by_likeness
from connectors.kit.terms import merged, practices_by_term
from monitor.domain.errors import BadQuery
from monitor.domain.platforms import FORMER_NAMES
from monitor.domain.sources import Capability, Query
from monitor.domain.watch import Practice, PracticeId

PLATFORM: Final = "x"

BATCH: Final = 100
"""Most usernames of one lookup (docs.x.com, GET /2/users/by)."""

_LONGEST_QUERY: Final = 512  # characters, without an enterprise contract
_LONGEST_USER_QUERY: Final = 50
_USERNAME: Final = re.compile(r"[A-Za-z0-9_]{1,15}")
_NOT_IN_USER_QUERIES: Final = re.compile(r"[^A-Za-z0-9_' ]+")

Needed = Mapping[str, tuple[PracticeId, ...]]


def queries_of(practices: Sequence[Practice]) -> Mapping[Query, tuple[PracticeId, ...]]:
    """Return the distinct queries, each with the practices that need it."""
    terms = practices_by_term(practices)
    users = merged((user_query(t) or t, who) for t, ids in terms.items() for who in ids)
    return {
        Query(capability=capability, text=text): ids
        for capability, needed in (
            (Capability.ACCOUNTS, users),
            (Capability.ACCOUNTS, practices_by_likeness(practices, PLATFORM)),
            (Capability.MENTIONS, terms),
            (Capability.OWN, _batches(_own(practices))),
        )
        for text, ids in needed.items()
    }


def post_query(term: str) -> str:
    """Return the query for posts with `term`, which may be somebody's username.

    Raises:
        BadQuery: The term is too long, or nothing but quotes.
    """
    phrase = " ".join(term.replace('"', " ").split())
    asked = f'"{phrase}"'
    if _USERNAME.fullmatch(phrase):
        asked = f"({asked} OR @{phrase})"
    query = f"{asked} -is:retweet"
    if not phrase or len(query) > _LONGEST_QUERY:
        raise BadQuery("post search: the term is empty or too long for X")
    return query


def user_query(term: str) -> str:
    """Return what of `term` the search for users takes, cut after a whole word.

    X allows letters, digits, "_", "'" and spaces: "St. Mary's & Co" is asked for as
    "St Mary's Co". Empty if nothing is left.
    """
    plain = unicodedata.normalize("NFKD", term.replace("\u2019", "'"))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    words = _NOT_IN_USER_QUERIES.sub(" ", bare.replace(".", "")).split()
    text = " ".join(words)[: _LONGEST_USER_QUERY + 1]
    if len(text) <= _LONGEST_USER_QUERY:
        return text
    return text.rpartition(" ")[0] or text[:_LONGEST_USER_QUERY]


def usernames_of(query: Query) -> Sequence[str]:
    """Return the usernames that `query` looks up.

    Raises:
        BadQuery: One of them cannot be anybody's.
    """
    names = query.text.split(",")
    if not all(map(_USERNAME.fullmatch, names)):
        raise BadQuery("user lookup: not a name that a user of X can have")
    return names


def _own(practices: Sequence[Practice]) -> Needed:
    """Return the usernames of the practices' own accounts."""
    return merged(
        (account.handle, practice.id)
        for practice in practices
        for account in practice.accounts
        if FORMER_NAMES.get(account.platform.lower(), account.platform.lower())
        == PLATFORM
    )


def _batches(own: Needed) -> Needed:
    """Return usernames in batches; what can be none fails alone."""
    valid = sorted(name for name in own if _USERNAME.fullmatch(name))
    odd = sorted(own.keys() - valid)
    batches = [*_cut(valid), *((name,) for name in odd)]
    return {
        ",".join(names): tuple(
            dict.fromkeys(who for name in names for who in own[name])
        )
        for names in batches
    }


def _cut(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    left = iter(names)
    while batch := tuple(islice(left, BATCH)):
        yield batch
