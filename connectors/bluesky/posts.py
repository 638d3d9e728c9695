"""Reads a Bluesky post (`app.bsky.feed.defs#postView`).

Tolerant: only the address is needed; any other field that is odd counts as
missing. Text, links and answers are read from the record, which the author
signed; the author's account has a record of its own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from connectors.bluesky.embeds import shown_in
from connectors.bluesky.rich_text import facet_links, links_as_written
from connectors.kit.fields import (
    count_of,
    moment_of,
    text_of,
    unique_links,
)
from connectors.kit.json_parts import members
from monitor.domain.errors import BadItem
from monitor.domain.json_text import object_in
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)
from monitor.domain.time import DAY

# https://atproto.com/specs/at-uri-scheme and /specs/record-key.
_URI: Final = re.compile(
    r"at://(did:[a-z]{1,32}:[A-Za-z0-9._:%-]{1,2000})"
    r"/app\.bsky\.feed\.post/([A-Za-z0-9._:~-]{1,512})"
)
_HANDLE_LIMIT: Final = 253

BACKDATED: Final = DAY
"""How long before Bluesky saw it a post may say that it was written; servers are
down for hours, not days."""

View = Mapping[str, object]


def uri_of(raw: bytes) -> str | None:
    """Return the address of a post as it was written, or None if it has none."""
    uri = object_in(raw).get("uri")
    return uri if isinstance(uri, str) and _URI.fullmatch(uri) else None


def author_of(raw: bytes) -> str | None:
    """Return the DID of a post's author, or None if the post has no address."""
    uri = uri_of(raw)
    found = None if uri is None else _URI.fullmatch(uri)
    return found[1] if found else None


def seen_at(raw: bytes) -> int | None:
    """Return when Bluesky saw a post, microseconds, or None if it does not say."""
    return moment_of(object_in(raw).get("indexedAt"))


def post_in(entry: bytes) -> tuple[bytes, int | None]:
    """Return the post that an entry of a feed shows, and since when it is there.

    A repost is there since it was reposted.
    """
    try:
        parts = members(entry)
    except ValueError:
        return entry, None
    post = parts.get("post", entry)
    return post, seen_at(parts.get("reason", post))


def post_sighting_of(raw: bytes) -> Sighting:
    """Return the post that `raw` shows.

    Raises:
        BadItem: It is no JSON object with the address of a post.
    """
    uri, view = uri_of(raw), object_in(raw)
    found = None if uri is None else _URI.fullmatch(uri)
    if uri is None or found is None:
        raise BadItem("uri: expected the address of a post in a JSON object")
    author, key = found.groups()
    pictures = shown_in(view)
    return Sighting(
        identity=Identity(platform="bluesky", kind=RecordKind.POST, native_id=uri),
        content=replace(_content(uri, author, view), images=pictures.images),
        observation=Observation(
            url=f"https://bsky.app/profile/{author}/post/{key}",
            likes=count_of(view.get("likeCount")),
            image_urls=pictures.urls,
        ),
    )


def _content(uri: str, author: str, view: View) -> Post:
    record = _object(view.get("record"))
    reply = _object(record.get("reply"))
    text = record.get("text")
    facets = facet_links(record.get("facets"))
    links = (link.url for link in facets)
    return Post(
        form=PostForm.REPLY if reply else PostForm.POST,
        text=text_of(text),
        links=unique_links((*links, *_card(record), *links_as_written(text, facets))),
        author_id=author,
        author_name=text_of(
            _object(view.get("author")).get("handle"), _HANDLE_LIMIT
        ).lower(),
        thread_id=_address(reply.get("root")) or uri,
        parent_id=_address(reply.get("parent")),
        published_at=_published_at(record, view),
    )


def _published_at(record: View, view: View) -> int | None:
    """Return when a post was written, as far as that can be believed.

    Authors write `createdAt`; it may neither be after the post was seen nor long
    before. docs.bsky.app/docs/advanced-guides/timestamps
    """
    created, seen = moment_of(record.get("createdAt")), moment_of(view.get("indexedAt"))
    if created is None or seen is None:
        return seen if created is None else created
    return created if seen - BACKDATED <= created <= seen else seen


def _card(record: View) -> Sequence[str]:
    """Return the address of the link card, beside pictures or a quote too."""
    embed = _object(record.get("embed"))
    media = _object(embed.get("media"))
    cards = (_object(part.get("external")) for part in (embed, media))
    return [text_of(card.get("uri")) for card in cards]


def _address(reference: object) -> str | None:
    uri = _object(reference).get("uri")
    return uri if isinstance(uri, str) and _URI.fullmatch(uri) else None


def _object(value: object) -> View:
    return value if isinstance(value, dict) else {}
