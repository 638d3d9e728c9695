"""Tests for monitor.detectors.phi_exposure."""

from dataclasses import replace

import pytest

from monitor.detectors.phi_exposure import detect
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.reading import Label, Reading
from monitor.domain.watch import Practice, PracticeId
from tests.unit.monitor.detectors.cast import (
    RIVER,
    WATCHLIST,
    own_reply,
    said_by,
)

STRANGER = Practice(id=PracticeId("stranger"), name="Not Watched")


def severity(**signals: float) -> Severity:
    """Return how bad a reply with these signals is."""
    (found,) = detect(own_reply({Label.PHI: said_by(**signals)}), WATCHLIST)
    return found.severity


def test_an_own_reply_with_patient_information_is_found() -> None:
    """With the label's own score and signals."""
    score = said_by(relationship=5.5)
    (found,) = detect(own_reply({Label.PHI: score}), WATCHLIST)

    assert (found.practice_id, found.kind) == (RIVER.id, FindingKind.PHI_EXPOSURE)
    assert (found.score, found.signals) == (score.score, score.signals)
    assert found.verdict is None


@pytest.mark.parametrize(
    ("signals", "expected"),
    [
        ({"relationship": 5.5}, Severity.HIGH),
        ({"record_number": 7.0}, Severity.HIGH),
        ({"ssn": 7.0}, Severity.CRITICAL),
        ({"record_number": 7.0, "named_care": 6.0}, Severity.CRITICAL),
        ({"card": 7.0, "birth_date": 7.0}, Severity.CRITICAL),
    ],
)
def test_severity_follows_from_the_kinds(
    signals: dict[str, float], expected: Severity
) -> None:
    """What can be used to steal an identity is critical."""
    assert severity(**signals) is expected


def test_what_patients_write_is_theirs() -> None:
    """The same text by somebody else is no exposure."""
    written = own_reply({Label.PHI: said_by(ssn=7.0)}, own=False)

    assert not detect(written, WATCHLIST)


def test_what_is_below_the_threshold_is_nothing() -> None:
    """A telephone number alone is an office's."""
    assert not detect(own_reply({Label.PHI: said_by(phone=0.8)}), WATCHLIST)


@pytest.mark.parametrize("reading", [None, Reading()])
def test_what_was_not_read_is_nothing(reading: Reading | None) -> None:
    """Texts that no reader judged have no label."""
    unread = replace(own_reply({}), reading=reading)

    assert not detect(unread, WATCHLIST)


def test_practices_that_are_not_watched_have_no_finding() -> None:
    """A concern may outlive its practice's configuration."""
    foreign = own_reply({Label.PHI: said_by(ssn=7.0)}, practice=STRANGER)

    assert not detect(foreign, WATCHLIST)
