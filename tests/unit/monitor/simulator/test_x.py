"""Tests of the simulated X."""

import json
from typing import Any

import pytest

from monitor.simulator.exchange import Answer, Request
from monitor.simulator.x import BEARER, X, is_x
from monitor.simulator.x_world import SimXPost, SimXUser, XWorld, small_x, snowflake

NOW = 1_772_452_800
HOUR, WEEK = 3_600, 604_800
SEARCH = "/2/tweets/search/recent"
USERS = {"query": "riverside"}
POSTS = {"query": '"riverside" -is:retweet'}


def world(count: int = 0) -> XWorld:
    """Return a world of two users, one of whom wrote `count` posts, hourly."""
    users = [
        SimXUser(id="1", username="river", bio="riverside & co"),
        SimXUser(id="2", username="other"),
    ]
    posts = [
        SimXPost(
            id=snowflake(NOW - n * HOUR),
            author="1",
            text=f"Riverside {n}",
            created_utc=NOW - n * HOUR,
        )
        for n in range(1, count + 1)
    ]
    return XWorld(users, posts, now=NOW)


def ask(x: X, path: str, credential: str = f"Bearer {BEARER}", **query: str) -> Answer:
    """Return what the platform answers."""
    named = {name.replace("__", "."): [value] for name, value in query.items()}
    headers = {"authorization": credential}
    return x.answer(
        Request(
            method="GET",
            path=path,
            query=named,
            base_url="http://x",
            now=NOW,
            headers=headers,
        )
    )


def told(answer: Answer) -> Any:
    """Return the JSON of an answer."""
    return json.loads(answer.body)


def test_posts_are_paged() -> None:
    """By `next_token`, the newest first; `meta` tells the first and the last."""
    x = X(world(15))
    first = told(ask(x, SEARCH, **POSTS))
    rest = told(ask(x, SEARCH, **POSTS, next_token=first["meta"]["next_token"]))
    assert [len(first["data"]), len(rest["data"])] == [10, 5]
    assert first["meta"]["newest_id"] == first["data"][0]["id"]
    assert "next_token" not in rest["meta"]


def test_only_the_fields_that_were_asked_for_are_told() -> None:
    """And authors only with the expansion."""
    x = X(world(1))
    bare = told(ask(x, SEARCH, **POSTS))
    full = told(
        ask(x, SEARCH, **POSTS, tweet__fields="author_id", expansions="author_id")
    )
    assert {*bare["data"][0]} == {"id", "text", "edit_history_tweet_ids"}
    assert full["data"][0]["author_id"] == full["includes"]["users"][0]["id"] == "1"


@pytest.mark.parametrize(
    "query",
    [
        {**POSTS, "max_results": "9"},
        {**POSTS, "max_results": "101"},
        {**POSTS, "since_id": snowflake(NOW - WEEK - 1)},
        {**POSTS, "start_time": "2026-02-20T00:00:00Z"},
        {**POSTS, "next_token": "x"},
        {"query": '"' + "x" * 600 + '"'},
    ],
)
def test_wrong_searches_are_refused(query: dict[str, str]) -> None:
    """Sizes, ids and times that are too old, tokens, long queries."""
    answer = ask(X(world(1)), SEARCH, **query)
    assert (answer.status, told(answer)["title"]) == (400, "Invalid Request")


def test_a_search_may_begin_somewhere() -> None:
    """After a post, or at a time; and never before seven days ago."""
    x = X(world(200))
    since = told(ask(x, SEARCH, **POSTS, since_id=snowflake(NOW - 3 * HOUR)))
    start = told(ask(x, SEARCH, **POSTS, start_time="2026-03-02T10:00:00Z"))
    assert (len(since["data"]), len(start["data"])) == (2, 2)
    whole = ask(x, SEARCH, **POSTS, max_results="100", next_token="t100")
    assert len(told(whole)["data"]) == 68


def test_users_are_searched_with_few_characters() -> None:
    """As the reference's pattern says."""
    x = X(world())
    assert told(ask(x, "/2/users/search", **USERS))["meta"]["result_count"] == 1
    assert ask(x, "/2/users/search", query="st. mary's").status == 400


