"""Vectors of claims are found again as they were, or not at all."""

from hashlib import sha256
from pathlib import Path

import pytest

from monitor.encoders.vector_file import MOST_FILES, VectorFiles

VECTORS = {"b" * 64: b"\1\2\3\4", "a" * 64: b"\5\6\7\0"}


@pytest.fixture
def files(tmp_path: Path) -> VectorFiles:
    """Return those of an empty cache."""
    return VectorFiles(tmp_path)


def test_a_set_is_found_in_whatever_order(files: VectorFiles) -> None:
    """By its texts, not by how they are listed."""
    files.put("model", VECTORS)

    assert files.get("model", ["a" * 64, "b" * 64]) == VECTORS
    assert files.get("model", ["b" * 64, "a" * 64]) == VECTORS


@pytest.mark.parametrize(
    ("encoder", "hashes"),
    [("other", list(VECTORS)), ("model", ["a" * 64]), ("model", [*VECTORS, "c" * 64])],
)
def test_another_set_or_encoder_has_none(
    files: VectorFiles, encoder: str, hashes: list[str]
) -> None:
    """Whatever changes is encoded anew."""
    files.put("model", VECTORS)

    assert files.get(encoder, hashes) == {}


@pytest.mark.parametrize("damage", [b"", b"short", bytes(40), sha256().digest()])
def test_a_damaged_file_counts_as_none(
    files: VectorFiles, tmp_path: Path, damage: bytes
) -> None:
    """It is written anew."""
    files.put("model", VECTORS)
    (file,) = (tmp_path / "vectors").iterdir()
    file.write_bytes(damage)

    assert files.get("model", list(VECTORS)) == {}


def test_old_sets_are_forgotten(files: VectorFiles, tmp_path: Path) -> None:
    """A list of claims that is edited every day fills no disk."""
    for number in range(MOST_FILES + 3):
        files.put(f"model {number}", VECTORS)

    assert len(list((tmp_path / "vectors").iterdir())) == MOST_FILES


def test_a_cache_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """It costs time alone."""
    (tmp_path / "file").touch()
    files = VectorFiles(tmp_path / "file")
    files.put("model", VECTORS)

    assert files.get("model", list(VECTORS)) == {}
