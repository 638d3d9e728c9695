"""Tests for monitor.texts.phi.relationship."""

import pytest

from monitor.texts.phi.plain import plain_text
from monitor.texts.phi.relationship import confirmations


def confirmed(text: str, *, to_one: bool = True) -> set[str]:
    """Return what `text` confirms."""
    plain = plain_text(text).text
    return {found.what.value for found in confirmations(plain, to_one=to_one)}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Thank you for being our patient.", "patient"),
        ("We reviewed your chart.", "records"),
        ("When you came in on Tuesday, we ran late.", "visit"),
        ("Your appointment was at nine.", "visit"),
        ("Your insurance was billed.", "billing"),
        ("As your doctor I disagree.", "staff"),
        ("Glad your surgery went well!", "treatment"),
        ("We told you about the fee.", "staff"),
        ("Our records show otherwise.", "records"),
        ("We are sorry for the long wait.", "visit"),
        ("Thank you for choosing us for your care.", "patient"),
        ("We tell our diabetic patients, like you, to fast.", "patient"),
        ("We hope Lily's ear infection cleared up.", "treatment"),
        ("Your\n daughter was brave.", "patient"),
        ("You were never our patient.", "denial"),
        ("He was discharged early.", "third_person"),
        ("You swore at the nurse.", "reader"),
        ("The mole was removed.", "event"),
        ("Gracias por su visita.", "reader"),
    ],
)
def test_relationships_are_found(text: str, what: str) -> None:
    """With what confirms them."""
    assert what in confirmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your feedback.",
        "Privacy laws keep us from discussing any patient's care.",
        "If you have questions about a bill, please call us.",
        "If you were treated unkindly by anyone, please call us.",
        "We take every concern seriously.",
        "Please call our office to schedule an appointment.",
        "We strive to give all patients good care.",
        "If your child is unwell, please call us.",
        "If you left something behind, please call.",
        "If the nurse was unkind, please call us.",
        "Should your symptoms be severe, call 911.",
        "Thanks for letting us know; the heating has been repaired.",
        "We cannot say who is or is not a patient.",
        "Sorry for the delay in answering.",
        "We are sorry to read about your experience.",
    ],
)
def test_what_can_be_said_to_anybody_confirms_nothing(text: str) -> None:
    """However near its words are."""
    assert confirmed(text) == set()


def test_posts_speak_to_everybody() -> None:
    """An invitation in a post is no confirmation, a told visit is."""
    assert confirmed("Your visit can be online now.", to_one=False) == set()
    assert confirmed("It was good of you. We saw you on Tuesday.", to_one=False)
