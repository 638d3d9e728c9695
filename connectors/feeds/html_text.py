"""Turns the HTML of a summary into plain text and links."""

from typing import Final

from connectors.kit.markup import attribute, pieces, tidy

HTML_LIMIT: Final = 64 * 1024
"""Characters of HTML that are read; several times the text that is kept."""


def text_and_links(html: str) -> tuple[str, list[str]]:
    """Return the text of `html`, line by line, and where its links lead."""
    parts: list[str] = []
    links: list[str] = []
    for piece in pieces(html[:HTML_LIMIT]):
        parts += [piece.text, "\n"] if piece.breaks else [piece.text]
        href = attribute(piece, "href") if piece.tag == "a" else ""
        links += [href] if href else []
    return tidy("".join(parts)), links
