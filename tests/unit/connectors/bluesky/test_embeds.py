"""Tests of the images of Bluesky posts."""

import pytest

from connectors.bluesky.embeds import shown_in
from connectors.kit.images import Shown
from monitor.domain.records import PostImage

CDN = "https://cdn.example/img/bafy1@jpeg"


def view(*, quoting: bool = False) -> dict[str, object]:
    """Return a post with an image, beside a quote or alone."""
    blob = {"$type": "blob", "ref": {"$link": "bafy1"}, "mimeType": "image/jpeg"}
    signed: dict[str, object] = {"images": [{"alt": "A chart", "image": blob}]}
    seen: dict[str, object] = {"images": [{"thumb": "x", "fullsize": CDN, "alt": ""}]}
    if quoting:
        signed, seen = {"record": {}, "media": signed}, {"record": {}, "media": seen}
    return {"record": {"embed": signed}, "embed": seen}


@pytest.mark.parametrize("quoting", [False, True])
def test_an_image_is_what_the_author_signed(*, quoting: bool) -> None:
    """Content id and description are the author's, the address the AppView's."""
    kept = Shown((PostImage(key="bafy1", alt="A chart"),), (CDN,))

    assert shown_in(view(quoting=quoting)) == kept


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"record": 5, "embed": "x"},
        {"record": {"embed": []}, "embed": {"images": [{"fullsize": CDN}]}},
        {"record": {"embed": {"images": [1]}}, "embed": {"images": [None]}},
        {"record": {"embed": {"images": "ab"}}, "embed": {"media": {"images": 3}}},
        {"record": {"embed": {"external": {"thumb": {}}}}, "embed": {"external": {}}},
    ],
)
def test_odd_embeds_have_no_images(odd: dict[str, object]) -> None:
    """Nor have those that only their host, or only their author, tells of."""
    assert shown_in(odd) == Shown((), None)
