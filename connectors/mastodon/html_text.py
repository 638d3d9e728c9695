"""Turns the HTML of notes and statuses into plain text and links.

Instances clean it down to a few tags, but not every server that speaks this API
is Mastodon. Python's own parser needs quadratic time for unclosed tags and fails
on "<![", so what is no tag is text here.
"""

import re
from html import unescape
from typing import Final

from connectors.kit.fields import TEXT_LIMIT, clean_text, links_in, unique_links

_HTML_LIMIT: Final = 8 * TEXT_LIMIT
_BREAKING: Final = frozenset({"blockquote", "br", "div", "li", "p", "pre"})
_SILENT: Final = frozenset({"script", "style"})
# Mentions and hashtags lead to other parts of the network, not elsewhere.
_INTERNAL: Final = frozenset({"hashtag", "mention"})

_TOKEN: Final = re.compile(
    r"<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*)(?P<attributes>[^<>]*)>|[^<]+|<"
)
_ATTRIBUTE: Final = re.compile(
    r"""(?<![\w-])(href|class)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)


class _Reader:
    """Collects the text and the links of one piece of HTML."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.hrefs: list[str] = []
        self._silent = 0

    def read(self, html: str) -> None:
        """Read all of `html`."""
        for token in _TOKEN.finditer(html):
            if token["tag"]:
                self._tag(token["tag"].lower(), token)
            elif not self._silent:
                self.parts.append(unescape(token[0]))

    def _tag(self, tag: str, token: re.Match[str]) -> None:
        if tag in _BREAKING:
            self.parts.append("\n")
        if tag in _SILENT:
            self._silent = max(0, self._silent + (-1 if token["end"] else 1))
        if tag == "a" and not token["end"]:
            self._anchor(token["attributes"])

    def _anchor(self, written: str) -> None:
        found = _ATTRIBUTE.findall(written)
        named = {name.lower(): unescape(one or other) for name, one, other in found}
        if not _INTERNAL & {*named.get("class", "").split()}:
            self.hrefs.append(named.get("href", ""))


def read_html(html: object) -> tuple[str, tuple[str, ...]]:
    """Return the text of `html`, line by line, and the links in it, each once.

    A shortened link is text in several parts, some not shown; all of it counts.
    """
    if not isinstance(html, str):
        return "", ()
    reader = _Reader()
    reader.read(html[:_HTML_LIMIT])
    lines = (" ".join(line.split()) for line in "".join(reader.parts).splitlines())
    text = clean_text("\n".join(line for line in lines if line))
    return text, unique_links((*reader.hrefs, *_written(text)))


def _written(text: str) -> tuple[str, ...]:
    """Return the addresses that are only written, except those of the network."""
    return tuple(url for url in links_in(text) if "/@" not in url)
