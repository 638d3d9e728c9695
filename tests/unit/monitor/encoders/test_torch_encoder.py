"""Tests of sentence-transformers that load no model."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders import torch_encoder
from monitor.encoders.torch_encoder import TorchEncoder


@dataclass(frozen=True)
class Absent:
    """A model that is not there."""

    id: str = "absent/0"

    @property
    def folder(self) -> Path:
        """Say so."""
        raise ModelUnusable("the model lacks everything")


@pytest.mark.parametrize(("bf16", "precision"), [(False, "fp32"), (True, "bf16")])
def test_the_id_needs_no_model(precision: str, *, bf16: bool) -> None:
    """The model's, and the precision."""
    assert TorchEncoder(Absent(), bf16=bf16).id == f"absent/0/{precision}"


def test_no_texts_need_no_model() -> None:
    """The result has the usual form."""
    vectors = TorchEncoder(Absent()).encode([])

    assert vectors.shape == (0, 384)
    assert vectors.dtype == np.float32


def test_a_model_that_is_missing_is_said_at_the_first_text() -> None:
    """Not at construction."""
    encoder = TorchEncoder(Absent())

    with pytest.raises(ModelUnusable, match="the model lacks"):
        encoder.encode(["clinic"])


def test_bf16_is_refused_where_it_is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is loaded, with another encoder to name."""
    monkeypatch.setattr(torch_encoder, "computes_bf16", lambda: False)

    with pytest.raises(ModelUnusable, match=r"neither AMX nor .* e\.g\. auto"):
        TorchEncoder(Absent(), bf16=True).encode(["clinic"])
