"""Alerts in words."""

from dataclasses import replace

import pytest

from monitor.channels.kit.rendering import details, headline, lines, news, rest, title
from monitor.domain.alerts import AlertView
from monitor.domain.cases import CaseChange, CaseState
from monitor.domain.findings import FindingKind, Severity
from tests.unit.monitor.channels.builders import digest, message, text_view, view

CLOSED = CaseState.CLOSED


def test_the_command_comes_before_what_may_be_cut() -> None:
    """Long reasons stand at the end."""
    assert details(view()) == (
        "Suspect: riverside-fam1ly[.]example",
        "Address: hxxps://bsky[.]app/profile/riverside-fam1ly.example",
        "More: wardwatch cases show 7",
        "New case.",
        "Probability: 99%",
        "- The handle differs by one character.",
    )


def test_a_subject_without_address_has_no_line_for_it() -> None:
    """Nothing is said about what is not known."""
    assert not [line for line in details(view(url=None)) if "Address" in line]


def test_a_text_is_told_by_place_stars_and_topics() -> None:
    """Nobody is called a suspect for a review."""
    told = "Text: review, Main Street, 1 of 5 stars, about access, billing"

    assert details(text_view())[:2] == (told, "More: wardwatch cases show 7")


def test_a_text_of_which_little_is_known_is_told_all_the_same() -> None:
    """A comment has no stars and no location."""
    bare = text_view(rating=None, location="", topics=())

    assert details(bare)[0] == "Text: review"


def test_a_claim_is_named() -> None:
    """It is what the case is about."""
    claim = replace(text_view(), label="bleach-cures")

    assert details(claim)[0] == "Claim: bleach-cures"


@pytest.mark.parametrize("change", [c for c in CaseChange if c.alerts])
def test_every_change_that_alerts_has_its_words(change: CaseChange) -> None:
    """None is told as a mere change."""
    assert not news(view(change=change)).startswith("Changed")


@pytest.mark.parametrize(
    ("change", "state", "historical", "told"),
    [
        (CaseChange.OPENED, CaseState.OPEN, False, "New case."),
        (CaseChange.OPENED, CLOSED, False, "New case, and closed since."),
        (CaseChange.CLOSED, CLOSED, False, "Closed by a person."),
        (CaseChange.OPENED, CaseState.OPEN, True, "New case (older than the watch)."),
    ],
)
def test_news_is_told_as_the_case_is_now(
    change: CaseChange, state: CaseState, historical: bool, told: str
) -> None:
    """What a person did since is part of it."""
    assert news(view(change=change, state=state, historical=historical)) == told


def test_a_kind_is_words() -> None:
    """No underscore reaches people."""
    lookalike = view(kind=FindingKind.LOOKALIKE_DOMAIN, severity=Severity.LOW)

    assert headline(lookalike).startswith("Low: lookalike domain, Riverside")


def test_a_group_is_counted_and_its_worst_named() -> None:
    """A person sees from the first line whether it can wait."""
    told = title(message(view(severity=Severity.LOW), view(), view()))

    assert told.startswith("3 alerts, the first of the worst: High: impersonation")


LOW = view(severity=Severity.LOW)
ENDED = view(state=CLOSED)


@pytest.mark.parametrize(
    ("alerts", "unlisted", "told"),
    [
        ([view()], 0, "1 case, 1 high"),
        ([view(), view(), LOW, ENDED], 0, "4 cases, 2 high, 1 closed"),
        ([ENDED], 0, "1 case, 1 closed"),
        ([view(), LOW], 50, "52 cases, 1 high"),
        ([view(), view()], 50, "52 cases, 2 or more high"),
        ([view(), ENDED], 50, "52 cases, 1 high, 1 or more closed"),
    ],
)
def test_a_digest_is_counted(alerts: list[AlertView], unlisted: int, told: str) -> None:
    """All of its cases, the worst of them, and those that are closed."""
    expected = f"Daily digest: {told} (Riverside Family Clinic)"

    assert title(digest(*alerts, unlisted=unlisted)) == expected


def test_a_digest_of_several_practices_counts_them() -> None:
    """No subject grows with their number."""
    told = title(digest(view(), view(practice="Lakeside Dental")))

    assert told == "Daily digest: 2 cases, 2 high (2 practices)"


def test_a_digest_tells_each_case_in_short() -> None:
    """Why it was raised is in the case."""
    assert lines(digest(view()), view()) == (
        "High: impersonation, Riverside Family Clinic, on bluesky",
        "Suspect: riverside-fam1ly[.]example",
        "Address: hxxps://bsky[.]app/profile/riverside-fam1ly.example",
        "More: wardwatch cases show 7",
        "New case.",
    )


@pytest.mark.parametrize(("count", "told"), [(1, "1 more case:"), (2, "2 more cases:")])
def test_what_is_not_listed_is_counted(count: int, told: str) -> None:
    """With the command that lists it."""
    assert rest(count) == f"And {told} wardwatch cases list"
