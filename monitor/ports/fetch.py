"""Fetching what records point to, and decoding the pictures found there."""

from dataclasses import dataclass
from typing import Protocol

from monitor.domain.evidence import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a guarded fetch brought.

    Attributes:
        url: The last URL, after redirects.
        status: HTTP status, 200..299.
        media_type: The server's word, lower case, without parameters; untrusted.
        body: Bytes after decompression, within the size limit.
    """

    url: str
    status: int
    media_type: str
    body: bytes


class Fetcher(Protocol):
    """Fetches URLs that an attacker may have written."""

    def fetch(self, url: str) -> Fetched:
        """Fetch `url` with GET.

        Raises:
            AddressRefused: It leads to an address that is not public.
            ContentRefused: Too large, too many redirects, or not 2xx for good.
            Unavailable: It did not answer in time, or with 429 or 5xx.
        """
        ...


class PictureDecoder(Protocol):
    """Decodes pictures where a hostile one can do no harm."""

    def decode(self, body: bytes) -> Picture:
        """Decode `body` and tell what it is.

        Raises:
            ImageRefused: Not of an allowed format, too large, or it broke the
                decoder.
        """
        ...
