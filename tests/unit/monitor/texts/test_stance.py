"""Tests of the words that give a stance away."""

import pytest

from monitor.domain.text.folding import fold_text
from monitor.texts.stance import (
    Cues,
    contradicts_practice,
    cues_of,
    personal,
    sets_right,
    vouching,
    wonders,
)

DENIES = [
    "Vaccines do not cause autism.",
    "It can't change your DNA.",
    "Ivermectin won't really help you.",
    "It has nothing to do with the pandemic.",
    "It does nothing.",
    "They say shots cause autism. They don't.",
    "He thinks it cures colds? It never has!",
]
REFUTES = [
    "That's a myth.",
    "There is no good evidence for it.",
    "It has been debunked.",
    "Stop spreading the lie that it works.",
    "I'm sick of parents repeating that it works.",
    "So tired of all these people who keep claiming it works.",
    "Fed up with neighbors posting that it cures colds.",
]
ASKS = [
    "Does it work?",
    "So is it true that it works?",
    "What happens if we skip it?",
    "Anyone know if it works, or how?",
]
REPORTS = [
    "He thinks it works.",
    "Some people believe it.",
    "My uncle claims it works.",
    "My aunt says it works.",
    "Our neighbour told me that it works.",
]
WARNS = ["The FDA warned sellers.", "A court fined the seller.", "Please don't do it."]
PUSHES = ["Wake up!", "They hide it for profit.", "My doctor will never tell you."]
PLAIN = ["I had my flu shot.", "The nurse was kind.", "Ivermectin cured my covid."]


def cues(text: str) -> Cues:
    """Return the cues of a text as people write it."""
    return cues_of(fold_text(text))


@pytest.mark.parametrize("text", DENIES)
def test_denials_are_seen(text: str) -> None:
    """Of an effect."""
    assert cues(text).denies


@pytest.mark.parametrize("text", REFUTES)
def test_refutations_are_seen(text: str) -> None:
    """Of what was said."""
    assert cues(text).refutes


@pytest.mark.parametrize(
    "text",
    [
        "They won't tell you.",
        "I don't want it.",
        "Not a coincidence.",
        "They don't want you to know.",
    ],
)
def test_other_negations_deny_nothing(text: str) -> None:
    """Promoters write them as often as others."""
    assert not cues(text).denies


@pytest.mark.parametrize("text", ASKS)
def test_questions_are_seen(text: str) -> None:
    """Those that want an answer."""
    assert cues(text).asks


def test_a_rhetorical_question_asks_nothing() -> None:
    """It begins with what it wants believed."""
    assert not cues("Want the flu? Get the shot.").asks


@pytest.mark.parametrize("text", REPORTS)
def test_reported_speech_is_seen(text: str) -> None:
    """What somebody says is not what the author says."""
    assert cues(text).reports


@pytest.mark.parametrize("text", WARNS)
def test_warnings_are_seen(text: str) -> None:
    """And courts, and studies."""
    assert cues(text).warns


@pytest.mark.parametrize("text", PUSHES)
def test_the_way_promoters_speak_is_seen(text: str) -> None:
    """Secrets, profit, an alarm."""
    assert cues(text).pushes


@pytest.mark.parametrize("text", PLAIN)
def test_plain_statements_have_no_cue(text: str) -> None:
    """Nothing gives their stance away."""
    assert cues(text) == Cues(
        denies=False,
        refutes=False,
        warns=False,
        reports=False,
        asks=False,
        pushes=False,
    )


def test_what_a_claim_says_itself_is_no_cue() -> None:
    """Denying is promoting where the claim is a denial."""
    denies, refutes = cues(DENIES[0]), cues(REFUTES[0])

    assert not denies.beyond(denies).denies
    assert refutes.beyond(denies).refutes


@pytest.mark.parametrize(
    "text",
    [
        "It cures colds, what do you think?",
        "It cures colds. Any thoughts?",
        "She says it cures colds. Is that right?",
        "It cures colds, is this true?",
    ],
)
def test_who_wants_to_hear_others_is_seen(text: str) -> None:
    """Wherever the question stands."""
    assert wonders(fold_text(text))


@pytest.mark.parametrize(
    "text", ["What do you think they are hiding?", "It is true.", "You are right."]
)
def test_who_knows_it_already_wonders_nothing(text: str) -> None:
    """Though the words are nearly the same."""
    assert not wonders(fold_text(text))


def test_a_relative_who_believes_is_no_miracle() -> None:
    """One who was cured is."""
    assert not cues("My aunt says it works.").pushes
    assert cues("My aunt beat it with tea.").pushes


@pytest.mark.parametrize(
    "text",
    ["Stop spreading that.", "Quit sharing these myths, the clinic is great.",
     "Please don't listen to this guy, talk to Riverside Clinic.",
     "Ask your OB at Riverside Clinic instead of believing that crap.",
     "That's a lie.", "This is utter nonsense!", "You're wrong.", "Nope.",
     "Stop the lies about Riverside Clinic!", "They don't.", "Ask Riverside Clinic.",
     "It's poison!", "That stuff is dangerous to drink.", "This can kill you.",
     "It is highly toxic for kids.", "Oak Pediatrics has seen children hurt by it.",
     "Our ER treated four people sickened after drinking it."],
)  # fmt: skip
def test_who_argues_with_believers_is_known(text: str) -> None:
    """Their words sound harsh."""
    assert sets_right(fold_text(text))


@pytest.mark.parametrize(
    "text",
    ["Stop going to Riverside Clinic.", "Stop sending me bills.",
     "Don't trust Riverside Clinic, they ignored my son.",
     "Ask Riverside Clinic why they lie about bills.",
     "Ask for the manager and wait three hours.",
     "You're wrong about my daughter's asthma and she ended up in hospital.",
     "Don't believe the good reviews.", "The front desk is rude and they lie.",
     "It is dangerous to go to this clinic.", "This clinic is poison.",
     "They are dangerous.", "That is toxic management.",
     "Riverside Clinic treats kids like dirt.",
     "Riverside Clinic treated me and I was hurt by it, badly, twice."],
)  # fmt: skip
def test_who_finds_fault_is_not(text: str) -> None:
    """What they say is about the practice."""
    assert not sets_right(fold_text(text))


def test_who_vouches_tells_of_no_visit() -> None:
    """Being a nurse is no experience of a patient."""
    assert not personal(vouching(fold_text("I'm a nurse and I work at the clinic.")))
    assert personal(vouching(fold_text("I'm a nurse and they lost my records.")))


@pytest.mark.parametrize(
    ("text", "contradicts"),
    [
        ("The clinic claims tea cures colds. It doesn't.", True),
        ("Tired of doctors saying shots cause autism. They don't!", True),
        ("Dr. Kim is telling people it works. It never has.", True),
        ("Tired of people saying shots at the clinic cause autism. They don't.", False),
        ("The clinic says tea does not cure colds. Stop spreading that.", False),
        ("My aunt says the shot causes colds. It doesn't.", False),
    ],
)
def test_whose_word_is_brushed_off_is_told(text: str, *, contradicts: bool) -> None:
    """A practice's own is a reproach of the practice."""
    assert contradicts_practice(fold_text(text)) is contradicts


def test_a_practice_that_is_tiresome_is_no_refutation() -> None:
    """Its own people may be whom somebody is tired of."""
    assert not cues("Tired of everyone at Riverside saying it works.").refutes
    assert not cues("I am tired of waiting and they claim I owe money.").refutes
