"""Simulates news sites and Google News in their wire formats.

`/feeds/NAME.rss` is RSS 2.0, `/feeds/NAME.atom` Atom, `/feeds/NAME.rdf` RSS 1.0,
`/rss/search` Google News, which wraps links and names the publisher. Each knows
conditional requests. `/feeds/moved/NAME` redirects to `/feeds/NAME`.
"""

import base64
import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from monitor.simulator.exchange import Answer, Request, html_answer
from monitor.simulator.feed_entries import FeedEntries
from monitor.simulator.platform import Refusal
from monitor.simulator.press import Press, SimArticle

FEEDS: Final = "/feeds/"
SEARCH: Final = "/rss/search"
MOVED: Final = f"{FEEDS}moved/"

_MOST_FOUND: Final = 100
_MEDIA_TYPES: Final = {
    "rss": "application/rss+xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "rdf": "text/xml",
}
_STATUSES: Final[Mapping[Refusal, int]] = {
    Refusal.RATE_LIMITED: 429,
    Refusal.SERVER_ERROR: 503,
    Refusal.FORBIDDEN: 403,
    Refusal.UNAUTHORIZED: 401,
    Refusal.BAD_REQUEST: 400,
}
_PHRASE: Final = re.compile(r'"([^"]+)"')


class Feeds:
    """Answers for the articles of a press.

    Attributes:
        lists: How feeds are written.
    """

    lists = FeedEntries()

    def __init__(self, press: Press) -> None:
        self._press = press

    def serves(self, path: str) -> bool:
        """Return whether `path` is one of a feed."""
        return path.startswith(FEEDS) or path == SEARCH

    def answer(self, request: Request) -> Answer:
        """Answer `request` with a feed, or with 304 if the client has it."""
        if request.path.startswith(MOVED):
            there = request.path.removeprefix(MOVED)
            return Answer(status=301, headers={"Location": f"{FEEDS}{there}"})
        if request.path == SEARCH:
            return _unless_known(request, "rss", self._search(request))
        name, _, form = request.path.removeprefix(FEEDS).rpartition(".")
        if form not in _FORMS or not name:
            return html_answer(404)
        written = _FORMS[form](name, self._press.of(name))
        return _unless_known(request, form, written)

    def refuse(self, why: Refusal, request: Request, wait: int) -> Answer:
        """Refuse `request` as web servers do: in HTML."""
        del request
        refused = html_answer(_STATUSES[why])
        if why is not Refusal.RATE_LIMITED:
            return refused
        return replace(refused, headers={"Retry-After": str(wait)})

    def _search(self, request: Request) -> str:
        phrase = _PHRASE.search(request.first("q"))
        found = self._press.search(phrase[1]) if phrase else []
        items = "".join(_google_item(article) for article in found[:_MOST_FOUND])
        title = escape(f"{request.first('q')} - Google News")
        return _rss(title, "https://news.google.com/", items)


def _unless_known(request: Request, form: str, written: str) -> Answer:
    body = written.encode()
    etag = f'W/"{hashlib.sha256(body).hexdigest()[:20]}"'
    known = request.headers.get("if-none-match") == etag
    return Answer(
        status=304 if known else 200,
        body=b"" if known else body,
        media_type=_MEDIA_TYPES[form],
        headers={"ETag": etag, "Cache-Control": "max-age=300"},
    )


def _rss(title: str, link: str, items: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/">'
        f"<channel><title>{title}</title><link>{link}</link>"
        f"<description>{title}</description>{items}</channel></rss>"
    )


def _rss_feed(name: str, articles: Sequence[SimArticle]) -> str:
    return _rss(name, "https://gazette.example/", "".join(map(_rss_item, articles)))


def _rss_item(article: SimArticle) -> str:
    guid = f'<guid isPermaLink="false">{escape(article.guid)}</guid>'
    return (
        f"<item><title>{escape(article.title)}</title>"
        f"<link>{escape(article.link)}</link>{guid if article.guid else ''}"
        f"<pubDate>{_mail_date(article)}</pubDate>"
        f"<description><![CDATA[{article.summary}]]></description></item>\n"
    )


def _google_item(article: SimArticle) -> str:
    # Opaque ids in links that lead over Google, as the real ones.
    identity = base64.urlsafe_b64encode(article.link.encode()).decode().rstrip("=")
    link = f"https://news.google.com/rss/articles/CBMi{identity}?oc=5"
    title = f"{article.title} - {article.publisher}"
    shown = (
        f'<a href="{link}" target="_blank">{escape(article.title)}</a>&nbsp;&nbsp;'
        f'<font color="#6f6f6f">{escape(article.publisher)}</font>'
    )
    return (
        f"<item><title>{escape(title)}</title><link>{link}</link>"
        f'<guid isPermaLink="false">CBMi{identity}</guid>'
        f"<pubDate>{_mail_date(article)}</pubDate>"
        f"<description>{escape(shown)}</description>"
        f"<source url={quoteattr(article.site)}>{escape(article.publisher)}</source>"
        "</item>\n"
    )


def _atom_feed(name: str, articles: Sequence[SimArticle]) -> str:
    entries = "".join(
        f"<entry><id>{escape(article.guid)}</id><title>{escape(article.title)}</title>"
        f'<link rel="alternate" href={quoteattr(article.link)}/>'
        f"<published>{article.published}</published>"
        f"<updated>{article.published}</updated>"
        f'<summary type="html">{escape(article.summary)}</summary></entry>\n'
        for article in articles
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{name}</title>'
        f"<id>urn:feed:{name}</id>{entries}</feed>"
    )


def _rdf_feed(name: str, articles: Sequence[SimArticle]) -> str:
    items = "".join(
        f"<item rdf:about={quoteattr(article.link)}>"
        f"<title>{escape(article.title)}</title><link>{escape(article.link)}</link>"
        f"<description>{escape(article.summary)}</description>"
        f"<dc:date>{article.published}</dc:date></item>\n"
        for article in articles
    )
    return (
        '<?xml version="1.0"?>\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<channel rdf:about="urn:{name}"><title>{name}</title></channel>'
        f"{items}</rdf:RDF>"
    )


def _mail_date(article: SimArticle) -> str:
    moment = datetime.fromisoformat(article.published)
    return format_datetime(moment, usegmt=True)


_FORMS: Final[Mapping[str, Callable[[str, Sequence[SimArticle]], str]]] = {
    "rss": _rss_feed,
    "atom": _atom_feed,
    "rdf": _rdf_feed,
}
