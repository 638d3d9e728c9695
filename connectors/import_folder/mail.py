"""Parses an e-mail that tells of a new review, as sites without an API send them.

Made for no single site: the sender's domain names the platform, stars are read
from subject and text, the rest is the review. Whoever can put a file into the
folder can forge a sender; the folder's permissions are the guard.
"""

import hashlib
import re
from email.utils import parseaddr
from typing import Final

from connectors.import_folder.html_text import text_of_html
from connectors.kit.fields import clean_text, links_in
from connectors.kit.mail import Mail, date_of, header_of, mail_of, texts_of
from connectors.kit.stars import stars_in
from monitor.domain.errors import BadItem
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)

_TITLE_LIMIT: Final = 500
_ID_LIMIT: Final = 500
_DOMAIN: Final = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}")


def sighting_of_mail(body: bytes) -> Sighting:
    """Return the review that a notification tells of.

    Args:
        body: An RFC 5322 message; its end may be missing.

    Raises:
        BadItem: It has no sender, neither text nor stars, or is no message.
    """
    mail = mail_of(body)
    domain = _sender_domain(mail)
    platform = domain.split(".")[-2]
    title, text = header_of(mail, "Subject"), clean_text(_text(mail))
    rating = stars_in(f"{title}\n{text}")
    if not text.strip() and rating is None:
        raise BadItem("mail: expected text or stars")
    own = header_of(mail, "Message-ID") or f"sha256:{hashlib.sha256(body).hexdigest()}"
    native_id = f"{platform}:{own[:_ID_LIMIT]}"
    return Sighting(
        identity=Identity(platform=platform, kind=RecordKind.POST, native_id=native_id),
        content=Post(
            form=PostForm.REVIEW,
            text=text,
            title=title[:_TITLE_LIMIT],
            rating=rating and rating[0],
            max_rating=rating and rating[1],
            published_at=date_of(mail),
        ),
        observation=Observation(url=_link(text, domain)),
    )


def _sender_domain(mail: Mail) -> str:
    address = parseaddr(header_of(mail, "From"))[1].lower()
    domain = address.rpartition("@")[2]
    if not _DOMAIN.fullmatch(domain):
        raise BadItem("From: expected an address whose domain names the site")
    return domain


def _text(mail: Mail) -> str:
    """Return the text of the first plain part, else of the first HTML part."""
    for text in texts_of(mail, "text/plain"):
        return text
    for html in texts_of(mail, "text/html"):
        return text_of_html(html)
    return ""


def _link(text: str, domain: str) -> str | None:
    """Return the first link to the sender's site, without what tracks the reader."""
    site = ".".join(domain.split(".")[-2:])
    for url in links_in(text):
        host = url.split("/")[2].lower()
        if host == site or host.endswith(f".{site}"):
            return url.partition("?")[0].partition("#")[0]
    return None
