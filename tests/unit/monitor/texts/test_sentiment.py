"""Tests for monitor.texts.sentiment."""

import math

import numpy as np
import pytest

from monitor.domain.findings import logistic
from monitor.domain.reading import LabelScore, Text
from monitor.texts.heads import shipped_heads
from monitor.texts.sentiment import negative, praise, undecided
from tests.unit.monitor.texts.saying import saying

WEIGHTS = np.array(shipped_heads("sentiment")["negative"].vector.weights, np.float32)
COMPLAINT = WEIGHTS / np.linalg.norm(WEIGHTS)


def judged(label: str, body: str, rating: float | None = None) -> LabelScore:
    """Return the score of `body`, whose vector is that of a perfect complaint."""
    judge = {"negative": negative, "praise": praise}[label]
    found = judge(saying(body, COMPLAINT, rating))
    assert found is not None
    return found


def test_a_complaint_in_harsh_words_is_negative() -> None:
    """Model and words agree."""
    assert judged("negative", "Terrible, rude and awful").flagged


def test_a_complaint_is_no_praise() -> None:
    """The two labels look the other way."""
    assert not judged("praise", "Terrible, rude and awful").flagged


@pytest.mark.parametrize("label", [negative, praise])
def test_nothing_said_and_no_rating_abstains(label: object) -> None:
    """An empty text is neither."""
    assert callable(label)
    assert label(saying("  \n ")) is None


@pytest.mark.parametrize(
    ("rating", "flagged"),
    [(0, True), (1, True), (2, True), (4, False), (5, False)],
)
def test_stars_decide(rating: float, flagged: bool) -> None:
    """Of a text that isn't sure."""
    found = negative(saying("The wait was long", rating=rating))

    assert found is not None
    assert found.flagged is flagged


@pytest.mark.parametrize("rating", [4, 5])
def test_a_sure_complaint_is_one_whatever_its_high_stars(rating: float) -> None:
    """Many leave the stars that were set."""
    assert judged("negative", "Terrible, rude and awful", rating).flagged
    assert not judged("praise", "Terrible, rude and awful", rating).flagged


def test_low_stars_complain_whatever_the_text_says() -> None:
    """Of what it does not tell."""
    kind = saying("Wonderful, kind and caring, thank you", -COMPLAINT, 1)
    complains, praises = negative(kind), praise(kind)

    assert complains is not None
    assert praises is not None
    assert (complains.flagged, praises.flagged) == (True, False)
    assert "rating_disagrees" in {signal.name for signal in complains.signals}


def test_five_stars_without_a_word_praise() -> None:
    """The rating is enough."""
    assert judged("praise", "", rating=5).flagged


def test_three_stars_leave_it_to_the_text() -> None:
    """The middle says nothing."""
    names = {signal.name for signal in judged("negative", "awful", rating=3).signals}

    assert names == {
        "prior", "sentiment_model", "word_model", "other_side", "word_sentiment",
        "care_words",
    }  # fmt: skip


def test_a_text_that_contradicts_its_stars_is_told() -> None:
    """Somebody should look."""
    found = judged("praise", "Terrible, rude and awful", rating=5)

    assert "rating_disagrees" in {signal.name for signal in found.signals}


@pytest.mark.parametrize("rating", [None, 1, 3, 5])
def test_contributions_sum_to_the_score(rating: float | None) -> None:
    """The signals are all there is."""
    found = judged("negative", "A rude receptionist.", rating)
    total = sum(signal.contribution for signal in found.signals)

    assert math.isclose(found.score, logistic(total))


@pytest.mark.parametrize("label", [negative, praise])
def test_another_language_abstains(label: object) -> None:
    """A guess would be worse than none."""
    assert callable(label)
    assert label(saying("Le m\u00e9decin est tr\u00e8s gentil avec nous")) is None


@pytest.mark.parametrize(
    ("body", "complains"),
    [
        ("La doctora es muy amable con los ni\u00f1os", False),
        ("P\u00e9simo servicio, no vuelvo nunca", True),
    ],
)
def test_spanish_is_read_by_its_words(body: str, complains: bool) -> None:
    """Without a model."""
    harsh, kind = negative(saying(body)), praise(saying(body))

    assert harsh is not None
    assert kind is not None
    assert (harsh.flagged, kind.flagged) == (complains, not complains)


def test_spanish_without_a_telling_word_abstains() -> None:
    """Nobody knows."""
    assert negative(saying("Mi cita es el martes a las tres")) is None


@pytest.mark.parametrize(
    ("score", "rating", "expected"),
    [(0.39, None, False), (0.45, None, True), (0.5, None, False), (0.45, 3, False)],
)
def test_what_is_neither_is_undecided(
    score: float, rating: float | None, expected: bool
) -> None:
    """Right below the threshold, where no stars help."""
    found = LabelScore(score=score, flagged=score >= 0.5, signals=())

    assert undecided(found, Text(body="ok", rating=rating)) is expected


def test_stars_beside_another_language_decide() -> None:
    """They are the same everywhere."""
    assert judged("negative", "\u975e\u5e38\u7cdf\u7cd5", rating=1).flagged


def test_an_idiom_is_a_signal() -> None:
    """It says more than its words."""
    found = judged("negative", "How is this place still open")

    assert "idioms" in {signal.name for signal in found.signals}


def test_a_keyword_to_text_is_an_announcement() -> None:
    """It neither complains nor praises."""
    found = judged("negative", "Text BABY to 51141 for tips")

    assert "short_code" in {signal.name for signal in found.signals}
