"""Images of posts: what their author added, and where they can be fetched."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from connectors.kit.fields import text_of, web_url_of
from monitor.domain.records import MOST_IMAGES, PostImage

_ALT_LIMIT: Final = 2_000
_KEY_LIMIT: Final = 512


@dataclass(frozen=True, slots=True)
class Shown:
    """Images of a post.

    Attributes:
        images: What the author added.
        urls: Where each can be fetched now; as many.
    """

    images: tuple[PostImage, ...]
    urls: tuple[str, ...] | None


def shown(told: Iterable[tuple[object, object, object]]) -> Shown:
    """Return the usable images of a post, `MOST_IMAGES` at most, each once.

    Args:
        told: Key, address and description of each as the platform writes them;
            without a key it is the address without its signature.
    """
    found: dict[str, tuple[PostImage, str]] = {}
    for key, address, alt in told:
        url = web_url_of(address)
        if url is not None and len(found) < MOST_IMAGES:
            name = text_of(key, _KEY_LIMIT) or unsigned(url)
            image = PostImage(key=name, alt=text_of(alt, _ALT_LIMIT))
            found.setdefault(name, (image, url))
    pairs = found.values()
    urls = tuple(url for _, url in pairs)
    return Shown(tuple(image for image, _ in pairs), urls or None)


def unsigned(url: str) -> str:
    """Return `url` without its query, which holds sizes and signatures."""
    return urlsplit(url)._replace(query="", fragment="").geturl()
