"""Tests for monitor.texts.gravity."""

from dataclasses import replace

from monitor.texts.grave_wordings import Grave
from monitor.texts.gravity import FROM, graveness
from monitor.texts.heads import Heads, VectorHead, WordHead
from monitor.texts.passage import Passage
from tests.fakes.encoder import DIMENSIONS, FakeEncoder
from tests.unit.monitor.texts.saying import saying

UNSAID = Heads(vector=VectorHead(weights=(0.0,) * DIMENSIONS, bias=-9.0))
HEADS = {
    **dict.fromkeys(Grave, UNSAID),
    Grave.PRIVACY_BREACH: Heads(
        vector=VectorHead(weights=(0.0,) * DIMENSIONS, bias=0.0),
        words=WordHead(weights={"gossips": FROM[Grave.PRIVACY_BREACH]}, bias=0.0),
    ),
}


def told(body: str, encoder: FakeEncoder | None = None) -> Passage:
    """Return a passage whose sentences are encoded by `encoder`, or not at all."""
    return replace(saying(body), encode=encoder.encode if encoder else None)


def test_a_sentence_is_judged_by_the_vector_of_the_text() -> None:
    """It has no other, and is encoded no second time."""
    encoder = FakeEncoder()
    found = graveness(told("She gossips.", encoder), HEADS)

    assert found == {Grave.PRIVACY_BREACH: (0, 12)}
    assert not encoder.calls


def test_of_several_sentences_the_one_that_tells_is_found() -> None:
    """It alone is encoded."""
    encoder = FakeEncoder()
    found = graveness(told("Nice place. Clean. She gossips.", encoder), HEADS)

    assert found == {Grave.PRIVACY_BREACH: (19, 31)}
    assert encoder.calls[0][-1] == "She gossips."


def test_sentences_are_not_encoded_without_reason() -> None:
    """Far from grave by their terms and the whole text's vector."""
    encoder = FakeEncoder()
    far = {**HEADS, Grave.PRIVACY_BREACH: UNSAID}

    assert not graveness(told("Nice place. Clean. She gossips.", encoder), far)
    assert not encoder.calls


def test_heads_are_not_asked_about_vectors_of_others() -> None:
    """They were trained on those of one encoder."""
    assert not graveness(replace(told("She gossips."), trained=False), HEADS)


def test_heads_read_english() -> None:
    """Whatever words another language shares with it."""
    body = "La recepcionista le dijo a toda mi familia lo que tengo. She gossips."

    assert not graveness(told(body, FakeEncoder()), HEADS)


def test_wordings_need_no_vector() -> None:
    """And tell where they stand."""
    body = "Nice place. They gave me the wrong dose."
    passage = replace(saying(body), trained=False)

    assert graveness(passage) == {Grave.SAFETY_EVENT: (12, 40)}
