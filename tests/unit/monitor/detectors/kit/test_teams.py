"""Tests for monitor.detectors.kit.teams."""

import pytest

from monitor.detectors.kit import teams
from monitor.domain.text.folding import fold_text


@pytest.mark.parametrize(
    "text",
    ["Softball team of Mercy", "We\u2019re the running club of the clinic",
     "Erie PA. The Mercy bowling league of night shift", "A band of Mercy nurses",
     "This is the choir of Mercy"],
)  # fmt: skip
def test_teams_say_whose_they_are(text: str) -> None:
    """At the beginning of a sentence, or of themselves."""
    assert teams.speaks_as_team(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Proud sponsor of the softball team of Erie", "Join our choir",
     "Team doctors of the soccer club of Erie", "Ask about our walking club",
     "Trusted by the football team of Erie High", "A band of doctors who care"],
)  # fmt: skip
def test_who_sponsors_or_treats_a_team_is_none(text: str) -> None:
    """Practices do, and fakes copy it."""
    assert not teams.speaks_as_team(fold_text(text))


@pytest.mark.parametrize(
    ("text", "mentions"),
    [("Meet us at the half marathon", True), ("5k run for Mercy", True),
     ("Mercy rec league", True), ("Our team of doctors in Marathon", False),
     ("Sports medicine for your running", False)],
)  # fmt: skip
def test_mentions_of_teams_are_found(text: str, *, mentions: bool) -> None:
    """A town and a team of doctors are none."""
    assert teams.mentions_team(fold_text(text)) is mentions


@pytest.mark.parametrize(
    ("text", "does"),
    [("Riders and cyclists", True), ("Raising money together", True),
     ("We play on Fridays", True), ("Your health partner in Austin", False),
     ("Family-run clinic, walk-ins welcome", False), ("Flu season is here", False)],
)  # fmt: skip
def test_what_teams_do_is_found(text: str, *, does: bool) -> None:
    """Care is no sport."""
    assert teams.competes(fold_text(text)) is does
