"""Tests of the simulated search of Hacker News."""

import json
from typing import Any

import pytest

from monitor.simulator.exchange import Answer, Request
from monitor.simulator.hackernews import PATH, HackerNews
from monitor.simulator.hackernews_world import HackerNewsWorld, SimItem

STORY = SimItem(id=1, title="Riverside Family Clinic", created_utc=100)
COMMENT = SimItem(
    id=2, text="At the riverside, family!", created_utc=200, answers=1, story=1
)


def asked(**query: str) -> Request:
    """Return a search."""
    values = {name: [value] for name, value in query.items()}
    return Request(method="GET", path=PATH, query=values, base_url="http://x", now=0)


def found(*items: SimItem, **query: str) -> Any:
    """Return what the answer to a search among `items` holds."""
    return read(HackerNews(HackerNewsWorld(items)).answer(asked(**query)))


def read(answer: Answer) -> Any:
    """Return what an answer holds."""
    return json.loads(answer.body)


def ids(*items: SimItem, **query: str) -> list[str]:
    """Return the ids of what a search among `items` shows."""
    return [hit["objectID"] for hit in found(*items, **query)["hits"]]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ('"riverside family"', ["2", "1"]),
        ('"Riverside Family Clinic"', ["1"]),
        ('"family riverside"', []),
        ('"river"', []),
    ],
)
def test_a_phrase_is_words_in_a_row(query: str, shown: list[str]) -> None:
    """Whatever stands between them; the newest first."""
    assert ids(STORY, COMMENT, query=query) == shown


@pytest.mark.parametrize(
    ("tags", "shown"),
    [("(story,comment)", ["2", "1"]), ("story", ["1"]), ("comment", ["2"])],
)
def test_tags_tell_what_to_show(tags: str, shown: list[str]) -> None:
    """Stories, comments or both."""
    assert ids(STORY, COMMENT, query='"riverside"', tags=tags) == shown


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        ("created_at_i>100", ["2"]),
        ("created_at_i>=100,created_at_i<200", ["1"]),
        ("created_at_i<=200,created_at_i=200", ["2"]),
    ],
)
def test_filters_are_of_time(filters: str, shown: list[str]) -> None:
    """All of them hold."""
    assert ids(STORY, COMMENT, query='"riverside"', numericFilters=filters) == shown


def test_a_comment_names_its_story() -> None:
    """Members that do not apply are null, as recorded of the real one."""
    comment, story = found(STORY, COMMENT, query='"riverside"')["hits"]
    assert (comment["story_title"], comment["parent_id"]) == (STORY.title, 1)
    assert comment["_tags"] == ["comment", "author_neighbour", "story_1"]
    assert (story["comment_text"], story["_tags"][0]) == (None, "story")


def test_pages_end_after_a_thousand_hits() -> None:
    """The total is told all the same."""
    crowd = [SimItem(id=n, title="x", created_utc=n) for n in range(1_100)]
    told = found(*crowd, query='"x"', hitsPerPage="100", page="10")
    assert (told["hits"], told["nbPages"], told["nbHits"]) == ([], 10, 1_100)
    (last,) = ids(*crowd, query='"x"', hitsPerPage="1", page="999")
    assert last == "100"


def test_markup_is_not_searched() -> None:
    """Nor do references split a word from its end."""
    item = SimItem(id=1, text="Bellwether<p>Kids&#x27; <i>ward</i>")
    assert ids(item, query='"bellwether kids\' ward"') == ["1"]
    assert ids(item, query='"p"') == []


def test_items_are_published_and_changed() -> None:
    """Odd members are sent as they are."""
    world = HackerNewsWorld()
    world.add([SimItem(id=1, title="x", overrides={"author": None})])
    (hit,) = read(HackerNews(world).answer(asked(query='"x"')))["hits"]
    assert hit["author"] is None
    world.replace([])
    assert read(HackerNews(world).answer(asked(query='"x"')))["hits"] == []


def test_other_paths_are_unknown() -> None:
    """With an error as Algolia writes it."""
    request = Request(method="GET", path="/api/v1/x", query={}, base_url="", now=0)
    answer = HackerNews(HackerNewsWorld()).answer(request)
    assert (answer.status, read(answer)["status"]) == (404, 404)


def test_the_next_page_is_what_is_older() -> None:
    """A page goes on at a time, beside other bounds."""
    lists = HackerNews.lists
    first = asked(query='"x"', numericFilters="created_at_i>=5")
    second = lists.at(first, "9")
    assert second.first("numericFilters") == "created_at_i>=5,created_at_i<=9"
    assert [lists.cursor_of(r) for r in (first, second)] == ["", "9"]
    assert lists.at(second, "") == first
