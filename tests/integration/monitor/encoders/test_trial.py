"""Measuring encoders in processes of their own."""

import sys
from pathlib import Path

import pytest

from monitor.encoders import measure_encoders
from monitor.encoders.auto import chosen
from monitor.encoders.trial import rate, rates
from monitor.ports.encoder_choice import EncoderName
from tests.fakes.encoder import FakeEncoder

pytestmark = pytest.mark.xdist_group("model")


def test_a_rate_is_of_all_texts_several_times() -> None:
    """The first text, which loads the model, does not count."""
    encoder = FakeEncoder()

    assert rate(encoder) > 0
    assert [len(call) > 1 for call in encoder.calls] == [False, True, True, True]


def test_an_encoder_that_fails_has_no_rate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does one whose process can't start."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))

    assert rates([EncoderName.ONNX], tmp_path) == {}


def test_both_are_measured_and_the_choice_is_stored(tmp_path: Path) -> None:
    """Whatever it is on this machine, everybody obeys it."""
    found = measure_encoders(tmp_path)

    assert chosen(tmp_path) is found
    assert (tmp_path / "encoder.json").read_text().count("sentence-transformers") > 1
