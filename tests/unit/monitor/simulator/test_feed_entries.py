"""Tests of the entries of feeds, as a list."""

import pytest

from monitor.simulator.exchange import Answer, Request, html_answer
from monitor.simulator.feed_entries import FeedEntries

RSS = Answer(
    body=b"<rss><channel><item>1</item>\n<item>2</item>\n</channel></rss>",
    headers={"ETag": "a"},
)


def test_entries_are_changed_where_they_stand() -> None:
    """Without the validators, which are of what the feed really says."""
    changed = FeedEntries().changed(RSS, lambda entries: entries[1:])
    assert changed.body == b"<rss><channel><item>2</item>\n</channel></rss>"
    assert not changed.headers


@pytest.mark.parametrize("answer", [html_answer(200), Answer(status=304)])
def test_what_holds_no_entry_stays(answer: Answer) -> None:
    """Errors, and feeds that have not changed."""
    assert FeedEntries().changed(answer, lambda _: ()) is answer


def test_a_feed_is_one_page() -> None:
    """Nothing goes on with it."""
    request = Request(method="GET", path="/", query={}, base_url="http://x", now=0)
    assert FeedEntries().cursor_of(request) == ""
    assert FeedEntries().at(request, "c") is request
    assert FeedEntries().leading_to(RSS, "c") is RSS
