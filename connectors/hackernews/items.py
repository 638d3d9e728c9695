"""Reads a hit of the search: a story or a comment.

Tolerant: only the id is needed; any other field that is odd counts as missing.
Members that do not apply are null in some answers and missing in others.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from connectors.hackernews.html_text import read_html
from connectors.kit.fields import clean_text, count_of, text_of, unique_links
from connectors.kit.markup import tidy
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
from monitor.domain.time import SECOND

PLATFORM: Final = "hackernews"
FORM: Final = "hit"

_ITEM: Final = "https://news.ycombinator.com/item?id="
_ID: Final = re.compile(r"[0-9]{1,15}")
_NAME_LIMIT: Final = 255
_TITLE_LIMIT: Final = 500
# Far beyond any real date, and still 64 bits in microseconds.
_LAST_SECOND: Final = 10_000_000_000
_GONE: Final = frozenset({"[deleted]", "[dead]", "[flagged]", "[removed]"})

Hit = Mapping[str, object]


def id_in(raw: bytes) -> str | None:
    """Return the id of a hit as it was written, or None if it has none."""
    return _id_of(object_in(raw).get("objectID"))


def created_in(raw: bytes) -> int | None:
    """Return when a hit was made, Unix seconds, or None if that is not told."""
    return _second_of(object_in(raw))


def sightings_of(raw: bytes) -> Sequence[Sighting]:
    """Return the story or comment that `raw` shows, none if it was deleted.

    Raises:
        BadItem: It is no JSON object with an id, or neither story nor comment.
    """
    hit = object_in(raw)
    native_id = _id_of(hit.get("objectID"))
    if native_id is None:
        raise BadItem("objectID: expected the number of an item in a JSON object")
    content = _content(native_id, hit)
    shown = {content.title, content.text} - {""}
    if not content.author_name or not shown or shown & _GONE:
        return ()
    return (
        Sighting(
            identity=Identity(
                platform=PLATFORM, kind=RecordKind.POST, native_id=native_id
            ),
            content=content,
            observation=Observation(
                url=_ITEM + native_id, likes=count_of(hit.get("points"))
            ),
        ),
    )


def _content(native_id: str, hit: Hit) -> Post:
    """Return what the author wrote.

    Raises:
        BadItem: It is neither a story nor a comment.
    """
    tags = hit.get("_tags")
    kinds = tags if isinstance(tags, list) else []
    if "comment" in kinds:
        return _comment(hit)
    if "story" in kinds:
        return _story(native_id, hit)
    raise BadItem("_tags: expected a story or a comment")


def _story(native_id: str, hit: Hit) -> Post:
    text, links = read_html(hit.get("story_text"))
    author = text_of(hit.get("author"), _NAME_LIMIT)
    return Post(
        form=PostForm.POST,
        title=clean_text(tidy(text_of(hit.get("title"), _TITLE_LIMIT))),
        text=text,
        links=unique_links((text_of(hit.get("url")), *links)),
        author_id=author or None,
        author_name=author,
        thread_id=native_id,
        published_at=_published_at(hit),
    )


def _comment(hit: Hit) -> Post:
    text, links = read_html(hit.get("comment_text"))
    author = text_of(hit.get("author"), _NAME_LIMIT)
    return Post(
        form=PostForm.COMMENT,
        text=text,
        links=links,
        author_id=author or None,
        author_name=author,
        thread_id=_id_of(hit.get("story_id")),
        parent_id=_id_of(hit.get("parent_id")),
        published_at=_published_at(hit),
    )


def _id_of(value: object) -> str | None:
    """Return an item's number as text; answers write it as a number or as text."""
    number = count_of(value)
    text = text_of(value, _NAME_LIMIT) if number is None else str(number)
    return text if _ID.fullmatch(text) else None


def _second_of(hit: Hit) -> int | None:
    second = count_of(hit.get("created_at_i"))
    return second if second is not None and second <= _LAST_SECOND else None


def _published_at(hit: Hit) -> int | None:
    second = _second_of(hit)
    return None if second is None else second * SECOND
