"""The shipped claims with the packaged model: bounds on `benchmarks.claims`."""

import pytest

from benchmarks.claims import DEVELOPMENT, TEST, Bench, own_texts, refuting
from monitor.domain.claims import Claim
from monitor.domain.reading import Stance
from monitor.encoders import build_encoder
from monitor.settings.claims import shipped_claims

every_claim = pytest.mark.parametrize(
    "claim", shipped_claims(), ids=lambda claim: claim.id
)
every_file = pytest.mark.parametrize("file", [DEVELOPMENT, TEST])


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


@every_file
def test_most_promoting_texts_are_flagged(bench: Bench, file: str) -> None:
    """In other words than those that are known."""
    found = bench.outcomes(own_texts(file)["promotes"])

    assert found["flagged"] / found.total() >= 0.6


@every_file
def test_few_other_texts_are_flagged(bench: Bench, file: str) -> None:
    """Debunking is hard to tell from promoting where the words are the same."""
    for stance in ("debunks", "neutral"):
        found = bench.outcomes(own_texts(file)[stance])

        assert found["flagged"] / found.total() <= 0.07


def test_who_quotes_a_claim_to_refute_it_is_seldom_flagged(bench: Bench) -> None:
    """Even word for word."""
    found = bench.outcomes(refuting())

    assert found["flagged"] / found.total() <= 0.03
