"""Text of strangers becomes one harmless line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.channels.kit.plain import plain, unlinked


@given(st.text(st.characters(exclude_categories=())), st.integers(1, 300))
def test_nothing_but_printable_characters_is_left(text: str, limit: int) -> None:
    """Whatever comes in, one printable line within the limit comes out."""
    line = plain(text, limit)

    assert line.isprintable()
    assert len(line) <= limit


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("a\r\nb", "a  b"),
        ("a\x1b[31mb", "a�[31mb"),
        ("a\u202eb", "a�b"),
        ("a\u200bb", "a�b"),
        ("a\u2028b", "a b"),
        ("a\x9bb", "a�b"),
        ("a\ud800b", "a�b"),
        ("a\x00b", "a�b"),
        ("Клиника 🏥", "Клиника 🏥"),
    ],
)
def test_what_hides_is_seen(hidden: str, shown: str) -> None:
    """What does not print is replaced, and other scripts are kept."""
    assert plain(hidden, 20) == shown


def test_a_cut_shows() -> None:
    """Text over the limit ends in an ellipsis."""
    assert plain("abcdef", 4) == "abc…"


def test_text_of_exactly_the_limit_is_whole() -> None:
    """The limit itself is allowed."""
    assert plain("abcd", 4) == "abcd"


def test_a_huge_text_costs_no_more_than_its_limit() -> None:
    """Only the first characters of a long text are looked at."""
    assert len(plain("\x1b" * 10_000_000, 256)) == 256


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("evil.example", "evil[.]example"),
        ("see https://evil.example/a.b", "see https[:]//evil[.]example/a[.]b"),
        ("eve@evil.example", "eve@evil[.]example"),
        ("пример.рф", "пример[.]рф"),
        ("evil。example", "evil[。]example"),
        ("www.1.example", "www[.]1[.]example"),
        ("\\\\evil\\share", "[\\]\\evil\\share"),
        ("It differs. Much.", "It differs. Much."),
        ("0.98 of 1.0", "0.98 of 1.0"),
        ("hxxps://evil[.]example", "hxxps[:]//evil[.]example"),
        ("a\r\nb", "a  b"),
    ],
)
def test_nothing_becomes_a_link(text: str, shown: str) -> None:
    """Sentences and numbers stay as they are."""
    assert unlinked(text, 100) == shown