def test_a_lookup_tells_who_is_missing() -> None:
    """With status 200, beside those it found."""
    x = X(world())
    x.world.suspend("2")
    found = told(ask(x, "/2/users/by", usernames="RIVER,other,nobody"))
    assert [user["id"] for user in found["data"]] == ["1"]
    assert [e["title"] for e in found["errors"]] == ["Forbidden", "Not Found Error"]
    assert "data" not in told(ask(x, "/2/users", ids="9"))


def test_single_users_and_their_posts() -> None:
    """By name and by id."""
    x = X(world(3))
    assert told(ask(x, "/2/users/by/username/river"))["data"]["id"] == "1"
    assert "errors" in told(ask(x, "/2/users/by/username/nobody"))
    assert len(told(ask(x, "/2/users/1/tweets", max_results="5"))["data"]) == 3


def test_rows_are_charged() -> None:
    """Posts, users, and users that come with posts; nothing else."""
    x = X(world(2))
    ask(x, SEARCH, **POSTS, expansions="author_id")
    ask(x, "/2/users/by", usernames="river,nobody")
    ask(x, "/2/usage/tweets")
    assert x.charged == 2 * 5_000 + 2 * 10_000


def test_refusals() -> None:
    """Of credentials, of a used window, of those without credits."""
    x = X(world(1))
    assert ask(x, SEARCH, "Bearer other").status == 401
    x.needs_user = True
    assert ask(x, "/2/users/search", **USERS).status == 403
    assert ask(x, "/2/users/search", "OAuth x", **USERS).status == 200
    x.credits = 0
    assert ask(x, SEARCH, **POSTS).status == 402
    x.remaining = 0
    limited = ask(x, SEARCH, **POSTS)
    assert limited.status == 429
    assert int(limited.headers["x-rate-limit-reset"]) > NOW


def test_long_posts_are_cut() -> None:
    """Whole in `note_tweet` only; links are shortened, texts escaped."""
    x = X(world())
    text = f"riverside {'x' * 300} & river.example/pay"
    x.world.add([SimXPost(id="1", author="1", text=text, created_utc=NOW)])
    (post,) = told(ask(x, SEARCH, **POSTS, tweet__fields="note_tweet"))["data"]
    assert len(post["text"]) == 280
    assert "&amp; https://t.co/" in post["note_tweet"]["text"]
    (link,) = post["note_tweet"]["entities"]["urls"]
    assert link["expanded_url"] == "http://river.example/pay"


def test_pictures_are_served() -> None:
    """Small and whole are the same here."""
    x = X(world())
    whole = ask(x, "/profile_images/a.jpg")
    assert whole.body == ask(x, "/profile_images/a_normal.jpg").body
    assert whole.media_type == "image/jpeg"


def test_what_is_deleted_is_gone() -> None:
    """Posts, and users with what they wrote."""
    x = X(world(2))
    x.world.delete(snowflake(NOW - HOUR))
    assert len(told(ask(x, SEARCH, **POSTS))["data"]) == 1
    x.world.leave("1")
    assert told(ask(x, SEARCH, **POSTS)) == {"meta": {"result_count": 0}}


def test_the_shipped_world_has_something_to_find() -> None:
    """An official account, an impostor and a post, of whatever age."""
    x = X(small_x())
    found = told(ask(x, "/2/users/search", **USERS))["data"]
    assert [user["username"] for user in found] == ["riversidefam", "riversidefam_pay"]
    assert told(ask(x, SEARCH, **POSTS))["meta"]["result_count"] == 1


def test_paths_of_x() -> None:
    """Others are not answered by it."""
    paths = [SEARCH, "/profile_images/a.jpg", "/api/v2/search", "/xrpc/x"]
    requests = [
        Request(method="GET", path=path, query={}, base_url="", now=0) for path in paths
    ]
    assert [is_x(request) for request in requests] == [True, True, False, False]
