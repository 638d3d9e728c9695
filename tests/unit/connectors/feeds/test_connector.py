"""Tests of the options and sources of the feeds connector."""

import pytest
from pydantic import ValidationError

from connectors.feeds import GOOGLE_INTERVAL, Feeds, FeedsOptions, build
from monitor.domain.errors import BadItem
from monitor.domain.time import MINUTE
from monitor.domain.watch import Practice, PracticeId
from monitor.ports.connector import ConnectorContext, RawItem
from tests.fakes.runtime import FakeClock

PRACTICES = [Practice(id=PracticeId(name), name=name.upper()) for name in ("a", "b")]
URL = "https://news.example/feed.xml"


def connector(*, every: int = 10 * MINUTE, **options: object) -> Feeds:
    """Return a connector with `options`."""
    context = ConnectorContext(clock=FakeClock(), every=every)
    return build(FeedsOptions.model_validate({"name": "news", **options}), context)


def test_a_feed_is_a_source_of_all_practices() -> None:
    """It is read once, however often it is listed."""
    (plan,) = connector(urls=[URL, f"{URL}#top"]).plan(PRACTICES)
    assert (plan.query.text, plan.practices, plan.every) == (
        URL,
        ("a", "b"),
        10 * MINUTE,
    )


def test_a_term_is_a_source_of_who_needs_it() -> None:
    """Google News is searched for each."""
    plans = connector(google_news=True).plan(PRACTICES)
    assert [(p.query.text, p.practices) for p in plans] == [
        ("a", ("a",)),
        ("b", ("b",)),
    ]


@pytest.mark.parametrize("every", [MINUTE, 60 * MINUTE])
def test_google_news_is_asked_rarely(every: int) -> None:
    """Whatever was configured for the feeds beside it."""
    plans = connector(every=every, urls=[URL], google_news=True).plan(PRACTICES)
    assert [p.every for p in plans] == [every, *[max(every, GOOGLE_INTERVAL)] * 2]


def test_a_connector_reads_something() -> None:
    """Without feeds and searches it would be silent for ever."""
    with pytest.raises(ValidationError, match="reads nothing"):
        FeedsOptions(name="news")


def test_an_item_of_another_form_is_refused() -> None:
    """Only entries are understood."""
    with pytest.raises(BadItem, match="form"):
        connector(urls=[URL]).parse(RawItem(form="profile", body=b"{}"))
