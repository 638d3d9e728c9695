"""Tests of believing names of charsets."""

import pytest

from connectors.kit.charsets import charset_of


@pytest.mark.parametrize(
    ("name", "charset"),
    [
        ("UTF-8", "utf-8"),
        ("windows-1252", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("iso-8859-15", "iso8859-15"),
        ("KOI8-R", "koi8-r"),
        ("iso-2022-jp", "iso2022_jp"),
        ("punycode", None),
        ("unicode_escape", None),
        ("base64", None),
        ("utf-7", None),
        ("nonsense", None),
        ("a\0b", None),
        ("", None),
        (None, None),
    ],
)
def test_charsets_are_known_by_many_names(
    name: str | None, charset: str | None
) -> None:
    """What is slow, or no charset, is none of them."""
    assert charset_of(name) == charset
