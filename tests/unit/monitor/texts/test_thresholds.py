"""Tests of thresholds that an encoder has of its own."""

import pytest

from monitor.domain.reading import Label
from monitor.texts.scores import prior, scored
from monitor.texts.thresholds import flagged_from, shipped_thresholds

PACKAGED = "all-MiniLM-L6-v2/53aa51172d14"
HALF = scored([prior(0.0, "why")], threshold=0.5)


@pytest.mark.parametrize(
    ("threshold", "flagged"), [(0.49, True), (0.5, True), (0.51, False)]
)
def test_a_label_is_flagged_from_its_own_score(
    threshold: float, *, flagged: bool
) -> None:
    """The score stays."""
    found = flagged_from({Label.NEGATIVE: HALF}, {Label.NEGATIVE: threshold})

    assert found[Label.NEGATIVE].flagged is flagged
    assert found[Label.NEGATIVE].score == HALF.score


def test_other_labels_keep_theirs() -> None:
    """And none comes to be."""
    assert flagged_from({Label.PHI: HALF}, {Label.SCAM: 0.9}) == {Label.PHI: HALF}


@pytest.mark.parametrize("encoder", [f"{PACKAGED}/fp32", "other/0/int8"])
def test_only_what_was_measured_has_thresholds(encoder: str) -> None:
    """What labels were set on needs none."""
    assert shipped_thresholds(encoder) == {}


@pytest.mark.parametrize("precision", ["int8", "bf16"])
def test_other_precisions_have_thresholds(precision: str) -> None:
    """Near those that labels have."""
    found = shipped_thresholds(f"{PACKAGED}/{precision}")

    assert {Label.NEGATIVE, Label.PRAISE} <= found.keys()
    assert all(0.3 < threshold < 0.95 for threshold in found.values())
