"""Tests of claims as vectors."""

from dataclasses import replace

import numpy as np
import pytest

from monitor.texts.claim_anchors import (
    encode_anchors,
    excused,
    soft_margin,
    stance_axis,
)
from monitor.texts.stance import cues_of
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


def test_along_the_axis_promoters_lie_apart_from_others() -> None:
    """Of every claim, seen from its middle."""
    known = encode_anchors([claim("a"), claim("b")], FakeEncoder())
    axis = stance_axis(known)

    for each in known:
        assert float(((each.promoting - each.middle) @ axis).min()) > 0
        assert float(((each.others - each.middle) @ axis).max()) < 0


def test_what_near_promoters_show_themselves_is_excused() -> None:
    """A claim that is a denial may be denied in several ways."""
    denial = replace(claim(), statement="Sugar does not cause gout.")
    (anchors,) = encode_anchors([denial], FakeEncoder())
    cosines = np.array([0.2, 0.9, 0.8], dtype=np.float32)

    assert not excused(cues_of("it does not cause gout"), anchors, cosines).denies


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
