"""What profiles under a clinician's name say."""

import pytest

from monitor.detectors.kit.bedside import (
    charges,
    claims_role,
    courts,
    is_store,
    leads,
    sells_cures,
    speaks_about,
)


@pytest.mark.parametrize(
    "text",
    [
        "board-certified dermatologist",
        "jane okafor, m.d.",
        "ob/gyn in training",
        "registered nurse",
        "my patients come first",
        "cardiologists",
    ],
)
def test_titles_and_specialties_claim_a_role(text: str) -> None:
    """In any of the forms that profiles use."""
    assert claims_role(text)


@pytest.mark.parametrize(
    "text",
    ["studying nursing", "realtor", "geologist", "medical student", "mddle of nowhere"],
)
def test_others_claim_none(text: str) -> None:
    """Students and other trades are no clinicians."""
    assert not claims_role(text)


@pytest.mark.parametrize(
    "text",
    [
        "dr. okafor changed my life",
        "fans of dr okafor",
        "obituary",
        "thank you dr. okafor",
        "news and updates about dr okafor",
        "my dentist is the best",
    ],
)
def test_patients_news_and_mourners_speak_about(text: str) -> None:
    """They speak of the clinician in the third person."""
    assert speaks_about(text)


@pytest.mark.parametrize(
    "text", ["dr. okafor, dermatologist", "news junkie", "thank you for following"]
)
def test_clinicians_speak_for_themselves(text: str) -> None:
    """What they write of themselves is not about somebody."""
    assert not speaks_about(text)


@pytest.mark.parametrize(
    "text",
    [
        "reverse your type 2 diabetes",
        "use code heal20",
        "semaglutide without a prescription",
        "crypto for doctors",
        "herbal cures",
        "joint pain gone in 7 days",
        "my 3-ingredient tonic",
        "20 pounds in just 10 days",
    ],
)
def test_remedies_drugs_and_investments_are_sold(text: str) -> None:
    """Whatever the wording of the offer."""
    assert sells_cures(text)


@pytest.mark.parametrize(
    "text",
    [
        "treating diabetes and hypertension",
        "cancer survivor",
        "in good order",
        "tonic-clonic seizures",
        "appointments in 2 days",
    ],
)
def test_treating_is_not_selling(text: str) -> None:
    """Clinicians name illnesses too."""
    assert not sells_cures(text)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("consults by video, fee $50", True),
        ("$80 video consultation", True),
        ("raised $50,000 for research", False),
        ("no fees", False),
    ],
)
def test_fees_of_consultations_are_named(text: str, *, does: bool) -> None:
    """Other sums are none."""
    assert charges(text) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("widower, god fearing", True),
        ("un surgeon working in yemen", True),
        ("looking for true love", True),
        ("working in a rural clinic", False),
        ("looking for new patients", False),
    ],
)
def test_courting_is_told(text: str, *, does: bool) -> None:
    """Clinicians look for patients."""
    assert courts(text) is does


def test_stores_are_known_by_their_ending() -> None:
    """Not by a word within."""
    assert is_store("jointfix.store")
    assert not is_store("store.example")


@pytest.mark.parametrize(
    ("text", "chief"),
    [
        ("ceo of mercy hospital", True),
        ("chief medical officer", True),
        ("president, mercy health", True),
        ("led by our nurses", False),
        ("chief complaint: tacos", False),
    ],
)
def test_leaders_say_what_they_are(text: str, chief: bool) -> None:
    """By the titles of those who sign letters."""
    assert leads(text) is chief
