"""What the encoders that are built share, and what they don't."""

from monitor.encoders import build_encoders
from monitor.encoders.remembering import RememberingEncoder
from tests.unit.monitor.encoders.test_remembering import Kept


def test_sentences_are_kept_in_memory_alone() -> None:
    """What is kept of a text must be found, and destroyed, by the text."""
    of_texts, of_sentences = build_encoders(Kept())

    assert isinstance(of_texts, RememberingEncoder)
    assert isinstance(of_sentences, RememberingEncoder)
    assert of_texts._vectors is not None
    assert of_sentences._vectors is None


def test_they_share_one_model() -> None:
    """It takes half a gigabyte."""
    of_texts, of_sentences = build_encoders()

    assert isinstance(of_texts, RememberingEncoder)
    assert isinstance(of_sentences, RememberingEncoder)
    assert of_texts._encoder is of_sentences._encoder
