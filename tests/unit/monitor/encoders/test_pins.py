"""Tests of what is checked before a model is loaded."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.domain.errors import ModelUnusable
from monitor.encoders.pins import verify

WEIGHTS, POOLING = "model.safetensors", "1_Pooling/config.json"
CONTENTS = {WEIGHTS: b"weights", POOLING: b"{}"}
PINS = {name: hashlib.sha256(body).hexdigest() for name, body in CONTENTS.items()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small model as it should be."""
    for name, body in CONTENTS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(body)
    return tmp_path


def test_the_pinned_files_pass(folder: Path) -> None:
    """Nothing is raised."""
    verify(folder, PINS)


def test_linked_files_pass(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Some installers link a package's files to a cache."""
    kept = tmp_path_factory.mktemp("cache") / WEIGHTS
    (folder / WEIGHTS).rename(kept)
    (folder / WEIGHTS).symlink_to(kept)

    verify(folder, PINS)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda f: (f / WEIGHTS).unlink(), "lacks model.safetensors"),
        (lambda f: (f / WEIGHTS).write_bytes(b"Weights"), "model.safetensors that is"),
        (lambda f: (f / POOLING).write_bytes(b""), "1_Pooling/config.json that is"),
        (lambda f: (f / "adapter_config.json").touch(), "adapter_config.json"),
        (lambda f: (f / "1_Pooling" / "x.bin").touch(), "1_Pooling/x.bin"),
    ],
)
def test_whatever_differs_is_named(
    folder: Path, harm: Callable[[Path], object], said: str
) -> None:
    """With what to do about it."""
    harm(folder)

    with pytest.raises(ModelUnusable, match=said) as caught:
        verify(folder, PINS)
    assert "pip install --force-reinstall" in str(caught.value)


def test_a_missing_folder_is_no_crash(tmp_path: Path) -> None:
    """A package without its files."""
    with pytest.raises(ModelUnusable, match="lacks 1_Pooling"):
        verify(tmp_path / "none", PINS)


def test_what_cannot_be_read_is_no_crash(folder: Path) -> None:
    """A file whose reading fails, even for root."""
    (folder / WEIGHTS).unlink()
    (folder / WEIGHTS).symlink_to("/proc/self/mem")

    with pytest.raises(ModelUnusable, match=r"cannot be read \(OSError\)"):
        verify(folder, PINS)
