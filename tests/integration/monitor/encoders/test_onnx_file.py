"""What becomes of the graph that is kept between starts."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from monitor.encoders.onnx_encoder import OnnxEncoder

pytestmark = pytest.mark.xdist_group("model")

TEXTS = ["Rude staff.", "A long wait, and nobody said a word."]


def kept(cache: Path) -> Path:
    """The one folder of a graph below `cache`; nothing unfinished is beside it."""
    (folder,) = (cache / "onnx").iterdir()
    return folder


def test_it_is_written_once(tmp_path: Path) -> None:
    """The second start reads what the first wrote."""
    first = OnnxEncoder(tmp_path).encode(TEXTS)
    before = (kept(tmp_path) / "weights.bin").stat()
    second = OnnxEncoder(tmp_path).encode(TEXTS)

    assert (kept(tmp_path) / "weights.bin").stat() == before
    np.testing.assert_array_equal(first, second)


def _flip(path: Path) -> None:
    body = bytearray(path.read_bytes())
    body[len(body) // 2] ^= 1
    path.write_bytes(body)


HARMS: dict[str, Callable[[Path], object]] = {
    "a bit of the weights": lambda f: _flip(f / "weights.bin"),
    "a bit of the graph": lambda f: _flip(f / "graph.onnx"),
    "weights cut short": lambda f: os.truncate(f / "weights.bin", 1000),
    "no digest": lambda f: (f / "sha256").unlink(),
    "no graph": lambda f: (f / "graph.onnx").unlink(),
    "a digest of bytes": lambda f: (f / "sha256").write_bytes(b"\xff\xfe"),
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_what_is_damaged_is_written_anew(
    tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    """With the same vectors, and sound for the next start."""
    wanted = OnnxEncoder(tmp_path).encode(TEXTS)
    sound = (kept(tmp_path) / "weights.bin").read_bytes()
    harm(kept(tmp_path))

    np.testing.assert_array_equal(OnnxEncoder(tmp_path).encode(TEXTS), wanted)
    assert (kept(tmp_path) / "weights.bin").read_bytes() == sound


@pytest.mark.parametrize("int8", [False, True])
def test_where_nothing_can_be_kept_it_is_made_in_memory(
    tmp_path: Path, *, int8: bool
) -> None:
    """With the same vectors."""
    (tmp_path / "file").touch()
    unwritable = OnnxEncoder(tmp_path / "file" / "cache", int8=int8)
    wanted = OnnxEncoder(tmp_path, int8=int8).encode(TEXTS)

    np.testing.assert_array_equal(unwritable.encode(TEXTS), wanted)


def test_precisions_are_kept_apart(tmp_path: Path) -> None:
    """Each has a folder."""
    for int8 in (False, True):
        OnnxEncoder(tmp_path, int8=int8).encode(TEXTS)

    assert len(list((tmp_path / "onnx").iterdir())) == 2
