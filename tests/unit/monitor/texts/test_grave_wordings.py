"""Tests for monitor.texts.grave_wordings."""

import pytest

from monitor.texts.grave_wordings import Grave, spared, worded
from tests.unit.monitor.texts.saying import saying


def found(body: str) -> set[str]:
    """Return what is grave in `body`."""
    sentences = saying(body).sentences
    return {kind for kind in Grave if worded(kind, sentences)}


@pytest.mark.parametrize(
    ("grave", "body"),
    [
        ("safety_event", "They gave my mother the wrong dose."),
        ("safety_event", "Got a staph infection after my surgery there."),
        ("safety_event", "My dad died because they ignored his chest pain."),
        ("safety_event", "She fell out of bed when nobody came."),
        ("safety_event", "I almost died."),
        ("safety_event", "Prescribed me penicillin though I'm allergic."),
        ("safety_event", "They nearly killed my father."),
        ("safety_event", "My dad died because nobody came."),
        ("safety_event", "She died waiting for an ambulance."),
        ("safety_event", "They didn't listen and gave me the wrong dose."),
        ("safety_event", "They operated on the wrong knee"),
        ("safety_event", "I had an infection after the surgery."),
        ("safety_event", "That drug nearly killed my wife."),
        ("safety_event", "She died in the waiting room."),
        ("safety_event", "I almost died because nobody came."),
        ("self_harm", "I feel like ending my life, please can someone call me"),
        ("self_harm", "thinking about suicide tonight"),
        ("self_harm", "I feel suicidal again."),
        ("self_harm", "Some days I think I should end my life."),
        ("self_harm", "I'm going to overdose tonight"),
        ("self_harm", "I am thinking about ending it"),
        ("self_harm", "My son says he wants to kill himself"),
        ("legal_threat", "I am filing a complaint with the medical board."),
        ("legal_threat", "I will sue them"),
        ("legal_threat", "You'll hear from my lawyer."),
        ("legal_threat", "We are contacting an attorney"),
        ("discrimination", "I was turned away because I am black."),
        ("discrimination", "They refused to get an interpreter."),
        ("privacy_breach", "Huge HIPAA violation at the front desk."),
        ("privacy_breach", "They mailed me another patient's test results."),
    ],
)
def test_grave_content_is_found(grave: str, body: str) -> None:
    """Each of its kind."""
    assert found(body) == {grave}


@pytest.mark.parametrize(
    "body",
    ["Nobody died.", "No infection, no pain, great surgeon.",
     "He did not give me the wrong dose.", "I never felt discriminated against.",
     "My husband died last year and the nurses were so kind.",
     "I fell off a ladder and they fixed my arm.", "It's a matter of life or death.",
     "They gave me my results the same day.", "I don't want to kill myself.",
     "I won't sue anybody.", "Sue at the desk was lovely.",
     "My father passed away here and the nurses were wonderful because they cared.",
     "My father died of heart failure and you were kind.", "Thanks to Sue for all.",
     "I nearly died laughing at Dr. Kim's jokes", "almost died of boredom",
     "I almost died last year. Dr. Kim saved my life.", "my lawyer parks there too",
     "I had an infection after travelling and saw Dr. Lee. Great doctor!",
     "Came in with a sinus infection after camp; Dr. Patel was lovely",
     "they caught that another office was about to do the wrong procedure",
     "I was so mad I could have killed someone", "The parking nearly killed us",
     "The heat in there almost killed me", "It could have killed my whole afternoon",
     "The doctor's parking lot almost killed me", "I nearly died when I saw the bill",
     "so funny, I almost died laughing in the waiting room. Love this place!",
     "I almost died of a heart attack and they were great",
     "My phone died in the waiting room and they lent me a charger",
     "I overdosed on cookies", "I'm thinking about ending my gym membership",
     "The wait nearly killed me", "My phone died and I had the wrong charger.",
     "I thought I had the wrong shot but no.",
     "Nobody ever gave me the wrong prescription here",
     "She sits on the state medical board.", "HIPAA training is every spring.",
     "Malpractice insurance is dear here."],
)  # fmt: skip
def test_denials_and_namesakes_are_not(body: str) -> None:
    """The same words, nothing grave."""
    assert found(body) == set()


@pytest.mark.parametrize(
    "body",
    ["Data breach at clinics in Texas, Oak Hill Clinic not affected",
     "Oak Hill Clinic was unaffected by the data breach.", "No data breach at Oak Hill",
     "The data leak did not affect patients of Oak Hill.",
     "Oak Hill Clinic is not involved in the malpractice suit."],
)  # fmt: skip
def test_who_was_spared_is_not_grave(body: str) -> None:
    """News of trouble elsewhere."""
    assert found(body) == set()


