"""Tests for monitor.texts.replies.names."""

import pytest

from monitor.texts.phi.spans import NOTHING_KNOWN, Known
from monitor.texts.replies.names import names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hi Zuri, thank you.", "reviewer_name"),
        ("Dear Mr. Lopez,", "reviewer_name"),
        ("Hello K., thank you.", "reviewer_name"),
        ("Thank you, Maria!", "reviewer_name"),
        ("Maria, we hear you.", "reviewer_name"),
        ("We hear you, Maria.", "reviewer_name"),
        ("We will tell Dr. Patel.", "clinician_name"),
    ],
)
def test_names_are_found(text: str, kind: str) -> None:
    """Wherever they stand."""
    assert {found.kind for found in names(text, NOTHING_KNOWN)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Hi there, thank you.",
        "Dear reviewer, thank you.",
        "Thank you, everyone.",
        "Sincerely, Maria Lopez, manager",
        "- Dr. Patel",
        "I am Dr. Patel, the medical director.",
        "Thank you. Please call.",
        "Dr. Okoye will be beaming when she reads it.",
        "Nurse Hall will love hearing that.",
    ],
)
def test_greetings_and_signatures_are_not(text: str) -> None:
    """They name nobody, or the writer."""
    assert list(names(text, NOTHING_KNOWN)) == []


def test_own_clinicians_are_no_problem() -> None:
    """By the configuration."""
    known = Known(names=frozenset({"anil patel"}))

    assert list(names("We will tell Dr. Patel.", known)) == []
