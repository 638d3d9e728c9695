"""Tests for monitor.detectors.phi_exposure."""

from dataclasses import replace

import pytest

from monitor.detectors.phi_exposure import detect
from monitor.domain.evidence import reported_image
from monitor.domain.findings import FindingKind, Severity, logistic
from monitor.domain.image_reading import ImageFlag, ImageHit, ImageReading, Metadata
from monitor.domain.phi import PhiKind
from monitor.domain.reading import Label, Reading
from monitor.domain.removed_images import Copy
from monitor.domain.watch import Practice, PracticeId
from tests.unit.monitor.detectors.cast import (
    RIVER,
    WATCHLIST,
    account,
    own_reply,
    said_by,
    subject,
)
from tests.unit.monitor.detectors.pictured import image, showing

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


def shown(reading: ImageReading, *, own: bool = True, phi: str = "") -> Severity | None:
    """Return how bad a post with such an image is, None if it is nothing."""
    labels = {Label.PHI: said_by(**{phi: 7.0})} if phi else {}
    seen = showing(own_reply(labels, own=own), image(reading))
    found = detect(seen, WATCHLIST)
    return found[0].severity if found else None


def on_image(*kinds: PhiKind, tied: bool = True) -> ImageReading:
    """Return an image with such patient information."""
    hits = (ImageHit(kind=kind, start=0, end=9, tied=tied) for kind in kinds)
    return ImageReading(hits=tuple(hits))


def flagged(*flags: ImageFlag, unsure: bool = False) -> ImageReading:
    """Return an image that shows these, or may show them."""
    found = frozenset(flags)
    return ImageReading(unsure=found) if unsure else ImageReading(flags=found)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (on_image(PhiKind.BIRTH_DATE), Severity.HIGH),
        (on_image(PhiKind.SSN), Severity.CRITICAL),
        (on_image(PhiKind.BIRTH_DATE, PhiKind.MEMBER_ID), Severity.CRITICAL),
        (on_image(PhiKind.PHONE, tied=False), None),
        (flagged(ImageFlag.PERSON), Severity.LOW),
        (flagged(ImageFlag.DOCUMENT), Severity.LOW),
        (flagged(ImageFlag.CLINICAL), Severity.MEDIUM),
        (flagged(ImageFlag.PERSON, ImageFlag.DOCUMENT), Severity.MEDIUM),
        (flagged(*ImageFlag, unsure=True), Severity.LOW),
        (ImageReading(metadata=frozenset({Metadata.LOCATION})), Severity.MEDIUM),
        (ImageReading(looked=False), Severity.LOW),
        (ImageReading(), None),
    ],
)
def test_own_images_are_findings_or_to_be_looked_at(
    reading: ImageReading, expected: Severity | None
) -> None:
    """What is written on them as in a text; what they show for a person to look."""
    assert shown(reading) is expected


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (on_image(PhiKind.RECORD_NUMBER), Severity.MEDIUM),
        (on_image(PhiKind.RELATIONSHIP), None),
        (flagged(*ImageFlag), None),
        (ImageReading(metadata=frozenset(Metadata)), None),
    ],
)
def test_of_others_only_identifiers_are_to_be_looked_at(
    reading: ImageReading, expected: Severity | None
) -> None:
    """Patients show themselves as they like."""
    assert shown(reading, own=False) is expected


def test_text_and_image_are_one_finding() -> None:
    """An identifier in each is enough to steal an identity."""
    read = on_image(PhiKind.MEMBER_ID)

    assert shown(read, phi="birth_date") is Severity.CRITICAL


def test_signals_sum_to_the_score() -> None:
    """Whatever they are of."""
    read = on_image(PhiKind.BIRTH_DATE)
    labels = {Label.PHI: said_by(relationship=5.5)}
    seen = showing(own_reply(labels), image(read))
    (found,) = detect(seen, WATCHLIST)

    total = sum(signal.contribution for signal in found.signals)
    assert found.score == pytest.approx(logistic(total))


def test_a_copy_of_a_removed_image_is_grave_whoever_shows_it() -> None:
    """It was removed for a reason."""
    copies = (Copy(practice_id=RIVER.id, likeness=0.9),)
    (found,) = detect(
        replace(own_reply({}, own=False), removed_copies=copies), WATCHLIST
    )

    assert (found.practice_id, found.severity) == (RIVER.id, Severity.HIGH)
    assert "copy_of_removed" in {signal.name for signal in found.signals}


def test_reported_images_are_judged_as_own_ones() -> None:
    """For the practice that they were reported for."""
    wanted = reported_image(RIVER.id, "00", "screen.png")
    seen = showing(subject(account("riverside")), image(on_image(PhiKind.SSN), wanted))
    (found,) = detect(seen, WATCHLIST)

    assert (found.practice_id, found.severity) == (RIVER.id, Severity.CRITICAL)
