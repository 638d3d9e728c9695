"""Tests of what is asked of X."""

import pytest

from connectors.kit.lookalikes import lookalikes_asked
from connectors.x.queries import post_query, queries_of, user_query, usernames_of
from monitor.domain.errors import BadQuery
from monitor.domain.sources import Capability, Query
from monitor.domain.watch import Handle, Practice, PracticeId, WatchTerms


def practice(name: str, *handles: str, terms: tuple[str, ...] = ()) -> Practice:
    """Return a practice with accounts on X."""
    return Practice(
        id=PracticeId(name),
        name=name,
        watch=WatchTerms(terms=terms or ("riverside",)),
        accounts=tuple(Handle(platform="x", handle=handle) for handle in handles),
    )


def planned(capability: Capability, *practices: Practice) -> dict[str, tuple[str, ...]]:
    """Return the queries of `capability` with who needs them."""
    found = queries_of(practices).items()
    return {
        q.text: ids
        for q, ids in found
        if q.capability is capability and lookalikes_asked(q.text, "x") is None
    }


@pytest.mark.parametrize(
    ("term", "query"),
    [
        ("riverside family clinic", '"riverside family clinic" -is:retweet'),
        ("riversidefam", '("riversidefam" OR @riversidefam) -is:retweet'),
        ("st. mary's", '"st. mary\'s" -is:retweet'),
        ('say "ah" now', '"say ah now" -is:retweet'),
    ],
)
def test_posts_are_searched_by_phrase(term: str, query: str) -> None:
    """What may be a username is looked for as one, too; no quote escapes."""
    assert post_query(term) == query


@pytest.mark.parametrize("term", ['"', '" "', "x" * 600])
def test_what_cannot_be_searched(term: str) -> None:
    """X takes 512 characters."""
    with pytest.raises(BadQuery):
        post_query(term)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("St. Mary's & Co", "St Mary's Co"),
        ("Kids-R-Us (Austin)", "Kids R Us Austin"),
        ("O\u2019Brien", "O'Brien"),
        ("Cl\u00ednica Ni\u00f1os", "Clinica Ninos"),
        ("word " * 20, "word word word word word word word word word word"),
        ("x" * 80, "x" * 50),
        ("\u533b\u9662", ""),
    ],
)
def test_the_search_for_users_takes_few_characters(term: str, text: str) -> None:
    """Letters, digits, "_", "'" and spaces, 50 at most, cut between words."""
    assert user_query(term).strip() == text.strip()
    assert len(user_query(term)) <= 50


def test_terms_that_are_asked_alike_are_one_source() -> None:
    """As far as users go; posts are searched for exactly."""
    both = practice("a", terms=("St. Mary's",)), practice("b", terms=("st marys",))
    same = practice("c", terms=("ST MARY'S",))
    assert planned(Capability.ACCOUNTS, *both, same) == {
        "st mary's": ("a", "c"),
        "st marys": ("b",),
    }
    assert len(planned(Capability.MENTIONS, *both, same)) == 3


def test_own_accounts_are_one_lookup() -> None:
    """Of all practices, whatever the case, under the platform's former name too."""
    old = Practice(
        id=PracticeId("b"),
        name="b",
        accounts=(
            Handle(platform="twitter", handle="@Two"),
            Handle(platform="reddit", handle="no"),
        ),
    )
    assert planned(Capability.OWN, practice("a", "one", "TWO"), old) == {
        "one,two": ("a", "b")
    }


def test_a_lookup_has_a_hundred_names() -> None:
    """More are another source."""
    names = [f"clinic{number:03}" for number in range(150)]
    found = planned(Capability.OWN, practice("a", *names))
    assert [len(text.split(",")) for text in found] == [100, 50]


def test_a_name_that_nobody_can_have_spoils_no_other() -> None:
    """X would refuse the whole lookup for it."""
    found = planned(Capability.OWN, practice("a", "good", "not.good"))
    assert [*found] == ["good", "not.good"]
    with pytest.raises(BadQuery):
        usernames_of(Query(capability=Capability.OWN, text="not.good"))


def test_names_are_told_apart() -> None:
    """As they are sent."""
    query = Query(capability=Capability.OWN, text="one,two")
    assert usernames_of(query) == ["one", "two"]
