"""Tests of reading text whatever its charset is said to be."""

import pytest

from connectors.feeds.charsets import decode

TEXT = "<?xml version='1.0'?><rss>Clínica Río</rss>"


@pytest.mark.parametrize(
    "charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_evident(charset: str) -> None:
    """From a mark, from the first bytes, or from being valid."""
    assert decode(TEXT.encode(charset), "") == TEXT


def test_a_wrong_declaration_of_utf_8_is_overruled() -> None:
    """Servers put a charset on everything."""
    assert decode(TEXT.encode(), "text/xml; charset=ISO-8859-1") == TEXT


@pytest.mark.parametrize(
    "content_type", ["text/xml; charset=koi8-r", 'text/xml; charset="KOI8-R"']
)
def test_the_header_tells_the_charset(content_type: str) -> None:
    """Quoted or not."""
    assert decode("Клиника".encode("koi8-r"), content_type) == "Клиника"


def test_the_declaration_tells_the_charset() -> None:
    """Where the header does not."""
    text = '<?xml version="1.0" encoding="windows-1251"?><rss>Клиника</rss>'
    assert decode(text.encode("cp1251"), "text/xml") == text


@pytest.mark.parametrize("charset", ["utf-8", "us-ascii", "nonsense", "ISO-8859-1", ""])
def test_what_fits_nothing_is_latin(charset: str) -> None:
    """With the quotation marks of Windows."""
    body = "“Clínica”".encode("cp1252")
    assert decode(body, f"text/xml; charset={charset}") == "“Clínica”"


@pytest.mark.parametrize(
    "charset", ["punycode", "idna", "zlib", "rot13", "unicode_escape", "utf-7"]
)
def test_codecs_that_are_no_charsets_are_not_used(charset: str) -> None:
    """Some are slow, some would unpack."""
    assert decode(b"a\\x41+AGE-\xe9", f"text/xml; charset={charset}") == "a\\x41+AGE-é"


def test_bytes_that_mean_nothing_are_replaced() -> None:
    """Text comes out in any case."""
    assert decode(b"\x81\xff", "") == "\ufffdÿ"
