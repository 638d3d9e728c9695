"""Tests of telling a review's words from what stands around them."""

import pytest

from connectors.imap.profiles import PROFILES
from connectors.imap.wording import text_in

CUE = "Kayla Moore left a review for Riverside Clinic"


def text(*lines: str) -> str:
    """Return the review in `lines`, which stand behind the cue."""
    return text_in((CUE, *lines), PROFILES["google"], "Riverside Clinic")


@pytest.mark.parametrize(
    "line",
    [
        "Read review",
        "Reply",
        "View your reviews on Google",
        "See more",
        "Read more on Yelp",
        "https://x.example/1",
        "\u00a9 2026 Example",
        "Unsubscribe",
        "This message was sent to you",
        "You\u2019re receiving this because",
    ],
)
def test_buttons_and_footers_end_it(line: str) -> None:
    """Whatever follows them."""
    assert text("Too slow.", line, "and more") == "Too slow."


@pytest.mark.parametrize(
    "line",
    [
        "Riverside Clinic",
        "Riverside Clinic, 100 River St",
        "Kayla Moore",
        "Kayla M.",
        "by Kayla Moore",
        "\u2605\u2605\u2606\u2606\u2606",
        "2.0 star rating",
        "Rating: 4 out of 5",
        "2 days ago",
        "Posted on March 1, 2026",
        "03/01/2026",
        "Comments:",
        "Verified patient",
        "\u2014 Kayla M.",
    ],
)
def test_labels_before_it_are_left_out(line: str) -> None:
    """Names, dates and stars are no words of a review."""
    assert text(line, "Too slow.") == "Too slow."


@pytest.mark.parametrize(
    "line",
    [
        "Thank you, Dr. Lee!",
        "Great",
        "5 stars from me!",
        "Riverside Clinic rocks!",
        "See Dr. Lee, not the others.",
        "Patient portal never works.",
        "View from the room is nice.",
        "By far the best.",
    ],
)
def test_short_reviews_are_no_labels(line: str) -> None:
    """However much they begin like one."""
    assert text(line, "Read review") == line


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("\u201cSlow.\u201d",), "Slow."),
        (('"Slow.', 'Very slow."'), "Slow.\nVery slow."),
        (
            ("\u201cSlow and \u201cfree\u201d parking.\u201d",),
            "Slow and \u201cfree\u201d parking.",
        ),
        (("\u201cCut off...",), "Cut off..."),
        (("Hello,", "\u2605\u2605", "\u201cSlow.\u201d"), "Slow."),
    ],
)
def test_quotation_marks_go(lines: tuple[str, ...], found: str) -> None:
    """Those around the whole; they also tell where it begins."""
    assert text(*lines) == found


def test_without_a_cue_there_is_no_text() -> None:
    """Anything could be anything."""
    assert text_in(("Hello", "World"), PROFILES["google"], "") == ""
