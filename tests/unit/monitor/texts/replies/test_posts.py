"""Tests for monitor.texts.replies.posts."""

import pytest

from monitor.texts.replies.posts import is_permitted, posts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("One of our patients came in with a rare rash.", "patient_story"),
        ("A 43-year-old runner felt pain.", "patient_story"),
        ("Yesterday we saw a man with chest pain.", "patient_story"),
        ("Room 12 today: 45-year-old man with a nail in his foot", "patient_story"),
        ("Say hi to Rosa, happy after her bypass!", "patient_story"),
        ("This lady walked out of here after her third stroke.", "patient_story"),
        ("Shout-out to Rosa and her new hip!", "patient_story"),
        ("One year sober with our program!", "patient_story"),
        ("Twin girls, 5 lb 2 oz, born this morning!", "patient_story"),
        ("Look at this before and after!", "before_after"),
        ("Our laser cures migraine.", "health_claim"),
        ("It is 100% safe.", "health_claim"),
    ],
)
def test_stories_and_promises_are_found(text: str, kind: str) -> None:
    """Each by its kind."""
    assert {found.kind for found in posts(text)} == {kind}


def test_permission_allows_stories_but_no_promises() -> None:
    """Nobody can permit what is not true."""
    told = "Shared with permission. One of our patients came in. It is 100% safe."

    assert is_permitted(told)
    assert [found.kind for found in posts(told)] == ["health_claim"]


@pytest.mark.parametrize(
    "text",
    [
        "Flu shots are here. Call us!",
        "Our patients can park for free.",
        "We are hiring.",
        "Every woman over 40 should get her mammogram.",
        "A man has a 1 in 8 chance of prostate cancer.",
        "Blood drive in Room 12 of City Hall, with a free shirt.",
    ],
)
def test_news_of_the_practice_is_fine(text: str) -> None:
    """It tells of no one."""
    assert list(posts(text)) == []


@pytest.mark.parametrize(
    ("said", "permitted"),
    [
        ("She authorized us in writing.", True),
        ("He signed a photo release.", True),
        ("She gave us permission.", True),
        ("She has not given her consent.", False),
        ("She hasn't given us permission yet.", False),
        ("He hasn\u2019t signed the release.", False),
        ("We have no written authorization.", False),
        ("Shared without her permission.", False),
        ("We are waiting for her consent.", False),
    ],
)
def test_permission_that_is_denied_is_none(said: str, *, permitted: bool) -> None:
    """Whatever words it has."""
    assert is_permitted(said) is permitted
