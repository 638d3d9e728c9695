"""Reads a Mastodon `Status`: a post, and the account that wrote it.

https://docs.joinmastodon.org/entities/Status/
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from connectors.kit.fields import count_of, moment_of, text_of, web_url_of
from connectors.kit.images import Shown, shown, unsigned
from connectors.mastodon.accounts import (
    PLATFORM,
    account_sightings,
    global_id_of,
)
from connectors.mastodon.html_text import read_html
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

_ID_LIMIT: Final = 64


def local_id_of(raw: bytes) -> str | None:
    """Return the id that an entity has on its instance, or None."""
    local_id = object_in(raw).get("id")
    if not isinstance(local_id, str) or len(local_id) > _ID_LIMIT:
        return None
    return local_id if local_id.isascii() and local_id.isalnum() else None


def published_at(raw: bytes) -> int | None:
    """Return when a status was published or boosted, microseconds, or None."""
    return moment_of(object_in(raw).get("created_at"))


def status_sightings(status: Mapping[str, object]) -> Sequence[Sighting]:
    """Return the post and its author; a boost is the post that was boosted.

    Raises:
        BadItem: The post or its author has no global id.
    """
    boosted = status.get("reblog")
    if isinstance(boosted, dict):
        status = boosted
    native_id, author = global_id_of(status), status.get("account")
    if native_id is None or not isinstance(author, dict):
        raise BadItem("uri, account: expected those of a status")
    sightings, pictures = account_sightings(author), _shown(status)
    post = Sighting(
        identity=Identity(platform=PLATFORM, kind=RecordKind.POST, native_id=native_id),
        content=replace(_content(status, author), images=pictures.images),
        observation=Observation(
            url=web_url_of(status.get("url")),
            likes=count_of(status.get("favourites_count")),
            image_urls=pictures.urls,
        ),
    )
    return (post, *sightings)


def _content(status: Mapping[str, object], author: Mapping[str, object]) -> Post:
    text, links = read_html(status.get("content"))
    answers = status.get("in_reply_to_id") is not None
    return Post(
        form=PostForm.REPLY if answers else PostForm.POST,
        text=text,
        # What stands before the text until a reader asks for it.
        title=text_of(status.get("spoiler_text")),
        links=links,
        author_id=global_id_of(author),
        author_name=text_of(author.get("display_name")),
        published_at=moment_of(status.get("created_at")),
    )


def _shown(status: Mapping[str, object]) -> Shown:
    """Return the images of a status.

    Known by where they are on their author's instance, so that every instance that
    shows them tells the same. https://docs.joinmastodon.org/entities/MediaAttachment/
    """
    found = status.get("media_attachments")
    return shown(
        (_origin(each), each.get("url"), each.get("description"))
        for each in (found if isinstance(found, list) else ())
        if isinstance(each, dict) and each.get("type") == "image"
    )


def _origin(attachment: Mapping[str, object]) -> str | None:
    url = web_url_of(attachment.get("remote_url"))
    return None if url is None else unsigned(url)
