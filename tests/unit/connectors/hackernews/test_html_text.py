"""Tests of reading the HTML of stories and comments."""

import pytest

from connectors.hackernews.html_text import read_html
from connectors.kit.fields import LINKS_LIMIT, TEXT_LIMIT

LONG = "https://riverside-pay.example/a-long-way-to-go/for-a-refund?x=1&lt=2"


def anchor(href: str, shown: str) -> str:
    """Return a link as Hacker News writes it."""
    written = href.replace("&", "&amp;").replace("/", "&#x2F;")
    return f'<a href="{written}" rel="nofollow">{shown}</a>'


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("I don&#x27;t know", "I don't know"),
        ("One.<p>Two <i>more</i>.", "One.\nTwo more."),
        ("a &lt;b&gt; c", "a <b> c"),
        ("<pre><code>x = 1\ny = 2\n</code></pre>", "x = 1\ny = 2"),
        ("", ""),
        (None, ""),
        (5, ""),
    ],
)
def test_html_becomes_text(html: object, text: str) -> None:
    """Line by line, as people see it."""
    assert read_html(html) == (text, ())


def test_a_shortened_address_is_read_whole() -> None:
    """Text and links name where it really leads."""
    text, links = read_html(f"Pay {anchor(LONG, 'https://riverside-pay.example/a...')}")

    assert text == f"Pay {LONG}"
    assert links == (LONG,)


def test_a_link_counts_once() -> None:
    """As it is written and where it leads."""
    url = "https://a.example/"

    assert read_html(f"{anchor(url, url)} or b.example") == (
        f"{url} or b.example",
        (url, "https://b.example"),
    )


def test_three_dots_are_no_link() -> None:
    """Only those of an anchor stand for an address."""
    assert read_html("Well...<p>no...") == ("Well...\nno...", ())


def test_what_is_kept_is_bounded() -> None:
    """However long a text is, and however many links it has."""
    many = "".join(anchor(f"https://{n}.example/", "x...") for n in range(2_000))
    text, links = read_html(many)

    assert len(text) <= TEXT_LIMIT
    assert len(links) == LINKS_LIMIT
