"""Tests of what the Mastodon connector plans and accepts."""

import pytest
from pydantic import ValidationError

from connectors.mastodon import MastodonConnector, MastodonOptions
from monitor.domain.errors import BadItem
from monitor.domain.sources import Capability
from monitor.domain.time import DAY, MINUTE
from monitor.domain.watch import Handle, Practice, PracticeId, WatchTerms
from monitor.ports.connector import RawItem
from tests.unit.connectors.mastodon.entities import account, raw, status


def planned(
    capability: Capability, *practices: Practice, hashtags: tuple[str, ...] = ()
) -> dict[str, tuple[PracticeId, ...]]:
    """Return the queries of the sources of `capability`, with who needs them."""
    plans = connector(*hashtags).plan(practices)
    found = [plan for plan in plans if plan.query.capability is capability]
    return {plan.query.text: plan.practices for plan in found}


def connector(*hashtags: str) -> MastodonConnector:
    """Return a connector that need not connect."""
    options = MastodonOptions(name="m", hashtags=hashtags)

    def connect(_: object) -> None:
        raise AssertionError

    return MastodonConnector(options, MINUTE, connect)  # type: ignore[arg-type]  # never called


def practice(name: str, *hashtags: str, accounts: tuple[Handle, ...] = ()) -> Practice:
    """Return a practice in the area of `hashtags`."""
    watch = WatchTerms(hashtags=hashtags)
    return Practice(id=PracticeId(name), name=name, watch=watch, accounts=accounts)


def test_a_term_is_a_source() -> None:
    """The practices' names, if they have no terms."""
    searched = planned(Capability.ACCOUNTS, practice("River"))
    assert searched == {"river": ("River",), "handles like river": ("River",)}


def test_lookalikes_are_asked_for_daily() -> None:
    """Each is a request, and they don't appear by the minute."""
    plans = connector().plan([practice("River")])
    assert [(p.query.text, p.every) for p in plans] == [
        ("river", MINUTE),
        ("handles like river", DAY),
    ]


def test_a_hashtag_is_a_source() -> None:
    """One, whoever needs it and however they write it."""
    needed = planned(
        Capability.MENTIONS,
        practice("a", "Austin"),
        practice("b", "austin", "waco"),
    )
    assert needed == {"austin": ("a", "b"), "waco": ("b",)}


def test_the_connectors_own_hashtags_are_everybodys() -> None:
    """With or without the number sign."""
    both = (practice("a", "austin"), practice("b"))
    assert planned(Capability.MENTIONS, *both, hashtags=("#Austin",)) == {
        "austin": ("a", "b")
    }


def test_own_accounts_are_sources() -> None:
    """Those on Mastodon."""
    handles = (Handle(platform="mastodon", handle="@River@Social.example"),)
    others = (Handle(platform="x", handle="river"),)
    asked = practice("a", accounts=(*handles, *others))
    assert planned(Capability.OWN, asked) == {"river@social.example": ("a",)}


@pytest.mark.parametrize("tag", ["#austin", "Niño", "24_7", "a·b", "医療"])
def test_hashtags_are_words(tag: str) -> None:
    """In any script."""
    options = MastodonOptions(name="m", hashtags=(tag,))
    assert options.hashtags == (tag.removeprefix("#"),)


@pytest.mark.parametrize("tag", ["", "#", "a b", "a/b", "a?b", "../x", "##a"])
def test_other_hashtags_are_refused(tag: str) -> None:
    """They would lead to another place."""
    with pytest.raises(ValidationError, match="one word"):
        MastodonOptions(name="m", hashtags=(tag,))


def test_items_are_parsed_by_their_form() -> None:
    """An account is one sighting, a status two."""
    parse = connector().parse
    assert len(parse(RawItem(form="account", body=raw(account())))) == 1
    assert len(parse(RawItem(form="status", body=raw(status())))) == 2
    with pytest.raises(BadItem, match="form"):
        parse(RawItem(form="profile", body=raw(account())))
