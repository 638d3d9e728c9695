"""Tests of reading Mastodon statuses."""

from typing import Any

import pytest

from connectors.mastodon.accounts import account_sightings
from connectors.mastodon.statuses import local_id_of, status_sightings
from monitor.domain.errors import BadItem
from monitor.domain.records import (
    Observation,
    Post,
    PostForm,
    PostImage,
    RecordKind,
    Sighting,
    content_digest,
)
from monitor.domain.time import from_iso
from tests.unit.connectors.mastodon.entities import HOME, account, post_in, raw, status


def seen(**changed: Any) -> Sighting:
    """Return the post that a status with some members changed shows."""
    return status_sightings(status(**changed))[0]


def test_a_status_is_read() -> None:
    """As a post of its author."""
    sighting = seen(spoiler_text="Opening hours")
    assert sighting.content == Post(
        form=PostForm.POST,
        text="Open today",
        title="Opening hours",
        author_id=f"{HOME}/users/riverside",
        author_name="Riverside Family Clinic",
        published_at=from_iso("2026-03-01T09:00:00.250Z"),
    )
    assert sighting.observation == Observation(url=f"{HOME}/@riverside/116", likes=3)


def test_a_post_has_the_same_id_on_every_instance() -> None:
    """Its address, not the instance's number."""
    assert seen(id="5").identity == seen(id="6").identity
    assert seen().identity.native_id == f"{HOME}/users/riverside/statuses/116"
    assert seen().identity.kind is RecordKind.POST


def test_an_edited_post_is_another_revision() -> None:
    """Of the same record; only what it says counts, not when it was edited."""
    first, *_ = status_sightings(status())
    edited = {"edited_at": "2026-03-02T09:00:00.000Z"}
    touched, *_ = status_sightings(status(**edited))
    changed, *_ = status_sightings(status(content="<p>Pay here</p>", **edited))
    assert first.identity == changed.identity
    assert content_digest(first.content) == content_digest(touched.content)
    assert content_digest(first.content) != content_digest(changed.content)


def test_its_author_is_seen_too() -> None:
    """With the same content as any other way shows."""
    _, author = status_sightings(status())
    assert [author] == [*account_sightings(account())]


def test_a_post_of_a_suspended_author_is_still_a_post() -> None:
    """Of the author nothing is left to see."""
    assert len(status_sightings(status(account=account(suspended=True)))) == 1


def test_an_answer_is_a_reply() -> None:
    """To whom is only told by the instance's own id, so it is left out."""
    reply = post_in(seen(in_reply_to_id="115"))
    assert (reply.form, reply.parent_id) == (PostForm.REPLY, None)


def test_a_boost_is_what_was_boosted() -> None:
    """Not a post of whoever boosted it."""
    original = status(uri=f"{HOME}/users/other/statuses/1")
    assert seen(reblog=original, content="").identity.native_id.endswith(
        "/other/statuses/1"
    )


def test_links_lead_out() -> None:
    """Hashtags and mentions are no links."""
    content = (
        '<p><a href="https://pay.example/x"><span class="invisible">https://</span>'
        '<span class="ellipsis">pay.example</span><span>/x</span></a> '
        f'<a href="{HOME}/tags/austin" class="mention hashtag">#austin</a></p>'
    )
    post = post_in(seen(content=content))
    assert post.text == "https://pay.example/x #austin"
    assert post.links == ("https://pay.example/x",)


@pytest.mark.parametrize(
    "odd", [{"uri": None, "url": None}, {"account": None}, {"account": {}}]
)
def test_without_addresses_it_is_refused(odd: dict[str, Any]) -> None:
    """Of the post or of its author."""
    with pytest.raises(BadItem):
        status_sightings(status(**odd))


@pytest.mark.parametrize(
    ("local_id", "expected"),
    [
        ("116150000000000001", "116150000000000001"),
        ("01J8ZQ3W9Y6T5RDX3FZ1B7M2KC", "01J8ZQ3W9Y6T5RDX3FZ1B7M2KC"),
        (116, None),
        ("", None),
        ("1/../2", None),
        ("9" * 65, None),
        (None, None),
    ],
)
def test_ids_of_the_instance(local_id: object, expected: str | None) -> None:
    """Numbers or ULIDs as text; what could lead elsewhere is none."""
    assert local_id_of(raw({"id": local_id})) == expected


def attached(**changed: Any) -> dict[str, Any]:
    """Return a media attachment."""
    here = f"{HOME}/media/1.png"
    return {"type": "image", "url": here, "description": "Our ward", **changed}


def test_attached_images_are_read() -> None:
    """With what the author says of them."""
    sighting = seen(media_attachments=[attached(), attached(type="video")])

    assert isinstance(sighting.content, Post)
    assert sighting.content.images == (
        PostImage(key=f"{HOME}/media/1.png", alt="Our ward"),
    )
    assert sighting.observation.image_urls == (f"{HOME}/media/1.png",)


def test_a_copied_image_is_the_same_on_every_instance() -> None:
    """Known by where its author's instance has it, fetched where it is shown."""
    there = "https://cache.example/2.png"
    sighting = seen(
        media_attachments=[attached(url=there, remote_url=f"{HOME}/media/1.png?s=1")]
    )

    assert isinstance(sighting.content, Post)
    assert sighting.content.images[0].key == f"{HOME}/media/1.png"
    assert sighting.observation.image_urls == (there,)


@pytest.mark.parametrize("odd", [None, 5, [5], [{}], [{"type": "image", "url": 5}]])
def test_odd_attachments_are_none(odd: object) -> None:
    """The post itself is kept."""
    assert seen(media_attachments=odd).observation.image_urls is None
