"""Encoders: embedding models behind `monitor.ports.encoder`."""

from monitor.ports.encoder import Encoder
from monitor.ports.vectors import VectorStore

__all__ = ["build_encoder", "build_encoders"]


def build_encoder(vectors: VectorStore | None = None) -> Encoder:
    """Return the packaged model, which encodes no text twice.

    Its weights are loaded by the first text.

    Args:
        vectors: Where vectors are kept between runs, or None for memory alone.
    """
    from monitor.encoders.packaged import PackagedEncoder
    from monitor.encoders.remembering import RememberingEncoder

    return RememberingEncoder(PackagedEncoder(), vectors)


def build_encoders(vectors: VectorStore | None = None) -> tuple[Encoder, Encoder]:
    """Return an encoder of whole texts and one of their sentences; they share a model.

    Sentences are remembered in memory alone: what is kept of a text must be found,
    and destroyed, by the text.

    Args:
        vectors: Where vectors of whole texts are kept between runs, or None.
    """
    from monitor.encoders.packaged import PackagedEncoder
    from monitor.encoders.remembering import RememberingEncoder

    packaged = PackagedEncoder()
    return RememberingEncoder(packaged, vectors), RememberingEncoder(packaged)
