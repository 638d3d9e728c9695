"""Tests of what `encoder: auto` chooses, and when it is measured."""

from pathlib import Path

import pytest

from monitor.encoders import auto
from monitor.encoders.auto import Rates, chosen, fastest, measure
from monitor.ports.encoder_choice import EncoderName

ONNX, SENTENCE_TRANSFORMERS = EncoderName.ONNX, EncoderName.SENTENCE_TRANSFORMERS
SLOW_ONNX = {ONNX: 10.0, SENTENCE_TRANSFORMERS: 100.0}


def refuse() -> Rates:
    """Fail where nothing must be measured."""
    raise AssertionError("measured again")


def test_unmeasured_it_is_onnx(tmp_path: Path) -> None:
    """And that is stored."""
    assert chosen(tmp_path / "new") is ONNX
    assert (tmp_path / "new" / "encoder.json").exists()


def test_without_onnx_runtime_it_is_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There are machines that it isn't built for."""
    monkeypatch.setattr(auto, "find_spec", lambda _: None)

    assert chosen(tmp_path) is SENTENCE_TRANSFORMERS


@pytest.mark.parametrize(
    ("rates", "name"),
    [
        ({ONNX: 100.0, SENTENCE_TRANSFORMERS: 119.0}, ONNX),
        ({ONNX: 100.0, SENTENCE_TRANSFORMERS: 121.0}, SENTENCE_TRANSFORMERS),
        ({SENTENCE_TRANSFORMERS: 1.0}, SENTENCE_TRANSFORMERS),
        ({ONNX: 1.0}, ONNX),
        ({}, ONNX),
    ],
)
def test_speed_counts_where_it_is_clear(rates: Rates, name: EncoderName) -> None:
    """What cannot be used isn't chosen."""
    assert fastest(rates) is name


def test_what_was_measured_is_obeyed(tmp_path: Path) -> None:
    """By everybody, and not measured twice."""
    assert measure(tmp_path, lambda: SLOW_ONNX) is SENTENCE_TRANSFORMERS
    assert chosen(tmp_path) is SENTENCE_TRANSFORMERS
    assert measure(tmp_path, refuse) is SENTENCE_TRANSFORMERS


def test_what_was_only_chosen_is_measured(tmp_path: Path) -> None:
    """Once, by the first who does."""
    chosen(tmp_path)

    assert measure(tmp_path, lambda: SLOW_ONNX) is SENTENCE_TRANSFORMERS


def test_another_machine_measures_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder may move, a package may change."""
    measure(tmp_path, lambda: SLOW_ONNX)
    monkeypatch.setattr(auto, "chip_key", lambda: "arm64-0")

    assert chosen(tmp_path) is ONNX


@pytest.mark.parametrize(
    "written",
    ["", "{", "[]", "{}", '{"encoder": "onnx-int8"}', '{"encoder": 7, "machine": 1}'],
)
def test_what_cannot_be_read_is_chosen_anew(tmp_path: Path, written: str) -> None:
    """Whatever stands there."""
    (tmp_path / "encoder.json").write_text(written)

    assert chosen(tmp_path) is ONNX


def test_vectors_that_differ_are_never_chosen(tmp_path: Path) -> None:
    """Not even if somebody writes them there."""
    chosen(tmp_path)
    file = tmp_path / "encoder.json"
    file.write_text(file.read_text().replace('"onnx"', '"onnx-int8"'))

    assert chosen(tmp_path) is ONNX


def test_where_nothing_is_kept_it_is_chosen_all_the_same(tmp_path: Path) -> None:
    """None, and a place that cannot be written."""
    (tmp_path / "file").touch()

    assert chosen(None) is chosen(tmp_path / "file") is ONNX


def test_what_was_chosen_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until somebody measures, even if more could be used by now."""
    with monkeypatch.context() as without:
        without.setattr(auto, "find_spec", lambda _: None)
        chosen(tmp_path)

    assert chosen(tmp_path) is SENTENCE_TRANSFORMERS
