"""Tests of the records that entries become."""

import pytest

from connectors.feeds.articles import sighting_of
from monitor.domain.errors import BadItem
from monitor.domain.records import Post, PostForm, Sighting
from tests.unit.connectors.feeds.builders import raw


def article(inside: str) -> Post:
    """Return the content of an entry."""
    content = sighting_of(raw(inside)).content
    assert isinstance(content, Post)
    return content


def test_an_article_is_named_by_feed_and_key() -> None:
    """On the platform "news"."""
    identity = sighting_of(raw("<title>t</title>", key="g1")).identity
    assert str(identity) == "news:post:https://a.example/feed g1"


def test_an_article_is_plain_text() -> None:
    """Title and summary without markup, links apart."""
    post = article(
        "<title>&lt;b&gt;New  wing&lt;/b&gt;</title>"
        "<description>&lt;p&gt;See &lt;a href='https://r.example/?utm_source=x'&gt;it"
        "&lt;/a&gt; or r.example/b&lt;/p&gt;</description>"
    )
    assert (post.form, post.title) == (PostForm.ARTICLE, "New wing")
    assert post.text == "See it or r.example/b"
    assert post.links == ("https://r.example/", "https://r.example/b")


def test_authors_are_left_out() -> None:
    """Who wrote it is nobody's business; who published it is shown."""
    post = article(
        "<title>t</title><author>jane@a.example (Jane Doe)</author>"
        "<dc:creator>Jane Doe</dc:creator><source url='https://g.example'>G</source>"
    )
    assert (post.author_name, post.author_id) == ("G", None)


def seen(link: str) -> Sighting:
    """Return an article at `link`."""
    return sighting_of(raw(f"<title>t</title><link>{link}</link>"))


def test_the_address_is_an_observation() -> None:
    """Without tracking and fragment, so that neither is an edit."""
    one = seen("https://a.example/x?utm_source=a#b")
    assert one == seen("https://a.example/x#c")
    assert one.observation.url == "https://a.example/x"


def test_another_scheme_is_no_edit() -> None:
    """What is judged stays equal."""
    assert seen("http://a.example/x").content == seen("https://a.example/x").content


def test_an_address_that_is_none_is_left_out() -> None:
    """Nobody can click on it."""
    assert seen("javascript:alert(1)").observation.url is None


def test_lengths_are_capped() -> None:
    """Feeds may have novels."""
    post = article(
        f"<title>{'t' * 9999}</title><description>{'s ' * 9999}</description>"
    )
    assert (len(post.title), len(post.text)) == (1_000, 10_000)


def test_an_entry_without_a_name_is_refused() -> None:
    """Neither id nor link nor title: it would be a new one every time."""
    with pytest.raises(BadItem):
        sighting_of(raw("<description>x</description>", key=""))
