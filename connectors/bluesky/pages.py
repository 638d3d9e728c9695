"""The pages of Bluesky's sources: what is asked for each, and where it ends."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from connectors.bluesky.posts import author_of, post_in, seen_at, uri_of
from connectors.bluesky.profiles import did_of
from connectors.bluesky.progress import Progress, progress_of
from connectors.bluesky.threads import openings
from connectors.kit.below import kept_threads, read_below
from connectors.kit.lookalikes import lookalikes_asked
from monitor.domain.errors import BadQuery, Gone, NeedsOperator, RetryLater
from monitor.domain.registrations import BLUESKY_HOST
from monitor.domain.sources import JSONValue
from monitor.ports.connector import Page, RawItem

if TYPE_CHECKING:
    from connectors.bluesky.appview import AppView, Found

MAX_ACCOUNT_PAGES: Final = 3
"""Pages of 100 that one run reads; what ranks lower hardly resembles the term."""

PROFILE: Final = "profile"
POST: Final = "post"

Times = Mapping[bytes, int | None]
"""Posts as they were written, with the time of each, microseconds."""


def accounts_page(
    appview: "AppView", term: str, cursor: Mapping[str, JSONValue]
) -> Page:
    """Return the full profiles of the next accounts that `term` finds, ranked.

    A term that asks for lookalikes finds those of them that exist.

    Raises:
        BadQuery: The AppView does not understand the term.
        RetryLater: It cannot answer now.
        NeedsOperator: It refuses.
    """
    lookalikes = lookalikes_asked(term, "bluesky")
    if lookalikes is not None:
        return _lookalikes_page(appview, lookalikes)
    asked, number = _position(cursor)
    try:
        found = appview.search(term, asked)
    except BadQuery:
        if asked is None:
            raise
        # The platform's cursor has expired: this run ends, the next starts anew.
        return Page(items=(), cursor={}, more=False, responses=tuple(appview.kept))
    problem = ""
    try:
        items = _accounts(appview, found.entries)
    except NeedsOperator as error:
        # What the search shows is less than a profile, but enough to be judged.
        items, problem = _profiles(found.entries), str(error)
    more = found.cursor not in {None, asked} and number < MAX_ACCOUNT_PAGES
    following = {"cursor": found.cursor, "page": number + 1} if more else {}
    return Page(
        items=items,
        cursor=following,
        more=more,
        responses=tuple(appview.kept),
        problem=problem,
    )


def _lookalikes_page(appview: "AppView", handles: Iterable[str]) -> Page:
    """Return the profiles of those of `handles` that somebody has."""
    found = appview.profiles([f"{handle}{BLUESKY_HOST}" for handle in handles])
    return Page(
        items=_profiles(found), cursor={}, more=False, responses=tuple(appview.kept)
    )


def posts_page(appview: "AppView", term: str, cursor: Mapping[str, JSONValue]) -> Page:
    """Return the next posts that hold `term`, and their authors.

    Raises:
        BadQuery: The host of the login does not understand the term.
        RetryLater: It cannot answer now.
        NeedsOperator: It refuses.
    """
    at = progress_of(cursor)
    try:
        found = appview.posts(term, at.since, at.cursor)
    except BadQuery:
        if at.cursor is None:
            raise
        return _given_up(appview, at)
    times = {raw: seen_at(raw) for raw in found.entries}
    authors = dict.fromkeys(filter(None, map(author_of, times)))
    profiles: Sequence[bytes] = ()
    # Posts do not wait for their authors, who are asked for again with the overlap.
    with suppress(NeedsOperator, RetryLater):
        profiles = appview.profiles(tuple(authors))
    return _read(appview, at, found, times, profiles)


def own_page(appview: "AppView", handle: str, cursor: Mapping[str, JSONValue]) -> Page:
    """Return the account `handle`, what it posted last, and the comments below.

    Raises:
        Gone: There is no such account, or it was taken down.
        RetryLater: The AppView cannot answer now.
        NeedsOperator: It refuses.
    """
    at = progress_of(cursor)
    try:
        found = appview.feed(handle, at.cursor)
    except BadQuery as error:
        if at.cursor is None:
            raise Gone("own account: not there any more: check `accounts`") from error
        page = _given_up(appview, at)
        return replace(page, cursor={**page.cursor, **kept_threads(cursor)})
    except NeedsOperator as error:
        # The account does not wait for its posts: a takeover shows there first.
        return Page(
            items=_profiles(appview.profiles([handle])),
            cursor=cursor,
            more=False,
            responses=tuple(appview.kept),
            problem=str(error),
        )
    profiles = appview.profiles([handle]) if at.cursor is None else ()
    shown = openings(found.entries, handle)
    below = read_below(cursor, shown, found.at, appview.comments)
    page = _read(appview, at, found, dict(map(post_in, found.entries)), profiles)
    return replace(
        page,
        items=(*page.items, *_posts(below.found)),
        cursor={**page.cursor, **below.cursor},
        gaps=(*page.gaps, *below.gaps),
        problem=below.problem,
    )


def _read(
    appview: "AppView",
    at: Progress,
    found: "Found",
    times: Times,
    profiles: Iterable[bytes],
) -> Page:
    """Return the page of `profiles` and the posts of `times`."""
    told = [time for time in times.values() if time is not None]
    step = at.taken(told, found.cursor, found.at)
    return Page(
        items=(*_profiles(profiles), *_posts(times)),
        cursor=step.cursor,
        more=step.more,
        responses=tuple(appview.kept),
        gaps=step.gaps,
    )


def _given_up(appview: "AppView", at: Progress) -> Page:
    """Return the end of a run whose cursor has expired; the next starts anew."""
    return Page(
        items=(), cursor=at.given_up(), more=False, responses=tuple(appview.kept)
    )


def _position(cursor: Mapping[str, JSONValue]) -> tuple[str | None, int]:
    asked, number = cursor.get("cursor"), cursor.get("page")
    if isinstance(asked, str) and isinstance(number, int):
        return asked, number
    return None, 1


def _accounts(appview: "AppView", actors: Sequence[bytes]) -> Sequence[RawItem]:
    """Return the profiles of `actors`; one without a DID as it is, to be parked."""
    by_did = {did: actor for actor in actors if (did := did_of(actor)) is not None}
    nameless = [actor for actor in actors if did_of(actor) is None]
    return _profiles((*appview.profiles(tuple(by_did)), *nameless))


def _posts(posts: Iterable[bytes]) -> Iterable[RawItem]:
    return (RawItem(form=POST, body=raw, locator=uri_of(raw) or "") for raw in posts)


def _profiles(profiles: Iterable[bytes]) -> Sequence[RawItem]:
    return tuple(
        RawItem(form=PROFILE, body=body, locator=did_of(body) or "")
        for body in profiles
    )
