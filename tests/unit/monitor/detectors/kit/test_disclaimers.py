"""Tests for monitor.detectors.kit.disclaimers."""

import pytest

from monitor.detectors.kit.disclaimers import declares_other
from monitor.domain.text.folding import fold_text
from tests.unit.monitor.detectors.cast import WATCHED

NAME = "Riverside Family Clinic"


@pytest.mark.parametrize(
    "text",
    ["Parody account", "fan page", "Not affiliated", "Not affiliated with anyone.",
     f"Not affiliated with {NAME} in Austin", "Independent of the hospital",
     "no affiliation with any clinic", "Fans of Riverside", "Not the official page",
     "Not associated with @riversidefam", "Not affiliated with insurers or the clinic",
     f"Not the official account of {NAME}", "(unaffiliated with RFC)"],
)  # fmt: skip
def test_declarations_about_the_practice_are_found(text: str) -> None:
    """By its name, as a clinic or with nobody named."""
    assert declares_other(fold_text(text), WATCHED)


@pytest.mark.parametrize(
    "text",
    ["Not affiliated with insurers", "Not associated with Riverside Drive",
     "not affiliated with Medicare, the clinic for all", "Independent of Big Pharma",
     "Not affiliated with Lakeside Family Clinic", "For fans of good health",
     "Not affiliated with any insurance company", "Not the official Medicare site",
     "Beware of parody accounts", "Report any unofficial page", "Not a parody", NAME],
)  # fmt: skip
def test_declarations_about_somebody_else_are_none(text: str) -> None:
    """And a warning of parodies is no parody."""
    assert not declares_other(fold_text(text), WATCHED)


@pytest.mark.parametrize(
    "text",
    ["Spoof of a clinic", "Not the real one", "Run by former patients", "Tribute page",
     "For entertainment purposes only", "This is not the clinic", "Fan-run account",
     f"Not endorsed or sponsored by {NAME}", f"Does not represent {NAME}",
     "No ties to the hospital", "For the actual clinic see our links",
     "Not speaking for my employer", "Community-run", "We are not a clinic",
     "We are not the hospital", "Not an official account", "Just for laughs",
     "For entertainment only", "A fictional hospital", "Casualty fanfic"],
)  # fmt: skip
def test_declarations_have_many_words(text: str) -> None:
    """Who is none says so in many ways."""
    assert declares_other(fold_text(text), WATCHED)


@pytest.mark.parametrize(
    "text",
    ["Run by doctors", "Not run by insurers", "Not part of any chain store",
     "Real care for real people", "Does not represent Medicare",
     "We are not a hospital", "We are not an emergency clinic",
     "This page is not official medical advice",
     "For entertainment in the waiting room"],
)  # fmt: skip
def test_practices_say_what_they_are_not(text: str) -> None:
    """Of insurers and chains it says nothing of the practice."""
    assert not declares_other(fold_text(text), WATCHED)
