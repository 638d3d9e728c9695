"""Tests for monitor.texts.threats."""

import pytest

from monitor.texts.threats import Threat, gravest_threat, threatens
from tests.unit.monitor.texts.saying import saying


def threat(body: str) -> bool:
    """Return whether `body` threatens."""
    return threatens(saying(body).sentences)


@pytest.mark.parametrize(
    "body",
    ["I'm going to shoot that receptionist.", "I will hurt you", "I'll kill you all",
     "Someone should beat the crap out of that doctor.", "You deserve to die.",
     "He should be hanged for this", "I hope she gets cancer and dies",
     "I know where you live.", "Watch your back, Dr. Smith",
     "I will come back with a gun.", "I'm gonna burn this clinic down",
     "Go kill yourself", "You're dead.", "I'm coming for you",
     "I will kill you with a knife", "I'll kill you in your sleep.",
     "I will murder them by morning"],
)  # fmt: skip
def test_threats_are_found(body: str) -> None:
    """What somebody means to do, wishes or calls for."""
    assert threat(body)


@pytest.mark.parametrize(
    "body",
    ["They nearly killed my father.", "The wait is killing me.",
     "He threatened that I will be hurt", "I'm going to sue you.",
     "I would never hurt them.", "No patient deserves to die waiting.",
     "I'll destroy you in court.", "I will hurt you where it hurts",
     "I'll bury them with bad reviews", "I'll shoot you an email.",
     "It hurts to sit and I could die of boredom.",
     'Her text said "I will kill you" and we called the police.',
     "This doctor will kill you.", "I was dead tired.", ""],
)  # fmt: skip
def test_anger_and_reports_are_none(body: str) -> None:
    """Figures of speech, denials, other people's words."""
    assert not threat(body)


@pytest.mark.parametrize(
    "body",
    ["We are coming for her checkup tomorrow", "We have to beat up those germs",
     "I will be coming for your flu clinic on Saturday",
     "I have to burn these calories",
     "they're going to make you pay for parking", "We need to hang those decorations",
     "My son got a knife cut and the ER stitched him up", "I have a gun permit",
     "taught me to watch your back when lifting", "The wart needs to be burned off",
     "I need to break these new braces in!", "I need to break them in",
     "I want to hang your picture on my wall, Dr. Lee", "I want to kick her cough",
     "Should I get burned skin checked here?", "The MA needs to be shot a text",
     "I will kill him with kindness", "i will bomb that place with 1 star reviews",
     "I will hang the doctor's note on the fridge", "I got a knife and cut bread",
     "Everyone should get shot against flu", "I will beat the doctor to the office",
     "We are going to kill the germs in people", "Can I bring a knife to the picnic?",
     "We know when she leaves work, so we call early",
     "They have our old one, and we have her home address on file",
     "I'll be at the exit when she clocks out, with her cookies",
     "If grandma gets worse, you next call the nurse line", "If he dies, god help him"],
)  # fmt: skip
def test_everyday_sentences_are_none(body: str) -> None:
    """Words of violence that are done to no person."""
    assert not threat(body)


@pytest.mark.parametrize(
    "body",
    ["I will walk in, lock the door and cut that surgeon's throat",
     "I'm going to find this quack at home and smash both of his knees",
     "Heading to your office with my hammer", "Coming back there with a crowbar",
     "I'll punch that grin right off her mouth", "We will drag you out by the ears",
     "I'll bury my axe in your skull", "You people will burn for this",
     "If my son dies, so will you", "If she doesn't wake up, you're next",
     "Somebody firebomb this clinic", "Hanging is too good for that doctor",
     "You are useless, kill yourself", "I hope a bus driver runs that nurse over",
     "I'll be waiting outside when you open with my gun",
     "Waiting in the parking lot with my brother and we will beat you up",
     "We are coming for you with a cake knife, nurse",
     "I want your head on a spike", "I know when your shift is over",
     "I've looked up your home address", "Better not let me catch you outside",
     "I'll be near the back door when you clock out"],
)  # fmt: skip
def test_threats_in_further_words(body: str) -> None:
    """By longer ways, without a subject, and by hints at hours and homes."""
    assert threat(body)


@pytest.mark.parametrize(
    "body",
    ["Going to the batting cage near the clinic with my son",
     "Bring a knife and fork",
     "Coming back there with a cake", "Somebody burned toast in the break room",
     "If the battery dies, so will the pump", "I know when your office opens",
     "I will be in the parking lot until you call",
     "I'll be waiting outside with my dad",
     "We are waiting in the parking lot till they text us",
     "I'm coming for you, nurse Amy, with a box of donuts",
     "I'll drag my husband to this dentist", "They put a bullet point in my chart",
     "I will go in, sit down and break my own record"],
)  # fmt: skip
def test_like_them_but_harmless(body: str) -> None:
    """The same words without a victim."""
    assert not threat(body)


@pytest.mark.parametrize(
    ("body", "kind"),
    [("I hope you die. I will kill you.", Threat.INTENT),
     ("Somebody ought to shoot the manager.", Threat.CALL),
     ("I hope you die slowly.", Threat.WISH),
     ("I know where you park.", Threat.VEILED),
     ("Great staff.", None)],
)  # fmt: skip
def test_the_gravest_kind_is_told(body: str, kind: Threat | None) -> None:
    """Intent before call before wish before hint."""
    assert gravest_threat(saying(body).sentences) is kind


