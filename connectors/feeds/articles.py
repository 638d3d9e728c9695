"""Makes a record of an entry: an article, as plain text."""

from typing import Final

from connectors.feeds.addresses import link_of
from connectors.feeds.entries import RawEntry, read
from connectors.feeds.html_text import text_and_links
from connectors.kit.fields import clean_text, links_in, unique_links
from monitor.domain.errors import BadItem
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)

PLATFORM: Final = "news"

_TITLE_LIMIT: Final = 1_000
_PUBLISHER_LIMIT: Final = 200


def sighting_of(raw: RawEntry) -> Sighting:
    """Return the article that `raw` shows.

    The author is left out: nobody needs it. What stands as the author's name is
    the publisher's, where an aggregator tells it.

    Raises:
        BadItem: It cannot be read, or has neither id nor link nor title.
    """
    entry = read(raw)
    if not raw.key:
        raise BadItem("entry: expected an id, a link or a title")
    text, urls = text_and_links(entry.summary)
    title = text_and_links(entry.title)[0] if entry.title_is_html else entry.title
    text = clean_text(text)
    url = link_of(entry.link)
    found = (link_of(link) for link in (*urls, *links_in(text)))
    links = unique_links(link for link in found if link is not None and link != url)
    return Sighting(
        identity=Identity(
            platform=PLATFORM,
            kind=RecordKind.POST,
            native_id=f"{raw.feed} {raw.key}",
        ),
        content=Post(
            form=PostForm.ARTICLE,
            title=clean_text(" ".join(title.split()), _TITLE_LIMIT),
            text=text,
            links=links,
            author_name=clean_text(entry.publisher.strip(), _PUBLISHER_LIMIT),
            published_at=entry.published_at,
        ),
        observation=Observation(url=url),
    )
