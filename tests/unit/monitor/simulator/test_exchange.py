"""Tests of requests and answers."""

import json

from monitor.simulator.exchange import Request, html_answer, json_answer


def test_the_first_value_of_a_parameter() -> None:
    """Or what is given for a missing one."""
    query = {"q": ["a", "b"], "empty": []}
    request = Request(method="GET", path="/", query=query, base_url="http://x", now=0)

    assert request.first("q") == "a"
    assert request.first("empty") == request.first("missing") == ""
    assert request.first("missing", "25") == "25"


def test_json_answers() -> None:
    """With status and media type."""
    answer = json_answer({"error": "é"}, 400)

    assert (answer.status, json.loads(answer.body)) == (400, {"error": "é"})
    assert answer.media_type.startswith("application/json")


def test_html_answers() -> None:
    """What is no JSON says so."""
    answer = html_answer(403)

    assert (answer.status, answer.media_type) == (403, "text/html")
    assert answer.body.startswith(b"<html>")
