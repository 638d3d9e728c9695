"""Turns the HTML of notes and statuses into plain text and links.

Instances clean it down to a few tags, but not every server that speaks this API
is Mastodon.
"""

from typing import Final

from connectors.kit.fields import TEXT_LIMIT, clean_text, links_in, unique_links
from connectors.kit.markup import Piece, attribute, pieces, tidy

_HTML_LIMIT: Final = 8 * TEXT_LIMIT
# Mentions and hashtags lead to other parts of the network, not elsewhere.
_INTERNAL: Final = frozenset({"hashtag", "mention"})


def read_html(html: object) -> tuple[str, tuple[str, ...]]:
    """Return the text of `html`, line by line, and the links in it, each once.

    A shortened link is text in several parts, some not shown; all of it counts.
    """
    if not isinstance(html, str):
        return "", ()
    seen = list(pieces(html[:_HTML_LIMIT]))
    parts = (f"{piece.text}\n" if piece.breaks else piece.text for piece in seen)
    text = clean_text(tidy("".join(parts)))
    hrefs = (attribute(piece, "href") for piece in seen if _leads_out(piece))
    return text, unique_links((*hrefs, *_written(text)))


def _leads_out(piece: Piece) -> bool:
    return piece.tag == "a" and not _INTERNAL & {*attribute(piece, "class").split()}


def _written(text: str) -> tuple[str, ...]:
    """Return the addresses that are only written, except those of the network."""
    return tuple(url for url in links_in(text) if "/@" not in url)
