"""The shipped claims with the packaged model: bounds on the benchmark."""

from collections.abc import Sequence

import pytest

from benchmarks.text.misinformation import (
    ADVICE,
    ADVICE_TEST,
    DEVELOPMENT,
    NAMED,
    NAMING,
    REFUTING,
    TEST,
    WONDERING,
    Bench,
    claims_of,
    own_texts,
    worded,
)
from monitor.domain.claims import Claim
from monitor.domain.reading import Stance
from monitor.encoders import build_encoder
from monitor.settings.claims import shipped_claims

# One process of a parallel run loads the model and reads the claims.
pytestmark = pytest.mark.xdist_group("model")

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
def test_few_texts_are_taken_for_another_claim(bench: Bench, file: str) -> None:
    """A few belong to two."""
    known = frozenset(claim.id for claim in shipped_claims())
    wrong = [
        text
        for claim, texts in claims_of(file).items()
        for text in texts
        if (found := bench.read(text)) and found.claim != claim
    ]

    assert known >= claims_of(file).keys()
    assert len(wrong) <= 3


@pytest.mark.parametrize(("file", "least"), [(DEVELOPMENT, 0.7), (TEST, 0.5)])
def test_most_promoting_texts_are_flagged(
    bench: Bench, file: str, least: float
) -> None:
    """In other words than those that are known."""
    assert share_flagged(bench, own_texts(file)["promotes"]) >= least


@every_file
def test_few_other_texts_are_flagged(bench: Bench, file: str) -> None:
    """Debunking is hard to tell from promoting where the words are the same."""
    for stance in ("debunks", "neutral"):
        assert share_flagged(bench, own_texts(file)[stance]) <= 0.09


@pytest.mark.parametrize(("file", "most"), [(ADVICE, 0.0), (ADVICE_TEST, 0.09)])
def test_the_advice_of_practices_is_seldom_flagged(
    bench: Bench, file: str, most: float
) -> None:
    """They write of vaccines and cancer every day."""
    assert share_flagged(bench, own_texts(file)["neutral"]) <= most


def test_who_quotes_a_claim_to_refute_it_is_seldom_flagged(bench: Bench) -> None:
    """Even word for word."""
    assert share_flagged(bench, worded(REFUTING)) <= 0.03


def test_a_claim_is_flagged_whoever_is_named_beside_it(bench: Bench) -> None:
    """Most cases open with the name of a practice."""
    assert share_flagged(bench, worded(NAMING)) >= 0.8


def test_who_asks_about_the_belief_of_another_is_never_flagged(bench: Bench) -> None:
    """Neither of them promotes anything here."""
    assert share_flagged(bench, worded(WONDERING)) == 0


def share_flagged(bench: Bench, texts: Sequence[str]) -> float:
    """Return the share of `texts` that is flagged."""
    return sum(map(bench.flags, texts)) / len(texts)
