"""Tests for monitor.texts.gravity."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from monitor.domain.reading import Span
from monitor.texts.grave_wordings import Grave
from monitor.texts.gravity import FROM, graveness, promising
from monitor.texts.heads import Heads, VectorHead, WordHead, shipped_heads
from monitor.texts.passage import Passage
from tests.fakes.encoder import DIMENSIONS
from tests.unit.monitor.texts.saying import saying

JOY, ROLLING, SOBS = "\U0001f602", "\U0001f923", "\U0001f62d"

UNSAID = Heads(vector=VectorHead(weights=(0.0,) * DIMENSIONS, bias=-9.0))
HEADS: Mapping[str, Heads] = {
    **dict.fromkeys(Grave, UNSAID),
    Grave.PRIVACY_BREACH: Heads(
        vector=VectorHead(weights=(0.0,) * DIMENSIONS, bias=0.0),
        words=WordHead(
            weights={"gossips": FROM[Grave.PRIVACY_BREACH], "loudly": 1.0}, bias=0.0
        ),
    ),
}

SURE = Heads(vector=VectorHead(weights=(0.0,) * DIMENSIONS, bias=9.0))

BODY = "Rude, awful people. Stay away. She gossips."
GOSSIP = (31, 43)


def told(body: str, *spans: Span) -> Passage:
    """Return a passage of which the sentences at `spans` have vectors."""
    passage = saying(body)
    return replace(passage, vectors=dict.fromkeys(spans, passage.vector))


def test_a_sentence_is_judged_by_the_vector_of_the_text() -> None:
    """It has no other."""
    assert graveness(told("She gossips."), HEADS) == {Grave.PRIVACY_BREACH: (0, 12)}


def test_of_several_sentences_the_one_that_tells_is_found() -> None:
    """By its own vector."""
    assert graveness(told(BODY, GOSSIP), HEADS) == {Grave.PRIVACY_BREACH: GOSSIP}
    assert not graveness(told(BODY, (0, 19)), HEADS)


def test_two_sentences_are_judged_as_one_if_they_tell_more() -> None:
    """Two have twice the terms that mislead."""
    found = [
        graveness(told(f"Rude, awful people. She gossips{how}."), HEADS)
        for how in ("", " loudly")
    ]

    assert found == [{}, {Grave.PRIVACY_BREACH: (0, 39)}]


def test_who_does_not_complain_needs_more() -> None:
    """Of its stars nothing is known here."""
    praise = "Wonderful staff. Thank you, I recommend them. She gossips{}."
    passages = [
        told(praise.format(how), (46, 58 + len(how))) for how in ("", " loudly")
    ]

    assert not graveness(passages[0], HEADS)
    assert graveness(passages[1], HEADS) == {Grave.PRIVACY_BREACH: (46, 65)}


def test_what_looks_grave_is_worth_a_vector() -> None:
    """Of several sentences; one has that of the text."""
    grave = "He told my boss about my abortion."
    vector = np.array(shipped_heads("gravity")["privacy_breach"].vector.weights)
    passage = saying(f"Nice place. {grave}", (vector / 9).astype(np.float32))

    assert promising(passage)[0] == (12, 46)
    assert not promising(replace(passage, trained=False))
    assert not promising(saying(grave, passage.vector))


def test_heads_are_not_asked_about_vectors_of_others() -> None:
    """They were trained on those of one encoder."""
    assert not graveness(replace(told("She gossips."), trained=False), HEADS)


def test_heads_read_english() -> None:
    """Whatever words another language shares with it."""
    body = "La recepcionista le dijo a toda mi familia lo que tengo. She gossips."

    assert not graveness(told(body), HEADS)


def test_wordings_need_no_vector() -> None:
    """And tell where they stand."""
    body = "Nice place. They gave me the wrong dose."
    passage = replace(saying(body), trained=False)

    assert graveness(passage) == {Grave.SAFETY_EVENT: (12, 40)}


@pytest.mark.parametrize(
    "body",
    [
        f"one more page of paperwork and i want to die {JOY}",
        f"The hold music made me want to die.{ROLLING}{ROLLING}",
        f"Smell of that lobby, I want to die. {JOY}",
        f"Lovely nurse. Gown was open, wanted to die!! {JOY} Recommended.",
        f"I want to die over this parking {JOY}\U0001f3fd\nSee you next year",
    ],
)
def test_a_laughing_face_beside_a_trifle_is_a_jest(body: str) -> None:
    """It is heard where folding takes it away."""
    assert Grave.SELF_HARM not in graveness(saying(body), HEADS)


@pytest.mark.parametrize("face", [JOY, f". {ROLLING}", ""])
def test_heads_hear_it_too(face: str) -> None:
    """Of one sentence, and of one that a face follows."""
    sure = {**HEADS, Grave.SELF_HARM: SURE}
    found = graveness(saying(f"this paperwork makes me wish to die{face}"), sure)

    assert (Grave.SELF_HARM in found) is not bool(face)


@pytest.mark.parametrize(
    "body",
    [
        f"i want to die {JOY}",
        "i want to die, this paperwork",
        f"i want to die {SOBS} this paperwork",
        f"The wait was long. {JOY} I want to die",
        f"The wait was long {JOY}. I want to die",
        f"The wait was long.{JOY} I want to die",
        f"i want to kill myself {JOY} these forms",
        f"i dont want to live any more {JOY} these forms",
        f"every day hurts, i want to die {JOY} waiting",
        f"This queue, i want to die {JOY} Also I want to die tonight",
    ],
)
def test_a_laughing_face_excuses_nothing_else(body: str) -> None:
    """Nobody's bare wish, no deed, and no sentence beside it."""
    assert Grave.SELF_HARM in graveness(saying(body), HEADS)


def test_the_sentence_in_earnest_is_told() -> None:
    """Not the jest before it."""
    jest = f"This queue made me want to die {JOY}."
    body = f"{jest} I want to kill myself"

    start = len(jest) + 1
    assert graveness(saying(body), HEADS) == {Grave.SELF_HARM: (start, len(body))}
