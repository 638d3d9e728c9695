"""Tests for monitor.texts.encoded."""

from monitor.domain.reading import Text
from monitor.texts.encoded import encoded
from tests.fakes.encoder import FakeEncoder

TRAINED = "all-MiniLM-L6-v2/53aa51172d14/fp32"
"""The id of an encoder that heads were trained for."""


def test_sentences_of_a_batch_are_encoded_in_one_call() -> None:
    """Those that look grave, each for its own text."""
    texts, sentences = FakeEncoder(id=TRAINED), FakeEncoder(id=TRAINED)
    bodies = ["Hi. My lawyer will sue and report them to the board.", "Hi. Nice."] * 2
    found = encoded([Text(body=body) for body in bodies], texts, sentences)

    assert texts.calls == [bodies]
    assert sentences.calls == [[bodies[0][4:]] * 2]
    assert [list(one.vectors) for one in found] == [[(4, 52)], []] * 2


def test_without_an_encoder_sentences_stay_without_vectors() -> None:
    """Nothing else changes."""
    body = "Hi. My lawyer will sue and report them to the board."
    (found,) = encoded([Text(body=body)], FakeEncoder(id=TRAINED), None)

    assert found.trained
    assert not found.vectors
