"""Parses an e-mail that tells of a new review, as sites without an API send them.

Made for no single site: the sender's domain names the platform, stars are read
from subject and text, the rest is the review. Whoever can put a file into the
folder can forge a sender; the folder's permissions are the guard.
"""

import hashlib
import re
from datetime import UTC
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import Final

from connectors.import_folder.html_text import text_of_html
from connectors.kit.fields import clean_text, links_in
from monitor.domain.errors import BadItem
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)
from monitor.domain.time import from_datetime

_TITLE_LIMIT: Final = 500
_ID_LIMIT: Final = 500
_MOST_PARTS: Final = 100
_DOMAIN: Final = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}")
_STARS: Final = re.compile("[\u2605\u2b50][\u2605\u2b50\u2606\ufe0f]{0,9}")
_OUT_OF: Final = re.compile(
    r"(?<![\d.])(\d{1,2}(?:\.\d)?)\s?(?:/|out of|of)\s?(5|10)(?![\d.]*[\d/])",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(r"(?<![\d.])([0-5](?:\.\d)?)[\s-]?stars?\b", re.IGNORECASE)


def sighting_of_mail(body: bytes) -> Sighting:
    """Return the review that a notification tells of.

    Args:
        body: An RFC 5322 message; its end may be missing.

    Raises:
        BadItem: It has no sender, neither text nor stars, or is no message.
    """
    try:
        return _sighting(message_from_bytes(body, policy=policy.compat32), body)
    except RecursionError:
        raise BadItem("mail: expected fewer parts within parts") from None


def _sighting(mail: "Message[str, str]", body: bytes) -> Sighting:
    domain = _sender_domain(mail)
    platform = domain.split(".")[-2]
    title, text = _header(mail, "Subject"), clean_text(_text(mail))
    rating = stars_in(f"{title}\n{text}")
    if not text.strip() and rating is None:
        raise BadItem("mail: expected text or stars")
    own = _header(mail, "Message-ID") or f"sha256:{hashlib.sha256(body).hexdigest()}"
    native_id = f"{platform}:{own[:_ID_LIMIT]}"
    return Sighting(
        identity=Identity(platform=platform, kind=RecordKind.POST, native_id=native_id),
        content=Post(
            form=PostForm.REVIEW,
            text=text,
            title=title[:_TITLE_LIMIT],
            rating=rating and rating[0],
            max_rating=rating and rating[1],
            published_at=_date(mail),
        ),
        observation=Observation(url=_link(text, domain)),
    )


def stars_in(text: str) -> tuple[float, float] | None:
    """Return the stars given and offered that `text` tells of first, or None.

    Reads "4 out of 5", "4/5", "4.5 stars" and drawn stars, in this order.
    """
    if found := _OUT_OF.search(text):
        given, offered = float(found[1]), float(found[2])
        return (given, offered) if given <= offered else None
    if found := _COUNTED.search(text):
        return min(float(found[1]), 5.0), 5.0
    if found := _STARS.search(text):
        drawn = found[0].replace("\ufe0f", "")
        return min(5.0, len(drawn) - drawn.count("\u2606")), 5.0
    return None


def _sender_domain(mail: "Message[str, str]") -> str:
    address = parseaddr(_header(mail, "From"))[1].lower()
    domain = address.rpartition("@")[2]
    if not _DOMAIN.fullmatch(domain):
        raise BadItem("From: expected an address whose domain names the site")
    return domain


def _header(mail: "Message[str, str]", name: str) -> str:
    raw = str(mail.get(name, ""))
    try:
        words = decode_header(raw)
        decoded = "".join(
            word.decode(charset or "latin-1", "replace")
            if isinstance(word, bytes)
            else word
            for word, charset in words
        )
    except (HeaderParseError, LookupError, ValueError):
        decoded = raw
    return " ".join(clean_text(decoded).split())


def _text(mail: "Message[str, str]") -> str:
    """Return the text of the first plain part, else of the first HTML part."""
    parts = [part for _, part in zip(range(_MOST_PARTS), mail.walk(), strict=False)]
    for media_type in ("text/plain", "text/html"):
        for part in parts:
            text = _decoded(part) if part.get_content_type() == media_type else ""
            if text.strip():
                return text_of_html(text) if media_type == "text/html" else text
    return ""


def _decoded(part: "Message[str, str]") -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError):
        return payload.decode("utf-8", "replace")


def _date(mail: "Message[str, str]") -> int | None:
    try:
        moment = parsedate_to_datetime(_header(mail, "Date"))
        return from_datetime(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None


def _link(text: str, domain: str) -> str | None:
    """Return the first link to the sender's site, without what tracks the reader."""
    site = ".".join(domain.split(".")[-2:])
    for url in links_in(text):
        host = url.split("/")[2].lower()
        if host == site or host.endswith(f".{site}"):
            return url.partition("?")[0].partition("#")[0]
    return None
