"""Builds the encoder that is asked for; nothing is loaded before its first text."""

from pathlib import Path

from monitor.encoders.auto import chosen
from monitor.encoders.models import OwnModel, PackagedModel
from monitor.ports.encoder import Encoder
from monitor.ports.encoder_choice import EncoderChoice, EncoderName


def build_bare(choice: EncoderChoice, cache: Path | None) -> Encoder:
    """Return the encoder itself, which remembers nothing.

    Args:
        choice: Which.
        cache: Where graphs and the choice of this machine are kept, or None.
    """
    from monitor.encoders.onnx_encoder import OnnxEncoder
    from monitor.encoders.torch_encoder import TorchEncoder

    name = chosen(cache) if choice.name is EncoderName.AUTO else choice.name
    if name in {EncoderName.ONNX, EncoderName.ONNX_INT8}:
        return OnnxEncoder(cache, int8=name is EncoderName.ONNX_INT8)
    model = PackagedModel() if choice.model is None else OwnModel(choice.model)
    bf16 = name is EncoderName.SENTENCE_TRANSFORMERS_BF16
    return TorchEncoder(model, bf16=bf16)
