"""Encoders: embedding models behind `monitor.ports.encoder`.

`build.py` chooses among them; `remembering.py` stands before whichever it is.
"""

from pathlib import Path

from monitor.encoders.auto import EQUALS, measure
from monitor.encoders.build import build_bare
from monitor.encoders.trial import rates
from monitor.encoders.vector_file import VectorFiles
from monitor.ports.encoder import Encoder, Encoders
from monitor.ports.encoder_choice import AUTO, EncoderChoice, EncoderName
from monitor.ports.vectors import VectorStore

__all__ = ["build_encoder", "build_encoders", "measure_encoders"]


def build_encoder(
    choice: EncoderChoice = AUTO,
    cache: Path | None = None,
    vectors: VectorStore | None = None,
) -> Encoder:
    """Return an encoder that encodes no text twice.

    Its model is loaded by the first text.

    Args:
        choice: Which.
        cache: Where graphs and the choice of this machine are kept, or None.
        vectors: Where vectors are kept between runs, or None for memory alone.
    """
    return build_encoders(choice, cache, vectors).texts


def build_encoders(
    choice: EncoderChoice = AUTO,
    cache: Path | None = None,
    vectors: VectorStore | None = None,
) -> Encoders:
    """Return encoders that share a model.

    Sentences are remembered in memory alone: what is kept of a text must be found,
    and destroyed, by the text. Claims are nobody's secret.

    Args:
        choice: Which.
        cache: Where graphs, the choice of this machine and vectors of claims are kept,
            or None.
        vectors: Where vectors of whole texts are kept between runs, or None.
    """
    from monitor.encoders.remembering import RememberingEncoder

    bare = build_bare(choice, cache)
    return Encoders(
        texts=RememberingEncoder(bare, vectors),
        sentences=RememberingEncoder(bare),
        claims=RememberingEncoder(bare, VectorFiles(cache) if cache else None),
    )


def measure_encoders(cache: Path | None) -> EncoderName:
    """Return what `auto` is on this machine; it is measured the first time.

    That takes up to half a minute, in processes of their own.
    """
    return measure(cache, lambda: rates(EQUALS, cache))
