"""Addresses of feeds and of articles, and when two of them are the same page."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated, Final
from urllib.parse import SplitResult, urlsplit, urlunsplit

from pydantic import AfterValidator

from connectors.kit.fields import URL_LIMIT, web_url_of
from connectors.kit.redaction import has_secret, kept_url

# Parameters that say through which advertisement, mail or post somebody came.
_TRACKING: Final = re.compile(
    r"utm_\w+|mc_[ce]id|_hs(enc|mi)|(fb|g|d|y|ms|tw|li_fat_)clk?id|[gw]braid|igshid"
)
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


def check_feed_url(url: str) -> str:
    """Return `url` without its fragment.

    Plain http is allowed, unlike for platforms: many local papers have nothing
    else, no secret is sent along, and an article is believed no more over https.

    Raises:
        ValueError: It is no http or https URL, or has a user. The message never
            holds the URL, which may hold a secret.
    """
    if len(url) > URL_LIMIT or "\\" in url or not url.isprintable() or " " in url:
        raise ValueError("must be a plain URL; percent-encode what is unusual")
    parts = urlsplit(url) if web_url_of(url) else None
    if parts is None or not _has_port(parts):
        raise ValueError("must be a URL; write https://news.example/feed.xml")
    if "@" in parts.netloc:
        raise ValueError("must not name a user; feeds behind a login are not read")
    return urlunsplit(parts._replace(fragment=""))


FeedUrl = Annotated[str, AfterValidator(check_feed_url)]
"""Where a feed is; http or https."""


def link_of(value: object) -> str | None:
    """Return `value` without fragment and tracking, if it is a web address."""
    url = web_url_of(value)
    if url is None:
        return None
    parts = urlsplit(url)
    query = "&".join(
        pair
        for pair in parts.query.split("&")
        if not _TRACKING.fullmatch(pair.partition("=")[0].lower())
    )
    return urlunsplit(parts._replace(query=query, fragment=""))


def page_of(link: str) -> str:
    """Return what stays equal of `link` when a site moves to https.

    Args:
        link: A web address.
    """
    parts = urlsplit(link)
    port = _port(parts)
    host = (parts.hostname or "") + (f":{port}" if port else "")
    return urlunsplit(
        parts._replace(scheme="https", netloc=host, path=parts.path or "/")
    )


def guid_of(value: object) -> str:
    """Return `value` as the name of an entry, empty if it is none.

    A name that is a web address is the same over http and https. Its fragment
    stays: some sites tell entries apart by nothing else.
    """
    guid = value.strip() if isinstance(value, str) else ""
    return page_of(guid) if web_url_of(guid) else guid


def feed_of(url: str) -> str:
    """Return the part of its entries' ids that names the feed at `url`.

    Raises nothing for what `check_feed_url` returned. Ids are shown to people, so
    secrets in the query are starred.
    """
    return page_of(kept_url(url))


def feeds_by_name(urls: Iterable[str]) -> Mapping[str, str]:
    """Return the distinct `urls` by what their sources are called.

    That is the address itself, unless its query holds secrets: names of sources are
    shown and stored. Those that differ in nothing else are numbered.
    """
    found, same = {}, Counter[str]()
    for url in dict.fromkeys(urls):
        name = kept_url(url) if has_secret(url) else url
        same[name] += 1
        found[name if same[name] == 1 else f"{name} ({same[name]})"] = url
    return found


def _port(parts: SplitResult) -> int | None:
    """Return the port if it is one, and not the scheme's own."""
    try:
        return None if parts.port == _DEFAULT_PORTS.get(parts.scheme) else parts.port
    except ValueError:
        return None


def _has_port(parts: SplitResult) -> bool:
    """Return whether there is a port to connect to."""
    try:
        return parts.port != 0
    except ValueError:
        return False
