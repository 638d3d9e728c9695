"""Tests of the ONNX encoder that load no model."""

from collections.abc import Sequence

import numpy as np
import pytest

from monitor.encoders.onnx_encoder import OnnxEncoder, _padded


@pytest.mark.parametrize(("int8", "precision"), [(False, "fp32"), (True, "int8")])
def test_the_id_needs_no_model(precision: str, *, int8: bool) -> None:
    """Equal vectors have one id, others another."""
    encoder = OnnxEncoder(None, int8=int8)

    assert encoder.id == f"all-MiniLM-L6-v2/53aa51172d14/{precision}"


def test_no_texts_need_no_model() -> None:
    """The result has the usual form."""
    vectors = OnnxEncoder(None).encode([])

    assert vectors.shape == (0, 384)
    assert vectors.dtype == np.float32


def batches(*lengths: int, int8: bool = False) -> list[list[int]]:
    """Return the batches of texts with so many tokens."""
    tokens: Sequence[Sequence[int]] = [[1] * length for length in lengths]
    return list(OnnxEncoder(None, int8=int8)._batches(tokens))


def test_texts_of_like_length_are_together() -> None:
    """Shorter ones first."""
    assert batches(90, 3, 80, 2) == [[3, 1, 2], [0]]


def test_a_long_text_is_alone() -> None:
    """A batch has one, at least."""
    assert batches(256, 256) == [[0], [1]]


def test_in_8_bits_each_is_alone() -> None:
    """Its neighbours would change its vector."""
    assert batches(5, 5, 2, int8=True) == [[2], [0], [1]]


def test_shorter_texts_are_padded() -> None:
    """Their lengths tell where they end."""
    fed = _padded([[101, 7, 102], [101, 102]])

    assert fed["ids"].tolist() == [[101, 7, 102], [101, 102, 0]]
    assert fed["lengths"].tolist() == [3, 2]
