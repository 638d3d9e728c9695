"""Images of a Bluesky post: the author signed which, the AppView says where.

https://docs.bsky.app/docs/advanced-guides/posts#images-embeds
"""

from collections.abc import Iterator, Mapping, Sequence

from connectors.kit.images import Shown, shown

View = Mapping[str, object]


def shown_in(view: View) -> Shown:
    """Return the images of a post, beside a quote too; a video's frame is none."""
    signed = _images(_object(view.get("record")).get("embed"))
    seen = _images(view.get("embed"))
    return shown(
        (_cid(image.get("image")), place.get("fullsize"), image.get("alt"))
        for image, place in zip(signed, seen, strict=False)
    )


def _images(embed: object) -> Sequence[View]:
    parts = (_object(embed), _object(_object(embed).get("media")))
    return [image for part in parts for image in _objects(part.get("images"))]


def _cid(blob: object) -> object:
    return _object(_object(blob).get("ref")).get("$link")


def _objects(value: object) -> Iterator[View]:
    return map(_object, value if isinstance(value, list) else ())


def _object(value: object) -> View:
    return value if isinstance(value, dict) else {}
