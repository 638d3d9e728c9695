"""Builds entries for tests."""

from connectors.feeds.entries import RawEntry

OPENING = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
CLOSING = "</channel></rss>"


def raw(inside: str, key: str = "k") -> RawEntry:
    """Return an item of an RSS feed."""
    return RawEntry(
        feed="https://a.example/feed",
        key=key,
        base="https://a.example/feed",
        opening=OPENING,
        closing=CLOSING,
        text=f"<item>{inside}</item>",
    )
