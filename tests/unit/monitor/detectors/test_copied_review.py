"""Tests for monitor.detectors.copied_review."""

from dataclasses import replace

import pytest

from monitor.detectors.copied_review import SPEC
from monitor.domain.bursts.crowds import BurstId, Crowd
from monitor.domain.findings import Assessment, FindingKind, logistic
from monitor.domain.reading import Label
from monitor.domain.records import Post, PostForm
from tests.unit.monitor.detectors.cast import (
    COPIES,
    WATCHLIST,
    reading_of,
    text_subject,
)


def found(crowd: Crowd, *labels: Label) -> list[Assessment]:
    """What is found of a review that is part of `crowd`."""
    said = text_subject(Post(form=PostForm.REVIEW), reading_of(*labels))
    return list(SPEC.detect(replace(said, crowds=(crowd,)), WATCHLIST))


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        (Label.NEGATIVE, FindingKind.NEGATIVE_REVIEW),
        (Label.PRAISE, FindingKind.PRAISE),
    ],
)
def test_copies_are_of_the_kind_of_their_text(label: Label, kind: FindingKind) -> None:
    """Blame or praise."""
    (one,) = found(COPIES, label)

    assert (one.kind, one.size) == (kind, 3)
    assert one.signals[0].why == "3 reviews by 2 authors have nearly the same text."
    assert one.score == pytest.approx(
        logistic(sum(signal.contribution for signal in one.signals))
    )


def test_more_authors_are_surer() -> None:
    """Two may be a form that both filled in."""
    few, many = (
        found(replace(COPIES, copies=9, copiers=n), Label.NEGATIVE)[0] for n in (2, 8)
    )

    assert few.score < 0.6
    assert many.score > 0.9


@pytest.mark.parametrize(
    "crowd",
    [replace(COPIES, copiers=1), replace(COPIES, burst=BurstId(1))],
    ids=["one author", "a burst's"],
)
def test_what_is_no_copy_is_not_found(crowd: Crowd) -> None:
    """Nor what is told as part of a burst."""
    assert found(crowd, Label.NEGATIVE) == []


def test_texts_that_say_nothing_are_not_found() -> None:
    """A form that everybody fills in."""
    assert found(COPIES) == []
