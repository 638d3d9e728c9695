"""The shipped claims with the packaged model: bounds on `benchmarks.claims`."""

import pytest

from benchmarks.claims import (
    DEVELOPMENT,
    NAMED,
    NAMING,
    REFUTING,
    TEST,
    WONDERING,
    Bench,
    own_texts,
    worded,
)
from monitor.domain.claims import Claim
from monitor.domain.reading import Stance
from monitor.encoders import build_encoder
from monitor.settings.claims import shipped_claims

every_claim = pytest.mark.parametrize(
    "claim", shipped_claims(), ids=lambda claim: claim.id
)
every_file = pytest.mark.parametrize("file", [DEVELOPMENT, TEST, NAMED])


@pytest.fixture(scope="module")
def bench() -> Bench:
    """Return what reads texts with all claims."""
    return Bench(build_encoder())


@every_claim
def test_a_claim_is_known_by_its_own_words(bench: Bench, claim: Claim) -> None:
    """Its statement and variants lead to it, and are never taken for debunking."""
    readings = [bench.read(text) for text in (claim.statement, *claim.variants)]

    assert {found.claim for found in readings if found} == {claim.id}
    assert not any(found and found.stance is Stance.DEBUNKS for found in readings)


@every_claim
def test_a_counter_example_is_never_flagged(bench: Bench, claim: Claim) -> None:
    """Nobody is blamed for debunking, asking or being treated."""
    readings = [bench.read(text) for text in claim.counter_examples]
    labels = [found.misinformation for found in readings if found]

    assert not any(label and label.flagged for label in labels)


@every_file
def test_no_text_is_taken_for_another_claim(bench: Bench, file: str) -> None:
    """It is found, or nothing is said."""
    for stance, texts in own_texts(file).items():
        assert (stance, bench.outcomes(texts)["wrong claim"]) == (stance, 0)


@pytest.mark.parametrize("file", [DEVELOPMENT, TEST])
def test_most_promoting_texts_are_flagged(bench: Bench, file: str) -> None:
    """In other words than those that are known."""
    found = bench.outcomes(own_texts(file)["promotes"])

    assert found["flagged"] / found.total() >= 0.6


@every_file
def test_few_other_texts_are_flagged(bench: Bench, file: str) -> None:
    """Debunking is hard to tell from promoting where the words are the same."""
    for stance in ("debunks", "neutral"):
        found = bench.outcomes(own_texts(file)[stance])

        assert found["flagged"] / found.total() <= 0.09


def test_who_quotes_a_claim_to_refute_it_is_seldom_flagged(bench: Bench) -> None:
    """Even word for word."""
    found = bench.outcomes(worded(REFUTING))

    assert found["flagged"] / found.total() <= 0.03


def test_a_claim_is_flagged_whoever_is_named_beside_it(bench: Bench) -> None:
    """Most cases open with the name of a practice."""
    found = bench.outcomes(worded(NAMING))

    assert found["flagged"] / found.total() >= 0.8


def test_who_asks_about_the_belief_of_another_is_never_flagged(bench: Bench) -> None:
    """Neither of them promotes anything here."""
    assert bench.outcomes(worded(WONDERING))["flagged"] == 0
