"""Shorteners: services whose links don't show where they lead."""

from typing import Final

SHORTENERS: Final = frozenset({
    "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly",
    "cutt.ly", "rebrand.ly", "shorturl.at", "rb.gy", "tiny.cc", "t.ly",
})  # fmt: skip
"""Their hosts, without "www."."""
