"""Tests of the articles of the simulated world."""

from monitor.simulator.press import Press, SimArticle


def article(title: str, feed: str = "gazette") -> SimArticle:
    """Return an article."""
    return SimArticle(feed=feed, guid=title, link="https://a.example/", title=title)


def test_what_is_published_stands_in_front() -> None:
    """As in real feeds, each of which has its own."""
    press = Press([article("old"), article("other", "blog")])
    press.publish(article("new"))
    assert [one.title for one in press.of("gazette")] == ["new", "old"]


def test_a_phrase_is_found_in_all_feeds() -> None:
    """In titles and summaries, whatever the case."""
    press = Press([article("Riverside Clinic"), article("riverside clinic II", "blog")])
    assert len(press.search("RIVERSIDE clinic")) == 2
    assert not press.search("clinic riverside")


def test_all_can_be_replaced() -> None:
    """Edits and deletions are new articles for old ones."""
    press = Press([article("old")])
    press.replace([article("new")])
    assert [one.title for one in press.of("gazette")] == ["new"]
