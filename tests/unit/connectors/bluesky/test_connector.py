"""Tests of the Bluesky connector's plan, and of paging through ranked accounts."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

import pytest
from pydantic import SecretStr

from connectors.bluesky import Bluesky, BlueskyOptions
from connectors.bluesky.appview import AppView, Found
from monitor.domain.errors import BadItem, BadQuery
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.domain.time import DAY, MINUTE
from monitor.domain.watch import Handle, Practice, PracticeId
from monitor.ports.connector import Page, RawItem, RawResponse

QUERY = Query(capability=Capability.ACCOUNTS, text="riverside")


@dataclass
class Scripted(AppView):
    """Answers searches from a table of cursors; every account has a profile."""

    pages: Mapping[str | None, Found]
    gone: frozenset[str] = frozenset()
    kept: Sequence[RawResponse] = ()

    def search(self, term: str, cursor: str | None, *, limit: int = 100) -> Found:
        """Return the page at `cursor`."""
        assert term == QUERY.text
        if cursor not in self.pages:
            raise BadQuery("no such cursor")
        found = self.pages[cursor]
        return replace(found, entries=found.entries[:limit])

    def profiles(self, dids: Sequence[str]) -> Sequence[bytes]:
        """Return a profile for each account that is not gone."""
        return [actor(did) for did in dids if did not in self.gone]


def actor(did: str) -> bytes:
    """Return an account as it is written in an answer."""
    return b'{"did": "%s"}' % did.encode()


def found(cursor: str | None, *actors: bytes) -> Found:
    """Return a page of a search."""
    return Found(entries=actors, cursor=cursor)


def connector(appview: Scripted) -> Bluesky:
    """Return a connector that talks with `appview`."""
    return Bluesky(BlueskyOptions(name="b"), MINUTE, lambda: nullcontext(appview))


def poll(appview: Scripted, cursor: Mapping[str, JSONValue] | None = None) -> Page:
    """Poll `appview` once."""
    return connector(appview).poll(QUERY, cursor or {})


def test_a_term_is_a_source() -> None:
    """The plan names the practices that share it and the interval."""
    practice = Practice(id=PracticeId("r"), name="Riverside")
    plan, _ = connector(Scripted({})).plan([practice])
    assert (plan.query, plan.every, plan.practices) == (QUERY, MINUTE, ("r",))


def test_lookalikes_are_a_source_of_their_own() -> None:
    """Once a day: handles don't appear by the minute."""
    practice = Practice(id=PracticeId("r"), name="Riverside")
    _, plan = connector(Scripted({})).plan([practice])
    asked = Query(capability=Capability.ACCOUNTS, text="handles like riverside")
    assert (plan.query, plan.every) == (asked, DAY)


def test_posts_are_searched_with_a_login_only() -> None:
    """Without one, no source is planned that could not be read."""
    practice = Practice(id=PracticeId("r"), name="Riverside")
    member = BlueskyOptions(
        name="b", handle="@riverside.example", app_password=SecretStr("x")
    )
    bluesky = Bluesky(member, MINUTE, lambda: nullcontext(Scripted({})))
    planned = [plan.query.capability for plan in bluesky.plan([practice])]
    accounts = Capability.ACCOUNTS
    assert planned == [accounts, accounts, Capability.MENTIONS]


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("@Riverside.Example", "riverside.example"),
        ("riverside", "riverside.bsky.social"),
    ],
)
def test_an_own_account_is_a_source(written: str, handle: str) -> None:
    """Handles are written in several ways; other platforms' are left out."""
    accounts = (
        Handle(platform="Bluesky", handle=written),
        Handle(platform="x", handle="riverside"),
    )
    practice = Practice(id=PracticeId("r"), name="Riverside", accounts=accounts)
    *_, own = connector(Scripted({})).plan([practice])
    assert own.query == Query(capability=Capability.OWN, text=handle)


def test_the_cursor_leads_to_the_next_page() -> None:
    """Paging state is in the cursor alone."""
    appview = Scripted({None: found("x", actor("did:plc:a")), "x": found(None)})
    first = poll(appview)
    assert first.more
    last = poll(appview, first.cursor)
    assert (last.items, last.more, last.cursor) == ((), False, {})


def test_a_repeated_cursor_ends_the_run() -> None:
    """A platform that turns in a circle is left after one repetition."""
    appview = Scripted({None: found("x"), "x": found("x")})
    assert not poll(appview, poll(appview).cursor).more


def test_a_run_is_bounded() -> None:
    """Ranked answers are read three pages deep."""
    numbers: list[str | None] = [None, *map(str, range(9))]
    appview = Scripted({n: found(str(i)) for i, n in enumerate(numbers)})
    pages, cursor = 1, poll(appview).cursor
    while cursor:
        pages, cursor = pages + 1, poll(appview, cursor).cursor
    assert pages == 3


def test_an_expired_cursor_ends_the_run() -> None:
    """The next run starts anew; nobody has to mend anything."""
    page = poll(Scripted({None: found(None)}), {"cursor": "old", "page": 2})
    assert (page.items, page.cursor, page.more) == ((), {}, False)


def test_a_refused_term_needs_a_person() -> None:
    """Without a cursor, the query itself is wrong."""
    with pytest.raises(BadQuery):
        poll(Scripted({}))


@pytest.mark.parametrize("cursor", [{"cursor": 7}, {"page": 2}, {"cursor": "x"}])
def test_an_odd_cursor_starts_anew(cursor: dict[str, JSONValue]) -> None:
    """What another version left does no harm."""
    assert poll(Scripted({None: found(None, actor("did:plc:a"))}), cursor).items


def test_accounts_that_vanish_are_skipped() -> None:
    """Deleted between search and profile: nothing to see."""
    accounts = found(None, actor("did:plc:a"), actor("did:plc:b"))
    appview = Scripted({None: accounts}, gone=frozenset({"did:plc:a"}))
    assert [item.locator for item in poll(appview).items] == ["did:plc:b"]


def test_an_account_without_did_is_parked_alone() -> None:
    """It becomes an item that parse refuses; its neighbour is read."""
    appview = Scripted({None: found(None, b'{"x": 1}', actor("did:plc:b"))})
    good, bad = poll(appview).items
    assert (good.body, bad.body) == (actor("did:plc:b"), b'{"x": 1}')


def test_an_account_found_twice_is_one_item() -> None:
    """Shuffled pages repeat accounts."""
    appview = Scripted({None: found(None, actor("did:plc:a"), actor("did:plc:a"))})
    assert len(poll(appview).items) == 1


def test_an_item_of_another_form_is_refused() -> None:
    """Only profiles and posts are understood."""
    with pytest.raises(BadItem):
        connector(Scripted({})).parse(RawItem(form="reply", body=b"{}"))
