"""Turns the HTML of a summary into plain text and links.

In time that grows with the length alone: `html.parser` of Python 3.11 takes a
minute for 64 KiB of "<a ", and strangers write these summaries.
"""

import re
from html import unescape
from typing import Final

HTML_LIMIT: Final = 64 * 1024
"""Characters of HTML that are read; several times the text that is kept."""

_MARKUP: Final = re.compile(
    # An unended comment runs to the end of the text; a tag ends before the next.
    r"<!--.*?(?:-->|\Z)|<[!?][^<>]*>"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>[^<>]*)>",
    re.DOTALL | re.IGNORECASE,
)
_HREF: Final = re.compile(
    r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""", re.IGNORECASE
)
_SILENT: Final = frozenset({"head", "script", "style", "title"})
_BREAKING: Final = frozenset({"br", "div", "h1", "h2", "h3", "li", "p", "table", "tr"})


def text_and_links(html: str) -> tuple[str, list[str]]:
    """Return the text of `html`, line by line, and where its links lead."""
    html = html[:HTML_LIMIT]
    parts: list[str] = []
    links: list[str] = []
    start, silent = 0, ""
    for found in _MARKUP.finditer(html):
        text, tag = html[start : found.start()], (found["tag"] or "").lower()
        start = found.end()
        if silent:
            silent = "" if found["end"] and tag == silent else silent
            continue
        parts += [text, "\n"] if tag in _BREAKING else [text]
        if not found["end"]:
            silent = tag if tag in _SILENT else ""
            links += _links(tag, found["attributes"])
    if not silent:
        parts.append(html[start:])
    return _tidy(unescape("".join(parts))), links


def _links(tag: str, attributes: str | None) -> list[str]:
    href = _HREF.search(attributes or "") if tag == "a" else None
    return [unescape(href[1] or href[2] or href[3] or "")] if href else []


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
