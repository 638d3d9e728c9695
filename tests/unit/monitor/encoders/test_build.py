"""What the encoders that are built share, and what they don't."""

from pathlib import Path

import pytest

from monitor.encoders import build_encoder, build_encoders
from monitor.encoders.build import build_bare
from monitor.encoders.onnx_encoder import OnnxEncoder
from monitor.encoders.remembering import RememberingEncoder
from monitor.encoders.torch_encoder import TorchEncoder
from monitor.ports.encoder_choice import AUTO, EncoderChoice, EncoderName
from tests.unit.monitor.encoders.test_remembering import Kept


def test_sentences_are_kept_in_memory_alone() -> None:
    """What is kept of a text must be found, and destroyed, by the text."""
    built = build_encoders(AUTO, None, Kept())

    assert isinstance(built.texts, RememberingEncoder)
    assert isinstance(built.sentences, RememberingEncoder)
    assert built.texts._vectors is not None
    assert built.sentences._vectors is None


def test_they_share_one_model() -> None:
    """It takes a hundred megabytes, or half a gigabyte."""
    built = build_encoders()
    models = {
        id(encoder._encoder)
        for encoder in (built.texts, built.sentences, built.claims)
        if isinstance(encoder, RememberingEncoder)
    }

    assert len(models) == 1


@pytest.mark.parametrize(
    ("name", "kind", "precision"),
    [
        (EncoderName.AUTO, OnnxEncoder, "fp32"),
        (EncoderName.ONNX, OnnxEncoder, "fp32"),
        (EncoderName.ONNX_INT8, OnnxEncoder, "int8"),
        (EncoderName.SENTENCE_TRANSFORMERS, TorchEncoder, "fp32"),
        (EncoderName.SENTENCE_TRANSFORMERS_BF16, TorchEncoder, "bf16"),
    ],
)
def test_each_name_has_its_encoder(
    name: EncoderName, kind: type[object], precision: str
) -> None:
    """Equal vectors have equal ids."""
    encoder = build_bare(EncoderChoice(name=name), None)

    assert isinstance(encoder, kind)
    assert encoder.id == f"all-MiniLM-L6-v2/53aa51172d14/{precision}"


def test_what_the_machine_measured_is_built(tmp_path: Path) -> None:
    """The choice is stored where the graphs are."""
    assert isinstance(build_encoder(AUTO, tmp_path), RememberingEncoder)
    assert (tmp_path / "encoder.json").exists()


def test_a_model_of_one_s_own_is_built_without_a_look() -> None:
    """It is fetched by its first text."""
    choice = EncoderChoice(
        name=EncoderName.SENTENCE_TRANSFORMERS, model="nobody/no-such-model"
    )

    assert isinstance(build_bare(choice, None), TorchEncoder)
