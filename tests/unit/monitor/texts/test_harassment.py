"""Tests for monitor.texts.harassment."""

from dataclasses import replace

import numpy as np
import pytest

from monitor.texts.harassment import harassment
from monitor.texts.heads import shipped_heads
from monitor.texts.passage import Passage
from tests.unit.monitor.texts.saying import saying


def flags(body: str) -> bool:
    """Return whether `body` is taken for abuse."""
    found = harassment(saying(body))
    assert found is not None
    return found.flagged


@pytest.mark.parametrize(
    "body",
    ["I am going to stab that nurse.", "You are a stupid bitch",
     "Fuck you, Dr. Smith", "that fat bitch at the front desk",
     "Your life is worthless", "Your life is not worth a penny",
     "Your lives are worth less than mine", "Your life is worth absolutely nothing",
     "Typical tranny behaviour", "you b1tch", "Drop dead!",
     "Go back to your country you dirty immigrant doctor", "You filthy coon",
     "Dr. Patel should go back to India where he belongs",
     "Someone should send her back to where she came from",
     "She should go back to Mexico", "You are a complete waste of oxygen",
     "u are human garbage, doc", "inbred nurses everywhere", "What an ugly old cow",
     "Tell the whore behind the counter", "dirty immigrants in white coats",
     "Hello sexy, which nurse is that", "I would so smash her"],
)  # fmt: skip
def test_threats_slurs_and_insults_are_flagged(body: str) -> None:
    """Aimed at people."""
    assert flags(body)


@pytest.mark.parametrize(
    "body",
    ["Worst doctor ever, avoid at all costs!!!", "What a fucking joke of a clinic.",
     "The receptionist is rude and incompetent.", "I hate this place.",
     "It hurt like a bitch and they gave me nothing.", "These people are parasites.",
     "They should lose their licence.", "I'm a proud tranny",
     "Your life is worth it, get screened", "Your life is worth living!",
     "They would screw you over for a dime", "Billing will fuck you over",
     'She called me a "stupid bitch" and hung up.', "Great staff",
     "Dr. Coon is the best pediatrician in town.", "Drop dead gorgeous lobby",
     "Senator Coons visited Riverside Hospital", "He found a chink in my tooth",
     "Dr. Silva had to go back to her country and we miss her",
     "She told me to go back to where I came from", "I go back to Coon Rapids a lot",
     "They send her back to surgery tomorrow", "Please go back to the old system",
     "He went back to India for a wedding", "You left a piece of trash in the room",
     "The sweet nasal spray is a waste of money", "My son loves the fat pig toy there",
     "Your waste of my time is noted", "I'd do her physical therapy class again"],
)  # fmt: skip
def test_anger_about_care_is_not(body: str) -> None:
    """However coarse."""
    assert not flags(body)


@pytest.mark.parametrize(
    "body", ["", "\u0432\u044b \u043f\u043b\u043e\u0445\u0438\u0435"]
)
def test_what_cannot_be_read_abstains(body: str) -> None:
    """No words, or words of another script."""
    assert harassment(saying(body)) is None


@pytest.mark.parametrize(
    "body",
    ["", "\0", "\ud800 kill", "\u202ekill you", "\U0001f600" * 50, "kill " * 20_000],
)
def test_odd_texts_are_judged_or_left(body: str) -> None:
    """Never an error."""
    found = harassment(saying(body))
    assert found is None or 0 <= found.score <= 1


def test_threats_rank_above_insults() -> None:
    """And insults above anger."""
    bodies = ("I will kill you", "You stupid bitch", "Worst clinic ever")
    found = [harassment(saying(body)) for body in bodies]
    scores = [one.score for one in found if one is not None]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def most_like_a_threat(body: str) -> Passage:
    """Return a passage whose vector the head takes for a threat, whatever it says."""
    return saying(body, np.array(shipped_heads("harassment")["threat"].vector.weights))


def test_a_resemblance_alone_never_flags() -> None:
    """However sure the head is."""
    found = harassment(most_like_a_threat("The wait was long."))
    assert found is not None
    model = next(one for one in found.signals if one.name == "threat_model")

    assert model.value == pytest.approx(1.0, abs=0.01)
    assert not found.flagged


def test_another_model_s_vectors_resemble_nothing() -> None:
    """Whatever its numbers are."""
    strange = replace(most_like_a_threat("The wait was long."), trained=False)
    found = harassment(strange)

    assert found is not None
    assert "threat_model" not in {signal.name for signal in found.signals}


def test_other_languages_abstain_unless_a_rule_finds_something() -> None:
    """Nothing is guessed."""
    assert harassment(saying("La doctora es muy amable y la clinica limpia.")) is None


@pytest.mark.parametrize(
    "body",
    ["Her home address is 5 Oak Lane, go there tonight", "Show us your tits, nurse"],
)
def test_giving_away_and_lewd_remarks_are_flagged(body: str) -> None:
    """Aimed at staff as well."""
    assert flags(body)
