"""Tests of the Hacker News connector on recorded answers of the real search."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from connectors.hackernews import HackerNewsOptions, build
from connectors.hackernews.html_text import read_html
from monitor.domain.records import Post, PostForm
from monitor.domain.sources import Capability, Query
from monitor.domain.time import from_iso
from monitor.ports.connector import ConnectorContext
from monitor.simulator.exchange import Answer
from monitor.simulator.server import serve
from tests.fakes.runtime import FakeClock

RECORDED = Path(__file__).resolve().parents[5] / "shared/recorded/hackernews"

pytestmark = [
    pytest.mark.recorded,
    pytest.mark.skipif(not RECORDED.exists(), reason="no recorded responses here"),
]

Hit = Mapping[str, Any]


def pages() -> list[Path]:
    """Return the recorded pages of a search."""
    return sorted(RECORDED.glob("1.*.json"))


@pytest.fixture(params=pages(), ids=lambda path: path.name)
def page(request: pytest.FixtureRequest) -> bytes:
    """Each recorded page of a search."""
    body: bytes = request.param.read_bytes()
    return body


def read(body: bytes) -> Iterator[tuple[Hit, Post, str | None]]:
    """Yield the hits of a page, each with what the connector makes of it."""
    with serve(lambda _: Answer(body=body)) as base_url:
        options = HackerNewsOptions(name="hn", base_url=base_url)
        connector = build(options, ConnectorContext(clock=FakeClock()))
        query = Query(capability=Capability.MENTIONS, text="x")
        items = connector.poll(query, {}).items
    for hit, item in zip(json.loads(body)["hits"], items, strict=True):
        (sighting,) = connector.parse(item)
        assert isinstance(sighting.content, Post)
        yield hit, sighting.content, sighting.observation.url


def test_every_recorded_hit_is_read(page: bytes) -> None:
    """With who wrote it, when, and where it stands."""
    for hit, post, url in read(page):
        assert post.form is PostForm.COMMENT
        assert post.author_id == post.author_name == hit["author"]
        assert (post.thread_id, post.parent_id) == (
            str(hit["story_id"]),
            str(hit["parent_id"]),
        )
        assert post.published_at == from_iso(hit["created_at"])
        assert url == f"https://news.ycombinator.com/item?id={hit['objectID']}"


def test_recorded_texts_are_plain(page: bytes) -> None:
    """No word is lost, and no markup is left."""
    for hit, post, _ in read(page):
        shown = hit["_highlightResult"]["comment_text"]["value"]
        assert post.text.split() == shown.replace("<p>", " ").split()


def test_recorded_links_are_whole() -> None:
    """A shortened address is read where it leads."""
    told = json.loads((RECORDED / "item.json").read_bytes())["text"]
    text, links = read_html(told)

    assert len(links) == told.count("<a href=")
    assert all(link in text for link in links)
    assert "..." not in text
