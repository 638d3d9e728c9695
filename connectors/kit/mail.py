"""Reads single things out of an e-mail that a stranger may have written."""

from collections.abc import Iterator
from datetime import UTC
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from email.policy import Policy, compat32
from email.utils import parsedate_to_datetime
from itertools import count
from typing import Final, TypeAlias

from connectors.kit.charsets import LAST, charset_of
from connectors.kit.fields import clean_text
from monitor.domain.errors import BadItem
from monitor.domain.time import from_datetime

MAIL_BYTES: Final = 1024 * 1024
"""Most bytes of a mail that are read; notifications have a tenth of it."""

HEADER_BYTES: Final = 64 * 1024
"""Most bytes of a mail in which its headers are looked for."""

HEADER_LIMIT: Final = 2_000
"""Characters of one header that are looked at; RFC 5322 wants lines under 998."""

MOST_PARTS: Final = 100
"""Most parts of a mail, itself among them; a notification has three."""

DEEPEST: Final = 10
"""Most parts around a part: the parser looks through all of them at every line."""

Mail: TypeAlias = "Message[str, str]"


def headers_of(body: bytes) -> Mail:
    """Return the headers at the top of `body`: cheap, whatever is below them."""
    return BytesHeaderParser(policy=compat32).parsebytes(body[:HEADER_BYTES])


def mail_of(body: bytes) -> Mail:
    """Return the RFC 5322 message in `body`, whose end may be missing.

    Raises:
        BadItem: It has more than `MOST_PARTS`, or one within more than `DEEPEST`.
    """
    return BytesParser(_Part, policy=compat32).parsebytes(body)


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
    for part in mail.walk():
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


class _Part(Message):
    """A part of a mail; the parser puts each into another before it reads it.

    Attributes:
        around: How many parts it is in.
        numbers: Of the parts of the mail, the next one.
    """

    def __init__(self, policy: "Policy[Mail]" = compat32) -> None:
        super().__init__(policy)
        self.around = 0
        self.numbers = count(2)

    def attach(self, payload: "Mail | str") -> None:
        """Hold `payload`.

        Raises:
            BadItem: It is too deep, or one too many.
        """
        if isinstance(payload, _Part):
            payload.around, payload.numbers = self.around + 1, self.numbers
        if self.around >= DEEPEST or next(self.numbers) > MOST_PARTS:
            raise BadItem("mail: expected fewer parts within parts")
        super().attach(payload)
