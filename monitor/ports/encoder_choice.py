"""Which encoder is asked for, in one word."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final


class EncoderName(StrEnum):
    """What encodes texts.

    The first three give equal vectors of the packaged model; the others give vectors
    of their own, with thresholds of their own.
    """

    AUTO = "auto"
    """What this machine measured, else ONNX Runtime."""
    ONNX = "onnx"
    SENTENCE_TRANSFORMERS = "sentence-transformers"
    ONNX_INT8 = "onnx-int8"
    SENTENCE_TRANSFORMERS_BF16 = "sentence-transformers-bf16"


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderChoice:
    """An encoder.

    Attributes:
        name: What encodes.
        model: The folder of a model, or its name on the hub as OWNER/NAME, in place
            of the packaged one; only of `EncoderName.SENTENCE_TRANSFORMERS`.
    """

    name: EncoderName = EncoderName.AUTO
    model: str | None = None


AUTO: Final = EncoderChoice()


def parse_encoder(text: str, folder: Path) -> EncoderChoice:
    """Return the encoder that `text` names: one of `EncoderName`, or a model.

    Args:
        text: What was written. With a slash it is a model for sentence-transformers:
            a path starts with /, ./ or ../, anything else is OWNER/NAME on the hub.
        folder: Where relative paths start.

    Raises:
        ValueError: It is neither; the message says what can be written.
    """
    if text.startswith(("/", "./", "../")):
        model = str((folder / text).resolve())
        return EncoderChoice(name=EncoderName.SENTENCE_TRANSFORMERS, model=model)
    owner, slash, name = text.partition("/")
    if slash and owner and name and "/" not in name:
        return EncoderChoice(name=EncoderName.SENTENCE_TRANSFORMERS, model=text)
    try:
        return EncoderChoice(name=EncoderName(text))
    except ValueError:
        words = ", ".join(EncoderName)
        raise ValueError(
            f"no encoder; write one of {words}, or a model as OWNER/NAME or ./PATH"
        ) from None
