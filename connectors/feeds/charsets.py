"""Turns the bytes of a feed into text, whatever it says about its charset.

What is valid UTF-8 and no ASCII is UTF-8: other text hardly ever looks like it,
and a wrong declaration is common. Only then is believed what is declared.
"""

import codecs
import re
from collections.abc import Iterator
from email.message import Message
from typing import Final

from connectors.kit.charsets import LAST, charset_of

# Longest first: the mark of UTF-16 starts that of UTF-32.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# "<" in UTF-16 (XML 1.0, appendix F.1).
_UNMARKED: Final = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_DECLARED: Final = re.compile(
    rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})"""
)


def decode(body: bytes, content_type: str) -> str:
    """Return the text of `body`; bytes that fit no charset become U+FFFD.

    Args:
        body: A feed as it was sent.
        content_type: The header, with a charset or without.
    """
    for charset in (*_evident(body), "utf-8", *_told(body, content_type)):
        try:
            return body.decode(charset)
        except ValueError:
            continue
    return body.decode(LAST, "replace")


def _evident(body: bytes) -> Iterator[str]:
    for mark, charset in (*_MARKS, *_UNMARKED):
        if body.startswith(mark):
            yield charset


def _told(body: bytes, content_type: str) -> Iterator[str]:
    """Return the charsets that the header and the XML declaration name."""
    header = Message()
    header["Content-Type"] = content_type.encode("ascii", "ignore").decode()
    declared = _DECLARED.match(body)
    for name in (header.get_content_charset(), declared and declared[1].decode()):
        charset = charset_of(name)
        if charset is not None:
            yield charset
