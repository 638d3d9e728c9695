"""Cuts a feed into its entries without understanding them.

A parser reads a whole feed differently, or not at all, for one bad character in
one entry. Cut first, each entry is read, and refused, alone. The document type
stays behind, and with it every entity bomb.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from monitor.domain.errors import Unavailable

MOST_ENTRIES: Final = 1_000
"""Entries that are read of one feed, from its top; hardly one has a hundred."""

_LONGEST_HEAD: Final = 64 * 1024
# RSS 0.9x and 2.0; RSS 0.90 and 1.0; Atom. Namespaces and the base are in it.
_ROOT: Final = re.compile(
    r"<(?P<root>(?P<prefix>[\w.-]{1,40}:)?(?:rss|rdf|feed))(?=[\s>])[^<>]{0,8000}>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A feed in parts.

    Attributes:
        opening: What must stand before an entry to make a feed of it.
        closing: What must stand behind it.
        entries: The entries as they were written, in their order.
        whole: Whether the feed has its end.
    """

    opening: str
    closing: str
    entries: tuple[str, ...]
    whole: bool


def cut(text: str) -> Document:
    """Return the parts of the feed `text`.

    Raises:
        Unavailable: It is no feed, or so broken that nothing is left.
    """
    root = _ROOT.search(text, 0, _LONGEST_HEAD)
    if root is None:
        raise Unavailable("the answer is neither RSS nor Atom")
    name = root["root"]
    is_rss, is_atom = name.lower() == "rss", name.lower().endswith("feed")
    element = f"{root['prefix'] or ''}entry" if is_atom else "item"
    document = Document(
        opening=f"{root[0]}<channel>" if is_rss else root[0],
        closing=f"</channel></{name}>" if is_rss else f"</{name}>",
        entries=_first(_entries(text, root.end(), element)),
        whole=re.search(rf"</{re.escape(name)}\s*>", text) is not None,
    )
    if not document.entries and not document.whole:
        raise Unavailable("the feed breaks off before its first entry ends")
    return document


def _first(entries: Iterator[str]) -> tuple[str, ...]:
    return tuple(entry for _, entry in zip(range(MOST_ENTRIES), entries, strict=False))


def _entries(text: str, start: int, element: str) -> Iterator[str]:
    """Return the elements called `element`; one that nothing ends is left out."""
    # Comments and CDATA are passed over; unended ones run to the end of the text,
    # which keeps this linear.
    token = re.compile(
        r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)"
        rf"|<(?P<end>/?){re.escape(element)}(?=[\s/>])[^<>]*>",
        re.DOTALL | re.IGNORECASE,
    )
    opened: int | None = None
    for found in token.finditer(text, start):
        if found["end"] is None:
            continue
        if found["end"]:
            if opened is not None:
                yield text[opened : found.end()]
            opened = None
        elif found[0].endswith("/>"):
            yield found[0]
        else:
            if opened is not None:
                yield text[opened : found.start()]
            opened = found.start()
