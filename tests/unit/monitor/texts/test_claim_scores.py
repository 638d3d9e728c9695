"""Tests of what measurements of a claim weigh."""

from dataclasses import replace

import pytest

from monitor.domain.findings import logistic
from monitor.texts.claim_scores import Match, signals_of
from monitor.texts.stance import Cues

NO_CUES = Cues(
    denies=False, refutes=False, warns=False, reports=False, asks=False, pushes=False
)
MATCH = Match(
    statement="Green tea cures gout.",
    similarity=0.8,
    margin=0.1,
    axis=0.1,
    sentences=1,
    cues=NO_CUES,
)


def score(match: Match) -> float:
    """Return the probability that the signals sum to."""
    return logistic(sum(signal.contribution for signal in signals_of(match)))


@pytest.mark.parametrize("cue", ["denies", "refutes", "warns", "reports", "asks"])
def test_cues_of_others_speak_against_promoting(cue: str) -> None:
    """Each of them."""
    assert score(replace(MATCH, cues=replace(NO_CUES, **{cue: True}))) < score(MATCH)


@pytest.mark.parametrize(
    "less",
    [
        replace(MATCH, similarity=0.45),
        replace(MATCH, margin=-0.1),
        replace(MATCH, axis=-0.1),
        replace(MATCH, sentences=3),
    ],
)
def test_what_is_less_alike_scores_less(less: Match) -> None:
    """In every measurement."""
    assert score(less) < score(MATCH)


def test_speaking_as_promoters_do_scores_more() -> None:
    """Secrets and profit are their words."""
    assert score(replace(MATCH, cues=replace(NO_CUES, pushes=True))) > score(MATCH)


@pytest.mark.parametrize("value", [-2.0, -0.3, 0.0, 0.3, 2.0])
def test_values_are_shares(value: float) -> None:
    """Whatever was measured."""
    match = replace(MATCH, similarity=value, margin=value, axis=value)

    assert all(
        signal.value is None or 0 <= signal.value <= 1 for signal in signals_of(match)
    )


def test_signals_name_the_claim_in_our_words() -> None:
    """A person must see what is claimed."""
    whys = [signal.why for signal in signals_of(MATCH)]

    assert sum("“Green tea cures gout”" in why for why in whys) == 3
    assert all(why.endswith(".") for why in whys)
