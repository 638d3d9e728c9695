"""Cuts HTML into pieces, in time that grows with its length alone.

`html.parser` of Python 3.11 takes a minute for 64 KiB of "<a ", and strangers
write what is read here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

_MARKUP: Final = re.compile(
    # An unended comment runs to the end of the text; a tag ends before the next.
    r"<!--.*?(?:-->|\Z)|<[!?][^<>]*>"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>[^<>]*)>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE: Final = r"""\s%s\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))"""
_SILENT: Final = frozenset({"head", "script", "style", "title"})
_BREAKING: Final = frozenset(
    {"blockquote", "br", "div", "h1", "h2", "h3", "li", "p", "pre", "table", "tr"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text that is shown, and the tag behind it.

    Attributes:
        text: Without markup, references still in it.
        tag: Name of an opening tag in lower case, or empty.
        breaks: Whether the tag begins a new line.
        attributes: What the opening tag says, as written.
    """

    text: str
    tag: str = ""
    breaks: bool = False
    attributes: str = ""


def pieces(html: str) -> Iterator[Piece]:
    """Return the pieces of `html` that a reader would see, in order."""
    start, silent = 0, ""
    for found in _MARKUP.finditer(html):
        text, tag = html[start : found.start()], (found["tag"] or "").lower()
        start = found.end()
        if silent:
            silent = "" if found["end"] and tag == silent else silent
            continue
        silent = tag if tag in _SILENT and not found["end"] else ""
        yield Piece(
            text=text,
            tag="" if found["end"] else tag,
            breaks=tag in _BREAKING,
            attributes=found["attributes"] or "",
        )
    if not silent:
        yield Piece(text=html[start:])


def attribute(piece: Piece, name: str) -> str:
    """Return the value of an attribute, or an empty text."""
    found = re.search(_ATTRIBUTE % name, piece.attributes, re.IGNORECASE)
    return unescape(found[1] or found[2] or found[3] or "") if found else ""


def tidy(text: str) -> str:
    """Return `text` line by line, without empty lines and doubled spaces."""
    lines = (" ".join(line.split()) for line in unescape(text).splitlines())
    return "\n".join(line for line in lines if line)
