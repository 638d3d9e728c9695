"""Tests for monitor.texts.gravity."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from monitor.domain.reading import Span
from monitor.texts.grave_wordings import Grave
from monitor.texts.gravity import FROM, graveness, promising
from monitor.texts.heads import Heads, VectorHead, WordHead, shipped_heads
from monitor.texts.passage import Passage
from tests.fakes.encoder import DIMENSIONS
from tests.unit.monitor.texts.saying import saying

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
