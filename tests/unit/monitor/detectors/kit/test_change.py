"""The smallest change that would turn a verdict into another."""

from dataclasses import replace

import pytest

from monitor.detectors.impersonation import Judgement, judge_account
from monitor.detectors.kit.calibration import SLOPE
from monitor.detectors.kit.change import logit_of, smallest_change, verdict_at
from monitor.domain.findings import Signal, Verdict, logistic
from monitor.domain.records import Observation
from monitor.domain.subjects import unstored
from tests.unit.monitor.detectors.cast import WATCHLIST, account

HANDLE, NAME = "riversidefamilyclinic", "Riverside Family Clinic"
BIO = "Riverside Family Clinic in Austin."
ASKS = "Send us your insurance id."


def signals(**contributions: float) -> tuple[Signal, ...]:
    """Return signals of those log-odds, and a prior of -3."""
    named = {"prior": -3.0, **contributions}
    return tuple(
        Signal(name=name, value=1.0, contribution=odds, why="Because.")
        for name, odds in named.items()
    )


def sentence(found: tuple[Signal, ...]) -> str:
    """Return the smallest change in words."""
    change = smallest_change(found)
    assert change is not None
    return change.sentence


def test_the_signal_that_it_hangs_on_is_named() -> None:
    """Without the weakest signal that matters it would be another verdict."""
    found = signals(name_similarity=3.0, disguise=2.0, audience=0.3, posting=0.1)

    assert sentence(found) == "It would be suspicious without “audience”."


def test_a_suspicious_account_may_be_close_to_an_impersonation() -> None:
    """What it may yet do counts as well, where that is the smaller change."""
    found = signals(name_similarity=4.2)

    assert sentence(found) == (
        "It would be an impersonation if it led to a messenger or a payment."
    )


def test_signals_go_together_where_one_is_not_enough() -> None:
    """The strongest go first."""
    found = signals(logo=9.0, name=8.0, handle=7.0)

    assert sentence(found) == (
        "It would open no case without “logo”, “name” and “handle”."
    )


def test_a_measured_signal_is_not_brought_again() -> None:
    """An account that already leads to messengers can't begin to."""
    found = signals(name=4.2, contact_channel=0.01)

    assert sentence(found) == (
        "It would be an impersonation if it asked for patients' data."
    )


def test_what_is_clear_without_signals_stays_so() -> None:
    """No change of little things makes an account that resembles nobody a fake."""
    assert smallest_change(signals(prior=-9.0)) is None


@pytest.mark.parametrize("moved", [{"a": 2.0}, {"a": 4.0, "b": 1.0}, {"a": 9.0}])
def test_the_change_makes_the_verdict_that_it_tells(moved: dict[str, float]) -> None:
    """Its log-odds lead to the verdict in the sentence."""
    found = signals(**moved)
    change = smallest_change(found)
    logit = sum(signal.contribution for signal in found)

    assert change is not None
    assert verdict_at(logit + change.log_odds) is change.to
    assert verdict_at(logit) is not change.to


@pytest.mark.parametrize("probability", [0.01, 0.3, 0.5, 0.8])
def test_the_logit_is_the_inverse_of_the_logistic(probability: float) -> None:
    """Both ways lead back."""
    assert logistic(logit_of(probability)) == pytest.approx(probability)


@pytest.mark.parametrize(
    ("score", "verdict"),
    [(0.29, Verdict.CLEAR), (0.31, Verdict.SUSPICIOUS), (0.91, Verdict.IMPERSONATION)],
)
def test_verdicts_begin_at_their_thresholds(score: float, verdict: Verdict) -> None:
    """The thresholds are those of the scores."""
    assert verdict_at(logit_of(score)) is verdict


def test_a_registered_account_hangs_on_what_it_asks_for() -> None:
    """Its name says nothing; a request for data is what it must not make."""
    found = signals(registered=-4.0)

    assert sentence(found) == "It would be suspicious if it asked for patients' data."


def test_who_asks_for_data_cannot_say_that_it_is_another() -> None:
    """Nobody believes that, so that it would change nothing."""
    asking = signals(name_similarity=3.3, handle_similarity=1.9, asks_for_data=2.5)

    assert "parody" not in sentence(asking)
    assert "parody" in sentence(signals(name_similarity=7.7, place=0.2))


def judged(handle: str = HANDLE, name: str = NAME, bio: str = BIO) -> Judgement:
    """Return the verdict on an account of an unknown platform."""
    subject = unstored(account(handle, name, bio), Observation(), "")
    return judge_account(subject, WATCHLIST)


def logit_between(one: Judgement, other: Judgement) -> float:
    """Return by how much the scores of two accounts differ."""
    return logit_of(other.score) - logit_of(one.score)


def test_the_name_counts_in_full_without_the_handle() -> None:
    """It is the lesser of both only beside the handle."""
    both, name_alone = judged(bio=""), judged(bio="", handle="")
    change = smallest_change(both.signals)

    assert change is not None
    assert change.sentence == "It would be suspicious without “handle_similarity”."
    assert change.log_odds == pytest.approx(logit_between(both, name_alone))


def test_an_unlike_name_speaks_against_it_without_the_handle() -> None:
    """Beside a handle that is alike it says nothing."""
    handle, name = signals(handle_similarity=3.3, name_similarity=0.0)[1:]
    others = signals(asks_for_data=0.0, contact_channel=0.0, place=0.1)
    change = smallest_change((*others, handle, replace(name, value=0.3)))

    assert change is not None
    assert change.sentence == "It would open no case without “handle_similarity”."
    assert change.log_odds == pytest.approx(-3.3 - 0.3 * SLOPE)


def test_who_asks_for_data_is_let_off_for_nothing() -> None:
    """What spoke for it is lost by asking."""
    parody = "Parody of a clinic in Boston, MA."
    found, asking = judged(bio=parody), judged(bio=f"{parody} {ASKS}")
    change = smallest_change(found.signals)

    assert change is not None
    assert change.sentence == "It would be suspicious if it asked for patients' data."
    assert change.to is asking.verdict
    assert change.log_odds == pytest.approx(logit_between(found, asking))


def test_a_request_for_data_takes_the_place_of_offers() -> None:
    """They are looked at where nothing worse is said."""
    change = smallest_change(signals(name_similarity=3.0, offers=0.3))

    assert change is not None
    assert change.to is Verdict.IMPERSONATION
    assert change.log_odds == pytest.approx(2.5 * SLOPE - 0.3)


def test_who_asks_for_data_speaks_of_patients() -> None:
    """What spoke for another subject is lost by it, and by a messenger."""
    found = signals(name_similarity=5.0, other_subject=-1.95)
    change = smallest_change(found)

    assert change is not None
    assert change.sentence == (
        "It would be an impersonation if it led to a messenger or a payment."
    )
    assert change.log_odds == pytest.approx(1.0 * SLOPE + 1.95)
