"""Tests of the word that names an encoder."""

from pathlib import Path

import pytest

from monitor.ports.encoder_choice import EncoderChoice, EncoderName, parse_encoder

OWN = EncoderName.SENTENCE_TRANSFORMERS


@pytest.mark.parametrize("name", EncoderName)
def test_names_are_known(name: EncoderName) -> None:
    """Without a model."""
    assert parse_encoder(name.value, Path("/etc")) == EncoderChoice(name=name)


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("./mine", "/etc/mine"),
        ("../mine", "/mine"),
        ("/models/mine", "/models/mine"),
        ("owner/name", "owner/name"),
    ],
)
def test_a_slash_makes_a_model(text: str, model: str) -> None:
    """Paths start at the folder."""
    found = parse_encoder(text, Path("/etc"))

    assert found == EncoderChoice(name=OWN, model=model)


@pytest.mark.parametrize("text", ["", "onx", "a/b/c", "owner/", "ONNX"])
def test_anything_else_is_refused(text: str) -> None:
    """With what can be written."""
    with pytest.raises(ValueError, match="write one of auto, onnx, "):
        parse_encoder(text, Path("/etc"))
