"""Turns the HTML of a mail into plain text."""

from typing import Final

from connectors.kit.markup import Piece, attribute, pieces, tidy

# Stars are often pictures with a description.
_TOLD: Final = {"img": "alt", "a": "href"}


def text_of_html(html: str) -> str:
    """Return the text of `html`, with the addresses of its links, line by line."""
    return tidy("".join(map(_shown, pieces(html))))


def _shown(piece: Piece) -> str:
    line_end = "\n" if piece.breaks else ""
    told = attribute(piece, _TOLD[piece.tag]) if piece.tag in _TOLD else ""
    # What follows "?" in a link signs the reader in, or out.
    address = f" {told.partition('?')[0]} " if told else ""
    return f"{piece.text}{line_end}{address}"
