"""Tests of the images of Reddit submissions."""

import pytest

from connectors.reddit.images import shown_in
from monitor.domain.records import PostImage

PREVIEW = "https://preview.redd.it/one.png"


def media(name: str = "one", kind: str = "Image") -> dict[str, object]:
    """Return what is told of one image of a gallery."""
    place = f"https://preview.redd.it/{name}.png?width=9&amp;s=1"
    return {name: {"e": kind, "s": {"u": place}}}


def test_an_image_of_its_own_is_where_the_submission_leads() -> None:
    """To the platform's own host."""
    found = shown_in({"url": "https://i.redd.it/a.jpg"})

    assert found.urls == ("https://i.redd.it/a.jpg",)


def test_a_gallery_has_its_order_and_captions() -> None:
    """Addresses are sent HTML-escaped."""
    items = [{"media_id": "two"}, {"media_id": "one", "caption": "The ward"}]
    found = shown_in(
        {"gallery_data": {"items": items}, "media_metadata": media() | media("two")}
    )

    assert found.images[1] == PostImage(key=PREVIEW, alt="The ward")
    assert found.urls is not None
    assert found.urls[1] == f"{PREVIEW}?width=9&s=1"


@pytest.mark.parametrize(
    "odd",
    [
        {"url": "https://elsewhere.example/a.jpg"},
        {"media_metadata": media(kind="RedditVideo")},
        {"media_metadata": [1], "gallery_data": {"items": 5}},
        {"media_metadata": {"one": {"e": "Image", "s": 5}}},
        {"gallery_data": {"items": [None, {"media_id": 5}]}},
    ],
)
def test_what_is_no_image_is_left_out(odd: dict[str, object]) -> None:
    """Links elsewhere are followed by nobody."""
    assert shown_in(odd).images == ()
