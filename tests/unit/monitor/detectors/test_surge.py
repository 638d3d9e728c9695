"""Tests for monitor.detectors.surge."""

from dataclasses import replace

import pytest

from monitor.detectors.surge import SPEC
from monitor.domain.bursts.crowds import Crowd, Pulse
from monitor.domain.bursts.triggers import Trigger, TriggerKind
from monitor.domain.findings import Assessment, Severity, logistic
from monitor.domain.records import Post, PostForm
from monitor.domain.subjects import Subject
from tests.unit.monitor.detectors.cast import (
    BURST,
    OAK,
    WATCHLIST,
    concern,
    text_subject,
)

PULSE = Pulse(count=40, usual=2.0, likelihood=1e-7, surging=True)
CROWD = replace(BURST, trigger=None)


def found(crowd: Crowd, *, own: bool = False) -> list[Assessment]:
    """What is found of a text that is part of `crowd`."""
    said = text_subject(
        Post(form=PostForm.REVIEW, text="secret"), None, replace(concern(), own=own)
    )
    subject: Subject = replace(said, crowds=(crowd,))
    return list(SPEC.detect(subject, WATCHLIST))


def test_a_burst_tells_count_place_and_what_is_usual() -> None:
    """And how many there are, to tell when they doubled."""
    (one,) = found(CROWD)
    rate = next(signal for signal in one.signals if signal.name == "rate")

    assert rate.why == (
        "40 reviews about main within 24 hours, where 2.0 a day are usual."
    )
    assert (one.size, one.severity) == (40, Severity.MEDIUM)


def test_signals_sum_to_the_score() -> None:
    """Nothing is hidden."""
    (one,) = found(CROWD)

    total = sum(signal.contribution for signal in one.signals)
    assert one.score == pytest.approx(logistic(total))


@pytest.mark.parametrize(
    ("kind", "name", "why"),
    [
        (TriggerKind.CLAIM, "tea", "30 of 40 repeat the claim tea."),
        (TriggerKind.COPIES, "", "30 of 40 have nearly the same text as another."),
        (TriggerKind.THREAD, "x 1", "30 of 40 are in one conversation: x 1."),
        (TriggerKind.SITE, "a.example", "30 of 40 lead to a[.]example."),
        (TriggerKind.SOURCE, "r/austin", "30 of 40 are from r/austin."),
    ],
)
def test_the_trigger_is_told(kind: TriggerKind, name: str, why: str) -> None:
    """Hosts are defanged."""
    trigger = Trigger(kind=kind, name=name, texts=30, of=40)
    (one,) = found(replace(CROWD, trigger=trigger))

    assert why in {signal.why for signal in one.signals}
    assert one.score > found(CROWD)[0].score


@pytest.mark.parametrize("likelihood", [0.0, 1e-300, 1e-5])
def test_any_likelihood_has_a_score(likelihood: float) -> None:
    """The rarest are alike."""
    rare = replace(PULSE, likelihood=likelihood)
    (one,) = found(replace(CROWD, pulse=rare))

    assert 0.5 < one.score < 1


@pytest.mark.parametrize(
    "crowd",
    [
        replace(CROWD, burst=None),
        replace(CROWD, pulse=None),
        replace(CROWD, pulse=replace(PULSE, surging=False)),
        replace(CROWD, practice_id=OAK.id),
    ],
    ids=["no burst", "not measured", "over", "another's"],
)
def test_what_is_no_burst_is_not_found(crowd: Crowd) -> None:
    """Nor one that is just ending."""
    assert found(crowd) == []


def test_the_practices_own_texts_are_none() -> None:
    """It may write as much as it wants."""
    assert found(CROWD, own=True) == []
