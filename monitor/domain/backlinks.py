"""Links back: whether a page links to an account, which a fake cannot arrange.

Visitors can leave links on pages too, in comments and reviews; sites mark those as
"nofollow" or "ugc" for search engines, and they count for nothing here. `html.parser`
of Python 3.11 takes a minute for 64 KiB of "<a ", so tags are cut out in time that
grows with the length alone.
"""

import re
from collections.abc import Collection, Iterator
from html import unescape
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

MAX_PAGE: Final = 512 * 1024
"""Bytes of a page that are looked at."""

MAX_PAGE_LINKS: Final = 5_000
"""Links of a page that are looked at."""

_OPENING: Final = re.compile(
    r"<(?:(?P<comment>!--)|[!?]|(?P<tag>/?[a-z][^\s/>]*+))", re.IGNORECASE
)
_ATTRIBUTE: Final = re.compile(
    # Nothing is read twice, and a quote that nobody closes goes on to the end.
    r"""[\s/]*+(?:(?P<end>>)|(?P<name>[^\s/>][^\s/>=]*+)"""
    r"""(?:\s*+=\s*+(?P<value>"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+))?)"""
)
_HIDING: Final = frozenset({
    "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style",
    "template", "textarea", "title", "xmp",
})  # fmt: skip
_BY_VISITORS: Final = frozenset({"nofollow", "ugc", "sponsored"})


def links_back(html: bytes, pages: Collection[str]) -> bool:
    """Return whether a page links to one of `pages`.

    Args:
        html: The page; anything else links nowhere.
        pages: Addresses of an account's page, as `page_key` returns them.
    """
    text = html[:MAX_PAGE].decode("utf-8", "replace")
    return any(page_key(href) in pages for href in islice(_links(text), MAX_PAGE_LINKS))


def page_key(url: str) -> str | None:
    """Return what identifies a page however its address is written.

    That is host and path in small letters; a query is left out, except where the
    path is that of a script, as in "/profile.php?id=1". None for what is no page:
    an address without scheme, host or path.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").strip(".")
    except ValueError:
        return None
    path = parts.path.rstrip("/").lower()
    if parts.scheme not in {"http", "https", ""} or not host or not path:
        return None
    asked = f"?{parts.query}" if path.endswith(".php") else ""
    return f"{host.removeprefix('www.').removeprefix('m.')}{path}{asked}"


def _links(text: str) -> Iterator[str]:
    at = 0
    while opened := _OPENING.search(text, at):
        at = opened.end()
        tag = opened["tag"]
        if tag is None:
            at = _after("-->" if opened["comment"] else ">", text, at)
            continue
        told, at = _attributes(text, at)
        if tag.lower() in _HIDING:
            # What is not shown ends where it is closed, or with the page.
            closed = re.compile(f"</{tag}", re.IGNORECASE).search(text, at)
            at = closed.end() if closed else len(text)
        elif _is_owners(tag.lower(), told.get("rel", "").lower().split()):
            yield told.get("href", "")


def _after(mark: str, text: str, at: int) -> int:
    found = text.find(mark, at)
    return found + len(mark) if found >= 0 else len(text)


def _attributes(text: str, at: int) -> tuple[dict[str, str], int]:
    """Return the attributes of a tag, and where it ends; none if it doesn't."""
    told: dict[str, str] = {}
    while found := _ATTRIBUTE.match(text, at):
        at = found.end()
        if found["end"]:
            return told, at
        value = unescape((found["value"] or "").strip("\"'"))
        told.setdefault(found["name"].lower(), value)
    return {}, len(text)


def _is_owners(tag: str, rel: list[str]) -> bool:
    """Return whether `tag` is a link that the page's owner set to show it."""
    if tag == "link":
        return "me" in rel
    return tag in {"a", "area"} and _BY_VISITORS.isdisjoint(rel)
