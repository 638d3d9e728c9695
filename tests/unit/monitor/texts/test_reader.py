"""Tests for monitor.texts.reader."""

from collections.abc import Collection

import pytest

from monitor.domain.findings import Severity
from monitor.domain.reading import Label, LabelScore, Stance, Text
from monitor.domain.topics import Topic
from monitor.texts.passage import Passage
from monitor.texts.reader import ClaimReading, Parts, Reader
from monitor.texts.scores import prior, scored
from tests.fakes.encoder import FakeEncoder

SCORE = LabelScore(score=0.9, flagged=True, signals=())


class Claims:
    """Finds one claim in everything but the empty text."""

    def read(self, passage: Passage) -> ClaimReading | None:
        """Return it."""
        if not passage.text.body:
            return None
        return ClaimReading(misinformation=SCORE, claim="detox", stance=Stance.PROMOTES)


def test_a_batch_is_encoded_in_one_call() -> None:
    """The encoder's overhead is paid once."""
    encoder = FakeEncoder()
    Reader(encoder, Parts()).read([Text(body="a"), Text(body="b")])

    assert encoder.calls == [["a", "b"]]


def test_nothing_to_read_loads_no_model() -> None:
    """No texts, no encoding."""
    encoder = FakeEncoder()

    assert not Reader(encoder, Parts()).read([])
    assert not encoder.calls


def test_a_label_that_abstains_is_missing() -> None:
    """Missing, not 0."""
    parts = Parts(labels={Label.SCAM: lambda _: SCORE, Label.PRAISE: lambda _: None})
    (reading,) = Reader(FakeEncoder(), parts).read([Text(body="a")])

    assert reading.labels == {Label.SCAM: SCORE}


def test_patient_information_is_judged_by_its_own_part() -> None:
    """It takes the text alone."""
    parts = Parts(phi=lambda text: SCORE if text.own else None)
    found = Reader(FakeEncoder(), parts).read([Text(body="a", own=True), Text(body="")])

    assert [Label.PHI in reading.labels for reading in found] == [True, False]


def test_a_known_claim_is_told_with_its_stance() -> None:
    """And its label."""
    found, nothing = Reader(FakeEncoder(), Parts(claims=Claims())).read(
        [Text(body="a"), Text(body="")]
    )

    assert (found.claim, found.stance) == ("detox", Stance.PROMOTES)
    assert found.flagged(Label.MISINFORMATION)
    assert (nothing.claim, nothing.stance, nothing.labels) == (None, None, {})


def test_severity_knows_topics_and_complaint() -> None:
    """It is judged last."""

    def judge(
        _: Passage, topics: Collection[Topic], *, negative: bool
    ) -> Severity | None:
        return Severity.HIGH if negative and Topic.BILLING in topics else None

    parts = Parts(
        labels={Label.NEGATIVE: lambda _: SCORE},
        topics=lambda _: {Topic.BILLING: 0.8},
        severity=judge,
    )
    (reading,) = Reader(FakeEncoder(), parts).read([Text(body="a")])

    assert (reading.topics, reading.severity) == ({Topic.BILLING: 0.8}, Severity.HIGH)


def test_text_that_is_no_text_is_encoded_legibly() -> None:
    """Halves of surrogate pairs reach no encoder."""
    encoder = FakeEncoder()
    Reader(encoder, Parts()).read([Text(body="\ud800")])

    assert encoder.calls == [["\ufffd"]]


class Claimed:
    """Finds that texts speak of a claim.

    Args:
        stance: In which way.
        alone: And do nothing else.
    """

    def __init__(self, stance: Stance, *, alone: bool) -> None:
        self._stance = stance
        self._alone = alone

    def read(self, _: Passage, /) -> ClaimReading:
        """Return it."""
        return ClaimReading(
            misinformation=None, claim="x", stance=self._stance, alone=self._alone
        )


@pytest.mark.parametrize(
    ("stance", "alone", "complains"),
    [
        (Stance.DEBUNKS, True, False),
        (Stance.PROMOTES, True, False),
        (Stance.NEUTRAL, True, True),
        (Stance.DEBUNKS, False, True),
        (Stance.PROMOTES, False, True),
    ],
)
def test_a_text_of_nothing_but_a_claim_is_no_complaint(
    stance: Stance, *, alone: bool, complains: bool
) -> None:
    """Whoever denies what a doctor told her may complain of the doctor."""
    harsh = scored([prior(2.0, "It sounds harsh.")], 0.5)
    claims = Claimed(stance, alone=alone)
    parts = Parts(labels={Label.NEGATIVE: lambda _: harsh}, claims=claims)
    (reading,) = Reader(FakeEncoder(), parts).read([Text(body="a")])

    assert (reading.flagged(Label.NEGATIVE) is not None) == complains


@pytest.mark.parametrize(
    ("encoder", "trained"),
    [("all-MiniLM-L6-v2/53aa51172d14/int8", True), ("all-MiniLM-L6-v2/0/fp32", False)],
)
def test_heads_are_asked_of_vectors_they_know(encoder: str, *, trained: bool) -> None:
    """Another model's mean something else."""
    asked: list[bool] = []
    parts = Parts(labels={Label.SCAM: lambda passage: asked.append(passage.trained)})
    Reader(FakeEncoder(id=encoder), parts).read([Text(body="a")])

    assert asked == [trained]


def test_an_encoder_has_thresholds_of_its_own() -> None:
    """Found by its id."""
    parts = Parts(
        labels={Label.SCAM: lambda _: SCORE},
        thresholds=lambda encoder: {Label.SCAM: 0.95} if encoder == "mine" else {},
    )
    flags = [
        Reader(FakeEncoder(id=name), parts)
        .read([Text(body="a")])[0]
        .flagged(Label.SCAM)
        for name in ("mine", "other")
    ]

    assert flags == [None, SCORE]
