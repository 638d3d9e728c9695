"""What profiles under a clinician's name say."""

import pytest

from monitor.detectors.kit.bedside import claims_role, sells_cures, speaks_about


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
    ],
)
def test_remedies_drugs_and_investments_are_sold(text: str) -> None:
    """Whatever the wording of the offer."""
    assert sells_cures(text)


@pytest.mark.parametrize(
    "text",
    ["treating diabetes and hypertension", "cancer survivor", "in good order"],
)
def test_treating_is_not_selling(text: str) -> None:
    """Clinicians name illnesses too."""
    assert not sells_cures(text)
