"""Tests for monitor.texts.phi.plain."""

import pytest

from monitor.texts.phi.plain import LONGEST, plain_text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("\uff15\uff13\uff16\u2011\uff19\uff10", "536-90"),
        ("\U0001d7d3\U0001d7d1\U0001d7d4", "536"),
        ("5\u200b3\u20606", "536"),
        ("\u0665\u0663\u0666", "536"),
        ("5\ufe0f\u20e33\ufe0f\u20e3", "53"),
        ("Lopez\u2019s", "Lopez's"),
        ("e\u0301a", "ea"),
        ("a \t\u00a0\n b", "a b"),
        ("a\n\nb", "a\nb"),
        ("a\ud800b", "ab"),
        ("", ""),
    ],
)
def test_characters_become_plain(written: str, expected: str) -> None:
    """Styled, foreign and hidden ones, and spaces of all sorts."""
    assert plain_text(written).text == expected


def test_places_lead_back() -> None:
    """However many characters went or came before."""
    written = "\u200b\u200b\ufb01rst  \uff15\uff13\uff16 end"
    plain = plain_text(written)
    start = plain.text.index("536")
    begin, end = plain.original(start, start + 3)

    assert written[begin:end] == "\uff15\uff13\uff16"


def test_only_the_start_is_read() -> None:
    """No text is too long."""
    assert len(plain_text("x" * 10**6).text) == LONGEST
