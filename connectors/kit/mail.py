"""Reads single things out of an e-mail that a stranger may have written."""

from collections.abc import Iterator
from datetime import UTC
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Final, TypeAlias

from connectors.kit.charsets import LAST, charset_of
from connectors.kit.fields import clean_text
from monitor.domain.errors import BadItem
from monitor.domain.time import from_datetime

MAIL_BYTES: Final = 1024 * 1024
"""Most bytes of a mail that are read; notifications have a tenth of it."""

HEADER_LIMIT: Final = 2_000
"""Characters of one header that are looked at; RFC 5322 wants lines under 998."""

_MOST_PARTS: Final = 100

Mail: TypeAlias = "Message[str, str]"


def mail_of(body: bytes) -> Mail:
    """Return the RFC 5322 message in `body`, whose end may be missing.

    Raises:
        BadItem: It has parts within parts, too many to follow.
    """
    try:
        mail = message_from_bytes(body, policy=policy.compat32)
        # Followed once here, so that nobody meets the end of the stack later.
        sum(1 for _ in mail.walk())
    except RecursionError:
        raise BadItem("mail: expected fewer parts within parts") from None
    return mail


def header_of(mail: Mail, name: str) -> str:
    """Return a header decoded, in one line; empty without it."""
    raw = str(mail.get(name, ""))[:HEADER_LIMIT]
    try:
        words = decode_header(raw)
        decoded = "".join(
            _text_of(word, charset) if isinstance(word, bytes) else word
            for word, charset in words
        )
    except (HeaderParseError, LookupError, ValueError):
        decoded = raw
    return " ".join(clean_text(decoded).split())


def texts_of(mail: Mail, media_type: str) -> Iterator[str]:
    """Yield the texts of that type which are not empty, e.g. of "text/html"."""
    for _, part in zip(range(_MOST_PARTS), mail.walk(), strict=False):
        text = _decoded(part) if part.get_content_type() == media_type else ""
        if text.strip():
            yield text


def date_of(mail: Mail) -> int | None:
    """Return when it says it was sent in microseconds, or None."""
    try:
        moment = parsedate_to_datetime(header_of(mail, "Date"))
        return from_datetime(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None


def _text_of(word: bytes, charset: str | None) -> str:
    """Return `word` as text: UTF-8 where it is, since it is often mislabelled."""
    named = charset_of(charset) or LAST
    try:
        return word.decode("utf-8" if named == LAST else named)
    except ValueError:
        return word.decode(named, "replace")


def _decoded(part: Mail) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        named = part.get_content_charset()
    except (LookupError, ValueError):
        named = None
    return _text_of(payload, named)
