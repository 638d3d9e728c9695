"""Tests of what connectors keep of the images of posts."""

from connectors.kit.images import Shown, shown
from monitor.domain.records import MOST_IMAGES, PostImage

PLACE = "https://media.example/chart.jpg"


def test_an_image_is_known_by_its_key() -> None:
    """Its address may be signed, and change by itself."""
    kept = shown([("bafy1", f"{PLACE}?sig=1", "A chart")])

    assert kept == Shown((PostImage(key="bafy1", alt="A chart"),), (f"{PLACE}?sig=1",))


def test_without_a_key_it_is_the_unsigned_address() -> None:
    """So that a new signature is no new revision."""
    first, second = (shown([(None, f"{PLACE}?s={n}", None)]).images for n in (1, 2))

    assert first == second == (PostImage(key=PLACE),)


def test_an_image_without_an_address_is_none() -> None:
    """Nothing could be fetched, and nothing be said of it."""
    assert shown([("k", "javascript:alert(1)", "x"), ("k", 5, 5)]) == Shown((), None)


def test_only_some_images_are_kept_each_once() -> None:
    """However many a platform tells."""
    told = [(str(n % 20), f"{PLACE}?{n}", "") for n in range(100)]

    kept = shown(told)

    assert len(kept.images) == len(kept.urls or ()) == MOST_IMAGES


def test_descriptions_are_cut() -> None:
    """Attackers choose their length; NUL cannot be stored."""
    (image,) = shown([("k", PLACE, "\0" + "x" * 9_999)]).images

    assert len(image.alt) == 2_000
    assert "\0" not in image.alt