@pytest.mark.parametrize(
    "body",
    [
        "Data breach at Oak Hill Clinic, surgery was not delayed",
        "They told me I was not affected. Then I saw the data breach letter.",
    ],
)
def test_another_denial_spares_nobody(body: str) -> None:
    """What is denied must be that somebody was affected, in one sentence."""
    assert found(body) == {"privacy_breach"}


def test_an_error_stays_grave_where_the_patient_was_spared() -> None:
    """It came near enough."""
    assert found("They gave her the wrong dose, she was not affected.") == {
        "safety_event"
    }


def test_who_was_spared_can_be_asked_of_a_sentence() -> None:
    """Of legal trouble and breaches, not of errors."""
    said = "the clinic was not affected"

    assert spared(Grave.PRIVACY_BREACH, said)
    assert not spared(Grave.SAFETY_EVENT, said)
    assert not spared(Grave.PRIVACY_BREACH, "the clinic was affected")


def test_who_laughs_at_a_queue_is_in_no_danger() -> None:
    """Heads are told so, too; a deed beside the joke counts."""
    assert found("I waited so long I want to die lol") == set()
    assert spared(Grave.SELF_HARM, "i waited so long i wanted to die lol")
    assert not spared(Grave.SELF_HARM, "i wanted to die")
    assert found("Bored to tears, want to die lol. I took a bottle of pills") == {
        "self_harm"
    }


@pytest.mark.parametrize(
    "body",
    ["They let my boy sit on the floor with his trucks",
     "Bring expired medication to the take-back box", "A new needle for each of us",
     "Clean instruments, I saw the seal broken", "I reused the parking ticket",
     "They let my sister film the first cry", "The doctor let us hold the baby",
     "Leaf season: prices dropped and fall check-ups are on",
     "We got a double dose of patience from the staff", "My purse fell off the chair",
     "I took the wrong side of the street and still made it",
     "The nurse gave me tips for foods my son is allergic to",
     "I burned my tongue on their coffee", "He killed my fear of drills"],
)  # fmt: skip
def test_everyday_words_are_no_harm(body: str) -> None:
    """People let, drop and fall without being hurt."""
    assert found(body) == set()


@pytest.mark.parametrize(
    "body",
    ["They let my uncle fall in the shower", "The orderly dropped her on her head",
     "They let my nana lie in her urine all night", "You let him turn blue",
     "They killed my aunt", "The nurses let him bleed for hours",
     "My mother fell off the stretcher", "Got a double dose of warfarin",
     "They reused the same lancet on my sister", "A dirty scalpel was on the tray",
     "The same syringe for both of us", "He was given an expired vial",
     "They gave me sulfa though I am allergic", "Surgery on the wrong side of my neck"],
)  # fmt: skip
def test_people_who_are_let_fall_are_harmed(body: str) -> None:
    """The same words, done to somebody."""
    assert found(body) == {"safety_event"}


@pytest.mark.parametrize(
    "body",
    ["I had a TB test to report to the health department for my new job",
     "They always follow HIPAA", "She explained HIPAA and gave me a form",
     "Our building is ADA compliant", "I refused the interpreter, I speak both",
     "I was treated for gout because of my age",
     "The swab discriminates between strains",
     "I want to die my roots before the party",
     "Nobody will notice if I have a filling there"],
)  # fmt: skip
def test_who_keeps_a_rule_breaks_none(body: str) -> None:
    """Laws and offices are spoken of every day."""
    assert found(body) == set()


@pytest.mark.parametrize(
    ("body", "kind"),
    [("I complained to the health department", "legal_threat"),
     ("I reported them to the department of insurance", "legal_threat"),
     ("The side door is not ADA compliant", "discrimination"),
     ("I complained of HIPAA violations twice", "privacy_breach"),
     ("No one would notice if I disappeared", "self_harm")],
)  # fmt: skip
def test_who_breaks_it_is_found(body: str, kind: str) -> None:
    """Offices that are complained to, and rules that are broken."""
    assert found(body) == {kind}


def test_everyday_sentences_are_spared_heads_alone() -> None:
    """Each by its kind; wordings are never overruled."""
    assert spared(Grave.SELF_HARM, "i take my iron pills with lunch")
    assert not spared(Grave.SAFETY_EVENT, "i take my iron pills with lunch")
    assert spared(Grave.SAFETY_EVENT, "they gave her a small ice pack")
    assert found("I take my pills with lunch and I want to die") == {"self_harm"}
