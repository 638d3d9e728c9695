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

_MARKUP: Final = re.compile(
    # What is not shown ends where it is closed, or with the page.
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<hidden>script|style|template|textarea|noscript|title)\b"
    r"|<(?:a|area|link)\s(?P<attributes>[^<>]{0,4096})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(
    r"""([^\s"'<>/=]{1,64})"""
    r"""(?:\s{0,8}=\s{0,8}("[^"]{0,2048}"|'[^']{0,2048}'|[^\s"'<>]{1,2048}))?"""
)
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
    while found := _MARKUP.search(text, at):
        at = found.end()
        if found["hidden"]:
            at = _end_of(found["hidden"], text, at)
        elif found["attributes"]:
            yield from _href(found["attributes"])


def _end_of(tag: str, text: str, at: int) -> int:
    closed = re.compile(f"</{tag}", re.IGNORECASE).search(text, at)
    return closed.end() if closed else len(text)


def _href(attributes: str) -> Iterator[str]:
    """Yield the target of a link that the page's owner set, if it has one."""
    told: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(attributes):
        value = unescape((found[2] or "").strip("\"'"))
        told.setdefault(found[1].lower(), value)
    if _BY_VISITORS.isdisjoint(told.get("rel", "").lower().split()):
        yield told.get("href", "")
