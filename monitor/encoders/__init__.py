"""Encoders: embedding models behind `monitor.ports.encoder`."""

from monitor.ports.encoder import Encoder
from monitor.ports.vectors import VectorStore

__all__ = ["build_encoder"]


def build_encoder(vectors: VectorStore | None = None) -> Encoder:
    """Return the packaged model, which encodes no text twice.

    Its weights are loaded by the first text.

    Args:
        vectors: Where vectors are kept between runs, or None for memory alone.
    """
    from monitor.encoders.packaged import PackagedEncoder
    from monitor.encoders.remembering import RememberingEncoder

    return RememberingEncoder(PackagedEncoder(), vectors)
