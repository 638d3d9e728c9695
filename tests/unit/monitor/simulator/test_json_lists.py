"""Tests of lists in JSON."""

import json

import pytest

from monitor.simulator.exchange import Answer, Request, html_answer, json_answer
from monitor.simulator.json_lists import JsonLists

NESTED = JsonLists(
    items=(("data", "children"),),
    cursor=("data", "after"),
    paging=frozenset({"after"}),
    size="limit",
)
BARE = JsonLists(items=((),), paging=frozenset({"min_id"}), size="limit")


def request(**query: str) -> Request:
    """Return a request."""
    values = {name: [value] for name, value in query.items()}
    return Request(method="GET", path="/", query=values, base_url="http://x", now=0)


def body(answer: Answer) -> object:
    """Return what an answer holds."""
    return json.loads(answer.body)


def test_items_are_changed_where_they_stand() -> None:
    """Whatever is beside them stays."""
    answer = json_answer({"kind": "L", "data": {"children": [1, 2], "after": None}})
    changed = NESTED.changed(answer, lambda items: items[:1])
    assert body(changed) == {"kind": "L", "data": {"children": [1], "after": None}}


def test_a_body_may_be_a_list() -> None:
    """It has no place for a cursor then."""
    changed = BARE.changed(json_answer([1, 2]), lambda items: [*items, 3])
    assert body(changed) == [1, 2, 3]
    assert BARE.leading_to(changed, "c") is changed


def test_a_cursor_is_put_where_it_stands() -> None:
    """Whether there was one or not."""
    answer = NESTED.leading_to(json_answer({"data": {"children": []}}), "c")
    assert body(answer) == {"data": {"children": [], "after": "c"}}


@pytest.mark.parametrize(
    "answer", [html_answer(200), json_answer({"error": 404}, 404), Answer()]
)
def test_what_holds_no_list_stays(answer: Answer) -> None:
    """Errors, pages of gateways, empty bodies."""
    assert NESTED.changed(answer, lambda _: ()) is answer
    assert NESTED.leading_to(answer, "c") is answer


def test_a_request_goes_on_elsewhere() -> None:
    """Or starts anew."""
    asked = request(q="x", after="a")
    assert NESTED.cursor_of(asked) == "a"
    assert NESTED.at(asked, "b").query == {"q": ["x"], "after": ["b"]}
    assert NESTED.at(asked, "").query == {"q": ["x"]}
    assert NESTED.cursor_of(request(q="x")) == ""
