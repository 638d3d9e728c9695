"""Only the pinned models are loaded."""

import hashlib
from pathlib import Path

import pytest

from monitor.domain.errors import ModelUnusable
from monitor.images.looking_models import Bundle, verified


def bundle(**pins: str) -> Bundle:
    """Return a bundle of files with these digests."""
    return Bundle(package="models", module="models", folder=".", pins=pins)


def test_pinned_files_are_given_in_their_order(tmp_path: Path) -> None:
    """As the looking child takes them."""
    pins = {name: hashlib.sha256(name.encode()).hexdigest() for name in ("b", "a")}
    for name in pins:
        (tmp_path / name).write_text(name)

    assert verified(tmp_path, bundle(**pins)) == (tmp_path / "b", tmp_path / "a")


def test_another_file_is_not_loaded(tmp_path: Path) -> None:
    """Whoever put it there."""
    (tmp_path / "a").write_text("other")

    with pytest.raises(ModelUnusable, match="not the pinned one"):
        verified(tmp_path, bundle(a=hashlib.sha256(b"a").hexdigest()))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The message says what to do."""
    with pytest.raises(ModelUnusable, match=r"a is missing; install it again"):
        verified(tmp_path, bundle(a=""))
