"""Tests of claims as vectors."""

from dataclasses import replace

import numpy as np
import pytest

from monitor.texts.claim_anchors import encode_anchors, soft_margin, stance_axis
from tests.builders import claim
from tests.fakes.encoder import FakeEncoder


def test_all_claims_are_encoded_in_one_call() -> None:
    """And each gets what is its own."""
    encoder = FakeEncoder()
    first, second = encode_anchors([claim("a"), claim("b")], encoder)

    assert len(encoder.calls) == 1
    assert len(first.promoting) == 3
    assert np.array_equal(first.others, second.others)


def test_it_is_known_what_the_words_of_promoting_texts_show() -> None:
    """Claims like "HIV does not cause AIDS" are denials."""
    denial = replace(claim(), statement="Sugar does not cause gout.")
    (anchors,) = encode_anchors([denial], FakeEncoder())

    assert [cues.denies for cues in anchors.cues] == [True, False, False]


def test_the_axis_has_length_one() -> None:
    """So that what is measured along it has one scale."""
    axis = stance_axis(encode_anchors([claim("a"), claim("b")], FakeEncoder()))

    assert float(axis @ axis) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("nearer", "further", "more"),
    [([0.9, 0.1], [0.5, 0.5], True), ([0.5], [0.9, 0.1], False)],
)
def test_near_texts_count_most_in_a_margin(
    nearer: list[float], further: list[float], more: bool
) -> None:
    """One that is close says more than several that are not."""
    margin = soft_margin(
        np.array(nearer, dtype=np.float32), np.array(further, dtype=np.float32)
    )

    assert (margin > 0) is more
