"""Reads the links of a post's rich text (`app.bsky.richtext.facet`).

A facet makes a stretch of the text a link. Stretches are counted in bytes of
UTF-8; attackers may write any number. Apps shorten what they show of a link,
"riverside.example/pay…", and that is no address of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from connectors.kit.fields import TEXT_LIMIT, clean_text, count_of, links_in, text_of

MAX_FACETS: Final = 100
"""Most facets of one post that are read; a post has 300 signs."""

_LINK: Final = "app.bsky.richtext.facet#link"
_SHORTENED: Final = ("…", "...")


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetLink:
    """A stretch of text that is a link; `start` and `end` count bytes."""

    url: str
    start: int
    end: int


def facet_links(facets: object) -> Sequence[FacetLink]:
    """Return the links among `facets`, in their order."""
    listed = facets if isinstance(facets, list) else []
    return [link for facet in listed[:MAX_FACETS] for link in _links(facet)]


def links_as_written(text: object, facets: Sequence[FacetLink]) -> Sequence[str]:
    """Return the addresses that `text` shows, except what only shows a facet's link.

    A stretch that shows another address than it leads to shows that one.
    """
    if not isinstance(text, str):
        return ()
    written = bytearray(text[:TEXT_LIMIT].encode("utf-8", "surrogatepass"))
    for link in facets:
        stretch = bytes(written[link.start : link.end])
        if _shows(stretch.decode("utf-8", "replace"), link.url):
            written[link.start : link.end] = b" " * len(stretch)
    return links_in(clean_text(written.decode("utf-8", "replace")))


def _links(facet: object) -> Sequence[FacetLink]:
    if not isinstance(facet, dict):
        return ()
    features, index = facet.get("features"), facet.get("index")
    if not isinstance(features, list) or not isinstance(index, dict):
        return ()
    start, end = count_of(index.get("byteStart")), count_of(index.get("byteEnd"))
    return [
        FacetLink(url=text_of(feature.get("uri")), start=start or 0, end=end or 0)
        for feature in features[:MAX_FACETS]
        if isinstance(feature, dict) and feature.get("$type") == _LINK
    ]


def _shows(shown: str, url: str) -> bool:
    """Return whether `shown` is the beginning of `url`, as apps shorten it."""
    beginning = _bare(shown)
    for ending in _SHORTENED:
        beginning = beginning.removesuffix(ending)
    return bool(beginning) and _bare(url).startswith(beginning)


def _bare(url: str) -> str:
    """Return `url` without what apps do not show."""
    text = url.strip().casefold()
    return text.removeprefix("https://").removeprefix("http://").removeprefix("www.")
