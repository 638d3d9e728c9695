"""Tests for monitor.texts.complaints."""

import math

import pytest

from monitor.domain.findings import logistic
from monitor.texts.complaints import commendation, complaint
from monitor.texts.sentiment import negative, praise
from tests.unit.monitor.texts.saying import saying


@pytest.mark.parametrize("rating", [None, 1, 3, 5])
@pytest.mark.parametrize(
    "body",
    [
        "I feel like ending my life, please can someone at Riverside call me",
        "thinking about suicide tonight",
        "They operated on the wrong knee",
        "Lovely staff, lovely place, but they gave me the wrong medication",
        "I have hired a lawyer and I am suing them",
        "refused to treat my wife because she is Black",
        "They emailed my medical records to my ex husband",
    ],
)
def test_what_is_grave_is_flagged_whatever_its_stars(
    body: str, rating: float | None
) -> None:
    """By a signal that explains it without a quote."""
    found = complaint(saying(body, rating=rating))

    assert found is not None
    assert found.flagged
    assert found.score >= 0.89
    assert "grave_content" in [signal.name for signal in found.signals]


KIND_BUT_GRAVE = [
    "Lovely staff, lovely place, but they gave me the wrong medication",
    "The surgeon operated on the wrong knee. Wonderful, kind and caring nurses though",
    "I love this clinic, thank you! But they emailed my medical records to my ex.",
    "So friendly at the desk. I have hired a lawyer and I am suing them.",
]


@pytest.mark.parametrize("body", KIND_BUT_GRAVE)
@pytest.mark.parametrize(
    ("rating", "disagrees"), [(5, 1), (4, 1), (3, 0), (1, 0), (None, 0)]
)
def test_high_stars_disagree_with_what_is_grave(
    body: str, rating: float | None, disagrees: int
) -> None:
    """Once, however kindly the text ends; low ones and none don't."""
    found = complaint(saying(body, rating=rating))

    assert found is not None
    names = [signal.name for signal in found.signals]
    assert names.count("rating_disagrees") == disagrees
    assert math.isclose(
        found.score, logistic(sum(signal.contribution for signal in found.signals))
    )


@pytest.mark.parametrize("body", KIND_BUT_GRAVE)
@pytest.mark.parametrize("rating", [None, 3, 5])
def test_what_is_grave_is_no_praise(body: str, rating: float | None) -> None:
    """Whatever its stars and however kind the rest."""
    found = commendation(saying(body, rating=rating))

    assert found is None or (not found.flagged and found.score <= 0.11)


@pytest.mark.parametrize("rating", [None, 1, 3, 5])
@pytest.mark.parametrize("body", ["Great, kind staff", "Dr. Kim saved my life", ""])
def test_other_praise_is_as_it_sounds(body: str, rating: float | None) -> None:
    """Stars and tone alone."""
    passage = saying(body, rating=rating)

    assert commendation(passage) == praise(passage)


def test_it_says_of_what_it_tells() -> None:
    """By the kind, not by the text."""
    found = complaint(saying("They operated on the wrong knee"))

    assert found is not None
    assert "It tells of harm that came, or nearly came, by care." in [
        signal.why for signal in found.signals
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Dr. Kim saved my life when I almost died",
        "The wait was long",
        "Great staff",
        "",
    ],
)
def test_all_else_is_as_it_sounds(body: str) -> None:
    """Stars and tone alone."""
    passage = saying(body, rating=5)

    assert complaint(passage) == negative(passage)


def test_nothing_said_abstains() -> None:
    """No stars, no words."""
    assert complaint(saying("")) is None


def test_what_is_grave_needs_no_tone() -> None:
    """No stars, and most of it in a language whose tone is not read."""
    passage = saying(
        "Das war heute wirklich nicht gut und ich komme nie wieder. HIPAA!"
    )

    assert negative(passage) is None
    found = complaint(passage)
    assert found is not None
    assert found.flagged
