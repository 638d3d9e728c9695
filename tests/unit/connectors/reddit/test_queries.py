"""Tests of what is asked of Reddit."""

import pytest

from connectors.reddit.queries import asked_again, asked_of, queries_of, quoted
from monitor.domain.errors import BadQuery
from monitor.domain.sources import Capability, Query
from monitor.domain.watch import Handle, Practice, PracticeId, WatchTerms


def practice(name: str, **watch: tuple[str, ...]) -> Practice:
    """Return a practice with an account on Reddit."""
    return Practice(
        id=PracticeId(name),
        name=name,
        accounts=(Handle(platform="reddit", handle="u/Riverside"),),
        watch=WatchTerms(**watch),
    )


def mentions(text: str) -> Query:
    """Return a query for mentions."""
    return Query(capability=Capability.MENTIONS, text=text)


def test_a_practice_needs_its_terms_communities_and_accounts() -> None:
    """Each community has two pages; each term finds posts and users."""
    found = queries_of([practice("a", terms=("X y",), subreddits=("r/Austin",))], [])
    assert [(query.capability.value, query.text) for query in found] == [
        ("mentions", '"x y"'),
        ("accounts", "x y"),
        ("accounts", "handles like riverside"),
        ("mentions", "r/austin/comments"),
        ("mentions", "r/austin/new"),
        ("own", "u/Riverside"),
    ]


def test_configured_communities_are_everybodys() -> None:
    """Those of a practice's area are its own, and equal ones are one source."""
    one = practice("a", subreddits=("austin",))
    found = queries_of([one, practice("b")], ["r/Texas", "Austin"])
    assert found[mentions("r/texas/new")] == ("a", "b")
    assert found[mentions("r/austin/new")] == ("a", "b")


def test_a_term_is_a_phrase() -> None:
    """What the query syntax would read as its own is escaped."""
    assert quoted('say "a\\b"') == '"say \\"a\\\\b\\""'


def test_a_term_is_never_a_community() -> None:
    """Whatever it looks like."""
    (query, *_) = queries_of([practice("a", terms=("r/austin/new",))], [])
    assert asked_of(query).path == "r/all/search/"


def test_things_are_asked_for_by_name() -> None:
    """All in one request."""
    asked = asked_again(["t3_1a", "t1_2b"])
    assert asked.params == {"id": "t3_1a,t1_2b", "limit": 100}


def test_a_search_is_sorted_by_time() -> None:
    """The newest come first, in all communities."""
    asked = asked_of(mentions('"x"'))
    wanted = {"q": '"x"', "sort": "new", "syntax": "lucene", "limit": 100}
    assert wanted.items() <= asked.params.items()


@pytest.mark.parametrize(
    ("query", "path"),
    [
        (mentions("r/austin/new"), "r/austin/new"),
        (mentions("r/austin/comments"), "r/austin/comments/"),
        (
            Query(capability=Capability.OWN, text="u/river-side"),
            "user/river-side/about/",
        ),
        (Query(capability=Capability.ACCOUNTS, text="x/../y"), "users/search"),
    ],
)
def test_queries_have_paths(query: Query, path: str) -> None:
    """Those of the API."""
    assert asked_of(query).path == path


@pytest.mark.parametrize(
    "query",
    [
        mentions("r/../me/new"),
        mentions("r/a b/new"),
        mentions("r/austin/hot"),
        mentions("r//new"),
        Query(capability=Capability.OWN, text="u/../../api"),
    ],
)
def test_names_that_cannot_exist_are_refused(query: Query) -> None:
    """They would lead to other paths of the API."""
    with pytest.raises(BadQuery):
        asked_of(query)
