"""Tests for monitor.texts.phi.named_care."""

import time

import pytest

from monitor.texts.phi.named_care import named_care, tells_health
from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.spans import NOTHING_KNOWN, Known
from monitor.texts.phi.voices import Voice

SECONDS = 1.0


def named(
    text: str, voice: Voice = Voice.ANYBODY, known: Known = NOTHING_KNOWN
) -> list[str]:
    """Return the names that `text` tells with somebody's health."""
    plain = plain_text(text).text
    return [plain[s.start : s.end] for s in named_care(plain, known, voice)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lopez's MRI went well.",
        "Jennifer Hall underwent knee surgery here.",
        "Eustace Fairbanks came in with chest pains.",
        "CHEN, WEI 04/02/1949 troponin rising",
        "J.D., 54, was admitted with chest pain",
        "Name: Fatima Noor. Reason: miscarriage.",
        "My name is Xy Qorra and I have lupus.",
        "M. Sorensen, 67M, GI bleed",
        "Please call Maria G. about her biopsy.",
        "denise tested positive for syphilis",
        "Madison's biopsy was malignant",
        "Felipe Cordero came home from a psych ward",
        "her husband Tamerlan has dementia",
        "Handoff: Delgado in 305 spiked a fever, cultures drawn, pt on vanc.",
        "Call about Maria Lopez. Potassium is high, she needs dialysis.",
        "Dear Ms. Price: Your claim for inpatient services was denied.",
        "Maria\u2019s bill was paid after the biopsy.",
    ],
)
def test_whose_health_is_told_is_found(text: str) -> None:
    """In every form in which people are named."""
    assert named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Parkinson's treatment is our field.",
        "Women's surgery center",
        "Dr. Lopez performs surgery.",
        "Dr. Chen, Wei and others treat asthma.",
        "Maria Lopez was so kind when I was admitted.",
        "Maria Lopez wrote a book about sepsis.",
        "Maria Lopez moved to Austin.",
        "Emma Lopez told of her lupus in an interview.",
        "Name: Fatima Noor",
        "Ask our patient Portal team about results",
        "Grace Hospital treats asthma",
        "Thanks to Jessica in radiology for the MRI!",
        "Big thanks to Josh for the knee rehab!",
        "Today's appointments are full.",
        "",
    ],
)
def test_others_are_not(text: str) -> None:
    """Diseases, staff, authors, services, and names without health."""
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Little Mateo came in for his cleaning and was so brave.",
        "Ashley rang the bell after her last chemo!",
        "Congratulations to Amanda on the birth of her twins!",
        "Meet our patient Zuri Abara!",
        "Thanks to Maria for trusting us with her knee surgery!",
    ],
)
def test_a_practice_names_patients_with_less(text: str) -> None:
    """Whom it names is staff or a patient."""
    assert named(text, Voice.PRACTICE)


@pytest.mark.parametrize(
    "text",
    [
        "Meet Maria Gonzalez, RN, who completed her surgery training.",
        "Thanks to Linda for the blood drive!",
        "Ask Amy about braces.",
        "Mateo finished the marathon.",
    ],
)
def test_a_practice_names_staff(text: str) -> None:
    """By their posts and what they do."""
    assert named(text, Voice.PRACTICE) == []


def test_reviewers_name_mostly_staff() -> None:
    """Only a full name with health of its own counts."""
    assert named("Tom was treated for lupus", Voice.ANYBODY)
    assert not named("Tom was treated for lupus", Voice.REVIEWER)
    assert named("They gave me the chart of Tom Baker!", Voice.REVIEWER)


def test_who_is_known_is_no_patient() -> None:
    """The practice's own people are named all the time."""
    known = Known(names=frozenset({"maria lopez"}))

    assert named("Maria Lopez was admitted with sepsis.", known=known) == []


def test_health_of_its_author_is_theirs_to_tell() -> None:
    """Somebody else's isn't."""
    assert tells_health("Was diagnosed with lupus.")
    assert not tells_health("I was diagnosed with lupus.")


def test_of_a_list_the_first_hundred_are_told() -> None:
    """More would keep its reader busy."""
    assert len(named("Maria Lopez had lupus. " * 200)) == 100


def test_clinicians_hide_nobody_behind_them() -> None:
    """They are no patients, and so don't count among the hundred."""
    doctors = "Dr. Chen saw us. " * 101

    assert named(f"{doctors}Maria Lopez was admitted with sepsis.") == ["Maria Lopez"]


def test_own_health_is_looked_for_once() -> None:
    """However many say who they are."""
    began = time.process_time()
    named("I'm Maria " * 1000)

    assert time.process_time() - began < SECONDS