@pytest.mark.parametrize(
    "body",
    ["If you don't call me back I will break your jaw.",
     "I will stab that nurse, no joke.", "I told you I will kill you.",
     "They think I won't murder every one of them.",
     "Next person who tells me to wait gets a fist in the mouth."],
)  # fmt: skip
def test_conditions_deny_nothing(body: str) -> None:
    """What stands in an if-clause, or vouches for the threat."""
    assert threat(body)


@pytest.mark.parametrize(
    "body",
    ["I will k i l l all of you", "Somebody should stabthose doctors",
     "I'm gonna k*ll that dentist", "we should just hangall these women"],
)  # fmt: skip
def test_disguised_threats_are_found(body: str) -> None:
    """Letters apart, starred or run together."""
    assert threat(body)


@pytest.mark.parametrize(
    "body",
    ["I hope she dies in peace.", "We need to put him in the hospital again.",
     "You will bleed for a few days after the extraction.",
     "I want to end her pain.", "They should be hung out to dry for this.",
     "Burn the place down and start over.", "I will cut you some slack.",
     "Whoever designed this parking lot should be shot.",
     "I am going to destroy them in small claims.", "No Muslim deserves to die.",
     "Those plans ought to be executed.", "I hope this business dies.",
     "I'm going to murder a burger after this blood test."],
)  # fmt: skip
def test_figures_of_speech_are_none(body: str) -> None:
    """Words of violence in care, in courts and in jokes."""
    assert not threat(body)


@pytest.mark.parametrize(
    "body",
    ["I hope somebody burns this office down with the staff in it",
     "Hoping someone sets the building on fire while they're all in there",
     "Wish someone would shoot up that office", "I hope a mob bombs your hospital",
     "I'd love for someone to torch this place with you people in it",
     "I'll be waiting for the receptionist in the parking lot with a bat.",
     "When the manager walks to her car I will be there with a hammer",
     "I'm waiting by that doctor's car with my gun",
     "I will wait for Dr. Lee outside with a knife"],
)  # fmt: skip
def test_others_are_to_burn_it_and_who_waits_is_armed(body: str) -> None:
    """Whoever is to do it, and whatever is in the hand."""
    assert threat(body)


@pytest.mark.parametrize(
    "body",
    ["I hope someone burns some sage in that office",
     "Hope somebody burns a CD with my scans at this office",
     "I hope someone blows up the balloons for the party at the clinic",
     "Hope someone shoots a video of this office to show how dirty it is",
     "I hope the fire doesn't burn down the clinic again",
     "I'll be waiting for the receptionist in the lobby with my paperwork.",
     "I'll wait for the nurse in the parking lot with my son",
     "I'll meet the doctor with a brick wall of questions",
     "I'm going to see the surgeon with a hammer toe",
     "We will be there with a blade of grass stuck in his foot",
     "He should be shot out of a cannon lol", "They should be shot to the moon",
     "The receptionist needs to be shot into space"],
)  # fmt: skip
def test_fires_tools_and_cannons_are_none(body: str) -> None:
    """Nobody is to be hurt."""
    assert not threat(body)


def test_a_street_is_no_cannon() -> None:
    """What follows the shot makes the joke."""
    assert threat("He should be shot out in the street")


def test_spanish_threats_are_as_grave() -> None:
    """Each of its kinds is one of ours."""
    assert gravest_threat(saying("Te voy a matar, doctora.").sentences) is Threat.INTENT
    assert gravest_threat(saying("Merecen morir todos").sentences) is Threat.CALL
    assert gravest_threat(saying("Ojalá te mueras").sentences) is Threat.WISH
    assert gravest_threat(saying("Yo sé dónde vives").sentences) is Threat.VEILED


@pytest.mark.parametrize(
    "body",
    ["Ring me when dad is ready, I'll be waiting outside",
     "I will be waiting in the parking lot for the lab tech with the swab",
     "We'll be waiting in the car park for a nurse to bring the forms",
     "Page us, we will be waiting in the parking garage",
     "Call me once she is out of surgery and I'll be there waiting outside",
     "I'll be waiting in the parking lot for three hours again, I guess"],
)  # fmt: skip
def test_who_waits_to_be_served_threatens_nobody(body: str) -> None:
    """Who asks to be called, or names what is awaited, unarmed."""
    assert not threat(body)


@pytest.mark.parametrize(
    "body",
    ["I'll be waiting in the parking lot for the lab tech with a knife",
     "I'll be waiting in the parking lot for the doctor with my gun",
     "I'll be waiting in the parking lot for your nurse",
     "I'll be waiting in the parking lot for you",
     "I will be waiting in the parking lot",
     "Call me a liar again and I'll be waiting outside when you leave",
     "Text me back, I will be waiting outside for you",
     "Call me, I'll be waiting outside with a bat"],
)  # fmt: skip
def test_who_waits_for_somebody_threatens(body: str) -> None:
    """Who says whom she means, or has something in her hand."""
    assert threat(body)
