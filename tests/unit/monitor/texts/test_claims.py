"""Matching of claims, with an encoder for which texts that share words are alike."""

from dataclasses import replace

import pytest

from monitor.domain.reading import Stance, Text
from monitor.texts.claims import MAX_WINDOWS, ClaimIndex
from monitor.texts.passage import Passage
from monitor.texts.reader import ClaimReading
from tests.builders import claim
from tests.fakes.encoder import FakeEncoder

PROMOTES = "Green tea cured my gout."
FILLER = "We went to the lake."


@pytest.fixture
def encoder() -> FakeEncoder:
    """Return an encoder that remembers what it was asked."""
    return FakeEncoder()


@pytest.fixture
def index(encoder: FakeEncoder) -> ClaimIndex:
    """Return an index of one claim."""
    return ClaimIndex([claim()], encoder, encoder)


def passage(body: str) -> Passage:
    """Return a passage with its vector."""
    return Passage(text=Text(body=body), vector=FakeEncoder().encode([body])[0])


def read(index: ClaimIndex, body: str) -> ClaimReading:
    """Return what is said of a text that mentions the claim."""
    found = index.read(passage(body))
    assert found is not None
    return found


def test_a_promoting_text_is_flagged(index: ClaimIndex) -> None:
    """With the claim it promotes."""
    found = read(index, PROMOTES)

    assert found.stance is Stance.PROMOTES
    assert found.claim == "tea-cures-gout"
    assert found.misinformation
    assert found.misinformation.flagged


@pytest.mark.parametrize(
    ("body", "stance"),
    [
        ("Green tea does not cure gout.", Stance.DEBUNKS),
        ("Tea does not cure gout, my doctor says.", Stance.DEBUNKS),
        ("Does green tea cure gout?", Stance.NEUTRAL),
        ("My doctor treats gout and has tea.", Stance.NEUTRAL),
    ],
)
def test_other_texts_score_low(index: ClaimIndex, body: str, stance: Stance) -> None:
    """They mention the claim all the same."""
    found = read(index, body)

    assert found.stance is stance
    assert found.misinformation
    assert found.misinformation.score < 0.5
    assert not found.misinformation.flagged


def test_a_denial_beside_the_claim_counts(index: ClaimIndex) -> None:
    """The next sentence belongs to it."""
    assert read(index, f"{PROMOTES} That is a myth.").stance is not Stance.PROMOTES


def test_an_unsure_stance_has_no_label(index: ClaimIndex) -> None:
    """Nobody can say, which is not the same as 0."""
    found = read(index, "Has my gout tea and cure.")

    assert found.claim
    assert found.stance is None
    assert found.misinformation is None


@pytest.mark.parametrize("body", ["", FILLER, "Green tea is lovely.", "Gout hurts."])
def test_without_its_key_words_no_claim_is_read(
    index: ClaimIndex, encoder: FakeEncoder, body: str
) -> None:
    """And nothing is encoded, not even the claims."""
    assert index.read(passage(body)) is None
    assert encoder.calls == []


def test_what_only_shares_key_words_is_something_else(index: ClaimIndex) -> None:
    """Far from every known text, a claim is not mentioned."""
    body = "Her report on gout clinics names shops that sell bread, jam, eggs or tea"

    assert index.read(passage(body)) is None


def test_claims_are_encoded_once(index: ClaimIndex, encoder: FakeEncoder) -> None:
    """A short text needs nothing but its own vector."""
    for _ in range(3):
        index.read(passage(PROMOTES))

    assert len(encoder.calls) == 1


def test_only_the_sentences_of_a_claim_are_encoded(
    index: ClaimIndex, encoder: FakeEncoder
) -> None:
    """However long the text is."""
    index.read(passage(f"{FILLER} {FILLER} {PROMOTES} {FILLER}"))

    assert encoder.calls[0] == ["green tea cured my gout."]


def test_no_text_makes_much_work(index: ClaimIndex, encoder: FakeEncoder) -> None:
    """Only so many sentences are compared."""
    index.read(passage(f"{PROMOTES} {FILLER} " * 500))

    assert len(encoder.calls[0]) == MAX_WINDOWS


def test_the_nearest_claim_is_taken(encoder: FakeEncoder) -> None:
    """Two may have the same key words."""
    bath = replace(
        claim("bath-cures-gout"),
        statement="A bath in tea cures gout.",
        variants=("a hot bath in tea took my gout away",),
    )
    found = read(
        ClaimIndex([claim(), bath], encoder, encoder), "A bath in tea took gout away."
    )

    assert found.claim == "bath-cures-gout"


def test_a_claim_that_denies_may_be_promoted_by_denying(encoder: FakeEncoder) -> None:
    """Its negation is no sign of debunking."""
    denial = replace(
        claim(),
        statement="Sugar does not cause gout.",
        variants=("sugar does not cause gout",),
        counter_examples=("sugar causes gout",),
        terms=(("sugar",), ("gout",)),
    )
    found = read(ClaimIndex([denial], encoder, encoder), "Sugar does not cause gout.")

    assert found.stance is not Stance.DEBUNKS


def test_no_claims_match_nothing(encoder: FakeEncoder) -> None:
    """All may be disabled."""
    assert ClaimIndex([], encoder, encoder).read(passage(PROMOTES)) is None


@pytest.mark.parametrize(
    "body", ["\x00" * 99, "#" * 9_000, "#tea" * 2_000, "tea\n" * 2_000]
)
def test_hostile_texts_are_survived(index: ClaimIndex, body: str) -> None:
    """No text stops it."""
    assert index.read(passage(body)) is None


@pytest.mark.parametrize(
    ("body", "alone"),
    [
        ("Green tea does not cure gout.", True),
        (f"Green tea does not cure gout. {FILLER}", False),
        ("They told me green tea does not cure gout.", False),
        ("Green tea does not cure gout. Stop spreading that.", True),
        ("You're wrong. Green tea does not cure gout, I'm a nurse.", True),
        ("Green tea does not cure gout. Stop sending me bills.", False),
        ("Green tea does not cure gout. You lost my records.", False),
        ("Green tea does not cure gout. The ER treats people poisoned by it.", True),
        ("Green tea does not cure gout. The ER treats people like dirt.", False),
        ("Tired of people claiming green tea cures gout. It doesn't.", True),
        ("Tired of the clinic claiming green tea cures gout. It doesn't.", False),
    ],
)
def test_a_text_of_nothing_but_a_claim_is_told_apart(
    index: ClaimIndex, body: str, *, alone: bool
) -> None:
    """From one that tells of a visit too."""
    assert read(index, body).alone is alone
