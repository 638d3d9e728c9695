"""Turns the HTML of stories and comments into plain text and links.

Of a long address only its beginning is shown, with three dots; readers of the text
get the whole one.
"""

from html import escape
from typing import Final

from connectors.kit.fields import TEXT_LIMIT, clean_text, links_in, unique_links
from connectors.kit.markup import attribute, pieces, tidy

_HTML_LIMIT: Final = 8 * TEXT_LIMIT
_SHORTENED: Final = "..."


def read_html(html: object) -> tuple[str, tuple[str, ...]]:
    """Return the text of `html`, line by line, and the links in it, each once."""
    if not isinstance(html, str):
        return "", ()
    parts: list[str] = []
    hrefs: list[str] = []
    href = ""
    for piece in pieces(html[:_HTML_LIMIT]):
        is_short = href and piece.text.endswith(_SHORTENED)
        parts.append(escape(href) if is_short else piece.text)
        parts.append("\n" if piece.breaks else "")
        href = attribute(piece, "href") if piece.tag == "a" else ""
        hrefs.append(href)
    text = clean_text(tidy("".join(parts)))
    return text, unique_links((*hrefs, *links_in(text)))
