"""Tests for monitor.texts.replies.details."""

import pytest

from monitor.texts.replies.details import details

REVIEW = (
    "On Tuesday Ann hurt my shoulder, charged $50 and let me wait 40 minutes outside."
)


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("We are sad about the shoulder.", "repeated_detail"),
        ("Tuesday was hard for us.", "repeated_detail"),
        ("The $50 is a standard fee.", "repeated_detail"),
        ("Ann is new.", "repeated_detail"),
        ("You say 40 minutes.", "repeated_detail"),
        ("Some wait 40 minutes outside in summer.", "repeated_detail"),
        ("The x-ray was clear.", "beyond_review"),
        ("It was $75.", "beyond_review"),
        ("It was on May 3, 2025.", "beyond_review"),
    ],
)
def test_details_are_found(reply: str, kind: str) -> None:
    """Repeated ones and added ones."""
    assert {found.kind for found in details(reply, REVIEW)} == {kind}


@pytest.mark.parametrize(
    "reply",
    [
        "We are open Tuesday to Friday.",
        "If anybody has shoulder trouble, call us.",
        "Shoulder trouble is what many offices see.",
        "Thank you for your feedback.",
    ],
)
def test_what_holds_for_anybody_is_not(reply: str) -> None:
    """Hours and possibilities."""
    assert list(details(reply, REVIEW)) == []
