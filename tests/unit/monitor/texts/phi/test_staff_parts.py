"""Tests for monitor.texts.phi.staff_parts."""

import pytest

from monitor.texts.phi.staff_parts import (
    is_about_author,
    is_about_public,
    is_about_staff,
    is_staff,
)


@pytest.mark.parametrize(
    "text",
    [
        "ask for X",
        "our dietitian X",
        "X, our new billing coordinator",
        "X at the front desk",
        "talk led by X",
    ],
)
def test_posts_make_staff(text: str) -> None:
    """Right beside the name."""
    start = text.index("X")

    assert is_staff(text, start, start + 1)


@pytest.mark.parametrize("text", ["X is ill", "notes of X to attorney Y"])
def test_others_posts_do_not(text: str) -> None:
    """Only its own count."""
    start = text.index("X")

    assert not is_staff(text, start, start + 1)


def test_sentences_tell_whom_they_are_about() -> None:
    """Staff, the public, or whoever writes."""
    assert is_about_staff("X joins us on Monday")
    assert is_about_public("X wrote a book")
    assert is_about_author("X drove me home")
    assert not is_about_author("X drove her home")
