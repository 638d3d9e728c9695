"""Tests for monitor.reading."""

import sys

import pytest

from monitor.domain.errors import ModelUnusable
from monitor.domain.reading import Label, Text
from monitor.ports.reader import TextReader
from monitor.reading import build_reader
from monitor.settings.claims import shipped_claims
from tests.fakes.encoder import FakeEncoder


def reader() -> TextReader:
    """Return the reader with an encoder that needs no model."""
    return build_reader((FakeEncoder(), FakeEncoder()), shipped_claims())


def test_every_label_is_judged() -> None:
    """Misinformation only where a known claim is told."""
    (reading,) = reader().read([Text(body="Rude staff.")])

    assert reading.labels.keys() == {
        Label.NEGATIVE, Label.PRAISE, Label.HARASSMENT, Label.SCAM, Label.PHI,
    }  # fmt: skip


def test_a_grave_text_is_grave_whatever_its_stars() -> None:
    """Content, not tone."""
    text = Text(body="They gave me the wrong medication.", rating=5, max_rating=5)
    (reading,) = reader().read([text])

    assert reading.flagged(Label.PRAISE)
    assert reading.severity == "critical"


def test_presidio_has_to_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is read."""
    monkeypatch.setitem(sys.modules, "presidio_analyzer", None)

    with pytest.raises(ModelUnusable, match=r"wardwatch\[presidio\]"):
        build_reader((FakeEncoder(), FakeEncoder()), (), presidio=True)
